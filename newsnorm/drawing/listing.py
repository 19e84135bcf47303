"""Many articles, one line each: enough to see which of them to look at.

In come articles; out come rows of exactly the width of the screen, as they come or
sorted. Of a sorted run only the rows are kept, not the articles.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from rich.text import Text

from newsnorm.drawing.palette import SEVERITIES, percent, sure
from newsnorm.drawing.safe import fitted, line, name
from newsnorm.record import Article, Severity


class Entry(NamedTuple):
    """What the list keeps of an article."""

    file: str
    published: str | None
    confidence: float | None
    source: str | None
    headline: str | None
    findings: tuple[tuple[Severity, int], ...]  # how many of each, the worst first


def entry(article: Article) -> Entry:
    """Give the entry of an article."""
    given = article.input
    many = given.format != "text" or given.index
    file = given.path or "standard input"
    counts = tuple(
        (severity, count)
        for severity in SEVERITIES
        if (count := sum(found.severity == severity for found in article.findings))
    )
    return Entry(
        f"{file}:{given.line or given.index + 1}" if many else file,
        article.published, article.published_confidence,
        source(article), article.headline, counts,
    )  # fmt: skip


def source(article: Article) -> str | None:
    """Give whom an article is of: an agency's id, else the last name of the chain."""
    last = article.sources[-1].name if article.sources else None
    return article.source or last


# What `--sort` accepts: the articles to look at first stand first.
SORTS: dict[str, Callable[[Entry], Any]] = {
    "published": lambda e: (e.published is not None, e.published or ""),
    "confidence": lambda e: e.confidence if e.confidence is not None else -1.0,
    "source": lambda e: (e.source is None, (e.source or "").casefold()),
    "findings": lambda e: [-dict(e.findings).get(each, 0) for each in SEVERITIES],
}


def rows(entries: Iterable[Entry], width: int, sort: str | None) -> Iterator[Text]:
    """Give the head of the table and a row for each entry."""
    if sort is not None:
        entries = sorted(entries, key=SORTS[sort])
    widths = _widths(width, sort)
    head = [Text(word, style="bold dim") for word in _COLUMNS]
    yield _row(head, widths)
    for each in entries:
        yield _row(_cells(each, widths[1]), widths)


_COLUMNS = ("file", "published", "sure", "source", "headline", "findings")
_RIGHT = {2}
_GAP = "  "
_DAY, _MOMENT = 10, 25
_NARROW = 72


def _widths(width: int, sort: str | None) -> list[int]:
    """Share a width out; what the fixed columns leave goes to file and headline."""
    published, source = (_MOMENT, 12) if width >= 120 else (_DAY, 8)
    findings = 8
    if width < _NARROW:  # the order must show what it goes by
        source, findings = (0, 8) if sort == "findings" else (8, 0)
    room = width - published - 6 - source - findings - len(_GAP) * 5
    file = min(max(room * 2 // 5, 10), 44)
    return [file, published, 6, source, max(room - file, 0), findings]


def _cells(each: Entry, moment: int) -> list[Text]:
    sureness = each.confidence
    shown = Text("")
    if sureness is not None:
        shown = Text(percent(sureness, column=True), style=sure(sureness))
    published = each.published and each.published[:moment]
    return [
        name(each.file),
        line(published) if published else Text("undecided", style="dim"),
        shown,
        line(each.source or "", "dim" if each.source is None else ""),
        line(each.headline) if each.headline else Text("no headline", style="dim"),
        _found(each),
    ]


def _found(each: Entry) -> Text:
    """Give the findings as signs with their counts: `✗2 !1`."""
    words = Text()
    for severity, count in each.findings:
        look = SEVERITIES[severity]
        words.append(" " if words else "")
        words.append(f"{look.sign}{count}", style=look.style)
    return words


def _row(cells: list[Text], widths: list[int]) -> Text:
    words = Text(no_wrap=True)
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        if width > 0:
            words.append(_GAP if words else "")
            words.append_text(fitted(cell, width, index in _RIGHT, index == 0))
    return words
