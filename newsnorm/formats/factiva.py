"""Factiva text exports: fields with codes in the margin, many documents a file.

In comes a stream; out comes a story for each document, up to its `AN`. Headline,
byline, date, copyright, lead and text are marked, by a table of the codes; what the
record has no key for is a note. The body is not looked at.

    HD   Harbour reopens in Bergen
    WC   355 words
    PD   2 May 2024
    LP
    Ferries ran again.
"""

from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.tables.export_labels import FACTIVA_BY_CODE, language

NAME = "factiva"
EXAMPLE = """\
HD  Harbour reopens in Bergen
BY  By Ann Writer
WC  5 words
PD  2 May 2024
ET  10:15
SN  Example News
SC  EXNEWS
LA  English
LP
Ferries ran again on Thursday.

AN  Document EXNEWS0020240502ek5200001
"""

# HD · HD   Harbour reopens · CY  (c) 2024 Example Ltd.
_FIELD = pattern(r"\s{0,3}(?P<code>[A-Z]{2,3})(?:[ \t\xa0]+(?P<words>.*))?")
_OPENS = pattern(rb"(?:\xef\xbb\xbf)?[ ]{0,3}(?:HD|SE)(?:[ \t\xa0\xc2]+[^\n]*)?\s*")
_CLOSES = pattern(rb"[ ]{0,3}AN(?:[ \t\xa0\xc2]+[^\n]*)?\s*")
# Codes of which one must stand beside the headline for a file to be such an export.
_PROOFS = frozenset((b"PD", b"SN", b"WC"))
_ID = pattern(r"(?:Document\s)?(?P<id>[A-Z0-9]{4,12}[0-9A-Za-z]{12,24})")


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the first code, and two of those that every document has.

    Must not claim copy that begins with a company in capitals: `HD  Example Plc`.

    >>> detect(EXAMPLE.encode(), None), detect(b"HD  Example Plc\\nProfit fell.", None)
    (True, False)
    """
    lines = head.splitlines()
    filled = [line for line in lines if line.strip()]
    if not filled or not _OPENS.fullmatch(filled[0]):
        return False
    words = (line.strip(b"\xef\xbb\xbf").split() for line in filled)
    codes = {each[0] for each in words if each}
    return len(codes & _PROOFS) >= 2


class _Field(NamedTuple):
    """A code and its words, line ends kept."""

    code: str
    words: str


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each document, in order."""
    yield from textstories.split(_KIND, by_lines(stream, _Opens()), path, decode)


class _Opens:
    """Tells the line that opens a document: `SE`, or `HD` where none stands above."""

    def __init__(self) -> None:
        self._over = True

    def __call__(self, line: bytes) -> bool:
        if self._over and _OPENS.fullmatch(line):
            self._over = False
            return True
        if _CLOSES.fullmatch(line):
            self._over = True
        return False


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    held = list(_fields(text.text.split("\n")))
    found = next((_ID.search(f.words) for f in held if f.code == "AN"), None)
    own = found["id"] if found else None
    return Matter(text, _stretches(held), _stated(held), own, piece.blank)


def _fields(lines: Sequence[str]) -> Iterator[_Field]:
    """Give the fields; in lead and text a line in capitals is no field by chance.

    A code opens a field where it stands alone, or with its words behind it; a body is
    ended by a code alone or by one that only stands below a body.
    """
    code, held = "", list[str]()
    for line in lines:
        match = _FIELD.fullmatch(line)
        if match and _opens_field(match["code"], match["words"], code):
            if code:
                yield _Field(code, "\n".join(held))
            code, held = match["code"], [match["words"] or ""]
        else:
            held.append(line)
    if code:
        yield _Field(code, "\n".join(held))


def _opens_field(code: str, words: str | None, current: str) -> bool:
    if code not in FACTIVA_BY_CODE:
        return False
    if FACTIVA_BY_CODE.get(current) != "body":
        return True
    return not words or code in _BELOW


_BELOW = frozenset(
    "AN ART CO CR CT GC IN IPC IPD NS PUB RE RF TD".split()
)  # fmt: skip


def _stretches(held: Sequence[_Field]) -> Iterator[Stretch]:
    """Give the lines of the head, then the body, in the order of a page."""
    clock = next((f.words for f in held if f.code == "ET"), "")
    for code, words in held:
        role = FACTIVA_BY_CODE[code]
        said = " ".join(words.split())
        if role == "published":
            yield Stretch(role, f"{said} {' '.join(clock.split())}".strip())
        elif role in ("headline", "byline", "dateline") and said:
            yield Stretch(role, said)
    for code, words in held:
        if FACTIVA_BY_CODE[code] == "body":
            yield Stretch("", "")
            yield Stretch("body", words.strip("\n"))
    for code, words in held:
        if FACTIVA_BY_CODE[code] == "trailer":
            yield Stretch("", "")
            yield Stretch("trailer", " ".join(words.split()))


def _stated(held: Sequence[_Field]) -> Iterator[Stated]:
    for code, words in held:
        role, said = FACTIVA_BY_CODE[code], " ".join(words.split())
        if role == "source" and said:
            yield Stated("source", said)
        elif role == "language":
            if tag := language(said):
                yield Stated("language", tag)
        elif role == "note" and said:
            yield Stated("note", f"{code}: {said}")


_KIND = Kind(NAME, _read, wordless=False)
