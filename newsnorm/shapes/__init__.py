"""Shapes: where something stands. One file per header shape, in ordered tables.

In comes one unit's window of the text, out come tokens with their places. A shape
looks inside its window only, and never asks what the line is for. It is asked only
about lines that show one of its needs: what it cannot do without.
"""

from collections.abc import Iterable
from functools import cache, lru_cache

from msgspec.structs import replace

from newsnorm import spaces
from newsnorm.model import Token, Unit
from newsnorm.pattern import pattern
from newsnorm.shapes import (
    byline,
    caption,
    chrome,
    city,
    contact,
    crawl,
    credit,
    dateline,
    eastern_byline,
    ending,
    envelope,
    job,
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
from newsnorm.shapes.moved import moved
from newsnorm.shapes.needs import Find, Index, Shape

__all__ = ["foot", "head", "marker", "stamp", "stated"]

# Taken off the start of a unit, one after the other, each at most once.
LEAD_INS = (
    Shape(crawl.find, crawl.NEEDS),
    Shape(relay.find, relay.NEEDS),
    Shape(dateline.find, dateline.NEEDS),
)

# A line is at most one of these; the first that fits has it.
LINES = (
    Shape(envelope.find, envelope.NEEDS),
    Shape(slug.find, slug.NEEDS),
    Shape(note.find, note.NEEDS),
    Shape(marker.find_line, marker.LINE_NEEDS),
    Shape(contact.find, contact.NEEDS),
    Shape(chrome.find, chrome.NEEDS),
    Shape(byline.find_opening, byline.NEEDS),
    Shape(byline.find_late, byline.LATE_NEEDS),
    Shape(credit.find, credit.NEEDS),
    Shape(caption.find, caption.NEEDS),
    Shape(section.find, section.NEEDS),
    Shape(job.find, job.NEEDS),
    Shape(city.find, city.NEEDS),
    Shape(byline.find_name, byline.NAME_NEEDS),
    Shape(eastern_byline.find_name, eastern_byline.NAME_NEEDS),
)

# The foot of the copy, line by line from the last; the first that fits has it.
FOOT = (
    Shape(note.find, note.NEEDS),
    Shape(trailer.find, trailer.NEEDS),
    Shape(chrome.find, chrome.NEEDS),
    Shape(caption.find, caption.NEEDS),
)
# A whole paragraph of foot matter is a disclaimer, a credit or a note: its first words
# tell.
LONG_FOOT = FOOT[:2]
# A line of the foot may name the maker, whatever else it is.
MAKERS = (Shape(sign_off.find, sign_off.NEEDS), Shape(credit.find, credit.NEEDS))

# Menus, furniture and signatures are the same on every page of a feed.
_LONGEST_KEPT = 100
_MOST_KEPT = 2048


@lru_cache(_MOST_KEPT)
def _kept_stamps(line: str) -> tuple[Token, ...]:
    return tuple(stamp.find(line, 0, len(line)))


def _stamps(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Give the dates of a line; a short story shows it at its top and at its foot."""
    return moved(_kept_stamps(text[start:end]), start)


# Stamps stand on short lines; in prose a date is part of the story.
LONGEST_STAMP_LINE = 240
# Any number of them stand on a line.
STAMPS = (Shape(_stamps, stamp.NEEDS),)
_SHORT = [replace(need, longest=LONGEST_STAMP_LINE) for need in stamp.NEEDS]
HEAD_STAMPS = (Shape(_stamps, tuple(_SHORT)),)
LONGEST_FOOT_STAMP = 60


@cache
def _of_head() -> Index:
    return Index(LEAD_INS, HEAD_STAMPS, LINES)


@cache
def _of_foot() -> Index:
    return Index(STAMPS, FOOT, MAKERS)


@cache
def _of_long_foot() -> Index:
    return Index(LONG_FOOT)


@cache
def _of_stamps() -> Index:
    return Index(STAMPS)


def head(text: str, unit: Unit) -> tuple[Token, ...]:
    """Give the tokens of a unit that stands near the top."""
    if unit.end - unit.start > _LONGEST_KEPT:
        return _head(text, unit.start, unit.end)
    return moved(_kept_head(text[unit.start : unit.end]), unit.start)


@lru_cache(_MOST_KEPT)
def _kept_head(line: str) -> tuple[Token, ...]:
    return _head(line, 0, len(line))


def _head(text: str, start: int, end: int) -> tuple[Token, ...]:
    lead_ins, stamps, lines = _of_head().asked(text, start, end)
    tokens = _lead_ins(text, start, end, lead_ins)
    if tokens:
        start = spaces.skip(text, tokens[-1].end, end)
        if tokens[-1].kind == "dateline":
            return (*tokens, *_reporter(text, tokens[-1], end))
        if start == end:
            return tuple(tokens)
        _, stamps, lines = _of_head().asked(text, start, end)
    dates: tuple[Token, ...] = ()
    if stamps and end - start <= LONGEST_STAMP_LINE:
        dates = _stamps(text, start, end)
        if dates and (dates[0].start, dates[0].end) == (start, end):
            return (*tokens, *dates)  # nothing but a date
    for find in lines:
        if token := find(text, start, end):
            tokens += (token, *_signed_dateline(text, token, end))
            break
    if dates and not tokens and dates[-1].end < end:
        named = byline.find_behind(text, dates[-1].end, end)
        tokens += [named] if named else []
    return (*tokens, *dates)


def _lead_ins(text: str, start: int, end: int, asked: Iterable[Find]) -> list[Token]:
    tokens: list[Token] = []
    for find in asked:
        if token := find(text, start, end):
            tokens.append(token)
            start = spaces.skip(text, token.end, end)
    if end - start >= _SHORTEST_GLUED and _DIGIT.search(text, start, start + 16):
        tokens += _stamped_dateline(text, start, end)
    return tokens


def _stamped_dateline(text: str, start: int, end: int) -> list[Token]:
    """Give a stamp and the dateline that it is glued to, or nothing.

    1 day ago LOS ANGELES, June 25 (UPI) -- A choir sang.
    """
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


def _signed_dateline(text: str, token: Token, end: int) -> list[Token]:
    """Give the dateline that a byline is merged with, or nothing.

    By A. WRITER and B. WRITER NEW YORK (AP) — The judges wrote
    """
    if token.kind != "byline" or token.end == end:
        return []
    found = dateline.find(text, spaces.skip(text, token.end, end), end)
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
    if unit.end - unit.start > _LONGEST_KEPT:
        return _foot(text, unit.start, unit.end)
    return moved(_kept_foot(text[unit.start : unit.end]), unit.start)


@lru_cache(_MOST_KEPT)
def _kept_foot(line: str) -> tuple[Token, ...]:
    return _foot(line, 0, len(line))


def _foot(text: str, start: int, end: int) -> tuple[Token, ...]:
    if end - start > LONGEST_STAMP_LINE:
        return _long_foot(text, start, end)
    stamps, lines, makers = _of_foot().asked(text, start, end)
    tokens: list[Token] = []
    for find in lines:
        if token := find(text, start, end):
            tokens.append(token)
            break
    for find in makers:
        if token := find(text, start, end):
            tokens.append(token)
            break
    if not tokens and (last := ending.find(text, start, end)):
        tokens.append(last)
    if stamps and (tokens or end - start <= LONGEST_FOOT_STAMP):
        tokens += _stamps(text, start, end)
    return tuple(tokens)


def _long_foot(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Give the tokens of a paragraph at the foot: most often it is prose."""
    (lines,) = _of_long_foot().asked(text, start, end)
    for find in lines:
        if token := find(text, start, end):
            break
    else:
        token = ending.find(text, start, end)
    if token is None:
        return ()
    (stamps,) = _of_stamps().asked(text, token.start, end)
    for find in stamps:
        stop = min(end, token.start + LONGEST_STAMP_LINE)
        return (token, *find(text, token.start, stop))
    return (token,)
