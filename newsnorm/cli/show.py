"""`newsnorm show`: a record, its evidence, a list or figures, for a person to read."""

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from newsnorm.articles import Ways, articles
from newsnorm.cli import colour
from newsnorm.cli.help import Command, debugging
from newsnorm.cli.messages import NEVER, Outcome
from newsnorm.cli.options import Reading, reader
from newsnorm.cli.output import opened
from newsnorm.cli.run import Jobs, jobs_option
from newsnorm.errors import Broken
from newsnorm.model import Options
from newsnorm.record import Article

if TYPE_CHECKING:
    from rich.console import Console

    from newsnorm.drawing.picture import Look

_SORTS = ("published", "confidence", "source", "findings")


@click.command("show", cls=Command)
@reader
@click.option("--full", is_flag=True, help="All of the body, and the trailers.")
@click.option(
    "-e", "--evidence", is_flag=True,
    help="The text itself, with what each field claims of it.",
)  # fmt: skip
@click.option("-l", "--list", "listed", is_flag=True, help="One line an article.")
@click.option(
    "--sort", type=click.Choice(_SORTS), help="Order of the list; implies --list."
)
@click.option("--stats", is_flag=True, help="Counts and shares over all articles.")
@click.option(
    "--report", type=click.Choice(["text", "json"]), default="text",
    show_default=True, help="Form of --stats.",
)  # fmt: skip
@jobs_option
@click.option("--svg", metavar="FILE", help="Draw into an SVG picture instead.")
@click.option("--html", metavar="FILE", help="Draw into an HTML page instead.")
@click.option(
    "--width", type=click.IntRange(40, 400), metavar="N",
    help="Columns to draw in; by default those of the terminal.",
)  # fmt: skip
@colour.option
@click.pass_context
def command(
    ctx: click.Context,
    reading: Reading,
    full: bool,
    evidence: bool,
    listed: bool,
    sort: str | None,
    stats: bool,
    report: str,
    jobs: Jobs,
    svg: str | None,
    html: str | None,
    width: int | None,
    painted: str,
) -> None:
    """Show articles, or records that parse wrote, for a person to read.

    An INPUT is a file, a folder, or - for standard input. One article is shown after
    another; for many, --list gives a line each, and --stats figures. Colour goes to a
    terminal only, and NO_COLOR is obeyed; pictures follow a light or a dark page.

    \b
    Examples:
      newsnorm show story.wire
      newsnorm show --evidence --svg story.svg story.wire
      newsnorm show --sort confidence archive/

    Exit status: 0 all well; 1 an input could not be read; 2 wrong usage.
    """
    listed = listed or sort is not None
    if evidence + listed + stats > 1:
        raise click.UsageError("choose one of --evidence, --list and --stats")
    if report == "json" and (not stats or svg or html):
        raise click.UsageError("--report json is for --stats on standard output")
    from newsnorm.drawing.paper import terminal
    from newsnorm.drawing.picture import Look

    outcome = Outcome(NEVER)
    look = Look(full, evidence, listed, sort, stats, guarded=not debugging(ctx))
    targets = {kind: file for kind, file in (("svg", svg), ("html", html)) if file}
    found = _articles(reading, outcome, jobs, bool(sort or stats or targets))
    if targets:
        _export(found, look, width, targets, reading.inputs)
    elif report == "json":
        _figures(found)
    else:
        _print(found, look, terminal(width, painted))
    ctx.exit(outcome.status)


def _articles(
    reading: Reading, outcome: Outcome, jobs: Jobs, silent: bool
) -> Iterator[Article]:
    options = replace(reading.options, spans=True)
    progress = reading.progress
    guarded = not debugging(click.get_current_context())
    if jobs.number > 1 and guarded:
        read = _by_many(reading, options, jobs, silent)
    else:
        ways = Ways(reading.format, reading.fields, options, reading.registry, guarded)
        found = articles(reading.inputs, ways, progress.watch)
        read = progress.follow(found, silent)
    for each in read:
        if isinstance(each, Broken):
            outcome.broken(each)
        else:
            yield each


def _by_many(
    reading: Reading, options: Options, jobs: Jobs, silent: bool
) -> Iterator[Article | Broken]:
    """Give the articles in the same order, made by many processes."""
    from newsnorm.cli import crew

    work = crew.Work(options, reading.registry, Article.to_json)
    for piece in crew.results(reading.stories(silent), work, jobs.number, jobs.at_once):
        if isinstance(piece, Broken):
            yield piece
        else:
            yield Article.from_json(piece.data)


def _print(found: Iterable[Article], look: "Look", console: "Console") -> None:
    from newsnorm.drawing.picture import printed

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    with opened(None, ()) as put:
        for words in printed(found, look, console):
            put(words.encode(encoding, "replace"))


def _figures(found: Iterable[Article]) -> None:
    from newsnorm.drawing.statistics import as_json, count

    with opened(None, (), json=True) as put:
        put(as_json(count(found)).encode())


def _export(
    found: Iterable[Article],
    look: "Look",
    width: int | None,
    targets: dict[str, str],
    inputs: tuple[str, ...],
) -> None:
    from newsnorm.drawing.paper import terminal
    from newsnorm.drawing.picture import files

    made = files(found, look, width or terminal(None).width, targets)
    for kind, target in targets.items():
        with opened(target, inputs) as put:
            put(made[kind].encode())
