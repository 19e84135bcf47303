"""How far a run is, on standard error.

In come the stories of a run; out go the same. A terminal shows one line that changes
and is wiped at the end; asked for elsewhere, it is one line at the end.
"""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

_Any = TypeVar("_Any")

# Short runs show nothing, and a line that changes faster cannot be read.
_PATIENCE = 1.0
_PACE = 0.2
_WIPE = "\r\x1b[K"


class Progress:
    """A counter; `wanted` None means: only where a terminal would show it alone."""

    def __init__(self, wanted: bool | None) -> None:
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        quiet = sys.stdout is None or not sys.stdout.isatty()
        self._wanted = self._terminal and quiet if wanted is None else wanted

    def follow(self, stories: Iterable[_Any]) -> Iterator[_Any]:
        """Give the stories on, and count them where that is wanted."""
        return self._count(stories) if self._wanted else iter(stories)

    def _count(self, stories: Iterable[_Any]) -> Iterator[_Any]:
        done = 0
        due = monotonic() + _PATIENCE
        shown = False
        for story in stories:
            yield story
            done += 1
            if self._terminal and monotonic() >= due:
                _put(f"{_WIPE}articles: {done:,}")
                shown, due = True, monotonic() + _PACE
        if shown:
            _put(_WIPE)
        elif not self._terminal:
            _put(f"newsnorm: articles: {done:,}\n")


def _put(words: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(words)
        sys.stderr.flush()
