"""`newsnorm parse`: articles in, records out."""

import os
import sys
from typing import TYPE_CHECKING

import click
from msgspec import Struct
from msgspec.structs import replace

from newsnorm import writers
from newsnorm.cli import completion
from newsnorm.cli.help import Command
from newsnorm.cli.messages import NEVER, SEVERITIES, Outcome, nearest
from newsnorm.cli.options import Reading, reader
from newsnorm.cli.output import (
    CannotWrite,
    is_file,
    opened,
    refuse_input,
    replaceable,
)
from newsnorm.cli.run import Jobs, Run, jobs_option
from newsnorm.record import Article

if TYPE_CHECKING:
    from newsnorm.cli.rejects import Rejects

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
@jobs_option
@click.option("--rejects", metavar="FILE", help="Keep what could not be used in FILE.")
@click.option(
    "--resume", is_flag=True, help="Go on where this command was interrupted."
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
    jobs: Jobs,
    rejects: str | None,
    resume: bool,
) -> None:
    """Read articles and print a JSON record for each.

    An INPUT is a file, a folder, or - for standard input, which is also what is read
    when none is named. Gzip is read as it is. What cannot be read is reported on
    standard error, and the rest goes on.

    \b
    Examples:
      newsnorm parse story.wire
      newsnorm parse archive/ --timezone Europe/Oslo -o records.jsonl
      newsnorm parse feed.jsonl --jobs auto --resume --rejects bad.jsonl -o all.jsonl
      cat story.wire | newsnorm parse --pretty --fields headline,published

    Exit status: 0 all well; 1 an input could not be read, or a finding reached
    --fail-on; 2 wrong usage.
    """
    reading = replace(reading, options=replace(reading.options, spans=spans))
    _check(to, output, fields, spans, resume)
    _check_files(output, rejects, reading.inputs)
    layout = writers.Layout(pretty, fields, keep_formulas, spans)
    asked = _Asked(to, layout, fail_on, rejects)
    if resume and output:
        outcome = _gone_on(ctx, reading, asked, jobs, output)
    else:
        outcome = _written(ctx, reading, asked, jobs, output)
    outcome.sum_up()
    ctx.exit(outcome.status)


class _Asked(Struct, frozen=True):
    """What is asked of a run, beside what it reads."""

    to: str
    layout: writers.Layout
    fail_on: str
    rejects: str | None


def _written(
    ctx: click.Context, reading: Reading, asked: _Asked, jobs: Jobs, output: str | None
) -> Outcome:
    """Write the records to a file, whole or not at all, or as they come."""
    outcome = Outcome(asked.fail_on, _kept(ctx, asked.rejects, reading))
    run = Run(reading, outcome, asked.to, asked.layout, jobs, is_file(output))
    with opened(output, reading.inputs, json=True) as put:
        for data in run.records():
            put(data)
        if outcome.status and not outcome.articles:
            # Nothing could be read: a file that was there stays as it is.
            ctx.exit(outcome.status)
    return outcome


def _gone_on(
    ctx: click.Context, reading: Reading, asked: _Asked, jobs: Jobs, output: str
) -> Outcome:
    """Write the records that the same command, interrupted, has not written yet."""
    from newsnorm.cli.resume import resumed, told

    layout = asked.layout
    said = told(
        reading.inputs, reading.format, reading.fields, reading.options,
        reading.registry.rows, asked.to, layout.pretty, layout.fields,
        layout.formulas, layout.spans, asked.fail_on, asked.rejects,
    )  # fmt: skip
    with resumed(output, said) as part:
        kept = _kept(ctx, asked.rejects, reading, part.note.rejected)
        outcome = Outcome(asked.fail_on, kept, part.note[1:4])
        run = Run(reading, outcome, asked.to, layout, jobs, silent=True)
        for data in run.records(part.note.stories):
            part.put(data, outcome.counts(), kept.written if kept else 0)
    return outcome


def _check(
    to: str,
    output: str | None,
    fields: tuple[str, ...],
    spans: bool,
    resume: bool,
) -> None:
    """Refuse what the form of output cannot do."""
    for name in _ONLY_WITH_SPANS:
        if name in fields and not spans:
            raise click.UsageError(f"the key {name!r} is only there with --spans")
    if fields and to not in writers.WITH_FIELDS:
        raise click.UsageError(f"--fields goes with the record's keys, not with {to}")
    shown = not is_file(output) and sys.stdout is not None and sys.stdout.isatty()
    if shown and to in writers.BINARY:
        raise click.UsageError(f"{to} is no text for a terminal; name a file with -o")
    if resume and not is_file(output):
        raise click.UsageError("--resume needs a file to go on with; name it with -o")
    if resume and to not in writers.BY_LINES:
        forms = ", ".join(sorted(writers.BY_LINES))
        raise click.UsageError(f"--resume goes with {forms}, not with {to}")


def _check_files(
    output: str | None, rejects: str | None, inputs: tuple[str, ...]
) -> None:
    """Refuse to write over what is read, before anything is written."""
    if output and is_file(output):
        refuse_input(os.path.realpath(output), output, inputs)
    if rejects is None:
        return
    if not is_file(rejects):
        raise click.UsageError("--rejects needs a file; standard output has records")
    target = os.path.realpath(rejects)
    if output and target == os.path.realpath(output):
        raise click.UsageError("-o and --rejects name the same file")
    # It is there from the start: in a folder that is read it would be read too.
    refuse_input(target, rejects, inputs, "--rejects", from_start=True)


def _kept(
    ctx: click.Context, path: str | None, reading: Reading, size: int = 0
) -> "Rejects | None":
    """Give the file of rejects, cut to what an interrupted run was sure of."""
    if path is None:
        return None
    from newsnorm.cli.rejects import Rejects

    try:
        # Without a buffer, what cannot be written is known at once.
        out = ctx.with_resource(open(path, "ab", buffering=0))  # noqa: SIM115  click closes it
        if replaceable(path):
            if os.path.getsize(path) < size:
                raise click.UsageError(f"{path} is not what the first run left there")
            out.truncate(size)
    except OSError as error:
        raise CannotWrite(path, error) from None
    return Rejects(out, path, size)
