"""Hebrew dates whose numbers are letters.

In: a window of the text. Out: Founds of family `words`, which no meaning converts: a
date that cannot be read is told of, and not passed over. It never takes a date without
its year, for letters with a stroke are also abbreviations.

    כ"ה באלול תשפ"ה
    ה׳ בכסלו תשפ״ו
"""

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of
from newsnorm.tables.calendars import MONTHS
from newsnorm.tables.months import fold

# Years from 5700 on begin with it.
YEAR_SIGN = "ת"
DATE = pattern(
    r"(?<!\w)(?P<day>[א-ל]['׳’]|[יכלט][\"״”][א-ט])\s(?P<month>[א-ת]{3,7})\s"
    r"(?P<year>(?:ה['׳’])?ת[א-ת]{1,2}[\"״”][א-ת])(?!\w)"
)


def in_letters(text: str, low: int, high: int) -> list[Found]:
    """Find the dates in letters.

    >>> [found.end for found in in_letters('כ"ה באלול תשפ"ה', 0, 15)]
    [15]
    """
    if text.find(YEAR_SIGN, low, high) < 0:
        return []
    return [
        of("words", match)
        for match in DATE.finditer(text, low, high)
        if (known := MONTHS.get(fold(match["month"]))) and known.calendar == "hebrew"
    ]
