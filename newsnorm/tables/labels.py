"""Label words that say what a date beside them is of.

In: the words before a date, as written. Out: what they make of it, or None. The rows
are in `labels.tsv`: label, languages, words; they are read when first asked for.
A date labelled `event` is of something else than the copy: a birth, a term, a
membership, and all that is said with until and since. Nothing here looks at the date.
"""

from functools import cache, lru_cache
from typing import Literal, cast
from unicodedata import normalize

from newsnorm.tables.columns import read

Label = Literal["published", "updated", "embargo", "copyright", "event"]

# Longest row in words, so that callers know how far to look.
MOST_WORDS = 5
_EDGES = " :：.,-–—|/•·[]()\u200f\u200e"


def label(words: str) -> Label | None:
    """Give what a label says of the date beside it.

    >>> label("Mis à jour le"), label("Stand:"), label("আপডেট:"), label("Harbour")
    ('updated', 'updated', 'updated', None)
    """
    known = _labels()
    return known.get(words.casefold()) or known.get(fold(words))


@lru_cache(2048)
def ends_label(word: str) -> bool:
    """Tell whether a label may end in this word: most lines are done with here.

    >>> ends_label("Updated:"), ends_label("harbour")
    (True, False)
    """
    ends = _ends()
    return word.casefold() in ends or fold(word) in ends


def fold(words: str) -> str:
    """Give label words as the table holds them.

    >>> fold("Last Updated:")
    'last updated'
    """
    folded = words.casefold().replace("i\u0307", "i").strip(_EDGES)
    return folded if folded.isascii() else normalize("NFC", folded)


@cache
def _labels() -> dict[str, Label]:
    kinds, _, words = read(__file__, 3)
    return dict(zip(words, cast("list[Label]", kinds), strict=True))


@cache
def _ends() -> frozenset[str]:
    return frozenset(words.rsplit(None, 1)[-1] for words in _labels())
