"""What more processes give, and a cluster's engine beside them: by the clock.

Here the clock on the wall counts, for that is what processes are for; whatever else
the host does shows, so sides take turns and the best of each counts.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.spent import ROOT
from tests.bench.table import show


def table(path: Path, articles: int, rounds: int, jobs: int | None = None) -> str:
    """Give the table for one file of JSON lines, up to the processors there are."""
    most = jobs or len(os.sched_getaffinity(0))
    counts = sorted({1, 2, *(1 << n for n in range(2, 8) if 1 << n <= most), most})
    sides = [(f"--jobs {n}", _parse(path, n)) for n in counts]
    if find_spec("pyspark"):
        sides.append((f"Spark, local[{most}]", _spark(path, most)))
    best = {name: min(_clock(run) for _ in range(rounds)) for name, run in sides}
    one = best["--jobs 1"]
    rows = [
        (
            name,
            f"{seconds:.2f} s",
            f"{articles / seconds:,.0f}/s",
            f"{one / seconds:.2f}",
        )
        for name, seconds in best.items()
    ]
    return show(
        f"many processes: {articles} articles, {path.stat().st_size / 1e6:.0f} MB",
        ("run", "wall clock", "articles", "times one process"),
        rows,
    )


def _clock(run: Callable[[], None]) -> float:
    begun = perf_counter()
    run()
    return perf_counter() - begun


def _parse(path: Path, jobs: int) -> Callable[[], None]:
    words = ["newsnorm", "parse", str(path), "--jobs", str(jobs), "-o", os.devnull]
    return lambda: _run(words)


def _spark(path: Path, cores: int) -> Callable[[], None]:
    """Give the run of the same file by Spark, its start and its output with it."""

    def run() -> None:
        with TemporaryDirectory() as folder:
            target = str(Path(folder, "records"))
            options = ["--id", "id", "--to", "jsonl", "--partitions", str(4 * cores)]
            _run(
                ["newsnorm.spark", str(path), target, *options],
                PYSPARK_SUBMIT_ARGS=f"--master local[{cores}] pyspark-shell",
                PYSPARK_PYTHON=sys.executable,
            )

    return run


def _run(words: list[str], **more: str) -> None:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    subprocess.run(
        [sys.executable, "-m", *words],
        env={**os.environ, "PYTHONPATH": path, **more},
        stderr=subprocess.DEVNULL,
        check=True,
    )


def counted(articles: int, jobs: int | None, rounds: int) -> Iterator[str]:
    """Yield the table for a corpus that is made for it."""
    from tests.bench import corpus

    with TemporaryDirectory() as name:
        path = Path(name, "invented.jsonl")
        corpus.write(path, corpus.stories(11, articles))
        yield table(path, articles, rounds, jobs)
