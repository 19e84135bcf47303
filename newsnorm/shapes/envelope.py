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
from newsnorm.tables.agencies import by_tag

# Reuters desk codes of 1987: which services a story is for; a `Q` asks for a quote.
_DESKS = frozenset("A AI C CQ E EQ F G GQ L LQ M MQ RM T TQ U V Y".split())

NEEDS = (Need(60, words=lambda: _DESKS, opens="ZN", marks=DIGITS),)

_DIGIT = pattern(r"\d")
_CODE = pattern(
    r"""
    [a-z]{1,2} \d{4} [\s\x1f]? (?P<agency> [a-z]{3,8} )?   # f0725 reute
    | [A-Za-z] \s [A-Za-z] \d{3,4}                  # A W2870
    | (?:ZCZC|NNNN) [\w\s/-]{0,30}
    # IPTC 7901: service and number, priority, category, words, what each agency adds:
    # eca062 4 i 171 ccccb   dpa 061 · INT 0412 3 GEN 118 F BELGA-0412
    | [A-Za-z]{3} \s? \d{3,5} \s \d \s [A-Za-z]{1,3} \s \d{1,4}
      (?P<more> \s [\w\s#/-]{0,40} )?
    """,
    re.X,
)
_NAME = pattern(r"[A-Za-z]{3,8}")


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
    agency = match.span("agency") if match["agency"] else _named(text, match)
    return Token("envelope", line, start, end, {"agency": agency} if agency else {})


def _named(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Give the agency in the optional fields of a header."""
    if not match["more"]:
        return None
    names = _NAME.finditer(text, *match.span("more"))
    return next((name.span() for name in names if by_tag(name.group())), None)
