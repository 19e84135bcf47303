"""Code lines of the wire that stand above the keyword line.

    C G L M T
    f0725 reute

In comes a window of one unit; out goes one token of kind `envelope` for the whole
unit, or None. It never takes a word: the codes are known, or are letter and digits.
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import DIGITS, Need

# Reuters desk codes of 1987: which services a story is for; a `Q` asks for a quote.
_DESKS = frozenset("A AI C CQ E EQ F G GQ L LQ M MQ RM T TQ U V Y".split())

NEEDS = (Need(60, words=lambda: _DESKS, opens="ZN", marks=DIGITS),)

_DIGIT = pattern(r"\d")
_CODE = pattern(
    r"""
    [a-z]{1,2} \d{4} [\s\x1f]? (?P<agency> [a-z]{3,8} )?   # f0725 reute
    | [A-Za-z] \s [A-Za-z] \d{3,4}                  # A W2870
    | [a-z]{3} \d{4} \s \d \s [a-z]{2,3} \s \d{1,5} \s+ [A-Za-z]{2,8} \s? \d{0,5}
    | (?:ZCZC|NNNN) [\w\s/-]{0,30}
    | [A-Z]{3}\d{3,4} \s \d \s [A-Z]{3} \s [/\w\s-]{1,40}
    """,
    re.X,
)


def find(text: str, start: int, end: int) -> Token | None:
    """Find a code line that is the whole unit.

    >>> find("f0725 reute", 0, 11).kind, find("UK", 0, 2)
    ('envelope', None)
    """
    length = end - start
    if length > 60:
        return None
    line = text[start:end]
    if length < 24 and _DESKS.issuperset(line.split()):
        return Token("envelope", line, start, end)
    coded = line.startswith(("ZCZC", "NNNN")) or _DIGIT.search(line)
    match = _CODE.fullmatch(text, start, end) if coded else None
    if match is None:
        return None
    parts = {"agency": match.span("agency")} if match["agency"] else {}
    return Token("envelope", line, start, end, parts)
