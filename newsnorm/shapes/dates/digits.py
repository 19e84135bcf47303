"""Dates with the year first, in digits: ISO 8601 in all its cuts, and its cousins.

In: a run of digits and its window. Out: a Found of family `iso`, `week` or `ordinal`.
A clock after it is not this file's. It never takes a bare year, nor `2024-25`.

    2025-08-31T04:29:37
    2020.09.07 14:45:26
"""

import re

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, of

# 2025-08-31, 2025/08/31, 2024. 1. 19.; not 2025-08-31-7, nor 2025.8.31.2
YEAR_FIRST = pattern(
    r"""
    (?P<year>\d{4})
    (?P<sep>-|/|\.\s?)
    (?P<month>\d{1,2})
    (?P=sep)
    (?P<day>\d\d(?=\d{1,2}:\d\d) | \d{1,2}(?!\d))   # 2025-08-3104:29: clock glued on
    (?![-/.]\d)
    """,
    re.X,
)
# 20250831, 20250831T042937Z, 20250831042937
BASIC = pattern(
    r"""
    (?P<year>(?:19|20)\d\d) (?P<month>0[1-9]|1[0-2]) (?P<day>0[1-9]|[12]\d|3[01])
    (?:(?=T?\d{6}(?!\d)|T\d{4}(?!\d)) | (?!\d))
    """,
    re.X,
)
# 2025-W35-7, 2025W357
WEEK = pattern(r"(?P<year>\d{4})-?W(?P<week>\d\d)-?(?P<day>[1-7])(?!\d)")
# 2025-243 as a whole line, 2025-243T04:29
ORDINAL = pattern(r"(?P<year>(?:19|20)\d\d)-(?P<yearday>\d{3})(?![\d-])")
# 2025-08
MONTH = pattern(r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d-])")
# MENAFN keeps pictures under /2025-08/31/
FOLDER = pattern(
    r"(?P<year>(?:19|20)\d\d)-?/?(?P<month>0[1-9]|1[0-2])/(?P<day>\d\d)(?=/)"
)


def four(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date that begins with a year of four digits.

    >>> text = "2025-08-31 04:29:37"
    >>> four(text, (0, 4), 0, len(text)).parts["day"]
    (8, 10)
    """
    start, end = run
    mark = text[end : end + 1]
    if not mark or mark not in "-/.W" or not _opens(text, start, low):
        return None
    if match := YEAR_FIRST.match(text, start, high):
        return of("iso", match)
    if mark == ".":
        return None
    if match := WEEK.match(text, start, high):
        return of("week", match)
    if match := FOLDER.match(text, start, high):
        return of("iso", match)
    whole = start == low and not text[end + 4 : high].strip()
    match = ORDINAL.match(text, start, high)
    if match and (whole or text.startswith("T", match.end())):
        return of("ordinal", match)
    match = MONTH.match(text, start, high)
    return of("iso", match, alone=whole) if match else None


def eight(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a date in eight digits; a longer run holds its clock as well.

    Alone it might be a sum or a serial: it wants a clock, a label, or slashes.
    """
    start, end = run
    match = BASIC.match(text, start, high)
    if match is None or not _opens(text, start, low):
        return None
    if text.startswith(":", end) and text.endswith(":", low, start):
        return None  # urn:newsml:host:20010714:id: of the host, and a constant
    stands = text[end : end + 1] == "T" or end - start > 8
    slashed = (
        start > low
        and text[start - 1] in "/_"
        and text[end : end + 1] in ("/", "-", ".", "_")
    )
    whole = start == low and end == high
    return of("iso", match, alone=stands or slashed or whole)


def _opens(text: str, start: int, low: int) -> bool:
    """Tell whether a date may begin here: not inside a number or a serial."""
    if start == low:
        return True
    before = text[start - 1]
    if before in "-.,/" and start - 1 > low:
        return not text[start - 2].isdigit()
    return not (before.isalnum() and before.isascii() and not before.islower())
