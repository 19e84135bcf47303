"""Time zones by their IANA names, as the package tzdata holds them.

In: a name such as `Europe/Oslo`. Out: the zone, the same on any host: the standard
library would ask the host first, which may have older rules, or any file under a name.
Nothing here is loaded before a zone is named.
"""

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@cache
def names() -> frozenset[str]:
    """Give the names of all zones.

    >>> "Europe/Oslo" in names(), "localtime" in names()
    (True, False)
    """
    return frozenset(_read("zones").decode().split())


@cache
def zone(name: str) -> "ZoneInfo":
    """Give the zone of that name; raises `ZoneInfoNotFoundError` where there is none.

    >>> zone("Europe/Oslo").key
    'Europe/Oslo'
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    if name not in names():
        raise ZoneInfoNotFoundError(f"no time zone {name!r}")
    return ZoneInfo.from_file(BytesIO(_read(f"zoneinfo/{name}")), key=name)


def _read(name: str) -> bytes:
    from pkgutil import get_data

    return get_data("tzdata", name) or b""
