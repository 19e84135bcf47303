"""Relay prefixes: who passed the copy on, in front of the original dateline.

In: the window of one paragraph. Out: a token with the parts relay and, where a second
name follows, provider; the text may touch its parenthesis.

    (MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Nov 5 (KUNA) -- Officials said
    (MENAFN - EIN Presswire)Business leaders met
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import Need
from newsnorm.tables.agencies import DEFAULT, Registry

# "(MENAFN)", "(MENAFN- Kuwait News Agency (KUNA))", "(MENAFN - GlobeNewsWire - Nasdaq)"
_RELAY = pattern(
    r"""
    \( \s? (?P<relay> [A-Za-z][\w.]{2,20} )
    (?: \s{0,2} [-–—] \s{0,2}
        (?P<provider> [^()\n]{2,60}? (?: \( [^()\n]{2,30} \) )? )
    )?
    \s? \) \s{0,2} (?: (?:--|[-–—:]) \s{1,2} )?
    """,
    re.X,
)

# "/By Trend/", "By Trend" is a byline
_BY = pattern(r"/\s?By\s(?P<relay>[\w ]{3,20}?)\s?/\s{0,2}")

NEEDS = (Need(opens="(/"),)


def find(text: str, start: int, end: int, registry: Registry = DEFAULT) -> Token | None:
    """Give the relay prefix that a paragraph starts with.

    >>> find("(MENAFN- Gulf Times) Ferries ran.", 0, 33).text
    '(MENAFN- Gulf Times) '
    >>> find("(Reuters) - Ferries ran.", 0, 24) is None
    True
    """
    if start >= end or text[start] not in "(/":
        return None
    named = _RELAY.match(text, start, end)
    match = named or _BY.match(text, start, end)
    if match is None:
        return None
    row = registry.by_tag(match["relay"])
    # Agencies tag their own copy so, "(AFP) - "; only what passes copy on is a relay.
    if row is None or (named and row.kind != "aggregator"):
        return None
    names = ("relay", "provider") if named else ("relay",)
    parts = {name: match.span(name) for name in names if match[name]}
    return Token("relay", match.group(), match.start(), match.end(), parts)
