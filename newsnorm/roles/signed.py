"""Which bare names sign the story.

In come the looks of the head, out come the indexes of the lines whose names are
bylines without a by-word. A name alone is as often a person in a photo, a job, a place
or a menu word: its neighbours tell.
"""

from collections.abc import Iterator, Sequence

from newsnorm.model import Token
from newsnorm.roles.kinds import Look, is_by_word
from newsnorm.tables.agencies import fold
from newsnorm.tables.by_words import ISSUED_BY, TITLES
from newsnorm.tables.small_words import JOINS

# A name signs if it stands this near to a stamp.
_NEAR = 3
# Above the headline there is room for a name, a section word and a stamp.
_ABOVE = 3
# A caption that is no more than a credit has the person's name above it.
_LONGEST_CREDIT = 60
_LONGEST_TITLE = 40

_Lines = frozenset[int]
_NOBODY: _Lines = frozenset()


def signed(text: str, looks: Sequence[Look], top: int | None) -> _Lines:
    """Give the indexes of the lines that sign by a bare name.

    A by-word on a line of its own is the best sign, a stamp nearby the next best. A
    byline with its by-word leaves nothing to a bare name:

        Ann Example with her boat           (in a photo)
        By Otto Writer
        12 May 2024, 10:30
    """
    if top is None or not _has_name(looks):
        return _NOBODY
    for index in range(top + 1, len(looks)):
        by = is_by_word(text, looks[index].start, looks[index].unit.end)
        if by and (names := _run(text, looks, index + 1, 1)):
            return names
    if any(look.kind == "byline" and look.tokens for look in looks[top + 1 :]):
        return _NOBODY
    return (
        _on_stamp(looks, range(top + 1, len(looks)))
        or _beside_stamp(text, looks, top)
        or _above(text, looks, top)
        or _titled(text, looks, top)
        or _alone(looks, top)
    )


def _on_stamp(looks: Sequence[Look], lines: Sequence[int]) -> _Lines:
    """Give the first stamp line that holds a name, or dated line that opens with one.

    Ann Writer , 01. Dez. 2017, 12:01 Uhr 3 min read
    """
    for index in lines:
        look = looks[index]
        if look.kind not in ("name", "stamp") or not _name(look):
            continue
        if look.kind == "stamp" or any(t.kind == "date" for t in look.tokens):
            return frozenset((index,))
    return _NOBODY


def _has_name(looks: Sequence[Look]) -> bool:
    return bool(
        [1 for look in looks if look.kind == "name" or (look.tokens and _name(look))]
    )


def _name(look: Look) -> Token | None:
    for token in look.tokens:
        if token.kind == "name":
            return token
    return None


def _beside_stamp(text: str, looks: Sequence[Look], top: int) -> _Lines:
    """Give the run of names nearest to the first stamp under the headline."""
    for stamp in range(top + 1, len(looks)):
        if looks[stamp].kind != "stamp":
            continue
        for distance in range(1, _NEAR + 1):
            for index, step in ((stamp - distance, -1), (stamp + distance, 1)):
                if top < index < len(looks) and _may_sign(text, looks, index):
                    return _run(text, looks, index, step)
    return _NOBODY


def _above(text: str, looks: Sequence[Look], top: int) -> _Lines:
    """Give the name above a headline that has its stamp above it too.

    Ann Writer
    Harbours
    12 May 2024
    Ferries return to port
    """
    lines = range(max(0, top - _ABOVE), top)
    stamped = any(looks[index].kind == "stamp" for index in lines)
    if not stamped or any(look.kind == "stamp" for look in looks[top + 1 :]):
        return _NOBODY
    if found := _on_stamp(looks, lines):
        return found
    names = [index for index in lines if looks[index].kind == "name"]
    alone = len(names) == 1 and _may_sign(text, looks, names[0])
    return frozenset(names) if alone else _NOBODY


def _alone(looks: Sequence[Look], top: int) -> _Lines:
    """Give the name that parts headline and body with nothing beside it but buttons.

    A deck may stand above it.
    """
    below = top + 1
    if below < len(looks) and looks[below].kind in ("prose", "sentence"):
        below += 1
    if below >= len(looks) or looks[below].kind != "name":
        return _NOBODY
    name = _name(looks[below])
    if name is None or looks[below].unit.end - name.end > _LONGEST_AGE:
        return _NOBODY
    alone = all(look.kind == "chrome" for look in looks[below + 1 :])
    return frozenset((below,)) if alone else _NOBODY


# Ann Writer 7 hours
_LONGEST_AGE = 10


def _titled(text: str, looks: Sequence[Look], top: int) -> _Lines:
    """Give the name that has its title with it."""
    for index in range(top + 1, len(looks)):
        if looks[index].kind == "name" and _has_title(text, looks, index):
            return frozenset((index,))
    return _NOBODY


def _has_title(text: str, looks: Sequence[Look], index: int) -> bool:
    """Tell whether a title stands behind a name, or on the line below it."""
    name = _name(looks[index])
    if name and any(part.startswith("title") for part in name.parts):
        return True
    if index + 1 == len(looks) or looks[index + 1].kind == "caption":
        return False
    below = looks[index + 1]
    words = text[below.start : below.unit.end].split()
    return below.length <= _LONGEST_TITLE and fold(words[-1]) in TITLES


def _may_sign(text: str, looks: Sequence[Look], index: int) -> bool:
    """Tell whether a line is a name that the head holds once.

    A name in a menu, or above a photo and again below it, is no author's. Nor is one
    with the credit of a picture below it.
    """
    if looks[index].kind != "name" or _is_pictured(looks, index):
        return False
    if index and fold(_words(text, looks[index - 1])) in ISSUED_BY:
        return False  # "News provided by", and the house on the next line
    words = text[looks[index].start : looks[index].unit.end]
    return sum(words == each for each in _names(text, looks)) <= 2


def _is_pictured(looks: Sequence[Look], index: int) -> bool:
    below = looks[index + 1] if index + 1 < len(looks) else None
    return (
        below is not None
        and below.kind == "caption"
        and below.length <= _LONGEST_CREDIT
    )


def _names(text: str, looks: Sequence[Look]) -> Iterator[str]:
    for look in looks:
        if look.kind == "name":
            yield text[look.start : look.unit.end]


def _run(text: str, looks: Sequence[Look], index: int, step: int) -> _Lines:
    """Give the names that stand line by line, and the `and` between two of them."""
    run: list[int] = []
    while 0 <= index < len(looks):
        if looks[index].kind != "name":
            after = index + step
            more = 0 <= after < len(looks) and looks[after].kind == "name"
            if not (run and more and _words(text, looks[index]) in JOINS):
                break
        run.append(index)
        index += step
    return frozenset(run)


def _words(text: str, look: Look) -> str:
    return text[look.start : look.unit.end]
