"""`newsnorm validate` on records against json.loads on the same lines.

One table: all rules in process, the structure alone, one family of rules, and whole
processes, where a line is a record that `newsnorm parse` wrote.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time

from newsnorm import stories, structure
from newsnorm.judge import Terms, judge
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.rules import book
from tests.bench.spent import spent
from tests.bench.table import show

_JSON = "import json, sys\nfor line in sys.stdin: json.loads(line)\n"
_VALIDATE = ["-m", "newsnorm", "validate", "--quiet", "-"]


def table(folder: Path, articles: Path, rounds: int) -> str:
    """Give the table for the records of one file of articles; medians count."""
    path = folder / "records.jsonl"
    path.write_bytes(b"".join(line + b"\n" for line in _records(articles)))
    lines = path.read_bytes().splitlines(keepends=True)
    loads = _timed(lambda: [None for line in lines if not json.loads(line)])
    sides: list[tuple[str, Callable[[], float], Callable[[], float]]] = [
        ("validate records", loads, _timed(lambda: _drain(path, Terms()))),
        ("structure alone", loads, _timed(lambda: list(map(_unread, lines)))),
        ("--select D", loads,
         _timed(lambda: _drain(path, Terms(rules=book.select(["D"]))))),
        ("--no-duplicates", loads,
         _timed(lambda: _drain(path, Terms(duplicates=False)))),
        ("validate, whole process", lambda: spent(["-c", _JSON], path).seconds,
         lambda: spent(_VALIDATE, path).seconds),
    ]  # fmt: skip
    rows = []
    for name, plain, ours in sides:
        pairs = [(plain(), ours()) for _ in range(rounds)]
        ratio = median(one / other for one, other in pairs)
        each = (median(side) / len(lines) for side in zip(*pairs, strict=True))
        rows.append((name, f"{ratio:.3f}", *(f"{1e6 * time:.1f}" for time in each)))
    size = path.stat().st_size / len(lines)
    return show(
        f"records judged: {len(lines)} of {size:.0f} bytes",
        ("run", "json.loads / newsnorm", "json µs a record", "newsnorm µs"),
        rows,
    )


def _records(articles: Path) -> Iterator[bytes]:
    for story in stories.stories([str(articles)], format="jsonl"):
        if isinstance(story, Story):  # all of them are
            yield trip(story, Options()).to_json()


def _timed(run: Callable[[], object]) -> Callable[[], float]:
    def call() -> float:
        start = process_time()
        run()
        return process_time() - start

    return call


def _drain(path: Path, terms: Terms) -> None:
    for _ in judge([str(path)], terms):
        pass


def _unread(line: bytes) -> None:
    structure.read(line)
