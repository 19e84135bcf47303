"""Agencies: who makes and who relays copy, and the words that copy names them by.

Rows come from `agencies.tsv`, one agency a line, sorted by id; a user's own rows from
a TOML file (`load`). Out goes a `Registry`, a value that is never changed. Nothing
here looks at copy.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from os import PathLike
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from newsnorm.errors import TableError
from newsnorm.tables.columns import read

_KINDS = ("agency", "press_release", "aggregator", "broadcaster", "newspaper")
_ORDERS = ("", "dmy", "mdy", "ymd")
_EDGES = ' \t\n()[]{}（）【】/«»"“”.,:;=_*©–—-'


class Agency(Struct, frozen=True, gc=False):
    """What is known of one agency, relay or publisher."""

    id: str
    name: str
    kind: str  # one of _KINDS
    country: str = ""  # ISO 3166-1 alpha-2
    domain: str = ""
    zone: str = ""  # an IANA name
    basis: str = ""  # of zone: stamped on its copy, hq (head office), or assumed
    order: str = ""  # the order of its numeric dates: dmy, mdy, ymd; "" where unknown
    names: tuple[str, ...] = ()  # count wherever copy names its maker
    # Short words that mean other things too (SPA, APP, UNI): they count in the agency
    # slot of a dateline, a byline or a sign-off, and nowhere else.
    tags: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()  # marks on the last line of its copy


_ID = attrgetter("id")


class Registry:
    """Agencies by id, by name and by tag; built once, never changed.

    >>> Registry([Agency("afp", "Agence France-Presse", "agency")]).by_id("afp").name
    'Agence France-Presse'
    """

    def __init__(self, rows: Iterable[Agency]) -> None:
        self.rows: tuple[Agency, ...] = tuple(sorted(rows, key=_ID))
        self._ids = {row.id: row for row in self.rows}
        self._names: dict[str, Agency] = {}
        for row in self.rows:
            _enter(self._names, row, (row.name, *row.names))
        self._tags = dict(self._names)
        for row in self.rows:
            _enter(self._tags, row, row.tags)

    def __iter__(self) -> Iterator[Agency]:
        return iter(self.rows)

    def by_id(self, id: str) -> Agency | None:
        """Give the agency with this id.

        >>> by_id("kuna").country
        'KW'
        """
        return self._ids.get(id)

    def by_name(self, words: str) -> Agency | None:
        """Give the agency that these words name wherever they stand.

        >>> by_name("Associated Press").id, by_name("SPA")
        ('ap', None)
        """
        return self._names.get(fold(words))

    def by_tag(self, words: str) -> Agency | None:
        """Give the agency that these words name in a slot for agencies.

        >>> by_tag("(SPA)").id
        'spa'
        """
        return self._tags.get(fold(words))

    def words(self) -> tuple[str, ...]:
        """Give all names and tags, folded.

        >>> "kuwait news agency" in DEFAULT.words()
        True
        """
        return tuple(self._tags)

    def search(self, query: str) -> list[Agency]:
        """Give the agencies whose id, name, tag, country or domain holds the query.

        >>> [row.id for row in DEFAULT.search("kuwait")]
        ['arab_times', 'kuna']
        """
        sought = fold(query)
        return [row for row in self.rows if any(sought in word for word in _words(row))]

    def add(self, rows: Iterable[Agency]) -> "Registry":
        """Give a registry with these rows added; a row with a known id replaces it."""
        return Registry({**self._ids, **{row.id: row for row in rows}}.values())


# Several shapes ask about the same few words, one after the other.
@lru_cache(maxsize=1024)
def fold(words: str) -> str:
    """Give words as they are looked up: no case, no brackets, one space.

    A dotted capital I folds to an i with a dot of its own, which is dropped.

    >>> fold("（İHA）"), fold("GLOBE\\n NEWSWIRE")
    ('iha', 'globe newswire')
    """
    folded = words.casefold()
    if not words.isascii():
        folded = unicodedata.normalize("NFKC", words).casefold()
        folded = folded.replace("i̇", "i").replace("’", "'")
    return " ".join(folded.split()).strip(_EDGES)


def _enter(index: dict[str, Agency], row: Agency, words: Iterable[str]) -> None:
    """Put a row under its words; a word that two agencies share is a mistake."""
    for word in words:
        other = index.setdefault(fold(word), row)
        if other.id != row.id:
            raise TableError(
                f"agencies {other.id!r} and {row.id!r} share the word {word!r};"
                " take it from one of them"
            )


def _words(row: Agency) -> Iterator[str]:
    for word in (row.id, row.name, row.country, row.domain, *row.names, *row.tags):
        yield fold(word)


def _rows() -> tuple[Agency, ...]:
    *plain, names, tags, ends = read(__file__, 11)
    lists = ([_words_of(cell) for cell in column] for column in (names, tags, ends))
    return tuple(map(Agency, *plain, *lists))


def _words_of(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def load(path: str | PathLike[str], base: "Registry | None" = None) -> Registry:
    """Give the built-in registry with the agencies of a user's TOML file added.

    A table a row, its name the id; a row with a known id replaces only the keys that
    it names:

        [oslo_wire]
        name = "Oslo Wire"
        tags = ["OW"]
    """
    import tomllib

    known = DEFAULT if base is None else base
    try:
        with open(path, encoding="utf-8") as table:
            tables = tomllib.loads(table.read())
    except (OSError, UnicodeDecodeError) as error:
        what = getattr(error, "strerror", None) or error
        raise TableError(f"{path}: cannot be read: {what}; check the path") from error
    except tomllib.TOMLDecodeError as error:
        raise TableError(f"{path}: no TOML: {error}") from error
    rows = [_own(path, key, row, known) for key, row in tables.items()]
    try:
        return known.add(rows)
    except TableError as error:
        raise TableError(f"{path}: {error}") from error


def _own(path: str | PathLike[str], id: str, row: Any, known: Registry) -> Agency:
    """Give the agency of one table of the file, or say what is wrong with it."""
    if not isinstance(row, dict):
        raise TableError(f"{path}: {id}: no table; write [{id}] and its keys below it")
    old = known.by_id(id)
    if old is None and "name" not in row:
        raise TableError(f'{path}: [{id}]: no name; add name = "..."')
    values = {key: _value(f"{path}: [{id}]: {key}", key, row[key]) for key in row}
    return replace(old or Agency(id, "", "agency"), **values)


def _value(where: str, key: str, value: Any) -> Any:
    if key == "id" or key not in Agency.__struct_fields__:
        keys = ", ".join(Agency.__struct_fields__[1:])
        raise TableError(f"{where}: unknown key; known are {keys}")
    if key in ("names", "tags", "ends"):
        if not isinstance(value, list) or not all(_is_word(word) for word in value):
            raise TableError(f'{where}: no list of words; write ["...", "..."]')
        return tuple(value)
    if not isinstance(value, str):
        raise TableError(f"{where}: no text; write it in quotes")
    choices = {"kind": _KINDS, "order": _ORDERS}.get(key)
    if choices and value not in choices:
        raise TableError(
            f"{where}: {value!r} is none of {', '.join(filter(None, choices))}"
        )
    return value


def _is_word(word: Any) -> bool:
    return isinstance(word, str) and bool(fold(word))


AGENCIES = _rows()
DEFAULT = Registry(AGENCIES)

by_id = DEFAULT.by_id
by_name = DEFAULT.by_name
by_tag = DEFAULT.by_tag
