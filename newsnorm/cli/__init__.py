"""The command: a group whose commands are imported when they are called.

In come the words of the command line; out go records on standard output and all else
on standard error. Nothing is decided here that a user of the library would miss.
"""

import os
import sys
from importlib import import_module
from typing import Any

import click

from newsnorm import __version__

# Command to the module that holds it as `command`, in the order that help lists them.
COMMANDS = {
    "parse": ("newsnorm.cli.parse", "Articles in, records out."),
    "validate": ("newsnorm.cli.validate", "Articles or records in, findings out."),
    "show": ("newsnorm.cli.show", "A record for a person to read."),
    "schema": ("newsnorm.cli.schema", "The record's JSON Schema."),
    "sources": ("newsnorm.cli.sources", "The agencies newsnorm knows."),
}
_INTERRUPTED = 130  # what shells give for a command that Ctrl-C ended


class Lazy(click.Group):
    """A group that imports a command when it is called, and not for its help line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[1]) for name, row in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a closed pipe ends it quietly, and Ctrl-C without a word."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # Whoever read us has enough. What is still buffered must go somewhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]  # it was written to
            ctx.exit(0)
        except KeyboardInterrupt:
            ctx.exit(_INTERRUPTED)


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="newsnorm")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Messy wire copy in, clean JSON records out, each value with its evidence."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
