"""Shapes: where something stands. One file per header shape, in ordered tables.

In comes one unit's window of the text, out come tokens with their places. A shape
looks inside its window only, and never asks what the line is for.
"""

from collections.abc import Callable

from newsnorm import spaces
from newsnorm.model import Token, Unit
from newsnorm.pattern import pattern
from newsnorm.shapes import (
    byline,
    caption,
    chrome,
    crawl,
    credit,
    dateline,
    envelope,
    marker,
    note,
    relay,
    section,
    sign_off,
    slug,
    stamp,
    stated,
    trailer,
)

__all__ = ["foot", "head", "marker", "stamp", "stated"]

Find = Callable[[str, int, int], Token | None]

# Taken off the start of a unit, one after the other, each at most once.
LEAD_INS: tuple[Find, ...] = (crawl.find, relay.find, dateline.find)

# A line is at most one of these; the first that fits has it.
LINES: tuple[Find, ...] = (
    envelope.find,
    slug.find,
    note.find,
    marker.find_line,
    chrome.find,
    byline.find,
    credit.find,
    caption.find,
    section.find,
    byline.find_name,
)

# The foot of the copy, line by line from the last; the first that fits has it.
FOOT: tuple[Find, ...] = (note.find, trailer.find, chrome.find, caption.find)
# A whole paragraph of foot matter is a disclaimer, a credit or a note: its first words
# tell.
LONG_FOOT: tuple[Find, ...] = (note.find, trailer.find)
# A line of the foot may name the maker, whatever else it is.
MAKERS: tuple[Find, ...] = (sign_off.find, credit.find)

# Stamps stand on short lines; in prose a date is part of the story.
LONGEST_STAMP_LINE = 240
LONGEST_FOOT_STAMP = 60


def head(text: str, unit: Unit) -> tuple[Token, ...]:
    """Give the tokens of a unit that stands near the top."""
    tokens = []
    start = unit.start
    for find in LEAD_INS:
        token = find(text, start, unit.end)
        if token:
            tokens.append(token)
            start = spaces.skip(text, token.end, unit.end)
    tokens += _stamped_dateline(text, start, unit.end)
    if tokens and tokens[-1].kind == "dateline":
        return (*tokens, *_reporter(text, tokens[-1], unit.end))
    if start == unit.end:
        return tuple(tokens)
    for find in LINES:
        token = find(text, start, unit.end)
        if token:
            tokens.append(token)
            break
    tokens += _signed_dateline(text, tokens, unit.end)
    if unit.end - start <= LONGEST_STAMP_LINE:
        tokens += stamp.find(text, start, unit.end)
    return tuple(tokens)


def _stamped_dateline(text: str, start: int, end: int) -> list[Token]:
    """Give a stamp and the dateline that it is glued to, or nothing.

    1 day ago LOS ANGELES, June 25 (UPI) -- A choir sang.
    """
    if end - start < _SHORTEST_GLUED or not _DIGIT.search(text, start, start + 16):
        return []
    for token in stamp.find(text, start, min(end, start + _LONGEST_GLUED)):
        if token.start == start:
            found = dateline.find(text, spaces.skip(text, token.end, end), end)
            return [token, found] if found else []
    return []


def _reporter(text: str, dateline: Token, end: int) -> list[Token]:
    """Give the reporter whom East Asian copy names in or behind its dateline.

    新华社北京6月14日电（记者某某）
    (서울=연합뉴스) 홍길동 기자 =
    """
    start, stop = dateline.end, end
    if "reporter" in dateline.parts:
        start, stop = dateline.parts["reporter"]
    elif text[start : start + 1] in _OPENS_REPORTER:
        close = text.find(_CLOSES_REPORTER[text[start]], start, min(end, start + 60))
        stop = close + 1
    else:
        return []
    found = byline.find(text, start, stop) if stop > start else None
    return [found] if found else []


_CLOSES_REPORTER = {"（": "）", "(": ")"}
_OPENS_REPORTER = frozenset(_CLOSES_REPORTER)


def _signed_dateline(text: str, tokens: list[Token], end: int) -> list[Token]:
    """Give the dateline that a byline is merged with, or nothing.

    By A. WRITER and B. WRITER NEW YORK (AP) — The judges wrote
    """
    last = tokens[-1] if tokens else None
    if last is None or last.kind != "byline" or last.end == end:
        return []
    found = dateline.find(text, spaces.skip(text, last.end, end), end)
    return [found] if found else []


# A stamp, a dateline and some words of a sentence are longer than a stamp line.
_SHORTEST_GLUED = 80
_LONGEST_GLUED = 60
_DIGIT = pattern(r"\d")


def foot(text: str, unit: Unit) -> tuple[Token, ...]:
    """Give the tokens of a unit that stands near the bottom.

    A line that is no foot matter may still end in some, such as a last parenthesis:
    that token starts further on than the unit does.
    """
    tokens = []
    long = unit.end - unit.start > LONGEST_STAMP_LINE
    for finders in (LONG_FOOT,) if long else (FOOT, MAKERS):
        for find in finders:
            if token := find(text, unit.start, unit.end):
                tokens.append(token)
                break
    if not tokens and (ending := trailer.find_final(text, unit.start, unit.end)):
        tokens.append(ending)
    if tokens or unit.end - unit.start <= LONGEST_FOOT_STAMP:
        tokens += stamp.find(
            text, unit.start, min(unit.end, unit.start + LONGEST_STAMP_LINE)
        )
    return tuple(tokens)
