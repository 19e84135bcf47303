"""Rules on bylines (B): people, by name, and nothing else.

In comes a case, out come flaws. Nothing here reads a byline.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, quote

# ann@example.org | www.example.org | https://example.org | @annwriter
_ADDRESS = pattern(r"\S@\S | ^@\w | https?:// | www\.", re.I | re.X)


def agency(case: Case) -> Flaws:
    """A byline is the name of an agency."""
    for byline in case.article.bylines:
        name = byline.name
        known = case.agencies.by_name(name)
        # Short tags are names of people too (Ana, Mena): only capitals are a tag.
        if known is None and name.isupper():
            known = case.agencies.by_tag(name)
        if known is not None:
            yield Flaw(f"{quote(name)} is an agency ({known.id}), not a person")


def address(case: Case) -> Flaws:
    """A byline is an address."""
    for byline in case.article.bylines:
        name = byline.name
        if _ADDRESS.search(name):
            yield Flaw(f"{quote(name)} is an address, not a name")


def number(case: Case) -> Flaws:
    """A byline holds a number."""
    for byline in case.article.bylines:
        name = byline.name
        if any(map(str.isdigit, name)):
            yield Flaw(f"{quote(name)} holds a number, as dates do")


def too_long(case: Case) -> Flaws:
    """A byline is longer than a name."""
    for byline in case.article.bylines:
        name = byline.name
        # "María del Carmen de la Fuente y López" has eight words, and is a name.
        if len(name) > 60 or name.count(" ") > 7:
            yield Flaw(f"{quote(name)} is too long for a name")


def by_word(case: Case) -> Flaws:
    """A byline still has its by-word."""
    for byline in case.article.bylines:
        name = byline.name
        # "By" alone decides: "Von" and "Di" begin names of people.
        if name[:3].casefold() == "by " or name[:11].casefold() == "written by ":
            yield Flaw(f"{quote(name)} begins with a by-word")


def twice(case: Case) -> Flaws:
    """The same person is named twice."""
    seen = set()
    for byline in case.article.bylines:
        name = byline.name
        folded = name.casefold()
        if folded in seen:
            yield Flaw(f"{quote(name)} is named twice")
        seen.add(folded)


RULES = (
    Rule(
        "B501", "byline-agency", "warning", "bylines",
        "An agency in the list of people is counted as an author.",
        "By Agence France-Presse",
        "Move it to `sources`.",
        agency,
    ),
    Rule(
        "B502", "byline-address", "warning", "bylines",
        "An address is not a name, and may be private.",
        "ann@example.org",
        "Take it out; keep the name beside it.",
        address,
    ),
    Rule(
        "B503", "byline-number", "warning", "bylines",
        "Names have no digits: a date, an age or a reading time was taken in.",
        "Ann Writer 19 May 2026",
        "Cut the name at the number.",
        number,
    ),
    Rule(
        "B504", "byline-long", "warning", "bylines",
        "Beyond eight words it is a sentence, or several people in one.",
        "Ann Writer in Oslo, with the help of colleagues in Bergen and Narvik",
        "Split the people, or take the line out.",
        too_long,
    ),
    Rule(
        "B505", "byline-by-word", "warning", "bylines",
        "The by-word is layout; with it the same person has two names.",
        "By Ann Writer",
        "Take the by-word off.",
        by_word,
    ),
    Rule(
        "B506", "byline-twice", "info", "bylines",
        "The same person twice counts one author as two.",
        "Ann Writer, Ann Writer",
        "Keep one.",
        twice,
    ),
)  # fmt: skip
