"""The project's figures, each by the command that the README names beside it."""

from itertools import chain

import click

from tests.bench import labelled

_files = click.argument(
    "labelled_files", metavar="LABELLED...", nargs=-1, required=True
)
_only = click.option("--only", metavar="REGEX", help="Only cases with such an id.")


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)
@click.option("--quick", is_flag=True, help="Small and rough, within two minutes.")
@click.option("-o", "--output", metavar="FILE", help="Draw it, as .svg or .png.")
@click.pass_context
def main(ctx: click.Context, quick: bool, output: str | None) -> None:
    """Print the figures of newsnorm.

    LABELLED is a file of JSON lines with `id`, `raw`, `gold` and `meta`, or a folder
    of NAME.wire beside NAME.json. Times are ratios, measured side by side in one run.

    Without a command: what newsnorm costs, beside JSON, other commands and libraries.

    \b
    Examples:
      python -m tests.bench --quick -o bench.svg
      python -m tests.bench accuracy labelled.jsonl
      python -m tests.bench calibration labelled.jsonl -o curve.svg
      python -m tests.bench peers labelled.jsonl tests/cases --limit 100
      python -m tests.bench formats archive/
      python -m tests.bench speed --quick
      python -m tests.bench scaling --articles 20000
      python -m tests.bench load --lines 1000000
    """
    if ctx.invoked_subcommand is not None:
        return
    from tests.bench.bars import draw
    from tests.bench.speed import bars, rivalry, tables

    printed = []
    for table in chain(tables(quick), rivalry(quick)):
        click.echo(table)
        printed.append(table)
    if output:
        draw(bars(printed), output)


@main.command()
@_files
@_only
@click.option("--limit", type=int, help="So many cases of each file.")
@click.option(
    "--misses",
    type=click.Choice([name for name in labelled.NAMES if name != "body"]),
    help="List the cases where this field goes wrong, instead of the tables.",
)
@click.option(
    "--lost", metavar="FILE", help="Write what each body lost, as JSON lines."
)
def accuracy(
    labelled_files: tuple[str, ...],
    only: str | None,
    limit: int | None,
    misses: str | None,
    lost: str | None,
) -> None:
    """Count right, wrong, missing and invented values of each field.

    \b
    Examples:
      python -m tests.bench accuracy labelled.jsonl --lost lost.jsonl
      python -m tests.bench accuracy labelled.jsonl --misses headline
    """
    from tests.bench import accuracy

    cases = labelled.load(labelled_files, only, limit)
    found = accuracy.misses(cases, misses) if misses else accuracy.tables(cases, lost)
    for printed in found:
        click.echo(printed)


@main.command()
@_files
@_only
@click.option("-o", "--output", metavar="FILE", help="Draw it, as .svg or .png.")
def calibration(
    labelled_files: tuple[str, ...], only: str | None, output: str | None
) -> None:
    """Hold the confidence said against the share of right days.

    \b
    Example:
      python -m tests.bench calibration labelled.jsonl -o curve.svg
    """
    from tests.bench.calibration import curves, tables
    from tests.bench.curve import draw

    found = curves(labelled.load(labelled_files, only))
    for table in tables(found):
        click.echo(table)
    if output:
        draw(found, output)


@main.command()
@_files
@_only
@click.option("--limit", type=int, help="So many cases of each group.")
@click.option("--patience", type=float, default=2.0, help="Seconds for one article.")
def peers(
    labelled_files: tuple[str, ...],
    only: str | None,
    limit: int | None,
    patience: float,
) -> None:
    """Ask other libraries for the day, side by side with newsnorm.

    Who is not installed is left out: pip install 'newsnorm[bench]' brings all.

    \b
    Example:
      python -m tests.bench peers labelled.jsonl tests/cases --limit 100
    """
    from tests.bench.peers import tables

    for table in tables(labelled.load(labelled_files, only, limit), patience):
        click.echo(table)


@main.command()
@click.argument("containers", metavar="FOLDER...", nargs=-1, required=True)
def formats(containers: tuple[str, ...]) -> None:
    """Read real files of any format, and count what each format gave.

    Shares are of the articles of the format.

    \b
    Example:
      python -m tests.bench formats tests/containers
    """
    from tests.bench.formats import table

    click.echo(table(containers))


@main.command()
@click.option("--quick", is_flag=True, help="Small and rough, within seconds.")
@click.option("--keep", metavar="FILE", help="Only write the invented corpus to FILE.")
def speed(quick: bool, keep: str | None) -> None:
    """Measure what an article costs, on an invented corpus that is always the same.

    \b
    Examples:
      python -m tests.bench speed --quick
      python -m tests.bench speed --keep invented.jsonl
    """
    from tests.bench.speed import tables, write

    if keep:
        write(keep, quick)
        return
    for table in tables(quick):
        click.echo(table)


@main.command()
@click.option("--articles", type=int, default=20_000, show_default=True)
@click.option("--jobs", type=int, help="Up to so many; else up to all processors.")
@click.option("--rounds", type=int, default=3, show_default=True)
def scaling(articles: int, jobs: int | None, rounds: int) -> None:
    """Measure what more processes give; Spark beside them, where it is installed."""
    from tests.bench.scaling import counted

    for table in counted(articles, jobs, rounds):
        click.echo(table)


@main.command()
@click.option("--lines", type=int, default=1_000_000, show_default=True)
@click.option("--jobs", default="1", show_default=True)
def load(lines: int, jobs: str) -> None:
    """Run over very many lines with rubbish among them, and count what comes out."""
    from tests.bench.load import run

    for table in run(lines, jobs):
        click.echo(table)


if __name__ == "__main__":
    main(prog_name="python -m tests.bench")
