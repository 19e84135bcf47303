"""A drawing as rows of styled words: what the terminal and the exports both put out.

In comes a drawing, out come its rows, without the spaces that fill a row's end. The
terminal gets them as they come, a file gets the same ones.
"""

import os
import stat
from collections.abc import Iterator
from io import StringIO
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment

Line = list[Segment]

# What a picture or a pipe is wide unless it is told.
WIDTH = 100


class Trimmed:
    """A drawing whose rows end with their last word."""

    def __init__(self, drawing: RenderableType) -> None:
        self._drawing = drawing

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        for row in rows(self._drawing, console, options):
            yield from row
            yield Segment.line()


def rows(
    drawing: RenderableType, console: Console, options: ConsoleOptions | None = None
) -> Iterator[Line]:
    """Give the rows of a drawing."""
    for row in console.render_lines(drawing, options, pad=False):
        yield _trimmed(row)


def _trimmed(row: Line) -> Line:
    row = [segment for segment in row if segment.text and not segment.control]
    while row and not row[-1].text.strip(" "):
        row.pop()
    if row:
        last = row[-1]
        row[-1] = Segment(last.text.rstrip(" "), last.style)
    return row


def terminal(width: int | None, colour: str = "auto") -> Console:
    """Give the console that stands for standard output.

    Colour goes to a terminal only, unless it is asked for or refused; `NO_COLOR` and
    `FORCE_COLOR` are obeyed where it is neither.
    """
    forced: dict[str, Any] = {}
    if colour == "always":
        forced = {"force_terminal": True, "no_color": False}
        if os.environ.get("COLORTERM", "") not in ("truecolor", "24bit"):
            forced["color_system"] = "256"
    elif colour == "never":
        forced = {"color_system": None, "no_color": True}
    console = Console(markup=False, highlight=False, emoji=False, width=width, **forced)
    if width is None and "COLUMNS" not in console._environ:
        console.width = _columns(console)
    return console


def _columns(console: Console) -> int:
    """Give the columns of the terminal; a file is as wide wherever it is made.

    A pipe beside a terminal most often leads to it, through a pager.
    """
    if console.file.isatty():
        return console.width
    try:
        if stat.S_ISFIFO(os.fstat(console.file.fileno()).st_mode):
            return os.get_terminal_size(2).columns or WIDTH
    except (OSError, ValueError):  # no terminal there, or no file at all
        pass
    return WIDTH


def canvas(width: int) -> Console:
    """Give a console that draws in full colour whatever the host is like."""
    return Console(
        file=StringIO(), width=width, force_terminal=True, color_system="truecolor",
        no_color=False, markup=False, highlight=False, emoji=False,
        legacy_windows=False, _environ={},
    )  # fmt: skip
