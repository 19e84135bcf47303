"""How a command explains itself: options in groups, and what a slip was meant to be.

In come the parameters of a command, out goes its help. Nothing here reads an article.
"""

from typing import Any

import click

from newsnorm.cli.messages import nearest

# What all readers share is listed last: it is rarely what somebody looks for.
_READING = frozenset(
    ("format", "timezone", "day_first", "registry", "text_field", "id_field",
     "url_field", "date_field", "max_article_size", "max_header_lines")
)  # fmt: skip
_RUNNING = frozenset(
    "--progress --jobs --rejects --resume --config --debug --help".split()
)


class Command(click.Command):
    """A command whose help is grouped, and which says what a wrong choice may mean."""

    def __init__(self, *words: Any, **settings: Any) -> None:
        super().__init__(*words, **settings)
        self.params.append(debug_option())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the command line; a wrong choice names the nearest right one."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.BadParameter as error:
            hint = _meant(given, error)
            if not hint:
                raise
            message = error.message.rstrip(".") + hint
            raise click.BadParameter(message, error.ctx, error.param) from None

    def format_options(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the options: the command's own, those of reading, those of running."""
        groups: dict[str, list[tuple[str, str]]] = {
            "Options": [], "Reading": [], "Running": []
        }  # fmt: skip
        for param in self.get_params(ctx):
            row = param.get_help_record(ctx)
            if row is not None and isinstance(param, click.Option):
                groups[_group(param)].append(row)
        for name, rows in groups.items():
            if rows:
                with formatter.section(name):
                    formatter.write_dl(rows)


def _group(option: click.Option) -> str:
    if option.name in _READING:
        return "Reading"
    return "Running" if _RUNNING.intersection(option.opts) else "Options"


def _meant(given: list[str], error: click.BadParameter) -> str:
    """Say which choice is nearest to the word that the message is about."""
    if "did you mean" in error.message:
        return ""
    parts = [part for word in given for part in word.rpartition("=")[2].split(",")]
    wrong = next((part for part in parts if repr(part) in error.message), None)
    return nearest(wrong, _choices(error, wrong[:1])) if wrong else ""


def _choices(error: click.BadParameter, start: str) -> list[str]:
    """Give what an option takes: its choices, or what a shell would offer for it."""
    param, ctx = error.param, error.ctx
    choices = getattr(getattr(param, "type", None), "choices", ())
    if choices or param is None or ctx is None:
        return list(choices)
    return [item.value for item in param.shell_complete(ctx, start)]


def debug_option() -> click.Option:
    """Give the option that shows where a fault of newsnorm is."""
    return click.Option(
        ["--debug"], is_flag=True, expose_value=False, is_eager=True,
        callback=_debug, help="Show the traceback of a fault.",
    )  # fmt: skip


def debugging(ctx: click.Context) -> bool:
    """Tell whether a fault is to be raised where it is."""
    return bool(ctx.find_root().meta.get(DEBUG))


def _debug(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        ctx.find_root().meta[DEBUG] = True


DEBUG = "newsnorm.debug"
