"""Places: what the words of a dateline say about where.

Rows come from `places.tsv`: countries in some languages with their ISO 3166-1 code,
states and provinces with their country, the cities that stand alone in AP datelines
with theirs, and well-known cities, which only tell a place from another word. Read on
first need. Nothing here looks at copy.
"""

from msgspec import Struct

from newsnorm.tables.agencies import fold
from newsnorm.tables.columns import Lexicon, read


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
    return _COUNTRIES.get(fold(words))


def state(words: str) -> str | None:
    """Give the country whose state or province these words name.

    >>> state("Mich."), state("ONTARIO"), state("Ukraine")
    ('US', 'CA', None)
    """
    return _STATES.get(fold(words))


def alone(words: str) -> str | None:
    """Give the country of a city that stands alone in an AP dateline.

    >>> alone("HOUSTON"), alone("Kyiv")
    ('US', None)
    """
    return _ALONE.get(fold(words)) or None


def known(words: str) -> bool:
    """Tell whether these words name a city or a country that many would know.

    >>> known("AMMAN"), known("EXCLUSIVE")
    (True, False)
    """
    folded = fold(words)
    return folded in _CITIES or folded in _COUNTRIES or folded in _ALONE


def rows() -> tuple[Named, ...]:
    """Give the rows of the table, in its order."""
    return tuple(map(Named, *read(__file__, 3)))


_ALONE = Lexicon(__file__, "alone\t")
_CITIES = Lexicon(__file__, "city\t")
_COUNTRIES = Lexicon(__file__, "country\t")
_STATES = Lexicon(__file__, "state\t")
