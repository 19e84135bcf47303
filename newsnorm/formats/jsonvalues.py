"""JSON, member by member: what stands in an array, however long it is.

In comes a stream of one array, of an object that wraps one, or of objects one after
another; out come the bytes of each object with its place, as soon as it is there.
Only brackets and strings are looked at: whether an object is sound is asked later. No
more is held than one object.
"""

import re
from collections.abc import Iterator
from io import BufferedReader
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.pattern import pattern

# A whole string, a bracket, or the quote of a string that is not all there yet.
_TOKEN = pattern(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}]|"', re.S)
# {"status": "ok", "articles": [ ... ]}: keys that hold the articles of a response.
WRAPPERS = frozenset(
    b"articles results items item data docs hits records stories news value".split()
)
_FIRST = pattern(rb"\s*(?:\{|\]|\Z)")
_PIECE = 1 << 16
# No article is longer: what goes on so far lacks a bracket or a quote.
_LONGEST = 32 << 20
# What does not end is read again from its neighbour on. Of a file that opens objects
# and ends none that is not done for each: so often and so many bytes, and so many more
# for each byte of an object that was given.
_TRIES, _AGAIN, _EARNED = 8, 4 << 20, 64
_REMEDY = "mend the quotes and brackets from here on"


class Member(NamedTuple):
    """One object of a file, and where it starts."""

    data: bytes
    line: int
    offset: int


def members(stream: BufferedReader, where: str) -> Iterator[Member | Broken]:
    """Give the objects of a stream."""
    yield from _Scan(stream, where).members()


class _Scan:
    """A stream half read; needs state, since an object may come in many pieces."""

    def __init__(self, stream: BufferedReader, where: str) -> None:
        self._stream = stream
        self._where = where
        self._held = b""
        self._base = 0  # offset of what is held
        self._line = 1  # of where lines were counted up to
        self._counted = 0
        self._reset()
        self._start = -1  # of the object that is open
        self._tries, self._again = _TRIES, _AGAIN

    def _reset(self) -> None:
        self._depth = self._level = 0  # at `_level` stand the objects
        self._key = (0, b"")
        self._rest = False  # behind the articles of a response

    def members(self) -> Iterator[Member | Broken]:
        position = 0
        while True:
            for found in _TOKEN.finditer(self._held, position):
                if found.end() - found.start() == 1 and found[0] == b'"':
                    break  # not all there
                position = found.end()
                if member := self._take(found):
                    yield member
            cut = self._start if self._start >= 0 else min(position, self._key[0])
            more = self._stream.read1(max(_PIECE, len(self._held) - cut))
            if not more or len(self._held) - cut > _LONGEST:
                neighbour = self._neighbour()
                if broken := self._broken(goes_on=bool(more or neighbour)):
                    yield broken
                if neighbour is None:
                    return
                position, self._depth, self._start = neighbour, self._level, -1
                self._tries -= 1
                self._again -= len(self._held) - neighbour
                continue
            self._drop(cut)
            position -= cut
            self._held += more

    def _take(self, found: re.Match[bytes]) -> Member | None:
        """Take a token, and give the object that it ends."""
        sign = found[0]
        if sign[:1] == b'"':
            if self._depth == 1 and not self._level:
                self._key = (found.end(), sign[1:-1])
        elif sign in (b"{", b"["):
            self._open(found.start(), found.end(), sign)
        else:
            self._depth = max(self._depth - 1, 0)
            if self._start >= 0 and self._depth == self._level:
                return self._member(found.end())
            if self._depth < self._level:
                self._level, self._rest = 0, self._depth > 0
            if self._depth == 0:
                self._reset()
        return None

    def _open(self, start: int, end: int, sign: bytes) -> None:
        if self._depth == 0 and sign == b"[":
            self._level = 1
        elif self._depth == 1 and self._level == 0 and self._wraps(start, end, sign):
            self._level, self._start = 2, -1
        elif self._depth == self._level and not self._rest and self._start < 0:
            self._start = start
        self._depth += 1

    def _wraps(self, start: int, end: int, sign: bytes) -> bool:
        after, key = self._key
        between = self._held[after:start].strip()
        if sign != b"[" or key not in WRAPPERS or between != b":":
            return False
        return _FIRST.match(self._held, end) is not None

    def _member(self, end: int) -> Member:
        start, self._start = self._start, -1
        self._tries = _TRIES
        self._again += _EARNED * (end - start)
        if self._depth == 0:
            self._reset()
        return Member(self._held[start:end], self._at(start), self._base + start)

    def _at(self, position: int) -> int:
        """Give the line of a position; lines are counted once."""
        self._line += self._held.count(b"\n", self._counted, position)
        self._counted = position
        return self._line

    def _drop(self, cut: int) -> None:
        self._at(cut)
        self._held = self._held[cut:]
        self._base += cut
        self._counted = 0
        self._key = (max(self._key[0] - cut, 0), self._key[1])
        if self._start >= 0:
            self._start -= cut

    def _neighbour(self) -> int | None:
        """Give where the next object stands, if one that does not end is open.

        An object that begins a line with the same indent is taken for its neighbour.
        """
        if self._tries <= 0 and self._again <= 0:
            return None
        start = self._start
        margin = self._held.rfind(b"\n", 0, max(start, 0)) + 1
        indent = self._held[margin:start]
        if not margin or indent.strip():
            return None
        after = self._held.find(b"\n" + indent + b"{", start)
        return after + 1 + len(indent) if after > 0 else None

    def _broken(self, goes_on: bool) -> Broken | None:
        """Say what does not end: an object, or the array around them."""
        start = self._start
        if start < 0:
            if not self._depth:
                return None
            reason = "cut short: the array does not end"
            end = self._base + len(self._held)
            return Broken(self._where, reason, "fetch the file again", offset=end)
        open_end = "an object that does not end"
        reason = open_end if goes_on else "cut short inside an object"
        line, offset = self._at(start), self._base + start
        return Broken(self._where, reason, _REMEDY, line, offset=offset)
