"""Where the parts of an IPTC 7901 message stand: keywords, title, body, end stamp.

In come the lines of one message, and which is its header; out come line numbers. The
controls tell where they are left, and the layout where they are not. Nothing is read.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from newsnorm.formats.controls import ETX, STX, Line
from newsnorm.pattern import pattern
from newsnorm.tables.months import months

FRAMES = pattern(r"(?:ZCZC|NNNN)\b.{0,40}")
# 131137 GMT Nov 13 · 091223 dec 18 · 101137 GMT Dez 18
_END_STAMP = pattern(
    r"\s*\d{6}(?:\s?[A-Za-z]{1,4})?\s(?P<month>[^\W\d_]{3,9})\.?\s(?:\d\d|\d{4})\s*"
)
# A headline goes on over so many lines at most, version lines and byline included.
_MOST_TITLE_LINES = 9


class Message(NamedTuple):
    """The parts of a message, by where its lines are."""

    lines: list[Line]
    header: int
    title: tuple[int, int]  # from the first line after the keywords
    end: int  # of the body: the end stamp, or what follows the last line


def taken_apart(rows: list[Line], header: int) -> Message:
    """Give the parts of a message whose header stands on that line."""
    end = _end(rows, header)
    start = next((n for n in range(header + 1, end) if STX in rows[n].controls), None)
    if start is None:
        start = _past_keywords(rows, header + 1, end)
    return Message(rows, header, _title(rows, start, end), end)


def _end(rows: Sequence[Line], header: int) -> int:
    """Give the line of the end stamp: behind ETX, else the last that looks like one."""
    for number in range(len(rows) - 1, header, -1):
        if ETX in rows[number].controls or _is_stamp(rows[number].words):
            return number
        if rows[number].words.strip() and not FRAMES.fullmatch(
            rows[number].words.strip()
        ):
            break
    return len(rows)


def _is_stamp(words: str) -> bool:
    match = _END_STAMP.fullmatch(words)
    return match is not None and bool(months(match["month"]))


def _past_keywords(rows: Sequence[Line], start: int, end: int) -> int:
    """Give where the text begins in a message that has lost its STX.

    A keyword line ends in a slash, or stands alone above the block of the headline:

        Notes de frais GE

        Notes de frais GE:
        L'affaire a marque l'executif =
    """
    first = _next_words(rows, start, end)
    if first < end and rows[first].words.rstrip().endswith("/"):
        while first < end and rows[first].words.rstrip().endswith("/"):
            first += 1
        return first
    after = first + 1
    if after < end and not rows[after].words.strip():
        block = _block(rows, _next_words(rows, after, end), end)
        if any(_ends_title(rows[n].words) for n in block):
            return after
    return first


def _next_words(rows: Sequence[Line], start: int, end: int) -> int:
    return next((n for n in range(start, end) if rows[n].words.strip()), end)


def _block(rows: Sequence[Line], start: int, end: int) -> range:
    """Give the lines up to the next blank one."""
    filled = takewhile(lambda n: rows[n].words.strip(), range(start, end))
    return range(start, start + len(list(filled)))


def _ends_title(words: str) -> bool:
    return words.rstrip().endswith((" =", "\t=")) or words.strip() == "="


def _title(rows: Sequence[Line], start: int, end: int) -> tuple[int, int]:
    """Give the lines of the title: up to the one that ends in `=`, else its block."""
    first = _next_words(rows, start, end)
    for number in range(first, min(first + _MOST_TITLE_LINES, end)):
        if _ends_title(rows[number].words):
            return first, number + 1
    block = _block(rows, first, end)
    # A first block that is long is text: the message has no title line.
    return (first, block.stop) if len(block) <= 3 else (first, first)
