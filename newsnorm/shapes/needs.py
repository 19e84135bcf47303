"""Which shapes a line is asked for: those of whose needs it shows one.

In come a window and the needs that each shape declares; out come the shapes that may
match there, in their order. A line of a menu has twenty shapes to be, and shows by its
first word and its marks that it is none of them. Nothing is matched here: a need only
says what a shape cannot do without.
"""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain, islice
from typing import Any

from msgspec import Struct

from newsnorm.pattern import pattern
from newsnorm.tables.columns import Lexicon

DIGITS = "0123456789"
# First characters of a kind: a letter from beyond ASCII, and one of East Asia.
BEYOND, EAST = "\x80", "\u1100"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + BEYOND
NO_WORD = ("",)

_ANY = 1 << 30
# What lines of any copy may show has no end; what they do show repeats.
_MOST_SHOWN, _MOST_WORDS = 2048, 8192
_WORD = pattern(r"[^\W\d_]+")
_DIGIT = pattern(r"\d")
# Of a longer line only both its ends are looked at: there is nothing but prose between.
_WHOLE, _HEAD, _TAIL = 240, 125, 140


Find = Callable[..., Any]
Words = Callable[[], Iterable[str]]


class Need(Struct, frozen=True, gc=False):
    """What a shape cannot do without: one of these, on a line that is no longer.

    Where it cannot do without a second thing either, `also` says what that is.
    """

    longest: int = _ANY
    beyond: int = _ANY  # a line that is longer shows it, whatever it holds
    words: Words = tuple  # phrases; their first words count
    phrases: Words = tuple  # ... and here their second ones too
    opens: str = ""  # first characters
    loud: bool = False  # the first two in capitals
    marks: str = ""  # characters anywhere
    holds: tuple[str, ...] = ()  # words anywhere
    also: tuple["Need", ...] = ()  # one of these too


class Shape(Struct, frozen=True, gc=False):
    """A way to find one kind of token, and what a line must show for it."""

    find: Find
    needs: tuple[Need, ...]


Asked = tuple[tuple[Find, ...], ...]
Opened = tuple[int, dict[str, int] | None]
_NOTHING: Opened = (0, None)


class Index:
    """Tables of shapes by what shows the needs of each: every need is a bit."""

    def __init__(self, *tables: Sequence[Shape]) -> None:
        self._tables = tables
        self._bits: dict[Need, int] = {}
        for need in chain.from_iterable(shape.needs for shape in chain(*tables)):
            for each in (need, *need.also):
                self._bits.setdefault(each, 1 << len(self._bits))
        words: dict[Words, int] = {}
        phrases: dict[Words, int] = {}
        for need, bit in self._bits.items():
            _enter(words, (need.words,), bit)
            _enter(phrases, (need.phrases,), bit)
        # To put all words into one dict takes longer than to read a page.
        self._words = [(_opener(each), bits) for each, bits in words.items()]
        self._phrases = [(by_first(each), bits) for each, bits in phrases.items()]
        self._opens: dict[str, int] = {}
        self._loud = 0
        for need, bit in self._bits.items():
            _enter(self._opens, need.opens, bit)
            self._loud |= bit if need.loud else 0
        self._line = _marks(self._bits)
        self._paragraph = _marks(
            {
                need: bit
                for need, bit in self._bits.items()
                if need.longest > _WHOLE and need.beyond > _WHOLE
            }
        )
        self._by_length = _by_length(self._bits)
        self._longest = len(self._by_length) - 1
        # Lines show the same few things again and again, and open with the same words.
        self._asked: dict[int, Asked] = {}
        self._opened: dict[str, Opened] = {}

    def asked(self, text: str, start: int, end: int) -> Asked:
        """Give the finders of each table that a line shows a need of."""
        shown = self.shown(text, start, end)
        asked = self._asked.get(shown)
        if asked is None:
            if len(self._asked) >= _MOST_SHOWN:
                self._asked.clear()
            asked = tuple([self._finders(shapes, shown) for shapes in self._tables])
            self._asked[shown] = asked
        return asked

    def _finders(self, shapes: Sequence[Shape], shown: int) -> tuple[Find, ...]:
        return tuple(
            shape.find
            for shape in shapes
            if any(self._is_shown(need, shown) for need in shape.needs)
        )

    def _is_shown(self, need: Need, shown: int) -> bool:
        if not self._bits[need] & shown:
            return False
        also = [self._bits[each] & shown for each in need.also]
        return any(also) if also else True

    def _open(self, word: str) -> Opened:
        """Give the needs that a first word shows, and those that a second then does."""
        folded = fold(word)
        found, seconds = 0, dict[str, int]()
        for opens, bits in self._words:
            if opens(folded):
                found |= bits
        for phrases, bits in self._phrases:
            if opened := phrases.get(folded):
                _enter(seconds, {first_two(phrase)[1] for phrase in opened}, bits)
        if len(self._opened) >= _MOST_WORDS:
            self._opened.clear()
        found |= seconds.pop("", 0)
        shows = (found, seconds or None) if found or seconds else _NOTHING
        self._opened[word] = shows
        return shows

    def shown(self, text: str, start: int, end: int) -> int:
        """Give the needs that a line shows, as bits."""
        length = end - start
        if length <= _WHOLE:
            line, marks = text[start:end], self._line
        else:
            line = text[start : start + _HEAD] + text[end - _TAIL : end]
            marks = self._paragraph
        match = _WORD.search(line)
        word = match[0] if match else ""
        found, seconds = self._opened.get(word) or self._open(word)
        if seconds and match:
            second = _WORD.search(line, match.end())
            found |= seconds.get(fold(second[0]), 0) if second else 0
        long = length >= self._longest
        asked, always = self._by_length[-1 if long else length]
        if line.isascii():
            found |= self._opens.get(line[:1], 0)
            # Bytes without the plain ones are the quickest look for marks.
            for mark in line.encode().translate(None, marks.plain):
                found |= marks.numbered[mark]
        else:
            found |= self._beyond(line, marks)
        if line[:2].isupper():
            found |= self._loud
        for words, bits in marks.holds:
            if words in line:
                found |= bits
        return (found | always) & asked

    def _beyond(self, line: str, marks: "_Marks") -> int:
        """Give what the characters show of a line that is not all ASCII."""
        first = line[0]
        if first > "\x7f" and first not in self._opens:
            first = BEYOND if first < EAST else EAST
        found = self._opens.get(first, 0)
        left = line.encode("utf-8", "replace").translate(None, marks.plain).decode()
        for mark in set(left):
            found |= marks.each.get(mark, 0)
        if _DIGIT.search(left):
            found |= marks.each.get(DIGITS[0], 0)
        return found


class _Marks(Struct, frozen=True, gc=False):
    """What shows needs anywhere in a line."""

    each: dict[str, int]
    numbered: list[int]  # of those that are ASCII, by their number
    plain: bytes  # what is ASCII and shows nothing
    holds: list[tuple[str, int]]


def _marks(bits: dict[Need, int]) -> _Marks:
    marks: dict[str, int] = {}
    holds: dict[str, int] = {}
    for need, bit in bits.items():
        _enter(marks, need.marks, bit)
        _enter(holds, need.holds, bit)
    by_byte = [marks.get(chr(b), 0) for b in range(128)]
    plain = bytes(b for b in range(128) if not by_byte[b])
    return _Marks(marks, by_byte, plain, list(holds.items()))


def _by_length(bits: dict[Need, int]) -> list[tuple[int, int]]:
    """Give, for each length of a line, the needs that it may show, and those it does.

    Of shapes that may be so long, and of those that want nothing of so long a line.
    """
    steps = {need.longest for need in bits} | {need.beyond for need in bits}
    found = list[tuple[int, int]]()
    for step in sorted(steps | {_ANY}):
        length = len(found)
        asked = sum(bit for need, bit in bits.items() if need.longest >= length)
        always = sum(bit for need, bit in bits.items() if need.beyond < length)
        if step == _ANY:
            return [*found, (asked, always)]
        found += [(asked, always)] * (step + 1 - length)
    return found


def _enter(index: dict[Any, int], keys: Iterable[Any], bit: int) -> None:
    for key in keys:
        index[key] = index.get(key, 0) | bit


def _opener(words: Words) -> Callable[[str], bool]:
    """Give what tells whether a word is the first one of many phrases."""
    found = words()
    if isinstance(found, Lexicon):
        return found.opens
    return first_words(words).__contains__


@cache
def first_words(words: Words) -> frozenset[str]:
    """Give the first words of many phrases; most are plain, and cut at their space."""
    phrases = tuple(words())
    heads = {phrase.partition(" ")[0] for phrase in phrases}
    plain = {head for head in heads if head.isalpha()}
    # All at once: a call for each takes longer than the index may.
    joined = "\n".join(plain)
    folded = fold(joined)
    found = plain if folded == joined else set(folded.split("\n"))
    odd = {head: first_word(head) for head in heads - plain}
    found.update(filter(None, odd.values()))
    bare = {head for head, word in odd.items() if not word}
    if bare:  # `5 min read`: the word is one of the next
        found.update(first_word(p) for p in phrases if p.partition(" ")[0] in bare)
    return frozenset(found)


@cache
def by_first(words: Words) -> dict[str, list[str]]:
    """Give many phrases by their first words."""
    found: dict[str, list[str]] = {}
    for phrase in words():
        head = phrase.partition(" ")[0]
        word = head if head.isascii() and head.isalpha() else first_word(phrase)
        found.setdefault(word.casefold(), []).append(phrase)
    return found


def first_word(words: str) -> str:
    """Give the first run of letters, folded; "" where there is none.

    >>> first_word("(Reporting by A Writer)"), first_word("İLETİŞİM"), first_word("***")
    ('reporting', 'iletişim', '')
    """
    match = _WORD.search(words)
    return fold(match[0]) if match else ""


def first_two(words: str) -> tuple[str, str]:
    """Give the first two runs of letters, folded; "" for each that is not there.

    >>> first_two("(Reporting by A Writer)"), first_two("5 min")
    (('reporting', 'by'), ('min', ''))
    """
    found = [fold(word) for word in islice(_WORD.findall(words), 2)]
    return (*found, "", "")[0], (*found, "", "")[1]


def fold(word: str) -> str:
    """Give a word as the index holds it."""
    if not word.isascii():
        if not unicodedata.is_normalized("NFKC", word):
            word = unicodedata.normalize("NFKC", word)
        return word.casefold().replace("i\u0307", "i")
    return word.casefold()
