"""What stands on the left and right of a date: its weekday and its label.

In: the place of a date. Out: the places of the words that belong to it. It never
decides whether the weekday is right.

    Published: Tuesday, 02 January 2024 12:17 GMT
    Stand: 31.08.2025, Sonntag
"""

import re
from functools import lru_cache

from newsnorm.pattern import pattern
from newsnorm.tables.labels import MOST_WORDS, ends_label, label
from newsnorm.tables.months import months, weekday

# (Sunday), , vasárnap   （日）   7 d., trečiadienis
RIGHT = pattern(
    r"(?:\sd\.,)?[\s,،.]{0,3}[(（\[]?(?P<word>[^\W\d_][^\s\d,.;:()（）|\[\]]{0,20})[)）\]]?"
)
SHORT_CJK = pattern(
    r"\s?[(（](?P<word>[月火水木金土日一二三四五六월화수목금토일])[)）]"
)
# 2024年2月7日星期三: no space parts it from the date
GLUED_CJK = pattern(
    r"(?P<word>(?:星期|[周週])[一二三四五六日]|[月火水木金土日]曜日|[월화수목금토일]요일)"
)
GLUED_FIRST = frozenset("星周週月火水木金土日월화수목금토일")
CJK_DAYS = {
    word: number
    for words in ("月火水木金土日", "一二三四五六日", "월화수목금토일")
    for number, word in enumerate(words)
}
# What a weekday between two dates belongs to: `2025-08-31 Tuesday, 02 January 2024`.
NEXT = pattern(
    r"[\s,.]{0,3}(?:(?P<day>\d{1,2})(?!\d|[:：∶.hH]\d\d|\s?[时時시点點])|(?P<word>[^\W\d_]+))"
)
SMALL = frozenset("the den der am le el dne on na il la em af".split())
# Thursday in Dutch, where no word stands before it; behind one it is the Polish, Czech
# and Slovene `until`: `remont trwał do 30 czerwca`.
_UNTIL = "do"
# What a sentence about the copy itself joins its label on with.
_IS = frozenset(
    "is was were been be wurde war wird est été fue sido foi é è stato werd".split()
)
LABEL_EDGE = " \t\u00a0:：.,-–—|/•·[(（>»\u200f\u200e"
# In CJK a label touches the date, and no space tells where it begins.
CJK_LABEL = pattern(r"[぀-ヿ一-鿿가-힣]{2,6}$")
FIRST_CJK = "\u3040"
FARTHEST_LABEL = 80
# ... and the word that joins a name to its label: a name is no longer than that.
FARTHEST_BY = 56
# — Ann Reader (@annreader) November 1, 2023: a quoted post
QUOTED = pattern(r"\(@\w{1,30}\)(?:\s(?:on|am|le|el|il|em|op|den))?\s?$")
# Posted by: Ann Writer on | Gespeichert von awriter am | Beitrag von awriter »
BEFORE_NAME = pattern(
    r"""
    (?P<words>[^\W\d_][^\d|:.]{2,30}?) \s(?P<by>[^\W\d_]{2,5}):?\s
    [^\s\d:|][^\d:|\n]{0,40}
    (?:\s(?:on|am|le|el|il|em|op|den|dne|pada)|\s?[|»·•,–—/-])\s{0,2}$
    """,
    re.X,
)
# How what stands there ends; most dates stand behind other words.
NAME_ENDS = (
    *"|»·•,–—/-", "on", "am", "le", "el", "il", "em", "op", "den", "dne", "pada"
)  # fmt: skip
BY = frozenset("by von vom par por di da av af door przez oleh od".split())
_BREAK = pattern(r"[(\[|,/:>]")


def weekday_left(text: str, start: int, low: int) -> tuple[int, int] | None:
    """Give the place of a weekday that ends just before a date.

    >>> weekday_left("Tuesday, 02 January 2024", 9, 0)
    (0, 7)
    """
    base = max(low, start - 34)
    left = text[base:start]
    kept = left.rstrip(" ,.،(\u00a0\n\t-–")
    if not kept or len(left) - len(kept) > 4:
        return None
    words = kept.rsplit(None, 2)
    if not words:
        return None  # nothing but wide spaces
    if len(words[-1]) < 4 and words[-1].casefold() in SMALL and len(words) > 1:
        kept = kept[: -len(words.pop())].rstrip(" ,.\u00a0\n\t")
    if len(words) > 1 and words[-2] in ("the", "The"):
        return None  # `The Sun, 5 March 2020` names a newspaper
    if words[-1] == _UNTIL and len(words) > 1 and words[-2][-1].isalpha():
        return None
    bare = _weekday_in(words[-1])
    if not bare and len(words) > 1 and not (words[-1] + words[-2]).isascii():
        bare = _weekday_in(" ".join(words[-2:]))  # יום ראשון, Thứ Hai
    at = kept.rfind(bare) if bare else -1
    return (base + at, base + at + len(bare)) if at >= 0 else None


@lru_cache(2048)
def _weekday_in(word: str) -> str:
    if not word.isalpha():
        word = _BREAK.split(word)[-1].lstrip("-–—•·")
        word = word.removesuffix("ที่")  # Thai joins "on the" to the weekday
    return word if word and weekday(word) is not None else ""


def weekday_right(text: str, end: int, high: int) -> tuple[int, tuple[int, int]] | None:
    """Give where a weekday after a date ends, with its brackets, and its place."""
    if end >= high:
        return None
    # Mostly a clock comes, or nothing.
    first = text[end : min(end + 4, high)].lstrip(" ,.")[:1]
    if not first or first in "0123456789":
        return None
    if text[end] in GLUED_FIRST and (match := GLUED_CJK.match(text, end, high)):
        return match.end(), match.span("word")
    short = text[end : end + 3].strip()[1:2] in CJK_DAYS
    match = SHORT_CJK.match(text, end, high) if short else None
    match = match or RIGHT.match(text, end, high)
    if match is None or end == match.start("word"):
        return None
    word = match["word"]
    if word not in CJK_DAYS and weekday(word) is None:
        return None
    after = NEXT.match(text, match.end(), high)
    if after and (after["day"] or months(after["word"])):
        return None
    if after and weekday(text[match.start("word") : after.end()]) is not None:
        return after.end(), (match.start("word"), after.end())  # bazar ertəsi
    return match.end(), match.span("word")


def label_left(text: str, start: int, low: int) -> tuple[str, tuple[int, int]] | None:
    """Give the label in front of a date, and its place.

    >>> label_left("Stand: 31.08.2025", 7, 0)
    ('updated', (0, 5))
    """
    base = max(low, start - 48)
    left = text[base:start]
    cut = left.rfind("\n") + 1
    kept = left[cut:].rstrip(LABEL_EDGE)
    if not kept:
        return None
    if "@" in kept and (match := QUOTED.search(text, base + cut, start)):
        return "event", match.span()
    last = kept.rsplit(None, 1)[-1]
    cjk = CJK_LABEL.search(kept) if kept[-1] >= FIRST_CJK else None
    if not cjk and not ends_label(last.lstrip("-–—(•·[")):
        return _label_before_name(text, start, low)
    end = base + cut + len(kept)
    for phrase in _phrases(kept):
        if kind := label(phrase):
            if kind != "event" and _is_told(kept, phrase):
                return None
            return kind, (end - len(phrase), end)
    return _label_before_name(text, start, low)


def _is_told(kept: str, phrase: str) -> bool:
    """Tell whether a sentence speaks of other things that were written that day.

    Must leave alone: `This story was first published on May 2`, `mis à jour le 2 mai`.

        A letter dated June 6, 1944, reached Leeds.
    """
    if not phrase[0].islower():
        return False
    before = kept[: len(kept) - len(phrase)].rsplit(None, 1)[-1:]
    word = before[0] if before else ""
    return word.isalpha() and word.islower() and word not in _IS


def _label_before_name(
    text: str, start: int, low: int
) -> tuple[str, tuple[int, int]] | None:
    """Give the label that a name parts from its date.

    The name ends where a sign or a word joins the date on. In `Votes cast by members
    on May 2` no label stands before the by-word, and there is none.

        Posted by: Ann Writer on February 18, 2020 in Harbours
        Verfasst von: hafenblog | 31. Dezember 2008
    """
    base = max(low, start - FARTHEST_LABEL)
    if not text[base:start].rstrip().endswith(NAME_ENDS):
        return None
    near = text[max(low, start - FARTHEST_BY) : start]
    if BY.isdisjoint(near.casefold().replace(":", " ").split()):
        return None
    match = BEFORE_NAME.search(text, base, start)
    if match is None or match["by"].casefold() not in BY:
        return None
    words = match["words"].rsplit(None, 3)
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[-count:])
        if (kind := label(phrase)) and text.endswith(phrase, base, match.end("words")):
            return kind, (match.end("words") - len(phrase), match.end("words"))
    return None


def _phrases(kept: str) -> list[str]:
    """Give the last words of a line, the longest run of them first."""
    starts = []
    pos = len(kept)
    for _ in range(MOST_WORDS):
        pos = kept.rfind(" ", 0, pos)
        starts.append(pos + 1)
        if pos < 0:
            break
    phrases = [kept[at:].lstrip(" :([|•·-–—/") for at in reversed(starts)]
    match = CJK_LABEL.search(kept) if kept[-1] >= FIRST_CJK else None
    if match:
        word = match.group()
        phrases += [word[at:] for at in range(len(word) - 1)]
    return phrases
