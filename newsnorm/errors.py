"""What a caller can catch, and what a batch carries on with.

Messy text never raises. These are for the caller's mistakes and for inputs that
cannot be read at all.
"""

from msgspec import Struct


class Broken(Struct, frozen=True, gc=False):
    """An input, or a part of one, that could not be read: a value, so a batch goes on.

    >>> str(Broken("feed.jsonl", "no JSON object", "cut the line short?", line=7))
    'feed.jsonl:7: no JSON object; cut the line short?'
    """

    path: str
    reason: str
    remedy: str = ""
    line: int | None = None
    column: int | None = None
    offset: int | None = None  # of the first byte that could not be used
    text: str | None = None  # what could not be used, to be kept beside the records

    def __str__(self) -> str:
        place = ":".join(str(n) for n in (self.line, self.column) if n is not None)
        where = f"{self.path}:{place}" if place else self.path
        return f"{where}: {self.reason}" + (f"; {self.remedy}" if self.remedy else "")


class NewsnormError(Exception):
    """The root of all that newsnorm raises on purpose."""


class InputError(NewsnormError):
    """An input cannot be read; `broken` says where and what to do."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(str(broken))
        self.broken = broken


class TableError(NewsnormError):
    """A table of the user's own, such as `--sources FILE`, cannot be used."""


class OptionError(NewsnormError, ValueError):
    """An option has a value that nothing can be done with."""
