"""How far a run is, on standard error.

In come the articles of a run; out go the same. A terminal shows one line that changes
and is wiped at the end: articles, megabytes, rate and time left. Asked for elsewhere,
it is one line at the end. What draws is imported when there is something to draw, and
what is drawn shares no terminal with what the run prints.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from io import BufferedReader
from time import monotonic
from typing import Any, TypeVar

from newsnorm.cli import messages
from newsnorm.inputs import STDIN, files

_Any = TypeVar("_Any")

# Short runs show nothing, and a line that changes faster cannot be read.
_PATIENCE = 1.0
_PACE = 0.2
_MEGA = 1_000_000


class Progress:
    """A counter; `wanted` None means: on a terminal that shows nothing else."""

    def __init__(self, wanted: bool | None, inputs: Iterable[str] = ()) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._asked = wanted
        self._inputs = tuple(inputs)
        self._stream: Any = None
        self._size = 0  # bytes of the file that is read now, as it is on disk
        self._before = 0  # and of those before it

    def watch(self, stream: BufferedReader) -> None:
        """Take note of the file that is read from now on."""
        if not (self._terminal or self._asked):
            return
        self._before += self._size
        # Under gzip lies the file whose size is known.
        self._stream = getattr(stream.raw, "fileobj", stream)
        self._size = _bytes(self._stream.fileno())

    def follow(self, items: Iterable[_Any], silent: bool = False) -> Iterator[_Any]:
        """Give the items on, and count them where that is wanted.

        `silent`: nothing goes to standard output until all of them are read.
        """
        return self._count(items) if self._wanted(silent) else iter(items)

    def _wanted(self, silent: bool) -> bool:
        if self._asked is not None:
            return self._asked
        return self._terminal and (silent or not _shared())

    def _count(self, items: Iterable[_Any]) -> Iterator[_Any]:
        done, began = 0, monotonic()
        due = began + _PATIENCE
        line: _Line | None = None
        try:
            for item in items:
                yield item
                done += 1
                if self._terminal and monotonic() >= due:
                    line = line or _Line(_size(self._inputs), began)
                    line.show(done, self._position())
                    due = monotonic() + _PACE
        finally:
            if line is not None:
                messages.wipe()
        if self._asked and line is None:
            messages.say(_counted(done, self._position()))

    def _position(self) -> int:
        """Give the bytes read so far, in files as they are on disk."""
        if self._stream is None or self._stream.closed:
            return self._before + self._size
        try:
            return self._before + int(self._stream.tell())
        except OSError:  # a pipe has no position
            return self._before


class _Line:
    """The line on a terminal; needs state, since it is drawn over itself."""

    def __init__(self, total: int | None, began: float) -> None:
        from rich.console import Console

        self._console = Console(stderr=True, highlight=False, markup=False)
        self._total = total
        self._began = began

    def show(self, done: int, read: int) -> None:
        """Draw the line anew."""
        from rich.text import Text

        spent = max(monotonic() - self._began, 0.001)
        parts = [(_counted(done, read), "bold"), (f"{done / spent:,.0f}/s", "dim")]
        if self._total and read:
            share = min(read / self._total, 1.0)
            parts.append((f"{share:.0%}", "green"))
            parts.append((f"{_clock(spent / share - spent)} left", "dim"))
        words = Text("  ").join(Text(*part) for part in parts)
        words.truncate(self._console.width - 1)
        with self._console.capture() as captured:
            self._console.print(words, end="")
        messages.stand(captured.get())


def _counted(done: int, read: int) -> str:
    articles = f"{done:,} article" + ("" if done == 1 else "s")
    return f"{articles}, {read / _MEGA:,.1f} MB" if read >= _MEGA / 10 else articles


def _clock(seconds: float) -> str:
    """Give seconds as minutes and seconds, hours where there are any.

    >>> _clock(75), _clock(3700)
    ('1:15', '1:01:40')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{rest:02}"
    return f"{minutes}:{rest:02}"


def _size(inputs: Iterable[str]) -> int | None:
    """Give the bytes of all inputs; None where one of them is a pipe."""
    total = 0
    for path in inputs:
        if path == STDIN:
            size = _bytes(0)
            if not size:
                return None
            total += size
        elif os.path.isdir(path) or os.path.isfile(path):
            total += sum(map(_bytes, files(path)))
        elif os.path.exists(path):
            return None
        # What is not there will be reported, and takes no time.
    return total


def _bytes(file: str | int) -> int:
    """Give the size of a file; nothing is known of that of a pipe."""
    try:
        found = os.stat(file)
    except OSError:
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def _shared() -> bool:
    """Tell whether both outputs are one terminal, on which lines would mix."""
    if sys.stdout is None or not sys.stdout.isatty():
        return False
    return os.path.sameopenfile(sys.stdout.fileno(), sys.stderr.fileno())
