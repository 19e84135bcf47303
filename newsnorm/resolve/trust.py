"""How much each kind of evidence is worth: the one table, and what it adds up to.

Weights say which day wins; log-odds say how sure that is. Both are fitted on
labelled copy by `python -m tests.bench.fit_trust`; each row has its reason.
"""

from math import exp
from typing import NamedTuple


class Worth(NamedTuple):
    """What a date in a slot is worth: as a candidate, and in log-odds once chosen."""

    weight: float
    log_odds: float
    reason: str


# One row a slot; a label before the date is stronger than the place it stands in.
SLOTS: dict[str, Worth] = {
    "published": Worth(6.0, 4.5, "labelled as published"),
    "header": Worth(4.5, 4.0, "stands between headline and body"),
    "byline": Worth(4.2, 3.5, "stands on the byline"),
    "masthead": Worth(3.5, 3.0, "stands above the headline"),
    "updated": Worth(3.0, 2.5, "labelled as updated"),
    "dateline": Worth(3.2, 3.5, "stands in the dateline"),
    "trailer": Worth(2.8, 3.0, "stands in the agency's foot line"),
    "wire": Worth(2.6, 3.0, "stands in the wire's header"),
    "url": Worth(2.5, 2.5, "stands in the address"),
    "line": Worth(2.2, 1.5, "stands among other words of a line, with its clock"),
    "below": Worth(2.0, 1.0, "stands below the first paragraph"),
    "crawl": Worth(1.6, 1.5, "put in front by a crawler"),
    "foot": Worth(1.0, 0.5, "stands below the body"),
    "clock": Worth(0.5, 0.0, "shows the time of viewing"),
}

# What moves the log-odds of the chosen day.
AGREES = 1.2  # another slot names the same day
DISAGREES = -1.2  # a date that could be the article's names another day
ORDER_SETTLED = -1.0  # day and month could be read the other way round
YEAR_SETTLED = -0.5  # the year came from another date
CENTURY_SETTLED = -0.5  # the year had two digits

# A second witness counts less than the first.
SUPPORT = 0.4


def confidence(log_odds: float) -> float:
    """Give log-odds as a chance, two digits.

    >>> confidence(0.0), confidence(4.0)
    (0.5, 0.98)
    """
    return round(1 / (1 + exp(-log_odds)), 3)
