"""Numbers as East Asian copy writes them.

In: the digits or the words of a number. Out: the number. Nothing here knows what is
counted.
"""

_DIGITS = {char: number for number, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "元": 1,  # the first year of an era
}
_UNITS = {"十": 10, "廿": 20, "卅": 30, "百": 100}


def number(words: str) -> int:
    """Give a number in digits of any script, or in Chinese words.

    >>> number("31"), number("三十一"), number("二〇二四"), number("廿三"), number("元")
    (31, 31, 2024, 23, 1)
    """
    if words.isdecimal():
        return int(words)
    if _UNITS.keys().isdisjoint(words):
        return int("".join(str(_DIGITS[char]) for char in words))
    total = held = 0
    for char in words:
        if char in _DIGITS:
            held = _DIGITS[char]
            continue
        unit = _UNITS[char]
        total += max(held, 1) * unit if unit in (10, 100) else unit
        held = 0
    return total + held
