"""`newsnorm validate` on records against json.loads on the same lines.

A table: all rules in process, the structure alone, one family of rules, and whole
processes, where a line is a record that `newsnorm parse` wrote. And one for records of
two sizes, since a short one costs as many questions as a long one.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from newsnorm import stories, structure
from newsnorm.judge import Terms, judge
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.record import Input
from newsnorm.rules import book
from tests.bench import corpus
from tests.bench.spent import spent
from tests.bench.table import show

_JSON = "import json, sys\nfor line in sys.stdin: json.loads(line)\n"
_VALIDATE = ["-m", "newsnorm", "validate", "--quiet", "-"]


Timer = Callable[[], float]
Side = tuple[str, Timer, Timer]
_HEAD = ("run", "json.loads / newsnorm", "json µs a record", "newsnorm µs")


def table(folder: Path, articles: Path, rounds: int) -> str:
    """Give the table for the records of one file of articles; medians count."""
    path, lines = _written(folder, _stories(articles))
    loads = _timed(lambda: _loaded(lines))
    sides: list[Side] = [
        ("validate records", loads, _timed(lambda: _drain(path, Terms()))),
        ("structure alone", loads, _timed(lambda: list(map(_unread, lines)))),
        ("--select D", loads,
         _timed(lambda: _drain(path, Terms(rules=book.select(["D"]))))),
        ("--no-duplicates", loads,
         _timed(lambda: _drain(path, Terms(duplicates=False)))),
        ("validate, whole process", lambda: spent(["-c", _JSON], path).seconds,
         lambda: spent(_VALIDATE, path).seconds),
    ]  # fmt: skip
    rows = [_row(side, len(lines), rounds) for side in sides]
    size = path.stat().st_size / len(lines)
    return show(f"records judged: {len(lines)} of {size:.0f} bytes", _HEAD, rows)


def sizes(folder: Path, seed: int, number: int, rounds: int) -> str:
    """Give the table for records of two sizes, all rules in process."""
    rows = []
    for length in _LENGTHS:
        texts = corpus.stories(seed, number, length)
        given = (Story(text, Input(index=n)) for n, text in enumerate(texts))
        path, lines = _written(folder, given)
        loads = _timed(partial(_loaded, lines))
        ours = _timed(partial(_drain, path, Terms()))
        size = path.stat().st_size / len(lines)
        rows.append(_row((f"{size:.0f} bytes", loads, ours), len(lines), rounds))
    return show("judging records, by their size", _HEAD, rows)


# Characters of an article whose record has some 2 and some 5 KB.
_LENGTHS = (1000, 3700)


def _row(side: Side, number: int, rounds: int) -> tuple[str, ...]:
    name, plain, ours = side
    pairs = [(plain(), ours()) for _ in range(rounds)]
    ratio = median(one / other for one, other in pairs)
    each = (median(times) / number for times in zip(*pairs, strict=True))
    return (name, f"{ratio:.3f}", *(f"{1e6 * time:.1f}" for time in each))


def _written(folder: Path, given: Iterable[Story]) -> tuple[Path, list[bytes]]:
    """Write the records of some stories, and give their lines."""
    path = folder / "records.jsonl"
    lines = [trip(story, Options()).to_json() + b"\n" for story in given]
    path.write_bytes(b"".join(lines))
    return path, lines


def _stories(articles: Path) -> Iterator[Story]:
    for story in stories.stories([str(articles)], format="jsonl"):
        if isinstance(story, Story):  # all of them are
            yield story


def _loaded(lines: Iterable[bytes]) -> None:
    for line in lines:
        json.loads(line)


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
