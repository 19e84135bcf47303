"""Clocks as ISO 8601 has them.

In: the words of a clock and of its half of the day. Out: `04:29`, `04:29:37`, with the
fraction as stated; "" where it is no time of day. Nothing here knows the zone.
"""

from functools import lru_cache

from newsnorm.pattern import pattern

# 04:29, as most copy has it
PLAIN = pattern(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
NUMBERS = pattern(r"\d+")
FRACTION = pattern(r"\d:\d\d[:.]\d\d[.,:](?P<digits>\d{1,9})$|^\d{6}[.,](?P<iso>\d+)$")
_PM = frozenset(
    "pm p.m p.m. p.m noon 오후 下午 午後 晚上 中午 م ch μμ μ.μ μ.μ. ös ös".split()
)
_AM = frozenset(
    "am a.m a.m. midnight 오전 上午 午前 凌晨 早上 ص sa πμ π.μ π.μ. öö".split()
)


# A day has few minutes, and each agency one way to write them.
@lru_cache(maxsize=2048)
def clock(words: str, half: str = "") -> str:
    """Give a clock in ISO form.

    Twelve in the morning is midnight: `12:01 a.m.` is 00:01.

    >>> clock("4:29", "am"), clock("12:01", "a.m."), clock("5", "p.m."), clock("0217")
    ('04:29', '00:01', '17:00', '02:17')
    >>> clock("15:01:01.79"), clock("16.00"), clock("25:00")
    ('15:01:01.79', '16:00', '')
    """
    if not half and PLAIN.fullmatch(words):
        return words
    numbers = NUMBERS.findall(words)
    if len(numbers[0]) > 2:
        numbers = [numbers[0][at : at + 2] for at in range(0, len(numbers[0]), 2)]
    hour, minute, second = (int(n) for n in (*numbers, "0", "0")[:3])
    hour = _by_half(hour, half)
    if hour > 23 or minute > 59 or second > 60:
        return ""
    stated = f"{hour:02}:{minute:02}"
    if len(numbers) < 3:
        return stated
    match = None if words.replace(":", "", 2).isdigit() else FRACTION.search(words)
    fraction = match["digits"] or match["iso"] if match else ""
    return f"{stated}:{min(second, 59):02}" + (
        f".{int(fraction):0{len(fraction)}}" if fraction else ""
    )


def _by_half(hour: int, half: str) -> int:
    folded = half.casefold().replace(" ", "")
    if folded in _PM and hour < 12:
        return hour + 12
    if folded in _AM and hour == 12:
        return 0
    return hour
