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
    "after byline": 0.2,
    "after caption": -0.3,
    "after chrome": -0.2,
    "after name": -0.2,
    "after prose": 0.7,
    "after section": -0.3,
    "after sentence": 0.6,
    "after short": -0.4,
    "before byline": -0.2,
    "before chrome": -0.2,
    "before prose": -0.4,
    "before section": 0.6,
    "before sentence": -0.2,
    "before stamp": 0.3,
    "before start": 0.5,
    "before title": -0.3,
    "capitals": -0.2,
    "ends in ?!": 0.3,
    "ends in colon": -0.1,
    "ends in ellipsis": -0.3,
    "first title": 0.9,
    "is an end": 0.6,
    "kind caption": -0.4,
    "kind name": 0.3,
    "kind prose": -0.1,
    "kind section": -0.6,
    "kind sentence": -0.4,
    "kind short": 0.1,
    "kind title": 1.0,
    "length 0": -1.3,
    "length 110": -0.1,
    "length 20": -0.6,
    "length 40": 1.0,
    "length 70": 1.0,
    "place 0": 0.5,
    "place 1": 0.6,
    "place 10": -0.9,
    "place 20": -0.4,
    "place 3": 0.1,
    "place 40": 0.2,
    "place 5": -0.2,
    "repeated": -0.1,
    "stamp near": 1.0,
}

# Below this the best line is no better than none: say no rather than guess.
_FLOOR = -4.0

# Shorter lines than this are repeated for other reasons.
_LONG_ENOUGH = 20
_LENGTHS = (150, 110, 70, 40, 20, 0)


def find(text: str, looks: Sequence[Look]) -> int | None:
    """Give the index of the headline among the units above the body."""
    best, where = _FLOOR, None
    for index, features in candidates(text, looks):
        score = sum(WEIGHTS.get(feature, 0.0) for feature in features)
        if score > best:
            best, where = score, index
    return where


def candidates(text: str, looks: Sequence[Look]) -> Iterator[tuple[int, list[str]]]:
    """Give the index and the features of each unit that may be the headline."""
    words = [text[look.start : look.unit.end] for look in looks]
    seen_title = False
    for index, look in enumerate(looks):
        if look.kind not in CANDIDATES or _holds_another(words, index):
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

    A section word repeated in a menu is no headline, hence the length.
    """
    own = words[index]
    if len(own) < _LONG_ENOUGH:
        return
    others = [word for at, word in enumerate(words) if at != index]
    if own in others:
        yield "repeated"
    if any(len(other) > len(own) and other.endswith(own) for other in others):
        yield "is an end"


def _holds_another(words: Sequence[str], index: int) -> bool:
    """Tell whether a line is the headline with something beside it.

    A breadcrumb ends in the headline, a page title goes on with the site's name:

        Home Harbours Ferries return to port
        Ferries return to port | The Islander
    """
    own = words[index]
    return any(
        _LONG_ENOUGH <= len(other) < len(own)
        and (own.endswith(other) or (own.startswith(other) and _names_site(own, other)))
        for other in words
    )


def _names_site(own: str, other: str) -> bool:
    return own[len(other) :].lstrip()[:1] in ("|", "-", "–", "—", "·", "«")
