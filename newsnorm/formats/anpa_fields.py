"""The matter of an ANPA message: its fields, each with the role it plays.

In come the lines between header and end stamp; out come stretches of text with their
roles. A field begins with `^` and ends with `<` or, where it is set as a display line,
with `=`; paragraphs begin with a tab. What a role is, the place of a field and its
first word tell.

    ^Eds: With AP Photos.<
    ^By A WRITER and B WRITER=
    ^Associated Press=
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from newsnorm.formats.stretches import Stretch
from newsnorm.pattern import pattern
from newsnorm.tables.by_words import BY_FOLDED

# AP Photo XNP101, XNP102 · (Eds: Minor edits.) · EDITOR'S NOTE _ ...
_NOTE = pattern(
    r"\(?(?:Eds?\b|EDS?\b|EDITORS?['’]?S?['’]?\sNOTE|Editor['’]s\s[Nn]ote|ATTN)|"
    r"AP\s(?:Photo|Graphic|Video|Audio)s?\b|With\s(?:AP\s)?(?:Photo|Graphic)s?\b"
)
# *9006 · a selector of the wire, before the keyword line
_SELECTOR = pattern(r"\*\w{1,8}")
_CYCLE = ("AM-", "PM-", "BC-", "AP-")
_LETTER = pattern(r"[\W_]+")

# Baltimore;23;13;.639 · Tampa Bay 73  52  .584 · W   L   Pct: but two spaces after a
# full stop are a typist's.
_ROW = pattern(
    r"""
    [^;]{0,60} (?: ; [^;]{0,40} ){3,40}
    | \S .{0,60}? (?: \s{2,9} [\d.,:½—+-]{1,9} ){2,20}
    | (?: \S{1,12} \s{2,9} ){2,20} \S{1,12}
    """,
    re.X,
)
_RULE = pattern(r"_{3,9}")
_MOST_TITLE_LINES = 3


class _Field(NamedTuple):
    """A line of the matter: its words without the marks of the field."""

    words: str
    opened: bool  # it began with `^`
    closed: str  # "<", "=" or ""


def stretches(lines: Sequence[str], keyword: str) -> Iterator[Stretch]:
    """Give the stretches that the lines make.

    Without field marks the copy is of an agency that wraps its lines.
    """
    yield from _joined(list(_single(lines, keyword)))


def _single(lines: Sequence[str], keyword: str) -> Iterator[Stretch]:
    """Give the stretches line by line."""
    fields = [field for line in lines for field in _fields(line)]
    marked = any(field.opened for field in fields)
    if not marked and keyword.startswith("bc-"):
        yield from _headline_first(fields)
        return
    start = _body(fields) if marked else _untitled(fields, keyword)
    seen: set[str] = set()
    for field in fields[:start]:
        role = _role(field, keyword, seen)
        seen.add(role)
        yield Stretch(role, field.words)
    body = fields[start:]
    words = [field for field in body if field.words.strip()]
    if "headline" not in seen and len(words) == 1:
        # An alert: its only paragraph is its headline.
        yield Stretch("headline", words[0].words.strip())
        return
    for field in body:
        yield Stretch(_kind(field.words) if marked else "wrapped", field.words)


def _headline_first(fields: Sequence[_Field]) -> Iterator[Stretch]:
    """Give the stretches as AAP has them: headline, slug, notes, byline, paragraphs.

    Ferries return to Hobart
    Ferries (FIRST LEAD)
    Embargo Content. Timestamp: 2016-06-09T02:00:00+10:00
    """
    head = [field for field in fields if field.words.strip()]
    for number, field in enumerate(head):
        if field.words[:1].isspace():
            rest = fields[fields.index(field) :]
            yield Stretch("", "")
            yield from (Stretch("wrapped", each.words) for each in rest)
            return
        roles = {0: "headline", 1: "slug"}
        yield Stretch(roles.get(number) or _aside(field), field.words)


def _aside(field: _Field) -> str:
    if field.words.startswith("Embargo"):
        return "embargo"
    return "byline" if _is_byline(field) else "note"


def _fields(line: str) -> Iterator[_Field]:
    """Give the fields of a line; a selector may share it with the keyword line."""
    pieces = line.split("< ^") if "< ^" in line else [line]
    for number, piece in enumerate(pieces):
        if number < len(pieces) - 1:
            piece += "<"
        if number:
            piece = "^" + piece
        yield _field(piece)


def _field(piece: str) -> _Field:
    opened = piece.lstrip().startswith("^")
    words = piece.strip()[1:].lstrip() if opened else piece
    bare = words.rstrip()
    closed = bare[-1:] if bare[-1:] in ("<", "=") else ""
    if closed == "=" and not opened and not piece.startswith("\t"):
        closed = ""  # a sum at the end of a line of text
    return _Field(bare[:-1].rstrip() if closed else words, opened, closed)


def _body(fields: Sequence[_Field]) -> int:
    """Give where the body begins: at the first line that is no field of the head.

    Display lines go on below the byline, as heads of tables, and a headline that is
    not closed is a line of the body:

        ^AP Top Entertainment News at 11:23 p.m. EST<
        ^Stage version to be directed by veteran
    """
    seen = signed = 0
    for number, field in enumerate(fields):
        if not field.words.strip():
            continue
        if not field.opened or (seen > 1 and not field.closed):
            return number
        if signed and field.closed != "=":
            return number
        by = _is_byline(field)
        if signed and not by and number > signed:
            return number + _is_affiliation(fields[number - 1], field)
        signed = number if by else signed
        seen += 1
    return len(fields)


def _is_affiliation(above: _Field, field: _Field) -> bool:
    """Tell `^Associated Press=` below a byline from the head of a table.

    The byline of the agency itself has none below it.
    """
    people = not above.words.casefold().startswith(("by the ", "by ap"))
    return people and not field.words.isupper()


def _untitled(fields: Sequence[_Field], keyword: str) -> int:
    """Give where the body begins in copy without field marks: below its title.

    Kyodo ends the title with a plus sign; else it goes on to the first set-in line, but
    over no more lines than a title has.
    """
    first = 0
    while first < len(fields) and (
        not fields[first].words.strip() or _is_keyword(fields[first].words, keyword)
    ):
        first += 1
    for number in range(first, min(first + _MOST_TITLE_LINES, len(fields))):
        words = fields[number].words
        if words[:1].isspace() or not words.strip():
            return number
        if words.rstrip().endswith("+"):
            return number + 1
    return min(first + 1, len(fields))


def _role(field: _Field, keyword: str, seen: set[str]) -> str:
    words = field.words.strip()
    if not words:
        return ""
    if _SELECTOR.fullmatch(words):
        return "envelope"
    if seen.isdisjoint(("slug", "headline")) and _is_keyword(words, keyword):
        return "slug"
    if _NOTE.match(words):
        return "note"
    if _is_byline(field) or "byline" in seen:
        return "byline"
    if "headline" not in seen:
        return "headline"
    return "deck" if field.closed == "<" else "note"


def _is_keyword(words: str, keyword: str) -> bool:
    """Tell the keyword line: it begins as the header's, which may be cut short."""
    here, there = (_LETTER.sub("", each).casefold() for each in (words, keyword))
    return words.startswith(_CYCLE) or bool(there and here.startswith(there[:12]))


def _is_byline(field: _Field) -> bool:
    opening, _, rest = field.words.strip().partition(" ")
    row = BY_FOLDED.get(opening.casefold())
    return row is not None and not row.colon and bool(rest) and field.closed != "<"


def _kind(words: str) -> str:
    if _RULE.fullmatch(words.strip()):
        return "envelope"
    row = not words[:1].isspace() and _ROW.fullmatch(words.strip())
    return "table" if row else "body"


# Lines of these kinds that follow each other are one stretch.
_JOINED = frozenset(("body", "byline", "headline", "table", "wrapped"))


def _joined(found: Sequence[Stretch]) -> Iterator[Stretch]:
    for role, run in groupby(found, lambda each: each.role):
        if role in _JOINED:
            yield Stretch(role, "\n".join(each.words for each in run))
        else:
            yield from run
