"""What is fuzzed, and what must hold of it.

A target takes bytes and raises where a promise is broken. Seeds are what a target
begins to change: the examples of the formats, and the invented cases.
"""

from collections.abc import Callable, Iterator, Sequence
from io import BufferedReader, BytesIO
from itertools import islice

import newsnorm
from newsnorm import blocks, formats, shapes, structure
from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Decode, Fields
from newsnorm.meanings import dateline as dateline_meaning
from newsnorm.meanings import stamp as stamp_meaning
from newsnorm.model import Mark, Options, Story, Token
from newsnorm.pipeline import evidence, trip
from newsnorm.record import Article, Input
from newsnorm.shapes import dateline, stamp
from tests import accounts
from tests.conftest import CASES, ROOT

Target = Callable[[bytes], object]


def copy(data: bytes) -> None:
    """Any bytes give a record that keeps its promises."""
    holds(newsnorm.parse(data, spans=True))


def holds(article: Article, marks: Sequence[Mark] = ()) -> None:
    """Check what every record promises of its spans, its account and its own JSON."""
    text, spans = article.text, article.spans
    assert isinstance(text, str)
    assert isinstance(spans, dict)
    for date in article.dates:
        if date.start is not None:
            assert text[date.start : date.end] == date.text
    for places in spans.values():
        assert all(0 <= start < end <= len(text) for start, end in places)
    for key in ("headline", "deck", "slug"):
        if getattr(article, key):
            assert spans[key], f"{key} has no evidence"
    if article.body:
        body = " ".join(text[start:end] for start, end in spans["body"])
        assert body.split() == article.body.split()
    if article.published:
        assert [date.verdict for date in article.dates].count("chosen") == 1
    assert list(accounts.faults(article, marks)) == []
    assert Article.from_json(article.to_json()) == article


def parts(data: bytes, decode: Decode = decode) -> None:
    """Every part of a story stands in it, and its tokens where they say."""
    text, encoding, _ = decode(data)
    for part in evidence(Story(text, Input(encoding=encoding))).parts:
        assert 0 <= part.start <= part.end <= len(text)
        for token in part.tokens:
            _stands(token, text)


def tokens(data: bytes, decode: Decode = decode) -> None:
    """Every token of a story stands where it says, be all of it the head or the foot.

    Which it is, the length of the input decides: both would take twice the time.
    """
    text = decode(data).text
    find = shapes.head if len(data) % 2 else shapes.foot
    for unit in blocks.split(text):
        for token in find(text, unit):
            _stands(token, text)


def _stands(token: Token, text: str) -> None:
    assert 0 <= token.start < token.end <= len(text)
    assert text[token.start : token.end] == token.text
    for start, end in token.parts.values():
        assert 0 <= start <= end <= len(text)


def dates(data: bytes, decode: Decode = decode) -> None:
    """Every date found stands where it says, and reads to real days or to none."""
    line = decode(data).text
    end = 0
    for token in stamp.find(line, 0, len(line)):
        assert end <= token.start < token.end <= len(line)
        assert line[token.start : token.end] == token.text
        end = token.end
        fact = stamp_meaning.read(token)
        for reading in fact.readings if fact else ():
            assert reading.month is None or 1 <= reading.month <= 12
            assert reading.day is None or 1 <= reading.day <= 31


def datelines(data: bytes, decode: Decode = decode) -> None:
    """A dateline stands at the start, and its parts inside it."""
    line = decode(data).text
    token = dateline.find(line, 0, len(line)) if line.strip() else None
    if token is None:
        return
    assert line[token.start : token.end] == token.text
    assert all(
        token.start <= start <= end <= token.end for start, end in token.parts.values()
    )
    dateline_meaning.read(token)


def structures(data: bytes, judged: bool = True) -> None:
    """What is no record is told so, with a place; what is one is read as it stands."""
    found = structure.read(data.decode("utf-8", "replace"))
    if isinstance(found, Article):
        if judged:
            newsnorm.validate(found)
        # As bytes: what is checked strictly is of a stricter type.
        assert Article.from_json(found.to_json()).to_json() == found.to_json()
    else:
        assert found
        assert all(fault.line >= 1 for fault in found)


def container(name: str, decode: Decode = decode, tripped: bool = True) -> Target:
    """Give the target that reads bytes as one format."""

    def read(data: bytes) -> None:
        container = formats.load(name)
        container.detect(data[:4096], None)
        stream = BufferedReader(BytesIO(data))  # type: ignore[arg-type]  # it reads
        for story in container.split(stream, None, Fields(), decode):
            if isinstance(story, Broken):
                assert story.reason
                continue
            place = 0
            for mark in story.marks:
                assert place <= mark.start <= mark.end <= len(story.text)
                place = mark.end
            if tripped and story.article is None:  # else it was read before
                holds(trip(story, Options(spans=True)), story.marks)

    return read


TARGETS: dict[str, Target] = {
    "copy": copy,
    "dates": dates,
    "datelines": datelines,
    "structures": structures,
    **{row.name: container(row.name) for row in formats.FORMATS},
}


def one_of(targets: Sequence[Target]) -> Target:
    """Give the target whose first byte picks one: a short burst over all of them."""

    def read(data: bytes) -> None:
        if data:
            targets[data[0] % len(targets)](data[1:])

    return read


ANY = "any"
TARGETS[ANY] = one_of(list(TARGETS.values()))


def seeds(name: str) -> Iterator[bytes]:
    """Yield what a target begins with."""
    if name == ANY:
        for number, each in enumerate(each for each in TARGETS if each != ANY):
            yield from (bytes([number]) + data for data in islice(seeds(each), 3))
    elif name in ("copy", "text", "datelines"):
        yield from (path.read_bytes() for path in sorted(CASES.rglob("*.wire")))
    elif name == "structures":
        yield from (path.read_bytes() for path in sorted(CASES.glob("*.json"))[:40])
    elif name == "dates":
        for path in sorted(CASES.glob("*.wire")):
            yield from path.read_bytes().split(b"\n")[:4]
    else:
        yield formats.load(name).EXAMPLE.encode()
        folder = ROOT / "tests" / "containers" / name
        yield from (p.read_bytes() for p in sorted(folder.glob("*")) if p.is_file())
