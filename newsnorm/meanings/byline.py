"""Bylines read: the people, their titles, and the agency beside them.

In: a token of kind byline or name. Out: what it says. An agency is a source and never
a person; a desk is neither.
"""

from msgspec.structs import replace

from newsnorm.meanings.source import read as read_sources
from newsnorm.model import BylineFact, SourceFact, Token
from newsnorm.record import Byline
from newsnorm.tables.agencies import DEFAULT, Registry


def read(token: Token, registry: Registry = DEFAULT) -> BylineFact | None:
    """Give the people and agencies of a byline.

    >>> read(Token("byline", "By Ann Writer", 0, 13, {"name": (3, 13)})).people
    (Byline(name='Ann Writer', title=None),)
    """
    if token.kind not in ("byline", "name", "job"):
        return None
    if token.kind == "job":
        return BylineFact(
            token.start, token.end, (), _agencies(token, registry), token.text
        )
    names = [key for key in token.parts if key.split(".")[0] == "name"]
    people = tuple(
        Byline(
            name=_words(token, key) or "",
            title=_words(token, key.replace("name", "title")),
        )
        for key in names
    )
    return BylineFact(token.start, token.end, people, _agencies(token, registry))


def signed(token: Token) -> BylineFact | None:
    """Give who signs with the agency: the agency itself is read as its source.

    >>> line = "Ann Writer, Reuters"
    >>> signed(Token("sign_off", line, 0, 19, {"name": (0, 10)})).people[0].name
    'Ann Writer'
    """
    name = _words(token, "name")
    people = (Byline(name=name, title=None),) if name else ()
    return BylineFact(token.start, token.end, people) if people else None


def _agencies(token: Token, registry: Registry) -> tuple[SourceFact, ...]:
    return read_sources(replace(token, kind="byline"), registry)


def _words(token: Token, key: str) -> str | None:
    if key not in token.parts:
        return None
    start, end = token.parts[key]
    return " ".join(token.text[start - token.start : end - token.start].split())
