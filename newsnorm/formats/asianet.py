"""AsiaNet press releases: one a file, or one after another.

In comes a stream; out comes a story for each release. The issuer's line, the number of
the release, the headline and the dateline are marked. The body is not looked at.

    Source: Example Corp.
    MEDIA RELEASE PR67276
    Example Corp. Reopens Harbour
"""

from collections.abc import Iterator, Sequence
from io import BufferedReader

from newsnorm.errors import Broken
from newsnorm.formats import textstories
from newsnorm.formats.contract import Decode, Fields
from newsnorm.formats.pieces import Piece, by_lines
from newsnorm.formats.stretches import Stretch
from newsnorm.formats.textstories import Kind, Matter
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern

NAME = "asianet"
EXAMPLE = """\
Source: Example Ferries Ltd
MEDIA RELEASE PR67276
Example Ferries Reopens Harbour Routes

BERGEN, Norway, May 2, 2024 /PRNewswire-AsiaNet/ --

Ferries ran again on Thursday, Example Ferries today announced.

SOURCE Example Ferries Ltd
"""

_NUMBER = pattern(r"MEDIA\sRELEASE\s{1,3}(?P<number>[A-Z]{0,3}\d{2,8})\s*")
# KYOTO, Japan, Feb. 1, 2017 /Kyodo JBN-AsiaNet/ --
_TAG = pattern(r"\d\s?/\s?[A-Z][\w -]{2,40}/\s?(?:--|$)")
_OPENS = pattern(rb"Source\s?:[ \t][^\n]{1,200}\s*")
_HEAD = pattern(
    rb"(?:\xef\xbb\xbf)?\s{0,40}Source\s?:[^\n]{0,200}\n(?:[^\n]{1,200}\n){0,2}"
    rb"MEDIA\sRELEASE\s{1,3}[A-Z]{0,3}\d{2,8}\s"
)


def detect(head: bytes, path: str | None) -> bool:
    """Tell by the issuer's line with the number of the release right below it.

    >>> detect(EXAMPLE.encode(), None), detect(b"Source: Reuters\\nText", None)
    (True, False)
    """
    return _HEAD.match(head) is not None


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each release."""
    yield from textstories.split(_KIND, _releases(stream), path, decode)


def _releases(stream: BufferedReader) -> Iterator[Piece]:
    """Give the pieces that are a release each; inside one `Source:` opens no other."""
    held: Piece | None = None
    for piece in by_lines(stream, _OPENS.fullmatch):
        if held and not _HEAD.match(piece.data):
            held = held._replace(data=held.data + piece.data)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    lines = text.text.split("\n")
    number = next((n for n, line in enumerate(lines) if _NUMBER.fullmatch(line)), 0)
    release = _NUMBER.fullmatch(lines[number])
    own = release["number"] if release else None
    # Datelines name it, with whom it has the release from: `/PRNewswire-AsiaNet/`.
    stated = () if b"AsiaNet" in piece.data else (Stated("source", "AsiaNet"),)
    return Matter(text, _stretches(lines, number), stated, own, piece.blank)


def _stretches(lines: Sequence[str], number: int) -> Iterator[Stretch]:
    yield Stretch("note", "\n".join(lines[:number]))
    yield Stretch("note", lines[number])
    start = _dateline(lines, number + 1)
    yield Stretch("headline", "\n".join(lines[number + 1 : start]))
    yield Stretch("", "")
    after = _blank(lines, start)
    if lines[start:after] and lines[after - 1].rstrip().endswith(("--", "/")):
        yield Stretch("dateline", "\n".join(lines[start:after]))
        start = after
    yield Stretch("", "")
    yield Stretch("wrapped", "\n".join(lines[start:]))


def _dateline(lines: Sequence[str], start: int) -> int:
    """Give where the headline is over: at a blank line or at the dateline."""
    stop = _blank(lines, start)
    for number in range(start, stop):
        if _TAG.search(lines[number]):
            return number
    return next((n for n in range(stop, len(lines)) if lines[n].strip()), stop)


def _blank(lines: Sequence[str], start: int) -> int:
    stops = (n for n in range(start, len(lines)) if not lines[n].strip())
    return next(stops, len(lines))


_KIND = Kind(NAME, _read)
