"""The schema: a real validator accepts what is written, and refuses what is broken."""

import json
from typing import Any

import jsonschema
import msgspec
import pytest

from newsnorm import structure
from newsnorm.record import Article
from newsnorm.schema import schema
from tests.test_rules import CASES, record

VALIDATOR = jsonschema.Draft202012Validator(schema())

# Those whose records are broken in structure, or say more than a type can.
_BROKEN = {"R603", "R604", "R605"}
_TYPED = {"D118", "R606", "R609", "R611", "L403", "L406"}


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    assert schema()["$schema"].endswith("/2020-12/schema")


def _objects(part: dict[str, Any]) -> list[dict[str, Any]]:
    return [part, *part.get("$defs", {}).values()]


def test_every_key_has_a_description() -> None:
    for part in _objects(schema()):
        assert part["description"]
        for key, value in part["properties"].items():
            assert value.get("description"), key


def test_keys_stand_in_the_published_order_and_are_required() -> None:
    fields = Article.__struct_fields__
    assert tuple(schema()["properties"]) == fields
    assert set(fields) - set(schema()["required"]) == {"text", "spans"}
    for part in _objects(schema()):
        assert part["additionalProperties"] is False


@pytest.mark.parametrize("side", ["passes", "fails"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["rule"]))
def test_records_of_the_rules_are_valid(case: dict[str, Any], side: str) -> None:
    if "line" in case[side] or case["rule"] in _BROKEN | _TYPED:
        return
    row = record(**case[side])
    VALIDATOR.validate(row)
    assert isinstance(structure.read(json.dumps(row)), Article)


def _without(*path: str | int) -> dict[str, Any]:
    row = json.loads(json.dumps(record()))
    part = row
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return row


def _with(value: Any, *path: str | int) -> dict[str, Any]:
    row = json.loads(json.dumps(record()))
    part = row
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return row


# What is broken, the record, and the pointer to the place.
BROKEN: list[tuple[str, dict[str, Any], str]] = [
    ("key missing", _without("headline"), ""),
    ("inner key missing", _without("dates", 0, "zone"), "/dates/0"),
    ("key of input missing", _without("input", "repairs"), "/input"),
    ("unknown key", _with("x", "headlines"), "/headlines"),
    ("unknown inner key", _with("x", "sources", 1, "url/a"), "/sources/1/url~1a"),
    ("number for words", _with(5, "headline"), "/headline"),
    ("null for a list", _with(None, "markers"), "/markers"),
    ("words for a number", _with("6", "dates", 0, "start"), "/dates/0/start"),
    ("list for an object", _with([], "dateline"), "/dateline"),
    ("no such severity", _with([{
        "rule": "D101", "name": "dates-conflict", "severity": "fatal", "field": None,
        "message": "", "start": None, "end": None,
    }], "findings"), "/findings/0/severity"),
    ("no such verdict", _with("maybe", "dates", 1, "verdict"), "/dates/1/verdict"),
    ("words for true", _with("x", "published_confidence"), "/published_confidence"),
    ("number in a list of words", _with(["a", 7], "unplaced"), "/unplaced/1"),
    ("half a span", _with({"headline": [[1]]}, "spans"), "/spans"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "pointer"), [b[1:] for b in BROKEN],
                         ids=[b[0] for b in BROKEN])  # fmt: skip
def test_broken_records_are_refused_with_their_place(
    row: dict[str, Any], pointer: str
) -> None:
    assert list(VALIDATOR.iter_errors(row))
    found = structure.read(json.dumps(row))
    assert isinstance(found, list)
    assert [fault.pointer for fault in found] == [pointer] or pointer == "/spans"
    assert found[0].pointer.startswith(pointer)


@pytest.mark.parametrize(
    "changed",
    [
        {"schema": "newsnorm/9"},
        {"fingerprint": "abc"},
        {"published": "yesterday"},
        {"published_confidence": 1.2},
    ],
)
def test_values_that_types_do_not_narrow_are_refused(changed: dict[str, Any]) -> None:
    assert list(VALIDATOR.iter_errors(record(**changed)))


def test_every_fault_is_reported_and_not_the_first_alone() -> None:
    row = record(headline=5, markers=None, extra=1)
    del row["notes"]
    found = structure.read(json.dumps(row, indent=1))
    assert isinstance(found, list)
    codes = {(fault.code, fault.pointer) for fault in found}
    assert codes == {
        ("R603", "/headline"), ("R603", "/markers"), ("R604", ""), ("R605", "/extra"),
    }  # fmt: skip
    assert {fault.pointer: fault.line for fault in found}["/headline"] == 4


@pytest.mark.parametrize(
    "line",
    ["", "{", "[]", "5", '{"schema": NaN}', "[" * 100_000, b"\xff\xfe{}",
     '{"schema":"\\ud800"}', '{"a": 1' + "0" * 6000 + "}"],
    ids=lambda line: repr(line[:12]),
)  # fmt: skip
def test_what_is_no_record_is_a_fault_and_raises_nothing(line: str | bytes) -> None:
    found = structure.read(line)
    assert isinstance(found, list)
    assert found


def test_the_whole_type_reads_what_the_record_writes() -> None:
    article = Article.from_json(json.dumps(record()))
    again = structure.read(article.to_json())
    assert isinstance(again, Article)
    assert msgspec.json.encode(again.dates) == msgspec.json.encode(article.dates)


def test_half_a_character_is_a_fault_at_its_place() -> None:
    row = json.dumps({**record(), "headline": "Harbour \ud800"})
    for line in (row, json.dumps(json.loads(row), ensure_ascii=False)):
        found = structure.read(line)
        assert isinstance(found, list)
        assert found[0].code in ("R602", "R603")
