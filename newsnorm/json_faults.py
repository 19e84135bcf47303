"""What is wrong with a piece of JSON as JSON, in words and with its place.

In comes the text of one value that a strict reader refused, or that may have a key
twice; out come faults. Readers differ on NaN, on numbers past all bounds and on halves
of characters: here they are faults, with the place where they stand. Nothing here knows
what a record is, and it runs only when something is wrong.
"""

import json
from collections.abc import Iterator
from math import isinf
from typing import Any, NamedTuple

from newsnorm import nesting
from newsnorm.pattern import pattern
from newsnorm.positions import line_column, locate
from newsnorm.repairs import NO_JSON, NOT_JSON, STANDS_TWICE, TWICE


class Fault(NamedTuple):
    """One fault: the rule's code, and where in the JSON text it is."""

    code: str
    pointer: str  # RFC 6901
    message: str
    line: int  # of the JSON text, from 1
    column: int  # from 1, in characters


def not_json(data: bytes | str) -> Fault | None:
    r"""Give why a strict reader refuses a text; None where it has no reason to.

    >>> fault = not_json('{"day": "ÅÅ", "sure": NaN}')
    >>> fault.message, fault.line, fault.column
    ('no JSON: NaN is no value', 1, 23)
    """
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    if nesting.is_deep(text.encode("utf-8", "replace")):
        return _at(text, 0, "nested too deep")
    try:
        if isinstance(data, bytes):
            data.decode()
        json.loads(text)
    except UnicodeDecodeError as error:
        before = len(error.object[: error.start].decode("utf-8", "replace"))
        return _at(text, before, f"byte 0x{error.object[error.start]:02x} is no UTF-8")
    except json.JSONDecodeError as error:
        return _at(text, error.pos, f"{error.msg[:1].lower()}{error.msg[1:]}")
    except RecursionError:  # who called has come far already
        return _at(text, 0, "nested too deep")
    except ValueError:
        pass  # a number too long to be read, which is found below
    return next((_at(text, at, what) for at, what in _odd(text)), None)


def _at(text: str, offset: int, what: str) -> Fault:
    offset = min(offset, len(text.rstrip()))  # what is missing, is missing at the end
    return Fault(NOT_JSON, "", NO_JSON + what, *line_column(text, offset))


# "words \" more" | NaN | -Infinity | 1e400
_TOKEN = pattern(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity|-?\d[\d.eE+-]*')


def _odd(text: str) -> Iterator[tuple[int, str]]:
    """Yield what Python's reader takes, and strict ones do not."""
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token[0] == '"':
            if ("\\u" in token or not token.isascii()) and _is_half(token):
                yield found.start(), "half a character, a lone surrogate"
        elif token[-1] in "Ny":
            yield found.start(), f"{token} is no value"
        elif isinf(float(token)) or len(token) > 400:
            yield found.start(), "a number beyond all bounds"


_LENIENT = json.JSONDecoder(strict=False)


def _is_half(token: str) -> bool:
    try:
        _LENIENT.decode(token).encode()
    except UnicodeEncodeError:
        return True
    return False


class _Object(dict[str, Any]):
    """An object in which keys stand twice."""

    twice: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = _Object(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        value.twice = tuple(key for key in value if keys.count(key) > 1)
    return value


_PAIRED = json.JSONDecoder(object_pairs_hook=_object, strict=False)


def twice(data: bytes | str) -> list[Fault]:
    """Give the keys that stand in one object more than once, each at its second place.

    >>> [(f.pointer, f.column) for f in twice('{"a": 1, "b": {}, "a": 2}')]
    [('/a', 19)]
    """
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    try:
        value = _PAIRED.decode(text)
    except (ValueError, RecursionError):
        return []
    return [
        Fault(
            TWICE, pointer, f"the key {json.dumps(key[:60])}{STANDS_TWICE}",
            *locate(text, pointer, again=True),
        )
        for pointer, key in _repeated(value, "")
    ]  # fmt: skip


def _repeated(value: Any, at: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _repeated(item, f"{at}/{index}")
    elif isinstance(value, _Object):
        for key in value.twice:
            yield f"{at}/{escape(key)}", key
        for key, item in value.items():
            yield from _repeated(item, f"{at}/{escape(key)}")


def escape(key: str) -> str:
    """Give a key as it stands in a JSON pointer.

    >>> escape("a/b~c")
    'a~1b~0c'
    """
    return key.replace("~", "~0").replace("/", "~1")
