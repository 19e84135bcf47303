"""Whatever an input holds, as articles: copy is parsed, records are read back.

In come paths; out come articles, and a Broken for each input, line or record that
cannot be read. Like `pipeline`, this room knows an order and nothing else.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm import formats, inputs
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.model import Options
from newsnorm.record import Article
from newsnorm.stories import stories
from newsnorm.tables.agencies import DEFAULT, Registry


class Ways(NamedTuple):
    """How inputs are to be read."""

    kind: str = formats.AUTO  # or the name of a format
    fields: Fields = Fields()
    options: Options = Options(spans=True)
    registry: Registry = DEFAULT
    guarded: bool = True  # an article or a file that newsnorm fails on is a Broken


_PLAIN = Ways()


def articles(
    paths: Iterable[str], ways: Ways = _PLAIN, watch: inputs.Watch | None = None
) -> Iterator[Article | Broken]:
    """Give the articles of files, folders and `-`, each as soon as it is read."""
    from newsnorm.pipeline import attempt, trip

    kind, fields, options, registry, guarded = ways
    make = attempt if guarded else trip
    for story in stories(
        paths, format=kind, fields=fields, watch=watch, guarded=guarded
    ):
        if isinstance(story, Broken):
            yield story
        else:
            yield make(story, options, registry)
