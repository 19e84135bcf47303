"""What newsnorm costs, as ratios within one run, on a corpus that it makes itself."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import (
    corpus,
    growth,
    judged,
    peers,
    ratios,
    stages,
    startup,
    watched,
)
from tests.bench.bars import Bars

_SEED = 11
_ARTICLES, _FEW = 5000, 400
_LABELLED, _FEW_LABELLED = 300, 30
_PATIENCE, _LITTLE = 2.0, 0.5  # seconds an article for other libraries

# What of a table is drawn: how its title begins, and which of its columns.
_DRAWN = {
    "JSON lines": 1, "time by stage": 2, "start": 1, "growth": 2, "invented": -1,
}  # fmt: skip


def write(path: str, quick: bool) -> None:
    """Write the corpus that is measured."""
    corpus.write(Path(path), corpus.stories(_SEED, _FEW if quick else _ARTICLES))


def tables(quick: bool) -> Iterator[str]:
    """Yield the tables, each as soon as it is measured."""
    number, rounds = (_FEW, 1) if quick else (_ARTICLES, 5)
    with TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "invented.jsonl"
        corpus.write(path, corpus.stories(_SEED, number))
        yield ratios.table(path, number, rounds)
        yield judged.table(folder, path, rounds)
        yield judged.sizes(folder, _SEED, min(number, 2000), rounds)
        yield watched.table(path, number, rounds)
        yield stages.table(list(corpus.stories(_SEED, min(number, 1000))))
        yield startup.table(2 if quick else 21)
        yield startup.imports(2 if quick else 9)
        yield growth.table(folder, quick)


def rivalry(quick: bool) -> Iterator[str]:
    """Yield the table of other libraries, on invented articles that state their day."""
    cases = corpus.labelled(_SEED, _FEW_LABELLED if quick else _LABELLED)
    yield from peers.tables(cases, _LITTLE if quick else _PATIENCE)


def bars(tables: Iterable[str]) -> list[Bars]:
    r"""Give what is drawn of some tables.

    >>> bars(["growth\n\n| a | b | c |\n| - | - | - |\n| one | 1 | 2.5 |\n"])
    [Bars(title='growth: c', rows=[('one', 2.5)])]
    """
    return [found for table in tables if (found := _bars(table))]


def _bars(table: str) -> Bars | None:
    title = table.partition("\n")[0]
    column = next((_DRAWN[word] for word in _DRAWN if title.startswith(word)), None)
    if column is None:
        return None
    lines = [line for line in table.split("\n") if line.startswith("|")]
    cells = ([cell.strip() for cell in line.split("|")[1:-1]] for line in lines)
    head, _, *rows = cells
    known = Counter(row[0] for row in rows)
    return Bars(
        f"{title}: {head[column]}",
        [
            (
                row[0] if known[row[0]] < 2 else f"{row[0]}, {row[1]}",
                float(row[column].split()[0]),
            )
            for row in rows
        ],
    )
