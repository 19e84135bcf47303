"""Words of names: which words of a line may make one, and where the names end.

In: a window that should hold names. Out: the places of the words up to one that cannot
belong to a name, and whether a list of writers may be over. Extractors lose spaces, so
a title, a label or the name itself once more may be glued to a name.

    Ann WriterPublished May 3, 2024
    Ann Writer | May 3, 2024
"""

import re

from newsnorm.pattern import pattern
from newsnorm.shapes.place import Span
from newsnorm.tables.agencies import fold
from newsnorm.tables.by_words import TITLE_OPENERS, TITLES
from newsnorm.tables.months import is_name
from newsnorm.tables.small_words import AFTER_NAME, AFTER_PEOPLE, IN_NAME, JOINS

MOST_WORDS = 5

# A word of a name: "Ann", "O'Neill", "Chien-Kuo", "J.R.", "al-Masri", "d’Angelo"
_WORD = pattern(r"\s{0,3}(?P<word>[^\W\d_]+(?:['’.‘´-]{1,2}[^\W\d_]+){0,9}\.?)")

# "BlumeStaff Writer", "ExnerKorrespondent": the extractor lost a space.
_GLUED = pattern(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÄÖÜ])")

_NEXT = pattern(r"[\s,]{0,3}([^\W\d_]+)")
_DATE_BEHIND = pattern(r"[\s,.]{1,3}(?:\d|\w+ \d)")

_TAIL = pattern(
    r"""
    \s{0,3}
    (?: \Z | [\d|·•@(\[/+✉] | [-–—]\s | , \s{0,2} [\d@] | [\w.+-]{1,40}@ )
    """,
    re.X,
)


def words(text: str, start: int, end: int) -> list[Span]:
    """Give the words that may make a name, up to a word that cannot.

    >>> words("Ann WriterPublished May 3", 0, 25)
    [(0, 3), (4, 10)]
    """
    found: list[Span] = []
    position = start
    while len(found) < MOST_WORDS + 4:
        match = _WORD.match(text, position, end)
        if match is None:
            break
        begin, stop = match.span("word")
        word = text[begin:stop]
        if _ends_list(text, word, stop, end, bool(found)):
            break
        # `Writer` has no capital behind a small letter, `WriterPublished` has.
        glue = None if word.istitle() else _GLUED.search(text, begin, stop)
        if glue and fold(text[glue.start() : stop]) in _AFTER_GLUE:
            found += [(begin, glue.start()), (glue.start(), stop)]
        elif glue and found and _ends_at_glue(text, found[0][0], glue.start(), stop):
            found.append((begin, glue.start()))
            break
        else:
            found.append((begin, stop))
        position = stop
    while found and text[slice(*found[-1])] in IN_NAME:
        found.pop()
    return found


_AFTER_GLUE = TITLES | TITLE_OPENERS | {"the"}


def _ends_at_glue(text: str, start: int, glue: int, stop: int) -> bool:
    """Tell whether what is glued to a name is no part of it.

    Ann WriterPublished May 3     Ann WriterTwitter     Ann WriterAnn Writer
    """
    if text.startswith(text[start:glue], glue):
        return True
    again = _GLUED.search(text, glue + 1, stop)
    word = text[glue : again.start() if again else stop].casefold()
    return word in AFTER_NAME or word in AFTER_PEOPLE


def _ends_list(text: str, word: str, stop: int, end: int, later: bool) -> bool:
    if word in JOINS or word == "AND" or (word.islower() and word not in IN_NAME):
        return not (later and fold(word) in TITLES)
    if not later:
        return False
    if word.casefold() in AFTER_NAME:
        return True
    # "April Glaser" has a month for a name; "Jack Davis December 23" ends before one.
    return is_name(word) and bool(_DATE_BEHIND.match(text[stop : min(end, stop + 16)]))


def may_end(text: str, position: int, end: int) -> bool:
    """Tell whether a list of writers may be over here: a date, a handle, an end."""
    if position >= end or _TAIL.match(text, position, end):
        return True
    word = _NEXT.match(text, position, end)
    if word is None:
        return end - position <= 3
    glue = _GLUED.search(text, word.start(1) + 1, word.end(1))
    first = text[word.start(1) : glue.start()] if glue else word[1]
    return first.casefold() in AFTER_PEOPLE or is_name(first)
