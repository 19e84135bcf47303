"""What every output format offers, and what it is told.

A writer is a module with one function. It never prints, and it never holds more than
the record it is at.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from newsnorm.record import Article


class Layout(NamedTuple):
    """How records should look."""

    pretty: bool = False
    fields: tuple[str, ...] = ()  # only these keys, in this order; none: all


class Writer(Protocol):
    """An output format."""

    def write(self, articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
        """Give the bytes of each record as soon as the record is there."""
