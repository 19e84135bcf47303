"""What every output format offers, and what it is told.

A writer is a module with one function. It never prints, and it never holds more than
the record it is at.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from msgspec import Struct

from newsnorm.record import Article, Finding


def _unheard(article: Article, finding: Finding) -> None:
    """Pass over what a form of output cannot hold."""


class Layout(Struct, frozen=True):
    """How records should look, and who is told of what their form cannot hold."""

    pretty: bool = False
    fields: tuple[str, ...] = ()  # only these keys, in this order; none: all
    formulas: bool = False  # leave cells that a spreadsheet would calculate
    spans: bool = False  # the records hold their text and spans
    lost: Callable[[Article, Finding], None] = _unheard


class Writer(Protocol):
    """An output format."""

    def write(self, articles: Iterable[Article], layout: Layout) -> Iterator[bytes]:
        """Give the bytes of each record as soon as the record is there."""


class Apart(Writer, Protocol):
    """One whose records stand for themselves, so that many processes can make them."""

    def record(self, article: Article, layout: Layout) -> bytes:
        """Give the bytes of one record."""

    def join(self, records: Iterable[bytes]) -> Iterator[bytes]:
        """Give the pieces of the file that holds them."""
