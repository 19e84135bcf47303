"""Articles one by one, and lines of JSON that hold claims beside a text.

In come stories, and for a line of JSON the line itself; out comes what is wrong with
each. A line with a text and any metadata is a claim: what the text says is held against
it. A line without is an article. Nothing here knows what else an input may hold.
"""

import json
from collections.abc import Iterator
from io import BufferedReader
from typing import Any, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsnorm import inputs, json_faults, nesting
from newsnorm.claims import check_claims, is_idle
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields, jsonl
from newsnorm.model import Story
from newsnorm.placing import Complaint, Judged, in_json, in_story, ready
from newsnorm.positions import excerpt
from newsnorm.record import Finding
from newsnorm.records import Item
from newsnorm.terms import CLAIMS, Bench, unreadable

_IDLE = (
    "nothing is claimed that can be held against the text; "
    "--from jsonl judges it as an article"
)


def article(story: Story | Broken, path: str | None, bench: Bench) -> Judged:
    """Give what the rules find in a story."""
    if isinstance(story, Broken):
        return unreadable(story)
    from newsnorm.pipeline import attempt, trip

    terms, given = bench.terms, story.input
    make = attempt if terms.guarded else trip
    read = make(story, replace(terms.options, spans=True), terms.registry)
    if isinstance(read, Broken):
        return unreadable(read, given.index)
    where = given.path or "standard input"
    found = bench.attempt(read, story.text)
    if isinstance(found, Broken):
        return unreadable(replace(found, path=where, line=given.line), given.index)
    return Judged(where, given.index, given.line, tuple(found), in_story(story))


class Row(Struct, frozen=True):
    """A line of JSON: the story in it, and the line as it is."""

    story: Story | Broken
    item: Item


def rows(opened: inputs.Opened, fields: Fields) -> Iterator[Row]:
    """Give the lines of an input, each with the story that it holds."""
    seen = _Lines(opened.stream)
    stream = cast(BufferedReader, seen)
    for number, story in enumerate(jsonl.split(stream, opened.path, fields, decode)):
        line = seen.line.removeprefix(b"\xef\xbb\xbf")
        yield Row(story, Item(number, seen.number, 0, line))


def judge(row: Row, path: str | None, bench: Bench) -> Judged:
    """Give what is wrong with a line, be it an article or claims."""
    story, item = row.story, row.item
    always = bench.terms.kind == CLAIMS
    said, faults = _said(item.text)
    claims = _claims(said, bench)
    if isinstance(story, Story) and not always and not any(claims.values()):
        return article(story, path, bench)
    if isinstance(story, Broken) and not faults and not (always and said):
        return unreadable(story, item.number)
    told = in_json(bench.faults(faults or json_faults.twice(item.text)), item)
    if isinstance(story, Broken) and not said and not told:
        return unreadable(story, item.number)
    where = path or "standard input"
    held = _held(story, said, claims, bench)
    return _with_held(where, item, told, held, broken=not said)


def _with_held(
    path: str,
    item: Item,
    told: list[Complaint],
    held: list[Complaint] | Broken,
    broken: bool,
) -> Judged:
    """Give what is wrong with a line as JSON, and with what it claims."""
    if isinstance(held, Broken):
        return unreadable(replace(held, path=path, line=item.line), item.number)
    told += (each._replace(line=item.line) for each in held)
    findings = tuple(each.finding for each in told)
    placed = ready(told)
    return Judged(path, item.number, item.line, findings, placed, "claim", broken)


class _Lines:
    """A stream of lines that remembers the last one; needs state, as streams do."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream = stream
        self.line, self.number = b"", 0
        self._over = True

    def readline(self, size: int) -> bytes:
        """Give a line, or so many bytes of it; the next piece is of the same line."""
        data = self._stream.readline(size)
        if data and self._over:
            self.line = data
            self.number += 1
        self._over = data.endswith(b"\n")
        return data


def _said(line: bytes | str) -> tuple[dict[str, Any], list[json_faults.Fault]]:
    """Give the object of a line, and what a strict reader has against it."""
    data = line if isinstance(line, bytes) else line.encode("utf-8", "replace")
    if nesting.is_deep(data):
        return {}, _faults(line)
    try:
        return _object(msgspec.json.decode(line)), []
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        pass
    try:
        said = json.loads(data.decode("utf-8", "replace"), strict=False)
    except (ValueError, RecursionError):
        said = None
    return _object(said), _faults(line)


def _object(said: Any) -> dict[str, Any]:
    return said if isinstance(said, dict) else {}


def _faults(line: bytes | str) -> list[json_faults.Fault]:
    fault = json_faults.not_json(line)
    return [fault] if fault else []


def _claims(row: dict[str, Any], bench: Bench) -> dict[str, Any]:
    return {
        kind: next((row[name] for name in names if row.get(name)), None)
        for kind, names in bench.terms.claims.items()
    }


def _held(
    story: Story | Broken, row: dict[str, Any], claims: dict[str, Any], bench: Bench
) -> list[Complaint] | Broken:
    """Give what the text of a line says against the claims beside it."""
    if not row:
        return []  # no JSON, which is told
    if isinstance(story, Broken) or not story.text.strip():
        why = f": {story.reason}; {story.remedy}" if isinstance(story, Broken) else ""
        what = f"there is no text to hold claims against{why}"
        return list(map(Complaint, bench.as_findings("C751", what)))
    if is_idle(claims):
        return list(map(Complaint, bench.as_findings("C752", _IDLE)))
    try:
        found = _against(story, claims, bench)
    except Exception as fault:
        return bench.failed(fault)
    return [_marked(each, story.text) for each in found if each.rule in bench.codes]


def _against(story: Story, claims: dict[str, Any], bench: Bench) -> list[Finding]:
    from newsnorm.pipeline import trip

    terms = bench.terms
    # A claim is no evidence: neither address nor date go along with the text.
    alone = Story(story.text, story.input)
    read = trip(alone, replace(terms.options, spans=True), terms.registry)
    return check_claims(read, claims, agencies=terms.registry)


def _marked(found: Finding, text: str) -> Complaint:
    if found.start is None:
        return Complaint(found)
    marked = excerpt(text, found.start, found.end or found.start)
    return Complaint(found, excerpt=marked)
