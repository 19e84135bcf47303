"""Ids and times that systems of the wire put below a story.

    MENAFN28092022000045014228ID1104938661
    AP-WF-11-13-13 1509GMT
    AP-NY-02-20-16 0930EST

In comes one short line; out goes the match of the whole of it, whose one group, where
it has one, is the date of the copy; or None. It never takes a line with words.
"""

import re

from newsnorm.pattern import pattern

# 281509 GMT Sept 22 · 09-28-22 1509EDT
_BY_FIGURES = pattern(
    r"""
    (?P<dtg>
        \d{6} (?: \s (?:GMT|UTC|MET|MEZ|MESZ|CET|CEST|Z) )?
        \s [A-Za-zäéû]{3,4}\.? \s \d{2}
      )
    | (?P<dj> \d{2}-\d{2}-\d{2} \s \d{4} E[DS]?T )
    | (?P<spa> \d{1,2}:\d{2} \s LOCAL \s TIME \s \d{1,2}:\d{2} \s GMT ) .{0,12}
    | 0\d{3}                                        # Saudi Press Agency: 0007
    | 10\d{5}                                       # EFE: 1012345
    """,
    re.X,
)
# MENAFN28092022000045014228ID1104938661 · AP-WF-11-13-13 1509GMT
_BY_LETTERS = pattern(
    r"""
    MENAFN (?P<menafn> \d{8} ) \d{10,14} ID \d{8,12}
    | AP-[A-Z]{2}- (?P<ap> \d{2}-\d{2}-\d{2} \s \d{4} [A-Z]{3} ) .{0,3}
    | (?P<dow>
        [A-Z][a-z]{2,8}\.? \s \d{1,2}, \s \d{4} \s \d{1,2}:\d{2} \s E[DS]?T
        \s \( \d{1,2}:\d{2} \s GMT \)
      )
    | \( [A-Z]{2,4} \s - \s [A-Z0-9]{4,8} \)
    | www\.kcna\.kp \s? \( (?P<juche> Juche \s? \d{2,3}\.\d{1,2}\.\d{1,2}\.? ) \)
    | dpa (?: /[a-z]{2,4} )? (?: \s [a-z0-9]{1,4} ){2,6}
    | (?: \( (?: foto | v[ií]deo | audio )s? \) \s? ){1,3}
    | [A-Z]{2,4}- (?P<kyodo> \d{2}:\d{2}-\d{2}-\d{2}-\d{2} )
    """,
    re.X,
)
_OPENINGS = ("MENAFN", "www.kcna", "dpa")
_DIGIT = pattern(r"\d")


def match(line: str) -> re.Match[str] | None:
    """Give what a line of ids is.

    Nearly all ids have figures; the others begin with a bracket or as `dpa`.

    >>> match("MENAFN28092022000045014228ID1104938661")["menafn"], match("Oslo 2024")
    ('28092022', None)
    """
    if _DIGIT.search(line) is None and not line.startswith(("(", "dpa")):
        return None
    if line[0].isdecimal():
        return _BY_FIGURES.fullmatch(line)
    if line.startswith(_OPENINGS) or "(" in line or "-" in line[2:5]:
        return _BY_LETTERS.fullmatch(line)
    return None
