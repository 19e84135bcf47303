"""Reports: each in its own form, and none that text from outside can break."""

import json
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from newsnorm.placing import Complaint, Judged, ready
from newsnorm.positions import Excerpt
from newsnorm.reports import COUNTING, REPORTS, Manner, choose
from newsnorm.rules import book
from newsnorm.rules.rule import Flaw, finding

# Controls, a right-to-left override, a line separator, markup, a workflow command, the
# end of CDATA.
NASTY = "a\x1b[31m\u202eb\u2028<c>&\"d'\r\n::error::e%0A, f:g]]>\x00\ud800"


def complaint(code: str, message: str, **more: Any) -> Complaint:
    rule = book.find(code)
    assert rule is not None
    return Complaint(finding(rule, Flaw(message, 3, 9)), **more)


def judged(path: str, number: int, line: int, told: tuple[Complaint, ...]) -> Judged:
    found = tuple(each.finding for each in told)
    return Judged(path, number, line, found, ready(told))


JUDGED = [
    judged("a.wire", 0, 1, ()),
    judged("b.wire", 0, 1, (
        complaint("D101", "dates conflict", line=2, column=7,
                  excerpt=Excerpt("on 31 August 2025", 3, 17)),
        complaint("D113", "no zone"),
    )),
    judged("c.jsonl", 4, 5, (
        complaint("R603", "expected `str`, got `int`", line=5, column=40,
                  pointer="/headline", excerpt=Excerpt('"headline":5', 0, 10)),
    )),
    judged(f"{NASTY}.wire", 0, 1, (
        complaint("H202", NASTY, line=1, column=1, excerpt=Excerpt(NASTY, 0, 5)),
    )),
]  # fmt: skip


def report(name: str, judged: list[Judged] = JUDGED, **manner: bool) -> str:
    return b"".join(choose(name).write(judged, Manner(**manner))).decode()


@pytest.mark.parametrize("name", REPORTS)
def test_no_report_lets_harm_through(name: str) -> None:
    shown = report(name)
    assert not any(c in shown for c in "\x1b\u202e\u2028\x00")
    assert all(c == "\n" or c.isprintable() for c in shown)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_of_nothing_is_whole(name: str) -> None:
    shown = report(name, [])
    if name in ("json", "sarif"):
        json.loads(shown)
    elif name == "junit":
        ElementTree.fromstring(shown)
    else:
        assert shown == ("No findings in 0 articles.\n" if name == "text" else "")


def test_text_shows_place_code_and_a_caret_under_the_span() -> None:
    lines = report("text").splitlines()
    assert lines[:5] == [
        "b.wire:2:7: D101 dates conflict",
        "    on 31 August 2025",
        "       ^^^^^^^^^^^^^^",
        "b.wire:1: D113 no zone",
        "c.jsonl:5:40: R603 /headline: expected `str`, got `int`",
    ]
    assert lines[-1] == "4 findings in 4 articles: 1 error, 1 warning, 2 infos."


def test_carets_count_the_columns_of_a_terminal() -> None:
    one = judged("a.wire", 0, 1, (
        complaint("D101", "m", excerpt=Excerpt("東京 8月", 3, 5)),
    ))  # fmt: skip
    assert report("text", [one]).splitlines()[2] == "         ^^^"


def test_colour_only_on_demand() -> None:
    assert "\x1b" not in report("text", JUDGED[:3])
    assert "\x1b[33mD101\x1b[0m" in report("text", JUDGED[:3], colour=True)


@pytest.mark.parametrize("name", COUNTING)
def test_statistics_count_rules_in_place_of_findings(name: str) -> None:
    shown = report(name, [*JUDGED, JUDGED[1]], statistics=True)
    assert "dates conflict" not in shown
    if name == "text":
        assert shown.splitlines()[0].split() == ["2", "D101", "dates-conflict"]
        return
    if name == "jsonl":
        shown = f"[{','.join(shown.splitlines())}]"
    rows = json.loads(shown)
    assert rows[0] == {"rule": "D101", "name": "dates-conflict", "count": 2}
    assert sum(row["count"] for row in rows) == 6


def test_json_and_json_lines_say_the_same() -> None:
    rows = json.loads(report("json"))
    assert rows == [json.loads(line) for line in report("jsonl").splitlines()]
    assert len(rows) == 4
    assert len({tuple(row) for row in rows}) == 1  # the same keys always
    assert rows[0]["excerpt"] == "31 August 2025"
    assert (rows[2]["pointer"], rows[2]["index"]) == ("/headline", 4)
    assert rows[3]["message"] == NASTY


def test_github_commands_cannot_be_forged() -> None:
    lines = report("github").splitlines()
    assert len(lines) == 4
    assert lines[0] == (
        "::warning file=b.wire,line=2,col=7,title=D101 dates-conflict::dates conflict"
    )
    assert lines[1].startswith("::notice ")
    assert lines[2].startswith("::error ")
    properties = lines[3].split("::")[1]
    assert properties.count(",") == 3  # file, line, col, title
    assert "%250A%2C f%3Ag" in properties
    assert sum(line.startswith("::") for line in report("github").split("\n")) == 4


def test_junit_has_a_case_an_article() -> None:
    root = ElementTree.fromstring(report("junit"))
    assert (root.get("tests"), root.get("failures")) == ("4", "2")
    assert "]]>" not in report("junit")
    assert "]]>" in ElementTree.tostring(root, "unicode", "text")
    cases = root.findall("testsuite/testcase")
    assert [len(case.findall("failure")) for case in cases] == [0, 1, 1, 0]
    outputs = [case.findtext("system-out") or "" for case in cases]
    assert "D113" in outputs[1]
    failure = cases[2].find("failure")
    assert failure is not None
    assert failure.get("message") == "R603 expected `str`, got `int`"


# The parts of the schema of SARIF 2.1.0 that it requires of what is written here.
_TEXT = {
    "type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}
}  # fmt: skip
_NUMBER = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "additionalProperties": False,
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "properties": {
                "tool": {
                    "required": ["driver"],
                    "properties": {"driver": {"$ref": "#/$defs/driver"}},
                    "additionalProperties": False,
                },
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
            },
            "additionalProperties": False,
        },
        "driver": {
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "version": {"type": "string"},
                "rules": {"type": "array", "uniqueItems": True, "items": {
                    "required": ["id"],
                    "properties": {
                        "id": {"type": "string"}, "name": {"type": "string"},
                        "shortDescription": _TEXT, "help": _TEXT,
                        "defaultConfiguration": {"properties": {"level": _LEVEL}},
                    },
                    "additionalProperties": False,
                }},
            },
            "additionalProperties": False,
        },
        "result": {
            "required": ["message"],
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": -1},
                "level": _LEVEL,
                "message": _TEXT,
                "locations": {"type": "array", "items": {
                    "properties": {
                        "physicalLocation": {"$ref": "#/$defs/place"},
                        "logicalLocations": {"type": "array", "items": {
                            "properties": {"fullyQualifiedName": {"type": "string"}},
                            "additionalProperties": False,
                        }},
                    },
                    "additionalProperties": False,
                }},
            },
            "additionalProperties": False,
        },
        "place": {
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {"properties": {
                    "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%:@-]*$"},
                }},
                "region": {
                    "properties": {"startLine": _NUMBER, "startColumn": _NUMBER},
                    "additionalProperties": False,
                },
            },
            "additionalProperties": False,
        },
    },
}  # fmt: skip


@pytest.mark.parametrize("judged", [[], JUDGED])
def test_sarif_is_valid(judged: list[Judged]) -> None:
    document = json.loads(report("sarif", judged))
    jsonschema.Draft202012Validator(SARIF).validate(document)
    (run,) = document["runs"]
    listed = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == sum(len(each.complaints) for each in judged)
    for result in run["results"]:
        assert listed[result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_paths_are_uris() -> None:
    from newsnorm.reports.sarif import _uri

    assert _uri("/press releases/a.wire") == "file:///press%20releases/a.wire"
    assert _uri("a:b.wire") == "a%3Ab.wire"
