"""Whether standard output gets colour: the same answer for each command.

In come `--color` and what the environment says; out goes yes or no. Nothing is drawn
here, and the library that draws is not asked: it takes long to load.
"""

import os
import sys

import click

option = click.option(
    "--color", "painted", type=click.Choice(["auto", "always", "never"]),
    default="auto", show_default=True, help="Colour, also where no terminal is.",
)  # fmt: skip


def wanted(asked: str) -> bool:
    """Tell whether to colour; `NO_COLOR` goes before `FORCE_COLOR`."""
    if asked != "auto":
        return asked == "always"
    told = os.environ.get
    # https://no-color.org: whatever its value is, as long as there is one.
    if told("NO_COLOR") or told("TERM", "").lower() in ("dumb", "unknown"):
        return False
    if (kind := told("TTY_COMPATIBLE")) in ("0", "1"):
        return kind == "1"
    if (forced := told("FORCE_COLOR")) is not None:
        return forced != ""
    return sys.stdout is not None and sys.stdout.isatty()
