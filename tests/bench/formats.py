"""What each container gives: files, articles, errors, and the fields that are filled.

In come files and folders of real containers; out comes one table, a row a format as it
was told from the bytes. It is generic over formats: a new one needs nothing here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm.errors import Broken
from newsnorm.model import Options
from newsnorm.pipeline import attempt
from newsnorm.record import Article
from newsnorm.stories import stories
from tests.bench.table import share, show

# A field is filled where its value is not null, empty or a list of nothing.
FIELDS = (
    "headline", "deck", "slug", "markers", "published", "updated", "sources",
    "dateline", "bylines", "language", "body", "notes", "trailers", "unplaced",
)  # fmt: skip
# For what no format could be asked: a file that is not there, or is damaged.
UNREAD = "-"


class Tally(NamedTuple):
    """What one format gave."""

    files: set[str]
    filled: Counter[str]  # and "articles", "errors"


def table(paths: Iterable[str]) -> str:
    """Give the table of the formats that the files turn out to be in."""
    tallies: dict[str, Tally] = {}
    for name, path, article in _read(paths):
        tally = tallies.setdefault(name, Tally(set(), Counter()))
        tally.files.add(path)
        if article is None:
            tally.filled["errors"] += 1
        else:
            tally.filled["articles"] += 1
            tally.filled.update(filled(article))
    head = ["format", "files", "articles", "errors", *FIELDS]
    return show(
        "Fields filled", head, (_row(*each) for each in sorted(tallies.items()))
    )


def filled(article: Article) -> list[str]:
    """Give the fields of an article that have a value.

    >>> filled(Article(headline="Harbour reopens", markers=[]))
    ['headline']
    """
    return [name for name in FIELDS if getattr(article, name)]


def _read(paths: Iterable[str]) -> Iterator[tuple[str, str, Article | None]]:
    """Yield format, file and article; None for what could not be read.

    A fault counts for the format of the articles above it in its file.
    """
    formats: dict[str, str] = {}
    for story in stories(paths):
        if isinstance(story, Broken):
            yield formats.get(story.path, UNREAD), story.path, None
            continue
        path = story.input.path or "standard input"
        formats[path] = story.input.format
        article = attempt(story, Options())
        found = None if isinstance(article, Broken) else article
        yield story.input.format, path, found


def _row(name: str, tally: Tally) -> list[str | int]:
    articles = tally.filled["articles"]
    shares = [share(tally.filled[field], articles, 0) for field in FIELDS]
    return [name, len(tally.files), articles, tally.filled["errors"], *shares]
