"""The days that the parts of a date may name.

In: the words of the parts, by name. Out: day readings with the order that gave each,
likeliest first, and the calendar. Nothing here reads clocks, nor picks one of several.
"""

from datetime import date, timedelta
from functools import lru_cache

from newsnorm.meanings.calendars import OUR_YEARS, calendar_of, gregorian
from newsnorm.meanings.numerals import number
from newsnorm.tables.calendars import ERA_BY_WORD, UNREAD, UNREAD_YEARS
from newsnorm.tables.calendars import ETHIOPIAN as ETHIOPIAN_MONTHS
from newsnorm.tables.calendars import MONTHS as OTHER_MONTHS
from newsnorm.tables.months import fold, months
from newsnorm.tables.zones import readings

Words = dict[str, str]
# Years of two digits: 70 to 99 are of the last century, 00 to 69 of this.
FIRST_SHORT_YEAR = 70
# A day that machines write for "none".
NULL_DAY = (1970, 1, 1)
LENGTHS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


# Year, month, day, and the order that gave them: a reading without its clock.
Day = tuple[int | None, int | None, int | None, str]
# ... and the calendar of all.
Days = tuple[tuple[Day, ...], str]
NO_DAYS: Days = ((), "gregorian")


def iso(words: Words) -> Days:
    """Read year, month and day in digits.

    >>> iso({"year": "2025", "month": "08", "day": "31"})
    (((2025, 8, 31, ''),), 'gregorian')
    >>> iso({"year": "۱۴۰۴", "month": "۰۶", "day": "۰۹"})
    (((2025, 8, 31, ''),), 'persian')
    """
    year, calendar = _full_year(words["year"])
    if "mark" in words:
        calendar = _CALENDAR_MARKS.get(words["mark"]) or calendar
    day = int(words["day"]) if "day" in words else None
    return _dated(calendar, year, int(words["month"]), day)


def week(words: Words) -> Days:
    """Read an ISO week date."""
    year, number, day = int(words["year"]), int(words["week"]), int(words["day"])
    try:
        found = date.fromisocalendar(year, number, day)
    except ValueError:
        return NO_DAYS
    return _one(found, "gregorian")


def ordinal(words: Words) -> Days:
    """Read an ISO ordinal date: the 243rd day of 2025."""
    year, number = int(words["year"]), int(words["yearday"])
    first = date(year, 1, 1)
    found = first + timedelta(number - 1)
    return _one(found, "gregorian") if number and found.year == year else NO_DAYS


def named(words: Words) -> Days:
    """Read a date with its month in words.

    >>> named({"day": "6", "month": "LUG", "year": "2024"})[0]
    ((2024, 7, 6, ''),)
    """
    word = words["month"]
    numbers = _month_numbers(word)
    if not numbers and (other := OTHER_MONTHS.get(fold(word))):
        return _other_month(other.calendar, other.number, words)
    if not words.get("year"):
        year, calendar = None, "gregorian"
    else:
        year, calendar = _year(words["year"], "ก" <= word[0] <= "๎")
    if calendar != "gregorian" and _is_figure(word, words, calendar):
        return NO_DAYS
    if year and "\u1200" <= word[0] <= "\u137f":
        return _ethiopic(word, year, words)
    day = int(words["day"]) if words.get("day") else None
    if len(numbers) == 1:
        return _dated(calendar, year, numbers[0], day)[0], calendar
    days: list[Day] = []
    for month in numbers:
        days += _dated(calendar, year, month, day)[0]
    return tuple(days), calendar


def _ethiopic(word: str, year: int, words: Words) -> Days:
    """Read a month that Tigrinya and Amharic share: ours first, then Ethiopia's."""
    days: list[Day] = []
    day = int(words["day"]) if words.get("day") else None
    for month in _month_numbers(word):
        days += _dated("gregorian", year, month, day)[0]
    other = ETHIOPIAN_MONTHS.get(fold(word))
    if other and day:
        days += _dated("ethiopian", year, other, day)[0]
    return tuple(days), "ethiopian" if other else "gregorian"


def _is_figure(word: str, words: Words, calendar: str) -> bool:
    """Tell whether the year of another calendar is a figure beside a month of ours.

    Only Buddhist years stand beside our months, and in our letters with their day; in
    a table of futures they are numbers of contracts:

        MAY  2515  15541   off  885
    """
    return calendar != "buddhist" or ("day" not in words and word.isascii())


def units(words: Words) -> Days:
    """Read a date whose numbers carry their unit, with or without an era.

    >>> units({"year": "元", "month": "5", "day": "1", "era": "令和"})[0]
    ((2019, 5, 1, ''),)
    """
    month = number(words["month"])
    day = number(words["day"]) if "day" in words else None
    if "year" not in words:
        return _dated("gregorian", None, month, day)
    stated, year = words["year"], number(words["year"])
    if "era" in words:
        era = ERA_BY_WORD[words["era"].casefold()]
        return _dated(era.calendar, year, month, day)
    if len(stated) == 3:
        return _dated("minguo", year, month, day)
    if len(stated) == 2:
        return _dated("gregorian", _century(year), month, day)
    calendar = calendar_of(stated) if stated.isdecimal() else "gregorian"
    return _dated(calendar, year, month, day) if year > 99 else NO_DAYS


def numeric(words: Words) -> Days:
    """Read a date in digits that begins with day or month: in every order it bears.

    Dots are never written month first; a year of two digits may stand in front where
    hyphens join it.

    >>> days, _ = numeric({"first": "06", "second": "08", "third": "2019"})
    >>> days
    ((2019, 8, 6, 'dmy'), (2019, 6, 8, 'mdy'))
    """
    first, second = int(words["first"]), int(words["second"])
    mark = words.get("sep", "/").strip()
    orders: list[Day]
    if "third" not in words:
        orders = [(None, second, first, "dmy"), (None, first, second, "mdy")]
        return _orders(orders, mark)
    year, calendar = _year(words["third"])
    if calendar != "gregorian":
        return _dated(calendar, year, second, first)
    orders = [(year, second, first, "dmy"), (year, first, second, "mdy")]
    if _american(words, mark):
        orders.reverse()
    if len(words["third"]) == 2 and mark == "-":
        orders.append((_century(first), second, int(words["third"]), "ymd"))
    return _orders(orders, mark)


def wire(words: Words) -> Days:
    """Read the day of an agency's own stamp, whose order is in its shape."""
    month = words["month"]
    if month.isdigit():
        year = _century(int(words["year"]))
        return _dated("gregorian", year, int(month), int(words["day"]))
    return named(words)


def identifier(words: Words) -> Days:
    """Read the day, or the bare year, in an id."""
    if "month" not in words:
        return ((int(words["year"]), None, None, ""),), "gregorian"
    year = int(words["year"])
    year = _century(year) if len(words["year"]) == 2 else year
    return _dated("gregorian", year, int(words["month"]), int(words["day"]))


def _american(words: Words, mark: str) -> bool:
    """Tell whether the shape is of Windows in the United States: `5/2/2015 10:32 AM`.

    A twelve-hour clock alone does not tell: Bernama writes `06/08/2019 10:07 PM`.
    """
    if "zone" in words:
        for reading in readings(words["zone"]):
            if reading.country == "US":
                return True
    bare = len(words["first"]) == 1 or len(words["second"]) == 1
    return mark == "/" and bare and "half" in words


def _orders(orders: list[Day], mark: str) -> Days:
    days = [order for order in orders if _is_ours(*order)]
    if mark == "." and days and days[0][3] == "dmy":
        return (days[0],), "gregorian"
    if len(days) > 1:
        once = {day[:3]: day for day in reversed(days)}  # the first of those that agree
        days = [day for day in days if once[day[:3]] is day]
    return tuple(days), "gregorian"


def _dated(calendar: str, year: int | None, month: int, day: int | None = None) -> Days:
    """Give a day of a calendar as ours, if there is such a day."""
    if year is None or calendar == "gregorian":
        known = _is_ours(year, month, day)
        return (((year, month, day, ""),), calendar) if known else NO_DAYS
    found = gregorian(calendar, year, month, day or 1)
    if found is None or found.year not in OUR_YEARS:
        return NO_DAYS
    if day is None and calendar in ("persian", "hijri"):
        return NO_DAYS  # their months are not months of ours
    return ((found.year, found.month, found.day if day else None, ""),), calendar


def _is_ours(
    year: int | None, month: int | None, day: int | None, order: str = ""
) -> bool:
    """Tell whether there is a day of ours, and no machine means "none" by it."""
    if month is None or not 1 <= month <= 12:
        return False
    if day is not None and not 1 <= day <= LENGTHS[month]:
        return False
    if year is None:
        return True  # of a leap year: 29 February may be one
    if year not in OUR_YEARS or (month == 2 and day == 29 and not _is_leap(year)):
        return False
    return (year, month, day) != NULL_DAY


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _other_month(calendar: str, number: int, words: Words) -> Days:
    if "year" not in words or "day" not in words:
        return NO_DAYS
    if not words["year"].isdecimal():
        return (), calendar  # in letters, as only Hebrew ones are
    year = int(words["year"])
    if calendar in UNREAD:
        return (), calendar if year in UNREAD_YEARS[calendar] else "gregorian"
    if len(words["year"]) == 2:
        year += 1400 if year < 50 else 1300
    return _dated(calendar, year, number, int(words["day"]))


@lru_cache(maxsize=512)
def _month_numbers(word: str) -> tuple[int, ...]:
    return months(word) or months(word.partition("/")[0])


# The years of today's copy are few.
@lru_cache(maxsize=512)
def _year(words: str, thai: bool = False) -> tuple[int, str]:
    if len(words) != 2:
        return _full_year(words)
    number = int(words)
    return (2500 + number, "buddhist") if thai else (_century(number), "gregorian")


@lru_cache(maxsize=512)
def _full_year(words: str) -> tuple[int, str]:
    return int(words), calendar_of(words)


def _century(year: int) -> int:
    """Give the year that two digits stand for.

    >>> _century(69), _century(70)
    (2069, 1970)
    """
    if year > 99:
        return year
    return year + (1900 if year >= FIRST_SHORT_YEAR else 2000)


def _one(found: date, calendar: str) -> Days:
    return ((found.year, found.month, found.day, ""),), calendar


_CALENDAR_MARKS = {"هـ": "hijri", "ه": "hijri", "AH": "hijri", "ش": "persian"}
