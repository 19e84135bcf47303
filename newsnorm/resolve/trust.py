"""How much each kind of evidence is worth: the one table, and what it adds up to.

Weights say which day wins, log-odds how sure that is. Each row has its reason; the
log-odds are fitted on labelled copy.
"""

from functools import lru_cache
from math import exp, fsum

from msgspec import Struct


class Worth(Struct, frozen=True, gc=False):
    """What a date in a slot is worth as a candidate, and why."""

    weight: float
    reason: str


# One row a slot; a label before the date is stronger than the place it stands in.
SLOTS: dict[str, Worth] = {
    "published": Worth(6.0, "labelled as published"),
    "header": Worth(4.5, "stands between headline and body"),
    "stated": Worth(4.3, "stated by the container as published"),
    "published below": Worth(3.4, "labelled as published, below the first paragraph"),
    "byline": Worth(4.2, "stands on the byline"),
    "masthead": Worth(3.5, "stands above the headline"),
    "dateline": Worth(3.2, "stands in the dateline"),
    "updated": Worth(3.0, "labelled as updated"),
    "trailer": Worth(2.8, "stands in the agency's foot line"),
    "wire": Worth(2.6, "stands in the wire's header"),
    "url": Worth(2.5, "stands in the address"),
    "beside": Worth(2.4, "stands apart on a line of the head"),
    "line": Worth(2.2, "stands among other words of a line, with its clock"),
    "below": Worth(2.0, "stands below the first paragraph"),
    "crawl": Worth(1.6, "put in front by a crawler"),
    "foot": Worth(1.0, "stands below the body"),
    "clock": Worth(0.5, "shows the time of viewing"),
}

# A second witness counts less than the first.
SUPPORT = 0.4

# A time of day makes a date finer; a year that another date lent it makes it weaker.
FINER = 0.3
LENT_YEAR = 1.5

# A day of the Hijri calendar may be one off, by where the moon was looked for: the day
# of ours that it corresponds to is believed first.
BY_THE_MOON = 0.5

# What each sign moves the log-odds that the chosen day is right. Fitted with
# `python -m tests.bench.fit_trust` on pages and wire copy, pages that do not state
# their day included; rows that the copy shows too rarely to fit are judged by their
# neighbours. A sign that is not in the table moves nothing.
BASE = 3.0
LOG_ODDS: dict[str, float] = {
    "after crawl": -2.0,
    "against below": -0.7,
    "against byline": -2.0,
    "against header": -2.0,
    "against line": -0.7,
    "against masthead": -1.5,
    "against published": -2.0,
    "against stated": -2.0,
    "against url": -2.0,
    "against wire": -1.5,
    "agrees below": 0.3,
    "agrees byline": 0.4,
    "agrees crawl": 1.2,
    "agrees dateline": 1.3,
    "agrees foot": 0.3,
    "agrees header": 0.2,
    "agrees line": 0.4,
    "agrees masthead": 0.5,
    "agrees published": 0.6,
    "agrees stated": 1.2,
    "agrees trailer": 1.2,
    "agrees updated": 0.6,
    "agrees url": 1.5,
    "agrees wire": 1.2,
    "below": -0.7,
    "beside": -0.2,
    "byline": 1.1,
    "clock": -2.2,
    "crawl": -1.0,
    "dateline": 0.1,  # with its year it is the agency's own word
    "foot": -0.8,
    "header": 0.5,
    "line": -1.3,
    "masthead": 0.8,
    "no day": -1.5,
    "order settled": -0.3,
    "published": 0.8,
    "published below": -0.1,
    "relative": -0.8,
    "stated": 0.6,
    "time of day": 0.4,
    "trailer": -0.5,
    "updated": 0.3,
    "url": -0.5,
    "weekday above": -0.8,  # a page clock begins so
    "weekday mismatch": -1.2,
    "wire": -0.5,
    "year settled": -1.0,
}


# The signs of one article are those of thousands.
@lru_cache(maxsize=1024)
def confidence(signs: tuple[str, ...]) -> float:
    """Give the chance that the chosen day is right, by the signs for and against it.

    Never 1: the copy may be wrong itself.

    >>> confidence(("header",)) < confidence(("header", "agrees crawl")) < 1
    True
    """
    # `sum` rounds otherwise from Python 3.12 on.
    log_odds = BASE + fsum(LOG_ODDS.get(sign, 0.0) for sign in signs)
    return round(min(0.999, 1 / (1 + exp(-log_odds))), 3)
