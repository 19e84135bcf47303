"""Which bare names sign the story.

In come the looks of the head, out come the indexes of the lines that are bylines
without a by-word. A name alone is as often a person in a photo, a job, a place or a
menu word: its neighbours tell.
"""

from collections.abc import Sequence

from newsnorm.roles.kinds import Look
from newsnorm.tables.agencies import fold
from newsnorm.tables.by_words import BY_FOLDED

# A name signs if it stands this near to a stamp.
_NEAR = 3


def signed(text: str, looks: Sequence[Look], top: int | None) -> frozenset[int]:
    """Give the indexes of the bare names that sign.

    A by-word on a line of its own is the best sign, a stamp nearby the next best. A
    byline with its by-word, or a name on the stamp line, leaves nothing to a bare name:

        Ann Example with her boat           (in a photo)
        By Otto Writer
        12 May 2024, 10:30
    """
    if top is None:
        return frozenset()
    for index in range(top + 1, len(looks)):
        if _is_by_word(text, looks[index]):
            return _run(looks, index + 1, 1)
    if any(_names_author(look) for look in looks[top + 1 :]):
        return frozenset()
    return _beside_stamp(text, looks, top)


def _is_by_word(text: str, look: Look) -> bool:
    if look.length > 12 or look.kind == "name":
        return False
    return fold(text[look.start : look.unit.end]) in BY_FOLDED


def _names_author(look: Look) -> bool:
    return look.kind == "byline" or (
        look.kind == "stamp" and any(token.kind == "name" for token in look.tokens)
    )


def _beside_stamp(text: str, looks: Sequence[Look], top: int) -> frozenset[int]:
    """Give the run of names nearest to the first stamp under the headline."""
    for stamp in range(top + 1, len(looks)):
        if looks[stamp].kind != "stamp":
            continue
        for distance in range(1, _NEAR + 1):
            for index, step in ((stamp - distance, -1), (stamp + distance, 1)):
                if top < index < len(looks) and _may_sign(text, looks, index):
                    return _run(looks, index, step)
    return frozenset()


def _may_sign(text: str, looks: Sequence[Look], index: int) -> bool:
    """Tell whether a line is a name that the head holds once.

    A name in a menu, or above a photo and again below it, is no author's.
    """
    if looks[index].kind != "name":
        return False
    words = text[looks[index].start : looks[index].unit.end]
    return (
        sum(
            look.kind == "name" and text[look.start : look.unit.end] == words
            for look in looks
        )
        <= 2
    )


def _run(looks: Sequence[Look], index: int, step: int) -> frozenset[int]:
    run = []
    while 0 <= index < len(looks) and looks[index].kind == "name":
        run.append(index)
        index += step
    return frozenset(run)
