"""One JSON object to a story: its text in one of its fields, the rest beside it.

In come the bytes of an object; out comes a story, or a Broken that says what is wrong
with it. What other programs write is read leniently, and noted: NaN, halves of
characters, old encodings. Numbers stay as they are written. Nothing here knows where in
a file the object stood.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from newsnorm import nesting
from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Stated, Story
from newsnorm.record import Input

if TYPE_CHECKING:
    from json import JSONDecoder

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
    row, encoding, notes = read(data, decode)
    if isinstance(row, Fault):
        return broken(row, data, place)
    text = _text(row, fields)
    if isinstance(text, Fault):
        return broken(text, data, place)
    clean = decode(text)
    notes += _twice(data, row, fields)
    return Story(
        clean.text,
        Input(
            path=path,
            index=index,
            id=words(first(row, fields.id)),
            line=line,
            format=name,
            encoding=encoding,
            repairs=[*notes, *clean.repairs],
        ),
        stated=_stated(row, fields),
    )


def broken(fault: "Fault", data: bytes, place: Place) -> Broken:
    """Give what is wrong with an object together with the object."""
    text = data.decode("utf-8", "backslashreplace").rstrip("\r\n")
    return Broken(
        place.where, fault.reason, fault.remedy, place.line, fault.column,
        place.offset, text,
    )  # fmt: skip


def _stated(row: dict[str, Any], fields: Fields) -> tuple[Stated, ...]:
    url, crawl = words(first(row, fields.url)), words(first(row, fields.date))
    if not (url or crawl):
        return ()
    beside = (("url", url), ("crawl", crawl))
    return tuple([Stated(key, value) for key, value in beside if value])


class Fault(NamedTuple):
    """What is wrong with an object, and what to do."""

    reason: str
    remedy: str
    column: int | None = None


_TOO_DEEP = Fault("JSON nested too deeply", "mend or drop this line")

Read = tuple[dict[str, Any] | Fault, str, tuple[str, ...]]  # encoding, notes


def read(line: bytes, decode: Decode) -> Read:
    """Read an object, and say in which encoding it was and what it took to read."""
    if nesting.is_deep(line):
        return _TOO_DEEP, "utf-8", ()
    try:
        row = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _lenient(line, decode)
    return _checked(row), "utf-8", ()


def _lenient(line: bytes, decode: Decode) -> Read:
    """Read what other programs write: NaN, halves of characters, old encodings."""
    from json import JSONDecodeError

    from newsnorm.json_faults import not_json

    notes: tuple[str, ...] = ()
    try:
        text, encoding = line.decode(), "utf-8"
    except UnicodeDecodeError:
        text, encoding, notes = decode(line.rstrip(b"\r\n"))
    if text.startswith("\ufeff"):  # inside a file, too, where two were joined
        text, notes = text[1:], (*notes, "byte order mark removed")
    try:
        row = _lenient_decoder().decode(text)
    except JSONDecodeError as error:
        reason = f"not JSON, {error.msg[:1].lower()}{error.msg[1:]}"
        return Fault(reason, "mend or drop this line", error.colno), encoding, notes
    except RecursionError:  # who called has come far already
        return _TOO_DEEP, encoding, notes
    if fault := not_json(text):
        notes += (fault.message,)
    return _checked(row), encoding, notes


@cache
def _lenient_decoder() -> "JSONDecoder":
    """Give the decoder: `loads` would make one anew for each line."""
    from json import JSONDecoder

    return JSONDecoder(
        strict=False, parse_int=Number, parse_float=Number, parse_constant=Number
    )


def _twice(line: bytes, row: dict[str, Any], fields: Fields) -> tuple[str, ...]:
    """Say which of the keys that are read stand twice: readers differ on such a line.

    Must not claim a key that stands once more inside another object, or as a value.
    """
    strings = len([value for value in row.values() if type(value) is str])
    if line.count(b'"') == 2 * (len(row) + strings):
        return ()  # no quotation mark but of the keys and the texts that were read
    doubtful = [
        name
        for names in (fields.text, fields.id, fields.url, fields.date)
        for name in names
        if name in row and line.count(f'"{name}"'.encode()) > 1
    ]
    if not doubtful:
        return ()
    from newsnorm.json_faults import twice

    found = {fault.pointer.removeprefix("/"): fault.message for fault in twice(line)}
    return tuple(found[name] for name in doubtful if name in found)


def _checked(row: Any) -> dict[str, Any] | Fault:
    if isinstance(row, dict):
        return row
    return Fault(f"{kind(row)} where a JSON object is needed", JQ)


def _text(row: dict[str, Any], fields: Fields) -> str | Fault:
    """Give the first text that is not blank, else the first text."""
    values = [row[name] for name in fields.text if name in row]
    texts = [value for value in values if type(value) is str]  # not a Number
    for text in texts:
        if text and not text.isspace():
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
    for name in names:
        if (value := row.get(name)) is not None:
            return value
    return None


def words(value: Any) -> str | None:
    r"""Give an id, an address or a date as text, whatever JSON kept it as.

    >>> words(["a", Number("1.10")]), words("\ud800")
    ('["a",1.10]', '\ufffd')
    """
    if value is None:
        return None
    if isinstance(value, str):
        if value.isascii():
            return str(value)
        halves = value.encode("utf-16-le", "surrogatepass")
        return halves.decode("utf-16-le", "replace")
    return msgspec.json.encode(value, enc_hook=_as_written).decode()


def kind(value: Any) -> str:
    """Name what JSON calls a value."""
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else kinds.get(type(value), "a number")


def _as_written(number: Any) -> msgspec.Raw:
    return msgspec.Raw(str(number).encode())


class Number(str):
    """A number as it is written: none is too long, and none loses a digit."""

    __slots__ = ()


_DECODER: msgspec.json.Decoder[Any] = msgspec.json.Decoder(float_hook=Number)
