"""What in a record that `parse` has just made is worth a closer look.

In comes a case, out come codes of rules that may have something to say. `parse` asks
few rules, and for them the body need not be read again. Nothing here judges.
"""

from collections.abc import Sequence

from newsnorm.pattern import pattern
from newsnorm.record import Article, Date
from newsnorm.rules.body import may_be_cut
from newsnorm.rules.rule import Case, Glance

Codes = Sequence[str]


def _dates(case: Case, told: list[str]) -> None:
    published = case.article.published
    for found in case.article.dates:
        verdict = found.verdict
        if verdict == "conflicts" or verdict == "rejected":
            told.append("D101")
        if found.weekday == "mismatch":
            told.append("D102")
        if found.value is None or found.precision == "none":
            told += undecided(found)
        if found.role == "crawl" and is_before(found, published):
            told.append("D111")
    if case.chosen is not None and case.chosen.zone == "ambiguous":
        told.append("D112")


def undecided(found: Date) -> Codes:
    """Give the rules that may speak of a date that names no day."""
    if found.precision == "none":
        return ("D103", "D105")
    return ("D103",) if found.readings else ()


def is_before(crawl: Date, published: str | None) -> bool:
    """Tell whether a fetch may be of a day before the article's."""
    return (published or "")[:10] > (crawl.value or "")


def _lacks(case: Case, told: list[str]) -> None:
    """Look for what is not there, and for what was left over."""
    article = case.article
    if article.published is None:
        told += undated(article)
    if article.headline is None:
        told.append("H201")
    if article.unplaced and may_hold_date(article.unplaced):
        told.append("D105")
    if article.input.repairs:
        told += ("R602", "R617", "R618", "R619")


def undated(article: Article) -> Codes:
    """Give the rules that may speak of an article without a date of its own."""
    line = article.dateline
    for found in article.dates:
        if found.readings or found.value is None or found.value[:2] != "--":
            return ("D104", "D106")
    if article.dates:
        return ("D104",)
    # No date but that of the dateline: its year is missing, and it is not.
    return ("D106",) if line is None or line.date is None else ("D104",)


# 31.08.2025 | 10:32
DATE_HINT = pattern(r"\d[./:-]\d")


def may_hold_date(lines: Sequence[str]) -> bool:
    """Tell whether one of the lines has what all dates of numbers have.

    >>> may_hold_date(["Harbour", "31.08.2025"]), may_hold_date(["31", ".08"])
    (True, False)
    """
    return DATE_HINT.search("\n".join(lines)) is not None


def _body(case: Case, told: list[str]) -> None:
    """Look at the end of the body, and for letters that were lost."""
    body, headline = case.article.body, case.article.headline
    if not body or body.isspace():
        told += ("B511", "B512")
    if may_be_cut(body):
        told.append("B513")
    for trailer in case.article.trailers:
        if trailer.kind == "truncation":
            told.append("B513")
    if "\ufffd" in body or (headline and "\ufffd" in headline):
        told.append("B514")


GLANCES = (
    Glance(_dates, frozenset("D101 D102 D103 D105 D111 D112".split())),
    Glance(_lacks, frozenset("D104 D105 D106 H201 R602 R617 R618 R619".split())),
    Glance(_body, frozenset("B511 B512 B513 B514".split())),
)
