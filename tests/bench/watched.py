"""What it costs to show how far a run is, against a run that shows nothing.

The run with progress has a terminal of its own to draw on, whose other end is read.
"""

import os
import pty
from pathlib import Path
from statistics import median
from threading import Thread

from tests.bench.spent import spent
from tests.bench.table import show

_RUN = ["-m", "newsnorm", "parse", "--from", "jsonl", "-o", os.devnull]


def table(path: Path, articles: int, rounds: int) -> str:
    """Give the table; sides take turns, medians count."""
    pairs = [
        (_seconds(path, "--no-progress"), _seconds(path, "--progress"))
        for _ in range(rounds)
    ]
    ratio = median(shown / quiet for quiet, shown in pairs)
    quiet, shown = (1e6 * median(side) / articles for side in zip(*pairs, strict=True))
    return show(
        f"progress on a terminal: {articles} articles",
        ("run", "shown / not shown", "not shown µs an article", "shown µs"),
        [("parse -o FILE", f"{ratio:.3f}", f"{quiet:.0f}", f"{shown:.0f}")],
    )


def _seconds(path: Path, option: str) -> float:
    here, there = pty.openpty()
    reader = Thread(target=_drain, args=(here,))
    reader.start()
    try:
        return spent([*_RUN, option, str(path)], errors=there).seconds
    finally:
        os.close(there)
        reader.join()
        os.close(here)


def _drain(terminal: int) -> None:
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:  # the other end was closed
        return
