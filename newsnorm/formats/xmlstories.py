"""The road that all XML formats go: a stream to elements, an element to a story.

In comes what a format knows of its elements; out come stories, and a Broken for what
cannot be read or holds no item.
"""

from collections.abc import Callable, Iterable, Iterator
from io import BufferedReader
from typing import Any, NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import sheet, xmlitems
from newsnorm.formats.contract import Decode
from newsnorm.formats.sheet import Line
from newsnorm.model import Stated, Story
from newsnorm.record import Input


class Kind(NamedTuple):
    """What a format of XML says of its items."""

    name: str
    tags: tuple[str, ...]  # of the elements that hold an item each
    id: Callable[[Any], str]
    lines: Callable[[Any], Iterable[Line]]
    stated: Callable[[Any], Iterable[Stated]]
    parts: Callable[[Any], Iterable[Any]] = lambda item: (item,)  # articles of an item


def split(
    kind: Kind, stream: BufferedReader, path: str | None, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each item that holds words."""
    where = path or "standard input"
    index, empty = 0, True
    for found in xmlitems.items(stream, where, kind.tags, decode):
        empty = False
        if isinstance(found, Broken):
            yield found
            continue
        for part in kind.parts(found.element):
            given = Input(
                path=path, index=index, id=kind.id(part) or None, line=found.line,
                format=kind.name, encoding=found.encoding, repairs=found.repairs,
            )  # fmt: skip
            story = sheet.story(kind.lines(part), kind.stated(part), given, decode)
            if story.text:
                yield story
                index += 1
    if empty:
        wanted = " or ".join(f"<{tag}>" for tag in kind.tags)
        yield Broken(where, f"no {wanted} in it", "name its format with --from")
