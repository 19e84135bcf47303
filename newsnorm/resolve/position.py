"""Which slot a date stands in, by the part of the copy around it.

In come a date with its part and the page around it; out comes a row of
`trust.SLOTS`, or `aside` for a date of prose, a caption or a list. What a label makes
of it is asked in `slots`.
"""

from msgspec.structs import replace

from newsnorm.model import DateFact, Part
from newsnorm.resolve.page import Page
from newsnorm.tables.labels import label

# In these parts a date is of one kind, clock or no clock.
_ONE_SLOT = frozenset(("trailer", "slug", "envelope", "byline", "foot", "url"))
# What a date in a part of this role is worth is said by its slot.
_SLOT = {
    "crawl": "crawl",
    "byline": "byline",
    "name": "byline",
    "slug": "wire",
    "url": "url",
    "envelope": "wire",
    "trailer": "trailer",
    "foot": "foot",
    "below": "below",
}
# Roles of a line that a container states to hold this date and no other.
_STATED = {
    "copyright": "copyright",
    "embargo": "embargo",
    "published": "stated",
    "updated": "updated",
    "wire": "wire",
}
# Lines of the head that are there for something else, and may hold the stamp too.
_HEAD_LINES = frozenset(("title", "short", "caption", "unplaced", "section", "chrome"))
_LONGEST_LINE, _LONGEST_DATED = 110, 160  # the latter where the date comes first
# So much beside a date, and a full stop, are a sentence.
_SENTENCE = 20
# So few lines above the headline stand its kicker and its byline; then come menus.
_ABOVE = 3
_OPENS = "|/•·–—-,:;)»"
_CLOSES = "|/•·–—-,;(«"


def labelled(fact: DateFact, page: Page) -> DateFact:
    """Give a date that opens a line with the label that stands on the line above it.

    Last updated
    June 11, 2021
    """
    above = page.text[max(0, fact.start - _LONGEST_LABEL) : fact.start].rstrip()
    stated = label(above[above.rfind("\n") + 1 :]) if above else None
    return replace(fact, label=stated) if stated else fact


# A label with its line end, and the end of the line before it.
_LONGEST_LABEL = 40


def slot(part: Part | None, fact: DateFact, page: Page) -> str:
    """Give the slot of a date; without a part the container gave it."""
    if part is None:
        return fact.label
    role = part.role
    if role in _STATED:
        return _STATED[role]
    if fact.shape == "epoch" and not fact.label:
        return "aside"  # a telephone number has ten digits too
    if role == "stamp":
        if _is_told(part, fact, page):
            return "line"
        return "masthead" if part.start < page.top else "header"
    if role == "byline" and part.start > page.body:
        return "below"  # the line below a quoted post, or another story's
    if role in _ONE_SLOT:
        return _SLOT[role]
    if role == "body" and "dateline" in [token.kind for token in part.tokens]:
        return "header"
    if _is_beside(part, fact, page) or _is_barred(part, fact, page):
        return "beside"
    return "line" if _is_full(fact) else _SLOT.get(role, "aside")


def is_announced(part: Part, fact: DateFact, page: Page) -> bool:
    """Tell whether words lead up to a date: it may be that of an event.

    Must leave alone a name that does: `Ann Writer on Monday, May 5, 2025 at 9:00`.

        Conference call on November 8, 2024 at 9:00 a.m. ET
        Doors open Friday 4 July 2025 at 19:00
    """
    if part.role != "stamp" or fact.label or fact.start == part.start:
        return False
    words = page.text[part.start : fact.start].split()
    if not (words and words[-1].isalpha() and words[-1].islower()):
        return False
    return len(words) == 2 or any(word.islower() for word in words[1:-1])


def _is_told(part: Part, fact: DateFact, page: Page) -> bool:
    """Tell whether a date is told in a whole sentence, however short the line is.

    More on this: Example Radio, 14.04.2026 at 17:50 and again in the evening news.
    """
    if part.end - part.start - (fact.end - fact.start) < _SENTENCE:
        return False
    ends = page.text[part.end - 1] in ".。"
    return ends and not fact.label and page.text[fact.end - 1] != "."


def _is_beside(part: Part, fact: DateFact, page: Page) -> bool:
    """Tell whether a day stands apart on a line of the head, or opens the headline.

        Peter Example / 07.11.2023 / 09:30 / Photo: Example / 23 /
        1 February 2022 Minister opens harbour

    A day that a sentence leads up to is none: `Acme to report on May 2, 2024`.
    """
    if part.role == "headline":
        return fact.start == part.start and _is_day(fact)
    if part.role not in _HEAD_LINES or part.start > page.body:
        return False
    if not _is_day(fact):
        return False
    if page.unit - part.unit > _ABOVE:
        return False
    before = page.text[part.start : fact.start].rstrip()
    after = page.text[fact.end : part.end].lstrip()
    if part.end - part.start > (_LONGEST_LINE if before else _LONGEST_DATED):
        return False
    if after and after[0] not in _CLOSES:
        return not before
    return not before or before[-1] in _OPENS or not before.split()[-1].islower()


def _is_barred(part: Part, fact: DateFact, page: Page) -> bool:
    """Tell whether a bar parts the day that opens a story from a name before it.

    Ann Writer | 05.04.2025 - The boats ran again.
    """
    if part.role != "body" or part.start != page.body:
        return False
    before = page.text[part.start : min(fact.start, part.start + _LONGEST_LINE)]
    after = page.text[fact.end : fact.end + 3].lstrip()
    return _is_day(fact) and before.rstrip().endswith("|") and after[:1] in _CLOSES


def _is_day(fact: DateFact) -> bool:
    reading = fact.readings[0] if fact.readings else None
    return bool(reading and reading.day and reading.year)


def _is_full(fact: DateFact) -> bool:
    """Tell whether a date is a stamp wherever it stands: year and clock, or a label."""
    if not _is_day(fact):
        return False
    return bool(fact.readings[0].clock) or fact.label in ("published", "updated")
