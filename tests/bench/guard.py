"""Stop a call that takes too long: one bad article must not hold up a run."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TooLong(Exception):  # noqa: N818  what happened, and no fault of ours
    """The call was stopped."""


@contextmanager
def guard(seconds: float) -> Iterator[None]:
    """Raise TooLong inside the block after so many seconds, where the host can.

    >>> with guard(60):
    ...     "soon done"
    'soon done'
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
