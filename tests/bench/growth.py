"""Whether time and memory grow with the article, and no faster.

The same number of bytes as articles of several lengths, each in a process of its own;
what the start costs is taken off. Then articles that no desk wrote, each by itself.
Without `quick`, also 100 MB in one line of JSON, and 100 MB without any line end.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from subprocess import DEVNULL

from tests.bench import corpus, hostile
from tests.bench.spent import Spent, spent
from tests.bench.table import show

_SEED = 20
_KB, _MB = 1000, 1000 * 1000
_HUGE = 100 * _MB
_PARSE = ["-m", "newsnorm", "parse", "--from"]


def table(folder: Path, quick: bool) -> str:
    """Give the table; files are written to the folder."""
    rounds = 1 if quick else 3
    start = _median([spent([*_PARSE, "text", "-"]) for _ in range(5)])
    rows, least = [], 0.0
    for name, kind, path in _files(folder, quick):
        words = [*_PARSE, kind, "-"]
        cost = _median([spent(words, path, DEVNULL, True) for _ in range(rounds)])
        size = path.stat().st_size
        each = 1e9 * (cost.seconds - start.seconds) / size
        least = least or each
        mebibytes = f"{cost.mebibytes - start.mebibytes:.1f}"
        rows.append((name, f"{each:.1f}", f"{each / least:.2f}", mebibytes))
        path.unlink()
    head = ("articles", "ns a byte", "to the first", "MiB above start")
    return show("growth", head, rows)


def _files(folder: Path, quick: bool) -> Iterator[tuple[str, str, Path]]:
    whole = (400 * _KB) if quick else (4 * _MB)
    for length in (4 * _KB, 40 * _KB, 400 * _KB, 4 * _MB):
        if length <= whole:
            path = folder / f"{length}.jsonl"
            number = whole // length
            corpus.write(path, (corpus.exact(_SEED + n, length) for n in range(number)))
            yield f"{number} x {length // _KB} KB", "jsonl", path
    for name, story in hostile.stories(whole // 2):
        path = folder / "hostile.wire"
        path.write_text(story, encoding="utf-8")
        yield name, "text", path
    for name, kind, text in hostile.files(whole // 8):
        path = folder / "hostile.txt"
        path.write_text(text, encoding="utf-8")
        yield name, kind, path
    if not quick:
        path = folder / "huge.jsonl"
        corpus.write(path, iter([corpus.exact(_SEED, _HUGE)]))
        yield "1 x 100 MB, one JSON line", "jsonl", path
        path = folder / "huge.wire"
        path.write_text("The strait is calm again. " * (_HUGE // 26), encoding="utf-8")
        yield "1 x 100 MB, no line end", "text", path


def _median(found: list[Spent]) -> Spent:
    return Spent(*(median(side) for side in zip(*found, strict=True)))
