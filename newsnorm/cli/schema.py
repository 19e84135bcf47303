"""`newsnorm schema`: the record's JSON Schema."""

import json

import click

from newsnorm.cli.help import Command
from newsnorm.cli.output import opened


@click.command("schema", cls=Command)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not.")
def command(output: str | None) -> None:
    """Print the JSON Schema of a record (draft 2020-12).

    \b
    Example:
      newsnorm schema -o record.schema.json

    Every key has its description; what `newsnorm parse` prints is valid by it.
    """
    from newsnorm.schema import schema

    with opened(output, ()) as put:
        put(json.dumps(schema(), indent=2, ensure_ascii=False).encode() + b"\n")
