"""The head: each line above the body to its role.

In come the looks above the body, and the roles that a container states; out come their
parts. Which of them is the headline, and who signs, is asked of `headline` and
`signed`; the rest a line's kind tells, and what stands above it.
"""

from collections.abc import Mapping, Sequence

from newsnorm.model import Part
from newsnorm.roles import above, cut, headline, kept
from newsnorm.roles.kinds import Look
from newsnorm.roles.signed import signed

# A container that states one of these knows its headline, or that there is none.
_TITLED = frozenset(("headline", "body"))
# One that states these knows its deck too.
_DECKED = frozenset(("deck", "body"))
# A city below one of these, on top of the body, is where the story was written.
_UNDER = frozenset(("byline", "stamp"))


def parts(
    text: str, looks: Sequence[Look], alert: bool, given: Mapping[int, str]
) -> list[Part]:
    """Give the parts of a head; that of an `alert` stands above no body."""
    top, deck = _titles(text, looks, given)
    names = signed(text, looks, top)
    if given:
        names |= {number for number, role in given.items() if role == "byline"}
    title = _words(text, looks, top)
    wrapped = alert and top is not None and cut.goes_on(looks, top)
    found: list[Part] = []
    over = ""
    for number, line in enumerate(looks):
        if line.tokens:
            found += kept.crawl(line, number)
        end = line.unit.end
        if line.start == end or (wrapped and number - 1 == top):
            continue
        if number == top:
            role = "headline"
            end = looks[number + wrapped].unit.end
        elif number == deck:
            role = "deck"
        else:
            role = _under(line, over, number + 1 == len(looks))
            role = role or _role(text, line, title, number in names, bool(names))
        tokens = kept.tokens(line, role, number in names) if line.tokens else ()
        found.append(Part(role, line.start, end, number, tokens))
        over = role
    return found


def _words(text: str, looks: Sequence[Look], top: int | None) -> str:
    """Give the words of the headline; a container may state one below its body."""
    if top is None or top >= len(looks):
        return ""
    return text[looks[top].start : looks[top].unit.end]


def _titles(
    text: str, looks: Sequence[Look], given: Mapping[int, str]
) -> tuple[int | None, int | None]:
    """Give the units that are headline and deck."""
    stated = set(given.values())
    if _TITLED.isdisjoint(stated):
        top = headline.find(text, looks)
        return top, _deck(text, looks, top)
    top = next((n for n, role in given.items() if role == "headline"), None)
    return top, None if _DECKED & stated else _deck(text, looks, top)


def _role(text: str, line: Look, title: str, signs: bool, named: bool) -> str:
    """Give the role of a line of the head that is neither headline nor deck.

    `signs` says that the line does, `named` that some line of the head does.
    """
    if line.kind == "name":
        return "byline" if signs else "unplaced"
    if line.kind == "lead":
        return "dateline" if kept.is_whole(line) else "unplaced"
    if line.kind == "byline" and signs:
        return "byline"  # the container says so
    if (line.kind == "byline" and not line.tokens and named) or (
        signs and line.kind == "short"
    ):
        return "by"  # `By` above a name, `and` between two
    if title and line.length == len(title) and text.startswith(title, line.start):
        return "again"
    return line.kind


def _under(line: Look, over: str, last: bool) -> str:
    """Give the role that a line has by what stands above it, or "".

    A title stands under its writer, a city under byline or stamp and on top of the
    body; elsewhere both may be menu words.
    """
    kind = line.tokens[0].kind if len(line.tokens) == 1 else ""
    if kind == "job" and over == "byline":
        return "byline"
    return "dateline" if kind == "city" and last and over in _UNDER else ""


def _deck(text: str, looks: Sequence[Look], top: int | None) -> int | None:
    """Give the deck: a sentence between headline and body, else a second title line.

    A paragraph is it before a short sentence is, which may be a button's. The words of
    a picture are none, nor is the headline once more.
    """
    if top is None:
        return None
    for kind in ("prose", "sentence"):
        for number in range(top + 1, len(looks)):
            if looks[number].kind == kind and not above.is_caption(looks, number):
                return number
    if top + 1 < len(looks) and looks[top + 1].kind == "title":
        line = looks[top + 1]
        words = text[looks[top].start : looks[top].unit.end]
        dated = any(token.kind == "date" for token in line.tokens)
        again = text.find(words, line.start, line.unit.end) >= 0
        return None if dated or again else top + 1
    return None
