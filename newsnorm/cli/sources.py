"""`newsnorm sources`: the agencies newsnorm knows."""

import sys
from collections.abc import Sequence

import click

from newsnorm.cli.output import opened
from newsnorm.tables.agencies import DEFAULT, Agency


@click.command("sources")
@click.argument("query", required=False)
@click.pass_context
def command(ctx: click.Context, query: str | None) -> None:
    """List the agencies whose id, name, tag, country or domain holds QUERY.

    A table on a terminal, JSON lines elsewhere. Exit status 1 where none is found.
    """
    rows = DEFAULT.search(query or "")
    if sys.stdout is not None and sys.stdout.isatty():
        _draw(rows)
    else:
        _print(rows)
    ctx.exit(0 if rows else 1)


def _print(rows: Sequence[Agency]) -> None:
    import msgspec

    with opened(None, ()) as put:
        for row in rows:
            put(msgspec.json.encode(row._asdict()) + b"\n")


def _draw(rows: Sequence[Agency]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("id", "name", "kind", "country", "zone", "tags", box=None)
    for row in rows:
        tags = ", ".join(row.tags)
        table.add_row(row.id, row.name, row.kind, row.country, row.zone, tags)
    Console().print(table)
