"""Which comes first, the day or the month: an ordered table of judges.

In comes an open claim with what the rest of the article says, out comes the reading
that a judge decides for, with the reason. Where none does, the claim stays open.
"""

from collections.abc import Callable, Sequence
from datetime import date

from msgspec import Struct

from newsnorm.model import DateFact, Reading
from newsnorm.pattern import pattern
from newsnorm.tables.agencies import Agency


class Habits(Struct, frozen=True, gc=False):
    """What decides the order of day and month where the date alone does not."""

    makers: Sequence[Agency] = ()  # the surest first
    language: str | None = None
    day_first: bool | None = None  # the caller's word
    days: frozenset[tuple[int | None, int | None]] = frozenset()  # of other dates
    alike: frozenset[tuple[str, str]] = frozenset()  # their order, by their sign


Decided = tuple[Reading, str]

# Who writes the month first, where the language is all that is known. Facts: CLDR's
# short date patterns; elsewhere the day or the year comes first.
_MONTH_FIRST = frozenset(("en", "fil", "tl"))
# 20:26, and not the minutes of 8:26:30 pm
_HOUR = pattern(r"(?<![\d:.])(\d\d):\d\d")
_AMERICAN = frozenset(("-04", "-05", "-06", "-07", "-08", "-09", "-10"))


def settle(fact: DateFact, habits: Habits) -> Decided | None:
    """Give the reading that the first judge with an opinion decides for."""
    for judge in _JUDGES:
        decided = judge(fact, habits)
        if decided:
            return decided
    return None


def _by_weekday(fact: DateFact, _: Habits) -> Decided | None:
    """A weekday decides where it fits one reading only; one in seven fits both."""
    fitting = [each for each in fact.readings if _falls_on(each, fact.weekday)]
    if len(fitting) != 1:
        return None
    return fitting[0], "the weekday fits only one order"


def _falls_on(reading: Reading, weekday: int | None) -> bool:
    if not (reading.year and reading.month and reading.day):
        return False
    return date(reading.year, reading.month, reading.day).weekday() == weekday


def _by_agency(fact: DateFact, habits: Habits) -> Decided | None:
    for maker in habits.makers:
        first = "day" if maker.order == "dmy" else "month"
        reason = f"{maker.name} writes the {first} first"
        if maker.order and (decided := _ordered(fact, maker.order, reason)):
            return decided
    return None


def _by_agreement(fact: DateFact, habits: Habits) -> Decided | None:
    for reading in fact.readings:
        if (reading.month, reading.day) in habits.days:
            return reading, "another date of the article agrees"
    return None


def _by_likeness(fact: DateFact, habits: Habits) -> Decided | None:
    """Let a date of the same form decide: beside `14/5/2024`, `3/5/2024` is in May."""
    orders = {order for sign, order in habits.alike if sign == sign_of(fact)}
    if len(orders) != 1:
        return None
    order = orders.pop()
    first = "day" if order == "dmy" else "month"
    return _ordered(fact, order, f"another date of its form has the {first} first")


def sign_of(fact: DateFact) -> str:
    """Give the sign between the numbers of a numeric date, or ""."""
    if fact.shape != "numeric":
        return ""
    return next((sign for sign in "/.-" if fact.text.count(sign) > 1), "")


def _by_language(fact: DateFact, habits: Habits) -> Decided | None:
    if habits.language == "en":
        return _in_english(fact)
    if habits.language is None or habits.language in _MONTH_FIRST:
        return None
    reason = f"copy in {habits.language!r} writes the day first"
    return _ordered(fact, "dmy", reason)


def _in_english(fact: DateFact) -> Decided | None:
    """Let the clock decide: Americans write twelve hours and zones west of London.

        10/04/2016 05:07 AM EDT
        06/01/2026 - 13:55 GMT+1

    Zones from +08:00 on are left open: Manila writes the month first, its neighbours
    the day.
    """
    reading = fact.readings[0]
    zone = reading.offset[:3]
    if zone in _AMERICAN:
        return _ordered(fact, "mdy", "English copy with an American zone")
    if "+01" <= zone < "+08":
        return _ordered(fact, "dmy", "English copy with a zone east of London")
    shown = _HOUR.search(fact.text)
    if shown and shown[1] > "12":
        return _ordered(fact, "dmy", "English copy with a clock of 24 hours")
    return None


def _by_caller(fact: DateFact, habits: Habits) -> Decided | None:
    if habits.day_first is None:
        return None
    order = "dmy" if habits.day_first else "mdy"
    return _ordered(fact, order, "the caller said which comes first")


def _ordered(fact: DateFact, order: str, reason: str) -> Decided | None:
    for reading in fact.readings:
        if reading.order == order:
            return reading, reason
    return None


_JUDGES: tuple[Callable[[DateFact, Habits], Decided | None], ...] = (
    _by_weekday,
    _by_agency,
    _by_agreement,
    _by_likeness,
    _by_language,
    _by_caller,
)
