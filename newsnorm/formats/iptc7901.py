r"""IPTC 7901: the messages of dpa, Keystone-ATS, Belga, KNA, with or without controls.

In comes a stream of messages; out comes a story each. The lines stay as they came, but
for control characters; envelope, keywords, version lines, headline, byline, the desk's
notes and the end stamp are marked. The body is not looked at.

    eca0061 4 i 211  dpa 061          service, number, priority, category, words, own
    Germany-politics/
    1ST LEAD
    Germany Example: talks could fail =
    241205 Sep 24                     day and clock, a zone or none, month, year
"""

import re
from collections.abc import Iterator
from io import BufferedReader
from itertools import groupby

from newsnorm.errors import Broken
from newsnorm.formats import textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.controls import lines
from newsnorm.formats.iptc_parts import FRAMES, Message, taken_apart
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Headless, Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.tables.by_words import BY_FOLDED
from newsnorm.tables.markers import reading

NAME = "iptc7901"
EXAMPLE = """\
eca0061 4 i 40  dpa 061

Norway-ferries/
Harbour reopens in Bergen =

Bergen (dpa) - Ferries ran again on Friday.

241205 May 24
"""

# bsf037 4 su 174 gef 1388 · INT031 3 POL 0120 F BELGA-0031 · DEL may stand before SOH
_HEADER = pattern(
    r"""
    (?P<service> [A-Za-z]{3} ) \s? (?P<number> \d{3,5} )
    \s (?P<priority> [1-9] )
    \s (?P<category> [A-Za-z]{1,3} )
    (?: \s{1,4} (?P<words> \d{1,4} ) (?= \s | \Z ) )?
    (?: \s{1,6} (?P<own> \S .{0,50} ) )?
    \s{0,9}
    """,
    re.X,
)
_HEADER_BYTES = pattern(
    rb"[\x00-\x20\x7f]{0,40}[A-Za-z]{3} ?\d{3,5} [1-9] [A-Za-z]{1,3}"
    rb"(?: [^\n]{0,70})?\s*"
)
# ZCZC eca061 · NNNN · [31-JUL-97  00:00]
_FRAME = pattern(
    rb"[\x00-\x20\x7f]*(?:ZCZC[^\n]{0,40}|\[\d\d-[A-Z]{3}-\d\d\s+\d\d:\d\d\])?\s*"
)
_SESSION = pattern(r"\[(?P<day>\d\d-[A-Z]{3}-\d\d)\s{1,3}\d\d:\d\d\]")

# What a header may be told by when no control character is left.
_PROOF = pattern(
    rb"""
      [\x01-\x03]
    | ^ [^\n]{0,80} / \s{0,3} \r? $      # Germany-politics/
    | [ ] = \s{0,4} $                    # Harbour reopens =
    | ^ \s{0,3} \d{6} [ ] (?: [A-Z]{1,4} [ ] )? [^\W\d_\x80-\xff]{3} [ ] \d\d \b
    """,
    re.X | re.M,
)

# "# Notizblock", "# Notebook": all below it is for the desk.
_NOTEBOOK = pattern(r"\#\s\S.{0,40}")
# * * * *
# The following information is not for publication
_RULE = pattern(r"(?:\*\s?){3,9}|The following information is not .{0,50}")

_LONGEST_CLOSING = 40
# Peine (dpa/lni) - Ein
_DATELINE = pattern(r"\s{0,6}[^\W\d_][^()\n]{1,48}\([A-Za-z][\w/. -]{1,24}\)\s[-–=]")

_SERVICES = {
    "bdt": "dpa", "bkn": "KNA", "bsd": "Keystone-SDA", "bsf": "Keystone-SDA",
    "cor": "Belga", "eca": "dpa", "ecp": "dpa", "ext": "Belga", "int": "Belga",
    "nsb": "dpa", "spf": "Belga",
}  # fmt: skip
_BELGA_LANGUAGES = {"D": "de", "E": "en", "F": "fr", "N": "nl"}


def detect(head: bytes, path: str | None) -> bool:
    """Tell by a header line, and by what must stand around one.

    Must not claim prose that begins like a header: `KLM123 4 pm 1500 passengers`.

    >>> detect(EXAMPLE.encode(), None), detect(b"KLM123 4 pm 1500 travellers", None)
    (True, False)
    """
    for line in head[:1500].splitlines():
        if _HEADER_BYTES.fullmatch(line):
            return _PROOF.search(head) is not None
        if not _FRAME.fullmatch(line):
            return False
    return False


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each message, or what is wrong with a stretch that is none."""
    pieces = by_lines(stream, _HEADER_BYTES.fullmatch, _FRAME.fullmatch)
    yield from textstories.split(_KIND, pieces, path, decode)


def _read(piece: Piece, decode: Decode) -> Matter | Headless:
    rows, text = lines(piece.data, decode)
    numbers = [n for n, row in enumerate(rows) if _HEADER.fullmatch(row.words.strip())]
    if not numbers:
        return Headless(text, "IPTC 7901")
    message = taken_apart(rows, numbers[0])
    header = _HEADER.fullmatch(rows[message.header].words.strip())
    assert header
    own = header["service"] + header["number"]
    stated = _stated(header, message)
    return Matter(text, _stretches(message), stated, own, piece.blank)


def _stretches(message: Message) -> Iterator[Stretch]:
    rows, header, (first, stop), end = message
    for number in range(header + 1):
        yield from _framing(rows[number].words, number == header)
    for row in rows[header + 1 : first]:
        yield Stretch("slug", row.words)
    yield from _titles([row.words for row in rows[first:stop]])
    yield from _text([row.words for row in rows[stop:end]])
    for row in rows[end:]:
        if not FRAMES.fullmatch(row.words.strip()):
            yield Stretch("envelope", row.words)


def _framing(words: str, header: bool) -> Iterator[Stretch]:
    bare = words.strip()
    if header:
        yield Stretch("envelope", words)
    elif bare and not FRAMES.fullmatch(bare) and not _SESSION.fullmatch(bare):
        yield Stretch("", words)


def _titles(words: list[str]) -> Iterator[Stretch]:
    """Give version lines, the headline, and the byline that may stand below it."""
    first, last = 0, len(words)
    while first < last - 1 and _is_version(words[first]):
        role = "marker" if reading(words[first].strip(" *()")) else "note"
        yield Stretch(role, words[first])
        first += 1
    stop = last
    while stop - first > 1 and _below_title(words[stop - 1]):
        stop -= 1
    yield Stretch("headline", "\n".join(words[first:stop]))
    for each in words[stop:last]:
        yield Stretch(_below_title(each), each.rstrip("= "))


def _is_version(words: str) -> bool:
    """Tell a version line: a marker, a bracket, one word in capitals (`EXTRA`)."""
    bare = words.strip()
    if bare.startswith("(") and bare.endswith(")"):
        return True
    alone = bare.isalpha() and bare.isupper() and bare.isascii()
    return alone or (reading(bare.strip(" *")) is not None and bare == bare.upper())


def _below_title(words: str) -> str:
    """Give the role of a line below the headline: byline, `(Foto Illustration)`."""
    bare = words.strip().rstrip("= ")
    if bare.startswith("(") and bare.endswith(")"):
        return "note"
    opening, _, rest = bare.partition(" ")
    row = BY_FOLDED.get(opening.rstrip(":").casefold())
    return "byline" if row and rest and not row.colon else ""


def _text(words: list[str]) -> Iterator[Stretch]:
    """Give the body, and the blocks of the desk's notebook below it."""
    notes = next(
        (n for n, each in enumerate(words) if _opens_notes(each.strip())), len(words)
    )
    yield from _body(words[:notes])
    block: list[str] = []
    for each in [*words[notes:], ""]:
        if block and (not each.strip() or _is_closing(each)):
            yield Stretch(_note_role(block), "\n".join(block))
            block = []
        if each.strip():
            block.append(each)
        else:
            yield Stretch("", "")


def _body(words: list[str]) -> Iterator[Stretch]:
    """Give the body: a teaser may stand above its dateline, and tables inside it."""
    first = next((n for n, each in enumerate(words) if each.strip()), len(words))
    blank = next((n for n in range(first, len(words)) if not words[n].strip()), 0)
    after = next((n for n in range(blank, len(words)) if words[n].strip()), first)
    if blank and _DATELINE.match(words[after]) and not _DATELINE.match(words[first]):
        yield Stretch("deck", "\n".join(words[:blank]))
        words = words[blank:]
    for row, run in groupby(words, lambda each: each.lstrip().startswith("| ")):
        yield Stretch("table" if row else "wrapped", "\n".join(run))


def _opens_notes(words: str) -> bool:
    return bool(_NOTEBOOK.fullmatch(words) or _RULE.fullmatch(words))


def _note_role(block: list[str]) -> str:
    """Tell notes from their title, and from the closing line `dpa wsz jln npr`."""
    if len(block) == 1 and _opens_notes(block[0].strip()) and block[0][0] in "#*":
        return "envelope"
    return "" if _is_closing(block[0]) else "note"


def _is_closing(words: str) -> bool:
    return words.startswith("dpa ") and len(words) < _LONGEST_CLOSING


def _stated(header: re.Match[str], message: Message) -> Iterator[Stated]:
    """Give what the envelope says, for which the record has a key, then the rest."""
    for row in message.lines[: message.header]:
        if session := _SESSION.fullmatch(row.words.strip()):
            yield Stated("crawl", session["day"])  # when a terminal took it down
    service = header["service"].lower()
    maker = _SERVICES.get(service)
    if maker:
        yield Stated("source", maker)
    own = (header["own"] or "").split()
    if maker == "Belga":
        for letter in own:
            if letter in _BELGA_LANGUAGES:
                yield Stated("language", _BELGA_LANGUAGES[letter])
    if service == "cor":  # the desk of corrections: `COR 703`
        yield Stated("correction", f"{header['service']} {header['number']}")
    if "COR" in own:
        yield Stated("correction", " ".join(own))
    first, stop = message.title
    for row in message.lines[first:stop]:
        yield from _bracketed(row.words.strip())
    yield Stated("note", _note(header))


def _bracketed(words: str) -> Iterator[Stated]:
    """Give the marker that opens a bracket: `(Berichtigung: im 2. Absatz ...)`."""
    if words[:1] == "(" and words[-1:] == ")" and reading(words.strip("()")) is None:
        found = pattern(r"\(([^\W\d_]{3,20})[\s:,]").match(words)
        said = reading(found[1]) if found else None
        if said and said.kind != "genre":
            yield Stated(said.kind, words)


def _note(header: re.Match[str]) -> str:
    named = header.groupdict()
    said = [
        f"{key} {named[key]}" for key in ("service", "number", "priority", "category")
    ]
    if named["words"]:
        said.append(f"{int(named['words'])} words")
    if named["own"]:
        said.append(" ".join(named["own"].split()))
    return ", ".join(said)


_KIND = Kind(NAME, _read, padding=b"\x00\x04\x7f \r\n")
