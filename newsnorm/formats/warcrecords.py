"""The records of a WARC, one after another: head and bytes, and what is damaged.

In comes a stream; out come records, and a Broken where one is cut or its length is
wrong. After a damaged record the next one that opens with its version line is given.
"""

import zlib
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken

_LONGEST_LINE = 1 << 16
_MOST_LINES = 1000
_PIECE = 1 << 16
_PACKING = (EOFError, OSError, zlib.error)  # what a damaged gzip raises


class Record(NamedTuple):
    """A record; its data is empty where it was not wanted."""

    headers: dict[str, str]  # names in small letters
    length: int
    offset: int
    data: bytes  # head included, without its spaces

    @property
    def id(self) -> str | None:
        """Give the record's own number."""
        return self.headers.get("warc-record-id", "").strip("<>") or None


def records(
    stream: BufferedReader, where: str, is_wanted: Callable[[Record], bool]
) -> Iterator[Record | Broken]:
    """Give the records that are wanted."""
    yield from _Frame(stream, where).records(is_wanted)


class _Frame:
    """An archive half read; needs state, since offsets are counted."""

    def __init__(self, stream: BufferedReader, where: str) -> None:
        self._stream = stream
        self._where = where
        self._offset = 0

    def records(self, is_wanted: Callable[[Record], bool]) -> Iterator[Record | Broken]:
        lost = -1  # where it is no record that stands
        start = 0
        try:
            while line := self._line():
                start = self._offset - len(line)
                if line.startswith(b"WARC/"):
                    if lost >= 0:
                        yield self._broken("no record", lost)
                    lost = -1
                    found = self._record(line, start, is_wanted)
                    if isinstance(found, Broken) or found.data:
                        yield found
                elif line.strip() and lost < 0:
                    lost = start
        except _PACKING as error:
            start = max(start, self._offset)
            yield self._broken(f"damaged packing ({error})", start)
            return
        if lost >= 0:
            yield self._broken("no record", lost)

    def _record(
        self, line: bytes, start: int, is_wanted: Callable[[Record], bool]
    ) -> Record | Broken:
        head, headers = [line], {}
        while (line := self._line()).strip() and len(head) < _MOST_LINES:
            name, _, value = line.decode("utf-8", "replace").partition(":")
            headers[name.strip().lower()] = value.strip()
            head.append(line)
        length = headers.get("content-length", "")
        if not (length.isascii() and length.isdigit() and len(length) < 16):
            return self._broken("a record without its length", start)
        record = Record(headers, int(length), start, b"")
        if is_wanted(record):
            data = self._bytes(record.length)
            # Of an address that has spaces warcio tells standard error, as it stands,
            # with escape sequences and all.
            bare = b"".join(head).replace(b" ", b"")
            record = record._replace(data=bare + b"\r\n" + data)
            got = len(data)
        else:
            got = self._passed(record.length)
        if got < record.length:
            return self._broken("a record that is cut short", start)
        return record

    def _line(self) -> bytes:
        line = self._stream.readline(_LONGEST_LINE)
        self._offset += len(line)
        return line

    def _bytes(self, length: int) -> bytes:
        data = self._stream.read(length)
        self._offset += len(data)
        return data

    def _passed(self, length: int) -> int:
        passed = 0
        while passed < length and (piece := self._bytes(min(_PIECE, length - passed))):
            passed += len(piece)
        return passed

    def _broken(self, reason: str, offset: int) -> Broken:
        remedy = "what stands around it is given; fetch the archive again"
        return Broken(self._where, reason, remedy, offset=offset)
