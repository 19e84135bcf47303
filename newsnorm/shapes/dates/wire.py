"""Stamps of agency envelopes: military and IPTC date-time groups, AP's wire id.

In: a run of digits and its window. Out: a Found of family `wire`, or `numeric` where
the agency's order is not in the shape. Nothing here knows an agency's habits.

    131137 GMT Nov 13
    AP-NR-01-06-89 0217EST
"""

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of
from newsnorm.tables.months import months

# 310429Z AUG 25, 101137 GMT Dez 18, 091223 dec 18
GROUP = pattern(
    r"(?P<day>\d\d)(?P<clock>\d{4})(?:\s?(?P<zone>[A-Za-z]{1,4}))?\s"
    r"(?P<month>[^\W\d_]{3,9})\.?\s(?P<year>\d{4}|\d\d)(?!\d)"
)
# AP-NR-01-06-89 0217EST; the prefix says that the month is first
AP = pattern(
    r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s(?P<clock>\d{4})(?P<zone>[A-Z]{3,4})"
)
AP_PREFIX = pattern(r"A[A-Z]-[A-Z]{2}-$")
# KWS-21:37-09-12-18 ends Kyodo's copy, day first
KYODO = pattern(
    r"(?P<clock>\d\d:\d\d)-(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)(?![\d-])"
)
# 06-01-89 02-17-30 ends the copy that AAP writes
HYPHENS = pattern(
    r"(?P<first>\d\d)-(?P<second>\d\d)-(?P<third>\d\d)\s(?P<clock>\d\d-\d\d-\d\d)(?![\d-])"
)
# 202508310429: only where a label or the whole line says it is a stamp
GLUED = pattern(
    r"(?P<year>20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?P<clock>[0-2]\d[0-5]\d)"
)


def group(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date-time group.

    >>> group("310429Z AUG 25", (0, 6), 0, 14).parts["zone"]
    (6, 7)
    """
    match = GROUP.match(text, run[0], high)
    if match is None or not months(match["month"]):
        return None
    return of("wire", match)


def hyphens(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find the stamps of two digits each that AP and AAP end their copy with."""
    start, end = run
    if not (text.startswith("-", end) and text[end + 1 : end + 3].isdigit()):
        return None
    if start - 6 >= low and AP_PREFIX.search(text[start - 6 : start]):
        match = AP.match(text, start, high)
        return of("wire", match) if match else None
    match = HYPHENS.match(text, start, high)
    return of("numeric", match) if match else None


def kyodo(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a clock and a date joined by hyphens."""
    if not text.startswith("-", run[1] + 3):
        return None
    match = KYODO.match(text, run[0], high)
    return of("wire", match) if match else None


def glued(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find date and clock in twelve digits; alone they might be any number."""
    match = GLUED.fullmatch(text, *run)
    return of("iso", match, alone=False) if match else None
