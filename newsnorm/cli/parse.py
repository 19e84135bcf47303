"""`newsnorm parse`: articles in, records out."""

import sys
from collections.abc import Iterator
from functools import partial

import click

from newsnorm import writers
from newsnorm.cli import completion
from newsnorm.cli.help import Command, debugging
from newsnorm.cli.messages import NEVER, SEVERITIES, Outcome, nearest
from newsnorm.cli.options import Reading, reader
from newsnorm.cli.output import is_file, opened
from newsnorm.errors import Broken
from newsnorm.pipeline import attempt, trip
from newsnorm.record import Article

_ONLY_WITH_SPANS = ("text", "spans")


def _fields(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """Check the names of keys, and give them in the order asked for."""
    names = tuple(name.strip() for name in value.split(",")) if value else ()
    known = Article.__struct_fields__
    for name in names:
        if name not in known:
            raise click.BadParameter(f"no key {name!r}{nearest(name, known)}")
    return tuple(dict.fromkeys(names))


@click.command("parse", cls=Command)
@reader
@click.option(
    "--to",
    type=click.Choice(list(writers.WRITERS)),
    default="jsonl",
    show_default=True,
    help="Form of the records.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write to FILE, whole or not at all.",
)
@click.option("--pretty", is_flag=True, help="Indent the records for a person.")
@click.option("--spans", is_flag=True, help="Add the text, and where each field is.")
@click.option(
    "--fields",
    metavar="NAME,NAME",
    callback=_fields,
    shell_complete=completion.keys,
    help="Only these keys, in this order.",
)
@click.option(
    "--keep-formulas",
    is_flag=True,
    help="csv, tsv: no quote before cells that begin like a formula.",
)
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, NEVER]),
    default=NEVER,
    show_default=True,
    help="Exit with 1 on a finding of this severity or a worse one.",
)
@click.pass_context
def command(
    ctx: click.Context,
    reading: Reading,
    to: str,
    output: str | None,
    pretty: bool,
    spans: bool,
    fields: tuple[str, ...],
    keep_formulas: bool,
    fail_on: str,
) -> None:
    """Read articles and print a JSON record for each.

    An INPUT is a file, a folder, or - for standard input, which is also what is read
    when none is named. Gzip is read as it is. What cannot be read is reported on
    standard error, and the rest goes on.

    \b
    Examples:
      newsnorm parse story.wire
      newsnorm parse archive/ --timezone Europe/Oslo -o records.jsonl
      cat story.wire | newsnorm parse --pretty --fields headline,published

    Exit status: 0 all well; 1 an input could not be read, or a finding reached
    --fail-on; 2 wrong usage.
    """
    for name in _ONLY_WITH_SPANS:
        if name in fields and not spans:
            raise click.UsageError(f"the key {name!r} is only there with --spans")
    outcome = Outcome(fail_on)
    reading = reading._replace(options=reading.options._replace(spans=spans))
    _check(to, output, fields)
    layout = writers.Layout(pretty, fields, keep_formulas, spans, outcome.lost)
    write = partial(writers.choose(to).write, layout=layout)
    with opened(output, reading.inputs, json=True) as put:
        for data in write(_articles(reading, outcome, is_file(output))):
            put(data)
        if outcome.status and not outcome.articles:
            # Nothing could be read: a file that was there stays as it is.
            ctx.exit(outcome.status)
    outcome.sum_up()
    ctx.exit(outcome.status)


def _check(to: str, output: str | None, fields: tuple[str, ...]) -> None:
    """Refuse what the form of output cannot do."""
    if fields and to not in writers.WITH_FIELDS:
        raise click.UsageError(f"--fields goes with the record's keys, not with {to}")
    shown = output in (None, "-") and sys.stdout is not None and sys.stdout.isatty()
    if shown and to in writers.BINARY:
        raise click.UsageError(f"{to} is no text for a terminal; name a file with -o")


def _articles(reading: Reading, outcome: Outcome, silent: bool) -> Iterator[Article]:
    make = trip if debugging(click.get_current_context()) else attempt
    for story in reading.stories(silent):
        if isinstance(story, Broken):
            outcome.broken(story)
            continue
        article = make(story, reading.options, reading.registry)
        if isinstance(article, Broken):
            outcome.broken(article)
            continue
        outcome.judge(article)
        yield article
