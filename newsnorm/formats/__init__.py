"""The containers that articles come in: an ordered table, and the choice from it.

To add one, write a module with the names of `contract.Format` and put it in FORMATS,
before those that would claim it.
"""

from collections.abc import Sequence
from io import BufferedReader

from newsnorm.errors import OptionError
from newsnorm.formats import jsonl, text
from newsnorm.formats.contract import Decode, Fields, Format

__all__ = ["AUTO", "FORMATS", "Decode", "Fields", "Format", "choose", "names"]

AUTO = "auto"

# First to claim an input has it; `text` claims all, so it is the last.
FORMATS: Sequence[Format] = (jsonl, text)


def names() -> list[str]:
    """Give what `--from` accepts.

    >>> names()
    ['auto', 'jsonl', 'text']
    """
    return [AUTO, *(each.NAME for each in FORMATS)]


def choose(name: str, stream: BufferedReader, path: str | None) -> Format:
    """Give the format of that name, or for `auto` the one the first bytes speak for.

    A pipe is not waited on for more than its first piece.
    """
    if name == AUTO:
        head = stream.peek(4096)
        return next(each for each in FORMATS if each.detect(head, path))
    for each in FORMATS:
        if name == each.NAME:
            return each
    raise OptionError(f"no format {name!r}; there are {', '.join(names())}")
