"""Articles to one JSON array, written as they come.

No record is held back: the bracket that closes the array comes after the last one.
"""

from collections.abc import Iterable, Iterator

from newsnorm.record import Article
from newsnorm.writers.contract import Layout
from newsnorm.writers.jsonl import record


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give the array piece by piece.

    >>> b"".join(write([], Layout()))
    b'[]\\n'
    """
    before = b"[\n"
    for article in articles:
        yield before + record(article, layout)
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"
