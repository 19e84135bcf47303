"""Places: what the words of a dateline say about where.

Rows come from `places.tsv`: countries in some languages with their ISO 3166-1 code,
states and provinces with their country, the cities that stand alone in AP datelines
with theirs, and well-known cities, which only tell a place from another word. Read on
first need. Nothing here looks at copy.
"""

from functools import cache

from msgspec import Struct

from newsnorm.tables.agencies import fold
from newsnorm.tables.columns import read


class Named(Struct, frozen=True, gc=False):
    """One row: a name, and what it is the name of."""

    kind: str  # country, state, alone or city
    name: str  # folded
    country: str  # ISO 3166-1 alpha-2; "" for a city whose name alone does not say


def country(words: str) -> str | None:
    """Give the code of the country that these words name.

    >>> country("West Germany"), country("Mich.")
    ('DE', None)
    """
    return _table("country").get(fold(words))


def state(words: str) -> str | None:
    """Give the country whose state or province these words name.

    >>> state("Mich."), state("ONTARIO"), state("Ukraine")
    ('US', 'CA', None)
    """
    return _table("state").get(fold(words))


def alone(words: str) -> str | None:
    """Give the country of a city that stands alone in an AP dateline.

    >>> alone("HOUSTON"), alone("Kyiv")
    ('US', None)
    """
    return _table("alone").get(fold(words)) or None


def known(words: str) -> bool:
    """Tell whether these words name a city or a country that many would know.

    >>> known("AMMAN"), known("EXCLUSIVE")
    (True, False)
    """
    folded = fold(words)
    return (
        folded in _table("city")
        or folded in _table("country")
        or folded in _table("alone")
    )


@cache
def rows() -> tuple[Named, ...]:
    """Give the rows of the table, in its order."""
    return tuple(map(Named, *_columns()))


@cache
def _columns() -> list[list[str]]:
    return read(__file__, 3)


@cache
def _table(kind: str) -> dict[str, str]:
    kinds, names, countries = _columns()
    first = kinds.index(kind)  # the rows are sorted by kind
    last = first + kinds.count(kind)
    return dict(zip(names[first:last], countries[first:last], strict=True))
