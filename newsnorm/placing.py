"""Where a person will look for what is wrong: path, line, column, and the line itself.

In come findings and what they are about: a story in its file, the JSON text of a
record, a line of claims. Out come complaints. Places are looked for when a report asks
for them, since counts and a status need none. Nothing here judges.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from newsnorm.json_faults import Fault
from newsnorm.model import Story
from newsnorm.positions import Excerpt, excerpt, line_column, locate
from newsnorm.record import Article, Finding
from newsnorm.records import Item


class Complaint(NamedTuple):
    """A finding, and where in the file a person will look for it."""

    finding: Finding
    line: int | None = None
    column: int | None = None
    pointer: str | None = None  # into the JSON of a record
    excerpt: Excerpt | None = None


Placed = Callable[[Finding], Complaint]


class Judged(Struct, frozen=True):
    """One article, record or claim, and all that is wrong with it."""

    path: str
    number: int  # in its file, from 0
    line: int | None
    findings: tuple[Finding, ...]
    placed: Placed = Complaint
    kind: str = "article"  # or "record", or "claim"
    broken: bool = False  # it could not be read at all

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """Give the findings, each with its place."""
        return tuple(map(self.placed, self.findings))

    def told(self, complaints: Iterable[Complaint]) -> "Judged":
        """Give the same with these complaints, which are made already."""
        made = tuple(complaints)
        findings = tuple(each.finding for each in made)
        return replace(self, findings=findings, placed=ready(made))


def ready(complaints: Iterable[Complaint]) -> Placed:
    """Give the places of complaints that are made already."""
    return _Ready(tuple(complaints))


class _Ready(Struct):
    """Complaints that are made already; another process can have them, too."""

    complaints: tuple[Complaint, ...]
    _by_finding: dict[int, Complaint] | None = None

    def __call__(self, found: Finding) -> Complaint:
        if self._by_finding is None:
            self._by_finding = {id(each.finding): each for each in self.complaints}
        return self._by_finding[id(found)]

    def __reduce__(self) -> tuple[type["_Ready"], tuple[Any]]:
        # Where a finding is in memory means nothing elsewhere.
        return _Ready, (self.complaints,)


def in_story(story: Story) -> Placed:
    """Place findings in an article, and where the article is the file, in that."""
    return partial(_in_story, story)


def _in_story(story: Story, found: Finding) -> Complaint:
    first = story.input.line
    if found.start is None:
        return Complaint(found, first)
    line, column = line_column(story.text, found.start)
    marked = excerpt(story.text, found.start, found.end or found.start)
    if story.input.format != "text":
        # The text stands in a container, which escapes its line ends.
        return Complaint(found, first, None, None, marked)
    return Complaint(found, (first or 1) + line - 1, column, None, marked)


def in_record(article: Article, item: Item) -> Placed:
    """Place findings at their fields; the words they are about are shown as written."""
    return _InRecord(article, item)


class _InRecord(Struct):
    """A record and its line; needs state, since all its findings look at that line."""

    article: Article
    item: Item
    _text: str | None = None
    _plain: bool = False  # the line is as parse wrote it

    def __call__(self, found: Finding) -> Complaint:
        pointer = f"/{found.field}" if found.field else ""
        text = self._read()
        complaint = _at(found, pointer, self._offset(text, pointer), self.item, text)
        words = self.article.text
        if found.start is not None and isinstance(words, str):
            marked = excerpt(words, found.start, found.end or found.start)
            return complaint._replace(excerpt=marked)
        return complaint

    def _read(self) -> str:
        if self._text is None:
            line = self.item.text
            data = line if isinstance(line, bytes) else line.encode("utf-8", "replace")
            self._plain = data.startswith(self.article.to_json())
            self._text = _words(self.item)
        return self._text

    def _offset(self, text: str, pointer: str) -> int:
        """Give where the key of a field is: a walk, but where parse wrote the line."""
        if pointer and self._plain:
            # A quotation mark inside of words has a backslash before it, and no part of
            # a record that stands before a field has a key of that name.
            return text.index(f'"{pointer[1:]}":')
        return _start_of(text, *locate(text, pointer))


def in_json(faults: Iterable[tuple[Fault, Finding]], item: Item) -> list[Complaint]:
    """Place findings at the faults of JSON that they tell of."""
    text = _words(item)
    return [
        _at(found, fault.pointer, _start_of(text, fault.line, fault.column), item, text)
        for fault, found in faults
    ]


def _start_of(text: str, line: int, column: int) -> int:
    # JSON has one line end; U+2028 and the like may stand inside of its words.
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start + column - 1


def _at(found: Finding, pointer: str, start: int, item: Item, text: str) -> Complaint:
    line, column = line_column(text, start)
    marked = excerpt(text, start, _end(text, start))
    if line == 1:
        column += item.column
    return Complaint(found, item.line + line - 1, column, pointer, marked)


def _end(text: str, start: int) -> int:
    """Give where the mark ends: a key is marked whole."""
    if text[start : start + 1] == '"':
        end = text.find('"', start + 1) + 1
        if text[end:].lstrip()[:1] == ":":
            return end
    return start + 1


def _words(item: Item) -> str:
    text = item.text
    return text if isinstance(text, str) else text.decode("utf-8", "replace")
