"""Every rule: one record that passes, one that fails, and words that explain it."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsnorm import rules
from newsnorm.claims import check_claims
from newsnorm.errors import OptionError
from newsnorm.fingerprint import fingerprint
from newsnorm.judge import Terms, judge
from newsnorm.record import Article, Finding
from newsnorm.rules import book
from newsnorm.rules.rule import Rule

_HERE = Path(__file__).parent / "rules"
GOOD: dict[str, Any] = json.loads((_HERE / "good.json").read_text(encoding="utf-8"))
CASES = [
    json.loads(line)
    for path in sorted(_HERE.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
# Not keys of a record: how the case is run.
_RUN = ("as_of", "claims", "line", "absent", "times")


def record(**changes: Any) -> dict[str, Any]:
    """Give the good record with some keys changed and its fingerprint right."""
    row = {**GOOD, **{k: v for k, v in changes.items() if k not in _RUN}}
    if "fingerprint" not in changes and isinstance(row["headline"], str | None):
        row["fingerprint"] = fingerprint(row["headline"], row["body"])
    return row


def codes_of(case: dict[str, Any], folder: Path) -> set[str]:
    """Run a case the way its keys ask for, and give the codes of the findings."""
    line = case.get("line", json.dumps(record(**case)))
    if "claims" in case:
        found = check_claims(Article.from_json(line), case["claims"])
        return {each.rule for each in found}
    path = folder / "case.jsonl"
    if not case.get("absent"):
        path.write_text(f"{line}\n" * case.get("times", 1), encoding="utf-8")
    kind = "records" if "schema" in line else "claims"
    terms = Terms(kind=kind, as_of=case.get("as_of"))
    judged = list(judge([str(path)], terms))
    return {c.finding.rule for each in judged for c in each.complaints}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["rule"]))
def test_a_record_that_obeys_passes(case: dict[str, Any], tmp_path: Path) -> None:
    assert case["rule"] not in codes_of(case["passes"], tmp_path)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["rule"]))
def test_a_record_that_breaks_it_fails(case: dict[str, Any], tmp_path: Path) -> None:
    assert case["rule"] in codes_of(case["fails"], tmp_path)


def test_each_rule_has_its_case() -> None:
    assert sorted(case["rule"] for case in CASES) == sorted(
        rule.code for rule in book.RULES
    )


def test_the_good_record_has_no_findings() -> None:
    article = Article.from_json(json.dumps(record()))
    assert book.check(article, as_of="2025-09-01") == []


def test_codes_and_names_are_unique_and_in_order() -> None:
    by_family: dict[str, list[str]] = {}
    for rule in book.RULES:
        by_family.setdefault(rule.code[0], []).append(rule.code)
    assert set(by_family) == set("DHSLBRC")
    for codes in by_family.values():
        assert codes == sorted(set(codes))
    names = [rule.name for rule in book.RULES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", book.RULES, ids=lambda rule: str(rule.code))
def test_each_rule_explains_itself(rule: Rule) -> None:
    assert rule.reason.endswith(".")
    assert rule.remedy.endswith(".")
    assert rule.example
    assert rule.field is None or rule.field in Article.__struct_fields__
    assert rule.severity in ("error", "warning", "info")


def test_a_clock_of_viewing_gives_one_finding_at_parse() -> None:
    """The family of the scraped header: a crawl stamp, a frozen clock, a stamp."""
    conflict = next(case for case in CASES if case["rule"] == "D101")
    row = record(**conflict["fails"])
    found = rules.at_parse(Article.from_json(json.dumps(row)), "text")
    assert [each.rule for each in found] == ["D101"]
    assert "607 days" in found[0].message


def test_one_conflict_is_told_once_however_many_dates_differ() -> None:
    conflict = next(case for case in CASES if case["rule"] == "D101")
    dates = conflict["fails"]["dates"]
    row = record(dates=[dates[0], dates[0], *dates])
    found = rules.at_parse(Article.from_json(json.dumps(row)), "text")
    assert [each.rule for each in found] == ["D101"]
    assert "and 2 more" in found[0].message


def test_what_is_said_at_parse_is_said_by_check_too() -> None:
    for case in CASES:
        if {"line", "claims", "absent"} & case["fails"].keys():
            continue
        if case["rule"] in ("R603", "R605"):  # no record at all
            continue
        article = Article.from_json(json.dumps(record(**case["fails"])))
        early = rules.at_parse(article, "text")
        assert _codes(early) <= _codes(book.check(article, text="text"))


def _codes(found: list[Finding]) -> set[str]:
    return {each.rule for each in found}


@pytest.mark.parametrize(
    ("wanted", "unwanted", "expected"),
    [
        (["D101"], [], {"D101"}),
        (["dates-conflict"], [], {"D101"}),
        (["L4"], ["L402", "dateline-late"], {"L403", "L404", "L405", "L406", "L407"}),
        ([], list("DHSBRC"), {f"L40{n}" for n in range(1, 8)}),
    ],
)
def test_select(wanted: list[str], unwanted: list[str], expected: set[str]) -> None:
    assert {rule.code for rule in book.select(wanted, unwanted)} == expected


@pytest.mark.parametrize("word", ["Z", "D999", "", "dates"])
def test_select_refuses_what_no_rule_has(word: str) -> None:
    with pytest.raises(OptionError, match="--rules"):
        book.select([word])


PROSE = (
    "The port said that the last of the piers would be open by the end of the week. "
)
STORY = f"Ferries ran again.\n\n{PROSE * 2}"
MORE = f"{PROSE * 2}\n\n{PROSE * 2}"


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("B512", {"body": "  \n\n "}),
        ("B521", {"body": f"{STORY}\n\n(Reporting by Ann Writer; Writing by Ben)"}),
        ("B521", {"body": f"{STORY}\n\nReporting by Ann Writer in Oslo"}),
        ("B525", {"body": f"{STORY}\n\nBERGEN, May 3 (AFP) - {STORY}"}),
        ("B525", {"body": f"{STORY}\n\nBERGEN, Norway (AP) — {STORY}"}),
        ("B525", {"body": f"{STORY}\n\nBERGEN, Sept. 3 -- {STORY}"}),
        ("B525", {"body": f"{STORY}\n\nENDITEM\n\nDock opens\n\n{MORE}"}),
        ("B525", {"body": f"{STORY}\n\n(Reporting by Ann Writer)\n\n{MORE}"}),
        ("B525", {"body": f"{STORY}\n\n2025-09-01 10:00:00\n\n{MORE}"}),
        ("R607", {"text": "Harbour\nreopens now", "spans": {"headline": [[0, 7]]},
                  "dates": []}),
        ("R607", {"text": "Ferries ran", "spans": {"body": [[0, 11]]}, "dates": []}),
        ("R607", {"text": "Ferries", "spans": {"body": [[0, 90]]}, "dates": []}),
        ("R608", {"updated": "2025-09-04"}),
        ("R608", {"sources": [{"id": "kuna", "name": "KUNA", "tag": "",
                               "role": "origin"}]}),
    ],
)  # fmt: skip
def test_more_that_breaks_a_rule(
    code: str, changes: dict[str, Any], tmp_path: Path
) -> None:
    assert code in codes_of(changes, tmp_path)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("B521", {"body": f"{STORY}\n\n“(Reporting by Ann)” was its last line."}),
        ("B521", {"body": f'{STORY}\n\n"Reporting by night," she said, "is hard."'}),
        ("B521", {"body": f"{STORY}\n\nEditing by committee is slow, she said."}),
        ("B525", {"body": f"{STORY}\n\nNATO, the alliance (North Atlantic) - {STORY}"}),
        ("B525", {"body": f"{STORY}\n\n2025-09-01\n\n{MORE}"}),
        ("B525", {"body": f"{STORY}\n\n(Reporting by Ann Writer)\n\nKEY FIGURES"}),
        ("B525", {"body": f"{STORY}\n\nU.S. ports - all of them - were open."}),
        ("R607", {"headline": "Harbour reopens", "text": "Harbour\nreopens now",
                  "spans": {"headline": [[0, 15]]}, "dates": []}),
        ("R607", {"body": "Ferries ran.\n\nAgain.", "text": "Ferries\nran.\nAgain.",
                  "spans": {"body": [[0, 12], [13, 19]]}, "dates": []}),
    ],
)  # fmt: skip
def test_more_that_obeys_a_rule(
    code: str, changes: dict[str, Any], tmp_path: Path
) -> None:
    assert code not in codes_of(changes, tmp_path)
