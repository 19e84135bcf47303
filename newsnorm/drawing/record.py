"""A record as a person wants to read it.

In comes an article and the width of the screen; out come the drawings of one record
from its headline down to what was cut. Long parts are folded unless all is asked for.
"""

from collections import Counter
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from newsnorm.drawing.dates import dates_table
from newsnorm.drawing.palette import FIELDS, SEVERITIES, bar, percent, sure
from newsnorm.drawing.safe import block, line, name
from newsnorm.record import Article, Date, Source

# What a record shows of its body when not asked for all.
_START = 700
_INDENT = (0, 0, 0, 2)


def draw(article: Article, width: int, full: bool = False) -> RenderableType:
    """Give the drawing of one record."""
    parts: list[RenderableType] = [title(article), Text()]
    parts += _head(article)
    parts += [Text(), _facts(article)]
    if article.dates:
        parts += [Text(), _section("dates"), dates_table(article.dates, width)]
    if article.findings:
        parts += [Text(), _section("findings"), _findings(article)]
    if article.body:
        parts += [Text(), _section("body"), _body(article.body, full)]
    if article.trailers:
        parts += [Text(), *_trailers(article, full)]
    return Group(*parts)


def title(article: Article) -> RenderableType:
    """Give the line that parts one article from the one before."""
    given = article.input
    words = name(given.path or "standard input", "bold")
    if given.format != "text" or given.index:
        words.append(" ").append_text(line(given.id or f"#{given.index + 1}"))
    return Rule(words, align="left", style="dim", characters="─")


def _section(word: str) -> Text:
    return Text(word, style="bold dim")


def _head(article: Article) -> Iterator[RenderableType]:
    """Yield markers and headline on a line, then the deck."""
    words = Text()
    for marker in article.markers:
        words.append_text(line(marker.text, FIELDS["markers"].style)).append(" ")
    if article.headline:
        yield words.append_text(line(article.headline, "bold"))
    else:
        yield words.append("no headline", style="dim italic")
    if article.deck:
        yield line(article.deck, "italic")


def _facts(article: Article) -> Table:
    """Give the pairs of name and value, those only that the record has."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for word, value in _pairs(article):
        grid.add_row(word, value)
    return grid


def _pairs(article: Article) -> Iterator[tuple[str, Text]]:
    yield "published", _published(article)
    if article.updated:
        yield "updated", line(article.updated)
    origins = [s for s in article.sources if s.role == "origin"]
    relays = [s for s in article.sources if s.role == "relay"]
    if origins:
        yield "source", _sources(origins)
    elif not relays:
        yield "source", Text("unknown", style="dim")
    if relays:
        yield "through", _sources(relays)
    if article.bylines:
        yield "by", _bylines(article)
    if article.dateline:
        yield "dateline", _dateline(article)
    yield from _minor(article)


def _minor(article: Article) -> Iterator[tuple[str, Text]]:
    for word, value in (("slug", article.slug), ("language", article.language)):
        if value:
            yield word, line(value)
    for note in article.notes:
        yield "note", line(note, "italic")
    if article.unplaced:
        yield "unplaced", line(" · ".join(article.unplaced), "dim")
    if article.input.repairs:
        yield "repaired", line("; ".join(article.input.repairs), "dim")


def _published(article: Article) -> Text:
    """Give the day, how sure it is, what its zone is, and why it was chosen."""
    if article.published is None:
        return Text("undecided", style="dim")
    words = line(article.published, "bold")
    sureness = article.published_confidence
    if sureness is not None:
        colour = sure(sureness)
        words.append("  ").append(bar(sureness, 10), style=colour)
        words.append(f" {percent(sureness)} sure", style=colour)
    chosen = next((d for d in article.dates if d.verdict == "chosen"), None)
    if chosen is not None:
        words.append_text(_why(chosen))
    return words


def _why(chosen: Date) -> Text:
    reasons = [*filter(None, [zone_of(chosen)]), *chosen.reasons]
    words = Text("\n" if reasons else "")
    return words.append_text(line("; ".join(reasons), "dim"))


def zone_of(found: Date) -> str:
    """Give the state of a date's zone in words; a date without a clock has none."""
    if found.precision not in ("minute", "second", "clock"):
        return ""
    return "no zone stated" if found.zone == "none" else f"zone {found.zone}"


def _sources(sources: list[Source]) -> Text:
    words = Text()
    for source in sources:
        if words:
            words.append(", ")
        words.append_text(line(source.name, FIELDS["sources"].style)).append(" ")
        tag = source.id or "not in the registry"
        words.append_text(line(tag, "dim"))
    return words


def _bylines(article: Article) -> Text:
    words = Text()
    for person in article.bylines:
        if words:
            words.append("; ")
        words.append_text(line(person.name, FIELDS["bylines"].style))
        if person.title:
            words.append_text(line(f", {person.title}", "dim"))
    return words


def _dateline(article: Article) -> Text:
    """Give the dateline as written, and what each part of it came to."""
    given = article.dateline
    if given is None:
        return Text()
    words = line(given.text, FIELDS["dateline"].style)
    read = [
        ", ".join(filter(None, (place.name, place.region, place.country)))
        for place in given.places
    ]
    read += [part for part in (given.date, given.source) if part]
    return words.append("  ").append_text(line(" · ".join(read), "dim"))


def _findings(article: Article) -> Padding:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for found in article.findings:
        look = SEVERITIES[found.severity]
        words = line(found.message).append("  ")
        words.append_text(line(found.name, "dim"))
        grid.add_row(line(f"{look.sign} {found.rule}", look.style), words)
    return Padding(grid, _INDENT)


def _body(body: str, full: bool) -> Padding:
    """Give the body, or its first paragraphs and how much there is more."""
    paragraphs = body.split("\n\n")
    shown, size = 0, 0
    for paragraph in paragraphs:
        if not full and shown and size + len(paragraph) > _START:
            break
        shown, size = shown + 1, size + len(paragraph)
    words = block("\n\n".join(paragraphs[:shown]))
    hidden = paragraphs[shown:]
    if hidden:
        more = f"{len(hidden)} more paragraph" + ("s" if len(hidden) > 1 else "")
        signs = f"{sum(map(len, hidden)):,} characters"
        words.append(f"\n\n… {more}, {signs} (--full)", "dim")
    return Padding(words, _INDENT)


def _trailers(article: Article, full: bool) -> Iterator[RenderableType]:
    """Yield the foot matter: counted by kind, or all of it."""
    if full:
        yield _section("trailers")
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style=FIELDS["trailers"].style, no_wrap=True)
        grid.add_column(overflow="fold")
        for trailer in article.trailers:
            grid.add_row(trailer.kind.replace("_", " "), line(trailer.text, "dim"))
        yield Padding(grid, _INDENT)
        return
    kinds = Counter(trailer.kind for trailer in article.trailers)
    words = ", ".join(f"{n} {kind}" if n > 1 else kind for kind, n in kinds.items())
    folded = f"  {words.replace('_', ' ')} (--full)"
    yield _section("trailers").append(folded, style="not bold dim")
