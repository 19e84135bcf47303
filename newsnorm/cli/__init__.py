"""The command: a group whose commands are imported when they are called.

In come the words of the command line; out go records on standard output and all else
on standard error. Nothing is decided here that a user of the library would miss.
"""

import errno
import os
import sys
from importlib import import_module
from io import StringIO
from typing import Any

import click

from newsnorm import __version__, ctrl_c
from newsnorm.cli import completion
from newsnorm.cli.help import debug_option, debugging
from newsnorm.cli.messages import nearest, say
from newsnorm.cli.output import CannotWrite
from newsnorm.errors import InputError, NewsnormError
from newsnorm.visible import visible

# Command to the module that holds it as `command`, in the order that help lists them.
COMMANDS = {
    "parse": ("newsnorm.cli.parse", "Articles in, records out."),
    "validate": ("newsnorm.cli.validate", "Articles or records in, findings out."),
    "show": ("newsnorm.cli.show", "A record and its evidence, for a person to read."),
    "schema": ("newsnorm.cli.schema", "The record's JSON Schema."),
    "sources": ("newsnorm.cli.sources", "The agencies newsnorm knows."),
}
_KNOWN = f"; there are {', '.join(COMMANDS)}"

# What to do first, and what it gives.
FIRST = {
    "newsnorm show story.wire": "what one article comes to",
    "newsnorm show --evidence story.wire": "and where each value comes from",
    "newsnorm parse archive/ -o all.jsonl": "a record for each article of a folder",
    "newsnorm validate all.jsonl": "what a person should look at",
}


class Lazy(click.Group):
    """A group that imports a command when it is called, and not for its help line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        ctrl_c.is_an_exception()
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a name that is none gets the nearest one, or a file's."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and _strict(ctx):
            hint = nearest(name, COMMANDS)
            if not hint and os.path.exists(name):
                hint = f"; to look at a file: newsnorm show {name}"
            ctx.fail(f"no command {name!r}{hint or _KNOWN}")
        return super().resolve_command(ctx, args)

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write what to begin with, then the commands, and the options last."""
        with formatter.section("Begin with"):
            formatter.write_dl(list(FIRST.items()), col_max=40)
        with formatter.section("Commands"):
            formatter.write_dl([(name, row[1]) for name, row in COMMANDS.items()])
        click.Command.format_options(self, ctx, formatter)

    def make_context(self, *words: Any, **extra: Any) -> click.Context:
        """Read the command line, which may print help or versions and end."""
        try:
            return super().make_context(*words, **extra)
        except BrokenPipeError:
            _spill()
            raise click.exceptions.Exit(0) from None
        except OSError as error:
            raise CannotWrite("standard output", error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; a closed pipe ends it quietly, and Ctrl-C without a word."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _spill()
            ctx.exit(0)
        except KeyboardInterrupt:
            ctx.exit(ctrl_c.INTERRUPTED)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            _fault(ctx, error)


def _spill() -> None:
    """Let what is still buffered go somewhere: whoever read us has enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]  # it was written to


def _strict(ctx: click.Context) -> bool:
    return not ctx.resilient_parsing


# What a disk says that takes no more: no fault of newsnorm.
_FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO))


def _fault(ctx: click.Context, error: Exception) -> None:
    """Say in one line what went wrong; the traceback is for those who ask for it."""
    if debugging(ctx):
        raise error
    if isinstance(error, InputError):
        say(str(error))
        ctx.exit(1)
    if isinstance(error, NewsnormError):
        raise click.UsageError(str(error)) from None
    if isinstance(error, OSError) and error.errno in _FULL:
        raise CannotWrite("output", error) from None
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    say(f"{what}; this is a fault of newsnorm, and --debug shows where it is")
    ctx.exit(1)


_NEEDED = ("click", "rich", "msgspec", "ftfy", "charset-normalizer", "tzdata")
_EXTRA = ("lxml", "trafilatura", "pyarrow", "pyspark")  # where they are installed


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    """Print what a report of a fault should name, and end."""
    if not value or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version
    from platform import python_version

    click.echo(f"newsnorm {__version__}\nPython {python_version()}")
    for name in (*_NEEDED, *_EXTRA):
        try:
            click.echo(f"{name} {version(name)}")
        except PackageNotFoundError:
            if name in _NEEDED:
                click.echo(f"{name} is missing")
    ctx.exit()


@click.group(
    cls=Lazy,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="newsnorm COMMAND --help explains a command.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
    help="Show the versions of newsnorm, Python and what it stands on.",
)  # fmt: skip
@click.pass_context
def main(ctx: click.Context) -> None:
    """Messy wire copy in, clean JSON records out, each value with its evidence."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


main.params.append(debug_option())


def run() -> int:
    """Run the command line, and give the exit status; no message paints a terminal."""
    if completion.ASKED in os.environ:
        completion.mend()
    try:
        status = main(prog_name="newsnorm", standalone_mode=False)
    except click.ClickException as error:
        message = StringIO()
        error.show(message)
        click.echo(visible(message.getvalue()), err=True, nl=False)
        return error.exit_code
    except click.Abort:
        return ctrl_c.INTERRUPTED
    return status or 0
