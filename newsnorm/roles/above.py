"""Paragraphs that stand above the body: decks, captions, blurbs of menus.

In come the looks of a page and the index of one that reads as a paragraph, out goes
whether more of the head follows it. A paragraph that may be the story's first is left
to it: too late a start loses text of the story, too early a one only adds to it.
"""

from collections.abc import Sequence
from itertools import islice

from newsnorm.roles.kinds import Look
from newsnorm.tables import chrome

# A stamp this far below a paragraph still belongs to the head that it stands in.
_REACH = 8
_STAMPS = frozenset(("stamp", "byline"))
_HEAD_GOES_ON = _STAMPS | {"lead"}

# What stands between a deck and its story, and no prose.
_BETWEEN = frozenset(("chrome", "caption", "short", "name"))
# Buttons and lists that stand inside stories as well: they tell nothing.
_IN_STORIES = frozenset(("ad", "tags", "subscribe", "comments", "menu"))
# So many paragraphs, in so many lines, are a story.
_STORY = 3
_STORY_LINES = 6

# A line that is no more than a credit has its caption above it.
_LONGEST_CREDIT = 60
_LONGEST_CAPTION = 140

# Fewer lines than this between two paragraphs are no menu.
_MENU = 12


def goes_on(looks: Sequence[Look], index: int) -> bool:
    """Tell whether the head goes on below a paragraph."""
    return (
        _is_stamped(looks, index)
        or is_caption(looks, index)
        or _is_deck(looks, index)
        or _is_blurb(looks, index)
    )


def _is_stamped(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a stamp or byline comes before the next paragraph."""
    for look in islice(looks, index + 1, index + 1 + _REACH):
        if look.kind in _HEAD_GOES_ON:
            return True
        if look.kind == "prose":
            return False
    return False


def is_caption(looks: Sequence[Look], index: int) -> bool:
    """Tell whether the words are a picture's, whose credit is the next line.

    Ferries wait in the harbour.
    Foto: A Writer/AFP
    """
    if index + 1 == len(looks) or looks[index].length > _LONGEST_CAPTION:
        return False
    below = looks[index + 1]
    return below.kind == "caption" and below.length <= _LONGEST_CREDIT


def _is_deck(looks: Sequence[Look], index: int) -> bool:
    """Tell whether buttons or a picture part the first paragraph from a story.

    In a story of one paragraph they stand at its foot, so a story must follow.
    """
    above = looks[max(0, index - _REACH) : index]
    if any(look.kind in ("prose", "lead") for look in above):
        return False
    furniture, below = 0, index + 1
    while below < len(looks) and looks[below].kind in _BETWEEN:
        furniture += _is_furniture(looks[below])
        below += 1
    story = islice(looks, below, below + _STORY_LINES)
    return furniture > 0 and sum(look.kind == "prose" for look in story) >= _STORY


def _is_furniture(look: Look) -> bool:
    if look.kind != "chrome":
        return look.kind == "caption"
    words = next(token.text for token in look.tokens if token.kind == "chrome")
    folded = chrome.fold(words)
    return bool(folded) and chrome.kind(folded) not in _IN_STORIES


def _is_blurb(looks: Sequence[Look], index: int) -> bool:
    """Tell whether a paragraph stands in a menu, and a stamp comes further down.

    Where a stamp stands above it, the paragraph is the story, and the menu its foot.
    """
    if any(look.kind in _STAMPS for look in looks[max(0, index - _REACH) : index]):
        return False
    for menu, look in enumerate(islice(looks, index + 1, None)):
        if look.kind in _HEAD_GOES_ON:
            return menu >= _MENU
        if look.kind == "prose" and menu < _MENU:
            return False
    return False
