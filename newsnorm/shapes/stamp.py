"""Where dates stand in a line.

In: a window of the text. Out: tokens of kind `date`, in order, none inside another. A
run of digits is the anchor: what can begin or go on there is tried in the order of
`BY_LENGTH`, and clock, weekday and label are then taken in from both sides. The first
part of a token bears the name of its family (`meanings.stamp.READERS`); `label` may lie
in front of the token. It never says which day a date is, and refuses a bare year.

    Tuesday, 02 January 2024 12:17 GMT
    ANI | Updated: 31-12-2023 23:11 IST | Created: 31-12-2023 23:11 IST
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.dates import (
    ago,
    beside,
    cjk,
    clock,
    digits,
    hebrew,
    ids,
    numeric,
    wire,
    words,
)
from newsnorm.shapes.dates.found import Found
from newsnorm.shapes.needs import DIGITS, Need
from newsnorm.tables import spans

NEEDS = (Need(words=spans.lines, marks=DIGITS + cjk.MONTH_SIGN + hebrew.YEAR_SIGN),)

Family = Callable[[str, tuple[int, int], int, int], Found | None]

# What may be anything is sought slower than what begins with one of a set.
RUN = pattern(r"\d\d*")
PLAIN_RUN = pattern(r"[0-9][0-9]*")
# Which families may begin at a run of one or two digits, by what follows it.
BY_MARK: dict[str, tuple[Family, ...]] = {
    "sign": (numeric.at, words.day, cjk.at, clock.alone),
    "colon": (wire.kyodo, ago.day_word, clock.alone),
    "letter": (words.day, ago.at, clock.alone),
    "unit": (cjk.at, words.day, ago.at, clock.alone),
    "hyphen": (wire.hyphens, numeric.at, words.day),
    "other": (words.day,),
}
# ... of which some want one of these marks.
MARKS: dict[Family, frozenset[str]] = {
    cjk.at: cjk.MARKS,
    clock.alone: clock.MARKS,
    numeric.at: numeric.MARKS,
}
# ... and at a longer one, by its length.
BY_LENGTH: dict[int, tuple[Family, ...]] = {
    3: (cjk.at, ago.at, ids.juche),
    4: (cjk.at, digits.four, words.year, clock.alone, ids.year),
    5: (words.year,),
    6: (wire.group, ids.six),
    7: (ids.juche,),
    8: (digits.eight,),
    10: (ids.epoch,),
    12: (wire.glued,),
    13: (ids.epoch,),
    14: (ids.long, digits.eight),
}
LONG: tuple[Family, ...] = (ids.long,)
LONGEST_RUN = 30
# One of these parts holds a year.
YEARS = frozenset({"year", "third"})
# Parts of a clock that it loses beside a date.
CLOCK_MARKS = ("clock_only", "dotted")
# What has one of these is a stamp, or no day.
NO_RANGE = frozenset(("label", "clock", "clock_only", "ago", "url"))
DASH = pattern(r"\s?[–—-]\s?")
# 13:00 - 16:40: an event lasts, and a stamp does not; but not `18:55 - 19.07.2017`
UNTIL = pattern(
    r"\s?(?:[-–—－~〜～]|bis\b|to\b)\s?\d{1,2}(?:[:：]\d\d|\.\d\d(?![.\d])|\s?[ap]\.?m\b)"
)
UNTIL_OPENINGS = frozenset("-–—－~〜～bt")
# Between a clock and the date behind it: `16:14, 09 March`, `06:31 AM EST, 02/02`.
BETWEEN = pattern(r"[\s,;|/·•@–—().-]{1,4}(?:on\s|le\s|am\s|den\s|el\s|du\s)?")


def find(text: str, start: int, end: int) -> list[Token]:
    """Give the dates in a window, absolute, clock-only and relative ones.

    >>> [token.text for token in find("16:14, 09 March 2017", 0, 20)]
    ['16:14, 09 March 2017']
    >>> find("Won 3-2 in 2019 on 24/7 duty", 0, 28)
    []
    """
    words: list[Found] = []
    if text.isascii() or text[start:end].isascii():
        runs = [run.span() for run in PLAIN_RUN.finditer(text, start, end)]
    else:
        runs = [run.span() for run in RUN.finditer(text, start, end)]
        words = cjk.in_words(text, start, end) or hebrew.in_letters(text, start, end)
    if not runs and not words:
        return ago.without_digits(text, start, end)
    scanned = _scan(text, runs, start, end)
    if words:
        scanned = _among(text, scanned, words, end)
    tokens: list[Token] = []
    low = start
    for found in scanned:
        if "dotted" in found.parts:
            continue  # a price, until a date or a word says that it is a clock
        whole = _with_neighbours(text, found, low, end) if found.start > low else found
        if whole.alone or (whole.start == start and whole.end == end):
            if tokens and _is_range(text, tokens[-1], whole):
                tokens[-1] = _event(tokens[-1])
                whole = replace(whole, parts=_event(_token(text, whole)).parts)
            tokens.append(_token(text, whole))
            low = whole.end
    return tokens


def _among(
    text: str, scanned: list[Found], words: list[Found], high: int
) -> list[Found]:
    """Put the dates in words among those in digits, each with its clock."""
    timed = [_with_clock(text, found, high) for found in words]
    apart = [
        found
        for found in scanned
        if all(found.end <= each.start or found.start >= each.end for each in timed)
    ]
    return sorted([*apart, *timed], key=lambda found: found.start)


def _is_range(text: str, first: Token, second: Found) -> bool:
    """Tell whether two days are the ends of one stretch: of an event, not of a stamp.

    vom 14. September 2016 bis zum 25. Oktober 2016
    12/05/2024 - 14/05/2024
    """
    if first.parts.keys() & NO_RANGE or second.parts.keys() & NO_RANGE:
        return False
    if "event" in second.parts:
        return not text[first.end : second.parts["event"][0]].strip()
    return bool(DASH.fullmatch(text, first.end, second.start))


def _event(token: Token) -> Token:
    return replace(token, parts=token.parts | {"event": (token.end, token.end)})


def _scan(
    text: str, runs: Sequence[tuple[int, int]], low: int, high: int
) -> list[Found]:
    """Give what each run of digits begins, with the clock behind it."""
    scanned = []
    pos = low
    for run in runs:
        if run[1] <= pos:
            continue
        if run[0] < pos:
            run = pos, run[1]  # a clock glued to a year
        found = None
        for family in _families_at(text, run, high):
            if found := family(text, run, low, high):
                break
        if found:
            if "clock_only" not in found.parts and "ago" not in found.parts:
                found = _with_clock(text, found, high, found.end < runs[-1][1])
            scanned.append(found)
            low = pos = max(found.end, run[0] + 1)
    return _merged(text, scanned) if len(scanned) > 1 else scanned


def _families_at(text: str, run: tuple[int, int], high: int) -> tuple[Family, ...]:
    start, end = run
    length = end - start
    if length > 2:
        return BY_LENGTH.get(length, LONG if length < LONGEST_RUN else ())
    mark = text[end] if end < high else ""
    if mark.isspace():
        return _families(text[end + 1] if end + 1 < high else "", True)
    return _families(mark, False)


@lru_cache(512)
def _families(mark: str, spaced: bool) -> tuple[Family, ...]:
    """Give who may begin at a short run of digits by what follows, past one space."""
    return tuple(
        family
        for family in BY_MARK[_mark(mark, spaced)]
        if mark in MARKS.get(family, (mark,))
    )


def _mark(mark: str, spaced: bool) -> str:
    if spaced and mark and mark in "-–":
        return "other"
    if mark.isalpha():
        return "letter" if mark.isascii() and mark not in "Tt" else "unit"
    if mark == "-":
        return "hyphen"
    if mark and mark in "./_'’º°ª":
        return "sign"
    return "colon" if mark and mark in ":：∶" else "other"


def _with_clock(text: str, found: Found, high: int, digits: bool = True) -> Found:
    """Take in the clock after a date, past a weekday in between.

    Without digits further on there is none.
    """
    if found.end >= high or "clock" in found.parts:
        return found
    if digits and (last := clock.last(text, found.end, high)):
        return Found(found.start, high, found.parts | last)
    parts = found.parts
    day = beside.weekday_right(text, found.end, high)
    end = day[0] if day else found.end
    if day:
        parts = parts | {"weekday": day[1]}
    after = clock.after(text, end, high) if digits and end < high else None
    if after:
        parts = parts | after.parts
        going_on = text[after.end : after.end + 2].lstrip()[:1] in UNTIL_OPENINGS
        if going_on and (to := UNTIL.match(text, after.end, high)):
            return Found(found.start, to.end(), parts | {"event": to.span()})
        return Found(found.start, after.end, parts)
    return Found(found.start, end, parts, found.alone or day is not None)


def _merged(text: str, scanned: list[Found]) -> list[Found]:
    """Join a clock to the date behind it: `11:30 31.08.2025`."""
    merged: list[Found] = []
    for found in scanned:
        before = merged[-1] if merged else None
        if before and "clock_only" in before.parts:
            found = _after_clock(text, before, found) or found
            if found.start == before.start:
                merged.pop()
        merged.append(found)
    return merged


def _after_clock(text: str, before: Found, found: Found) -> Found | None:
    """Give a date with the clock before it and its weekday: `4 pm, Sunday 31 May`."""
    if found.parts.keys() & {"clock_only", "clock", "ago"}:
        return None
    if "dotted" in before.parts and not found.alone:
        return None  # `closed at 2.11-3/4`
    weekday = beside.weekday_left(text, found.start, before.end)
    stop = weekday[0] if weekday else found.start
    if not BETWEEN.fullmatch(text, before.end, stop):
        return None
    parts = found.parts | {
        k: v for k, v in before.parts.items() if k not in CLOCK_MARKS
    }
    if weekday:
        parts["weekday"] = weekday
    return Found(before.start, found.end, parts)


def _with_neighbours(text: str, found: Found, low: int, high: int) -> Found:
    """Take in weekday and label on the left, which tell that the date stands as one."""
    parts, start = found.parts, found.start
    if (
        text[start - 1] in "/_-"
        and "epoch" not in parts
        and _in_address(text, start, low)
    ):
        return Found(start, found.end, parts | {"url": (start, found.end)})
    alone = found.alone
    if "weekday" not in parts and (place := beside.weekday_left(text, start, low)):
        parts, start, alone = parts | {"weekday": place}, place[0], True
    named = beside.label_left(text, start, low) if start > low else None
    if named:
        kind, place = named
        if kind == "event":
            return Found(start, found.end, parts | {kind: place}, alone)
        parts, alone = parts | {"label": place, kind: place}, True
    return found if parts is found.parts else Found(start, found.end, parts, alone)


def _in_address(text: str, start: int, low: int) -> bool:
    """Tell whether a date is part of a web address or of a path."""
    word = text[max(low, start - 200) : start].rsplit(None, 1)[-1]
    return "://" in word or word.startswith(("/", "www."))


def _token(text: str, found: Found) -> Token:
    start, end = found.start, found.end
    return Token("date", text[start:end], start, end, found.parts)
