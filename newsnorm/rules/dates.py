"""Rules on dates (D): what the copy says of its day, and how sure that is.

In comes a case, out come flaws. Nothing here reads text again or decides a date;
whether the time can be true is asked in `times`.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.record import Date
from newsnorm.rules.parse_glance import DATE_HINT
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, place, quote

# Dates that claim to be of this article; an event, an embargo or a copyright do not.
_OWN = {"published", "updated", "dateline", "crawl", "clock", "wire", "trailer", "url"}

# 31.08.2025 | 2025-08-31 | 2025 at 10:32
_DATE_LIKE = pattern(
    r"""
    # not 5.0/5 (a rating), not 0.4.3 (a version)
    \b\d{1,2} (?P<sep>[./-]) \d{1,2} (?P=sep) (?:19|20)?\d\d\b
    | \b(?:19|20)\d\d [./-] \d{1,2} [./-] \d{1,2}\b
    | \b(?:19|20)\d\d\b .{0,12} \b\d{1,2}:\d\d\b
    """,
    re.X,
)

# In figures, or in Hebrew letters: תשפ"ה
_YEAR = pattern(r"\d{4}|ת[א-ת]{1,2}[\"״”][א-ת]")


def conflict(case: Case) -> Flaws:
    """Another date of the article gives another day than the one chosen."""
    others = [d for d in case.article.dates if _contradicts(d)]
    if not others:
        return
    first = others[0]
    what = case.article.published or "no date"
    more = f" and {len(others) - 1} more" if len(others) > 1 else ""
    why = f": {first.reasons[0].rstrip('.')}" if first.reasons else ""
    yield Flaw(
        f"dates conflict: {what} was chosen against {quote(first.text)}{more}{why}",
        first.start, first.end,
    )  # fmt: skip


def _contradicts(found: Date) -> bool:
    if found.verdict == "conflicts":
        return True
    # A rejected date counts only where it could have been taken for the article's:
    # a year in a copyright line is rejected too, and nobody should be told.
    rejected = found.verdict == "rejected" and found.value is not None
    return rejected and found.role in _OWN


def weekday(case: Case) -> Flaws:
    """A weekday stands beside a date on which it does not fall."""
    for found in case.article.dates:
        if found.weekday == "mismatch":
            what = f"{quote(found.text)} names a weekday that {found.value} is not"
            yield Flaw(what, found.start, found.end)


def order(case: Case) -> Flaws:
    """Day and month may be either way round, and nothing decides."""
    for found in case.article.dates:
        if len(found.readings) < 2 or found.value is not None:
            continue
        # "1/5" is as often the first of five pages, and names no day of a year.
        days = [reading[:10] for reading in found.readings if reading[:2] != "--"]
        days = list(dict.fromkeys(days))
        # Beside a date that was chosen, an undecided one is of something else.
        own = case.article.published is None or found.role in ("published", "updated")
        if len(days) > 1 and own:
            what = f"{quote(found.text)} may be {' or '.join(days)}"
            yield Flaw(what, found.start, found.end)


def no_year(case: Case) -> Flaws:
    """The only date of the copy has no year, so no day was published."""
    if case.article.published is not None:
        return
    for found in case.article.dates:
        if (found.value or "").startswith("--") or any(
            reading.startswith("--") for reading in found.readings
        ):
            what = f"{quote(found.text)} states no year, and no other date does"
            yield Flaw(what, found.start, found.end)
            return
    line = case.article.dateline
    if line is not None and line.date is not None and line.date.startswith("--"):
        yield Flaw(f"the dateline's {line.date} states no year, and no other date does")


def unreadable(case: Case) -> Flaws:
    """Something has the form of a date, and no day could be read from it."""
    for found in case.article.dates:
        # "7 a.m." and "2 hours ago" are read; they just name no day. What is kept
        # without being read is of a calendar that is not converted, and has a year.
        if found.precision == "none" and _YEAR.search(found.text):
            yield Flaw(f"{quote(found.text)} looks like a date that cannot be read",
                       found.start, found.end)  # fmt: skip
    for line in case.article.unplaced:
        if len(line) >= 80 or not DATE_HINT.search(line) or not _DATE_LIKE.search(line):
            continue
        # What was read of a line is read, though it holds more.
        if not any(found.text in line for found in case.article.dates):
            what = f"the header line {quote(line)} looks like a date, and is unread"
            yield Flaw(what, field="unplaced")


def missing(case: Case) -> Flaws:
    """No date was published, and the text states none of its own."""
    article = case.article
    if article.published is not None or not article.body:
        return
    if any(_is_open(found) for found in article.dates):
        return  # other rules say that the year or the order is missing
    if article.dates:
        first = article.dates[0]
        why = f": {first.reasons[-1].rstrip('.')}" if first.reasons else ""
        yield Flaw(f"no date is taken for the article's; {quote(first.text)}{why}")
    elif article.dateline is None or article.dateline.date is None:
        yield Flaw("the text states no date of its own")


def _is_open(found: Date) -> bool:
    """Tell whether a date was read and yet names no day."""
    several = len(found.readings) > 1 and found.value is None
    return several or (found.value or "").startswith("--")


def unsure(case: Case) -> Flaws:
    """The day chosen is less likely right than wrong."""
    sure = case.article.published_confidence
    if sure is not None and 0 <= sure < 0.5:
        what = f"published {case.article.published} is right with chance {sure:.2f}"
        yield Flaw(what, *place(case.chosen))


def embargoed(case: Case) -> Flaws:
    """The copy is not for use before a day that is later than its date."""
    published = case.article.published
    for found in case.article.dates:
        if found.role == "embargo" and found.value and published:
            size = min(len(found.value), len(published), 16)
            if found.value[:size] > published[:size]:
                what = f"{quote(found.text)} holds the copy back past {published}"
                yield Flaw(what, found.start, found.end)


RULES = (
    Rule(
        "D101", "dates-conflict", "warning", "dates",
        "Two dates of one article disagree: the one chosen may be the wrong one.",
        "a masthead clock of 2 January 2024 above a stamp of 2025-08-31",
        "Read the reasons under `dates`; keep `published` if they convince you.",
        conflict, at_parse=True,
    ),
    Rule(
        "D102", "weekday-mismatch", "warning", "dates",
        "A weekday is a check digit: where it is wrong, the date has a typing error or "
        "is the frozen clock of a page.",
        "Friday, Jan 20, 2024 (a Saturday)",
        "Look for another date in the copy; do not trust this one alone.",
        weekday, at_parse=True,
    ),
    Rule(
        "D103", "order-ambiguous", "warning", "dates",
        "Both readings of a numeric date are days of the calendar, and nothing in the "
        "copy tells which is meant.",
        "06/08/2019 with no dateline, no weekday and no known agency",
        "Say which with --day-first or --month-first.",
        order, at_parse=True,
    ),
    Rule(
        "D104", "year-missing", "warning", "published",
        "The copy states day and month alone; a year would be a guess.",
        "OSLO, May 2 (AFP) - with no other date",
        "Give the crawl date or the URL with the text, if you have them.",
        no_year, at_parse=True,
    ),
    Rule(
        "D105", "date-unread", "info", "dates",
        "Something has the form of a date and was not understood, so evidence is lost.",
        "Posted 31.31.2025",
        "Read the line; if the date is real, report its form.",
        unreadable, at_parse=True,
    ),
    Rule(
        "D106", "published-missing", "warning", "published",
        "An article without any date cannot be put in order.",
        "a headline and a body, and nothing else",
        "Give the crawl date or the URL with the text, if you have them.",
        missing, at_parse=True,
    ),
    Rule(
        "D107", "day-unsure", "warning", "published_confidence",
        "Below one half the day chosen is more likely wrong than right.",
        "published_confidence 0.31",
        "Check the day by hand, or leave the article out where the day matters.",
        unsure,
    ),
    Rule(
        "D108", "embargoed", "warning", "dates",
        "The copy must not be used before the day that its embargo names.",
        "Embargoed to 0001 Friday September 9, in copy of 8 September",
        "Hold the article until then.",
        embargoed,
    ),
)  # fmt: skip
