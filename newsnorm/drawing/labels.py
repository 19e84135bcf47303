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
    straight, turned, low = _parted(labels, width)
    edge = min((each.column for each in (*turned, *low)), default=width + 1)
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
    return put + _below(turned, low, len(free), width)


def _parted(
    labels: list[Label], width: int
) -> tuple[list[Label], list[Label], list[Label]]:
    """Part labels, from the right, from those too near the right edge.

    These are turned round and stand below all others, since their words run under
    the stems of those. One that has no room before the first of them joins it, or
    stands lowest where both together have none.
    """
    turned = sorted(each for each in labels if each.column + _size(each.words) > width)
    straight, low = [], []
    others = [each for each in labels if each not in turned]
    for label in sorted(others, key=lambda each: -each.column):
        if not turned or label.column + _size(label.words) < turned[0].column:
            straight.append(label)
            continue
        both = turned[0]._replace(words=f"{label.words} · {turned[0].words}")
        if _fits_turned(both):
            turned[0] = both
        else:
            low.append(label)
    return straight, turned, low


def _below(turned: list[Label], low: list[Label], row: int, width: int) -> list[_Put]:
    """Give what stands below the straight labels, a row each.

    Words that fit on neither side of their stem are moved to the left.
    """
    put: list[_Put] = []
    fitting = [each for each in turned if _fits_turned(each)]
    moved = [each for each in turned if not _fits_turned(each)]
    for each in (*fitting, *moved, *low):
        at = row + len(put)
        if each in low:
            put.append(_Put(at, each.column, f"╰ {each.words}", each))
        elif each in fitting:
            words = f"{each.words} ╯"
            put.append(_Put(at, each.column + 1 - cell_len(words), words, each))
        else:
            size = min(_size(each.words), width)
            put.append(
                _Put(at, width - size, set_cell_size(f"╰ {each.words}", size), each)
            )
    return put


def _fits_turned(label: Label) -> bool:
    return cell_len(label.words) < label.column


def _size(words: str) -> int:
    return cell_len(words) + 2


def _drawn(put: list[_Put], row: int) -> Text:
    """Give one row: the labels that stand in it, and the stems of those below."""
    here = [(each.start, each) for each in put if each.row == row]
    taken = {
        at for start, each in here for at in range(start, start + cell_len(each.words))
    }
    stems = [(e.label.column, e) for e in put if e.row > row]
    drawn = Text()
    for start, each in sorted(here + [s for s in stems if s[0] not in taken]):
        drawn.append(" " * (start - drawn.cell_len))
        words = each.words if each.row == row else "│"
        drawn.append(words, style=each.label.style)
    return drawn
