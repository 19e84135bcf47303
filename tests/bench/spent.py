"""What a command costs: processor time and memory of one process, from its start.

Processor time, and not the clock on the wall: what else the host does weighs less.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]


class Spent(NamedTuple):
    """The cost of one process."""

    seconds: float  # user and system
    mebibytes: float  # the most it held at once


def spent(words: Sequence[str], given: Path | None = None) -> Spent:
    """Run this Python with some words, and give what it cost; output is dropped."""
    source = os.open(given or os.devnull, os.O_RDONLY)
    sink = os.open(os.devnull, os.O_WRONLY)
    moves = [(os.POSIX_SPAWN_DUP2, source, 0), (os.POSIX_SPAWN_DUP2, sink, 1)]
    try:
        child = os.posix_spawn(
            sys.executable, [sys.executable, *words], _environment(), file_actions=moves
        )
        _, status, usage = os.wait4(child, 0)
    finally:
        os.close(source)
        os.close(sink)
    if status:
        raise RuntimeError(
            f"{' '.join(words)}: status {os.waitstatus_to_exitcode(status)}"
        )
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def _environment() -> dict[str, str]:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path}
