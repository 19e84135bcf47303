"""Other libraries that read a date out of text, each asked as its manual says.

One row a question: who is asked, what it is shown, and how it answers with a day. A
library that is not installed has no row. None of them is handed anything that newsnorm
is not: no address, no language, no crawl date.
"""

from collections.abc import Callable, Iterator
from html import escape
from importlib import import_module
from typing import Any, NamedTuple

HEADER_LINES = 25

Ask = Callable[[str], str | None]


class Rival(NamedTuple):
    """One library and one way to ask it."""

    name: str
    module: str
    shown: str  # "header" or "whole"
    ask: Ask  # text to an ISO day, or None
    memory: str = ""  # the module whose `reset_caches` forgets earlier answers

    def forget(self) -> None:
        """Forget what it knows: the header of a case may be the whole of it."""
        if self.memory:
            import_module(self.memory).reset_caches()

    def view(self, raw: str) -> str:
        """Give what it is shown of a story."""
        if self.shown == "whole":
            return raw
        return "\n".join(raw.split("\n")[:HEADER_LINES])


def rivals() -> Iterator[Rival]:
    """Yield the rows whose library can be loaded; newsnorm is the first."""
    for rival in _ROWS:
        try:
            import_module(rival.module)
        except ImportError:  # not there, or a part of it is not
            continue
        yield rival


def page(text: str) -> str:
    """Give the least HTML that shows a text: a paragraph for each line.

    >>> page("One\\n\\n< Two")
    '<html><body><p>One</p><p>&lt; Two</p></body></html>'
    """
    lines = [f"<p>{escape(line)}</p>" for line in text.split("\n") if line.strip()]
    return f"<html><body>{''.join(lines)}</body></html>"


def _newsnorm(text: str) -> str | None:
    found: str | None = import_module("newsnorm").parse(text).published
    return found


def _datefinder(text: str) -> str | None:
    return _iso(next(iter(import_module("datefinder").find_dates(text)), None))


def _dateparser(text: str) -> str | None:
    found = import_module("dateparser.search").search_dates(text)
    return _iso(found[0][1]) if found else None


def _dateutil(text: str) -> str | None:
    return _iso(import_module("dateutil.parser").parse(text, fuzzy=True))


def _htmldate(text: str) -> str | None:
    found = import_module("htmldate").find_date(page(text), original_date=True)
    return str(found) if found else None


def _trafilatura(text: str) -> str | None:
    extract = import_module("trafilatura").bare_extraction
    found = extract(page(text), with_metadata=True)
    return getattr(found, "date", None)


def _newspaper(text: str) -> str | None:
    article = import_module("newspaper").Article("https://example.org/")
    article.download(input_html=page(text))
    article.parse()
    return _iso(article.publish_date or None)


def _iso(moment: Any) -> str | None:
    return moment.date().isoformat() if moment is not None else None


_ROWS = (
    Rival("newsnorm", "newsnorm", "whole", _newsnorm),
    Rival("datefinder, first", "datefinder", "header", _datefinder),
    Rival("datefinder, first", "datefinder", "whole", _datefinder),
    Rival("dateparser.search, first", "dateparser.search", "header", _dateparser),
    Rival("dateparser.search, first", "dateparser.search", "whole", _dateparser),
    Rival("dateutil, fuzzy", "dateutil.parser", "header", _dateutil),
    Rival("htmldate", "htmldate", "header", _htmldate, "htmldate.meta"),
    Rival("htmldate", "htmldate", "whole", _htmldate, "htmldate.meta"),
    Rival("trafilatura", "trafilatura", "whole", _trafilatura, "trafilatura.meta"),
    Rival("newspaper4k", "newspaper", "whole", _newspaper),
)
