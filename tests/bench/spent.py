"""What a command costs: processor time and memory of one process, from its start.

Processor time, and not the clock on the wall: what else the host does weighs less. A
small process stands between, for a system counts the memory of whoever starts a
process as the least that it ever held.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]

_BETWEEN = """
import os, sys
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
words = [sys.executable, *sys.argv[1:]]
child = os.posix_spawn(sys.executable, words, os.environ, file_actions=quiet)
_, status, usage = os.wait4(child, 0)
print(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""


class Spent(NamedTuple):
    """The cost of one process."""

    seconds: float  # user and system
    mebibytes: float  # the most it held at once


def spent(
    words: Sequence[str],
    given: Path | None = None,
    errors: int | None = None,
    faults: bool = False,
) -> Spent:
    """Run this Python with some words, and give what it cost; output is dropped.

    `errors` is where its standard error goes, if not to ours; with `faults` it may find
    some in what it is given.
    """
    with open(given or os.devnull, "rb") as source:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _BETWEEN, *words],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=_environment(),
            check=True,
        )
    status, seconds, most = done.stdout.split()
    code = os.waitstatus_to_exitcode(int(status))
    if code not in (0, int(faults)):
        raise RuntimeError(f"{' '.join(words)}: status {code}")
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Spent(float(seconds), int(most) / unit)


def _environment() -> dict[str, str]:
    """Give ours, with newsnorm to import; bytecode is kept, as an installation does."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": ""}
