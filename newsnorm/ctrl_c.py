"""Ctrl-C while the command is being loaded: it ends the process at once.

As an exception it would be lost where the interpreter is inside a callback of its own,
as it often is between two modules. Nothing has been begun by then that would have to be
put away. Only the command asks this; the library leaves signals alone.
"""

import os
import signal

INTERRUPTED = 130  # what shells give for a command that Ctrl-C ended


def ends_at_once() -> None:
    """Let Ctrl-C end the process itself, unless the caller set it to do something."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _end)


def is_an_exception() -> None:
    """Let Ctrl-C be an exception again, so that what was begun is put away."""
    if signal.getsignal(signal.SIGINT) is _end:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _end(*_: object) -> None:
    os._exit(INTERRUPTED)
