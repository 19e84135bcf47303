"""What a unit looks like, by an ordered table of tests.

In come a unit and its tokens, out comes one kind. A kind is what the line would be
taken for if it stood alone; what it is here, its neighbours decide later.
"""

from collections.abc import Sequence

from msgspec import Struct

from newsnorm import spaces
from newsnorm.model import Token, Unit
from newsnorm.pattern import pattern
from newsnorm.tables.agencies import fold
from newsnorm.tables.by_words import BY_FOLDED
from newsnorm.tables.labels import label

# Kinds that a shape alone decides, the surest first.
_BY_TOKEN = (
    "envelope",
    "slug",
    "note",
    "marker",
    "byline",
    "credit",
    "caption",
    "chrome",
    "section",
)
_DECIDING = frozenset(_BY_TOKEN)

# A stamp line may hold such words too: `3 May 2024, 19:09 · 3 min read`.
_YIELDING = frozenset(("chrome", "section", "credit"))

# Measured on 686 pages: menu words are shorter than this, headlines run from 25 to
# 150 characters, and a first paragraph has 100 or more in 85 of 100.
SHORT = 22
PARAGRAPH = 100
LONGEST_HEADLINE = 150

# What may stand on a stamp line beside its dates: a name, a section word, labels. A
# date without clock, weekday or label is less sure to be a stamp, and one without
# its year least: `Quarter to March 31` is a headline.
_BESIDE_STAMP = 45
_BESIDE_DATE = 30
_BESIDE_DAY = 10
_LONGEST_STAMP = 110
_STAMP_PARTS = frozenset(("clock", "weekday", "label", "ago"))
_YEAR_PARTS = frozenset(("year", "third", "iso", "digits"))

# One character of Chinese, Japanese or Korean says as much as two or three letters.
_DENSE = pattern("[“‘「『《（]?[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSITY = 2

_ADDRESSES = ("http://", "https://", "www.")
_OPENS_ADDRESS = frozenset(address[0] for address in _ADDRESSES)
_STOPS = (".", "。", "।", "۔", "؟")
_CLOSERS = "\"'”’»)]"


class Look(Struct, frozen=True, gc=False):
    """A unit of the head, its tokens and kind; `start` is after a crawl stamp."""

    unit: Unit
    start: int
    kind: str
    tokens: tuple[Token, ...]

    @property
    def length(self) -> int:
        return self.unit.end - self.start


def look(text: str, unit: Unit, tokens: tuple[Token, ...]) -> Look:
    """Give what a unit looks like.

    >>> look("Ferries return to port", Unit(0, 22, 0, False, 1), ()).kind
    'title'
    """
    start = unit.start
    if not tokens:
        return Look(unit, start, _kind_of_words(text, start, unit), tokens)
    if tokens[0].kind == "crawl":
        start = spaces.skip(text, tokens[0].end, unit.end)
    return Look(unit, start, _kind(text, start, unit, tokens), tokens)


def _kind_of_words(text: str, start: int, unit: Unit) -> str:
    if text[start] in _OPENS_ADDRESS and _is_address(text, start, unit.end):
        return "url"
    return _by_layout(text, start, unit)


def _is_address(text: str, start: int, end: int) -> bool:
    return text.startswith(_ADDRESSES, start) and " " not in text[start:end]


def _kind(text: str, start: int, unit: Unit, tokens: Sequence[Token]) -> str:
    kinds = [token.kind for token in tokens]
    if "dateline" in kinds or "relay" in kinds:
        return "lead"
    if start >= unit.end:
        return "stamp"
    if text[start] in _OPENS_ADDRESS and _is_address(text, start, unit.end):
        return "url"
    stamp = "date" in kinds and _is_stamp(text, start, unit, tokens)
    if "byline" in kinds and not _is_whole(text, unit, tokens):
        # A byline and a paragraph in one: the paragraph must not go with it.
        return _by_layout(text, start, unit)
    if not _DECIDING.isdisjoint(kinds):
        for kind in _BY_TOKEN:
            if kind in kinds and not (stamp and kind in _YIELDING):
                return kind
    if stamp:
        return "stamp"
    if "name" in kinds and not text[start : unit.end].isupper():
        # In capitals a headline looks like a name: PORT AGREES LOAN.
        return "name"
    return _by_layout(text, start, unit)


def _is_stamp(text: str, start: int, unit: Unit, tokens: Sequence[Token]) -> bool:
    """Tell whether a line is there for its date.

    It is if little stands beside the date, or if the line begins with it and goes on
    with a name, a section, a count:

        12 May 2024 Ann Writer Harbours, Islands, Ferries 2 comments
    """
    dates = [token for token in tokens if token.kind == "date"]
    length = unit.end - start
    beside = length - sum([token.end - token.start for token in dates])
    if length > _LONGEST_STAMP and beside > _BESIDE_STAMP * len(dates):
        return False
    if text.startswith(" RTRS", dates[0].end):
        return False  # 07:15 06May24 RTRS-FERRIES RETURN
    if not beside and length <= _LONGEST_STAMP and not unit.table:
        return True  # as most stamps are
    if _is_told(text, start, unit.end, dates):
        return False
    parts = {part for token in dates for part in token.parts}
    if "clock_only" in parts and "label" not in parts:
        # FUTURES 12:00 EDT is a headline, `10:30 EDT` a stamp.
        parts -= _STAMP_PARTS
    if unit.table and _is_row(text, dates[0], unit.end):
        return False
    if dates[0].start == start and parts & _YEAR_PARTS:
        return length <= _LONGEST_STAMP
    if parts & _STAMP_PARTS:
        return beside <= _BESIDE_STAMP * len(dates)
    if _is_in_sentence(text, start, dates[0]):
        return beside <= _BESIDE_DAY
    return beside <= (_BESIDE_DATE if parts & _YEAR_PARTS else _BESIDE_DAY)


def _is_told(text: str, start: int, end: int, dates: Sequence[Token]) -> bool:
    """Tell whether a date is told in a sentence, which ends in a full stop behind it.

    Must leave alone what says when the copy was made: `Published on Monday, March 3.`,
    `This story was published on Oct 5, 2022.`, `par JPA le 7 mai 2020 - 12:38.`,
    `More on this: Radio Rye on May 6, 2024, at noon.`

        The vote was held on Monday, March 3.
        A letter dated June 6, 1944, reached Leeds.
        시계는 1950년 6월 28일 멈췄다.
    """
    first, last = dates[0], dates[-1].end
    if last == end or not ends_sentence(text, last, end):
        return False
    labelled = first.parts.get("label")
    before = text[start : labelled[0] if labelled else first.start].split()
    if not before or label(before[0]) or text.find(":", start, first.start) >= 0:
        return False
    if "clock" in first.parts and len(before) < _WORDS_BEFORE_CLOCK:
        return False
    goes_on = text[last:end].rstrip(_CLOSERS)[-2:-1].isalpha()
    return goes_on or (not labelled and _is_in_sentence(text, start, first))


_WORDS_BEFORE_CLOCK = 4  # `by Ann on` are three, and a stamp


def _is_row(text: str, date: Token, end: int) -> bool:
    """Tell whether figures stand in columns behind a month: `MAY  2611  11542  off`."""
    if "clock" in date.parts:
        return False
    return sum(word[0].isdecimal() for word in text[date.end : end].split()) > 1


def _is_in_sentence(text: str, start: int, date: Token) -> bool:
    """Tell whether a date is the end of a sentence and not of a stamp line.

    Acme to report results on May 2, 2024
    """
    before = text[start : date.start].split()
    return len(before) > 1 and before[-1].isalpha() and before[-1].islower()


def _is_whole(text: str, unit: Unit, tokens: Sequence[Token]) -> bool:
    end = max(token.end for token in tokens if token.kind == "byline")
    beside = unit.end - end
    return beside <= _BESIDE_STAMP and not (beside and _goes_on(text, end, unit.end))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence follows, as it does where a dateline is merged in."""
    return " " in text[start:end].strip() and ends_sentence(text, start, end)


def _by_layout(text: str, start: int, unit: Unit) -> str:
    length = unit.end - start
    if length > LONGEST_HEADLINE:
        return "table" if unit.table else "prose"
    if not text[start].isascii() and _DENSE.match(text, start):
        length *= _DENSITY
    stop = ends_sentence(text, start, unit.end)
    if stop and length <= LONGEST_HEADLINE and text[start : unit.end].isupper():
        # An alert in capitals may end in a full stop.
        return "title"
    if unit.table:
        return "table"
    if length < SHORT and not stop:
        return "byline" if is_by_word(text, start, unit.end) else "short"
    if length > LONGEST_HEADLINE or (stop and length >= PARAGRAPH):
        return "prose"
    return "sentence" if stop else "title"


def is_by_word(text: str, start: int, end: int) -> bool:
    """Tell whether a line is the word that introduces a name on the next: `Von`."""
    if end - start > _LONGEST_BY_WORD:
        return False
    row = BY_FOLDED.get(fold(text[start:end]))
    return row is not None and (not row.colon or text[end - 1] in _COLONS)


_LONGEST_BY_WORD = 12
_COLONS = frozenset(":：")


def ends_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether the words end with a full stop, closing quotes aside.

    An abbreviation is no end: `Example Holdings Inc.` may be a headline's last word,
    but so rarely that it is let go.
    """
    if text[end - 1].isalnum():
        return False
    last = text[max(start, end - 4) : end].rstrip(_CLOSERS)
    return last.endswith(_STOPS) and not last.endswith("...")
