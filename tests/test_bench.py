"""The project's figures: each command runs on a little copy and prints its table.

What the figures are is no matter of a test: they belong to a host and a day.
"""

import doctest
import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment

MODULES = (
    "bars", "bodies", "calibration", "corpus", "curve", "formats", "guard", "hostile",
    "invented", "rivals", "speed", "table", "verdicts",
)  # fmt: skip
CASES = (
    {
        "id": "ferry",
        "raw": "Ferries return\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again.\n",
        "gold": {
            "headline": "Ferries return",
            "published": "2024-05-02",
            "dateline_place": "OSLO",
            "body": "Ferries ran again.",
        },
        "meta": {"date_visible": True},
    },
    {
        "id": "dock",
        "raw": "Dock opens\n\nThe dock opened to all ships after a year of works.\n",
        "gold": {"headline": "Dock shuts", "published": None, "agency": "Reuters"},
        "meta": {"unsure": ["agency"]},
    },
)


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "copy.jsonl"
    path.write_text("".join(json.dumps(case) + "\n" for case in CASES))
    return path


def bench(*words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", *map(str, words)],
        capture_output=True,
        cwd=ROOT,
        env=environment(),
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def rows(printed: str) -> dict[str, list[str]]:
    """Give the rows of the last table that has each, by their first cell."""
    lines = re.findall(r"^\| (.*) \|$", printed, re.MULTILINE)
    cells = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    return {row[0]: row[1:] for row in cells}


def test_alone_it_measures_and_draws(tmp_path: Path) -> None:
    drawing = tmp_path / "bench.svg"
    found = rows(bench("--quick", "-o", drawing))
    for row in ("in process", "shapes", "validate", "100 x 4 KB", "digits", "newsnorm"):
        assert row in found
    assert all(name in drawing.read_text() for name in ("growth", "time by stage"))


def test_it_helps() -> None:
    printed = bench("--help")
    for command in ("accuracy", "calibration", "peers", "speed"):
        assert f"python -m tests.bench {command}" in printed


def test_accuracy_counts_each_field(labelled: Path, tmp_path: Path) -> None:
    printed = bench("accuracy", labelled, "--lost", tmp_path / "lost.jsonl")
    found = rows(printed)
    assert found["headline"][:4] == ["2", "1", "1", "0"]
    assert found["place"][:4] == ["1", "1", "0", "0"]
    assert found["stated in the copy"][:2] == ["1", "1"]
    assert "agency" not in found
    assert found["copy"][:3] == ["1", "16", "0"]
    assert (tmp_path / "lost.jsonl").read_text() == ""


def test_misses_are_listed_one_a_line(labelled: Path) -> None:
    printed = bench("accuracy", labelled, "--misses", "headline")
    assert printed == "dock wrong: 'Dock opens', label 'Dock shuts'\n"


def test_calibration_draws_its_curve(labelled: Path, tmp_path: Path) -> None:
    drawing = tmp_path / "curve.svg"
    printed = bench("calibration", labelled, "-o", drawing)
    assert "expected calibration error" in printed
    assert drawing.read_text().startswith("<svg")


def test_peers_answer_side_by_side(labelled: Path) -> None:
    found = rows(bench("peers", labelled))
    assert found["newsnorm"][:4] == ["whole", "1", "0", "0"]
    assert "dateutil, fuzzy" in found


def test_peers_take_reviewed_records_for_labels(tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text(str(CASES[0]["raw"]))
    (tmp_path / "a.json").write_text('{"published": "2024-05-02"}')
    assert rows(bench("peers", tmp_path))["newsnorm"][1] == "1"


def test_formats_are_counted_by_what_they_gave(tmp_path: Path) -> None:
    good = '{"text": "Ferries return\\n\\nOSLO, May 2, 2024 (AFP) - They ran."}\n'
    (tmp_path / "feed.jsonl").write_text(good * 3 + "{bad\n")
    (tmp_path / "a.wire").write_text(str(CASES[1]["raw"]))
    found = rows(bench("formats", tmp_path))
    assert found["format"][:4] == ["files", "articles", "errors", "headline"]
    assert found["jsonl"][:4] == ["1", "3", "1", "100 %"]
    assert found["text"][:3] == ["1", "1", "0"]


def test_speed_prints_every_table() -> None:
    printed = bench("speed", "--quick")
    for row in ("in process", "shapes", "validate", "validate records", "100 x 4 KB"):
        assert row in rows(printed)


def test_the_invented_corpus_is_always_the_same(tmp_path: Path) -> None:
    one, other = tmp_path / "one.jsonl", tmp_path / "other.jsonl"
    for path in (one, other):
        bench("speed", "--quick", "--keep", path)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes().count(b"\n") > 1


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    found = doctest.testmod(import_module(f"tests.bench.{name}"))
    assert found.attempted
    assert not found.failed
