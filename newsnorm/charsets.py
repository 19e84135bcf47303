"""Which one-byte encoding copy was written in, by the letters that it comes to.

In come bytes that are no Unicode, out comes the name of an encoding, or None where no
language's letters fit: the copy of East Asia is left to other hands. A few letters of
the right alphabet say more here than counts of letters do, which need whole pages.
"""

import re
from collections import Counter

from newsnorm.pattern import pattern
from newsnorm.tables.alphabets import ALPHABETS, SIGNS

# So much of what is above ASCII must be of the language's own letters.
_ENOUGH = 0.75

# Letters show in so much copy.
_SAMPLE = 1 << 14

# The letters of each western language with the signs, as bytes of windows-1252. Words
# with a sign inside are of another encoding: "r\x82ouvert" is of DOS.
_PLAIN = tuple(
    frozenset((row.letters + row.letters.upper() + SIGNS).encode("cp1252", "ignore"))
    for row in ALPHABETS
    if row.encodings[0] == "cp1252" and row.language
)
_SIGN_INSIDE = pattern(
    rb"""
    [a-z] [\x80-\x89\x8b\x8d-\x91\x93-\x99\x9b\x9d\xa0-\xb6] [a-z]
    | (?<![0-9]) [\xb1-\xb3\xb6\xb9\xbc-\xbe] [a-z]  # nor in front: \xbeele is zele
    """,
    re.X,
)


def is_plainly_western(data: bytes) -> bool:
    """Tell whether the letters are those of one language of windows-1252.

    Dense letters above ASCII are another alphabet, even where each could be western.

    >>> is_plainly_western("Café à Orléans".encode("cp1252"))
    True
    >>> is_plainly_western("Přístav byl otevřen".encode("cp1250"))
    False
    """
    high = data.translate(None, _ASCII)
    if len(high) * 3 > len(data) or _SIGN_INSIDE.search(data):
        return False
    letters = frozenset(high)
    return any(letters <= plain for plain in _PLAIN)


_ASCII = bytes(range(128))


def of(sample: bytes) -> str | None:
    """Give the encoding whose letters fit, or None.

    >>> of("Přístav byl otevřen, pršelo".encode("iso8859_2"))
    'iso8859_2'
    >>> of("港が再開".encode("shift_jis")) is None
    True
    """
    if _may_be_eastern(sample[:_SAMPLE]):
        return None
    best, name = _ENOUGH, None
    seen: dict[str, Manners | None] = {}
    for alphabet in ALPHABETS:
        for rank, encoding in enumerate(alphabet.encodings):
            if encoding not in seen:
                seen[encoding] = _manners(sample[:_SAMPLE], encoding)
            counts = seen[encoding]
            fit = _fit(counts, alphabet.letters) if counts else 0.0
            fit *= alphabet.weight - _RARER * rank
            if fit > best:
                best, name = fit, encoding
    return name


# The second and third encodings of a language must fit better than another's first.
_RARER = 0.01


def _may_be_eastern(sample: bytes) -> bool:
    """Tell whether copy reads as Chinese, Japanese or Korean without a fault.

    Two bytes a character, most of both above ASCII; a letter of Prague may by chance
    make one character with the ASCII letter behind it.
    """
    high = len(sample.translate(None, _ASCII))
    for codec in _EASTERN:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError:
            continue
        signs = sum(char > "\x7f" for char in text)
        if high >= _BOTH_HIGH * signs and not _HALF_WIDTH.search(text):
            return True
    return False


_EASTERN = ("gb2312", "big5", "euc_kr", "euc_jp", "shift_jis")
_BOTH_HIGH = 1.5
_HALF_WIDTH = pattern("[\uff61-\uff9f]")


# What stands above ASCII, and whether it fits in between its neighbours; how often.
Manners = Counter[tuple[str, bool]]


def _manners(sample: bytes, encoding: str) -> Manners | None:
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Counter(
        (char, _fits(text[at - 1 : at], char, text[at + 1 : at + 2]))
        for at, char in enumerate(text)
        if char > "\x7f"
    )


def _fits(before: str, char: str, after: str) -> bool:
    """Tell whether a character may stand there.

    No language begins a word within a word, or puts a sign there but an apostrophe;
    and no word is written in two alphabets.
    """
    if not char.isalpha():
        if char in _NEVER_BEHIND and before.isalpha():
            return False
        if char in _NEVER_BEFORE and after.isalpha() and not before.isdigit():
            return False
        return char == "’" or not (before.isalpha() and after.isalpha())
    if char > _LATIN and (_is_latin(before) or _is_latin(after)):
        return False
    return not (char.isupper() and before.islower())


_NEVER_BEFORE = "¼½¾²³"  # a letter, but for a unit: 3¾in
_NEVER_BEHIND = "±¼½¾¿¡"  # a letter; Polish puts its own there


def _is_latin(char: str) -> bool:
    return char.isalpha() and char <= _LATIN


_LATIN = "\u024f"  # the last of its letters, but for those of Vietnamese


def _fit(counts: Manners, letters: str) -> float:
    """Give the share of letters that are the language's own; odd ones count against."""
    good = signs = 0
    for (char, fits), count in counts.items():
        if fits and char in SIGNS:
            signs += count
        elif char in letters or char.lower() in letters:
            good += count if fits else -count
    total = counts.total() - signs
    return good / total if total else 0.0
