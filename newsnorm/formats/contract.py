"""What every container format offers, and what it is given.

A format is a module: one name, one example, `detect` and `split`. It never reads what
an article says, and it never decodes by itself: it is handed the way to do it.
"""

from collections.abc import Callable, Iterator
from io import BufferedReader
from typing import Protocol

from msgspec import Struct

from newsnorm.errors import Broken
from newsnorm.model import Story, Text

Decode = Callable[[bytes | str], Text]


class Fields(Struct, frozen=True):
    """Where a container with named fields keeps what; each the first that is there."""

    text: tuple[str, ...] = ("text", "raw", "content", "body")
    id: tuple[str, ...] = ("id",)
    url: tuple[str, ...] = ("url",)
    date: tuple[str, ...] = ("date",)


class Format(Protocol):
    """A container of articles."""

    NAME: str
    """What `--from` and `input.format` call it."""
    EXAMPLE: str
    """The smallest file of it."""

    def detect(self, head: bytes, path: str | None) -> bool:
        """Tell by the first bytes, and only then by the name, whether this is one."""

    def split(
        self, stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
    ) -> Iterator[Story | Broken]:
        """Give the articles, each as soon as it is read."""
