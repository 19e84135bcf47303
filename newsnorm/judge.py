"""Articles, records and claims to what is wrong with them: the trip of `validate`.

In come paths and the terms to judge by; out comes one `Judged` for each article, record
or claim, and for each input that cannot be read. Like `pipeline`, this room knows an
order: read, structure, rules. Nothing here changes what it judges.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from newsnorm import formats, inputs, lines, records, structure, wide
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.json_faults import Fault
from newsnorm.model import Story
from newsnorm.placing import (
    Complaint,
    Judged,
    Placed,
    in_json,
    in_record,
    in_story,
    ready,
)
from newsnorm.record import Article
from newsnorm.records import Item
from newsnorm.repairs import NOT_JSON, TWICE
from newsnorm.terms import CLAIMS, Bench, Terms, unreadable

__all__ = [
    "CLAIMS", "RECORDS", "Complaint", "Judged", "Task", "Terms", "judge", "tasks",
]  # fmt: skip

RECORDS = "records"
_HEAD = 65536  # bytes that tell what an input holds
_DEFAULT = Terms()

# How a thing that was read is judged, and the things as they are read.
One = Callable[[Any, str | None, Bench], Judged]
Read = tuple[One, Iterable[Any]]
_Given = TypeVar("_Given")


class Task(Struct, frozen=True):
    """One thing to judge, which any process can do."""

    one: One
    item: Item | lines.Row | Story | Broken
    path: str | None

    def judge(self, bench: Bench) -> Judged:
        """Give what is wrong with it."""
        return self.one(self.item, self.path, bench)

    def placed(self) -> Placed:
        """Give how findings on it are placed."""
        item = self.item.story if isinstance(self.item, lines.Row) else self.item
        if isinstance(item, Story):
            return in_story(item)
        if isinstance(item, Item):
            article = structure.read(item.text)
            if isinstance(article, Article):
                return in_record(article, item)
        return Complaint

    def is_record(self) -> bool:
        """Tell a record from an article, which is yet to be parsed."""
        return self.one is _record

    def text(self) -> str | bytes:
        """Give what there is to read of it."""
        item = self.item.item if isinstance(self.item, lines.Row) else self.item
        return item.text or ""

    def place(self) -> tuple[str, int, int | None]:
        """Give its path, its number in that file, and its line."""
        item, path = self.item, self.path or "standard input"
        if isinstance(item, Story):
            return path, item.input.index, item.input.line
        if isinstance(item, Broken):
            return path, 0, item.line
        item = item.item if isinstance(item, lines.Row) else item
        return path, item.number, item.line


def judge(
    paths: Iterable[str],
    terms: Terms = _DEFAULT,
    watch: inputs.Watch | None = None,
) -> Iterator[Judged]:
    """Give what is wrong with each article, record or claim of the inputs."""
    bench = Bench(terms)
    yield from _each(
        paths, terms, watch, lambda one, item, path: one(item, path, bench)
    )


def tasks(
    paths: Iterable[str], terms: Terms, watch: inputs.Watch | None = None
) -> Iterator[Task]:
    """Give what is to be judged, unjudged: the same, for many processes."""
    return _each(paths, terms, watch, Task)


def _each(
    paths: Iterable[str],
    terms: Terms,
    watch: inputs.Watch | None,
    give: Callable[[One, Any, str | None], _Given],
) -> Iterator[_Given]:
    """Give something for each thing to judge, and for each input that ends early."""
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield give(_unread, opened, None)
            continue
        path = opened.path
        try:
            one, items = _read(opened, terms)
            for item in items:
                yield give(one, item, path)
        except Exception as fault:
            yield give(_unread, inputs.ended(path, fault, terms.guarded), path)


def _unread(what: Broken, path: str | None, bench: Bench) -> Judged:
    return unreadable(what)


def _read(opened: inputs.Opened, terms: Terms) -> Read:
    """Give what an input holds, and how that is judged."""
    kind = terms.kind
    if kind == formats.AUTO:
        head = wide.narrow(opened.stream.peek(_HEAD))
        if records.detect(head) or records.is_bare(head):
            kind = RECORDS
    if kind == RECORDS:
        return _record, records.split(_by_lines(opened).stream)
    container = formats.choose(
        "jsonl" if kind == CLAIMS else kind, opened.stream, opened.path
    )
    # A line of JSON may hold claims beside its text, and a text file does not.
    if kind == CLAIMS or (kind == formats.AUTO and container.NAME == "jsonl"):
        return lines.judge, lines.rows(_by_lines(opened), terms.fields)
    stream, path = opened.stream, opened.path
    return lines.article, formats.split(container, stream, path, terms.fields, decode)


def _by_lines(opened: inputs.Opened) -> inputs.Opened:
    """Give an input of which each line ends in one byte."""
    name = wide.marked(opened.stream.peek(wide.HEAD)[: wide.HEAD])
    if name is None:
        return opened
    return inputs.Opened(wide.as_utf8(opened.stream, name), opened.path)


def _record(item: Item, path: str | None, bench: Bench) -> Judged:
    article = structure.read(item.text, TWICE in bench.codes)
    where = path or "standard input"
    if isinstance(article, list):
        return _faulty(where, item, article, bench)
    found = bench.attempt(article)
    if isinstance(found, Broken):
        return unreadable(replace(found, path=where, line=item.line), item.number)
    if not found:
        return Judged(where, item.number, item.line, (), Complaint, "record")
    placed = in_record(article, item)
    return Judged(where, item.number, item.line, tuple(found), placed, "record")


def _faulty(path: str, item: Item, faults: list[Fault], bench: Bench) -> Judged:
    told = in_json(bench.faults(faults), item)
    if not told:
        # Who chose other rules must not take it for a good one.
        what = f"no sound record, so no rule was asked: {faults[0].message}"
        untold = Broken(path, what, "--select R tells all", item.line)
        return unreadable(untold, item.number)
    findings = tuple(each.finding for each in told)
    broken = any(fault.code == NOT_JSON for fault in faults)
    placed = ready(told)
    return Judged(path, item.number, item.line, findings, placed, "record", broken)
