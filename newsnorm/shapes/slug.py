"""Keyword lines of the wire.

    u f BC-EXAMPLE-TRADE   02-26 0105
    BC-LT--Argentina-Harbour Ferries,466

In comes a window of one unit; out goes one token of kind `slug` for the whole unit,
with the parts `slug`, `priority`, `category`, `date` and `words` that it has, or None.
It never takes a headline: keywords hang together by hyphens or slashes.
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import Need

_LONGEST = 90
NEEDS = (Need(_LONGEST, marks="-/"),)

# u f BC-EXAMPLE-TRADE   02-26 0105: priority, category, keywords, month and day, words
_ANPA = pattern(
    r"""
    (?P<priority> [a-z] ) \s (?P<category> [a-z] ) \s
    (?P<slug> \S .{0,60}? ) \s{1,4}
    (?P<date> \d{2}-\d{2} ) \s+ (?P<words> \d{3,5} )
    """,
    re.X,
)

# BC-LT--Argentina-Harbour Ferries, 1st Ld-Writethru,466
_AP = pattern(
    r"""
    (?: [a-z] \s [a-z] \s )?
    (?P<slug>
        (?: AM | PM | BC | AP ) -{1,2} [^\W_] [^\s,]{1,40} (?: \s [^\s,]{1,20} ){0,3}
        (?: , \s?
            (?: \d{1,2}(?:st|nd|rd|th) \s [A-Z] [\w-]{1,14} | [A-Z][\w.\s-]{1,20} )
        ){0,2}
    )
    (?: , \s? (?P<words> \d{2,5} ) )?
    """,
    re.X,
)

# Germany-politics/ · RUSSIE/GB/
_SLASHED = pattern(
    r"(?P<slug>[^\W\d_][\w.&'’]{1,20}(?:[-/][\w.&'’]{1,20}|\s[\w.&'’]{1,14}){0,4}/)"
)

# Ann Writer/ is a person above a stamp
_NAME = pattern(r"[^\W\d_a-z][a-z]{1,20}\s[^\W\d_a-z][a-z]{1,20}/")

# EXAMPLE-HARBOUR/FERRIES (UPDATE 1, PIX)
_REUTERS = pattern(
    r"""
    (?P<slug>
        [A-Z] [A-Z0-9.&]{1,20} (?: - [A-Z0-9.&]{1,20} ){0,3} / [A-Z0-9.&-]{0,24}
        \s \( [A-Z] [A-Z0-9,\ .]{1,40} \)
    )
    """,
    re.X,
)

# 1STLD · 2nd Ld-Writethru
_VERSION = pattern(
    r"[\s,](?P<version>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\s?L[Dd](?:-[Ww]rite[Tt]hru)?)\b"
)

_BY_END = {"/": _SLASHED, ")": _REUTERS}
_AP_OPENINGS = tuple(f"{cycle}-" for cycle in ("AM", "PM", "BC", "AP"))


def find(text: str, start: int, end: int) -> Token | None:
    """Find a keyword line that is the whole unit.

    >>> token = find("u f BC-EXAMPLE-TRADE   02-26 0105", 0, 33)
    >>> token.parts["slug"], token.parts["date"]
    ((4, 20), (23, 28))
    """
    if end - start > _LONGEST:
        return None
    for form in _forms(text, start, end):
        match = form.fullmatch(text, start, end)
        if match and not (form is _SLASHED and _NAME.fullmatch(text, start, end)):
            parts = {name: match.span(name) for name in form.groupindex if match[name]}
            if version := _VERSION.search(text, start, end):
                parts["version"] = version.span("version")
            return Token("slug", text[start:end], start, end, parts)
    return None


def _forms(text: str, start: int, end: int) -> list[re.Pattern[str]]:
    """Give the forms that a line may have, by how it opens and how it ends."""
    if text[start + 1 : start + 2].isspace():
        return [_ANPA, _AP]
    forms = [_AP] if text.startswith(_AP_OPENINGS, start) else []
    last = text[end - 1]
    return [*forms, _BY_END[last]] if last in _BY_END else forms
