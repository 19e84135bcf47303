"""Articles to JSON lines: one record a line, in the order they come.

With `pretty`, a record takes several lines; `jq` and its like read both.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsnorm.record import Article
from newsnorm.writers.contract import Layout

_ENCODER = msgspec.json.Encoder()


def write(articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
    """Give each record as bytes that end with a line end.

    >>> list(write([Article(headline="Harbour reopens")], Layout(fields=("headline",))))
    [b'{"headline":"Harbour reopens"}\\n']
    """
    return join(record(article, layout) for article in articles)


def join(records: Iterable[bytes]) -> Iterator[bytes]:
    """Give records as what the file holds of them."""
    for each in records:
        yield each + b"\n"


def record(article: Article, layout: Layout) -> bytes:
    """Give one record, without a line end after it."""
    chosen: Any = article
    if layout.fields:
        chosen = {name: getattr(article, name) for name in layout.fields}
    line = _ENCODER.encode(chosen)
    return msgspec.json.format(line, indent=2) if layout.pretty else line
