"""Whom to call: addresses, numbers and labelled names on lines of their own.

    Media contact: Ann Hill, 617-555-0144
    ann.hill@example.com

In comes a window of one unit; out goes one token of kind `chrome` for the whole unit,
or None: above a press release such lines are no headline and sign nothing. It never
takes a sentence: behind a label stand names, figures or an address.
"""

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import BEYOND, DIGITS, EAST, Need
from newsnorm.tables import trailers

_LONGEST = 120
_MOST_WORDS = 5
NEEDS = (
    Need(_LONGEST, marks="@"),
    Need(_LONGEST, words=trailers.labels, also=(Need(marks=":"),)),
    Need(40, marks=DIGITS, also=(Need(opens="+(" + DIGITS + BEYOND + EAST),)),
)

_ADDRESS = pattern(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}")
# +47 555 01 440 · (617) 555-0144 · 617.555.0144; a date has other groups
_NUMBER = pattern(
    r"(?:\+\d[\d\s().-]{6,18}\d|\(\d{3}\)\s?\d{3}[-.\s]\d{4}|\d{3}([-.])\d{3}\1\d{4})"
)


def find(text: str, start: int, end: int) -> Token | None:
    """Find whom to call, where that is the whole unit.

    >>> find("Contact: Ann Hill", 0, 17).kind, find("Contact: the film", 0, 17)
    ('chrome', None)
    """
    if end - start > _LONGEST or not _reaches(text[start:end]):
        return None
    return Token("chrome", text[start:end], start, end)


def _reaches(line: str) -> bool:
    if _ADDRESS.fullmatch(line) or _NUMBER.fullmatch(line):
        return True
    words, colon, rest = line.partition(":")
    row = trailers.label(words) if colon else None
    if row is None or row.kind != "contact":
        return False
    if not rest.strip() or "@" in rest or _NUMBER.search(rest):
        return True
    names = rest.split()
    return len(names) <= _MOST_WORDS and all(name[0].isupper() for name in names)
