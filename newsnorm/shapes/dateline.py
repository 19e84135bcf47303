"""Datelines: place, date and agency in front of the first sentence.

In: the window of one paragraph. Out: a token with the parts place, date, agency and
line (all of it without the separator); it ends where the sentence begins. Form is
asked first; a place without date or agency must be a known one. Sentences and labels
are left alone:

    KUWAIT, Nov 5 (KUNA) -- Officials said
    (ANSA) - ROMA, 22 MAR - Fonti ufficiali
    WASHINGTON: I never said that.             (a speaker: stays text)
"""

import re
from typing import NamedTuple

from newsnorm.model import Token
from newsnorm.shapes import east, place, relay, stamp
from newsnorm.shapes.place import CAPS, LOWER, Left, Span
from newsnorm.tables import places
from newsnorm.tables.agencies import DEFAULT, Registry

_REACH = 125

# Something that a dateline cannot do without; most prose has it nowhere near its start.
_HINT = re.compile(r"[(/【\[:—–=_（]|-[\s-]|\d|[A-ZА-Я]{2}[.,]\s[A-ZА-Я]{3}")

# A small word among the first eight, and nothing before it that could end a place:
# "Officials in the port said". It lets most prose go at once.
_PROSE = re.compile(
    r"""
    (?: (?![-_]{1,3}\s) [^\s(（/:;—–=\[【\d]+ (?<![-_]) (?<![A-ZА-Я]{3}\.) \s+ ){1,7}?
    (?! (?: de[lrsn]? | das | dos | las | los | les | and | und | the | upon | sur | city
      | bei | off | via ) \b )
    [a-z]{3,} \b (?! [.]?\s?\d )
    """,
    re.X,
)

# Where the place may be over.
_STOP = re.compile(
    r"""
    (?= [\s,.(（/:;—–=_-] )
    (?:
      [\s,]{0,3} (?:--|[-–—])? \s{0,2} [(（] (?P<paren>[^()（）]{1,60}) [)）]
    | [\s,]{0,3} / \s? (?P<slash>[^/\n\d]{2,40}?) \s? /
    | (?P<dash> \s* -{2,3} \s* | \s* [—–] \s* | \s+ [-_=] \s+ | (?<=\w|,|\.) [-_] (?=\s|\Z) )
    | (?P<colon> \s? : (?=\s|\Z) )
    | (?P<dot> \. (?=\s) (?! \s*[/(] ) )
    | (?P<semi> ; (?=\s) )
    )
    """,
    re.X,
)

# Between the agency and the sentence.
_SEPARATOR = re.compile(r"\s*(?P<mark>\.-|-{1,3}|[—–=_:]|\.(?:\s*[-–—])?)?\s*")

_DASH_FIRST = re.compile(r"[\s,]{0,3}(?:--|[-–—])\s{1,2}(?=[(（])")

# "Newsfile Corp. - September 10, 2026"
_DATED_AGENCY = re.compile(r"(?P<agency>[^-]{2,40}?)\s+-\s+(?P<date>[^-]{4,30})")

# "(PRWEB) August 31, 2025 -- ", "/ ACCESSWIRE / September 26, 2019 / "
_LATER_DATE = re.compile(r"\s*(?P<date>[^-–—/\n]{4,30}?)\s*(?:--|[-–—/])\s*")

# "— РИА Новости. ", "- Media OutReach Newswire - ", "- SPA" at the end of the line
_LATER_AGENCY = re.compile(
    r"\s*(?P<agency>[^-–—:\n]{2,30}?)\s*(?:\s[-–—]\s|\.\s|:\s|\Z|(?<=[A-ZА-Я]{4})\s(?=[A-ZА-Я][a-zа-я]))"
)

# "(CNN) ", "[서울=뉴시스] "
_TAG_FIRST = re.compile(r"[(（](?P<agency>[^()（）\n]{2,40})[)）]")

_JOINT = re.compile(r"\s?[/-]\s?")

_SPEAKERS = frozenset(("washington", "jordan", "chad", "israel", "georgia", "paris"))


class _Found(NamedTuple):
    """The parts of a dateline before it becomes a token."""

    end: int  # where the sentence begins
    line: int  # where the words end, before the separator
    place: Span | None = None
    date: Span | None = None
    agency: Span | None = None


def find(
    text: str, start: int, end: int, registry: Registry = DEFAULT
) -> Token | None:
    """Give the dateline that a paragraph starts with.

    >>> find("OSLO, May 2 (AFP) - Ferries ran.", 0, 32).text
    'OSLO, May 2 (AFP) - '
    >>> find("Officials (AFP) said so.", 0, 24) is None
    True
    """
    if text[start : start + 1] in east.OPENINGS or text[start : start + 1] >= "\u2e80":
        token = east.find(text, start, end, registry)
        if token:
            return _dated(text, token)
    if not _may_open(text, start, end):
        return None
    if not _HINT.search(text, start, min(end, start + _REACH)):
        return None
    found = _tag_first(text, start, end, registry) or _place_first(
        text, start, end, registry
    )
    return _token(text, start, found) if found else None


# "st joseph, april 7 -"
_SMALL = re.compile(r"[a-z]+(?:\s[a-z]+){0,2},\s[a-z]{3,9}\s\d")

# "06:31 AM EST, 02/02/2026 (MT Newswires)", "19 May 2023; MEMO:"
_CLOCK_FIRST = re.compile(r"[^\n(;/]{4,34}[(;/]")


def _may_open(text: str, start: int, end: int) -> bool:
    """Tell whether the first words leave room for a dateline: nearly no prose does."""
    first = text[start : start + 1]
    if first.islower():
        return _SMALL.match(text, start, end) is not None
    if first.isdecimal():
        return _CLOCK_FIRST.match(text, start, end) is not None
    return not _PROSE.match(text, start, end)


def _token(text: str, start: int, found: _Found) -> Token:
    named = {"place": found.place, "date": found.date, "agency": found.agency}
    parts = {name: span for name, span in named.items() if span}
    parts["line"] = (start, found.line)
    return _dated(
        text, Token("dateline", text[start : found.end], start, found.end, parts)
    )


def _dated(text: str, token: Token) -> Token:
    """Give the same token with the parts that the reader of dates wants."""
    if "date" not in token.parts:
        return token
    parts = dict(token.parts)
    for date in stamp.find(text, *parts["date"])[:1]:
        parts |= {f"date.{name}": span for name, span in date.parts.items()}
        parts["date.all"] = (date.start, date.end)
    return token._replace(parts=parts)


def _tag_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Give a dateline whose agency comes first: `(CNN) `, `(ANSA) - ROMA, 22 MAR - `."""
    tag = _TAG_FIRST.match(text, start, end)
    if tag is None:
        return _bare_tag_first(text, start, end, known)
    if relay.find(text, start, end, known):
        return None
    agency = _known_agency(tag["agency"], known)
    body, mark = _separator(text, tag.end(), end)
    if agency:
        if not mark and not _opens(text, body, end):
            return None
    elif not (mark and mark in "--—–" and _is_own_tag(text, tag["agency"], body, end)):
        return None
    found = _Found(body, tag.end(), agency=tag.span("agency"))
    return _with_place(text, body, end, found, known)


def _is_tag(words: str) -> bool:
    return words.isalpha() and sum(letter.isupper() for letter in words) > 1


def _is_own_tag(text: str, words: str, body: int, end: int) -> bool:
    """Tell whether an unknown word in parentheses is a tag: `(iSeeCars) – `.

    `(CORRECTED) - BANK RAISES RATE` is a marker: no sentence follows it.
    """
    return _is_tag(words) and _is_prose(text, body, end) and not _is_caps(text, body, end)


def _bare_tag_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Give a dateline that opens with a bare tag: `AGI - Roma, 31 ago. - `."""
    stop = _STOP.search(text, start, min(end, start + 30))
    if stop is None or not (stop["dash"] or stop["colon"]):
        return None
    words = text[start : stop.start()]
    if not known.by_tag(words) or words.islower():
        return None
    if stop["colon"] and stop.end() < end - 1:
        return None  # "Reuters: a history" is a headline; "Trend:" fills its line
    body = _spaces(text, stop.end(), end)
    found = _Found(body, stop.start(), agency=(start, stop.start()))
    return _with_place(text, body, end, found, known)


def _with_place(
    text: str, body: int, end: int, found: _Found, known: Registry
) -> _Found:
    """Give the same dateline with the place and date that may follow its tag."""
    more = _place_first(text, body, end, known)
    if more is None or more.agency or not (more.place and more.date):
        return found
    return more._replace(agency=found.agency)


def _place_first(text: str, start: int, end: int, known: Registry) -> _Found | None:
    limit = min(end, start + _REACH)
    for stop in _STOP.finditer(text, start, limit):
        left = _left(text, start, stop.start(), known)
        if left is None:
            if stop["dot"] and text[stop.start() - 1].isdecimal():
                continue  # "PRAHA 18. června"
            return None
        found = _judge(text, stop, left, end, known)
        if found:
            return found
    return _whole_line(text, start, end, known) if end - start <= 60 else None


class _Head(NamedTuple):
    left: Left
    agency: Span | None = None


def _left(text: str, start: int, end: int, known: Registry) -> _Head | None:
    """Give what stands before a stop, with the bare agency that may end it."""
    agency = _last_words(text, start, end, known)
    if agency:
        left = place.split(text, start, agency[0])
        if left:
            return _Head(left, agency)
    left = place.split(text, start, end)
    return _Head(left) if left else None


# "GNA" in "Accra, Dec 24, GNA", "AAP" in "BRISBANE, Oct 12 AAP"
_LAST = re.compile(r"(?:[,.]|\d\.?)\s+(?P<agency>[^\W\d][^\s,]*(?:\s[^\W\d][^\s,]*)?)\Z")


def _last_words(text: str, start: int, end: int, known: Registry) -> Span | None:
    match = _LAST.search(text, start, end)
    if match is None:
        return None
    words = match["agency"]
    # "PITTSBURGH, PA" is in a state.
    if places.state(words) or not known.by_tag(words):
        return None
    return match.span("agency")


def _judge(
    text: str, stop: re.Match[str], head: _Head, end: int, known: Registry
) -> _Found | None:
    if stop["paren"] or stop["slash"]:
        found = _with_agency(text, stop, head.left, end, known)
        return found or _dash_before(text, stop, head.left)
    if head.agency:
        return _with_bare_agency(text, stop, head, end)
    return _later_agency(text, stop, head.left, end, known) or _without_agency(
        text, stop, head.left, end, known
    )


def _with_agency(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `PLACE, DATE (AGENCY) - `."""
    group = "paren" if stop["paren"] else "slash"
    agency, inner = _slot(text, stop, group)
    name = text[slice(*agency)]
    tag = _known_agency(name, known)
    body, mark = _separator(text, stop.end(), end)
    if not tag and not _may_be_agency(text, stop, left, mark, name):
        return None
    if not mark and not _opens(text, body, end):
        return None
    found = _Found(body, stop.end(), left.place, left.date or inner, agency)
    if found.date is None and (later := _later_date(text, stop.end(), end)):
        return found._replace(date=later[0], line=later[0][1], end=later[1])
    return found


def _dash_before(text: str, stop: re.Match[str], left: Left) -> _Found | None:
    """Judge `MONTREAL, Feb 26 - (Example Ltd) said`: the brackets are the sentence's."""
    dash = _DASH_FIRST.match(text, stop.start(), stop.end())
    if dash is None or not (left.place and left.date) or left.form == LOWER:
        return None
    return _Found(dash.end(), dash.start(), left.place, left.date)


def _slot(text: str, stop: re.Match[str], group: str) -> tuple[Span, Span | None]:
    """Give the agency of a slot, and the date that it may hold."""
    begin, end = stop.span(group)
    dated = _DATED_AGENCY.fullmatch(text, begin, end)
    if dated and place.is_date(text, *dated.span("date")):
        return dated.span("agency"), dated.span("date")
    comma = text.find(",", begin, end)
    if comma > 0:
        return (begin, comma), None  # "/Trend, A. Writer/" names its reporter
    return (begin, end), None


def _may_be_agency(
    text: str, stop: re.Match[str], left: Left, mark: str, name: str
) -> bool:
    """Tell whether an unknown name stands where only an agency stands.

    `Mario Rossi (CDU) said` and `MONOPOLI (BARI), 6 LUG - ` must not pass.
    """
    if not mark or mark == "." or left.place is None:
        return False
    if len(name) > 30 or len(name.split()) > 4 or not name.strip()[:1].isalpha():
        return False
    if places.state(name) or places.country(name) or text[stop.end() : stop.end() + 1] == ",":
        return False
    return bool(left.date) or left.form == CAPS or place.is_known(text, *left.place)


def _with_bare_agency(
    text: str, stop: re.Match[str], head: _Head, end: int
) -> _Found | None:
    """Judge `Accra, Dec 24, GNA – ` and `ASTANA. KAZINFORM - `."""
    left, body = head.left, _spaces(text, stop.end(), end)
    if left.form == LOWER or not (stop["dash"] or stop["dot"] or stop["colon"]):
        return None
    return _Found(body, stop.start(), left.place, left.date, head.agency)


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
    body = _spaces(text, later.end(), end)
    found = _Found(body, agency[1], left.place, left.date, agency)
    if left.date is None and (date := _later_date(text, later.end(), end)):
        return found._replace(date=date[0], line=date[0][1], end=date[1])
    return found


def _later_date(text: str, start: int, end: int) -> tuple[Span, int] | None:
    later = _LATER_DATE.match(text, start, end)
    if later is None or not place.is_date(text, *later.span("date")):
        return None
    return later.span("date"), later.end()


def _without_agency(
    text: str, stop: re.Match[str], left: Left, end: int, known: Registry
) -> _Found | None:
    """Judge `NEW YORK, March 3 - ` and `AMMAN — `."""
    if left.place is None:
        return None  # `AUGUST 5 -- ` alone
    body = _spaces(text, stop.end(), end)
    found = _tag_off(text, _Found(body, stop.start(), left.place, left.date), known)
    if left.date:
        return found if _dated_enough(text, stop, left) else None
    return found if _known_enough(text, stop, left, body, end) else None


# "AKP Phnom Penh"
_TAGGED = re.compile(r"(?P<agency>[A-Z]{3,5})\s(?=[A-Z][a-z])")


def _tag_off(text: str, found: _Found, known: Registry) -> _Found:
    """Give the same dateline with the tag in front of its place as its agency."""
    tag = _TAGGED.match(text, *(found.place or (0, 0)))
    if tag is None or not found.place or not known.by_tag(tag["agency"]):
        return found
    return found._replace(place=(tag.end(), found.place[1]), agency=tag.span("agency"))


def _dated_enough(text: str, stop: re.Match[str], left: Left) -> bool:
    if stop["semi"] or left.place is None:
        return False
    if left.form == LOWER:  # "st joseph, april 7 -"
        return bool(stop["dash"]) and "," in text[left.place[1] : stop.start()]
    return not stop["dot"] or left.form == CAPS or place.is_known(text, *left.place)


def _known_enough(
    text: str, stop: re.Match[str], left: Left, body: int, end: int
) -> bool:
    """Tell whether a place with nothing beside it is one.

    `MORE: Fans angry`, `Paris – Roubaix` and the teaser `MOSCOW: Providing Syria with
    aid` must not pass, nor `WASHINGTON: I never said that.`, a speaker.
    """
    if not left.place or stop["dot"] or stop["semi"] or left.form == LOWER:
        return False
    if not place.is_known(text, *left.place) or not _begins(text, body, end):
        return False
    if body >= end:
        return left.form == CAPS
    if text[body:end].isupper():
        return False  # "LONDON - PARIS - NEW YORK"
    if stop["colon"]:
        name = text[slice(*left.place)].casefold()
        return left.form == CAPS and name not in _SPEAKERS and _is_prose(text, body, end)
    return left.form == CAPS or _is_prose(text, body, end)


def _is_prose(text: str, start: int, end: int) -> bool:
    return end - start >= 100 or (end - start >= 60 and text[end - 1] in ".!?”\"")


def _whole_line(text: str, start: int, end: int, known: Registry) -> _Found | None:
    """Judge a line of its own: `Baku, 9 October, AZERTAC`, `AFP, MANILA`."""
    head = _left(text, start, end, known)
    if head is None or head.left.place is None:
        return None
    left = head.left
    if head.agency and left.form != LOWER:
        return _Found(end, end, left.place, left.date, head.agency)
    first, comma, _ = text[start:end].partition(",")
    if comma and not left.date and known.by_tag(first) and _is_tag(first):
        rest = _spaces(text, start + len(first) + 1, end)
        if place.is_known(text, rest, end):
            return _Found(end, end, (rest, end), None, (start, start + len(first)))
    if left.date and left.form == CAPS and "," in text[left.place[1] : left.date[0]]:
        return _Found(end, end, left.place, left.date)
    return None


def _known_agency(words: str, known: Registry) -> bool:
    """Tell whether a slot names an agency; `dpa/lno` and `ats afp` name one by a part."""
    if known.by_tag(words):
        return True
    if "/" in words or "-" in words:
        return any(known.by_tag(word) for word in _JOINT.split(words) if len(word) > 1)
    return " " in words and all(known.by_tag(word) for word in words.split())


def _separator(text: str, start: int, end: int) -> tuple[int, str]:
    match = _SEPARATOR.match(text, start, end)
    assert match  # the pattern may be empty  # noqa: S101
    return match.end(), match["mark"] or ""


def _begins(text: str, position: int, end: int) -> bool:
    """Tell whether a sentence may begin here: no small letter, no comma."""
    return position >= end or not (text[position].islower() or text[position] in ",;)/")


def _opens(text: str, position: int, end: int) -> bool:
    """Tell whether prose opens here, where no separator says so.

    `CANADIAN PACIFIC (CP) CONFIRMS EARNINGS` is a headline.
    """
    if position >= end:
        return True
    return _begins(text, position, end) and not _is_caps(text, position, end)


def _is_caps(text: str, start: int, end: int) -> bool:
    return text[start : min(end, start + 40)].isupper()


def _spaces(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position
