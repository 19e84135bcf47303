"""Articles, records and claims to what is wrong with them: the trip of `validate`.

In come paths and the terms to judge by; out comes one `Judged` for each article, record
or claim, and for each input that cannot be read. Like `pipeline`, this room knows an
order: read, structure, rules. Nothing here changes what it judges.
"""

from collections.abc import Iterable, Iterator

from newsnorm import formats, inputs, lines, records, structure
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.json_faults import Fault
from newsnorm.placing import Complaint, Judged, in_json, in_record, ready
from newsnorm.records import Item
from newsnorm.repairs import NOT_JSON, TWICE
from newsnorm.terms import Bench, Terms, unreadable

__all__ = ["CLAIMS", "RECORDS", "Complaint", "Judged", "Terms", "judge"]

RECORDS, CLAIMS = "records", "claims"
_HEAD = 65536  # bytes that tell what an input holds
_DEFAULT = Terms()


def judge(
    paths: Iterable[str],
    terms: Terms = _DEFAULT,
    watch: inputs.Watch | None = None,
) -> Iterator[Judged]:
    """Give what is wrong with each article, record or claim of the inputs."""
    bench = Bench(terms)
    for opened in inputs.open_all(paths, watch):
        if isinstance(opened, Broken):
            yield unreadable(opened)
            continue
        try:
            yield from _judge(opened, bench)
        except inputs.UNREADABLE as error:
            yield unreadable(inputs.broken(opened.path, error))


def _judge(opened: inputs.Opened, bench: Bench) -> Iterator[Judged]:
    kind = bench.terms.kind
    if kind == formats.AUTO:
        head = opened.stream.peek(_HEAD)
        if records.detect(head) or records.is_bare(head):
            kind = RECORDS
    if kind == RECORDS:
        return _records(opened, bench)
    container = formats.choose("jsonl" if kind == CLAIMS else kind, *opened)
    # A line of JSON may hold claims beside its text, and a text file does not.
    if kind == CLAIMS or (kind == formats.AUTO and container.NAME == "jsonl"):
        return lines.judge(opened, bench, always=kind == CLAIMS)
    fields, path = bench.terms.fields, opened.path
    stories = container.split(opened.stream, path, fields, decode)
    return (lines.article(story, bench) for story in stories)


def _records(opened: inputs.Opened, bench: Bench) -> Iterator[Judged]:
    path = opened.path or "standard input"
    twice = TWICE in bench.codes
    attempt, read = bench.attempt, structure.read
    for item in records.split(opened.stream):
        article = read(item.text, twice)
        if isinstance(article, list):
            yield _faulty(path, item, article, bench)
            continue
        found = attempt(article)
        if isinstance(found, Broken):
            found = found._replace(path=path, line=item.line)
            yield unreadable(found, item.number)
        elif found:
            placed = in_record(article, item)
            findings = tuple(found)
            yield Judged(path, item.number, item.line, findings, placed, "record")
        else:
            yield Judged(path, item.number, item.line, (), Complaint, "record")


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
