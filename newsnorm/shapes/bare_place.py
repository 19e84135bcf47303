"""Places that no agency vouches for: `NEW YORK, March 3 - `, `AMMAN — `.

In: a place, perhaps a date, and the separator behind them. Out: whether that is enough
for a dateline. Speakers, teasers and labels have the same form, so a place without a
date must be a known one, and prose must follow.
"""

import re

from newsnorm.shapes import opening, place
from newsnorm.shapes.place import CAPS, LOWER, Left

# Names of people too: as a colon dateline without a date these are speakers.
_SPEAKERS = frozenset(("washington", "jordan", "chad", "israel", "georgia", "paris"))


def dated_enough(text: str, stop: re.Match[str], left: Left) -> bool:
    """Tell whether a place and a date in front of this separator are a dateline."""
    if stop["semi"] or left.place is None:
        return False
    if left.form == LOWER:  # "st joseph, april 7 -"
        return bool(stop["dash"]) and "," in text[left.place[1] : stop.start()]
    return not stop["dot"] or left.form == CAPS or place.is_known(text, *left.place)


def known_enough(
    text: str, stop: re.Match[str], left: Left, body: int, end: int
) -> bool:
    """Tell whether a place with nothing beside it is one.

    `MORE: Fans angry`, `Paris – Roubaix` and the teaser `MOSCOW: Providing Syria with
    aid` must not pass, nor `WASHINGTON: I never said that.`, a speaker.
    """
    if not left.place or stop["dot"] or stop["semi"] or left.form == LOWER:
        return False
    if not place.is_known(text, *left.place) or not opening.begins(text, body, end):
        return False
    if body >= end:
        return left.form == CAPS
    if text[body:end].isupper():
        return False  # "LONDON - PARIS - NEW YORK"
    if stop["colon"]:
        name = text[slice(*left.place)].casefold()
        return (
            left.form == CAPS
            and name not in _SPEAKERS
            and opening.is_prose(text, body, end)
        )
    return left.form == CAPS or opening.is_prose(text, body, end)
