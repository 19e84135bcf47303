"""Whole stories: each NAME.wire beside the record that is printed for it."""

import json
from typing import Any

import pytest

from newsnorm import read
from newsnorm.writers import Layout
from newsnorm.writers.jsonl import record
from tests.conftest import CASES, Case, cases

GOOD = cases(CASES)
NEGATIVE = cases(CASES / "negative")
FAILING = cases(CASES / "known-failures")


def printed(case: Case) -> str:
    [article] = read(case.name)
    return record(article, Layout(pretty=True)).decode() + "\n"


def lines(case: Case, update: bool) -> tuple[str, str]:
    now = printed(case)
    if update:
        case.json.write_text(now, encoding="utf-8", newline="\n")
    return now, case.json.read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert GOOD
    assert NEGATIVE


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.wire.stem)
def test_case(case: Case, update: bool) -> None:
    now, then = lines(case, update)
    assert now == then


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("case", NEGATIVE, ids=lambda case: case.wire.stem)
def test_negative(case: Case, update: bool) -> None:
    """Prose that looks like a header is not read as one."""
    now, then = lines(case, update)
    assert now == then


def states(record: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Give what a record says in the few words that a known failure is written in.

    Keys are those of the record. Of sources and bylines only ids and names are held,
    of a dateline what is wanted of it, of the body how it begins and ends.
    """
    body = " ".join(record["body"].split())
    said = {
        **record,
        "sources": [source["id"] for source in record["sources"]],
        "bylines": [person["name"] for person in record["bylines"]],
        "markers": [[marker["kind"], marker["level"]] for marker in record["markers"]],
        "findings": [finding["name"] for finding in record["findings"]],
        "trailers": [trailer["kind"] for trailer in record["trailers"]],
        "body begins": body[: len(wanted.get("body begins", ""))],
        "body ends": body[-len(wanted.get("body ends", "")) :],
    }
    if isinstance(wanted.get("dateline"), dict) and record["dateline"]:
        said["dateline"] = {key: record["dateline"][key] for key in wanted["dateline"]}
    return {key: said[key] for key in wanted}


@pytest.mark.xfail(reason="known to go wrong; a pass moves the case up", strict=True)
@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("case", FAILING, ids=lambda case: case.wire.stem)
def test_known_failure(case: Case) -> None:
    """The file states what is right and does not come out yet."""
    wanted: dict[str, Any] = json.loads(case.json.read_text(encoding="utf-8"))
    assert states(json.loads(printed(case)), wanted) == wanted


@pytest.mark.parametrize("case", FAILING, ids=lambda case: case.wire.stem)
def test_a_known_failure_says_what_is_right(case: Case) -> None:
    assert json.loads(case.json.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", [*GOOD, *NEGATIVE, *FAILING], ids=lambda c: c.name)
def test_case_is_a_pair(case: Case) -> None:
    assert case.json.is_file(), "run pytest --update-cases and read what it wrote"


@pytest.mark.parametrize("folder", [CASES, CASES / "negative"])
def test_no_record_without_copy(folder: Any) -> None:
    assert all(path.with_suffix(".wire").is_file() for path in folder.glob("*.json"))
