"""What a family of date shapes gives back.

In: a match. Out: a Found, whose parts are absolute places. Nothing here has a pattern.
"""

import re

from msgspec import Struct

Spans = dict[str, tuple[int, int]]


class Found(Struct, frozen=True, gc=False):
    """A date, or half of one, with the places of its parts.

    The first part bears the name of the family; the reader is picked by it.
    """

    start: int
    end: int
    parts: Spans
    alone: bool = True  # False: a stamp only beside a clock, weekday or label


def spans(match: re.Match[str]) -> Spans:
    """Give the places of the named groups that hold something."""
    places = match.regs
    return {
        name: places[number]
        for name, number in match.re.groupindex.items()
        if places[number][0] < places[number][1]
    }


def of(family: str, match: re.Match[str], *, alone: bool = True) -> Found:
    """Give the Found of a match whose groups are its parts.

    >>> of("iso", re.compile(r"(?P<year>[0-9]{4})").match("2025-08")).parts
    {'iso': (0, 4), 'year': (0, 4)}
    """
    place = match.span()
    return Found(*place, {family: place} | spans(match), alone)
