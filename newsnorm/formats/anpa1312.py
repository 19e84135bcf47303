r"""ANPA 1312: the messages of AP, Kyodo, AAP and Reuters, with or without controls.

In comes a stream of messages; out comes a story each. Header lines, keyword line,
headline, deck, byline, photo and editors' lines, tables and the end stamp are marked;
field marks (`^`, `<`, `=`) are taken off, and typesetting signs put back to what they
stand for. The body is not looked at.

    f l BC-LT--Argentina-CancerB     11-13 1049     priority, category, keyword, words
    ^BC-LT--Argentina-Cancer Beauty,466<
    ^For Example patients, a headline <
"""

import re
from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import anpa_fields, anpa_header, textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.controls import ETX, Line, lines
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Headless, Kind, Matter
from newsnorm.formats.typeset import restored
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "anpa1312"
EXAMPLE = """\
W2870 asian
u i BC-EU--Norway-Ferries     05-02 0040
^BC-EU--Norway-Ferries,40<
^Harbour reopens in Bergen<
^By ANN WRITER=
^Associated Press=
\t   BERGEN, Norway (AP) _ Ferries ran again on Friday.
\t   AP-WF-05-02-24 1009GMT<
"""

# f l BC-LT--Argentina-CancerB     11-13 1049 · r s BC-BBO--WildCardGlance     08-18
_HEADER_BYTES = pattern(
    rb"[\x00-\x20]{0,9}[a-z][\x10-\x20]{1,3}[a-z][\x00-\x20]{1,6}[^\x00-\x20][^\n]{0,70}?"
    rb"[ ]{1,9}\d\d-\d\d(?:[ ]{1,4}\d{2,5})?[\x00-\x20]{0,6}$"
)
# W2870 asian · a0105KYODOkoko- · f0704 reute · G7787glbsm
_NUMBER = pattern(
    r"(?P<number>[A-Za-z]\d{4})\s{0,3}(?P<selector>[\w-][\w -]{0,39})?\s{0,4}"
)
_MAY_PRECEDE = pattern(
    rb"\x05[^\n]{0,80}\s*|"  # destinations, in front of the message
    rb"[\x00-\x20\x7f]*+(?:[A-Za-z]\d{4}[\x1f\w -]{0,40})?[\x00-\x20\x7f]*+"
)
# AP-WF-11-13-13 1509GMT · KWS-21:37-09-12-18 · 02-05-24 10-15-30
_END = pattern(
    r"""
    \s* (?: AP-[A-Z]{2}-\d\d-\d\d-\d\d \s \d{4} [A-Z]{3}
      | [A-Z]{2,4}-\d\d:\d\d-\d\d-\d\d-\d\d
      | \d\d-\d\d-\d\d \s \d\d-\d\d-\d\d ) <? \s*
    """,
    re.X,
)


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the line of priority, category, keyword and date.

    It stands first or second; must not claim a table of `a b  words 05-02` in copy.

    >>> detect(EXAMPLE.encode(), None), detect(b"We sail a b Bergen 05-02", None)
    (True, False)
    """
    found = [line for line in head.splitlines()[:12] if line.strip(b"\x00 \t\x7f")][:3]
    return any(
        _HEADER_BYTES.fullmatch(line) and all(map(_MAY_PRECEDE.fullmatch, found[:n]))
        for n, line in enumerate(found)
    )


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each message, or what is wrong with a stretch that is none."""
    pieces = by_lines(stream, _HEADER_BYTES.fullmatch, _MAY_PRECEDE.fullmatch)
    yield from textstories.split(_KIND, pieces, path, decode)


class _Head(NamedTuple):
    """The two header lines, read, and where the second one stands."""

    at: int
    header: re.Match[str]
    number: re.Match[str] | None


def _read(piece: Piece, decode: Decode) -> Matter | Headless:
    rows, text = lines(piece.data, decode)
    head = _head(rows)
    if head is None:
        return Headless(text, "ANPA 1312")
    rows, notes = restored(rows)
    text = text._replace(repairs=(*text.repairs, *notes))
    own = head.number["number"] if head.number else None
    return Matter(text, _stretches(rows, head), _stated(head), own)


def _head(rows: Sequence[Line]) -> _Head | None:
    for at, row in enumerate(rows):
        if header := anpa_header.HEADER.fullmatch(row.words.strip()):
            before = (_NUMBER.fullmatch(each.words.strip()) for each in rows[:at])
            return _Head(at, header, next(filter(None, before), None))
    return None


def _stretches(rows: Sequence[Line], head: _Head) -> Iterator[Stretch]:
    end = _end(rows, head.at)
    for row in rows[: head.at]:
        if row.words.strip():
            yield Stretch("envelope", row.words)
    matter = rows[head.at + 1 : end]
    keyword = head.header["keyword"]
    found = list(anpa_fields.stretches([row.words for row in matter], keyword))
    named = any(each.role == "slug" for each in found)
    if named:
        yield Stretch("envelope", rows[head.at].words.strip())
    else:
        yield Stretch("slug", keyword)  # a note tells the rest of the line
    yield from found
    for row in rows[end:]:
        yield Stretch("envelope", row.words.replace("<", ""))


def _end(rows: Sequence[Line], header: int) -> int:
    """Give the line of the end stamp, which may follow ETX on a line of its own."""
    for number in range(len(rows) - 1, header, -1):
        if ETX in rows[number].controls or _END.fullmatch(rows[number].words):
            return number
    return len(rows)


def _stated(head: _Head) -> Iterator[Stated]:
    if "newsalert" in head.header["keyword"].casefold():
        yield Stated("alert", head.header["keyword"])
    if head.number and "kyodo" in head.number[0].casefold():
        yield Stated("source", "Kyodo")
    told = []
    if head.number:
        told.append(f"number {head.number['number']}")
        if selector := (head.number["selector"] or "").strip("-_ "):
            told.append(f"selector {selector}")
    told.append(anpa_header.said(head.header[0]) or "")
    yield Stated("note", ", ".join(told))


_KIND = Kind(NAME, _read, padding=b"\x00\x04\x0c\x16\x7f \r\n")
