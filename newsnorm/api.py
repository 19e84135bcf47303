"""What Python code calls: one piece of copy, a file of articles, or one record.

In come copy, paths and options; out come articles and findings. The command goes
another way to the same trip; nothing here reads an article itself.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from os import PathLike, fspath
from typing import Any

from newsnorm.decode import decode
from newsnorm.errors import Broken, InputError
from newsnorm.model import Options, Stated, Story
from newsnorm.pipeline import attempt, trip
from newsnorm.record import Article, Finding, Input
from newsnorm.stories import stories
from newsnorm.tables.agencies import DEFAULT, Registry, load

_OPTIONS = Options()


def parse(
    copy: str | bytes,
    *,
    timezone: str | None = None,
    day_first: bool | None = None,
    spans: bool = False,
    sources: str | PathLike[str] | None = None,
    url: str | None = None,
    crawled: str | None = None,
    id: str | None = None,
    max_article_size: int = _OPTIONS.max_article_size,
    max_header_lines: int = _OPTIONS.max_header_lines,
) -> Article:
    """Give the article that one piece of copy is.

    Bytes are decoded as the command decodes a file. `timezone` is an IANA name for
    clocks without a zone; `sources` the path of a TOML file of your own agencies;
    `url` and `crawled` are evidence that stands beside the copy; the limits are those
    of the command, and a finding says where one was met. Copy never raises, however
    messy; `TableError` says that `sources` cannot be used.

    >>> parse("Ferries return\\n\\nOSLO, May 2, 2024 (AFP) - Ferries ran.").published
    '2024-05-02'
    """
    data = copy.encode("utf-8", "surrogatepass") if isinstance(copy, str) else copy
    if not isinstance(data, bytes):
        raise TypeError(f"copy is str or bytes, not {type(copy).__name__}")
    decoded = decode(data)
    given = Input(id=id, encoding=decoded.encoding, repairs=list(decoded.repairs))
    beside = (("url", url), ("crawl", crawled))
    stated = tuple(Stated(key, words) for key, words in beside if words)
    story = Story(decoded.text, given, stated=stated)
    options = Options(timezone, day_first, spans, max_article_size, max_header_lines)
    return trip(story, options, _registry(sources))


def read(
    path: str | PathLike[str],
    *,
    on_broken: Callable[[Broken], Any] | None = None,
    sources: str | PathLike[str] | None = None,
    **options: Any,
) -> Iterator[Article]:
    """Give the articles of a file or folder, one by one.

    What cannot be read goes to `on_broken`; without one it raises `InputError`.
    """
    registry = _registry(sources)
    for story in stories([fspath(path)]):
        found = (
            story
            if isinstance(story, Broken)
            else attempt(story, Options(**options), registry)
        )
        if isinstance(found, Broken):
            if on_broken is None:
                raise InputError(found)
            on_broken(found)
            continue
        yield found


def validate(article: Article, **options: Any) -> list[Finding]:
    """Give what every rule finds in an article."""
    from newsnorm.rules import book

    return book.check(article, **options)


def _registry(sources: str | PathLike[str] | None) -> Registry:
    return _loaded(fspath(sources)) if sources else DEFAULT


@lru_cache(maxsize=4)
def _loaded(path: str) -> Registry:
    return load(path)
