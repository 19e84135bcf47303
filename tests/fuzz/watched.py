"""Which rooms of the house the engine follows for a target.

It can be told whole packages only, and what of them to leave out name by name. Nothing
here may import what is to be followed.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

_DATES = ("newsnorm.shapes", "newsnorm.meanings")
_FORMATS = ("newsnorm.formats",)
_LINES = ("newsnorm.blocks", "newsnorm.shapes")
_WATCHED = {
    "any": (*_FORMATS, *_LINES),
    "copy": (*_LINES, "newsnorm.meanings", "newsnorm.pipeline", "newsnorm.roles"),
    "datelines": _DATES,
    "dates": _DATES,
    "structures": ("newsnorm.structure", "newsnorm.json_faults", "newsnorm.positions"),
    "text": _LINES,
}


def rooms(name: str) -> Sequence[str]:
    """Give the packages and modules that a target is about.

    >>> rooms("rss")
    ('newsnorm.formats',)
    """
    return _WATCHED.get(name, _FORMATS)


def unwatched(rooms: Sequence[str]) -> Iterator[str]:
    """Yield the modules that are in none of those rooms.

    >>> "newsnorm.decode" in unwatched(["newsnorm.formats"])
    True
    >>> list(unwatched(["newsnorm"]))
    []
    """
    house = Path(__file__).parents[2]
    for path in sorted((house / "newsnorm").rglob("*.py")):
        name = ".".join(path.relative_to(house).with_suffix("").parts)
        name = name.removesuffix(".__init__")
        if not any(f"{name}.".startswith(f"{room}.") for room in rooms):
            yield name
