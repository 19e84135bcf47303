"""Colours and signs: one table each, used by every drawing.

Each colour is of middle lightness, so that it reads on a dark ground and on a light
one; a test holds the contrast. Each sign says the same as its colour, so nothing is
lost where there is none.
"""

from typing import NamedTuple

from newsnorm.record import Severity, Verdict

GREEN, RED, BLUE = "#1f8a3d", "#d6332c", "#2176c7"
TEAL, PURPLE, PINK = "#0a858c", "#8a5cd6", "#cc3080"
AMBER, BROWN, GREY = "#b06a00", "#94703c", "#7c7c7c"


class Look(NamedTuple):
    """How a field or a verdict is shown."""

    word: str
    style: str
    sign: str = ""


# In the order that a legend lists them; `body` has the reader's own colour.
FIELDS: dict[str, Look] = {
    "slug": Look("slug", BROWN),
    "markers": Look("marker", AMBER),
    "headline": Look("headline", f"bold {PINK}"),
    "deck": Look("deck", f"italic {PINK}"),
    "notes": Look("note", f"italic {BROWN}"),
    "bylines": Look("byline", PURPLE),
    "sources": Look("source", BLUE),
    "dateline": Look("dateline", TEAL),
    "body": Look("body", ""),
    "trailers": Look("trailer", GREY),
    "unplaced": Look("unplaced", "dim"),
}
# The bar beside a line of the body: the text itself keeps the reader's own colour.
BODY_BAR = BLUE

VERDICTS: dict[Verdict, Look] = {
    "chosen": Look("chosen", f"bold {GREEN}", "●"),
    "supports": Look("supports", GREEN, "✓"),
    "other": Look("other", AMBER, "○"),
    "conflicts": Look("conflicts", RED, "≠"),
    "rejected": Look("rejected", RED, "✗"),
}
STRUCK: frozenset[Verdict] = frozenset(("conflicts", "rejected"))

SEVERITIES: dict[Severity, Look] = {
    "error": Look("error", f"bold {RED}", "✗"),
    "warning": Look("warning", AMBER, "!"),
    "info": Look("info", BLUE, "i"),
}


def sure(confidence: float) -> str:
    """Give the colour of a confidence.

    >>> sure(0.97) == GREEN, sure(0.2) == RED
    (True, True)
    """
    if confidence >= 0.9:
        return GREEN
    return AMBER if confidence >= 0.5 else RED


_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, width: int) -> str:
    """Give a bar of `width` cells, filled to a share, an eighth of a cell exact.

    >>> bar(0.55, 4), bar(1.0, 4)
    ('██▎ ', '████')
    """
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width)


def percent(share: float, column: bool = False) -> str:
    """Give a share in percent; only the whole is 100, and only nothing is 0.

    In a column, each has one place after the point.

    >>> percent(0.5), percent(0.9996), percent(0.0004), percent(0.5, column=True)
    ('50 %', '99.9 %', '0.1 %', '50.0 %')
    """
    if share in (0.0, 1.0):
        return f"{share * 100:.0f} %"
    tenths = min(max(round(share * 1000), 1), 999) / 10
    return f"{tenths:.1f} %" if column else f"{tenths:g} %"
