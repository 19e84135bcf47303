"""The header line of ANPA copy, wherever it survives: priority, keyword, date, words.

In comes a line; out comes what it says in words for a note. The date has no year and
no known order, so it is told as it stands.

    f l BC-LT--Argentina-CancerB     11-13 1049
    r s BC-BBO--WildCardGlance     08-18
"""

import re

from newsnorm.pattern import pattern

HEADER = pattern(
    r"""
    (?P<priority> [a-z] ) \s (?P<category> [a-z] ) \s{1,3}
    (?P<keyword> \S .{0,60}? ) \s{1,9}
    (?P<date> \d{2}-\d{2} ) (?: \s{1,4} (?P<words> \d{2,5} ) )? \s{0,4}
    """,
    re.X,
)


def said(words: str) -> str | None:
    """Give what a header line says beside its keyword, or None where it is none.

    >>> said("f l BC-LT--Argentina-CancerB     11-13 1049")
    'priority f, category l, dated 11-13, 1049 words'
    """
    header = HEADER.fullmatch(words.strip())
    if header is None:
        return None
    told = [f"priority {header['priority']}", f"category {header['category']}"]
    told.append(f"dated {header['date']}")
    if header["words"]:
        told.append(f"{int(header['words'])} words")
    return ", ".join(told)
