"""Dates inside addresses and ids, and the instants that machines count in seconds.

In: a long run of digits and its window. Out: a Found of family `id`, `epoch` or
`units`. It refuses ids of which the date is known to be a constant.

    MENAFN28092022000045014228ID1104938661
    /news/home/20240620000077/en/
"""

from msgspec.structs import replace

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of

_DAY = r"(?P<year>20\d\d|19[7-9]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
# MENAFN + DDMMYYYY + 12 digits + ID
MENAFN = pattern(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>20\d\d)\d{12}(?!\d)")
# AEN20260207001552320: letters, day, serial
SERIAL = pattern(_DAY + r"\d{6,9}(?!\d)")
EPOCH = pattern(r"(?P<seconds>1\d{9})(?:\d{3})?(?!\d)")
# tag:reuters.com,2018:newsml_...
TAG = pattern(r"(?P<year>(?:19|20)\d\d)(?=:)")
COPYRIGHT = pattern(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s{0,2}(?:\([cC]\)|©)?\s{0,2}$"
)
_MARK_ENDS = frozenset("©)tT")
# urn:newsml:businesswire.com:20010714:20240620000077: the first day is a constant,
# the second Eastern, and what follows it counts: it is no clock
NEWSML = ":20010714:"
# ANPX-101218-041-v2
SIX = pattern(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)(?=-\d)")
JUCHE = pattern(
    r"(?P<year>\d{2,3})\s?\.\s?(?P<month>\d{1,2})\s?\.\s?(?P<day>\d{1,2})(?!\d|\.\d)"
)


def long(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find the day in an id of many digits.

    >>> text = "MENAFN28092022000045014228ID1104938661"
    >>> long(text, (6, 26), 0, len(text)).parts["year"]
    (10, 14)
    """
    start = run[0]
    if start - 6 >= low and text[start - 6 : start] == "MENAFN":
        match = MENAFN.match(text, start, high)
        return of("id", match) if match else None
    before = text[start - 1 : start] if start > low else ""
    match = SERIAL.match(text, start, high)
    if match and text.endswith(NEWSML, low, start):
        return of("id", match)
    if match and (before == "/" or (before.isascii() and before.isupper())):
        return of("id", match)
    return None


def epoch(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find seconds or milliseconds since 1970; unlabelled they may be a telephone."""
    match = EPOCH.match(text, run[0], high)
    return of("epoch", match, alone=False) if match else None


def year(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find the year of a `tag:` id or a copyright line, the only bare years we take."""
    start = run[0]
    left = text[max(low, start - 40) : start]
    if left.endswith(",") and "tag:" in left:
        match = TAG.match(text, start, high)
        return of("id", match) if match else None
    if left.rstrip()[-1:] not in _MARK_ENDS:
        return None
    match = COPYRIGHT.search(left[-16:])
    if match is None or not 1850 < int(text[start : run[1]]) < 2200:
        return None
    place = start - (len(left[-16:]) - match.start()), start
    label = place[0], place[0] + len(match.group().rstrip())
    parts = {"id": run, "year": run, "label": label, "copyright": label}
    return Found(*run, parts)


def six(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find the day in an ANP id."""
    start = run[0]
    if start - 5 < low or text[start - 5 : start] != "ANPX-":
        return None
    match = SIX.match(text, start, high)
    return of("id", match) if match else None


def juche(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a KCNA day: `Juche108.12.10`."""
    start = run[0]
    left = text[max(low, start - 6) : start].rstrip()
    if left[-5:].casefold() != "juche":
        return None
    match = JUCHE.match(text, start, high)
    if match is None:
        return None
    end = max(low, start - 6) + len(left)
    found = of("units", match)
    era = {"era": (end - 5, end)}
    return replace(found, start=end - 5, parts=found.parts | era)
