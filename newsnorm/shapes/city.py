"""Cities in capitals on a line of their own.

    ISTANBUL
    BUENOS AIRES, Argentina

In comes a window of one unit; out goes one token of kind `city` for the whole unit,
with the parts of a dateline, or None. It never takes a place that the table does not
know: `roles` asks what stands above it, since menus have such lines too.
"""

from newsnorm.model import Token
from newsnorm.shapes import place
from newsnorm.shapes.needs import CAPITALS, Need
from newsnorm.tables import places

_LONGEST = 40

NEEDS = (Need(_LONGEST, opens=CAPITALS, also=(Need(loud=True),)),)


def find(text: str, start: int, end: int) -> Token | None:
    """Give the city that a line is.

    >>> find("ISTANBUL", 0, 8).parts["place"], find("SPORTS", 0, 6)
    ((0, 8), None)
    """
    if end - start > _LONGEST or not text[start : start + 2].isupper():
        return None
    if place.form(text, start, end) != place.CAPS or not _is_known(text, start, end):
        return None
    parts = {"place": (start, end), "line": (start, end)}
    return Token("city", text[start:end], start, end, parts)


def _is_known(text: str, start: int, end: int) -> bool:
    """Tell `TROMSO, Norway` from the headline `SNOWS HIT GREECE, ITALY`."""
    city, _, country = text[start:end].partition(",")
    if places.known(city):
        return True
    return country.istitle() and place.is_known(text, start, end)
