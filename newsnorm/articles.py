"""Whatever an input holds, as articles: copy is parsed, records are read back.

In come paths; out come articles, and a Broken for each input, line or record that
cannot be read. Like `pipeline`, this room knows an order and nothing else.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm import formats, inputs
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.model import Options
from newsnorm.record import Article
from newsnorm.tables.agencies import DEFAULT, Registry


class Ways(NamedTuple):
    """How inputs are to be read."""

    kind: str = formats.AUTO  # or the name of a format
    fields: Fields = Fields()
    options: Options = Options(spans=True)
    registry: Registry = DEFAULT
    guarded: bool = True  # an article that newsnorm fails on is a Broken


_PLAIN = Ways()


def articles(
    paths: Iterable[str], ways: Ways = _PLAIN, watch: inputs.Watch | None = None
) -> Iterator[Article | Broken]:
    """Give the articles of files, folders and `-`, each as soon as it is read."""
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield opened
            continue
        try:
            yield from _articles(opened, ways)
        except inputs.UNREADABLE as error:
            yield inputs.broken(opened.path, error)


def _articles(opened: inputs.Opened, ways: Ways) -> Iterator[Article | Broken]:
    from newsnorm.pipeline import attempt, trip

    container = formats.choose(ways.kind, opened.stream, opened.path)
    for story in container.split(opened.stream, opened.path, ways.fields, decode):
        if isinstance(story, Broken):
            yield story
        else:
            make = attempt if ways.guarded else trip
            yield make(story, ways.options, ways.registry)
