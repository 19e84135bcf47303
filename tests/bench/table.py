"""Rows of figures as a table that reads in a terminal and in a README."""

from collections.abc import Iterable, Sequence

Cell = str | int | float | None


def show(title: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Give a table in Markdown, its columns straight, below a line that names it.

    >>> print(show("Days", ["who", "right"], [["us", 9], ["them", None]]))
    Days
    <BLANKLINE>
    | who  | right |
    | ---- | ----: |
    | us   |     9 |
    | them |       |
    <BLANKLINE>
    """
    cells = [list(head), *([_words(cell) for cell in row] for row in rows)]
    widths = [max(4, *map(len, column)) for column in zip(*cells, strict=True)]
    lines = [_line(row, widths) for row in cells]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join([title, "", lines[0], _line(rule, widths), *lines[1:], ""])


def share(part: float, whole: float, digits: int = 2) -> str:
    """Give a share as a percentage, or nothing where there is no whole.

    >>> share(1, 3), share(0, 0)
    ('33.33 %', '')
    """
    return f"{100 * part / whole:.{digits}f} %" if whole else ""


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first = row[0].ljust(widths[0])
    rest = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
    return f"| {' | '.join([first, *rest])} |"


def _words(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)
