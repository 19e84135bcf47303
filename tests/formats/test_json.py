"""JSON: arrays and responses, streamed, and what is broken in them."""

import json
from io import BufferedReader, BytesIO, RawIOBase
from typing import Any

import pytest

from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields, jsonvalues, load, of
from newsnorm.model import Story
from tests.formats.opened import fault, marked, said, split, story

ONE = {"id": 1, "text": 'One "A" \\ [{', "tags": [{"a": [1, 2]}, "}"]}
TWO = {"id": 2, "text": "Two"}


def texts(data: bytes, format: str = "auto") -> list[str]:
    return [s.text for s in split(data, format) if isinstance(s, Story)]


@pytest.mark.parametrize(
    "data",
    [
        json.dumps([ONE, TWO]).encode(),
        json.dumps([ONE, TWO], indent=2).encode(),
        b"\xef\xbb\xbf" + json.dumps([ONE, TWO]).encode(),
        json.dumps({"count": 2, "next": None, "items": [ONE, TWO]}).encode(),
        json.dumps(
            {"count": 2, "items": [ONE, TWO], "more": [{"a": 1}]}, indent=1
        ).encode(),
        b"\n".join(json.dumps(each, indent=2).encode() for each in (ONE, TWO)),
        b"[" + json.dumps(ONE).encode() + b"]\n[" + json.dumps(TWO).encode() + b"]",
    ],
)
def test_objects_whatever_holds_them(data: bytes) -> None:
    assert texts(data) == [ONE["text"], "Two"]
    assert {s.input.format for s in split(data) if isinstance(s, Story)} == {"json"}


class Dripping(RawIOBase):
    """A pipe that gives a byte at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._data.read(1)
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_byte_at_a_time() -> None:
    data = json.dumps({"a": "b", "items": [ONE, TWO]}, indent=1).encode()
    stream = BufferedReader(Dripping(data))
    found = load("json").split(stream, None, Fields(), decode)
    assert [s.text for s in found if isinstance(s, Story)] == [ONE["text"], "Two"]


@pytest.mark.parametrize("head", [b"[\n", b"[{", b"{\n", b'[ {"a": 1}'])
def test_the_first_piece_of_a_pipe_is_enough(head: bytes) -> None:
    assert of(head, None).NAME == "json"


def test_place_and_fields() -> None:
    data = (
        b'[\n\n  {"id": 7, "url": "https://e.org", "date": "2024", "text": "One"},\n{'
    )
    found, broken = split(data)
    assert isinstance(found, Story)
    assert (found.input.id, found.input.line, found.input.index) == ("7", 3, 0)
    assert said(found, "crawl") == ["2024"]
    assert isinstance(broken, Broken)
    assert broken.reason == "cut short inside an object"
    assert (broken.line, broken.offset) == (4, len(data) - 1)


def test_an_array_that_does_not_end() -> None:
    data = b'[{"text": "One"},'
    assert texts(data) == ["One"]
    assert fault(data).offset == len(data)


def test_a_broken_object_does_not_stop_the_rest() -> None:
    lines = (b'{"text": "One"}', b'{"text": "cut}', b'{"text": "Two"}', b'{"text": 5}')
    data = b"[\n" + b",\n".join(lines) + b',\n{"a" 1}\n]'
    found = split(data)
    assert [s.text for s in found if isinstance(s, Story)] == ["One", "Two"]
    broken = [b for b in found if isinstance(b, Broken)]
    assert [b.line for b in broken] == [3, 5, 6]
    assert [data[b.offset or 0 :][:8] for b in broken] == [
        b'{"text":', b'{"text":', b'{"a" 1}\n',
    ]  # fmt: skip


def test_an_array_without_objects_is_empty() -> None:
    assert split(b"[]") == []
    assert texts(b'[1, "words", [{"text": "deeper"}]]', "json") == []


def test_deep_nesting_is_a_fault_of_its_object() -> None:
    data = b'[{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b'}, {"text": "Two"}]'
    found = split(data)
    assert isinstance(found[0], Broken)
    assert isinstance(found[1], Story)


@pytest.mark.parametrize(
    "head",
    [
        b"[ANI] New Delhi [{ says",
        b"{ Eds: adds }\n",
        b'{"text": "One", "items": []}\n{"text": "Two"}',
        b'{"text": "a", "tags": [{"a": 1}]}',
        b"[1, 2, 3]",
    ],
)
def test_what_only_looks_like_an_array(head: bytes) -> None:
    assert of(head, None).NAME != "json"


NINJS_1 = {
    "uri": "urn:n1", "version": "1", "headline": "Harbour reopens",
    "byline": "By Ann Writer", "slugline": "HARBOUR", "located": "Oslo",
    "firstcreated": "2024-05-02T08:15:00Z", "versioncreated": "2024-05-02T09:00:00Z",
    "pubstatus": "canceled", "urgency": 3, "ednote": "Adds pier", "language": "en",
    "infosource": [{"name": "NTB"}], "description_text": "Three days are over.",
    "body_text": "no", "body_xhtml": "<p>Ferries ran.</p><p>Again.</p>",
}  # fmt: skip
NINJS_3 = {
    "uri": "https://example.org/n1", "headlines": [
        {"role": "short", "value": "Harbour"},
        {"role": "main", "value": "Harbour reopens"},
    ],
    "by": "By Ann Writer", "slugline": "HARBOUR", "located": "Oslo",
    "firstCreated": "2024-05-02T08:15:00Z", "versionCreated": "2024-05-02T09:00:00Z",
    "pubStatus": "canceled", "urgency": 3, "edNote": "Adds pier", "language": "en",
    "infoSources": [{"name": "NTB"}],
    "descriptions": [{"value": "Three days are over."}],
    "bodies": [{"role": "main", "value": "Ferries ran.\n\nAgain.", "wordCount": 3}],
    "embargoedUntil": "2024-05-02T10:00:00Z",
}  # fmt: skip


@pytest.mark.parametrize("item", [NINJS_1, NINJS_3, {"data": {"item": NINJS_1}}])
def test_ninjs_of_each_version(item: dict[str, Any]) -> None:
    found = story(json.dumps(item).encode())
    assert found.input.format == "ninjs"
    for role, words in (
        ("slug", "HARBOUR"), ("headline", "Harbour reopens"),
        ("deck", "Three days are over."), ("byline", "By Ann Writer"),
        ("body", "Ferries ran.\n\nAgain."),
    ):  # fmt: skip
        assert marked(found, role) == [words]
    for key, words in (
        ("published", "2024-05-02T08:15:00Z"), ("updated", "2024-05-02T09:00:00Z"),
        ("source", "NTB"), ("kill", "canceled"), ("language", "en"),
    ):  # fmt: skip
        assert said(found, key) == [words]
    assert {"Adds pier", "urgency: 3", "located: Oslo"} <= set(said(found, "note"))


def test_ninjs_in_a_response() -> None:
    item = {"id": 1, "uri": "https://e.org/1", "firstcreated": "2018-05-28T16:40:08",
            "headline": "advisory", "body_html": "<p><b>body</b></p>"}  # fmt: skip
    found = story(
        json.dumps({"total": 1, "limit": 20, "item": [item]}, indent=4).encode()
    )
    assert (marked(found, "headline"), marked(found, "body")) == (
        ["advisory"],
        ["body"],
    )
    assert said(found, "url") == ["https://e.org/1"]


def test_a_picture_says_what_it_shows() -> None:
    item = {"guid": "1", "type": "picture", "pubstatus": "usable",
            "headline": "Harbour", "description_text": "Ferries."}  # fmt: skip
    found = story(json.dumps(item).encode())
    assert marked(found, "body") == ["Ferries."]
    assert not marked(found, "deck")


def test_an_item_without_words_is_a_fault() -> None:
    assert "no words" in fault(b'{"uri": "urn:a", "versioncreated": "2024"}').reason


def test_newsdata_without_its_copy() -> None:
    item = {"article_id": "a", "title": "Harbour", "description": "Ferries ran.",
            "content": "ONLY AVAILABLE IN PAID PLANS", "pubDate": "2024-05-02 08:15:00",
            "pubDateTZ": "UTC", "creator": ["Ann Writer", "Bo Scribe"]}  # fmt: skip
    found = story(json.dumps({"status": "success", "results": [item]}).encode())
    assert marked(found, "body") == ["Ferries ran."]
    assert marked(found, "byline") == ["Ann Writer, Bo Scribe"]
    assert said(found, "published") == ["2024-05-02 08:15:00 UTC"]
    assert said(found, "note") == ["ONLY AVAILABLE IN PAID PLANS"]


@pytest.mark.parametrize(
    "head",
    [
        b'{"id": 1, "text": "the keys \\"uri\\": and body_text"}',
        b'{"url": "https://e.org", "publishedAt": "2024", "text": "One"}',
        b'{"pubDate": "2024", "text": "One"}',
        b'{"schema": "other/1", "headline": "One", "bodies": 1}',
    ],
)
def test_what_has_one_key_of_a_standard(head: bytes) -> None:
    assert of(head, None).NAME == "jsonl"


def test_of_objects_that_never_end_not_each_is_read_again() -> None:
    opened = split(b"[{}" + b",\n{" * 20_000, "json")
    assert len(opened) < 2000
    assert isinstance(opened[-1], Broken)


def test_where_others_come_between_all_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    mixed = b"[\n" + (json.dumps(ONE).encode() + b",\n{\n") * 300 + b"]"
    found = split(mixed, "json")
    assert len([each for each in found if isinstance(each, Story)]) > 290
    monkeypatch.setattr(jsonvalues, "_TRIES", 1 << 40)
    assert split(mixed, "json") == found
