"""Places: what the words of a dateline say about where.

Rows come from `places.tsv`: countries in some languages with their ISO 3166-1 code,
states and provinces with their country, the cities that stand alone in AP datelines
with theirs, and well-known cities, which only tell a place from another word. Read on
first need. Nothing here looks at copy.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsnorm.tables.agencies import fold

_ROWS = Path(__file__).with_suffix(".tsv")


class Named(NamedTuple):
    """One row: a name, and what it is the name of."""

    kind: str  # country, state, alone or city
    name: str
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
    return any(folded in _table(kind) for kind in ("alone", "city", "country"))


@cache
def rows() -> tuple[Named, ...]:
    """Give the rows of the table, in its order."""
    lines = _ROWS.read_text(encoding="utf-8").split("\n")[1:]
    return tuple(Named(*line.split("\t")) for line in lines if line)


@cache
def _table(kind: str) -> dict[str, str]:
    return {fold(row.name): row.country for row in rows() if row.kind == kind}
