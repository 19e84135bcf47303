"""Meanings: what a token says. One file per kind of token, MEANINGS by kind.

In comes a token, out come facts: only what its own words say. A file is imported when
the first token comes that it reads.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from newsnorm.meanings import language, source
from newsnorm.model import Token
from newsnorm.tables.agencies import Registry

__all__ = ["MEANINGS", "language", "read", "source"]

# Kind of token to what reads it: file and function.
MEANINGS: dict[str, tuple[str, ...]] = {
    "byline": ("byline.read",),
    "crawl": ("crawl.read",),
    "credit": ("source.read",),
    "date": ("stamp.read",),
    "dateline": ("dateline.read",),
    "envelope": ("source.read",),
    "job": ("byline.read",),
    "marker": ("marker.read",),
    "name": ("byline.read",),
    "relay": ("source.read",),
    "relayed": ("source.read",),
    "sign_off": ("source.read", "byline.signed"),
    "slug": ("slug.read", "slug.version"),
    "stated": ("source.read",),
    "trailer": ("trailer.read",),
}
# What asks which agencies there are; the others are asked about a token alone.
_BY_REGISTRY = frozenset(("byline.read", "dateline.read", "source.read"))


def read(token: Token, registry: Registry) -> tuple[Any, ...]:
    """Give the facts that a token states; a kind without a reader states none."""
    facts: tuple[Any, ...] = ()
    for reader, by_registry in _readers(token.kind):
        fact = reader(token, registry) if by_registry else reader(token)
        if fact is not None:
            facts += fact if type(fact) is tuple else (fact,)
    return facts


@cache
def _readers(kind: str) -> tuple[tuple[Callable[..., Any], bool], ...]:
    found = []
    for name in MEANINGS.get(kind, ()):
        file, _, function = name.partition(".")
        reader = getattr(import_module(f"newsnorm.meanings.{file}"), function)
        found.append((reader, name in _BY_REGISTRY))
    return tuple(found)
