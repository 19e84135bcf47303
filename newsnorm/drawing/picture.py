"""Articles to drawings, and drawings to a terminal, a picture or a page.

In come articles as they are read, and what to show of them; out goes text, each
article's as soon as it is there. A terminal and a picture get the same rows.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.text import Text

from newsnorm.drawing import evidence, export, listing, record, statistics
from newsnorm.drawing.paper import Line, Trimmed, canvas, rows
from newsnorm.drawing.safe import line
from newsnorm.record import Article
from newsnorm.visible import visible_line


class Look(NamedTuple):
    """What to show of articles."""

    full: bool = False
    evidence: bool = False
    listed: bool = False
    sort: str | None = None
    stats: bool = False
    guarded: bool = True  # an article that cannot be drawn says so, and others follow


def drawings(
    articles: Iterable[Article], look: Look, width: int, colour: bool = True
) -> Iterator[RenderableType]:
    """Give the drawings one after another, parted by an empty row."""
    if look.stats:
        yield statistics.draw(statistics.count(articles), width)
    elif look.listed:
        yield from listing.rows(map(listing.entry, articles), width, look.sort)
    else:
        for number, article in enumerate(articles):
            if number:
                yield Text()
            yield _drawing(article, look, evidence.Manner(width, colour))


def _drawing(article: Article, look: Look, manner: evidence.Manner) -> RenderableType:
    """Give the drawing of an article, or why there is none: the rest goes on."""
    try:
        if look.evidence:
            return evidence.draw(article, manner)
        return record.draw(article, manner.width, look.full)
    except Exception as fault:
        if not look.guarded:
            raise
        why = f"newsnorm failed to draw this article ({type(fault).__name__}: {fault})"
        return Group(record.title(article), line(f"{why}; please report it"))


def printed(articles: Iterable[Article], look: Look, console: Console) -> Iterator[str]:
    """Give what to write to the terminal that the console stands for."""
    colour = console.color_system is not None and not console.no_color
    for drawing in drawings(articles, look, console.width, colour):
        with console.capture() as captured:
            console.print(Trimmed(drawing), soft_wrap=False, end="")
        yield captured.get()


def files(
    articles: Iterable[Article], look: Look, width: int, kinds: Iterable[str]
) -> dict[str, str]:
    """Give the same picture as files, by kind: `svg`, `html`."""
    console = canvas(width)
    titles: list[str] = []
    lines: list[Line] = []
    for drawing in drawings(_titled(articles, titles), look, width):
        lines += rows(drawing, console)
    title = visible_line(f"newsnorm: {titles[0]}" if titles else "newsnorm")
    return {kind: export.KINDS[kind](lines, width, title) for kind in kinds}


def _titled(articles: Iterable[Article], titles: list[str]) -> Iterator[Article]:
    """Give the articles on, and keep the words that name the first of them."""
    for article in articles:
        if not titles:
            titles.append(article.headline or article.input.path or "an article")
        yield article
