"""Lines of desks and writers at the foot that their form gives away.

    ((oleander.finch@example.com; +1 202 555 0144))
    Write to Ann Writer at ann.writer@example.com

In comes one short line; out goes the kind of foot matter that it is, or None. It never
takes a sentence: an address, a bracket around the whole line or a bare name is there.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.record import TrailerKind
from newsnorm.tables.agencies import by_tag

_LONGEST = 260

# ((ann.writer@example.com; +1 202 555 0144; Reuters Messaging: ...))
_DOUBLE = pattern(r"\(\([^()\n]{0,120}@[^()]{3,120}(?:\([^()]{1,40}\)[^()]{0,60})?\)\)")

# Write to Ann Writer at ann.writer@example.com · -By Ann Writer, Example; a@example.com
_WRITE_TO = pattern(
    r"(?:Write to:?|-{1,2}\s?By)\s[A-Z][^\n@]{3,120}?[\s,;][\w.+-]{1,40}@[\w.-]{4,60}"
)

# (By Ann Writer and Bo Smith) · (Gdynia Newsroom)
_BRACKET = pattern(
    r"""
    \( (?: By\s(?P<names>[A-Z][^()\n;:]{4,100})
         | (?P<room>[A-Z][^()\n]{2,30}\s[Nn]ewsroom) ) \)
    (?: \s (?: ENDITEM | Enditem ) (?: / [A-Za-z]{1,3} )? )?
    """,
    re.X,
)
# With AFP · Mit Material von dpa · Avec AFP et Reuters
_WITH = pattern(r"(?:With|Avec|Mit|Con|Com|Met|Med)\s(?P<agencies>[^\n.]{2,40})")
_BETWEEN = pattern(r"\s{0,9}[,/&]\s{0,9}|\s(?:and|et|und|y|e|en|och)\s")
_SMALL = frozenset(("and", "in", "de", "von", "van", "al", "bin"))


def kind(line: str) -> TrailerKind | None:
    """Give what a line is that a desk or a writer put at the foot.

    >>> kind("((ann@example.com))"), kind("(By Ann Hill, Bo Li)"), kind("(By law)")
    ('contact', 'credits', None)
    """
    if len(line) > _LONGEST:
        return None
    if line.startswith("((") and _DOUBLE.fullmatch(line):
        return "contact"
    if "@" in line:
        return "contact" if _WRITE_TO.fullmatch(line) else None
    named = line.startswith("(By") or (line[:1] == "(" and "ewsroom)" in line)
    match = _BRACKET.fullmatch(line) if named else None
    if match is None:
        return "credits" if _thanks_agencies(line) else None
    return "credits" if match["room"] or _are_names(match["names"]) else None


def _thanks_agencies(line: str) -> bool:
    """`With AFP`, and nothing but agencies; `With Oslo` is no credit."""
    match = _WITH.fullmatch(line) if len(line) < 48 and line[0] in "WAMC" else None
    return match is not None and all(
        by_tag(words) for words in _BETWEEN.split(match["agencies"])
    )


def _are_names(words: str) -> bool:
    """`Ann Hill and Bo Smith`, but not `the time the ferry came, it was dark`."""
    parts = words.replace(",", " ").split()
    return len(parts) > 1 and all(part[0].isupper() or part in _SMALL for part in parts)


def is_name(words: str) -> bool:
    """Tell whether words are the name of a house: `Bay & Sons of Oslo`.

    >>> is_name("Example Corp."), is_name("the ministry, he said")
    (True, False)
    """
    parts = words.split()
    if len(parts) > 12:
        return False
    return all(not part[:1].islower() or part in _NAME_PARTICLES for part in parts)


_NAME_PARTICLES = frozenset(
    "of and the for de la du des der und & et y e di da do in on".split()
)
