"""Who wrote the copy and through whom it came: facts to one chain.

In come the agencies that the copy names, each with its slot; out comes the chain,
outermost relay first, the origin last.
"""

from collections.abc import Sequence

from newsnorm.model import SourceFact
from newsnorm.record import Source

# From the outside in: who passed the copy on names himself further out.
_SLOTS = {
    "stated": 0,
    "relay": 1,
    "relayed": 2,
    "credit": 3,
    "copyright": 4,
    "byline": 5,
    "envelope": 6,
    "sign_off": 7,
    "dateline": 8,
}

# These slots hold makers only; elsewhere a name that nobody knows may be anything.
_MAY_BE_UNKNOWN = frozenset(("stated", "relay", "dateline"))


def chain(facts: Sequence[SourceFact]) -> list[Source]:
    """Give the chain that the facts make, each agency once.

    A sign-off may name more of the chain than the dateline does: `(ANI)` above and
    `(ANI/WAM)` below say that ANI relayed what WAM wrote. A credit line or a
    copyright that names nobody whom the registry holds is left out.
    """
    links = _from_outside(facts)
    if len(links) > 1:
        once: dict[str, SourceFact] = {}
        for link in links:
            once.setdefault(_key(link), link)
        links = list(once.values())
        signed = [fact for fact in facts if fact.slot == "sign_off" and fact.id]
        if len(signed) > 1:
            links = _with_sign_off(links, signed)
    if links and links[-1].slot == "relayed":
        return []  # who disowns a story did not write it, and nobody else is named
    last = len(links) - 1
    return [
        Source(fact.id, fact.name, fact.tag, "origin" if at == last else "relay")
        for at, fact in enumerate(links)
    ]


def _from_outside(facts: Sequence[SourceFact]) -> list[SourceFact]:
    """Give the facts that can be links, in the order of their slots."""
    found = [
        fact
        for fact in facts
        if fact.slot in _SLOTS and (fact.id or fact.slot in _MAY_BE_UNKNOWN)
    ]
    if len(found) > 1:
        found.sort(key=lambda fact: _SLOTS[fact.slot])
    return found


def _key(fact: SourceFact) -> str:
    return fact.id or fact.name.casefold()


def _with_sign_off(
    links: list[SourceFact], sign_off: Sequence[SourceFact]
) -> list[SourceFact]:
    """Put the sign-off's own order in, where it names a chain of its own."""
    keys = [_key(fact) for fact in sign_off]
    if not any(_key(link) in keys for link in links):
        return links
    outer = [link for link in links if _key(link) not in keys]
    return [*outer, *sign_off]
