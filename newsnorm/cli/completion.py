"""What a shell may complete beyond commands, options and choices.

In comes the beginning of a word, out come the words it may become, each with what it
means. Nothing is imported before somebody asks. To switch it on, see `ACTIVATION`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

# Shell to the line that switches completion on, and the file it belongs in.
ASKED = "_NEWSNORM_COMPLETE"  # what a shell sets in the environment
ACTIVATION = {
    "bash": ('eval "$(_NEWSNORM_COMPLETE=bash_source newsnorm)"', "~/.bashrc"),
    "zsh": (
        "autoload -Uz compinit && compinit &&"
        ' eval "$(_NEWSNORM_COMPLETE=zsh_source newsnorm)"',
        "~/.zshrc",
    ),
    "fish": (
        "_NEWSNORM_COMPLETE=fish_source newsnorm | source",
        "~/.config/fish/config.fish",
    ),
}


def mend() -> None:
    """Let fish keep a word whole that has commas in it: `headline,published`."""
    from click.shell_completion import FishComplete, add_completion_class

    class Fish(FishComplete):
        source_template = FishComplete.source_template.replace(
            'string split ","', 'string split -m 1 ","'
        )

    add_completion_class(Fish)


def rules(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Give codes of rules, or their names where the word is no code."""
    from newsnorm.rules.book import RULES

    head, comma, word = incomplete.rpartition(",")
    return _items(
        (f"{head}{comma}{known}", other)
        for rule in RULES
        for known, other in ((rule.code, rule.name), (rule.name, rule.code))
        if known.startswith(word) and (known != rule.name or word)
    )


def agencies(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Give ids of agencies."""
    from newsnorm.tables.agencies import DEFAULT

    return _items(
        (row.id, row.name)
        for row in DEFAULT.search("")
        if row.id.startswith(incomplete.casefold())
    )


def keys(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Give keys of the record, also after those that were named before a comma."""
    from newsnorm.record import Article

    head, comma, word = incomplete.rpartition(",")
    return _items(
        (f"{head}{comma}{key}", "")
        for key in Article.__struct_fields__
        if key.startswith(word) and key not in head.split(",")
    )


def zones(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> "list[CompletionItem]":
    """Give names of time zones."""
    from newsnorm.tables import iana

    return _items(
        (zone, "")
        for zone in sorted(iana.names())
        if zone.casefold().startswith(incomplete.casefold())
    )


def _items(rows: Iterable[tuple[str, str]]) -> "list[CompletionItem]":
    from click.shell_completion import CompletionItem

    return [CompletionItem(word, help=meaning or None) for word, meaning in rows]
