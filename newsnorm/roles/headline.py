"""Which unit of the head is the headline: one table of weights, added up.

In come the looks of the units above the body, out comes an index or None. The
weights are fitted by `python -m tests.bench.fit_headline`, on pages with a known
headline, and rounded; a feature that is not in the table weighs nothing. Lines that
look like menus or links (`traits.DOUBTFUL`) are too rare on those pages to be fitted:
their weights are set by hand, so that such a line loses to any plain title.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsnorm.model import Part
from newsnorm.roles import traits
from newsnorm.roles.kinds import Look

# Kinds that may hold a headline at all. A `stamp` or `chrome` line never does.
CANDIDATES = frozenset(
    ("title", "short", "prose", "sentence", "section", "name", "caption", "lead")
)

WEIGHTS: dict[str, float] = {
    "a list": -2.0,
    "after body": -0.1,
    "after caption": -0.6,
    "after chrome": -0.2,
    "after lead": 0.5,
    "after name": -0.4,
    "after prose": 0.7,
    "after section": -0.4,
    "after sentence": 0.8,
    "after short": -0.6,
    "an arrow": -4.0,
    "before byline": -0.2,
    "before chrome": -0.2,
    "before lead": -0.2,
    "before name": 0.2,
    "before prose": -0.7,
    "before section": 0.7,
    "before sentence": -0.6,
    "before stamp": 0.6,
    "before start": 0.7,
    "before title": -0.3,
    "begins as furniture": -0.7,
    "capitals": -0.1,
    "ends in ?!": 0.2,
    "ends in colon": -0.3,
    "ends in ellipsis": -0.6,
    "first title": 0.9,
    "glued": -2.0,
    "is an end": 1.0,
    "kind caption": -0.7,
    "kind lead": -0.2,
    "kind name": 0.6,
    "kind prose": -0.1,
    "kind section": -0.7,
    "kind sentence": -0.4,
    "kind short": 0.5,
    "kind title": 1.0,
    "length 0": -1.6,
    "length 110": -0.2,
    "length 20": -0.5,
    "length 40": 1.2,
    "length 70": 1.2,
    "parted": -0.6,
    "place 0": 0.7,
    "place 1": 0.9,
    "place 10": -1.1,
    "place 20": -0.6,
    "place 3": 0.3,
    "place 5": -0.2,
    "punctuated": 0.4,
    "quoted": -1.5,
    "says twice": -0.7,
    "stamp near": 1.2,
}

# Below this the best line is no better than none: say no rather than guess.
_FLOOR = -4.0

# Shorter lines than this are repeated for other reasons.
_LONG_ENOUGH = 20
_BOUNDS = (0, 1, 3, 5, 10, 20, 40)
_PLACES = tuple(f"place {bound}" for bound in _BOUNDS)


def find(text: str, looks: Sequence[Look]) -> int | None:
    """Give the index of the headline among the units above the body."""
    best, where = _FLOOR, None
    for index, features in candidates(text, looks):
        score = sum([WEIGHTS[each] for each in features if each in WEIGHTS])
        if score > best:
            best, where = score, index
    return _dated(text, looks) if where is None else where


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
        if look.kind == "stamp" and alone and not labelled and beside >= _LONG_ENOUGH:
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


def candidates(text: str, looks: Sequence[Look]) -> Iterator[tuple[int, list[str]]]:
    """Give the index and the features of each unit that may be the headline."""
    words = [text[look.start : look.unit.end] for look in looks]
    echoes = Echoes.of(words)
    kinds = [look.kind for look in looks]
    seen_title = False
    for index, look in enumerate(looks):
        if look.kind not in CANDIDATES:
            continue
        own = words[index]
        if echoes and echoes.holds_another(own):
            continue
        features = traits.features(own, look)
        plain = traits.DOUBTFUL.isdisjoint(features)
        if not plain:
            # What looks like a menu is one for its neighbours too.
            kinds[index] = "section"
        features += _around(kinds, index)
        if echoes:
            features += echoes.features(own)
        if look.kind == "title" and not seen_title:
            seen_title = plain
            features.append("first title")
        yield index, features


def _around(kinds: Sequence[str], index: int) -> list[str]:
    after = kinds[index + 1 : index + 4]
    found = [
        "before " + (kinds[index - 1] if index else "start"),
        "after " + (after[0] if after else "body"),
    ]
    if "stamp" in after or "byline" in after:
        found.append("stamp near")
    found.append(_PLACES[bisect_right(_BOUNDS, index) - 1])
    return found


class Echoes(NamedTuple):
    """The lines of a head by their ends, so that each meets only its like."""

    times: Counter[str]
    by_end: dict[str, list[str]]
    by_start: dict[str, list[str]]

    @classmethod
    def of(cls, words: Iterable[str]) -> "Echoes | None":
        """Give the echoes among these lines, or None where each is unlike the others.

        Short ones repeat for other reasons.
        """
        long = [word for word in words if len(word) >= _LONG_ENOUGH]
        if len(long) < 2:
            return None
        ends = {word[-_LONG_ENOUGH:] for word in long}
        if len(ends) == len({word[:_LONG_ENOUGH] for word in long}) == len(long):
            return None
        times = Counter(long)
        by_end: dict[str, list[str]] = {}
        by_start: dict[str, list[str]] = {}
        for word in times:
            by_end.setdefault(word[-_LONG_ENOUGH:], []).append(word)
            by_start.setdefault(word[:_LONG_ENOUGH], []).append(word)
        return cls(times, by_end, by_start)

    def features(self, own: str) -> list[str]:
        """Give how a line relates to others that repeat it."""
        found = ["repeated"] if self.times.get(own, 0) > 1 else []
        for other in self.by_end.get(own[-_LONG_ENOUGH:], ()):
            if len(other) > len(own) and other.endswith(own):
                return [*found, "is an end"]
        return found

    def holds_another(self, own: str) -> bool:
        """Tell whether a line is the headline with something beside it.

        A breadcrumb ends in the headline, a page title goes on with the site's name:

            Home Harbours Ferries return to port
            Ferries return to port | The Islander
        """
        for other in self.by_end.get(own[-_LONG_ENOUGH:], ()):
            if len(other) < len(own) and own.endswith(other):
                return True
        for other in self.by_start.get(own[:_LONG_ENOUGH], ()):
            if len(other) < len(own) and own.startswith(other):
                return own[len(other) :].lstrip()[:1] in _PARTS
        return False


_PARTS = ("|", "-", "–", "—", "·", "«")
