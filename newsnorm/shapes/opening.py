"""Where a sentence opens, and where a dateline may.

In: a place in a window. Out: yes or no by form alone. Most prose is told from a
dateline here, at the cost of one pattern on its first words.
"""

import re

from newsnorm.pattern import pattern

REACH = 125
QUOTES = frozenset("“”„«»‹‘’\"'")

# Something that a dateline cannot do without; most prose has it nowhere near.
_HINT = pattern(r"[(/【\[:—–=_（]|-[\s-]|\d|[A-ZА-Я]{2}[.,]\s[A-ZА-Я]{3}")

# A small word among the first eight, and nothing before it that could end a place:
# "Officials in the port said". It lets most prose go at once.
_PROSE = pattern(
    r"""
    (?: (?![-_]{1,3}\s) [^\s(（/:;—–=\[【\d]+ (?<![-_]) (?<![A-ZА-Я]{3}\.) \s+ ){1,7}?
    (?! (?: de[lrsn]? | das | dos | las | los | les | and | und | the | upon | sur
      | city | bei | off | via ) \b )
    [a-z]{3,} \b (?! [.]?\s?\d )
    """,
    re.X,
)

# "st joseph, april 7 -"
_SMALL = pattern(r"[a-z]+(?:\s[a-z]+){0,2},\s[a-z]{3,9}\s\d")

# "06:31 AM EST, 02/02/2026 (MT Newswires)", "19 May 2023; MEMO:"
_CLOCK_FIRST = pattern(r"[^\n(;/]{4,34}[(;/]")

# Between the agency and the sentence.
_SEPARATOR = pattern(r"\s*(?P<mark>\.-|-{1,3}|[—–=_:]|\.(?:\s*[-–—])?)?\s*")


def may_open(text: str, start: int, end: int) -> bool:
    """Tell whether the first words leave room for a dateline: nearly no prose does."""
    first = text[start : start + 1]
    if first in QUOTES:
        return False  # “HARWICK, Feb 1 (Reuters) - Water,” reads an old telegram
    if first.islower():
        return _SMALL.match(text, start, end) is not None
    if first.isdecimal():
        return _CLOCK_FIRST.match(text, start, end) is not None
    if _PROSE.match(text, start, end):
        return False
    return _HINT.search(text, start, min(end, start + REACH)) is not None


def separator(text: str, start: int, end: int) -> tuple[int, str]:
    """Give where a separator is over, and the mark that it is made of, if any."""
    match = _SEPARATOR.match(text, start, end)
    return (match.end(), match["mark"] or "") if match else (start, "")


def past_dash(text: str, position: int) -> int:
    """Give where a dash is over that stands here, behind a dot: `31 ago. - `."""
    after = text[position : position + 2]
    return position + 2 if after in ("- ", "– ", "— ") else position


def begins(text: str, position: int, end: int) -> bool:
    """Tell whether a sentence may begin here: no small letter, no comma."""
    return position >= end or not (text[position].islower() or text[position] in ",;)/")


def opens(text: str, position: int, end: int) -> bool:
    """Tell whether prose opens here, where no separator says so.

    `CANADIAN PACIFIC (CP) CONFIRMS EARNINGS` is a headline.
    """
    if position >= end:
        return True
    return begins(text, position, end) and not is_caps(text, position, end)


def is_caps(text: str, start: int, end: int) -> bool:
    """Tell whether the next words are in capitals, as a headline's are."""
    return text[start : min(end, start + 40)].isupper()


def is_prose(text: str, start: int, end: int) -> bool:
    """Tell whether what follows is long enough for a paragraph, not for a teaser."""
    return end - start >= 100 or (end - start >= 60 and text[end - 1] in '.!?”"')
