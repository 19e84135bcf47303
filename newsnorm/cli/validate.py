"""`newsnorm validate`: articles, records or claims in, findings out."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from newsnorm import formats, settings
from newsnorm.claims import FIELDS
from newsnorm.cli import colour, completion
from newsnorm.cli.containers import Container
from newsnorm.cli.help import Command, debugging
from newsnorm.cli.messages import NEVER, SEVERITIES, nearest
from newsnorm.cli.options import Reading, reader
from newsnorm.cli.output import is_file, opened
from newsnorm.cli.run import Jobs, jobs_option
from newsnorm.errors import OptionError
from newsnorm.judge import CLAIMS, Judged, Terms, judge, tasks
from newsnorm.reports import COUNTING, REPORTS, Manner, choose
from newsnorm.rules import book
from newsnorm.rules.rule import Rule

# Not for a file of settings: what a run is asked once, or what it reads and writes.
_ONCE = {
    "inputs", "output", "config", "list_rules", "explain", "progress", "painted"
}  # fmt: skip


def _codes(ctx: click.Context, param: click.Parameter, values: Any) -> tuple[str, ...]:
    """Take codes apart, and refuse those that no rule has."""
    words = tuple(w.strip() for value in values for w in value.split(",") if w.strip())
    for word in words:
        try:
            book.select([word])
        except OptionError as error:
            raise click.BadParameter(f"{error}{_meant(word)}") from None
    return words


def _meant(word: str) -> str:
    """Say which code, name or family may have been meant."""
    known = [known for rule in book.RULES for known in (rule.code, rule.name)]
    return nearest(word.upper(), known) or nearest(word.lower(), known)


def _day(ctx: click.Context, param: click.Parameter, value: Any) -> str | None:
    """Take a day as text, or as the date that TOML has for it."""
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is no day such as 2025-08-31") from None


def _claims(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> dict[str, tuple[str, ...]]:
    """Take `title=FIELD` apart; the fields named replace those known by default."""
    fields = dict(FIELDS)
    for value in values:
        kind, equals, name = value.partition("=")
        if kind not in FIELDS or not equals or not name:
            known = ", ".join(FIELDS)
            hint = "" if kind in FIELDS else nearest(kind, FIELDS)
            what = f"{value!r} is not KIND=FIELD, KIND one of {known}{hint}"
            raise click.BadParameter(what)
        fields[kind] = (name,)
    return fields


def _settle(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    """Make the file of settings the defaults; what the command line says wins."""
    try:
        found = settings.read(Path(value)) if value else settings.nearest(Path.cwd())
    except OptionError as error:
        raise click.UsageError(str(error)) from None
    known = {p.opts[0].removeprefix("--"): p for p in ctx.command.params if p.name}
    allowed = {name: p for name, p in known.items() if p.name not in _ONCE}
    for key, setting in found.values.items():
        if key not in allowed:
            hint = nearest(key, allowed)
            raise click.UsageError(f"{found.place(key)}: no setting {key!r}{hint}")
        _settle_one(ctx, allowed[key], setting, f"{found.place(key)}: {key}")


def _settle_one(
    ctx: click.Context, param: click.Parameter, value: Any, where: str
) -> None:
    """Check one setting as the option would, and keep it as a default."""
    if param.multiple and isinstance(value, str):
        value = [value]
    if isinstance(value, date):
        value = value.isoformat()
    try:
        cast = param.type_cast_value(ctx, value)
        if param.callback is not None:
            param.callback(ctx, param, cast)
    except (click.BadParameter, TypeError, AttributeError) as error:
        what = error.message if isinstance(error, click.BadParameter) else str(error)
        raise click.UsageError(f"{where}: {what}") from None
    defaults = dict(ctx.default_map or {})
    ctx.default_map = {**defaults, str(param.name): value}


@click.command("validate", cls=Command)
@reader
@click.option(
    "--select", multiple=True, metavar="CODE,CODE", callback=_codes,
    shell_complete=completion.rules,
    help="Only these rules: codes, names, or families such as D.",
)  # fmt: skip
@click.option(
    "--ignore", multiple=True, metavar="CODE,CODE", callback=_codes,
    shell_complete=completion.rules,
    help="Not these rules.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice([*SEVERITIES, NEVER]), default="error",
    show_default=True,
    help="Exit with 1 on a finding of this severity or a worse one.",
)  # fmt: skip
@click.option(
    "--as-of", metavar="DATE", callback=_day,
    help="No article may be dated after this day.",
)  # fmt: skip
@click.option(
    "--claim", "claims", multiple=True, metavar="KIND=FIELD", callback=_claims,
    help="Field of a claim: title, date, author, source or url.",
)  # fmt: skip
@click.option(
    "--duplicates/--no-duplicates", default=True, show_default=True,
    help="Remember fingerprints, and say when a story comes again.",
)  # fmt: skip
@click.option(
    "--report", type=click.Choice(list(REPORTS)), default="text", show_default=True,
    help="Form of the findings.",
)  # fmt: skip
@click.option("--statistics", is_flag=True, help="Counts by rule, not findings.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing; the status tells.")
@click.option(
    "--config", metavar="FILE", is_eager=True, expose_value=False, callback=_settle,
    help="Settings; by default the nearest newsnorm.toml or [tool.newsnorm].",
)  # fmt: skip
@jobs_option
@colour.option
@click.option("--rules", "list_rules", is_flag=True, help="List the rules, and end.")
@click.option(
    "--explain", metavar="CODE", shell_complete=completion.rules,
    help="Explain one rule, and end.",
)  # fmt: skip
@click.pass_context
def command(
    ctx: click.Context,
    reading: Reading,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    as_of: str | None,
    claims: dict[str, tuple[str, ...]],
    duplicates: bool,
    report: str,
    statistics: bool,
    output: str | None,
    quiet: bool,
    jobs: Jobs,
    painted: str,
    list_rules: bool,
    explain: str | None,
) -> None:
    """Say what is wrong with articles, records, or somebody's metadata.

    An INPUT is a file, a folder, or - for standard input. Articles are parsed and then
    judged. Records (what parse printed) are held against their types, and then judged.
    Claims are JSON lines with a text and a title, date, author, source or url: what
    the text says is held against them. Which it is shows by itself; --from settles it:
    with --from jsonl such lines are articles, and their date is the day of a crawl.
    Nothing is ever changed.

    \b
    Examples:
      newsnorm validate archive/
      newsnorm validate records.jsonl --select D,H --fail-on warning
      newsnorm validate feed.jsonl --jobs auto --report sarif -o findings.sarif
      newsnorm validate --explain D101

    Exit status: 0 all well; 1 an input could not be read, or a finding reached
    --fail-on; 2 wrong usage.
    """
    if list_rules or explain is not None:
        _tell(_one(explain) if explain else book.select(select, ignore), report,
              whole=explain is not None)  # fmt: skip
        return
    if statistics and report not in COUNTING:
        raise click.UsageError(f"--statistics is for --report {', '.join(COUNTING)}")
    terms = Terms(
        reading.format, reading.fields, claims,
        replace(reading.options, spans=True), reading.registry,
        book.select(select, ignore), as_of, duplicates, not debugging(ctx),
    )  # fmt: skip
    status = _Status(fail_on)
    placed = not (quiet or statistics)
    found = _judged(reading, terms, jobs, placed)
    silent = not placed or is_file(output)
    judged = status.follow(reading.progress.follow(found, silent))
    manner = Manner(not is_file(output) and colour.wanted(painted), statistics)
    if quiet and output is None:
        for _ in judged:
            pass
    else:
        with opened(output, reading.inputs) as put:
            for data in choose(report).write(judged, manner):
                put(data)
    ctx.exit(status.value)


def _judged(
    reading: Reading, terms: Terms, jobs: Jobs, placed: bool
) -> Iterator[Judged]:
    """Give what is judged by one process or many; `placed`: it is shown where."""
    inputs, watch = reading.inputs, reading.progress.watch
    # A traceback shows where a fault is only in the process that has it.
    if jobs.number == 1 or not terms.guarded:
        return judge(inputs, terms, watch)
    from newsnorm.cli.judges import by_many

    return by_many(tasks(inputs, terms, watch), terms, jobs, placed)


class _Status:
    """The exit status that a run adds up to; needs state, since reports stream."""

    def __init__(self, fail_on: str) -> None:
        reach = SEVERITIES.index(fail_on) + 1 if fail_on != NEVER else 0
        self._failing = SEVERITIES[:reach]
        self.value = 0

    def follow(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        for each in judged:
            if each.broken or any(f.severity in self._failing for f in each.findings):
                self.value = 1
            yield each


def _one(code: str) -> tuple[Rule]:
    one = book.find(code)
    if one is None:
        raise click.UsageError(f"no rule {code!r}{_meant(code) or _family(code)}")
    return (one,)


def _family(word: str) -> str:
    """Say how a family is listed, since one rule at a time is explained."""
    known = word and any(rule.code.startswith(word.upper()) for rule in book.RULES)
    return f"; --rules --select {word} lists a family" if known else ""


def _tell(chosen: Iterable[Rule], report: str, whole: bool) -> None:
    """Print the table of rules, or all that is known of one."""
    if report not in COUNTING:
        what = f"--rules and --explain are for --report {', '.join(COUNTING)}"
        raise click.UsageError(what)
    if report != "text":
        from newsnorm.reports.rules import as_json

        click.echo(as_json(chosen, lines=report == "jsonl"))
        return
    for rule in chosen:
        if not whole:
            click.echo(f"{rule.code}  {rule.severity:<7}  {rule.name}")
            continue
        field = f" · {rule.field}" if rule.field else ""
        click.echo(f"{rule.code} {rule.name} ({rule.severity}{field})\n")
        click.echo(f"{rule.reason}\n\nFor example: {rule.example}")
        click.echo(f"What to do: {rule.remedy}")


# The shared option knows containers of articles; here records and claims come too.
for _param in command.params:
    if _param.name == "format":
        _param.type = Container([*formats.names(), CLAIMS])
        _param.help = "What the inputs hold; auto looks at the first bytes."
