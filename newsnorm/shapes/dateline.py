"""Datelines: place, date and agency in front of the first sentence.

In: the window of one paragraph. Out: a token with the parts place, date, agency and
line (all of it without the separator); it ends where the sentence begins. Form is
asked first; a place without date or agency must be a known one. Sentences and labels
are left alone:

    KUWAIT, Nov 5 (KUNA) -- Officials said
    WASHINGTON: I never said that.             (a speaker: stays text)
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from newsnorm import spaces
from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import bare_place, east, opening, place, relay, slot
from newsnorm.shapes.needs import DIGITS, EAST, Need
from newsnorm.shapes.place import CAPS, LOWER, Left, Span
from newsnorm.tables.agencies import DEFAULT, Registry

# Where the place may be over.
_STOP = pattern(
    r"""
    (?= [\s,.(（/:;—–=_-] )
    (?:
      [\s,]{0,3} (?:--|[-–—])? \s{0,2} [(（] (?P<paren>[^()（）]{1,60}) [)）]
    | [\s,]{0,3} / \s? (?P<slash>[^/\n\d]{2,40}?) \s? /
    | (?P<dash> \s{0,9} -{2,3} \s{0,9} | \s{0,9} [—–] \s{0,9} | \s{1,9} [-_=] \s{1,9}
        | (?<=\w|,|\.) [-_] (?=\s|\Z) )
    | (?P<colon> \s? : (?=\s|\Z) )
    | (?P<dot> \. (?=\s) (?! \s{0,9}[/(] | \s(?:19|20)\d\d\b ) )  # "24 juill. 2023"
    | (?P<semi> ; (?=\s) )
    )
    """,
    re.X,
)

_DASH_FIRST = pattern(r"[\s,]{0,3}(?:--|[-–—])\s{1,2}(?=[(（])")
# "— РИА Новости. ", "- Media OutReach Newswire - ", "- SPA" at the end of the line
_LATER_AGENCY = pattern(
    r"\s*(?P<agency>[^-–—:\n]{2,30}?)\s*(?:\s[-–—]\s|\.\s|:\s|\Z|(?<=[A-ZА-Я]{4})\s(?=[A-ZА-Я][a-zа-я]|A\s[a-z]))"
)

# "20 - 12 (كونا) -- ": Arabic copy sets day and month apart
_LATER_DAY = pattern(
    r"\s?(?P<date>\d{1,2}\s-\s\d{1,2})\s[(（](?P<agency>[^()（）\n]{2,30})[)）]"
)

# "(CNN) ", "[서울=뉴시스] "; and what stands behind a bare one
_TAG_FIRST = pattern(r"[(（](?P<agency>[^()（）\n]{2,40})[)）]")
_BEHIND_TAG = pattern(r"[-–—_=:]")

NEEDS = (Need(beyond=240, opens=EAST, marks="([（［【〔/:：—–=＝_-.," + DIGITS),)


class _Found(Struct, frozen=True, gc=False):
    """The parts of a dateline before it becomes a token."""

    end: int  # where the sentence begins
    line: int  # where the words end, before the separator
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the dateline that a paragraph starts with.

    >>> find("OSLO, May 2 (AFP) - Ferries ran.", 0, 32).text
    'OSLO, May 2 (AFP) - '
    >>> find("Officials (AFP) said so.", 0, 24) is None
    True
    """
    if text[start : start + 1] in east.OPENINGS or text[start : start + 1] >= "\u2e80":
        token = east.find(text, start, end, registry)
        if token:
            return slot.dated(text, token)
    if not opening.may_open(text, start, end):
        return None
    window = text, start, end, registry
    found = _tag_first(*window) or _place_first(*window)
    return _token(text, start, found) if found else None


def _token(text: str, start: int, found: _Found) -> Token:
    named = {"place": found.place, "date": found.date, "agency": found.agency}
    parts = {name: span for name, span in named.items() if span}
    parts["line"] = (start, found.line)
    token = Token("dateline", text[start : found.end], start, found.end, parts)
    return slot.dated(text, token)


def _tag_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Give a dateline that opens with its agency: `(ANSA) - ROMA, 22 MAR - `."""
    tag = _TAG_FIRST.match(text, start, end)
    if tag is None:
        return _bare_tag_first(text, start, end, known)
    if relay.find(text, start, end, known):
        return None
    agency = slot.is_known(tag["agency"], known)
    body, mark = opening.separator(text, tag.end(), end)
    if agency:
        # "(ANI)" alone signs off; "(CNN) Officials said" opens a story.
        if not mark and (body >= end or not opening.opens(text, body, end)):
            return None
    elif not (mark and mark in "--—–" and slot.is_own(text, tag["agency"], body, end)):
        return None
    found = _Found(body, tag.end(), agency=tag.span("agency"))
    return _with_place(text, body, end, found, known)


def _bare_tag_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Give a dateline that opens with a bare tag: `AGI - Roma, 31 ago. - `."""
    reach = min(end, start + 30)
    stop = _BEHIND_TAG.search(text, start, reach) and _STOP.search(text, start, reach)
    if stop is None or not (stop["dash"] or stop["colon"]):
        return None
    words = text[start : stop.start()]
    if not known.by_tag(words) or words.islower():
        return None
    if stop["colon"] and stop.end() < end - 1:
        return None  # "Reuters: a history" is a headline; "Trend:" fills its line
    body = spaces.skip(text, stop.end(), end)
    found = _Found(body, stop.start(), agency=(start, stop.start()))
    return _with_place(text, body, end, found, known)


def _with_place(
    text: str, body: int, end: int, found: _Found, known: Registry
) -> _Found:
    """Give the same dateline with the place and date that may follow its tag."""
    more = _place_first(text, body, end, known)
    if more is None or more.agency or not (more.place and more.date):
        return found
    return replace(more, agency=found.agency, end=opening.past_dash(text, more.end))


def _place_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    limit = min(end, start + opening.REACH)
    for stop in _STOP.finditer(text, start, limit):
        left = _left(text, start, stop.start(), known)
        if left is None:
            if stop["dot"]:
                continue  # "PRAHA 18. června", "Lima, ago. 31. "
            return None
        found = _judge(text, stop, left, end, known)
        if found:
            return found
    return _whole_line(text, start, end, known) if end - start <= 60 else None


class _Head(Struct, frozen=True, gc=False):
    left: Left
    agency: Span | None = None


def _left(text: str, start: int, end: int, known: Registry) -> _Head | None:
    """Give what stands before a stop, with the bare agency that may end it."""
    agency = slot.last_words(text, start, end, known)
    if agency:
        left = place.split(text, start, agency[0])
        if left:
            return _Head(left, agency)
    left = place.split(text, start, end)
    return _Head(left) if left else None


def _judge(
    text: str, stop: re.Match[str], head: _Head, end: int, known: Registry
) -> _Found | None:
    if stop["paren"] or stop["slash"]:
        found = _with_agency(text, stop, head.left, end, known)
        return found or _dash_before(text, stop, head.left)
    if head.agency:
        return _with_bare_agency(text, stop, head, end)
    return (
        _later_day(text, stop, head.left, end, known)
        or _later_agency(text, stop, head.left, end, known)
        or _without_agency(text, stop, head.left, end, known)
    )


def _with_agency(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `PLACE, DATE (AGENCY) - `."""
    group = "paren" if stop["paren"] else "slash"
    agency, inner = slot.span(text, stop, group)
    name = text[slice(*agency)]
    tag = slot.is_known(name, known)
    body, mark = opening.separator(text, stop.end(), end)
    if not tag and not slot.may_be_agency(text, stop, left, mark, name):
        return None
    if not mark and not opening.opens(text, body, end):
        return None
    if body >= end and not mark and slot.is_signature(text, left, inner):
        return None
    found = _Found(body, stop.end(), left.place, left.date or inner, agency)
    if found.date is None and (later := slot.later_date(text, stop.end(), end)):
        return replace(found, date=later[0], line=later[0][1], end=later[1])
    return found


def _dash_before(text: str, stop: re.Match[str], left: Left) -> _Found | None:
    """Judge `MONTREAL, Feb 26 - (Example Ltd) said`, where a sentence has brackets."""
    dash = _DASH_FIRST.match(text, stop.start(), stop.end())
    if dash is None or not (left.place and left.date) or left.form == LOWER:
        return None
    return _Found(dash.end(), dash.start(), left.place, left.date)


def _with_bare_agency(
    text: str, stop: re.Match[str], head: _Head, end: int
) -> _Found | None:
    """Judge `Accra, Dec 24, GNA – ` and `ASTANA. KAZINFORM - `."""
    left, body = head.left, spaces.skip(text, stop.end(), end)
    if left.form == LOWER or not (stop["dash"] or stop["dot"] or stop["colon"]):
        return None
    return _Found(body, stop.start(), left.place, left.date, head.agency)


def _later_day(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `الكويت - 20 - 12 (كونا) -- `."""
    later = _LATER_DAY.match(text, stop.end(), min(end, stop.end() + 50))
    if later is None or left.place is None or not known.by_tag(later["agency"]):
        return None
    body, _ = opening.separator(text, later.end(), end)
    spans = later.span("date"), later.span("agency")
    return _Found(body, later.end(), left.place, *spans)


def _later_agency(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `МОСКВА, 10 фев — РИА Новости. ` and `Riyadh - SPA` on its own line."""
    later = _LATER_AGENCY.match(text, stop.end(), min(end, stop.end() + 45))
    if later is None or left.form == LOWER or not known.by_tag(later["agency"]):
        return None
    if not left.date and not place.is_known(text, *(left.place or (0, 0))):
        return None
    agency = later.span("agency")
    body = spaces.skip(text, later.end(), end)
    found = _Found(body, agency[1], left.place, left.date, agency)
    if left.date is None and (date := slot.later_date(text, later.end(), end)):
        return replace(found, date=date[0], line=date[0][1], end=date[1])
    return found


def _without_agency(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `NEW YORK, March 3 - ` and `AMMAN — `."""
    if left.place is None:
        return None  # `AUGUST 5 -- ` alone
    body = spaces.skip(text, stop.end(), end)
    found = _tag_off(text, _Found(body, stop.start(), left.place, left.date), known)
    if left.date:
        return found if bare_place.dated_enough(text, stop, left) else None
    return found if bare_place.known_enough(text, stop, left, body, end) else None


def _tag_off(text: str, found: _Found, known: Registry) -> _Found:
    """Give the same dateline with the tag in front of its place as its agency."""
    tag = slot.TAGGED.match(text, *(found.place or (0, 0)))
    if tag is None or not found.place or not known.by_tag(tag["agency"]):
        return found
    return replace(found, place=(tag.end(), found.place[1]), agency=tag.span("agency"))


# Two letters that are not small, as capitals are: "OSLO", "McLEAN", not "Published".
_LOUD = pattern(r"[^\W\d_a-z]{2}")


def _whole_line(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Judge a line of its own: `Baku, 9 October, AZERTAC`, `AFP, MANILA`."""
    first, comma, _ = text[start:end].partition(",")
    tag = bool(comma) and slot.is_tag(first) and known.by_tag(first) is not None
    loud = bool(comma) and _LOUD.search(text, start, end) is not None
    if not (tag or loud or slot.last_words(text, start, end, known)):
        return None  # most titles, at the cost of a look
    head = _left(text, start, end, known)
    if head is None or head.left.place is None:
        return None
    left = head.left
    if head.agency and (left.date or place.is_known(text, *left.place or (0, 0))):
        return _Found(end, end, left.place, left.date, head.agency)
    if tag and not left.date:
        rest = spaces.skip(text, start + len(first) + 1, end)
        if place.is_known(text, rest, end):
            return _Found(end, end, (rest, end), None, (start, start + len(first)))
    if not left.date or left.form != CAPS:
        return None
    apart = left.place is not None and "," in text[left.place[1] : left.date[0]]
    return _Found(end, end, left.place, left.date) if apart else None
