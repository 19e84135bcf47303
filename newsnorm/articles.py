"""Whatever an input holds, as articles: copy is parsed, records are read back.

In come paths; out come articles, and a Broken for each input, line or record that
cannot be read. Like `pipeline`, this room knows an order and nothing else.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm import formats, inputs, records, structure
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.model import Options
from newsnorm.record import Article
from newsnorm.tables.agencies import DEFAULT, Registry

RECORDS = "records"
_HEAD = 65536  # bytes that tell what an input holds


class Ways(NamedTuple):
    """How inputs are to be read."""

    kind: str = formats.AUTO  # or "records", or a format of articles
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
    kind = ways.kind
    if kind == formats.AUTO and records.detect(opened.stream.peek(_HEAD)):
        kind = RECORDS
    return _read(opened) if kind == RECORDS else _parsed(opened, kind, ways)


def _read(opened: inputs.Opened) -> Iterator[Article | Broken]:
    """Yield the records of an input; what is wrong with one is its first fault."""
    for item in records.split(opened.stream):
        found = structure.read(item.text)
        if isinstance(found, Article):
            yield found
            continue
        fault = found[0]
        line = item.line + fault.line - 1
        remedy = "newsnorm validate tells all that is wrong with it"
        where = opened.path or "standard input"
        yield Broken(where, f"no sound record: {fault.message}", remedy, line)


def _parsed(opened: inputs.Opened, kind: str, ways: Ways) -> Iterator[Article | Broken]:
    from newsnorm.pipeline import attempt, trip

    container = formats.choose(kind, opened.stream, opened.path)
    for story in container.split(opened.stream, opened.path, ways.fields, decode):
        if isinstance(story, Broken):
            yield story
        else:
            make = attempt if ways.guarded else trip
            yield make(story, ways.options, ways.registry)
