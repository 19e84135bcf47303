"""Rules on dates (D): whether the time can be true, and which instant it is.

In comes a case, out come flaws. Nothing here reads the clock: "too late" is measured
against the crawl in the record, or against the day that the caller gives.
"""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, day, place, quote
from newsnorm.tables.agencies import DEFAULT, Registry

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

# 2025-08-31T04:29:37.5+02:00, its digits made zeros: all forms of a published value
_ZEROS = bytes(0x30 if 0x30 <= code <= 0x39 else code for code in range(256))
_CLOCKS = ("00:00", "00:00:00", *(f"00:00:00.{'0' * size}" for size in range(1, 10)))
_FORMS = frozenset(
    form.encode()
    for form in (
        "0000", "0000-00", "0000-00-00",
        *(
            f"0000-00-00T{clock}{offset}"
            for clock in _CLOCKS
            for offset in ("", "Z", "+00:00", "-00:00")
        ),
    )
)  # fmt: skip


def after_crawl(case: Case) -> Flaws:
    """The article is dated after it was fetched."""
    published = day(case.article.published)
    if published is None:
        return
    for found in case.article.dates:
        if found.role != "crawl" or found.verdict == "chosen":
            continue
        crawled = day(found.value)
        # A fetch in Honolulu of a page from Auckland is dated a day before it.
        if crawled is not None and (published - crawled).days > 1:
            what = f"published {published} is after the crawl of {crawled}"
            yield Flaw(what, found.start, found.end)


def after_as_of(case: Case) -> Flaws:
    """The article is dated after the day it is judged on."""
    if case.as_of is None:
        return
    for field in ("published", "updated"):
        value = getattr(case.article, field)
        if value and value[: len(case.as_of)] > case.as_of:
            what = f"{field} {value} is after {case.as_of}"
            yield Flaw(what, *place(case.chosen), field=field)


def too_early(case: Case) -> Flaws:
    """The article is dated before there were news wires."""
    value = case.article.published
    if value is not None and value[:4] < "1800":
        yield Flaw(f"published {value} is before 1800", *place(case.chosen))


def update_first(case: Case) -> Flaws:
    """The article was updated before it was published."""
    first, second = case.article.published, case.article.updated
    if first and second:
        # Compare at the precision both have, and leave zones out: a stamp in UTC
        # beside one in local time is no contradiction within a day.
        size = min(len(first), len(second), 10)
        if second[:size] < first[:size]:
            yield Flaw(f"updated {second} is before published {first}")


def zone_ambiguous(case: Case) -> Flaws:
    """The zone beside the chosen time has more than one meaning."""
    found = case.chosen
    if found is not None and found.zone == "ambiguous":
        why = next((reason for reason in found.reasons if "zone" in reason), "")
        what = f"the zone of {quote(found.text)} is not sure" + (why and f": {why}")
        yield Flaw(what, found.start, found.end)


def zone_missing(case: Case) -> Flaws:
    """The time is naive: which instant it was is not known."""
    found = case.chosen
    if found is not None and found.zone == "none" and "T" in (found.value or ""):
        what = f"{quote(found.text)} states no zone, so {found.value} is no instant"
        yield Flaw(what, found.start, found.end)


def zone_foreign(case: Case) -> Flaws:
    """The stated offset is not what the agency's clocks show on that day."""
    found = case.chosen
    if found is None or found.zone != "stated" or case.article.source is None:
        return
    value = found.value or ""
    source, offset = case.article.source, value[-6:]
    if is_foreign(offset, value[:10], source, case.agencies):
        agency = case.agencies.by_id(source)
        name, zone = (agency.name, agency.zone) if agency else (source, "")
        usual = " or ".join(sorted(_offsets(zone, value[:10])))
        what = f"offset {offset} is not {name}'s {usual}"
        yield Flaw(what, found.start, found.end)


@lru_cache(maxsize=4096)
def is_foreign(
    offset: str, on: str, source: str | None, agencies: Registry = DEFAULT
) -> bool:
    """Tell whether an offset is not one that the agency's clocks have on a day.

    >>> is_foreign("-07:00", "2025-08-31", "kyodo")
    True
    >>> is_foreign("+09:00", "2025-08-31", "kyodo")
    False
    """
    if source is None or len(offset) < 6 or offset[0] not in "+-" or offset[3] != ":":
        return False
    agency = agencies.by_id(source)
    # A zone that was only assumed proves nothing against a stated one, and a house
    # that stamps in UTC has desks in many zones.
    if agency is None or agency.basis == "assumed" or agency.zone == "UTC":
        return False
    usual = _offsets(agency.zone, on)
    return bool(usual) and offset not in usual and offset[1:] != "00:00"


@lru_cache(maxsize=4096)
def _offsets(zone: str, value: str) -> frozenset[str]:
    """Give the offsets of a zone around a day; none for an unknown zone."""
    # Imported here: parse comes by this file, and does not need it.
    from newsnorm.tables import iana

    today = day(value)
    if today is None or not zone:
        return frozenset()
    try:
        clock = iana.zone(zone)
    except LookupError:
        return frozenset()
    # Clocks change at night: both offsets of such a day are right.
    return frozenset(_offset(clock, today, hour) for hour in (0, 23))


def _offset(clock: "ZoneInfo", today: date, hour: int) -> str:
    shift = clock.utcoffset(datetime(today.year, today.month, today.day, hour))
    minutes = int((shift or timedelta()).total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    hours, minutes = divmod(abs(minutes), 60)
    return f"{sign}{hours:02}:{minutes:02}"


def not_a_date(case: Case) -> Flaws:
    """A value is no date of the calendar."""
    for field in ("published", "updated"):
        value = getattr(case.article, field)
        if value is not None and not is_date(value):
            yield Flaw(f"{field} {quote(value)} is no ISO 8601 date", field=field)


def is_date(value: str) -> bool:
    """Tell whether a value is a real day, month or year in the published form.

    >>> is_date("2025-08"), is_date("2025-02-30"), is_date("2025-08-31T25:00")
    (True, False, False)
    """
    if value.encode("utf-8", "replace").translate(_ZEROS) not in _FORMS:
        return False
    try:
        datetime.fromisoformat(value if len(value) >= 10 else f"{value}-01-01"[:10])
    except ValueError:
        return False
    return True


RULES = (
    Rule(
        "D111", "after-crawl", "error", "published",
        "Nobody can fetch an article before it is published: one of the dates is not "
        "what it was taken for.",
        "published 2025-09-04, crawled 2025-08-31",
        "Look at `dates`: an event or an expiry date may have been taken.",
        after_crawl, at_parse=True,
    ),
    Rule(
        "D112", "zone-ambiguous", "warning", "published",
        "Some abbreviations mean several zones, up to half a day apart.",
        "31-12-2023 23:11 IST from an unknown source",
        "Name the zone with --timezone, or the agency with --sources.",
        zone_ambiguous, at_parse=True,
    ),
    Rule(
        "D113", "zone-missing", "info", "published",
        "A time without a zone names no instant; near midnight even the day is open.",
        "2025-08-31 04:29:37",
        "Name the zone with --timezone, if you know what the source prints.",
        zone_missing,
    ),
    Rule(
        "D114", "zone-foreign", "info", "published",
        "The stated offset is neither that of the agency's own zone on that day nor "
        "UTC: often the zone of a relay's host.",
        "a Tokyo agency with -07:00",
        "Compare the dateline's day; trust the instant, doubt the local day.",
        zone_foreign,
    ),
    Rule(
        "D115", "after-as-of", "error", "published",
        "The article is dated after the day it is judged on.",
        "published 2052-01-03, judged as of 2025-09-01",
        "Look for a typing error in the copy, or a wrong century.",
        after_as_of,
    ),
    Rule(
        "D116", "before-1800", "error", "published",
        "There were no news agencies: the year is of another calendar, or a null.",
        "published 0001-01-01T00:00:00",
        "Look for a Hijri, Persian or Juche year, or an empty field of the system.",
        too_early,
    ),
    Rule(
        "D117", "updated-first", "warning", "updated",
        "An update cannot come before the publication: the two are swapped, or one is "
        "the date of something else.",
        "published 2025-08-31, updated 2025-08-29",
        "Look at the labels beside the dates.",
        update_first,
    ),
    Rule(
        "D118", "not-a-date", "error", "published",
        "The value is not ISO 8601, or names a day that no calendar has.",
        "published 2025-02-30",
        "Write the value at the precision known: day, month or year.",
        not_a_date,
    ),
)  # fmt: skip
