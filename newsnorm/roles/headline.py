"""Which unit of the head is the headline: one table of weights, added up.

In come the looks of the units above the body, out comes an index or None. The
weights are fitted by `python -m tests.bench.fit_headline`, on pages with a known
headline, and rounded; a feature that is not in the table weighs nothing. Lines that
look like menus or links (`traits.DOUBTFUL`) are too rare on those pages to be fitted:
their weights are set by hand, so that such a line loses to any plain title.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import inf

from newsnorm.model import Part
from newsnorm.roles import traits
from newsnorm.roles.echoes import Echoes
from newsnorm.roles.kinds import Look

# Kinds that may hold a headline at all. A `stamp` or `chrome` line never does.
CANDIDATES = frozenset(
    ("title", "short", "prose", "sentence", "section", "name", "caption", "lead")
)

# In tenths: sums of whole numbers are the same on any version of Python, and ties stay
# ties, which the line that stands first wins.
WEIGHTS: dict[str, int] = {
    "a list": -20,
    "after body": -1,
    "after caption": -6,
    "after chrome": -2,
    "after lead": 5,
    "after name": -4,
    "after prose": 7,
    "after section": -4,
    "after sentence": 8,
    "after short": -6,
    "an arrow": -40,
    "before byline": -2,
    "before chrome": -2,
    "before lead": -2,
    "before name": 2,
    "before prose": -7,
    "before section": 7,
    "before sentence": -6,
    "before stamp": 6,
    "before start": 7,
    "before title": -3,
    "begins as furniture": -7,
    "capitals": -1,
    "ends in ?!": 2,
    "ends in colon": -3,
    "ends in ellipsis": -6,
    "first title": 9,
    "glued": -20,
    "is an end": 10,
    "kind caption": -7,
    "kind lead": -2,
    "kind name": 6,
    "kind prose": -1,
    "kind section": -7,
    "kind sentence": -4,
    "kind short": 5,
    "kind title": 10,
    "length 0": -16,
    "length 110": -2,
    "length 20": -5,
    "length 40": 12,
    "length 70": 12,
    "parted": -6,
    "place 0": 7,
    "place 1": 9,
    "place 10": -11,
    "place 20": -6,
    "place 3": 3,
    "place 5": -2,
    "punctuated": 4,
    "quoted": -15,
    "says twice": -7,
    "stamp near": 12,
}

# Below this the best line is no better than none: say no rather than guess.
_FLOOR = -40

# So much beside a date is more than a stamp holds.
_FAR_MORE = 20
_BOUNDS = (0, 1, 3, 5, 10, 20, 40)
_PLACES = tuple(f"place {bound}" for bound in _BOUNDS)


def _place(index: int) -> str:
    return _PLACES[bisect_right(_BOUNDS, index) - 1]


def find(text: str, looks: Sequence[Look]) -> int | None:
    """Give the index of the headline among the units above the body."""
    where = _alone(text, looks)
    if where is not None:
        return where
    best = [_FLOOR]
    for index, features in candidates(text, looks, best):
        score = sum([WEIGHTS[each] for each in features if each in WEIGHTS])
        if score > best[0]:
            best[0], where = score, index
    return _dated(text, looks) if where is None else where


def _alone(text: str, looks: Sequence[Look]) -> int | None:
    """Give the one line that may be the headline, where no word of it can deny that.

    So stand most headlines of the wire.
    """
    kinds = [look.kind for look in looks]
    found = [index for index, kind in enumerate(kinds) if kind in CANDIDATES]
    if len(found) != 1:
        return None
    where = found[0]
    words = [text[look.start : look.unit.end] for look in looks]
    if not words[where].replace(" ", "").isalnum() or Echoes.of(words):
        return None
    weight = _at_most(kinds, where, len(words[where]), False)
    return where if weight + _OF_PLAIN_WORDS > _FLOOR else None


def _dated(text: str, looks: Sequence[Look]) -> int | None:
    """Give the line that holds a date and far more, where nothing else is a headline.

    WORLD NEWS HIGHLIGHTS 0300 GMT - APRIL 8
    Wednesday 8 April 1987  Oslo and Islands 12C         (a masthead, and none)
    """
    for index, look in enumerate(looks):
        dates = [token for token in look.tokens if token.kind == "date"]
        beside = look.length - sum(token.end - token.start for token in dates)
        alone = len(dates) == len(look.tokens)
        labelled = any("label" in token.parts for token in dates)
        if look.kind == "stamp" and alone and not labelled and beside >= _FAR_MORE:
            return index if text[look.start : look.unit.end].isupper() else None
    return None


def announced(parts: list[Part]) -> list[Part]:
    """Give the headline that a dateline announces, in copy without another.

    新华社北京6月14日电 题：老灯塔
    """
    if any(part.role == "headline" for part in parts):
        return parts
    for at, part in enumerate(parts):
        for token in part.tokens:
            if part.role == "body" and "topic" in token.parts:
                line = Part("dateline", part.start, token.end, part.unit, part.tokens)
                title = Part("headline", token.end, part.end, part.unit)
                return [*parts[:at], line, title, *parts[at + 1 :]]
    return parts


def candidates(
    text: str, looks: Sequence[Look], bar: Sequence[float] = (-inf,)
) -> Iterator[tuple[int, list[str]]]:
    """Give the index and the features of each unit that may be the headline.

    Those that cannot come up to the bar, whatever their words, are passed over; who
    asks may raise it on the way.
    """
    words = [text[look.start : look.unit.end] for look in looks]
    echoes = Echoes.of(words)
    most = _OF_WORDS + WEIGHTS["is an end"] if echoes else _OF_WORDS
    kinds = [look.kind for look in looks]
    seen_title, passed = False, -2
    for index, look in enumerate(looks):
        kind, own = look.kind, words[index]
        if kind not in CANDIDATES or (echoes and echoes.holds_another(own)):
            continue
        unsure = passed == index - 1
        weight = _at_most(kinds, index, len(own), unsure)
        if weight + most < bar[0] and (seen_title or kind != "title"):
            passed = index
            continue
        if unsure and _is_doubtful(words[passed], looks[passed]):
            kinds[passed] = "section"
        features = traits.features(own, look)
        plain = traits.DOUBTFUL.isdisjoint(features)
        if not plain:
            # What looks like a menu is one for its neighbours too.
            kinds[index] = "section"
        features += _around(kinds, index)
        if echoes:
            features += echoes.features(own)
        if kind == "title" and not seen_title:
            seen_title = plain
            features.append("first title")
        yield index, features


def _is_doubtful(words: str, look: Look) -> bool:
    return not traits.DOUBTFUL.isdisjoint(traits.features(words, look))


def _at_most(kinds: Sequence[str], index: int, length: int, unsure: bool) -> int:
    """Give what kind, length and place of a line weigh, all but its words.

    Where it is `unsure` whether the line above looks like a menu, it does.
    """
    before = _BEFORE.get(kinds[index - 1] if index else "start", 0)
    if unsure and before < _BEFORE["section"]:
        before = _BEFORE["section"]
    after = kinds[index + 1 : index + 4]
    near = "stamp" in after or "byline" in after
    return (
        _OF_KIND.get(kinds[index], 0)
        + _OF_LENGTH[min(length, _LONGEST)]
        + before
        + _AFTER.get(after[0] if after else "body", 0)
        + (WEIGHTS["stamp near"] if near else 0)
        + _OF_PLACE[min(index, _LAST_PLACE)]
    )


def _weights(prefix: str) -> dict[str, int]:
    return {
        name.removeprefix(prefix): weight
        for name, weight in WEIGHTS.items()
        if name.startswith(prefix)
    }


_OF_KIND, _BEFORE, _AFTER = map(_weights, ("kind ", "before ", "after "))
_LONGEST, _LAST_PLACE = traits.BOUNDS[-1], _BOUNDS[-1]
_OF_LENGTH = [WEIGHTS.get(traits.length(n), 0) for n in range(_LONGEST + 1)]
_OF_PLACE = [WEIGHTS.get(_place(n), 0) for n in range(_LAST_PLACE + 1)]
# What the words of a line may add.
_OF_OTHERS = ("after ", "before ", "first", "is an end", "kind ", "length", "place ")
_OF_WORDS = sum(
    max(0, weight)
    for name, weight in WEIGHTS.items()
    if not name.startswith((*_OF_OTHERS, "stamp near"))
)
# ... and may take away where they are letters and figures.
_OF_PLAIN_WORDS = sum(
    min(0, WEIGHTS[name])
    for name in ("begins as furniture", "capitals", "glued", "says twice")
)


def _around(kinds: Sequence[str], index: int) -> list[str]:
    after = kinds[index + 1 : index + 4]
    found = [
        "before " + (kinds[index - 1] if index else "start"),
        "after " + (after[0] if after else "body"),
    ]
    if "stamp" in after or "byline" in after:
        found.append("stamp near")
    found.append(_place(index))
    return found
