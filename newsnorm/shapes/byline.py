"""Bylines: who wrote it, behind a by-word, or a bare name on a line.

In: the window of one line. Out: a token of kind byline with the parts name, title and
agency (name.2, name.3 for the next people), ending before a date on the same line; or
of kind name for a line that opens with nothing but names. `roles` decides what a bare
name is: a writer, a person in a photo, a menu word.

    By Ann Writer and Bo Smith, Associated Press Writers
    Die Kanzlerin reist ab                     (Italian `di` is not German `Die`)
"""

import re

from msgspec.structs import replace

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes import dateline, eastern_byline, stamp
from newsnorm.shapes.name_words import may_end
from newsnorm.shapes.needs import CAPITALS, DIGITS, EAST, Need
from newsnorm.shapes.people import People, numbered, scan
from newsnorm.shapes.place import Span
from newsnorm.tables.agencies import DEFAULT, Registry, fold
from newsnorm.tables.by_words import BY_FOLDED, NOT_PEOPLE, TITLE_OPENERS, TITLES
from newsnorm.tables.small_words import ARTICLES, IN_NAME

_LONGEST = 240
_LONGEST_NAME = 110
_LONGEST_STAMPED = 110

NEEDS = (Need(words=lambda: BY_FOLDED, opens="Bb([（" + EAST),)
LATE_NEEDS = (
    Need(_LONGEST_STAMPED, marks=DIGITS),
    Need(_LONGEST, holds=("tarafından",)),
)
NAME_NEEDS = (Need(_LONGEST_NAME, opens=CAPITALS),)

# The by-word: one to three words and a colon, "By", "Von:", "Ein Beitrag von"
_OPENING = pattern(
    r"(?P<bracket>[(（\[])?\s?(?P<one>[^\W\d_]+)(?P<two>\s[^\W\d_]+)?(?P<three>\s[^\W\d_]+)?"
)
_COLON = pattern(r"\s?[:：]?\s{0,3}")

# "17 Jan 2017 at 6:08 PM ET by Ann Writer", "14:07 Uhr | Von Ann Writer"
_LATE = pattern(
    r"[\s|,·•–-](?P<word>[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor)\s(?=[^\W\d_])"
)

_DIGIT = pattern(r"\d")

_TITLE_WORD = pattern(r"(?P<word>[^\W\d_]{1,40})\s{1,9}(?=[^\W\d_]+\s)")

_GAP = pattern(r"\s{1,9}(?=[^\W\d_])")

# "Ann Writer tarafından"
_TURKISH = pattern(r"(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})\starafından")


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the byline that a unit is.

    >>> find("By Ann Writer, Reuters", 0, 22).parts
    {'name': (3, 13), 'agency': (15, 22)}
    >>> find("By Friday the ferries ran", 0, 25) is None
    True
    """
    found = find_opening(text, start, end, registry)
    return found or find_late(text, start, end, registry)


def find_opening(
    text: str, start: int, end: int, registry: Registry = DEFAULT
) -> Token | None:
    """Give the byline that a by-word opens, or the word for reporter in East Asia."""
    by = _by_word(text, start, end)
    if by and (token := _behind(text, start, end, by, registry)):
        return token
    if end - start <= _LONGEST and _is_eastern(text[start]):
        return eastern_byline.find(text, start, end)
    return None


def find_late(
    text: str, start: int, end: int, registry: Registry = DEFAULT
) -> Token | None:
    """Give the byline whose by-word stands behind a stamp, or behind the name."""
    if end - start > _LONGEST or _is_eastern(text[start]):
        return None
    return _late(text, start, end, registry) or _suffixed(text, start, end)


def _is_eastern(first: str) -> bool:
    return first >= "\u1100" or first in "（(["


def _by_word(text: str, start: int, end: int) -> tuple[int, bool, bool] | None:
    """Give where the by-word ends, whether a colon or a bracket is there."""
    match = _OPENING.match(text, start, min(end, start + 40))
    if match is None:
        return _glued_by(text, start, end)
    for last in ("three", "two", "one"):
        if not match[last]:
            continue
        words = text[match.start("one") : match.end(last)]
        row = BY_FOLDED.get(words.casefold())
        if row is None:
            continue
        gap = _COLON.match(text, match.end(last), end)
        assert gap  # may be empty
        colon = ":" in gap.group() or "：" in gap.group()
        if (row.colon and not colon) or gap.end() == match.end(last):
            continue
        return gap.end(), colon, bool(match["bracket"])
    return _glued_by(text, start, end)


def _glued_by(text: str, start: int, end: int) -> tuple[int, bool, bool] | None:
    """Give a by-word that lost its space: `ByAnn Writer`, `byAnn Writer`."""
    if (
        text[start : start + 2] in ("By", "by")
        and text[start + 2 : start + 3].isupper()
    ):
        return start + 2, False, False
    return None


def _behind(
    text: str, start: int, end: int, by: tuple[int, bool, bool], known: Registry
) -> Token | None:
    begin, colon, bracket = by
    stop = end - 1 if bracket and text[end - 1] in ")）]" else end
    begin, maker = _title_before(text, begin, stop, known)
    caseless = begin < stop and text[begin].upper() == text[begin].lower()
    people = scan(text, begin, stop, known, single=colon or caseless)
    if people and maker:
        people = replace(people, agencies=(maker, *people.agencies))
    if end - start > 90:
        merged = _merged(text, start, end, begin, known)
        if merged:
            return merged
    if people is None:
        return _desk(text, start, begin, stop)
    if end - start > _LONGEST or not may_end(text, people.rest, stop):
        return None
    last = end if people.rest >= stop else people.end
    return _token(text, start, last, people, "byline")


def _title_before(
    text: str, begin: int, end: int, known: Registry
) -> tuple[int, Span | None]:
    """Give where the names begin, past a title in front of them, and its agency.

    `By Xinhua writer Gao Linxi`, but `By Staff Writer` names nobody.
    """
    for word in _TITLE_WORD.finditer(text, begin, min(end, begin + 60)):
        before = text[begin : word.start()].strip()
        if before and fold(word["word"]) in TITLES:
            if known.by_tag(before):
                return word.end(), (begin, begin + len(before))
            openers = TITLE_OPENERS.issuperset(map(fold, before.split()))
            return (word.end() if openers else begin), None
    return begin, None


def _merged(
    text: str, start: int, end: int, begin: int, known: Registry
) -> Token | None:
    """Give the byline in front of a dateline on the same line.

    `By A. WRITER and B. WRITER NEW YORK (AP) — Officials said`: where the last name
    ends is told by the shortest dateline behind it.
    """
    for gap in _GAP.finditer(text, begin, min(end, begin + 160)):
        line = dateline.find(text, gap.end(), end, known)
        if line is None or "place" not in line.parts or len(line.parts) < 3:
            continue  # a place alone: `By Ann Writer — Paris: ...`
        people = scan(text, begin, gap.start(), known)
        if people and people.end == gap.start():
            return _token(text, start, gap.start(), people, "byline")
    return None


_NO_NAME = NOT_PEOPLE | TITLES


_DESK_OPENERS = frozenset(
    "a admin notre nuestra nuestro our staff the unsere unserem unserer".split()
)


def _desk(text: str, start: int, begin: int, end: int) -> Token | None:
    """Give a byline that names no person: `By our Web Desk`, `By Staff Reporter`."""
    words = text[begin:end].split()
    if not 0 < len(words) <= 5 or fold(words[-1]) not in _NO_NAME:
        return None
    if not words[0][0].isupper() and words[0] not in _DESK_OPENERS:
        return None
    return Token("byline", text[start:end], start, end, {"desk": (begin, end)})


def _late(text: str, start: int, end: int, known: Registry) -> Token | None:
    """Give the byline behind a stamp: `14:07 Uhr | Von Ann Writer`."""
    if end - start > _LONGEST_STAMPED or not _DIGIT.search(
        text, start, min(end, start + 40)
    ):
        return None
    for by in _LATE.finditer(text, start, end):
        if not stamp.find(text, start, by.start()):
            return None
        people = scan(text, by.end(), end, known)
        if people and people.people and may_end(text, people.rest, end):
            return _token(text, by.start("word"), people.end, people, "byline")
    return None


def _suffixed(text: str, start: int, end: int) -> Token | None:
    if "tarafından" not in text[start:end]:
        return None
    match = _TURKISH.match(text, start, end)
    if match is None:
        return None
    parts = {"name": match.span("name")}
    return Token("byline", match.group(), start, match.end(), parts)


def find_name(
    text: str, start: int, end: int, registry: Registry = DEFAULT
) -> Token | None:
    """Give the names that a line opens with, where nothing but a date may follow.

    >>> find_name("Ann Writer | May 3, 2024", 0, 24).text
    'Ann Writer'
    >>> find_name("Ferries run again in Oslo", 0, 25) is None
    True
    """
    if end - start > _LONGEST_NAME or not _may_open(text, start, end):
        return None
    people = scan(text, start, end, registry)
    if people is None or not people.people or people.people[0].name[0] != start:
        return None
    if not may_end(text, people.rest, end) or end - people.rest > 70:
        return None
    return _token(text, start, people.end, people, "name")


# 18/03/2019 | Ann Writer  ·  28. April 2024, 14:26 Uhr, Ann Writer
_BEHIND_STAMP = pattern(r"\s?(?:[|·•,–-]|/)\s(?=[^\W\d_])")


def find_behind(text: str, start: int, end: int) -> Token | None:
    """Give the names that follow a stamp and end the line.

    >>> find_behind("18/03/2019 | Ann Writer", 10, 23).text
    'Ann Writer'
    """
    gap = _BEHIND_STAMP.match(text, start, end)
    found = find_name(text, gap.end(), end) if gap else None
    return found if found and found.end == end else None


# The first two words of a line: a title is told from a name by them, more often than
# not. `Ferries return`, `The Harbour`, `Police Officers`.
_TWO_WORDS = pattern(
    r"""
    (?P<first> [^\W\d_]+ (?:['’.‘´-]{1,2}[^\W\d_]+){0,9} ) \.? \s{0,3}
    (?P<second> [^\W\d_]+ (?:['’.‘´-]{1,2}[^\W\d_]+){0,9} )
    """,
    re.X,
)
# No first names: `By TPN, in News`, `Do UOL, em São Paulo`, `Em São Paulo`.
_OF_A_HOUSE = frozenset(("by", "do", "em"))
_NO_FIRST = (TITLES | TITLE_OPENERS | NOT_PEOPLE | ARTICLES | _OF_A_HOUSE) - {"will"}


def _may_open(text: str, start: int, end: int) -> bool:
    if not text[start].isupper():
        return False
    words = _TWO_WORDS.match(text, start, end)
    if words is None or (words["second"].islower() and words["second"] not in IN_NAME):
        return False
    return words["first"].casefold() not in _NO_FIRST


def _token(text: str, start: int, end: int, people: People, kind: str) -> Token:
    parts: dict[str, tuple[int, int]] = {}
    for i, person in enumerate(people.people):
        parts[numbered("name", i)] = person.name
        if person.title:
            parts[numbered("title", i)] = person.title
    for i, agency in enumerate(people.agencies):
        parts[numbered("agency", i)] = agency
    return Token(kind, text[start:end], start, end, parts)
