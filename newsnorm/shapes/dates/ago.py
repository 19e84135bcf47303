"""Dates told by their distance: `2 hours ago`, `Yesterday at 10:13 AM CST`.

In: a run of digits, or a line without any. Out: a Found of family `ago`, whose parts
`count1`, `unit1` and so on bear the numbers and units. It never says of what day.

    vor 9 Stunden
    2小时前
"""

from functools import lru_cache

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.dates import clock
from newsnorm.shapes.dates.found import Found, Spans
from newsnorm.tables.spans import day_word as seconds_of_day
from newsnorm.tables.spans import means_ago, seconds, whole_line

PAIR = pattern(r"(?P<count>\d{1,3})\s?(?P<unit>[^\W\d_][^\s\d,;:()|<>]{0,13})[.,]?")
JOIN = pattern(r"[\s,]{0,2}(?:and\s|und\s|et\s|y\s|и\s)?(?=\d)")
LONGEST_LINE = 40
_BREAK = pattern(r"[\s,.;|)(]")


def at(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a distance that begins with a number.

    `2 hours` alone is none: the language's word for ago must stand on one side.

    >>> at("2 hours 29 min ago", (0, 1), 0, 18).parts["unit2"]
    (11, 14)
    """
    parts: Spans = {}
    start = pos = run[0]
    if start - 1 > low and text[start - 1] in ".,:" and text[start - 2].isdigit():
        return None  # `126,000 week ago`
    for number in "123":
        pair = PAIR.match(text, pos, high)
        if pair is None:
            break
        unit, rest = _unit(text, *pair.span("unit"))
        if unit is None:
            break
        parts |= {f"count{number}": pair.span("count"), f"unit{number}": unit}
        pos = rest
        if rest < pair.end("unit"):
            break
        if join := JOIN.match(text, pair.end(), high):
            pos = join.end()
    if not parts:
        return day_word(text, run, low, high)
    last = max(place[1] for place in parts.values())
    return _with_mark(text, start, last, parts, low, high)


def day_word(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a clock after `yesterday` or `today`."""
    if run[0] == low:
        return None
    left = text[max(low, run[0] - 24) : run[0]]
    for each in left.split()[:-4:-1]:
        if word := _day_word(each):
            start = max(low, run[0] - 24) + left.rfind(word)
            found = clock.after(text, start + len(word), high)
            if found is None or found.start != run[0]:
                return None
            place = (start, start + len(word))
            parts = {"ago": (start, found.end), "dayword": place} | found.parts
            return Found(start, found.end, parts)
    return None


@lru_cache(2048)
def _day_word(word: str) -> str:
    """Give the word for a day that a word is but for its edges, or nothing."""
    bare = word.strip(",:|")
    return bare if bare and seconds_of_day(bare) is not None else ""


def without_digits(text: str, start: int, end: int) -> list[Token]:
    """Give the distance that a whole short line tells without digits."""
    if end - start > LONGEST_LINE:
        return []
    words = text[start:end]
    if whole_line(words) is None:
        return []
    return [Token("date", words, start, end, {"ago": (start, end)})]


def _unit(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, int]:
    """Give the place of a unit; in CJK the word for ago is glued to it."""
    word = text[start:end].rstrip(".")
    if seconds(word) is not None:
        return (start, start + len(word)), end
    for mark in ("前", "전", "ago"):
        if word.endswith(mark) and seconds(word[: -len(mark)]) is not None:
            end = start + len(word) - len(mark)
            return (start, end), end
    return None, end


def _with_mark(
    text: str, start: int, end: int, parts: Spans, low: int, high: int
) -> Found | None:
    tail = text[end : min(high, end + 24)].lstrip(" .")
    first = _BREAK.split(tail, maxsplit=1)[0]
    if first and (means_ago(first) or tail[0] in "前전"):
        word = first if means_ago(first) else tail[0]
        stop = text.index(word, end) + len(word)
        return Found(start, stop, {"ago": (start, stop)} | parts)
    base = max(low, start - 16)
    left = text[base:start].rstrip()
    words = left.casefold().split()
    for count in (3, 2, 1):
        phrase = " ".join(words[-count:])
        if len(words) >= count and means_ago(phrase, before=True):
            first = words[-count]
            begin = base + left.casefold().rfind(first)
            return Found(begin, end, {"ago": (begin, end)} | parts)
    return None
