"""Sources: which agencies a token names, outermost first.

In: a token of kind relay, dateline, byline, sign_off or credit. Out: one fact for
each agency that its agency slot names, in the order written. A name that the registry
does not hold is a fact without an id. It never weighs one slot against another.
"""

import re
from collections.abc import Iterator

from newsnorm.model import SourceFact, Token
from newsnorm.pattern import pattern
from newsnorm.tables.agencies import DEFAULT, Agency, Registry

# "ANI/WAM", "AFP-BELGA", "ats afp", "Reuter/Hina", "KNA, dpa und AFP"
_JOINT = pattern(r"\s*[/,、·+&]\s*|\s+-\s+|-|\s+(?:and|und|et|y|e|via|with|mit)\s+|\s+")

# "Kuwait News Agency (KUNA)"
_BRACKETED = pattern(r"(?P<name>[^()]{2,60}?)\s*\((?P<tag>[^()]{2,40})\)")

# Desks and initials beside a tag: "dpa/lno", "(SDA/sj)", "(Hina) mh".
_INITIALS = pattern(r"[^\W\d_A-Z]{1,4}|[A-Z]{1,3}|\d+")

_PLAIN = pattern(r"[A-Za-z\d][^\n]*")


def read(token: Token, registry: Registry = DEFAULT) -> tuple[SourceFact, ...]:
    """Give the agencies that a token names.

    >>> token = Token("credit", "(ANI/WAM)", 0, 9, {"agency": (1, 8)})
    >>> [fact.id for fact in read(token)]
    ['ani', 'wam']
    """
    found: list[SourceFact] = []
    for part, (start, end) in token.parts.items():
        if part.split(".")[0] in ("agency", "relay", "provider"):
            words = token.text[start - token.start : end - token.start]
            found += chain(words, start, token.kind, registry)
    return tuple(_once(found))


def chain(
    words: str, start: int, slot: str, registry: Registry = DEFAULT
) -> list[SourceFact]:
    """Give the agencies of one slot, in the order written.

    >>> [fact.id for fact in chain("Kyodo JBN-AsiaNet", 0, "dateline")]
    ['kyodo_jbn', 'asianet']
    """
    whole = registry.by_tag(words)
    if whole:
        return [_fact(words, start, slot, whole)]
    bracketed = _BRACKETED.fullmatch(words.strip())
    if bracketed:
        return [_bracketed(words, start, slot, bracketed, registry)]
    pieces = list(_pieces(words, registry))
    named = [
        _fact(words[begin:end], start + begin, slot, row)
        for begin, end, row in pieces
        if row
    ]
    if not named:
        return [_fact(words, start, slot, None)]
    return named + [
        _fact(words[begin:end], start + begin, slot, None)
        for begin, end, row in pieces
        if not row and _is_name(words[begin:end], words)
    ]


def _bracketed(
    words: str, start: int, slot: str, match: re.Match[str], registry: Registry
) -> SourceFact:
    row = registry.by_tag(match["name"]) or registry.by_tag(match["tag"])
    return _fact(words, start, slot, row)


def _pieces(words: str, registry: Registry) -> Iterator[tuple[int, int, Agency | None]]:
    """Give the pieces of a joint tag, the longest known ones first."""
    cuts = [0, *(edge for m in _JOINT.finditer(words) for edge in m.span()), len(words)]
    spans = [(cuts[i], cuts[i + 1]) for i in range(0, len(cuts), 2)]
    i = 0
    while i < len(spans):
        for j in range(len(spans), i, -1):
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


def _fact(words: str, start: int, slot: str, row: Agency | None) -> SourceFact:
    tag = words.strip(" \t\n/-–—=:.,©")
    if not _BRACKETED.fullmatch(tag):
        tag = tag.strip("()[]【】（）")
    begin = start + max(0, words.find(tag))
    name = row.name if row else " ".join(tag.split())
    return SourceFact(begin, begin + len(tag), tag, row.id if row else None, name, slot)


def _once(found: list[SourceFact]) -> Iterator[SourceFact]:
    """Give each agency once: `(KNA/iz)` twice in a line is one source."""
    seen: set[str] = set()
    for fact in found:
        key = fact.id or fact.name
        if key not in seen:
            seen.add(key)
            yield fact
