"""JSON lines: one object a line, its text in one of its fields.

In comes a stream; out comes a story a line, before the next line is read. A line that
cannot be used is a Broken with its number, and the lines after it go on. Blank lines
are passed over.
"""

from collections.abc import Iterator
from io import BufferedReader
from typing import Any, NamedTuple

import msgspec

from newsnorm.errors import Broken
from newsnorm.formats.contract import Decode, Fields
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.record import Input

NAME = "jsonl"
EXAMPLE = (
    '{"id": "a1", "text": "Harbour reopens\\n\\nOSLO, May 2 (AFP) - Ferries ran."}\n'
)

# An object, also where a pipe has given no more than its brace yet. Must not claim the
# brace of a template that was left in the copy:  "{{ headline }}"
_OBJECT = pattern(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:\{\s{0,1000}(?:[\"}]|\Z)|\[\s{0,1000}\{)"
)
_ENDINGS = (".jsonl", ".ndjson")
_JQ = "write one object a line, for example with: jq -c"


def detect(head: bytes, path: str | None) -> bool:
    """Tell by how the first line opens; by the name, where that line is broken.

    >>> detect(EXAMPLE.encode(), None), detect(b"{{ headline }}", "a.wire")
    (True, False)
    >>> detect(b'{text: "One"}', "feed.jsonl")
    True
    """
    if _OBJECT.match(head):
        return True
    name = (path or "").removesuffix(".gz")
    return name.endswith(_ENDINGS) and head.lstrip().startswith(b"{")


def split(
    stream: BufferedReader, path: str | None, fields: Fields, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story, or what is wrong, for each line that is not blank."""
    where = path or "standard input"
    index = offset = 0
    for number, line in enumerate(stream, 1):
        begin, offset = offset, offset + len(line)
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        stripped = line.strip()
        if not stripped:
            continue
        if index == 0 and (stripped == b"{" or stripped[:1] == b"["):
            yield Broken(where, "one JSON value over many lines", _JQ, number)
            return
        story = _story(line, (where, path, number, index), fields, decode)
        yield story if isinstance(story, Story) else _kept(story, begin, line)
        index += 1


def _kept(broken: Broken, offset: int, line: bytes) -> Broken:
    """Give what is wrong with a line together with the line."""
    text = line.decode("utf-8", "backslashreplace").rstrip("\r\n")
    return broken._replace(offset=offset, text=text)


_Place = tuple[str, str | None, int, int]  # where, path, line, index


def _story(
    line: bytes, place: _Place, fields: Fields, decode: Decode
) -> Story | Broken:
    where, path, number, index = place
    row, encoding = _object(line, decode)
    if isinstance(row, _Fault):
        return Broken(where, row.reason, row.remedy, number, row.column)
    text = _text(row, fields)
    if isinstance(text, _Fault):
        return Broken(where, text.reason, text.remedy, number)
    clean = decode(text)
    return Story(
        clean.text,
        Input(
            path=path,
            index=index,
            id=_words(_first(row, fields.id)),
            line=number,
            format=NAME,
            encoding=encoding,
            repairs=list(clean.repairs),
        ),
        stated=tuple(_stated(row, fields)),
    )


def _stated(row: dict[str, Any], fields: Fields) -> Iterator[Stated]:
    for key, names in (("url", fields.url), ("crawl", fields.date)):
        if words := _words(_first(row, names)):
            yield Stated(key, words)


class _Fault(NamedTuple):
    reason: str
    remedy: str
    column: int | None = None


def _object(line: bytes, decode: Decode) -> tuple[dict[str, Any] | _Fault, str]:
    """Read the object of a line, and say in which encoding it was."""
    try:
        row = _DECODER.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _lenient(line, decode)
    return _checked(row), "utf-8"


def _lenient(line: bytes, decode: Decode) -> tuple[dict[str, Any] | _Fault, str]:
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
        return _Fault(reason, "mend or drop this line", error.colno), encoding
    except RecursionError:
        return _Fault("JSON nested too deeply", "mend or drop this line"), encoding
    return _checked(row), encoding


def _checked(row: Any) -> dict[str, Any] | _Fault:
    if isinstance(row, dict):
        return row
    return _Fault(f"{_kind(row)} where a JSON object is needed", _JQ)


def _text(row: dict[str, Any], fields: Fields) -> str | _Fault:
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
        reason = f"field {wanted!r} is {_kind(row[wanted])}, not text"
    else:
        reason = f"no field {' or '.join(map(repr, fields.text))}"
    return _Fault(reason, f"{_names(row)}; name the right one with --text-field")


def _names(row: dict[str, Any]) -> str:
    names = [repr(name) for name in row][:12]
    if not names:
        return "the object is empty"
    return f"it has {', '.join(names)}" + (" and more" if len(row) > 12 else "")


def _first(row: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((row[name] for name in names if row.get(name) is not None), None)


def _words(value: Any) -> str | None:
    """Give an id, an address or a date as text, whatever JSON kept it as."""
    if value is None or isinstance(value, str):
        return value and value.encode("utf-8", "replace").decode()
    return msgspec.json.encode(value).decode()


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else kinds.get(type(value), "a number")


_DECODER: msgspec.json.Decoder[Any] = msgspec.json.Decoder()
