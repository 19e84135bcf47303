"""What in a record that `parse` has just made is worth a closer look.

In comes a case, out come codes of rules that may have something to say. `parse` asks
few rules, and for them the body need not be read again. Nothing here judges.
"""

from newsnorm.rules.body import may_be_cut
from newsnorm.rules.rule import Case, Glance


def _dates(case: Case, told: list[str]) -> None:
    for found in case.article.dates:
        if found.verdict == "conflicts" or found.verdict == "rejected":
            told.append("D101")
        if found.weekday == "mismatch":
            told.append("D102")
        if found.value is None or found.precision == "none":
            told += ("D103", "D105")
        if found.role == "crawl":
            told.append("D111")
    if case.chosen is not None and case.chosen.zone == "ambiguous":
        told.append("D112")


def _lacks(case: Case, told: list[str]) -> None:
    """Look for what is not there, and for what was left over."""
    article = case.article
    if article.published is None:
        told += ("D104", "D106")
    if article.headline is None:
        told.append("H201")
    if article.unplaced:
        told.append("D105")
    if article.input.repairs:
        told += ("R602", "R617", "R618", "R619")


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
