"""Zones behind a clock.

In: the end of a clock. Out: the place of its zone, and where that ends with its
brackets. Nothing here knows what a zone is worth.

    12:17 (GMT)
    4 p.m. Eastern Time
"""

from functools import lru_cache

from newsnorm.pattern import pattern
from newsnorm.tables import zones

Place = tuple[tuple[int, int], int]

# +0300, GMT+3, (UTC +04:00), Etc/GMT-3
OFFSET = pattern(
    r"\s{0,2}[(\[]?\s?(?P<zone>"
    r"[+−-]\d\d(?::?\d\d)?(?![\d/.-])"
    r"|(?:Etc/)?(?:GMT|UTC|UT|Utc|Gmt)\s?[+−–-]\s?\d{1,2}(?:[:.]?\d\d)?(?!\d)"
    r")(?:\s?[)\]])?"
)
SIGNS = frozenset("+−–-")
ZONE_WORD = pattern(r"[\s,]{0,2}[(\[/]?(?P<zone>[^\W\d_][^\s\d(),;:|\[\]–—-]{0,10})")
# 9:29 AM EDTUpdated
GLUED_ZONE = pattern(r"[A-Z]{3,4}(?=[A-Z][a-z])")
# Zones that are also words of names, and what must follow them: 4 p.m. Eastern on May 2
CLOCKS_OF_THE_COAST = frozenset(("eastern", "pacific"))
OVER = pattern(r"\s{0,3}(?:\Z|$|[.,;:)|(–—-]|on\s|(?=\d))")


def at(text: str, pos: int, high: int, *, strict: bool = False) -> Place | None:
    """Give the place of a zone that begins here, and where it ends with its brackets.

    A word is a zone only in capitals: `16 h est`, `11:00 met` and `9:00 cat` are not.
    """
    if pos >= high:
        return None
    signed = not SIGNS.isdisjoint(text[pos : pos + 14])
    match = OFFSET.match(text, pos, high) if signed else None
    if match and not (strict and match["zone"][0] in "+-−"):
        opened = text[match.start("zone") - 1] in "(["
        return match.span("zone"), match.end() if opened else match.end("zone")
    match = ZONE_WORD.match(text, pos, high)
    if match is None:
        return None
    form, length = _zone_of(match["zone"].rstrip("."))
    if form == "none":
        return None
    start = match.start("zone")
    end = start + length
    if form == "phrase":
        return _phrase(text, start, high)
    if form == "coast":
        return _phrase(text, start, high) or _coast(text, start, end, high)
    return (start, end), _shut(text, start, end, high) if form == "word" else end


# Behind numbers stand the same few words again and again, and most are no zones.
@lru_cache(2048)
def _zone_of(word: str) -> tuple[str, int]:
    """Give how a word may be a zone, and how much of it."""
    folded = word.casefold()
    if folded in CLOCKS_OF_THE_COAST:
        return "coast", len(word)
    if (word.isupper() or not word.isascii()) and zones.readings(word):
        return "word", len(word)
    if folded in zones.FIRST_WORDS:
        return "phrase", len(word)
    if (glued := GLUED_ZONE.match(word)) and zones.readings(glued.group()):
        return "glued", glued.end()
    head = word.partition("/")[0]
    if head != word and head.isupper() and zones.readings(head):
        return "glued", len(head)
    return "none", 0


def is_word(word: str) -> bool:
    """Tell whether a word is a zone by itself.

    >>> is_word("IST"), is_word("Eastern"), is_word("ABOUT")
    (True, False, False)
    """
    return _zone_of(word)[0] == "word"


def _phrase(text: str, start: int, high: int) -> Place | None:
    words = text[start : min(high, start + 40)].split()
    for count in range(min(4, len(words)), 1, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:)")
        if zones.readings(phrase) and text.startswith(phrase, start):
            end = start + len(phrase)
            return (start, end), _shut(text, start, end, high)
    return None


def _coast(text: str, start: int, end: int, high: int) -> Place | None:
    """Give `Eastern` where the clock is over: no `4 p.m. Eastern Shore ferry`."""
    if text[start].islower() or not OVER.match(text, end, high):
        return None
    return (start, end), _shut(text, start, end, high)


def _shut(text: str, start: int, end: int, high: int) -> int:
    """Take in the bracket that closes a zone, if one opened it."""
    opened = text[start - 1] in "(["
    return end + 1 if opened and end < high and text[end] in ")]" else end
