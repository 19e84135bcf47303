"""Meanings: what a token says. One file per kind of token, MEANINGS by kind.

In comes a token, out come facts: only what its own words say.
"""

from collections.abc import Callable
from typing import Any

from newsnorm.meanings import (
    byline,
    crawl,
    dateline,
    language,
    marker,
    slug,
    source,
    stamp,
    trailer,
)
from newsnorm.model import Token
from newsnorm.tables.agencies import Registry

__all__ = ["MEANINGS", "language", "read"]

Read = Callable[[Token, Registry], Any]

MEANINGS: dict[str, Read] = {
    "byline": byline.read,
    "crawl": lambda token, _: crawl.read(token),
    "credit": source.read,
    "date": lambda token, _: stamp.read(token),
    "dateline": dateline.read,
    "envelope": source.read,
    "job": byline.read,
    "marker": lambda token, _: marker.read(token),
    "name": byline.read,
    "relay": source.read,
    "relayed": source.read,
    "sign_off": lambda token, registry: tuple(
        filter(None, (*source.read(token, registry), byline.signed(token)))
    ),
    "slug": lambda token, _: tuple(
        filter(None, (slug.read(token), slug.version(token)))
    ),
    "stated": source.read,
    "trailer": lambda token, _: trailer.read(token),
}


def read(token: Token, registry: Registry) -> tuple[Any, ...]:
    """Give the facts that a token states; a kind without a reader states none."""
    reader = MEANINGS.get(token.kind)
    if reader is None:
        return ()
    fact = reader(token, registry)
    if fact is None:
        return ()
    return fact if type(fact) is tuple else (fact,)
