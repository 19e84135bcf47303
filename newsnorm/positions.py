"""Line and column: of an offset in a text, and of a pointer in a JSON text.

In come a text and a place in it, out comes what an editor shows: lines and columns from
1. Asked only when something is wrong, so it may be slow. Nothing here judges.
"""

import json
import re
from typing import NamedTuple

from newsnorm.pattern import pattern

_SPACE = pattern(r"[ \t\n\r]*")
_SCALAR_END = pattern(r"[\s,\]}]|\Z")
_STRING = pattern(r'"(?:[^"\\]|\\.)*"', re.S)


class Excerpt(NamedTuple):
    """The line that a place is on, cut to a window, and the marked part of it."""

    line: str
    start: int  # of the mark, in characters of `line`
    end: int


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Give line and column of an offset, both from 1.

    >>> line_column("one\\ntwo", 5)
    (2, 2)
    """
    offset = max(0, min(offset, len(text)))
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def excerpt(text: str, start: int, end: int, width: int = 96) -> Excerpt:
    """Give the line around a span, at most `width` characters, and the mark in it.

    >>> excerpt("one\\ntwo words\\nthree", 8, 13)
    Excerpt(line='two words', start=4, end=9)
    """
    start = max(0, min(start, len(text)))
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last < 0 else last
    if last - first > width:
        first = max(first, start - width // 3)
        last = min(last, first + width)
    stop = max(min(end, last), start)
    return Excerpt(text[first:last], start - first, stop - first)


def locate(text: str, pointer: str, again: bool = False) -> tuple[int, int]:
    """Give line and column where a JSON pointer leads; of the last step that exists.

    `again` asks for the second place of a key that stands twice.

    >>> locate('{"dates": [\\n {"start": "6"}]}', "/dates/0/start")
    (2, 3)
    """
    at = _skip(text, 0)
    shown = at
    steps = pointer.split("/")[1:]
    for depth, step in enumerate(steps, 1):
        key = step.replace("~1", "/").replace("~0", "~")
        found = _into(text, at, key, 2 if again and depth == len(steps) else 1)
        if found is None:
            break
        shown, at = found
    return line_column(text, shown)


def _into(text: str, at: int, key: str, count: int) -> tuple[int, int] | None:
    """Give where a member starts (its key, for objects), and where its value does."""
    opener = text[at : at + 1]
    if opener not in ("{", "["):
        return None
    at, index = _skip(text, at + 1), 0
    while at < len(text) and text[at] not in "]}":
        shown, name = at, str(index)
        if opener == "{":
            after = _string_end(text, at)
            name = json.loads(text[at:after], strict=False)
            at = _skip(text, _skip(text, after) + 1)
        count -= name == key
        if not count:
            return shown, at
        at = _skip(text, _value_end(text, at))
        at, index = _skip(text, at + (text[at : at + 1] == ",")), index + 1
    return None


def _value_end(text: str, at: int) -> int:
    if text[at] == '"':
        return _string_end(text, at)
    if text[at] in "{[":
        return json.JSONDecoder(strict=False).raw_decode(text, at)[1]
    found = _SCALAR_END.search(text, at)
    return found.start() if found else len(text)


def _string_end(text: str, at: int) -> int:
    found = _STRING.match(text, at)
    return found.end() if found else len(text)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
