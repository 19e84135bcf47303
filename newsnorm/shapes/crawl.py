"""The stamp that an extraction pipeline puts in front of a page's first line.

In comes the start of a unit, out comes a token or nothing. What follows the stamp on
the same line is an ordinary line, and none of this shape's business:

     date 2024-02-08 Ferries return to the northern islands
     date 2023-11 percent more than a year before, the operator said.
"""

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import Need

_STAMP = pattern(
    r"date[ ](?P<date>(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?)(?=[ \n]|$)"
)

NEEDS = (Need(words=lambda: ("date",)),)


def find(text: str, start: int, end: int) -> Token | None:
    """Give the crawl stamp that a unit begins with.

    Only the machine's own spelling counts: `Date 2024-02-08` on a line of its own is
    a page's label and stamp.

    >>> find("date 2024-02-08 Ferries return", 0, 30).text
    'date 2024-02-08'
    """
    if not text.startswith("date ", start, end):
        return None
    match = _STAMP.match(text, start, end)
    if match is None:
        return None
    return Token("crawl", match[0], start, match.end(), {"date": match.span("date")})
