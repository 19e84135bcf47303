"""Articles, records and claims to what is wrong with them: the trip of `validate`.

In come paths and the terms to judge by; out comes one `Judged` for each article, record
or claim, and for each input that cannot be read. Like `pipeline`, this room knows an
order: read, structure, rules. Nothing here changes what it judges.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from newsnorm import formats, inputs, records, rules, structure
from newsnorm.claims import FIELDS, check_claims
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields
from newsnorm.model import Options, Story
from newsnorm.positions import Excerpt, excerpt, line_column, locate
from newsnorm.record import Article, Finding
from newsnorm.rules import Flaw, Rule, finding
from newsnorm.tables.agencies import DEFAULT, Registry

RECORDS, CLAIMS = "records", "claims"
_HEAD = 65536  # bytes that tell what an input holds
_TWICE = "R610"


class Terms(NamedTuple):
    """What to judge, and by what."""

    kind: str = formats.AUTO  # or "records", "claims", or a format of articles
    fields: Fields = Fields()
    claims: dict[str, tuple[str, ...]] = FIELDS
    options: Options = Options(spans=True)
    registry: Registry = DEFAULT
    rules: tuple[Rule, ...] = rules.RULES
    as_of: str | None = None
    duplicates: bool = True  # remember fingerprints, and say when one comes again


_DEFAULT = Terms()


class Complaint(NamedTuple):
    """A finding, and where in the file a person will look for it."""

    finding: Finding
    line: int | None = None
    column: int | None = None
    pointer: str | None = None  # into the JSON of a record
    excerpt: Excerpt | None = None


class Judged(NamedTuple):
    """One article, record or claim, and all that is wrong with it."""

    path: str
    number: int  # in its file, from 0
    line: int | None
    complaints: tuple[Complaint, ...]
    broken: bool = False  # it could not be read at all


class Bench:
    """The terms, and the fingerprints seen so far; needs state, since a run goes on."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self._codes = frozenset(rule.code for rule in terms.rules)
        self._plan = rules.plan(terms.rules)
        self._seen: set[int] = set()
        self._twice = terms.duplicates and _TWICE in self._codes

    def findings(self, article: Article, text: str | None = None) -> list[Finding]:
        """Give what the rules find, and whether the story came before in this run."""
        terms = self.terms
        found = rules.check(article, terms.as_of, text, terms.registry, by=self._plan)
        if self._twice and article.body and self._came_before(article.fingerprint):
            what = "the same headline and body came before in this run"
            found += self.as_findings(_TWICE, what)
        return found

    def as_findings(self, code: str, message: str) -> list[Finding]:
        """Give a finding of a rule that looks at inputs, where that rule is chosen."""
        rule = rules.find(code)
        if rule is None or code not in self._codes:
            return []
        return [finding(rule, Flaw(message))]

    def chosen(self, found: Iterable[Finding]) -> list[Finding]:
        """Give those findings whose rules were chosen."""
        return [each for each in found if each.rule in self._codes]

    def _came_before(self, fingerprint: str) -> bool:
        try:
            # Half of its bits: a chance of one in thirty million over a million
            # stories, and a third of the memory.
            key = int(fingerprint[:16], 16)
        except ValueError:
            return False
        size = len(self._seen)
        self._seen.add(key)
        return len(self._seen) == size


def judge(
    paths: Iterable[str],
    terms: Terms = _DEFAULT,
    watch: inputs.Watch | None = None,
) -> Iterator[Judged]:
    """Give what is wrong with each article, record or claim of the inputs."""
    bench = Bench(terms)
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield _unreadable(opened, bench)
            continue
        try:
            yield from _judge(opened, bench)
        except inputs.UNREADABLE as error:
            yield _unreadable(inputs.broken(opened.path, error), bench)


def _judge(opened: inputs.Opened, bench: Bench) -> Iterator[Judged]:
    kind = bench.terms.kind
    if kind == formats.AUTO:
        kind = _kind(opened.stream.peek(_HEAD), bench.terms)
    if kind == RECORDS:
        return _records(opened, bench)
    if kind == CLAIMS:
        return _claims(opened, bench)
    return _articles(opened, kind, bench)


def _kind(head: bytes, terms: Terms) -> str:
    """Tell what an input holds: records say so, and claims have more than a text."""
    if records.detect(head):
        return RECORDS
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    if line[:1] == b"{":
        row = _row(line)
        # `url` and `date` alone are what any collector keeps beside its text.
        telling = {n for k in ("title", "author", "source") for n in terms.claims[k]}
        telling |= set(terms.claims["date"]) - {"date"}
        if telling & row.keys() and any(name in row for name in terms.fields.text):
            return CLAIMS
    return formats.AUTO


def _row(line: bytes) -> dict[str, Any]:
    import msgspec

    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def _unreadable(what: Broken, bench: Bench, number: int = 0) -> Judged:
    message = what.reason + (f"; {what.remedy}" if what.remedy else "")
    found = bench.as_findings("R601", message)
    complaints = tuple(Complaint(each, what.line, what.column) for each in found)
    return Judged(what.path, number, what.line, complaints, broken=True)


def _articles(opened: inputs.Opened, kind: str, bench: Bench) -> Iterator[Judged]:
    from newsnorm.pipeline import trip

    terms = bench.terms
    container = formats.choose(kind, opened.stream, opened.path)
    options = terms.options._replace(spans=True)
    for story in container.split(opened.stream, opened.path, terms.fields, decode):
        if isinstance(story, Broken):
            yield _unreadable(story, bench)
            continue
        article = trip(story, options, terms.registry)
        found = bench.findings(article, story.text)
        yield _judged(story, [_in_text(each, story) for each in found])


def _judged(story: Story, complaints: list[Complaint]) -> Judged:
    given = story.input
    path = given.path or "standard input"
    return Judged(path, given.index, given.line, tuple(complaints))


def _in_text(found: Finding, story: Story) -> Complaint:
    """Place a finding in the article, and where the article is the file, in that."""
    first = story.input.line
    if found.start is None:
        return Complaint(found, first)
    line, column = line_column(story.text, found.start)
    marked = excerpt(story.text, found.start, found.end or found.start)
    if story.input.format != "text":
        # The text stands in a container, which escapes its line ends.
        return Complaint(found, first, None, None, marked)
    return Complaint(found, (first or 1) + line - 1, column, None, marked)


def _records(opened: inputs.Opened, bench: Bench) -> Iterator[Judged]:
    path = opened.path or "standard input"
    for item in records.split(opened.stream):
        article = structure.read(item.text)
        if isinstance(article, Article):
            found = bench.findings(article)
            complaints = [_in_record(each, article, item) for each in found]
        else:
            complaints = [
                _at(each, fault.pointer, fault.line, fault.column, item)
                for fault in article
                for each in bench.as_findings(fault.code, fault.message)
            ]
        yield Judged(path, item.number, item.line, tuple(complaints))


def _in_record(found: Finding, article: Article, item: records.Item) -> Complaint:
    """Place a finding at its field; the words it is about are shown where they are."""
    pointer = f"/{found.field}" if found.field else ""
    complaint = _at(found, pointer, *locate(_words(item), pointer), item)
    if found.start is not None and isinstance(article.text, str):
        marked = excerpt(article.text, found.start, found.end or found.start)
        return complaint._replace(excerpt=marked)
    return complaint


def _at(
    found: Finding, pointer: str, line: int, column: int, item: records.Item
) -> Complaint:
    text = _words(item)
    start = sum(len(row) for row in text.splitlines(keepends=True)[: line - 1])
    start += column - 1
    key = text.find(":", start)
    end = key if text[start : start + 1] == '"' and key > 0 else start + 1
    marked = excerpt(text, start, end)
    if line == 1:
        column += item.column
    return Complaint(found, item.line + line - 1, column, pointer, marked)


def _words(item: records.Item) -> str:
    text = item.text
    return text if isinstance(text, str) else text.decode("utf-8", "replace")


def _claims(opened: inputs.Opened, bench: Bench) -> Iterator[Judged]:
    path = opened.path or "standard input"
    index = 0
    for number, line in enumerate(opened.stream, 1):
        if line.strip():
            complaints = [
                Complaint(found, number, None, None, marked)
                for found, marked in _against(line, bench)
            ]
            yield Judged(path, index, number, tuple(complaints))
            index += 1


def _against(line: bytes, bench: Bench) -> Iterator[tuple[Finding, Excerpt | None]]:
    """Give what the text of a line says against the claims beside it."""
    terms, row = bench.terms, _row(line.removeprefix(b"\xef\xbb\xbf"))
    text = next((row[n] for n in terms.fields.text if isinstance(row.get(n), str)), "")
    if not text.strip():
        what = "there is no text to hold claims against"
        for found in bench.as_findings("C751", what):
            yield found, None
        return
    from newsnorm.pipeline import trip

    decoded = decode(text).text
    options = terms.options._replace(spans=True)
    article = trip(Story(decoded, Article().input), options, terms.registry)
    claims = {
        kind: next((row[name] for name in names if row.get(name)), None)
        for kind, names in terms.claims.items()
    }
    for found in bench.chosen(check_claims(article, claims, agencies=terms.registry)):
        marked = None
        if found.start is not None:
            marked = excerpt(decoded, found.start, found.end or found.start)
        yield found, marked
