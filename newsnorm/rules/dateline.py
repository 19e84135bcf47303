"""Rules on the dateline (L): a place, a day near the article's, and all of it read.

In comes a case, out come flaws. Nothing here reads a dateline.
"""

from datetime import date
from functools import lru_cache

from newsnorm.pattern import pattern
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, day, quote

# OSLO, May 2 (AFP) - Ferries | (ANSA) - ROMA, 22 MAR - Fonti
_LEFT = pattern(r"[^()\n]{0,60}\((?P<tag>[^()\n]{2,24})\) {0,2}(?:--?|—|–|:|=)")


def late(case: Case) -> Flaws:
    """The dateline is more than two days later than the publication."""
    days = _ahead(case)
    # A desk east of the date line writes tomorrow's day; two days is no desk.
    if days is not None and days > 2:
        yield Flaw(f"the dateline is {days} days after {case.article.published}")


def early(case: Case) -> Flaws:
    """The dateline is more than two weeks older than the publication."""
    days = _ahead(case)
    if days is not None and days < -14:
        yield Flaw(f"the dateline is {-days} days before {case.article.published}")


def _ahead(case: Case) -> int | None:
    line = case.article.dateline
    return days_ahead(line.date, case.article.published) if line is not None else None


def days_ahead(there: str | None, value: str | None) -> int | None:
    """Give by how many days a dateline is later than a publication.

    >>> days_ahead("2025-08-31", "2025-08-29T10:00"), days_ahead("--08-31", "2025-08")
    (2, None)
    """
    if there is None or value is None or value[:10] == there:
        return None
    line, published = day(there), day(value)
    return (line - published).days if line and published else None


def not_a_date(case: Case) -> Flaws:
    """The dateline's date is no day of the calendar."""
    line = case.article.dateline
    if line is not None and line.date is not None and not is_day(line.date):
        yield Flaw(f"{quote(line.date)} is no day of the calendar")


# Datelines of one run are of few days.
@lru_cache(maxsize=4096)
def is_day(value: str) -> bool:
    """Tell whether a dateline's date is a day, of some year or of any.

    >>> is_day("2025-08-31"), is_day("--02-29"), is_day("2025-02-30")
    (True, True, False)
    """
    # 2024 lends its leap day to a date without a year.
    value = value.replace("--", "2024-", 1) if value[:2] == "--" else value
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def no_place(case: Case) -> Flaws:
    """The dateline names no place."""
    line = case.article.dateline
    # "(MENAFN) Officials said" has no place, and is a credit more than a dateline.
    if line is not None and line.place is None and line.date is not None:
        yield Flaw(f"the dateline {quote(line.text)} names no place")


def number_place(case: Case) -> Flaws:
    """A digit stands in the place."""
    line = case.article.dateline
    if line is not None and line.place and any(map(str.isdigit, line.place)):
        yield Flaw(f"the place {quote(line.place)} holds a number")


def bad_country(case: Case) -> Flaws:
    """A country is not two capital letters."""
    line = case.article.dateline
    for place in line.places if line is not None else ():
        code = place.country
        if code is not None and not is_country(code):
            yield Flaw(f"{quote(code)} is no ISO 3166-1 code of a country")


def is_country(code: str) -> bool:
    """Tell whether words have the form of a country's code.

    >>> is_country("NO"), is_country("Norway")
    (True, False)
    """
    return len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()


def left(case: Case) -> Flaws:
    """The body still begins with a dateline."""
    first, line = case.paragraphs[0], case.article.dateline
    if line is not None and line.text and first.startswith(line.text):
        yield Flaw(f"the body begins with the dateline {quote(line.text)}")
    elif "(" in first[:64]:
        found = _LEFT.match(first)
        # "Officials of Example Corp (EXC) - a maker of ropes" is prose: only the
        # tag of a known agency makes a dateline.
        if found and case.agencies.by_tag(found["tag"]) is not None:
            yield Flaw(f"the body begins with the dateline {quote(found[0])}")


RULES = (
    Rule(
        "L401", "dateline-late", "warning", "dateline",
        "Copy is filed before it is published: a later dateline belongs to another "
        "year, or the publication date is wrong.",
        "published 2025-08-27, dateline 2025-08-31",
        "Look at `dates` for the day that the dateline supports.",
        late,
    ),
    Rule(
        "L402", "dateline-early", "warning", "dateline",
        "Copy is published within days; weeks later it is a repeat, an archive's new "
        "stamp, or a wrong month.",
        "published 2025-12-18, dateline 2025-08-26",
        "Trust the dateline where the stamp may be that of a migration.",
        early,
    ),
    Rule(
        "L403", "dateline-not-a-date", "error", "dateline",
        "The value names no day: neither `2025-08-31` nor `--08-31`.",
        "2025-02-30",
        "Read the dateline again, or leave its date null.",
        not_a_date,
    ),
    Rule(
        "L404", "dateline-no-place", "info", "dateline",
        "A dateline says where; one without a place was read in part.",
        "May 2 (AFP) -",
        "Read the place from the text, if there is one.",
        no_place,
    ),
    Rule(
        "L405", "dateline-number-place", "warning", "dateline",
        "Places have no digits: a day or a postal code was read as a place.",
        "OSLO 2 MAY",
        "Report the form of the line.",
        number_place,
    ),
    Rule(
        "L406", "dateline-bad-country", "error", "dateline",
        "Countries are ISO 3166-1 alpha-2, so that they can be joined with other data.",
        'country "Norway"',
        "Write the code: NO.",
        bad_country,
    ),
    Rule(
        "L407", "dateline-left", "warning", "body",
        "The dateline was not taken off, so the body does not begin with the story.",
        "OSLO, May 2 (AFP) - Ferries ran again.",
        "Report the form of the line.",
        left,
    ),
)  # fmt: skip
