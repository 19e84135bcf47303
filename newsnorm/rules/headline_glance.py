"""What in a headline is worth a closer look; a part of `glance`.

In comes a case, out come codes of rules that may have something to say. Nothing here
judges.
"""

from collections.abc import Sequence

from newsnorm.rules.body_glance import letters, may_be_markup
from newsnorm.rules.rule import Case

Codes = Sequence[str]

# What may be wrong with a headline that ends in a sign.
_LAST: dict[str, Codes] = {
    **dict.fromkeys(".…])", ("H205",)),
    **dict.fromkeys("=+/", ("H207",)),
    " ": ("H205", "R615", "R616"),
}


def look(case: Case, told: list[str]) -> None:
    """Look at the size of the headline, its first and its last sign."""
    headline = case.article.headline
    if headline is None:
        told.append("H201")
        return
    spaces = headline.count(" ")
    if spaces == 0:
        told += ("H208", "H209")
    elif spaces < 5 and case.agencies.by_name(headline) is not None:
        told.append("H209")
    if headline.isupper() and spaces > 2:
        told.append("H202")
    if len(headline) > 200:
        told.append("H204")
    last = headline[-1:]
    if not last.isalnum():
        told += _LAST.get(last, ())
    if not headline[:1].isalpha() and not any(map(str.isalpha, headline)):
        told += ("H209", "R615")


def look_inside(case: Case, told: list[str]) -> None:
    """Look for single characters of the headline."""
    headline = case.article.headline
    if headline is None:
        return
    signed = "-" in headline or ":" in headline or "|" in headline
    if signed and headline[:3].isupper():
        told.append("H207")
    if may_be_markup(headline):
        told.append("H206")
    if "  " in headline or headline[:1] == " " or not headline.isprintable():
        told += ("R616", "B517")
    if not headline.isascii():
        told += letters(headline)
