"""Records in JSON, one by one, whatever way they were written.

In comes a stream of JSON lines, of one array, or of one object over many lines; out
come the JSON texts of the records with their places. JSON lines and arrays with a
record a line are read a line at a time. Nothing here asks whether a record is sound.
"""

from collections.abc import Iterator
from io import BufferedReader
from json import JSONDecodeError, JSONDecoder

import msgspec
from msgspec import Struct

from newsnorm import limits, nesting
from newsnorm.pattern import pattern

_BARE = 4096  # more than that nobody writes who means nothing
_BOM = b"\xef\xbb\xbf"

# [ {"schema" | { : over many lines, or an array. {"schema": ... : a line is a record.
_VALUE = pattern(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*(?:\[|\{[ \t\r]*(?:\n|\Z))")
_BETWEEN = pattern(r"[\s,\[\]]*")
_SCHEMA = pattern(rb'"schema"\s*:\s*"newsnorm/')


class Item(Struct, frozen=True):
    """The JSON text of one record, and where it starts in its file."""

    number: int  # in its file, from 0
    line: int  # from 1
    column: int  # characters before it on that line
    text: bytes | str


def detect(head: bytes) -> bool:
    """Tell by the schema key whether a stream holds records.

    >>> detect(b'{"schema":"newsnorm/1",'), detect(b'{"text":"Ferries ran."}')
    (True, False)
    """
    line = head.lstrip(_BOM + b" \t\r\n[").partition(b"\n\n")[0]
    return line[:1] == b"{" and _SCHEMA.search(line, 0, 2000) is not None


def is_bare(head: bytes) -> bool:
    """Tell whether the whole of a stream is JSON that holds no article: [], null, 1.

    >>> is_bare(b"[]\\n"), is_bare(b"null"), is_bare(b"[Photo] Harbour reopens")
    (True, True, False)
    """
    if len(head) > _BARE or head.lstrip(_BOM)[:1] in (b"{", b'"', b""):
        return False
    if nesting.is_deep(head):
        return False
    try:
        value = msgspec.json.decode(head.removeprefix(_BOM))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return not (isinstance(value, list) and any(isinstance(v, dict) for v in value))


def split(stream: BufferedReader) -> Iterator[Item]:
    """Give the records of a stream, each as soon as it is read."""
    if _VALUE.match(stream.peek(4096)):
        yield from _items(stream)
        return
    index = 0
    for number, (line, _) in enumerate(limits.lines(stream), 1):
        if number == 1:
            line = line.removeprefix(_BOM)
        if not line.isspace():
            yield Item(index, number, 0, line)
            index += 1


def _items(stream: BufferedReader) -> Iterator[Item]:
    """Give the members of an array, or one object, of many lines."""
    decoder = JSONDecoder(strict=False)
    held, line, column, index = "", 1, 0, 0
    for physical, _ in limits.lines(stream):
        if len(held) > limits.LONGEST:  # no record: what is held is said to be none
            break
        held += physical.removeprefix(_BOM).decode("utf-8", "surrogateescape")
        # Only a line that closes something can end a record.
        if physical.rstrip().endswith((b"}", b"},", b"]")):
            while held:
                skipped = _lead(held)
                line, column = _moved(line, column, skipped)
                held = held[len(skipped) :]
                end = _end(decoder, held)
                if end is None:
                    break
                yield Item(index, line, column, held[:end])
                line, column = _moved(line, column, held[:end])
                held, index = held[end:], index + 1
    if held.strip(" \t\r\n,[]"):
        yield Item(index, line, column, held)


def _lead(held: str) -> str:
    found = _BETWEEN.match(held)
    return found[0] if found else ""


def _end(decoder: JSONDecoder, held: str) -> int | None:
    """Give where the value at the start ends; None while it is not all there."""
    try:
        return decoder.raw_decode(held)[1] if held else None
    except JSONDecodeError:
        return None
    except RecursionError:  # newer Pythons read on, and then say the same
        return nesting.end(held)


def _moved(line: int, column: int, passed: str) -> tuple[int, int]:
    """Give line and column after some text."""
    rows = passed.count("\n")
    if rows:
        return line + rows, len(passed) - passed.rfind("\n") - 1
    return line, column + len(passed)
