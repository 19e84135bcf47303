"""Telex framing with tagged lines, as AAP's desks and its clients send it.

In comes a stream of messages between `ZCZC` and `NNNN`; out comes a story each. The
first character of a header line says what its words are; header lines and the headline
are marked. The body is not looked at.

    ZCZC AAP
    $J                                  category
    :Ferries                            slug
    ^Harbour reopens in Hobart          headline
    *X                                  format
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

NAME = "zczc"
EXAMPLE = """\
ZCZC AAP
$A
:Ferries
^Harbour reopens in Hobart
*X
   HOBART, May 2 AAP - Ferries ran again on Thursday.
NNNN
"""

_OPENS = pattern(rb"[\x00-\x20]*ZCZC\b[^\n]{0,60}\s*")
_CLOSES = pattern(r"\s*NNNN\s*")
_NAMES = {
    "$": "category", "%": "route", "&": "service", "*": "format", "+": "subject",
    ":": "slug", "=": "take key", "@": "place", "^": "headline", "~": "genre",
}  # fmt: skip
# Broadcast copy and tables of races have the slug behind `#`: the others shift.
_SHIFTED = {"#": "slug", "$": "headline", ":": "take key", "*": "subject"}
_MOST_HEADER_LINES = 16


class _Field(NamedTuple):
    """A header line: what its tag names, and its words."""

    name: str
    words: str


def detect(head: bytes, path: str | None) -> bool:
    """Tell by `ZCZC` on the first line, and a tagged line right below.

    Other messages that are framed so have their own header there.

    >>> detect(EXAMPLE.encode(), None), detect(b"ZCZC eca061\\nWords", None)
    (True, False)
    """
    lines = [line.strip() for line in head.splitlines() if line.strip()]
    if len(lines) < 2 or not _OPENS.fullmatch(lines[0] + b"\n"):
        return False
    tags = [line[:1].decode("latin-1") for line in lines[1:5]]
    sure = not {"^", ":", "#"}.isdisjoint(tags[:2])
    return sure or sum(tag in _NAMES for tag in tags) > 1


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each message."""
    pieces = by_lines(stream, _OPENS.fullmatch)
    yield from textstories.split(_KIND, pieces, path, decode)


def _read(piece: Piece, decode: Decode) -> Matter:
    text = decode(piece.data)
    lines = text.text.strip("\n").split("\n")
    frame = lines[0].strip()
    held, body = _parts(lines[1:])
    stated = _stated(frame, held)
    return Matter(text, _stretches(held, body), stated, above=piece.blank)


def _parts(lines: Sequence[str]) -> tuple[list[_Field], str]:
    """Give the header lines, which may follow a line of routes, and the body."""
    held: list[_Field] = []
    shifted = any(line.startswith("#") for line in lines[:4])
    names = _NAMES | _SHIFTED if shifted else _NAMES
    for number, line in enumerate(lines):
        bare = line.strip()
        name = names.get(bare[:1], "")
        route = number == 0 and not name and bare.isupper() and len(bare) < 12
        if number > _MOST_HEADER_LINES or not (name or route or not bare):
            return held, "\n".join(lines[number:])
        if route:
            held.append(_Field("route", bare))
        elif name:
            held.append(_Field(name, bare[1:].strip()))
    return held, ""


def _stretches(held: Sequence[_Field], body: str) -> Iterator[Stretch]:
    """Give slug, headline and body.

    Without a headline the last slug serves as one, or what stands behind the slug.
    """
    slugs = [words for name, words in held if name == "slug" and words]
    titles = [words for name, words in held if name == "headline" and words]
    keys = [words for name, words in held if name == "take key" and words]
    if not titles and slugs:
        titles = keys or [slugs.pop()]
    for words in slugs[:1]:
        yield Stretch("slug", words)
    if titles:
        yield Stretch("headline", titles[0])
    yield Stretch("", "")
    rows = [line for line in body.split("\n") if not _CLOSES.fullmatch(line)]
    yield Stretch("body", "\n".join(rows))


def _stated(frame: str, held: Sequence[_Field]) -> Iterator[Stated]:
    opening = frame.removeprefix("ZCZC").strip()
    if opening == "AAP":
        yield Stated("source", "AAP")
    said = [f"frame {opening}"] if opening else []
    for name, words in held:
        if name not in ("slug", "headline") and words:
            said.append(f"{name} {words}")
    if said:
        yield Stated("note", ", ".join(said))


_KIND = Kind(NAME, _read)
