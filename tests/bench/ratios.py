"""newsnorm against the standard library's own JSON, on the same file.

One table: whole processes, and in process, where neither pays for its start.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

from newsnorm import stories
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from tests.bench.spent import spent
from tests.bench.table import show

_JSON = (
    "import json, sys\n"
    "for line in sys.stdin: sys.stdout.write(json.dumps(json.loads(line)) + '\\n')\n"
)
_PARSE = ["-m", "newsnorm", "parse", "--from", "jsonl", "-"]


def table(path: Path, articles: int, rounds: int) -> str:
    """Give the table for one file of JSON lines; sides take turns, medians count."""
    sides: list[tuple[str, Callable[[], float], Callable[[], float]]] = [
        ("whole process", lambda: spent(["-c", _JSON], path).seconds,
         lambda: spent(_PARSE, path).seconds),
        ("in process", lambda: _json(path), lambda: _newsnorm(path)),
    ]  # fmt: skip
    rows = []
    for name, plain, ours in sides:
        pairs = [(plain(), ours()) for _ in range(rounds)]
        ratio = median(one / other for one, other in pairs)
        each = [_each(pairs, side, articles) for side in (0, 1)]
        rows.append((name, f"{ratio:.3f}", *each))
    size = path.stat().st_size / articles
    return show(
        f"JSON lines to JSON lines: {articles} articles of {size:.0f} bytes",
        ("run", "json / newsnorm", "json µs an article", "newsnorm µs"),
        rows,
    )


def _each(pairs: Sequence[tuple[float, float]], side: int, articles: int) -> str:
    return f"{1e6 * median(pair[side] for pair in pairs) / articles:.0f}"


def _json(path: Path) -> float:
    start = process_time()
    with path.open(encoding="utf-8") as file:
        for line in file:
            json.dumps(json.loads(line)).encode()
    return process_time() - start


def _newsnorm(path: Path) -> float:
    start = process_time()
    options = Options()
    for story in stories.stories([str(path)], format="jsonl"):
        if isinstance(story, Story):  # all of them are
            trip(story, options).to_json()
    return process_time() - start
