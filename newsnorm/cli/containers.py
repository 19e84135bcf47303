"""`--from`: the names of containers, and `help`, which lists them with an example each.

In comes the word after `--from`; out comes the name of a container. A format's module
is imported only where its example is asked for.
"""

import inspect
from collections.abc import Iterator
from typing import Any

import click

from newsnorm import formats
from newsnorm.visible import visible_line

HELP = "help"
_WIDTH = 76
_LINES = 8


class Container(click.Choice):  # type: ignore[type-arg, unused-ignore]
    """A choice of containers that can say what each of them looks like."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Give the name, or list them all and end."""
        if value == HELP and ctx is not None:
            click.echo("\n".join(_listed()))
            ctx.exit()
        name: str = super().convert(value, param, ctx)
        return name


def _listed() -> Iterator[str]:
    for name in formats.names():
        if name == formats.AUTO:
            continue
        module = formats.load(name)
        about = (inspect.getdoc(module) or "").partition("\n")[0]
        yield f"{name}: {about}"
        lines = module.EXAMPLE.replace("\r", "").rstrip("\n").split("\n")
        for line in lines[:_LINES]:
            yield f"    {_short(visible_line(line))}".rstrip()
        if len(lines) > _LINES:
            yield "    …"
        yield ""


def _short(line: str) -> str:
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"
