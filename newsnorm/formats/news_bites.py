"""Tagged copy as News Bites sends it: a code of two letters, `#`, and its words.

In comes a stream; out comes a story for each `AN#`. Headline, abstract, byline, date,
keywords and text are marked, by a table of the codes; the rest is a note. The body is
not looked at.

    AN#20160606NB0117
    PD#06 June 2016 14:00:00
    TI#Example Ferries resumes routes
    TX#
"""

from collections.abc import Iterator
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "news-bites"
EXAMPLE = """\
AN#20240502NB0117
KN#News Bites
PD#02 May 2024 14:00:00
TI#Harbour operator resumes routes
TX#Ferries ran again on Thursday, the harbour operator said.
"""

_OPENS = pattern(rb"(?:\xef\xbb\xbf)?AN#[^\n]{0,60}\s*")
_MAY_PRECEDE = pattern(rb"\s*+(?i:zczc)?\s*+")
_FIELD = pattern(r"(?P<code>[A-Z]{2})#(?P<words>.*)")
_ROLES = {
    "AB": "deck", "BY": "byline", "KY": "slug", "PD": "published", "TI": "headline",
    "TX": "body",
}  # fmt: skip


def detect(head: bytes, path: str | None) -> bool:
    """Tell by a first line of `AN#` and by a code that every such story has.

    >>> detect(EXAMPLE.encode(), None), detect(b"AN#1 is a number\\nWords", None)
    (True, False)
    """
    for line in head.splitlines()[:6]:
        if _OPENS.fullmatch(line):
            return b"\nTX#" in head or b"\nTI#" in head
        if not _MAY_PRECEDE.fullmatch(line):
            return False
    return False


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each `AN#`, in order."""
    pieces = by_lines(stream, _OPENS.fullmatch, _MAY_PRECEDE.fullmatch)
    yield from textstories.split(_KIND, pieces, path, decode)


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    held = list(_fields(text.text.split("\n")))
    heads = (each for each in held if _ROLES.get(each[0], "body") != "body")
    body = "\n".join(words for code, words in held if code == "TX")
    stretches = [
        *(Stretch(_ROLES[code], words) for code, words in heads),
        Stretch("", ""),
        Stretch("body", body),
    ]
    own = next((words for code, words in held if code == "AN"), None)
    return Matter(text, stretches, _stated(held), own)


def _fields(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Give code and words; a line without a code goes on with the field above."""
    code, held = "", list[str]()
    for line in lines:
        match = _FIELD.fullmatch(line)
        if match:
            if code:
                yield code, "\n".join(held).strip("\n")
            code, held = match["code"], [match["words"].strip()]
        else:
            held.append(line)
    if code:
        yield code, "\n".join(held).strip("\n")


def _stated(held: list[tuple[str, str]]) -> Iterator[Stated]:
    for code, words in held:
        if code == "KN" and words:
            yield Stated("source", words)
        elif code not in _ROLES and code != "AN" and words.strip("* "):
            yield Stated("note", f"{code}: {' '.join(words.split())}")


_KIND = Kind(NAME, _read, wordless=False)
