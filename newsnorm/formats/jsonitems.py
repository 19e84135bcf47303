"""The road of JSON formats that know their keys: a stream to rows, a row to a story.

In comes what a format knows of its rows; out come stories, and a Broken for what is no
object or holds no words.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BufferedReader
from typing import Any, NamedTuple

from newsnorm.errors import Broken
from newsnorm.formats import jsonvalues, sheet
from newsnorm.formats.contract import Decode
from newsnorm.formats.jsonrow import Fault, Place, broken, read
from newsnorm.formats.sheet import Line, begins, is_cut
from newsnorm.model import Stated, Story
from newsnorm.pattern import pattern
from newsnorm.record import Input

Row = dict[str, Any]

# { "uri": ... · [ {"id": ... · a byte order mark in front
_OPENS = pattern(rb"(?:\xef\xbb\xbf)?\s{0,1000}[\[{]\s{0,1000}[\[{\"]")


class Kind(NamedTuple):
    """What a format of JSON says of its rows."""

    name: str
    id: Callable[[Row], str]
    lines: Callable[[Row], Iterable[Line]]
    stated: Callable[[Row], Iterable[Stated]]


def opens(head: bytes) -> bool:
    """Tell what may be JSON of rows; whose it is, its keys say.

    >>> opens(b'[{"uri": "urn:a1"}]'), opens(b"[ANI] New Delhi")
    (True, False)
    """
    return _OPENS.match(head) is not None


def split(
    kind: Kind, stream: BufferedReader, path: str | None, decode: Decode
) -> Iterator[Story | Broken]:
    """Give a story for each row that holds words."""
    where = path or "standard input"
    index = 0
    for member in jsonvalues.members(stream, where):
        if isinstance(member, Broken):
            yield member
            continue
        place = Place(where, path, member.line, index, kind.name, member.offset)
        yield _story(kind, member.data, place, decode)
        index += 1


def _story(kind: Kind, data: bytes, place: Place, decode: Decode) -> Story | Broken:
    row, encoding, notes = read(data, decode)
    if isinstance(row, Fault):
        return broken(row, data, place)
    given = Input(
        path=place.path, index=place.number, id=kind.id(row) or None, line=place.line,
        format=kind.name, encoding=encoding, repairs=list(notes),
    )  # fmt: skip
    story = sheet.story(kind.lines(row), kind.stated(row), given, decode)
    if story.text:
        return story
    return broken(Fault("no words in it", "read it with another --from"), data, place)


def article(
    headline: str, byline: str, description: str, body: Sequence[str]
) -> Iterator[Line]:
    """Give the lines of an article; without a body, its description is the copy.

    A description that was cut out of the copy is no deck.
    """
    has_body = any(body)
    yield Line("headline", headline)
    repeated = is_cut(description) or begins(body, description[:60])
    if has_body and not repeated:
        yield Line("deck", description)
    yield Line("byline", byline)
    for paragraph in body if has_body else [description]:
        yield Line("body", paragraph)


def text(value: Any) -> str:
    """Give a value as words; a list by its members, anything deeper as nothing.

    >>> text(["Ann Writer", None, "Bo Scribe"]), text(5), text({})
    ('Ann Writer, Bo Scribe', '5', '')
    """
    if isinstance(value, str):
        return str(value)  # a number that was kept as written is one, too
    if isinstance(value, list):
        return ", ".join(filter(None, (text(each) for each in value)))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return ""


def named(value: Any, *keys: str) -> list[str]:
    """Give the first of some keys of each member of a list, or of one object."""
    members = value if isinstance(value, list) else [value]
    found = []
    for each in members:
        if isinstance(each, dict):
            each = next((text(each[key]) for key in keys if each.get(key)), "")
        if words := text(each):
            found.append(words)
    return found
