"""Where the body starts: the cut between the head and the rest.

In come looks, out comes an index. Of two mistakes, too early is the lesser: too late
loses text of the story.
"""

from collections.abc import Sequence

from newsnorm.roles import above
from newsnorm.roles.kinds import PARAGRAPH, Look

# The head is over when this many paragraphs stand in a row.
_PARAGRAPHS = 3
# A sentence shorter than this is a teaser, a cookie line or a caption.
_PARAGRAPH_SENTENCE = 60

# Columns that set a paragraph in; one or two are a typist's.
SET_IN = 3


def enough(looks: Sequence[Look]) -> bool:
    """Tell whether a head that held a date is over: the lines below are body.

    A head that held none yet may have one further down.
    """
    if looks[-1].kind not in _RUNNING:
        return False
    if _opens_body(looks[-1]):
        return True
    last = [look.kind for look in looks[-_PARAGRAPHS:]]
    return len(last) == _PARAGRAPHS and _RUNNING.issuperset(last)


def has_day(look: Look) -> bool:
    """Tell whether a line of the head holds the day of the story."""
    return look.kind == "stamp" or (look.tokens != () and is_dated(look))


def _opens_body(look: Look) -> bool:
    """Tell whether a unit is the first of the body beyond doubt.

    A dateline on a line of its own, or a relay prefix, may stand above more head.
    """
    return look.kind == "lead" and look.length >= PARAGRAPH


_RUNNING = frozenset(("prose", "lead"))


def body_start(looks: Sequence[Look]) -> int:
    """Give the index of the first unit of the body.

    A dateline opens it. A paragraph does, unless it is a deck: one where a stamp or
    a byline still comes before a second paragraph.

        The operator said all routes would be served by noon, a day ahead of plan.
        Published 3 May 2024
        OSLO (AFP) - Ferries ...
    """
    first = None
    for index, look in enumerate(looks):
        if look.kind == "lead" and not _is_heading(looks, index):
            return index
        if _is_paragraph(look) or _is_indented(looks, index) or _is_first(looks, index):
            if not above.goes_on(looks, index):
                return index
            first = index if first is None else first
    return _without_prose(looks) if first is None else first


def _is_first(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a short sentence is the story's first: byline or stamp is above it.

    A deck stands above them, and may be as short.
    """
    return (
        index > 0
        and looks[index].kind == "sentence"
        and looks[index].length >= _SHORT_SENTENCE
        and looks[index - 1].kind in ("byline", "stamp")
    )


_SHORT_SENTENCE = 22


def _is_heading(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a line that looks like a dateline stands in a head that goes on.

    With its date, or set in as a paragraph is, it is a dateline beyond doubt.

    STT–1 KULTTUURI Kiova/Washington
    Laulava silta palaa
    31.8.2025 klo 14.05
    """
    here = looks[index]
    if here.length >= PARAGRAPH:
        return False
    after = [look.kind for look in looks[index + 1 : index + 4]]
    if is_dated(here):
        # The dateline stands in front of the headline too.
        return after[:1] == ["lead"] and is_dated(looks[index + 1])
    if here.unit.indent or any(token.kind == "relay" for token in here.tokens):
        return False
    return "stamp" in after or "byline" in after or after[:1] == ["title"]


def is_dated(look: Look) -> bool:
    """Tell whether a line has a dateline with its day in it."""
    for token in look.tokens:
        if token.kind == "dateline" and "date" in token.parts:
            return True
    return False


def _is_indented(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a line opens an indented body under a headline that is flush left.

    Reports of figures have no paragraph that looks like one:

        EXAMPLE BOATS INC 4TH QTR NET

            Shr 31 cts vs 21 cts
    """
    look = looks[index]
    if look.unit.indent < SET_IN or not look.unit.gap:
        return False
    if look.kind in _NEVER_BODY and not _heads_table(looks, index):
        return False
    return any(
        above.kind in ("title", "short") and above.unit.indent == 0
        for above in looks[:index]
    )


def _heads_table(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a stamp says of when the figures right below it are.

       MARCH 4 - 0930 hrs cst
    Oats   1.20   1.22
    """
    below = looks[index + 1 : index + 2]
    return looks[index].kind == "stamp" and any(
        row.unit.table and not row.unit.gap for row in below
    )


_NEVER_BODY = frozenset(("byline", "stamp", "note", "marker", "slug", "envelope"))


def _is_paragraph(look: Look) -> bool:
    if look.kind == "sentence":
        return look.length >= _PARAGRAPH_SENTENCE
    return look.kind in ("prose", "table")


def _without_prose(looks: Sequence[Look]) -> int:
    """Give where the body starts in copy without a paragraph.

    At its first sentence below some other line, else after its first title: an alert
    is a headline and nothing else.
    """
    for index, look in enumerate(looks):
        if index and look.kind == "sentence":
            return index
    for index, look in enumerate(looks):
        if look.kind == "title":
            return _past_stamps(looks, index + 1 + goes_on(looks, index))
    return len(looks)


def _past_stamps(looks: Sequence[Look], index: int) -> int:
    while index < len(looks) and looks[index].kind in _NEVER_BODY:
        index += 1
    return index


def goes_on(looks: Sequence[Look], index: int) -> bool:
    """Tell whether the headline of an alert was wrapped, and the next line is its rest.

    Short copy gives no width to rejoin by, and where a body follows it stands apart.
    """
    return (
        index == len(looks) - 2
        and looks[index].length >= _LONG_LINE
        and not looks[index + 1].unit.gap
        and looks[index + 1].kind in ("title", "short", "name")
    )


_LONG_LINE = 40
