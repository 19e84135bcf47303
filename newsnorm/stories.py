"""Inputs to stories: the part of the trip that streams, in the one order it has.

In come paths; out come stories, and a Broken for each input or line that cannot be
read. Nothing here looks into an article.
"""

from collections.abc import Iterable, Iterator

from newsnorm import formats, inputs
from newsnorm.decode import decode
from newsnorm.errors import Broken, NewsnormError
from newsnorm.formats import Fields
from newsnorm.model import Story

__all__ = ["Fields", "stories"]


def stories(
    paths: Iterable[str],
    *,
    format: str = formats.AUTO,
    fields: Fields = Fields(),
    watch: inputs.Watch | None = None,
) -> Iterator[Story | Broken]:
    """Give the stories of files, folders and `-`, each as soon as it is read."""
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield opened
        else:
            yield from _stories(opened, format, fields)


def _stories(
    opened: inputs.Opened, format: str, fields: Fields
) -> Iterator[Story | Broken]:
    stream, path = opened
    try:
        container = formats.choose(format, stream, path)
        yield from container.split(stream, path, fields, decode)
    except inputs.UNREADABLE as error:
        yield inputs.broken(path, error)
    except NewsnormError:
        raise
    except Exception as fault:
        reason = f"newsnorm failed on this file ({type(fault).__name__}: {fault})"
        where = path or "standard input"
        yield Broken(where, reason, "what follows in it is not read; please report it")
