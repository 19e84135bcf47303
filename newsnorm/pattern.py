"""Patterns that are compiled when they are first asked.

In goes what `re.compile` takes, out comes what is used as its result. There are some
two hundred patterns, each takes about as long to compile as an article to read, and
most copy needs few of them. Nothing is matched or known here.
"""

import re
from typing import Any, AnyStr, cast


def pattern(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""Give a pattern that is compiled when it is first asked.

    >>> pattern(r"\d+").match("42 km")[0]
    '42'
    """
    return cast("re.Pattern[AnyStr]", _Pattern(source, flags))


class _Pattern:
    """A pattern, compiled or not yet."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Give a method of the compiled pattern, and keep it: this runs once a name."""
        method = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, method)
        return method
