"""Articles to one JSON array, written as they come.

No record is held back: the bracket that closes the array comes after the last one.
"""

from collections.abc import Iterable, Iterator

from newsnorm.record import Article
from newsnorm.writers.contract import Layout
from newsnorm.writers.jsonl import record

__all__ = ["join", "record", "write"]


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give the array piece by piece.

    >>> b"".join(write([], Layout()))
    b'[]\\n'
    """
    return join(record(article, layout) for article in articles)


def join(records: Iterable[bytes]) -> Iterator[bytes]:
    """Give records as the array that holds them."""
    before = b"[\n"
    for each in records:
        yield before + each
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"
