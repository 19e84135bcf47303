r"""JSON in UTF-16 or UTF-32, given on as UTF-8: a line of it ends in no single byte.

In comes a stream; out comes the encoding that its first bytes show, and a stream of
the same characters. What cannot be read becomes U+FFFD. Text and XML stay as they are:
what reads those knows wide encodings.
"""

import codecs
from io import BufferedReader, RawIOBase
from typing import Any

from newsnorm.pattern import pattern

HEAD = 256  # as much of a stream as is looked at; a pipe may give less

# A byte order mark, or none; UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
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


class Narrowed(RawIOBase):
    """A wide stream as UTF-8; needs state, as streams do."""

    def __init__(self, stream: BufferedReader, encoding: str) -> None:
        self.encoding = encoding
        raw = getattr(stream, "raw", None)
        self.fileobj = getattr(raw, "fileobj", stream)  # tells how far a run is
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
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
            self._rest = text.encode("utf-8", "replace")
            if not data:
                break
        taken, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(taken)] = taken
        return len(taken)
