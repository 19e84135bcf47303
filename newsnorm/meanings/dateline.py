"""Datelines taken apart: places with region and country, date, agencies.

In: a dateline token. Out: what its words say. A country is given only where the text
names it, or its state, or where AP lets the city stand alone; never guessed.
"""

import re
from functools import lru_cache

from newsnorm.meanings.source import read as read_sources
from newsnorm.meanings.stamp import said
from newsnorm.model import DateFact, DatelineFact, Token
from newsnorm.pattern import pattern
from newsnorm.record import Place
from newsnorm.tables import places
from newsnorm.tables.agencies import DEFAULT, Registry

# Between two places: "RAMALLAH/AMMAN", "NEW YORK AND MAINZ", "Paris & London"
_TWO = pattern(r"\s{0,9}[/&]\s{0,9}|\s{1,9}(?:and|und|et)\s{1,9}", re.I)

# After the city: ", Mich.", " (Haryana)", " [India]"
_REGION = pattern(r"\s{0,9}[,،]\s{0,9}|\s{0,9}[(\[]\s{0,9}|\s{0,9}[)\]]")


def read(token: Token, registry: Registry = DEFAULT) -> DatelineFact | None:
    """Give what a dateline says.

    >>> t = Token("dateline", "KYIV, Ukraine (AP) — ", 0, 21,
    ...           {"place": (0, 13), "agency": (15, 17), "line": (0, 18)})
    >>> read(t).places, read(t).sources[0].id
    ((Place(name='KYIV', region=None, country='UA'),), 'ap')
    """
    if token.kind != "dateline":
        return None
    words = _part(token, "place")
    place = " ".join(words.split()) if words else None
    line = _part(token, "line") or token.text
    return DatelineFact(
        token.start,
        token.end,
        line,
        place,
        _places(place) if place else (),
        _date(token),
        read_sources(token, registry),
    )


def _part(token: Token, name: str) -> str | None:
    if name not in token.parts:
        return None
    start, end = token.parts[name]
    return token.text[start - token.start : end - token.start]


def _date(token: Token) -> DateFact | None:
    """Give the date, read by the room that reads all dates."""
    if "date.all" not in token.parts:
        return None
    start, end = token.parts["date.all"]
    parts = {
        name[5:]: span
        for name, span in token.parts.items()
        if name.startswith("date.") and name != "date.all"
    }
    return said(token.text[start - token.start : end - token.start], start, end, parts)


# Much copy comes from few places.
@lru_cache(maxsize=1024)
def _places(place: str) -> tuple[Place, ...]:
    """Give the places of a dateline one by one.

    The region and country that end the line belong to the last place, and to an
    earlier one only where it has none and cannot stand alone.
    """
    return tuple([_place(words) for words in _TWO.split(place) if words])


def _place(words: str) -> Place:
    """Give a place with its region and country.

    >>> _place("ST. JOSEPH, Mich.")
    Place(name='ST. JOSEPH', region='Mich.', country='US')
    >>> _place("Tbilisi, Georgia").country is None
    True
    """
    name, *rest = [piece for piece in _REGION.split(words) if piece] or [words]
    if not rest:
        # "KUWAIT" may be the city; it is in that country in any case.
        code = places.alone(name) or _country(name)
        return Place(name=name, region=None, country=code)
    if len(rest) == 1 and _is_country_first(name, rest[0]):
        return Place(name=rest[0], region=None, country=places.country(name))
    country = _country(rest[-1])
    region = ", ".join(rest[:-1]) if country else ", ".join(rest)
    if not country:
        country = places.state(rest[-1]) if not places.country(rest[-1]) else None
    return Place(name=name, region=region or None, country=country)


def _is_country_first(first: str, second: str) -> bool:
    """Tell `Georgia, Tbilisi` from `Georgia, Atlanta` and `Tbilisi, Georgia`."""
    country = places.country(first)
    if not country or places.country(second) or places.state(second):
        return False
    return places.known(second) and places.alone(second) in (None, country)


def _country(words: str) -> str | None:
    """Give the country of words that cannot be a state: "Georgia" is both."""
    return None if places.state(words) else places.country(words)
