"""Labels below a row of text, each on a stem from the words that it names.

    2025-08-31  Tuesday, 02 January 2024 12:17 GMT
    │           ╰ ✗ clock date
    ╰ ✓ crawl date

In come labels with the column of their words; out come as few rows as they need,
none longer than the width and no two labels touching.
"""

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text


class Label(NamedTuple):
    """What stands below which column."""

    column: int
    words: str
    style: str = ""
    more: tuple[str, ...] = ()  # the first that the row has room for is added


class _Put(NamedTuple):
    row: int
    start: int
    words: str  # with the end of its stem
    label: Label


def rows(labels: list[Label], width: int) -> list[Text]:
    """Give the rows that hold all labels.

    >>> [row.plain for row in rows([Label(0, "a"), Label(2, "b")], 20)]
    ['│ ╰ b', '╰ a']
    """
    put = _placed(labels, width)
    last = max((each.row for each in put), default=-1)
    return [_drawn(put, row) for row in range(last + 1)]


def _placed(labels: list[Label], width: int) -> list[_Put]:
    """Give each label a row, from the right to the left."""
    straight, turned = _parted(labels, width)
    edge = min((each.column for each in turned), default=width + 1)
    free: list[int] = []  # row by row, the columns before the first that is in use
    put = []
    for label in straight:
        end = label.column + _size(label.words)
        row = next((n for n, limit in enumerate(free) if end < limit), len(free))
        free += [edge] * (row + 1 - len(free))
        long = [label.words + more for more in (*label.more, "")]
        room = free[row] - label.column
        fitting = next((each for each in long if _size(each) < room), label.words)
        free[: row + 1] = [label.column] * (row + 1)
        put.append(_Put(row, label.column, f"╰ {fitting}", label))
    return put + [_turned(label, row) for row, label in enumerate(turned, len(free))]


def _parted(labels: list[Label], width: int) -> tuple[list[Label], list[Label]]:
    """Part labels, from the right, from those too near the right edge.

    These are turned round and stand below all others, since their words run under
    the stems of those. One that has no room before the first of them joins it.
    """
    turned = sorted(each for each in labels if each.column + _size(each.words) > width)
    straight = []
    for label in sorted(labels, key=lambda each: -each.column):
        if label in turned:
            continue
        if turned and label.column + _size(label.words) >= turned[0].column:
            first = turned[0]
            turned[0] = first._replace(words=f"{label.words} · {first.words}")
        else:
            straight.append(label)
    return straight, turned


def _turned(label: Label, row: int) -> _Put:
    size = min(cell_len(label.words), max(label.column - 1, 0))
    words = f"{set_cell_size(label.words, size)} ╯"
    return _Put(row, max(label.column + 1 - cell_len(words), 0), words, label)


def _size(words: str) -> int:
    return cell_len(words) + 2


def _drawn(put: list[_Put], row: int) -> Text:
    """Give one row: the labels that stand in it, and the stems of those below."""
    drawn = Text()
    for each in sorted(put, key=lambda each: each.label.column):
        if each.row < row:
            continue
        here = each.row == row
        start = each.start if here else each.label.column
        drawn.append(" " * (start - drawn.cell_len))
        drawn.append(each.words if here else "│", style=each.label.style)
    return drawn
