"""AP copy with its wire lines on top, as old text archives and mail lists kept it.

In comes a stream of stories; out comes one for each. Wire id, header, keyword line,
advance lines, headline and byline are marked. The body is not looked at.

    AP-NR-02-12-88 2344EST
    u i AM-Norway-Ferries     02-12 0398
    AM-Norway-Ferries, 1st Ld,0411
    $Adv09
"""

from collections.abc import Iterator, Sequence
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import anpa_header, textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.tables.by_words import BY_FOLDED

NAME = "ap-header"
EXAMPLE = """\
AP-NR-02-12-88 2344EST
u i AM-Norway-Ferries     02-12 0398
AM-Norway-Ferries,0411
Harbour Reopens in Bergen
By ANN WRITER
Associated Press Writer
   BERGEN, Norway (AP) _ Ferries ran again on Friday.
"""

# AP-NR-02-12-88 2344EST; collections name the line FILEID, FIRST and SECOND
_NAMED = r"(?:(?:FILEID|FIRST|SECOND|HEAD|BYLINE|NOTE)\s?:\s{0,4})?"
_WIRE_ID = r"AP-[A-Z]{2}-\d\d-\d\d-\d\d\s{1,2}\d{4}[A-Z]{3}"
_OPENS = pattern(rf"\s*{_NAMED}{_WIRE_ID}\s*".encode())
_NAME = pattern(_NAMED)
# $Adv09 · $adv28-29 · For release Tues., Feb. 9, and thereafter
_ADVANCE = pattern(r"\$?[Aa]dv(?:ance)?\s?\d{1,2}\S{0,6}|\$.{1,30}")
_RELEASE = pattern(r"For\s[Rr]elease\s.{3,60}")
_CYCLE = ("AM-", "PM-", "BC-", "AP-")
_EDS = ("Eds", "EDS", "(Eds", "EDITOR", "With ", "LaserPhoto", "AP Photo")
_MOST_HEAD_LINES = 24


class _Line(NamedTuple):
    """A line of the head, and its role."""

    role: str
    words: str


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the wire id on the first line; at the foot of a story it opens nothing.

    >>> detect(EXAMPLE.encode(), None)
    True
    >>> detect(b"Ferries ran.\\nAP-NR-02-12-88 2344EST\\n", None)
    False
    """
    first = next((line for line in head.splitlines() if line.strip()), b"")
    return _OPENS.fullmatch(first) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each wire id that stands on a line of its own."""
    pieces = by_lines(stream, _OPENS.fullmatch)
    yield from textstories.split(_KIND, pieces, path, decode)


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    lines = text.text.split("\n")
    blank = next((n for n, line in enumerate(lines) if line.strip()), 0)
    head, body = _head(lines)
    stretches = [*_joined(head), Stretch("", ""), Stretch("wrapped", body)]
    return Matter(text, stretches, _stated(head), above=blank)


def _head(lines: Sequence[str]) -> tuple[list[_Line], str]:
    """Give the lines of the head with their roles, and the rest, which is the body.

    The head is over at the first line that is set in, or that follows a blank one below
    the headline.
    """
    head: list[_Line] = []
    seen: set[str] = set()
    for number, line in enumerate(lines[:_MOST_HEAD_LINES]):
        words = line[_match_end(line) :]
        if line[:1].isspace() and line.strip() and "headline" in seen:
            return head, "\n".join(lines[number:])
        if not line.strip():
            if "headline" in seen:
                return head, "\n".join(lines[number:])
            continue
        role = _role(words.strip(), seen)
        seen.add(role)
        head.append(_Line(role, words.strip()))
    return head, "\n".join(lines[_MOST_HEAD_LINES:])


def _match_end(line: str) -> int:
    match = _NAME.match(line)
    return match.end() if match else 0


def _role(words: str, seen: set[str]) -> str:
    if not seen:
        return "wire"
    if anpa_header.said(words):
        return "envelope"
    if _RELEASE.fullmatch(words):
        return "embargo"
    if _ADVANCE.fullmatch(words) or words.startswith(_EDS):
        return "note"
    if words.startswith(_CYCLE) and "slug" not in seen:
        return "slug"
    if "headline" not in seen:
        return "headline"
    row = BY_FOLDED.get(words.partition(" ")[0].casefold())
    return "byline" if "byline" in seen or (row and not row.colon) else "headline"


def _joined(head: Sequence[_Line]) -> Iterator[Stretch]:
    """Give headline and byline, of one line or more, as one stretch each."""
    held: list[_Line] = []
    for line in head:
        if held and line.role != held[0].role:
            yield Stretch(held[0].role, "\n".join(each.words for each in held))
            held = []
        if line.role in ("headline", "byline"):
            held.append(line)
        else:
            yield Stretch(line.role, line.words)
    if held:
        yield Stretch(held[0].role, "\n".join(each.words for each in held))


def _stated(head: Sequence[_Line]) -> Iterator[Stated]:
    yield Stated("source", "AP")
    for _, words in head:
        if said := anpa_header.said(words):
            yield Stated("note", said)


_KIND = Kind(NAME, _read)
