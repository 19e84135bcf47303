"""The command: a group whose commands are imported when they are called.

In come the words of the command line; out go records on standard output and all else
on standard error. Nothing is decided here that a user of the library would miss.
"""

from importlib import import_module

import click

from newsnorm import __version__

# Command to the module that holds it as `command`, in the order that help lists them.
COMMANDS = {
    "parse": ("newsnorm.cli.parse", "Articles in, records out."),
    "sources": ("newsnorm.cli.sources", "The agencies newsnorm knows."),
}


class Lazy(click.Group):
    """A group that imports a command when it is called, and not for its help line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[name][0]).command
        return command

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[1]) for name, row in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsnorm")
def main() -> None:
    """Messy wire copy in, clean JSON records out, each value with its evidence."""
