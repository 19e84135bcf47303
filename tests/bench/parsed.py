"""Labelled cases with the record that newsnorm gives for each."""

from collections.abc import Iterable, Iterator

from newsnorm.api import parse
from newsnorm.record import Article
from tests.bench.labelled import Case


def parsed(cases: Iterable[Case]) -> Iterator[tuple[Case, Article]]:
    """Parse the copy alone: no address and no crawl date stands beside it."""
    for case in cases:
        yield case, parse(case.raw)
