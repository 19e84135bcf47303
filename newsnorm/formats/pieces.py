"""Streams to the bytes of one article after another.

In comes a stream; out come pieces, each with the line and the byte it starts at. No
more than one article is held. What an article is, the caller says by the lines that
open one, or by the tag around it; nothing is decoded here.
"""

import re
from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import NamedTuple

from newsnorm import limits
from newsnorm.pattern import pattern

Test = Callable[[bytes], object]

# Read at a time, where line ends mean nothing.
_CHUNK = 1 << 16
# The longest opening tag that is waited for: `<REUTERS TOPICS="YES" ...>`.
_LONGEST_TAG = 1 << 10


class Piece(NamedTuple):
    """The bytes of one article, and where in the stream they stand."""

    data: bytes
    line: int  # from 1
    offset: int  # of the first byte
    whole: bool = True  # False: the end of it is missing
    cut: bool = False  # True: it is longer than what is read of one

    @property
    def blank(self) -> int:
        """How many blank lines it begins with."""
        words = self.data.lstrip()
        return self.data.count(b"\n", 0, len(self.data) - len(words))


def by_lines(
    stream: BufferedReader, opens: Test, may_precede: Test = bytes.isspace
) -> Iterator[Piece]:
    r"""Give the pieces that begin with a line that `opens` one.

    Lines right above it that `may_precede` are its own: framing, a session stamp. What
    else stands above the first opening is a piece without one.

    >>> from io import BufferedReader, BytesIO
    >>> stream = BufferedReader(BytesIO(b"# 1\na\n\n# 2\nb\n"))
    >>> [piece.data for piece in by_lines(stream, lambda line: line[:1] == b"#")]
    [b'# 1\na\n', b'\n# 2\nb\n']
    """
    held: list[bytes] = []
    first = 1
    offset = size = gone = 0  # bytes of those held, bytes and lines let go
    lines = 0
    for raw, left_out in limits.lines(stream):
        if opens(raw) and (cut := _cut(held, may_precede)):
            data = b"".join(held[:cut])
            yield Piece(data, first, offset, cut=gone > 0)
            first, offset = first + cut + lines, offset + len(data) + gone
            held, size, gone, lines = held[cut:], size - len(data), 0, 0
        gone += left_out
        if size + len(raw) > limits.LONGEST:
            gone, lines = gone + len(raw), lines + 1
        else:
            held.append(raw)
            size += len(raw)
    if held:
        yield Piece(b"".join(held), first, offset, cut=gone > 0)


def _cut(held: list[bytes], may_precede: Test) -> int:
    """Give how many of the lines belong to the piece that is over."""
    cut = len(held)
    while cut and may_precede(held[cut - 1]):
        cut -= 1
    return cut


def by_tag(stream: BufferedReader, tag: bytes) -> Iterator[Piece]:
    """Give the pieces from `<TAG ...>` to `</TAG>`, both included.

    One that is not closed ends where the next one opens, and is not whole. What stands
    between two pieces is passed over.
    """
    opening = pattern(rb"<" + re.escape(tag) + rb"(?=[\s>])", re.I)
    closing = pattern(rb"</" + re.escape(tag) + rb"\s{0,9}>", re.I)
    window, line, offset = b"", 1, 0
    for chunk in _chunks(stream):
        at = max(0, len(window) - _LONGEST_TAG)
        window += chunk
        while piece := _element(window, opening, closing, at):
            start, end, whole = piece
            line += window.count(b"\n", 0, start)
            yield Piece(window[start:end], line, offset + start, whole)
            line += window.count(b"\n", start, end)
            window, offset, at = window[end:], offset + end, 0
        window, line, offset = _without_waste(window, opening, line, offset)
        if len(window) > limits.LONGEST:
            yield Piece(window, line, offset, cut=True)
            line, offset = line + window.count(b"\n"), offset + len(window)
            window = b""
    if found := opening.search(window):
        line += window.count(b"\n", 0, found.start())
        yield Piece(window[found.start() :], line, offset + found.start(), False)


def _chunks(stream: BufferedReader) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _element(
    window: bytes, opening: re.Pattern[bytes], closing: re.Pattern[bytes], at: int
) -> tuple[int, int, bool] | None:
    """Give the next element that is over; its end is looked for from `at` on."""
    found = opening.search(window)
    if found is None:
        return None
    start = max(found.end(), at)
    close, after = closing.search(window, start), opening.search(window, start)
    if after and (close is None or after.start() < close.start()):
        return found.start(), after.start(), False
    return (found.start(), close.end(), True) if close else None


def _without_waste(
    window: bytes, opening: re.Pattern[bytes], line: int, offset: int
) -> tuple[bytes, int, int]:
    """Let go what stands in front of an element, but for half a tag at the end."""
    found = opening.search(window)
    waste = found.start() if found else max(0, len(window) - _LONGEST_TAG)
    return window[waste:], line + window.count(b"\n", 0, waste), offset + waste
