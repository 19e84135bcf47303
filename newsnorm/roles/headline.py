"""Which unit of the head is the headline: one table of weights, added up.

In come the looks of the units above the body, out comes an index or None. The
weights are fitted by `python -m tests.bench.fit_headline`, on pages with a known
headline, and rounded; a feature that is not in the table weighs nothing.
"""

from collections.abc import Iterator, Sequence

from newsnorm.roles.kinds import Look

# Kinds that may hold a headline at all. A `stamp` or `chrome` line never does.
CANDIDATES = frozenset(
    ("title", "short", "prose", "sentence", "section", "name", "caption", "lead")
)

WEIGHTS: dict[str, float] = {
    "kind title": 2.0,
    "kind sentence": 0.0,
    "kind prose": -1.0,
    "kind short": -0.5,
    "kind section": -1.5,
    "kind name": -1.0,
    "kind caption": -2.0,
    "kind lead": -3.0,
    "length 0": -1.0,
    "length 20": 0.0,
    "length 40": 1.0,
    "length 70": 1.0,
    "length 110": 0.3,
    "length 150": -1.0,
    "before start": 0.5,
    "before stamp": 0.3,
    "before section": 0.2,
    "after stamp": 1.0,
    "after byline": 1.0,
    "after prose": 0.8,
    "after sentence": 0.5,
    "after lead": 1.0,
    "repeated": 1.5,
    "ends other": -1.5,
    "first title": 1.0,
    "stamp near": 0.7,
}

# Below this the best line is no better than none: say no rather than guess.
_FLOOR = -0.5

_LENGTHS = (150, 110, 70, 40, 20, 0)


def find(text: str, looks: Sequence[Look]) -> int | None:
    """Give the index of the headline among the units above the body."""
    best, where = _FLOOR, None
    for index, features in candidates(text, looks):
        score = sum(WEIGHTS.get(feature, 0.0) for feature in features)
        if score > best:
            best, where = score, index
    return where


def candidates(
    text: str, looks: Sequence[Look]
) -> Iterator[tuple[int, list[str]]]:
    """Give the index and the features of each unit that may be the headline."""
    words = [text[look.start : look.unit.end] for look in looks]
    seen_title = False
    for index, look in enumerate(looks):
        if look.kind not in CANDIDATES:
            continue
        features = list(_own(words[index], look))
        features += _around(looks, index)
        features += _echoes(words, index)
        if look.kind == "title" and not seen_title:
            seen_title = True
            features.append("first title")
        yield index, features


def _own(words: str, look: Look) -> Iterator[str]:
    yield "kind " + look.kind
    length = len(words)
    yield f"length {next(bound for bound in _LENGTHS if length >= bound)}"
    last = words[-1:]
    if last in "?!":
        yield "ends in ?!"
    elif last == ":":
        yield "ends in colon"
    elif last == "…" or words.endswith("..."):
        yield "ends in ellipsis"
    if words.isupper():
        yield "capitals"


def _around(looks: Sequence[Look], index: int) -> Iterator[str]:
    yield "before " + (looks[index - 1].kind if index else "start")
    after = looks[index + 1 : index + 4]
    yield "after " + (after[0].kind if after else "body")
    if any(look.kind in ("stamp", "byline") for look in after):
        yield "stamp near"
    yield f"place {_place(index)}"


def _place(index: int) -> int:
    return next(bound for bound in (40, 20, 10, 5, 3, 1, 0) if index >= bound)


def _echoes(words: Sequence[str], index: int) -> Iterator[str]:
    """Tell how a line relates to others that repeat it.

    A breadcrumb ends in the headline (`Home Harbours Ferries return to port`), and
    `Share this on X: Ferries return to port` does: the shorter is the headline. A
    section word repeated in a menu is no headline, hence the length.
    """
    own = words[index]
    if len(own) < 20:
        return
    others = [word for at, word in enumerate(words) if at != index and len(word) >= 20]
    if own in others:
        yield "repeated"
    if any(other != own and own.endswith(other) for other in others):
        yield "ends other"
    if any(other != own and other.endswith(own) for other in others):
        yield "is an end"
