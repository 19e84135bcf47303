"""Invented words, names and sentences; the same seed gives the same ones.

Sentences carry what readers of headers stumble over: names, figures, quotes, days of
the week, agencies named in passing. Nothing here is of any article.
"""

from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import NamedTuple

_PLACES = """
Port Marengo, Vellora, Santa Brisa, Quillon, Aldermouth, Kestrel Bay, Novy Brod,
Tamarind, Eastholm, Ruvenna, Calder Falls, Lindau Reach
"""
_GIVEN = "Ada, Tobias, Ines, Marek, Sunniva, Omar, Leila, Pavel, Greta, Hugo, Kenji"
_FAMILY = """
Anwell, Brodin, Castellane, Dovrak, Emsworth, Farouk-Lind, Grazioli, Hallas, Ibsenius,
Jarrah, Kolund, Marchetti
"""
_WHO = """
the port authority, the finance ministry, the ferry operator, a union leader,
the tin council, the harbour master, two officials, the regional court, fishermen,
the weather service, the statistics office, a spokeswoman
"""
_DID = "said, reported, denied, confirmed, warned, estimated, announced, told reporters"
_WHAT = """
that traffic through the strait fell by {n} per cent; that {n} boats had returned;
that the new dock would open in {m}; that talks with {f} would go on in {p};
that prices of tin rose to {n},{n}0 dollars a tonne; that repairs cost {n}.{n} million;
that nobody was hurt when the crane came down; that the budget passed by {n} to {n};
that the report of {w} was wrong; “we have waited {n} years - and not one longer”;
that {f}, who is {n}, would stand again; that storms had closed the road to {p}
"""
_WHEN = """
on {w}, in {m}, late on {w}, at a meeting in {p}, after the storms of {m} 2019,
for the second time since {m} 12, by telephone from {p}, before dawn
"""
_TITLE = """
Ferries Return As Strait Reopens; Tin Council Meets Over Falling Prices;
Harbour Court Halts Dredging; Storm Leaves {n} Boats Adrift Off {p};
Ministry Puts Cost Of New Dock At {n} Million; Fishermen Of {p} End Their Strike
"""
_DAYS = "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"
_MONTHS = "January, March, April, May, June, August, September, November"
_FIRST = datetime(2004, 1, 1)


class Words(NamedTuple):
    """What the header of one story is made of."""

    headline: str
    place: str
    person: str
    day: datetime
    random: Random

    def number(self, digits: int) -> str:
        """Give a number of so many digits, the first of which is no nought."""
        return str(self.random.randrange(10 ** (digits - 1), 10**digits))


def words(random: Random) -> Words:
    """Give the words of one story."""
    day = _FIRST + timedelta(seconds=random.randrange(22 * 365 * 86400))
    person = f"{_one(random, _GIVEN)} {_one(random, _FAMILY)}"
    headline = _filled(random, _one(random, _TITLE))
    return Words(headline, _one(random, _PLACES), person, day, random)


def sentence(random: Random) -> str:
    """Give one sentence of some twenty words.

    >>> sentence(Random(1)) == sentence(Random(1)) != sentence(Random(2))
    True
    """
    words = " ".join(_one(random, some) for some in (_WHO, _DID, _WHAT, _WHEN))
    return _filled(random, words[0].upper() + words[1:]) + "."


def paragraph(random: Random) -> str:
    """Give two or three sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(2, 3)))


def _filled(random: Random, pattern: str) -> str:
    return pattern.format(
        n=random.randint(2, 98),
        m=_one(random, _MONTHS),
        w=_one(random, _DAYS),
        p=_one(random, _PLACES),
        f=_one(random, _FAMILY),
    )


def _one(random: Random, words: str) -> str:
    return random.choice(_split(words))


@cache
def _split(words: str) -> list[str]:
    """Split at semicolons where there are any: what they part may hold commas."""
    mark = ";" if ";" in words else ","
    return [" ".join(word.split()) for word in words.split(mark)]
