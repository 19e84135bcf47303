"""A line of JSON held against the types of the record.

In comes a line, out comes the article it holds, or every fault of its structure with
a JSON pointer and a place in the line. The types of `record` decide, so what reads is
what writes. Nothing here asks whether a value makes sense: that is for the rules.
"""

import json
from collections.abc import Iterator
from functools import cache, reduce
from operator import or_
from typing import Any, Union, get_args, get_origin

import msgspec
from msgspec import UNSET, Struct, defstruct

from newsnorm import json_faults
from newsnorm.json_faults import Fault, escape
from newsnorm.pattern import pattern
from newsnorm.positions import locate
from newsnorm.record import Article


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


def read(line: bytes | str, twice: bool = False) -> Article | list[Fault]:
    """Give the article that a line of JSON holds, or what is wrong with the line.

    `twice` asks for keys that stand twice, too: readers take one of the two values, and
    it is not always the same one.

    >>> [(f.pointer, f.code) for f in read('{"schema": 1, "headlines": ""}')]
    [('/headlines', 'R605'), ('', 'R604'), ('/schema', 'R603')]
    """
    try:
        article: Article = _decoder().decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        # Whatever the strict reader has against a line, it is not passed over.
        return list(_faults(line)) or [Fault("R602", "", f"no JSON: {error}", 1, 1)]
    # What parse wrote has each key once, and most records are as it wrote them.
    if twice:
        data = line if isinstance(line, bytes) else line.encode("utf-8", "replace")
        if not data.startswith(article.to_json()):
            return json_faults.twice(line) or article
    return article


def _faults(line: bytes | str) -> Iterator[Fault]:
    """Yield every fault of a line that does not read."""
    fault = json_faults.not_json(line)
    if fault is not None:
        yield fault
        return
    text = line if isinstance(line, str) else line.decode()
    yield from json_faults.twice(text)
    for code, pointer, message in _against(json.loads(text), whole(Article), ""):
        yield Fault(code, pointer, message, *locate(text, pointer))


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
            where = at + _pointer(path)
            yield "R603", where, f"{_name(where)}{what[:1].lower()}{what[1:]}"
        except OverflowError as error:
            yield "R603", at, f"{_name(at)}{error}"


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


# .spans[...][0]`  — the tail of msgspec's path into a value
_STEP = pattern(r"\[(\d+)\]|\.(\w+)")


def _name(pointer: str) -> str:
    """Give the last key on the way to a value, to begin a message with."""
    names = [step for step in pointer.split("/") if step and not step.isdigit()]
    return f"{names[-1]}: " if names else ""


def _pointer(path: str) -> str:
    return "".join(f"/{a or b}" for a, b in _STEP.findall(path))
