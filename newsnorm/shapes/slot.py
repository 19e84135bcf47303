"""The agency slot of a dateline, and the date that may stand in it or behind it.

In: the stretch of a slot. Out: where the agency is, and whether one may stand there.
Names are looked up; a name that nobody knows counts only by its form and its place.
"""

import re
from functools import lru_cache

from msgspec.structs import replace

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import opening, place, stamp
from newsnorm.shapes.place import CAPS, TITLE, Left, Span
from newsnorm.tables import places
from newsnorm.tables.agencies import Registry

# "Newsfile Corp. - September 10, 2026"
_DATED_AGENCY = pattern(r"(?P<agency>[^-]{2,40}?)\s+-\s+(?P<date>[^-]{4,30})")

# "(PRWEB) August 31, 2025 -- ", "/ ACCESSWIRE / September 26, 2019 / "
_LATER_DATE = pattern(r"\s{0,9}(?P<date>[^-–—/\n]{4,30}?)\s{0,9}(?:--|[-–—/])\s{0,9}")

# "20 - 12": first the day
_APART = pattern(r"(?P<first>\d{1,2})(?P<sep>\s-\s)(?P<second>\d{1,2})")

_JOINT = pattern(r"\s?[/-]\s?")

# "GNA" in "Accra, Dec 24, GNA", "AAP" in "BRISBANE, Oct 12 AAP"
_LAST = pattern(r"(?:[,.]|\d\.?)\s+(?P<agency>[^\W\d][^\s,]*(?:\s[^\W\d][^\s,]*)?)\Z")

# "AKP Phnom Penh"
TAGGED = pattern(r"(?P<agency>[A-Z]{3,5})\s(?=[A-Z][a-z])")


def is_known(words: str, known: Registry) -> bool:
    """Tell whether a slot names an agency: `AFP`, and by a part `dpa/lno`."""
    if known.by_tag(words):
        return True
    if "/" in words or "-" in words:
        return any(known.by_tag(word) for word in _JOINT.split(words) if len(word) > 1)
    return " " in words and all(known.by_tag(word) for word in words.split())


def is_tag(words: str) -> bool:
    """Tell whether an unknown word looks like a tag: `iSeeCars`, `KGO`."""
    return words.isalpha() and sum(letter.isupper() for letter in words) > 1


def is_own(text: str, words: str, body: int, end: int) -> bool:
    """Tell whether an unknown word in parentheses is a tag: `(iSeeCars) – `.

    `(CORRECTED) - BANK RAISES RATE` is a marker: no sentence follows it.
    """
    return (
        is_tag(words)
        and opening.is_prose(text, body, end)
        and not opening.is_caps(text, body, end)
    )


def span(text: str, stop: re.Match[str], group: str) -> tuple[Span, Span | None]:
    """Give the agency of a slot, and the date that it may hold."""
    begin, end = stop.span(group)
    dated = _DATED_AGENCY.fullmatch(text, begin, end)
    if dated and place.is_date(text, *dated.span("date")):
        return dated.span("agency"), dated.span("date")
    comma = text.find(",", begin, end)
    if comma > 0:
        return (begin, comma), None  # "/Trend, A. Writer/" names its reporter
    return (begin, end), None


def dated(text: str, token: Token) -> Token:
    """Give the same dateline with the parts that the reader of dates wants."""
    if "date" not in token.parts:
        return token
    start, end = token.parts["date"]
    parts = dict(token.parts)
    for name, (low, high) in _parts_of_date(text[start:end]):
        parts[name] = (low + start, high + start)
    return replace(token, parts=parts)


@lru_cache(1024)
def _parts_of_date(words: str) -> tuple[tuple[str, Span], ...]:
    """Give the parts of the first date; a day has many stories."""
    dates = _apart(words, 0, len(words)) or stamp.find(words, 0, len(words))[:1]
    parts: dict[str, Span] = {}
    for date in dates:
        parts |= {f"date.{name}": span for name, span in date.parts.items()}
        parts["date.all"] = (date.start, date.end)
    return tuple(parts.items())


def _apart(text: str, start: int, end: int) -> list[Token]:
    """Give day and month that stand apart: `20 - 12`; elsewhere that is a score."""
    match = _APART.fullmatch(text, start, end)
    if match is None:
        return []
    names = ("first", "sep", "second")
    parts = {"numeric": (start, end)} | {name: match.span(name) for name in names}
    return [Token("date", match.group(), start, end, parts)]


def later_date(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """Give the date behind a slot, and where the sentence begins behind that."""
    later = _LATER_DATE.match(text, start, end)
    if later is None or not place.is_date(text, *later.span("date")):
        return None
    return later.span("date"), later.end()


def last_words(text: str, start: int, end: int, known: Registry) -> Span | None:
    """Give the bare agency that ends a stretch: `GNA` in `Accra, Dec 24, GNA`."""
    match = _LAST.search(text, start, end)
    if match is None:
        return None
    words = match["agency"]
    # "PITTSBURGH, PA" is in a state.
    if places.state(words) or not known.by_tag(words):
        return None
    return match.span("agency")


def is_signature(text: str, left: Left, date: Span | None) -> bool:
    """Tell `Ann Writer (PAP)`, which signs the story, from `Astana (Kazinform)`."""
    if left.date or date or left.form != TITLE or left.place is None:
        return False
    return not place.is_known(text, *left.place)


def may_be_agency(
    text: str, stop: re.Match[str], left: Left, mark: str, name: str
) -> bool:
    """Tell whether an unknown name stands where only an agency stands.

    `Mario Rossi (CDU) said` and `MONOPOLI (BARI), 6 LUG - ` must not pass.
    """
    if not mark or mark == "." or left.place is None:
        return False
    if len(name) > 30 or len(name.split()) > 4 or not name.strip()[:1].isalpha():
        return False
    if (
        places.state(name)
        or places.country(name)
        or text[stop.end() : stop.end() + 1] == ","
    ):
        return False
    return bool(left.date) or left.form == CAPS or place.is_known(text, *left.place)
