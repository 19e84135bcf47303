"""What a heap of articles is made of: counts, shares, and how sure its dates are.

In come articles, one by one; out come figures as JSON, or as bars for the screen. Only
the counts are kept, so a run of any length takes the same room.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newsnorm.drawing.listing import source
from newsnorm.drawing.palette import AMBER, BLUE, GREEN, RED, bar, percent
from newsnorm.drawing.safe import line
from newsnorm.record import Article, Date

_LEAST = 4  # cells of a bar that says more than its figure
_MOST = 12  # rows of sources and of months on the screen; the JSON has all


class Tally:
    """The counts of a run; needs state, since articles are not kept."""

    def __init__(self) -> None:
        self.articles = 0
        self.sources: Counter[str | None] = Counter()
        self.years: Counter[str | None] = Counter()
        self.months: Counter[str] = Counter()
        self.having: Counter[str] = Counter(dict.fromkeys(_HAVING, 0))
        self.confidence = [0] * 10

    def add(self, article: Article) -> None:
        """Count one article."""
        self.articles += 1
        self.sources[source(article)] += 1
        published = article.published
        self.years[published[:4] if published else None] += 1
        if published and len(published) >= 7:
            self.months[published[:7]] += 1
        self.having.update(_has(article))
        if article.published_confidence is not None:
            # A record that somebody made may say anything here.
            sureness = min(max(article.published_confidence, 0.0), 0.99)
            self.confidence[int(sureness * 10)] += 1


def count(articles: Iterable[Article]) -> Tally:
    """Give the counts of all articles."""
    tally = Tally()
    for article in articles:
        tally.add(article)
    return tally


_HAVING = (
    "published", "headline", "source", "dateline", "bylines",
    "zones", "conflicts", "unplaced", "errors", "warnings",
)  # fmt: skip


def _has(article: Article) -> list[str]:
    """Give what of `_HAVING` is true of an article."""
    severities = {found.severity for found in article.findings}
    chosen = next((d for d in article.dates if d.verdict == "chosen"), None)
    told = (
        article.published, article.headline, article.sources, article.dateline,
        article.bylines, chosen and chosen.zone in ("stated", "inferred"),
        any(_against(date) for date in article.dates), article.unplaced,
        "error" in severities, "warning" in severities,
    )  # fmt: skip
    return [name for name, true in zip(_HAVING, told, strict=True) if true]


def _against(date: Date) -> bool:
    """Tell whether a date could have been the article's, and says another day."""
    if date.verdict == "conflicts":
        return True
    aside = ("embargo", "copyright", "unknown")
    return date.verdict == "rejected" and bool(date.value) and date.role not in aside


def as_json(tally: Tally) -> str:
    """Give the figures as one JSON object, counts only, the largest first."""
    return json.dumps(_figures(tally), ensure_ascii=False, indent=2) + "\n"


def _figures(tally: Tally) -> dict[str, Any]:
    return {
        "articles": tally.articles,
        "having": dict(tally.having),
        "sources": [
            {"source": source, "articles": count} for source, count in _largest(tally)
        ],
        "years": [
            {"year": year, "articles": tally.years[year]}
            for year in sorted(tally.years, key=lambda y: (y is None, y or ""))
        ],
        "months": [
            {"month": month, "articles": tally.months[month]}
            for month in sorted(tally.months)
        ],
        "confidence": [
            {"from": tenth / 10, "to": (tenth + 1) / 10, "articles": count}
            for tenth, count in enumerate(tally.confidence)
        ],
    }


def _largest(tally: Tally) -> list[tuple[str | None, int]]:
    key = lambda row: (-row[1], row[0] is None, row[0] or "")  # noqa: E731
    return sorted(tally.sources.items(), key=key)


def draw(tally: Tally, width: int) -> RenderableType:
    """Give the figures as bars."""
    many = f"{tally.articles:,} article" + ("" if tally.articles == 1 else "s")
    parts: list[RenderableType] = [Text(many, style="bold")]
    if tally.articles:
        for word, rows in _charts(tally):
            if rows:
                parts += [Text(), Text(word, style="bold dim")]
                parts.append(_bars(rows, tally.articles, width))
    return Group(*parts)


_Row = tuple[str, int, str]  # word, count, colour


def _charts(tally: Tally) -> list[tuple[str, list[_Row]]]:
    years = sorted(tally.years.items(), key=lambda row: (row[0] is None, row[0] or ""))
    months = sorted(tally.months.items())[-_MOST:]
    more = "" if len(tally.months) <= _MOST else f", the last {_MOST}"
    having = [(name, n, _COLOURS.get(name, GREEN)) for name, n in tally.having.items()]
    return [
        ("with", having),
        ("confidence of the day", _histogram(tally)),
        ("source", _sources(tally)),
        ("year", [(year or "undecided", n, BLUE) for year, n in years]),
        (f"month{more}", [(month, n, BLUE) for month, n in months]),
    ]


_COLOURS = {"conflicts": AMBER, "unplaced": AMBER, "errors": RED, "warnings": AMBER}


def _histogram(tally: Tally) -> list[_Row]:
    return [
        (f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}", count,
         GREEN if tenth == 9 else AMBER if tenth >= 5 else RED)
        for tenth, count in reversed(list(enumerate(tally.confidence)))
    ]  # fmt: skip


def _sources(tally: Tally) -> list[_Row]:
    """Give the sources with the most articles, and the rest as one row."""
    largest = _largest(tally)
    rows = [(source or "unknown", n, BLUE) for source, n in largest[:_MOST]]
    rest = largest[_MOST:]
    if rest:
        rows.append((f"{len(rest)} others", sum(n for _, n in rest), BLUE))
    return rows


def _bars(rows: list[_Row], whole: int, width: int) -> Table:
    """Give rows of word, bar, count and share of all articles."""
    words = 20 if width >= 60 else 13
    room = min(width - words - 19, 60)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(width=words, no_wrap=True)
    if room >= _LEAST:
        table.add_column(width=room, no_wrap=True)
    table.add_column(justify="right", min_width=5)
    table.add_column(justify="right", min_width=6, style="dim")
    for word, count, colour in rows:
        shown = [Text(bar(count / whole, room), style=colour)] if room >= _LEAST else []
        name = Text.assemble("  ", line(word))
        table.add_row(name, *shown, f"{count:,}", percent(count / whole, column=True))
    return table
