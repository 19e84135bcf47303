"""What newsnorm costs, as ratios within one run, on a corpus that it makes itself."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import corpus, growth, judged, ratios, stages, startup, watched

_SEED = 11
_ARTICLES, _FEW = 5000, 60


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
        yield watched.table(path, number, rounds)
        yield stages.table(list(corpus.stories(_SEED, min(number, 1000))))
        yield startup.table(2 if quick else 21)
        yield startup.imports(2 if quick else 9)
        yield growth.table(folder, quick)
