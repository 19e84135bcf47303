"""Days of other calendars as days of ours.

In: year, month and day with the name of their calendar. Out: a Gregorian day, or None
where the calendar has no such day. Years that are only counted from elsewhere are
plain sums; the Persian year is 33-year arithmetic, exact from 1300 to 1500; the months
of Umm al-Qura, 1343 to 1500, are a table. Nothing here guesses a calendar from the
words around it.
"""

from datetime import date, timedelta

from newsnorm.tables.calendars import ERA_BY_WORD

# Nowruz of 1300.
_PERSIAN_EPOCH = date(1921, 3, 21)
# The day before the first of a thirteenth month before the year 1.
_ETHIOPIAN_EPOCH = date(8, 8, 27) - timedelta(365 + 30 + 1)
_PERSIAN_YEARS = range(1300, 1501)
_BUDDHIST_YEARS = range(2440, 2601)
# In digits of no one's own, these years are Persian; Hijri ones of our time are later.
_PERSIAN_BY_RANGE = range(1300, 1413)
OUR_YEARS = range(1850, 2101)


def calendar_of(year: str) -> str:
    """Give the calendar that a year of four digits must be of, by range and digits.

    >>> calendar_of("2568"), calendar_of("۱۴۰۴"), calendar_of("١٤٤٧")
    ('buddhist', 'persian', 'hijri')
    """
    number = int(year)
    if number in _BUDDHIST_YEARS:
        return "buddhist"
    if 1300 <= number <= 1500:
        arabic = "\u0660" <= year[0] <= "\u0669"
        persian = "\u06f0" <= year[0] <= "\u06f9" or number in _PERSIAN_BY_RANGE
        return "persian" if persian and not arabic else "hijri"
    return "gregorian"


def gregorian(calendar: str, year: int, month: int, day: int) -> date | None:
    """Give the day of ours, or None where there is none.

    >>> gregorian("persian", 1404, 6, 9), gregorian("hijri", 1446, 12, 27)
    (datetime.date(2025, 8, 31), datetime.date(2025, 6, 23))
    >>> gregorian("juche", 108, 12, 10), gregorian("gregorian", 2025, 2, 30)
    (datetime.date(2019, 12, 10), None)
    """
    if calendar == "persian":
        return _persian(year, month, day)
    if calendar == "hijri":
        return _hijri(year, month, day)
    if calendar == "ethiopian":
        return _ethiopian(year, month, day)
    try:
        return date(year + _years_on(calendar), month, day)
    except ValueError:
        return None


def _years_on(calendar: str) -> int:
    for era in ERA_BY_WORD.values():
        if era.calendar == calendar:
            return era.offset
    return 0


def _persian(year: int, month: int, day: int) -> date | None:
    if year not in _PERSIAN_YEARS or not 1 <= month <= 12 or day < 1:
        return None
    lengths = [31] * 6 + [30] * 5 + [30 if _leap(year) else 29]
    if day > lengths[month - 1]:
        return None
    years = sum(365 + _leap(y) for y in range(1300, year))
    return _PERSIAN_EPOCH + timedelta(years + sum(lengths[: month - 1]) + day - 1)


def _leap(year: int) -> bool:
    """Tell whether a Persian year has 366 days; the cycle holds from 1300 to 1500."""
    return (25 * year + 11) % 33 < 8


def _ethiopian(year: int, month: int, day: int) -> date | None:
    """Give the day of ours: twelve months of thirty days, and five or six days more."""
    length = 30 if month < 13 else 5 + (year % 4 == 3)
    if not (1 <= month <= 13 and 1 <= day <= length):
        return None
    return _ETHIOPIAN_EPOCH + timedelta(365 * year + year // 4 + 30 * month + day)


def _hijri(year: int, month: int, day: int) -> date | None:
    from newsnorm.tables import umm_al_qura  # few copy asks for it

    known = umm_al_qura.year(year)
    if known is None or not 1 <= month <= 12:
        return None
    if not 1 <= day <= known.lengths[month - 1]:
        return None
    return known.begins + timedelta(sum(known.lengths[: month - 1]) + day - 1)
