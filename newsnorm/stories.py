"""Inputs to stories: the part of the trip that streams, in the one order it has.

In come paths; out come stories, and a Broken for each input or line that cannot be
read. Nothing here looks into an article.
"""

from collections.abc import Iterable, Iterator

from newsnorm import formats, inputs, wide
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.model import Story

__all__ = ["Fields", "stories"]


def stories(
    paths: Iterable[str],
    *,
    format: str = formats.AUTO,
    fields: Fields = Fields(),
    watch: inputs.Watch | None = None,
    guarded: bool = True,
) -> Iterator[Story | Broken]:
    """Give the stories of files, folders and `-`, each as soon as it is read.

    `guarded`: a file that newsnorm fails on is a Broken, and the next one is read.
    """
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield opened
        else:
            yield from _stories(opened, format, fields, guarded)


def _stories(
    opened: inputs.Opened, format: str, fields: Fields, guarded: bool
) -> Iterator[Story | Broken]:
    stream, path = opened.stream, opened.path
    try:
        container = formats.choose(format, stream, path)
        split = formats.split(container, stream, path, fields, decode)
        yield from split if opened.wide is None else wide.noted(split, opened.wide)
    except Exception as fault:
        yield inputs.ended(path, fault, guarded)
