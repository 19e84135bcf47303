"""Which shapes a line is asked for: those of whose needs it shows one.

In come a window and the needs that each shape declares; out come the shapes that may
match there, in their order. A line of a menu has twenty shapes to be, and shows by its
first word and its marks that it is none of them. Nothing is matched here: a need only
says what a shape cannot do without.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newsnorm.pattern import pattern

DIGITS = "0123456789"
# First characters of a kind: a letter from beyond ASCII, and one of East Asia.
BEYOND, EAST = "\x80", "\u1100"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + BEYOND
NO_WORD = ("",)

_ANY = 1 << 30
_WORD = pattern(r"[^\W\d_]+")
_DIGIT = pattern(r"\d")
# Of a longer line only both its ends are looked at: there is nothing but prose between.
_WHOLE, _HEAD, _TAIL = 240, 125, 140


Find = Callable[..., Any]


class Need(NamedTuple):
    """What a shape cannot do without: one of these, on a line that is no longer."""

    longest: int = _ANY
    words: Callable[[], Iterable[str]] = tuple  # phrases; their first words count
    opens: str = ""  # first characters
    marks: str = ""  # characters anywhere
    holds: tuple[str, ...] = ()  # words anywhere


class Shape(NamedTuple):
    """A way to find one kind of token, and what a line must show for it."""

    find: Find
    needs: tuple[Need, ...]


class Index:
    """All needs by what shows them: each need is a bit."""

    def __init__(self, shapes: Iterable[Shape]) -> None:
        self._bits: dict[Need, int] = {}
        for shape in shapes:
            for need in shape.needs:
                self._bits.setdefault(need, 1 << len(self._bits))
        self._words: dict[str, int] = {}
        self._opens: dict[str, int] = {}
        self._marks: dict[str, int] = {}
        self._holds: dict[str, int] = {}
        known: dict[Callable[[], Iterable[str]], set[str]] = {}
        for need, bit in self._bits.items():
            if need.words not in known:
                known[need.words] = first_words(tuple(need.words()))
            _enter(self._words, known[need.words], bit)
            _enter(self._opens, need.opens, bit)
            _enter(self._marks, need.marks, bit)
            _enter(self._holds, need.holds, bit)
        self._bytes = [self._marks.get(chr(b), 0) for b in range(128)]
        self._plain = bytes(b for b in range(128) if not self._bytes[b])
        self._by_length = _by_length(self._bits)
        self._longest = len(self._by_length) - 1

    def shown(self, text: str, start: int, end: int) -> int:
        """Give the needs that a line shows, as bits."""
        length = end - start
        if length <= _WHOLE:
            line = text[start:end]
        else:
            line = text[start : start + _HEAD] + text[end - _TAIL : end]
        match = _WORD.search(line)
        found = self._words.get(fold(match[0]) if match else "", 0)
        if not line.isascii():
            return self._beyond(line, found, length)
        found |= self._opens.get(line[:1], 0)
        # Bytes without the plain ones are the quickest look for marks.
        for mark in line.encode().translate(None, self._plain):
            found |= self._bytes[mark]
        for words, bits in self._holds.items():
            if words in line:
                found |= bits
        return found & self._by_length[min(length, self._longest)]

    def _beyond(self, line: str, found: int, length: int) -> int:
        """Give the same of a line that is not all ASCII."""
        first = line[0]
        if first > "\x7f" and first not in self._opens:
            first = BEYOND if first < EAST else EAST
        found |= self._opens.get(first, 0)
        marks = line.encode("utf-8", "replace").translate(None, self._plain).decode()
        for mark in set(marks):
            found |= self._marks.get(mark, 0)
        if _DIGIT.search(marks):
            found |= self._marks[DIGITS[0]]
        for words, bits in self._holds.items():
            if words in line:
                found |= bits
        return found & self._by_length[min(length, self._longest)]

    @lru_cache(maxsize=2048)  # noqa: B019  there is one index, for good
    def asked(self, shapes: Sequence[Shape], shown: int) -> tuple[Find, ...]:
        """Give the finders of those shapes that have a need shown."""
        return tuple(
            shape.find
            for shape in shapes
            if any(self._bits[need] & shown for need in shape.needs)
        )


def _by_length(bits: dict[Need, int]) -> list[int]:
    """Give, for each length of a line, the needs of shapes that may be so long."""
    ending: dict[int, int] = {}
    for need, bit in bits.items():
        ending[need.longest] = ending.get(need.longest, 0) | bit
    longest = max((length for length in ending if length < _ANY), default=0)
    left, found = sum(bits.values()), []
    for length in range(longest + 2):
        found.append(left)
        left &= ~ending.get(length, 0)
    return found


def _enter(index: dict[str, int], keys: Iterable[str], bit: int) -> None:
    for key in keys:
        index[key] = index.get(key, 0) | bit


def first_words(phrases: Collection[str]) -> set[str]:
    """Give the first words of many phrases; most are plain, and cut at their space."""
    heads = {words.partition(" ")[0] for words in phrases}
    odd = {head for head in heads if not head.isalpha()}
    # All at once: a call for each takes longer than the index may.
    found = set(fold("\n".join(heads - odd)).split("\n")) if heads > odd else set()
    if odd:
        found.update(first_word(w) for w in phrases if w.partition(" ")[0] in odd)
    return found


def first_word(words: str) -> str:
    """Give the first run of letters, folded; "" where there is none.

    >>> first_word("(Reporting by A Writer)"), first_word("İLETİŞİM"), first_word("***")
    ('reporting', 'iletişim', '')
    """
    match = _WORD.search(words)
    return fold(match[0]) if match else ""


def fold(word: str) -> str:
    """Give a word as the index holds it."""
    if not word.isascii():
        if not unicodedata.is_normalized("NFKC", word):
            word = unicodedata.normalize("NFKC", word)
        return word.casefold().replace("i\u0307", "i")
    return word.casefold()
