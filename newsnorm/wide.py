r"""UTF-16 and UTF-32 given on as UTF-8: a line of them ends in no single byte.

In comes a stream; out comes the encoding that its first bytes show, and a stream of
the same characters. What cannot be read is given on as half a character, which
decoding replaces and notes. A whole text and markup stay as they are: what reads those
knows wide encodings.
"""

import codecs
from collections.abc import Iterable, Iterator
from io import BufferedReader, RawIOBase
from typing import Any

from newsnorm.errors import Broken
from newsnorm.model import Story
from newsnorm.pattern import pattern
from newsnorm.tables.byte_order_marks import BYTE_ORDER_MARKS

HEAD = 256  # as much of a stream as is looked at; a pipe may give less

_MARKS = tuple(row for row in BYTE_ORDER_MARKS if row[1] != "utf-8")
# { "text": ... · [ {   with what the place of the NULs says of each
_OPENS = pattern(r"\ufeff?\s{0,99}(?:\{\s{0,99}(?:[\"}]|\Z)|\[\s{0,99}(?:\{|\]|\Z))")


def json_in(head: bytes) -> str | None:
    """Name the wide encoding of JSON by its first bytes; None for all other input.

    >>> json_in('{"text": ""}'.encode("utf-16-be")), json_in(b'{"text": ""}')
    ('utf-16-be', None)
    """
    if b"\0" not in head:
        return None
    marked = [name for mark, name in _MARKS if head.startswith(mark)]
    for name in marked or [name for _, name in _MARKS]:
        text = head[: len(head) // 4 * 4].decode(name, "replace")
        if "\0" not in text and _OPENS.match(text):
            return name
    return None


def marked(head: bytes) -> str | None:
    """Name the wide encoding that a mark in front of the first bytes shows.

    >>> marked("Ferries".encode("utf-16-le")), marked(b"\\xff\\xfeF\\0")
    (None, 'utf-16-le')
    """
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def narrow(head: bytes) -> bytes:
    """Give first bytes as UTF-8 where a mark shows that they are wide."""
    name = marked(head)
    if name is None:
        return head
    text = head[: len(head) // 4 * 4].decode(name, "replace")
    return text.removeprefix("\ufeff").encode("utf-8", "replace")


def noted(stories: Iterable[Story | Broken], name: str) -> Iterator[Story | Broken]:
    """Say of each story in which wide encoding its bytes were."""
    from msgspec.structs import replace

    for story in stories:
        if isinstance(story, Broken) or story.article is not None:
            yield story
            continue
        repairs = [f"read as {name}", *story.input.repairs]
        given = replace(story.input, encoding=name, repairs=repairs)
        yield replace(story, input=given)


def as_utf8(stream: BufferedReader, name: str) -> BufferedReader:
    """Give a wide stream as UTF-8."""
    return BufferedReader(Narrowed(stream, name))


def _marked_as_half(error: UnicodeError) -> tuple[str, int]:
    """Give half a character for what none is made of: who decodes it says so."""
    assert isinstance(error, UnicodeDecodeError)
    return "\udfff", error.end


_AS_HALF = "newsnorm.halves"
codecs.register_error(_AS_HALF, _marked_as_half)


class Narrowed(RawIOBase):
    """A wide stream as UTF-8; needs state, as streams do."""

    def __init__(self, stream: BufferedReader, encoding: str) -> None:
        self.encoding = encoding
        raw = getattr(stream, "raw", None)
        self.fileobj = getattr(raw, "fileobj", stream)  # tells how far a run is
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(_AS_HALF)
        self._rest = b""
        self._first = True

    def readable(self) -> bool:
        """Say yes, as a raw stream must."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give the next piece, 0 at the end."""
        while not self._rest:
            data = self._stream.read1(len(buffer))
            text = self._decoder.decode(data, not data)
            if self._first and text:
                text, self._first = text.removeprefix("\ufeff"), False
            self._rest = text.encode("utf-8", "surrogatepass")
            if not data:
                break
        taken, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)
