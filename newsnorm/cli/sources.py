"""`newsnorm sources`: the agencies newsnorm knows."""

import sys
from collections.abc import Sequence

import click

from newsnorm.cli import completion
from newsnorm.cli.help import Command
from newsnorm.cli.messages import nearest, say
from newsnorm.cli.output import opened
from newsnorm.tables.agencies import DEFAULT, Agency


@click.command("sources", cls=Command)
@click.argument("query", required=False, shell_complete=completion.agencies)
@click.pass_context
def command(ctx: click.Context, query: str | None) -> None:
    """List the agencies whose id, name, tag, country or domain holds QUERY.

    \b
    Example:
      newsnorm sources kuwait

    A table on a terminal, JSON lines elsewhere. Exit status 1 where none is found.
    """
    rows = DEFAULT.search(query or "")
    if not rows:
        say(f"no agency for {query!r}{nearest((query or '').casefold(), _known())}")
    if sys.stdout is not None and sys.stdout.isatty():
        _draw(rows)
    else:
        _print(rows)
    ctx.exit(0 if rows else 1)


def _known() -> list[str]:
    """Give what a query may have been meant to be, ids first."""
    rows = DEFAULT.rows
    words = [word for row in rows for word in (row.name, *row.names, *row.tags)]
    parts = [part for word in words for part in word.split()]
    return [row.id for row in rows] + [word.casefold() for word in words + parts]


def _print(rows: Sequence[Agency]) -> None:
    import msgspec

    with opened(None, ()) as put:
        for row in rows:
            put(msgspec.json.encode(row) + b"\n")


def _draw(rows: Sequence[Agency]) -> None:
    from rich.console import Console
    from rich.table import Table

    from newsnorm.drawing.safe import line

    table = Table("id", "name", "kind", "country", "zone", "tags", box=None)
    for row in rows:
        tags = ", ".join(row.tags)
        cells = (row.id, row.name, row.kind, row.country, row.zone, tags)
        table.add_row(*map(line, cells))
    Console().print(table)
