"""One JSON object to a story: its text in one of its fields, the rest beside it.

In come the bytes of an object; out comes a story, or a Broken that says what is wrong
with it. What other programs write is read leniently: NaN, halves of characters, old
encodings. Nothing here knows where in a file the object stood.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Stated, Story
from newsnorm.record import Input

JQ = "write one object a line, for example with: jq -c"


class Place(NamedTuple):
    """Where an object stands."""

    where: str
    path: str | None
    line: int
    number: int  # among those of its file, from 0
    format: str
    offset: int | None = None


def story(data: bytes, place: Place, fields: Fields, decode: Decode) -> Story | Broken:
    """Give the story that an object is."""
    _, path, line, index, name, _ = place
    row, encoding = read(data, decode)
    if isinstance(row, Fault):
        return broken(row, data, place)
    text = _text(row, fields)
    if isinstance(text, Fault):
        return broken(text, data, place)
    clean = decode(text)
    return Story(
        clean.text,
        Input(
            path=path,
            index=index,
            id=words(first(row, fields.id)),
            line=line,
            format=name,
            encoding=encoding,
            repairs=list(clean.repairs),
        ),
        stated=tuple(_stated(row, fields)),
    )


def broken(fault: "Fault", data: bytes, place: Place) -> Broken:
    """Give what is wrong with an object together with the object."""
    text = data.decode("utf-8", "backslashreplace").rstrip("\r\n")
    return Broken(
        place.where, fault.reason, fault.remedy, place.line, fault.column,
        place.offset, text,
    )  # fmt: skip


def _stated(row: dict[str, Any], fields: Fields) -> Iterator[Stated]:
    for key, names in (("url", fields.url), ("crawl", fields.date)):
        if value := words(first(row, names)):
            yield Stated(key, value)


class Fault(NamedTuple):
    """What is wrong with an object, and what to do."""

    reason: str
    remedy: str
    column: int | None = None


def read(line: bytes, decode: Decode) -> tuple[dict[str, Any] | Fault, str]:
    """Read an object, and say in which encoding it was."""
    try:
        row = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _lenient(line, decode)
    return _checked(row), "utf-8"


def _lenient(line: bytes, decode: Decode) -> tuple[dict[str, Any] | Fault, str]:
    """Read what other programs write: NaN, halves of characters, old encodings."""
    from json import JSONDecodeError, loads

    try:
        text, encoding = line.decode(), "utf-8"
    except UnicodeDecodeError:
        text, encoding, _ = decode(line)
    try:
        # Numbers as they stand: none is too long to be read that way.
        row = loads(text, strict=False, parse_int=str, parse_float=str)
    except JSONDecodeError as error:
        reason = f"not JSON, {error.msg[:1].lower()}{error.msg[1:]}"
        return Fault(reason, "mend or drop this line", error.colno), encoding
    except RecursionError:
        return Fault("JSON nested too deeply", "mend or drop this line"), encoding
    return _checked(row), encoding


def _checked(row: Any) -> dict[str, Any] | Fault:
    if isinstance(row, dict):
        return row
    return Fault(f"{kind(row)} where a JSON object is needed", JQ)


def _text(row: dict[str, Any], fields: Fields) -> str | Fault:
    """Give the first text that is not blank, else the first text."""
    values = [row[name] for name in fields.text if name in row]
    texts = [value for value in values if isinstance(value, str)]
    for text in texts:
        if text.strip():
            return text
    if texts:
        return texts[0]
    wanted = next((name for name in fields.text if name in row), None)
    if wanted is not None:
        reason = f"field {wanted!r} is {kind(row[wanted])}, not text"
    else:
        reason = f"no field {' or '.join(map(repr, fields.text))}"
    return Fault(reason, f"{_names(row)}; name the right one with --text-field")


def _names(row: dict[str, Any]) -> str:
    names = [repr(name) for name in row][:12]
    if not names:
        return "the object is empty"
    return f"it has {', '.join(names)}" + (" and more" if len(row) > 12 else "")


def first(row: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def words(value: Any) -> str | None:
    """Give an id, an address or a date as text, whatever JSON kept it as."""
    if value is None or isinstance(value, str):
        return value and value.encode("utf-8", "replace").decode()
    return msgspec.json.encode(value).decode()


def kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else kinds.get(type(value), "a number")


_DECODER: msgspec.json.Decoder[Any] = msgspec.json.Decoder()
