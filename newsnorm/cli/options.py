"""The options that all commands share which read articles.

In come the words of the command line; out comes one Reading, checked. Nothing is read
here but the user's own table of agencies.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import replace

from newsnorm import formats
from newsnorm.cli import completion
from newsnorm.cli.containers import Container
from newsnorm.cli.help import debugging
from newsnorm.cli.messages import nearest, say
from newsnorm.cli.progress import Progress
from newsnorm.errors import Broken, TableError
from newsnorm.formats import Fields
from newsnorm.model import Options, Story
from newsnorm.stories import stories
from newsnorm.tables.agencies import DEFAULT, Registry, load


class Reading(Struct, frozen=True):
    """What to read, and what the caller says about it."""

    inputs: tuple[str, ...]
    format: str
    fields: Fields
    options: Options
    registry: Registry
    progress: Progress

    def stories(self, silent: bool = False) -> Iterator[Story | Broken]:
        """Give the stories of all inputs, with their progress shown where wanted.

        `silent`: what is made of them does not go to standard output.
        """
        found = stories(
            self.inputs,
            format=self.format,
            fields=self.fields,
            watch=self.progress.watch,
            guarded=not debugging(click.get_current_context()),
        )
        return self.progress.follow(found, silent)


def _zone(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    from newsnorm.tables import iana

    if value in iana.names():
        return value
    hint = _nearest_zone(value, iana.names())
    raise click.BadParameter(
        f"{value!r} is no IANA time zone, such as Europe/Oslo{hint}"
    )


def _nearest_zone(word: str, zones: Iterable[str]) -> str:
    """Say which zone may have been meant: all of its name, or the city alone."""
    cities = {zone.rpartition("/")[2].casefold(): zone for zone in sorted(zones)}
    zone = cities.get(word.casefold().replace(" ", "_"))
    return nearest(zone or word, [zone] if zone else cities.values())


_UNITS = {"K": 10**3, "M": 10**6, "G": 10**9}


def _size(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Give a number of characters: 500k, 100M, 2G."""
    unit = _UNITS.get(value[-1:].upper(), 1)
    digits = value if unit == 1 else value[:-1]
    if not (digits.isascii() and digits.isdecimal() and int(digits)):
        raise click.BadParameter(f"{value!r} is no size, such as 500k or 100M")
    return int(digits) * unit


def _registry(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> Registry:
    if value is None:
        return DEFAULT
    try:
        return load(value)
    except (TableError, OSError) as error:
        raise click.BadParameter(str(error)) from None


_SHARED = (
    click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path()),
    click.option(
        "--from",
        "format",
        type=Container(formats.names()),
        metavar="CONTAINER",
        default=formats.AUTO,
        show_default=True,
        help="What the articles are in; auto tells by the bytes, help lists all.",
    ),
    click.option(
        "--timezone",
        metavar="ZONE",
        callback=_zone,
        shell_complete=completion.zones,
        help="IANA zone of clocks that state none; recorded as inferred.",
    ),
    click.option(
        "--day-first/--month-first",
        default=None,
        help="What 06/08/2019 means where nothing else tells.",
    ),
    click.option(
        "--sources",
        "registry",
        metavar="FILE",
        callback=_registry,
        help="TOML table of your own agencies.",
    ),
    click.option("--text-field", metavar="NAME", help="Field that holds the text."),
    click.option("--id-field", metavar="NAME", help="Field that holds the id."),
    click.option("--url-field", metavar="NAME", help="Field that holds the address."),
    click.option("--date-field", metavar="NAME", help="Field with the crawl date."),
    click.option(
        "--max-article-size",
        metavar="SIZE",
        callback=_size,
        default=f"{Options().max_article_size // _UNITS['M']}M",
        show_default=True,
        help="Characters of one article, as 500k or 100M; the rest is left out.",
    ),
    click.option(
        "--max-header-lines",
        metavar="LINES",
        type=click.IntRange(1),
        default=Options().max_header_lines,
        show_default=True,
        help="No header is looked for below this line of an article.",
    ),
    click.option(
        "--progress/--no-progress",
        default=None,
        help="Count on standard error; by default on a terminal that is free for it.",
    ),
)


def _fields(**named: str | None) -> Fields:
    """Give where a container keeps what, each name in place of the usual ones."""
    given = {key: (name,) for key, name in named.items() if name is not None}
    return replace(Fields(), **given)


def reader(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the shared options; it is called with a Reading in their place."""

    @wraps(command)
    def call(
        inputs: tuple[str, ...],
        format: str,
        timezone: str | None,
        day_first: bool | None,
        registry: Registry,
        progress: bool | None,
        text_field: str | None,
        id_field: str | None,
        url_field: str | None,
        date_field: str | None,
        max_article_size: int,
        max_header_lines: int,
        **others: Any,
    ) -> Any:
        named_inputs = tuple(os.fspath(path) for path in inputs) or ("-",)
        # A command may read nothing: `validate --rules` ends before it would.
        reads = not (others.get("list_rules") or others.get("explain"))
        if reads and not inputs and sys.stdin is not None and sys.stdin.isatty():
            say("reading what you type; Ctrl-D ends it")
        reading = Reading(
            named_inputs,
            format,
            _fields(text=text_field, id=id_field, url=url_field, date=date_field),
            Options(timezone, day_first, False, max_article_size, max_header_lines),
            registry,
            Progress(progress, named_inputs),
        )
        return command(reading, **others)

    for option in reversed(_SHARED):
        call = option(call)
    return call
