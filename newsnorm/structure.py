"""A line of JSON held against the types of the record.

In comes a line, out comes the article it holds, or every fault of its structure with
a JSON pointer and a place in the line. The types of `record` decide, so what reads is
what writes. Nothing here asks whether a value makes sense: that is for the rules.
"""

import json
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import Any, NamedTuple, Union, get_args, get_origin

import msgspec
from msgspec import UNSET, Struct, defstruct

from newsnorm.pattern import pattern
from newsnorm.positions import locate
from newsnorm.record import Article


class Fault(NamedTuple):
    """One fault of structure: the rule's code, and where in the JSON text it is."""

    code: str
    pointer: str  # RFC 6901
    message: str
    line: int  # of the JSON text, from 1
    column: int  # from 1


@cache
def whole(kind: type[Struct]) -> type[Struct]:
    """Give the type with every key required: parse writes all, so all must be there.

    >>> [f.name for f in msgspec.structs.fields(whole(Article)) if not f.required]
    ['text', 'spans']
    """
    fields = [
        (f.encode_name, _whole_of(f.type), UNSET)
        if f.default is UNSET
        else (f.encode_name, _whole_of(f.type))
        for f in msgspec.structs.fields(kind)
    ]
    return defstruct(
        kind.__name__, fields, bases=(kind,),
        kw_only=True, frozen=True, forbid_unknown_fields=True,
    )  # fmt: skip


def _whole_of(kind: Any) -> Any:
    """Give a type with the structs inside it made whole."""
    if isinstance(kind, type) and issubclass(kind, Struct):
        return whole(kind)
    inner = tuple(_whole_of(part) for part in get_args(kind))
    if inner == get_args(kind):
        return kind
    if get_origin(kind) is list:
        return list[inner]  # type: ignore[valid-type]
    return reduce(or_, inner)


@cache
def _decoder() -> Any:
    return msgspec.json.Decoder(whole(Article))


def read(line: bytes | str) -> Article | list[Fault]:
    """Give the article that a line of JSON holds, or what is wrong with the line.

    >>> [(f.pointer, f.code) for f in read('{"schema": 1, "headlines": ""}')]
    [('/headlines', 'R605'), ('', 'R604'), ('/schema', 'R603')]
    """
    try:
        article: Article = _decoder().decode(line)
        return article
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return list(_faults(line, error))


def _faults(line: bytes | str, error: Exception) -> Iterator[Fault]:
    """Yield every fault of a line that does not read."""
    text = line if isinstance(line, str) else line.decode("utf-8", "replace")
    try:
        value = json.loads(text)
    except json.JSONDecodeError as mistake:
        what = f"no JSON: {mistake.msg[:1].lower()}{mistake.msg[1:]}"
        yield Fault("R602", "", what, mistake.lineno, mistake.colno)
        return
    except (RecursionError, ValueError):
        yield Fault("R602", "", "no JSON: nested too deep, or too long a number", 1, 1)
        return
    clean = True
    for code, pointer, message in _against(value, whole(Article), ""):
        clean = False
        yield Fault(code, pointer, message, *locate(text, pointer))
    if clean:  # bytes that are no UTF-8, NaN: the two readers differ on it
        what = str(error).removeprefix("JSON is malformed: ")
        yield Fault("R602", "", f"no JSON: {what}", 1, 1)


def _against(value: Any, kind: Any, at: str) -> Iterator[tuple[str, str, str]]:
    """Yield code, pointer and message of each place where a value is not of a type."""
    if get_origin(kind) in (Union, type(int | None)):
        if value is None and type(None) in get_args(kind):
            return
        parts = [part for part in get_args(kind) if part is not type(None)]
        if len(parts) == 1:
            kind = parts[0]
    if isinstance(kind, type) and issubclass(kind, Struct) and isinstance(value, dict):
        yield from _against_struct(value, kind, at)
    elif get_origin(kind) is list and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _against(item, get_args(kind)[0], f"{at}/{index}")
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            what, _, path = str(error).partition(" - at `$")
            yield "R603", at + _pointer(path), what[:1].lower() + what[1:]
        except (UnicodeEncodeError, OverflowError) as error:
            # JSON may hold half a character or a number past all bounds.
            yield "R603", at, f"no value that can be written: {error.args[-1]}"


def _against_struct(
    value: dict[str, Any], kind: type[Struct], at: str
) -> Iterator[tuple[str, str, str]]:
    fields = {f.encode_name: f for f in msgspec.structs.fields(kind)}
    for key in value:
        if key not in fields:
            yield "R605", f"{at}/{escape(key)}", f"unknown key {json.dumps(key[:60])}"
    lacking = [key for key, f in fields.items() if f.required and key not in value]
    if lacking:
        yield "R604", at, f"missing: {', '.join(lacking)}"
    for key, field in fields.items():
        if key in value:
            yield from _against(value[key], field.type, f"{at}/{key}")


def escape(key: str) -> str:
    """Give a key as it stands in a JSON pointer.

    >>> escape("a/b~c")
    'a~1b~0c'
    """
    return key.replace("~", "~0").replace("/", "~1")


# .spans[...][0]`  — the tail of msgspec's path into a value
_STEP = pattern(r"\[(\d+)\]|\.(\w+)")


def _pointer(path: str) -> str:
    return "".join(f"/{a or b}" for a, b in _STEP.findall(path))
