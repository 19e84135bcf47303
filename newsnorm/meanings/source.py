"""Sources: which agencies a token names, outermost first.

In: a token of kind relay, dateline, byline, sign_off or credit. Out: one fact for
each agency that its agency slot names, in the order written. A name that the registry
does not hold is a fact without an id. It never weighs one slot against another.
"""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from newsnorm.model import SourceFact, Token
from newsnorm.pattern import pattern
from newsnorm.tables.agencies import DEFAULT, Agency, Registry

# "ANI/WAM", "AFP-BELGA", "ats afp", "Reuter/Hina", "KNA, dpa und AFP"
_JOINT = pattern(r"\s*[/,、·+&]\s*|\s+-\s+|-|\s+(?:and|und|et|y|e|via|with|mit)\s+|\s+")

# "Kuwait News Agency (KUNA)"
_BRACKETED = pattern(r"(?P<name>[^()]{2,60}?)\s*\((?P<tag>[^()]{2,40})\)")

# Desks and initials beside a tag: "dpa/lno", "(SDA/sj)", "(Hina) mh".
_INITIALS = pattern(r"[^\W\d_A-Z]{1,4}|[A-Z]{1,3}|\d+")

# No name or tag has so many joints, and no chain has so many agencies; a field of a
# hostile file may have any number.
_MOST_JOINTS, _MOST_PIECES = 16, 100

_PLAIN = pattern(r"[A-Za-z\d][^\n]*")


def read(token: Token, registry: Registry = DEFAULT) -> tuple[SourceFact, ...]:
    """Give the agencies that a token names.

    >>> token = Token("credit", "(ANI/WAM)", 0, 9, {"agency": (1, 8)})
    >>> [fact.id for fact in read(token)]
    ['ani', 'wam']
    """
    found: list[SourceFact] = []
    for part, (start, end) in token.parts.items():
        if part.startswith(_AGENCIES) and part.split(".")[0] in _AGENCIES:
            words = token.text[start - token.start : end - token.start]
            found += chain(words, start, token.kind, registry)
    return tuple(found if len(found) < 2 else _once(found))


# The parts of a token that name agencies; a second one is `agency.2`.
_AGENCIES = ("agency", "relay", "provider")


def chain(
    words: str, start: int, slot: str, registry: Registry = DEFAULT
) -> list[SourceFact]:
    """Give the agencies of one slot, in the order written.

    >>> [fact.id for fact in chain("Kyodo JBN-AsiaNet", 0, "dateline")]
    ['kyodo_jbn', 'asianet']
    """
    return [
        SourceFact(start + it.start, start + it.end, it.tag, it.id, it.name, slot)
        for it in _named(words, registry)
    ]


class _Named(Struct, frozen=True, gc=False):
    """An agency that words name, and where in them."""

    start: int
    end: int
    tag: str
    id: str | None
    name: str


# Few agencies make most copy, each with the same words.
@lru_cache(maxsize=1024)
def _named(words: str, registry: Registry) -> tuple[_Named, ...]:
    whole = registry.by_tag(words)
    if whole:
        return (_fact(words, 0, whole),)
    bracketed = _BRACKETED.fullmatch(words.strip())
    if bracketed:
        row = registry.by_tag(bracketed["name"]) or registry.by_tag(bracketed["tag"])
        return (_fact(words, 0, row),)
    pieces = list(_pieces(words, registry))
    named = [_fact(words[begin:end], begin, row) for begin, end, row in pieces if row]
    if not named:
        return (_fact(words, 0, None),)
    others = [
        _fact(words[begin:end], begin, None)
        for begin, end, row in pieces
        if not row and _is_name(words[begin:end], words)
    ]
    return (*named, *others)


def _pieces(words: str, registry: Registry) -> Iterator[tuple[int, int, Agency | None]]:
    """Give the pieces of a joint tag, the longest known ones first."""
    cuts = [0, *(edge for m in _JOINT.finditer(words) for edge in m.span()), len(words)]
    spans = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    if len(spans) > _MOST_PIECES:
        return
    i = 0
    while i < len(spans):
        for j in range(min(len(spans), i + _MOST_JOINTS), i, -1):
            begin, end = spans[i][0], spans[j - 1][1]
            row = registry.by_tag(words[begin:end]) if begin < end else None
            if row or j == i + 1:
                yield begin, end, row
                i = j
                break


def _is_name(piece: str, words: str) -> bool:
    """Tell whether an unknown piece is an agency's name: not a desk, not initials."""
    if not piece or _INITIALS.fullmatch(piece):
        return False
    return "/" in words and _PLAIN.fullmatch(piece) is not None


def _fact(words: str, start: int, row: Agency | None) -> _Named:
    tag = words.strip(" \t\n/-–—=:.,©")
    if not _BRACKETED.fullmatch(tag):
        tag = tag.strip("()[]【】（）")
    begin = start + max(0, words.find(tag))
    name = row.name if row else " ".join(tag.split())
    return _Named(begin, begin + len(tag), tag, row.id if row else None, name)


def _once(found: list[SourceFact]) -> Iterator[SourceFact]:
    """Give each agency once: `(KNA/iz)` twice in a line is one source."""
    seen: set[str] = set()
    for fact in found:
        key = fact.id or fact.name
        if key not in seen:
            seen.add(key)
            yield fact
