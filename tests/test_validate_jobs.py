"""Many processes judge as one does: the same findings, whoever looked at an article."""

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsnorm.cli import crew
from newsnorm.cli.judges import Judging, by_many
from newsnorm.cli.run import Jobs
from newsnorm.judge import Judged, Task, judge, tasks
from newsnorm.reports import COUNTING, REPORTS, Manner, choose
from newsnorm.rules import book
from newsnorm.terms import Bench, Terms
from tests.conftest import CASES, Newsnorm, cases, environment
from tests.test_jobs import feed, left

# What is wrong with lines: as JSON, as records, as claims, as bytes.
ODD = [
    b"{broken", b'{"schema":"newsnorm/1"}', b'{"a":1,"a":2}', b"[]", b"null", b"",
    b'{"text": "Rain\\n\\nIt rained.", "date": "2023-01-01", "date": "x"}', b"\xff",
    b'{"title": "no text"}', b'{"text": "Rain", "date": NaN}', b'{"headline": 5}',
]  # fmt: skip


def spoilt(lines: Iterable[bytes], every: int = 13) -> bytes:
    """Put something odd between lines, and some lines twice."""
    out: list[bytes] = []
    for number, line in enumerate(lines):
        out.append(line)
        if number % every == 0:
            out.append(ODD[number // every % len(ODD)])
        if number % every == 5:
            out.append(line)
    return b"\n".join(out) + b"\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one input of each kind, and some that cannot be read."""
    folder = tmp_path_factory.mktemp("inputs")
    copy = [case.wire.read_bytes() for case in cases(CASES)]
    texts = [each.decode("utf-8", "replace") for each in copy]
    rows = [json.dumps({"text": text}).encode() for text in texts]
    claims = [
        json.dumps({"text": text, "title": "Harbour", "date": "2024-05-02"}).encode()
        for text in texts
    ]
    records = [case.json.read_bytes().strip() for case in cases(CASES)]
    records = [json.dumps(json.loads(each)).encode() for each in records]
    spoilt_records = spoilt(records)
    (folder / "records.jsonl").write_bytes(spoilt_records)
    (folder / "array.json").write_bytes(b"[\n" + b",\n".join(records) + b"\n]\n")
    (folder / "articles.jsonl").write_bytes(spoilt([*rows, *rows[::7]]))
    (folder / "claims.jsonl").write_bytes(spoilt(claims))
    (folder / "cut.jsonl.gz").write_bytes(gzip.compress(spoilt_records)[:-300])
    (folder / "wire").mkdir()
    for number, each in enumerate(copy[:40]):
        (folder / "wire" / f"{number:03}.wire").write_bytes(each)
    return folder


KINDS = ["records.jsonl", "array.json", "articles.jsonl", "claims.jsonl",
         "cut.jsonl.gz", "wire", "none.jsonl"]  # fmt: skip


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_CHARACTERS", 6000)


def written(found: Iterable[Judged], report: str, statistics: bool = False) -> bytes:
    manner = Manner(statistics=statistics)
    return b"".join(choose(report).write(found, manner))


def both(paths: list[str], terms: Terms) -> tuple[list[Judged], list[Judged]]:
    alone = list(judge(paths, terms))
    together = by_many(tasks(paths, terms), terms, Jobs(2), placed=True)
    return alone, list(together)


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("kind", KINDS)
def test_each_report_is_the_same(folder: Path, kind: str) -> None:
    alone, together = both([str(folder / kind)], Terms())
    assert len(alone) == len(together) > 0
    for report in REPORTS:
        assert written(alone, report) == written(together, report)
    for report in COUNTING:
        counts = written(alone, report, statistics=True)
        assert counts == written(together, report, statistics=True)


@pytest.mark.usefixtures("small_chunks")
def test_a_story_that_comes_again_is_told_across_inputs(folder: Path) -> None:
    paths = [str(folder / kind) for kind in KINDS]
    alone, together = both(paths, Terms())
    assert written(alone, "jsonl") == written(together, "jsonl")
    again = [each for each in together if any(f.rule == "R610" for f in each.findings)]
    assert {each.path.rpartition("/")[2] for each in again} > set(KINDS[1:3])


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize(
    "terms",
    [
        Terms(duplicates=False),
        Terms(rules=book.select(["R610"])),
        Terms(kind="claims", as_of="2000-01-01"),
    ],
)
def test_all_workers_have_the_same_terms(folder: Path, terms: Terms) -> None:
    alone, together = both([str(folder / "records.jsonl")] * 2, terms)
    assert written(alone, "text") == written(together, "text")


def test_without_places_only_the_places_are_missing(folder: Path) -> None:
    paths = [str(folder / "records.jsonl")]
    alone = list(judge(paths))
    counted = list(by_many(tasks(paths, Terms()), Terms(), Jobs(2), placed=False))
    assert [each.findings for each in alone] == [each.findings for each in counted]
    assert {each.excerpt for every in counted for each in every.complaints} == {None}


@pytest.mark.parametrize("words", [["--report", "junit"], ["--statistics"]])
def test_the_command_prints_the_same(
    newsnorm: Newsnorm, tmp_path: Path, words: list[str]
) -> None:
    path = feed(tmp_path, times=2)
    one = newsnorm("validate", path, "none.wire", *words)
    two = newsnorm("validate", path, "none.wire", *words, "--jobs", 3)
    assert one.status == two.status == 1
    assert one.out == two.out
    assert one.err == two.err


def test_the_status_is_the_same(newsnorm: Newsnorm, tmp_path: Path) -> None:
    text = "Rain\n\nOSLO, May 2, 2024 (AFP) - " + "It rained in the town. " * 400
    lines = "".join(json.dumps({"text": f"{text}{n}"}) + "\n" for n in range(120))
    (tmp_path / "a.jsonl").write_text(lines)
    for limit, status in (("error", 0), ("info", 1)):
        run = newsnorm("validate", "a.jsonl", "--jobs", 2, "-q", "--fail-on", limit)
        assert (run.status, run.out, run.err) == (status, b"", "")


def test_a_few_articles_start_no_process(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "newsnorm.toml").write_text('jobs = "auto"\n')
    (tmp_path / "a.wire").write_text("Rain\n\nIt rained.\n")
    run = newsnorm("validate", "a.wire", "--select", "D106")
    assert run.out.decode().splitlines()[-1] == "1 finding in 1 article: 1 warning."


class Deadly(Judging):
    """Who judges so dies of storms."""

    def do(self, task: Task) -> tuple[Judged, int | None]:
        if "Storm" in str(task.text())[:40]:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().do(task)


@pytest.mark.usefixtures("small_chunks")
def test_a_worker_that_dies_takes_its_article_and_no_other(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rain, storm = (f"{word}\n\nIt rained in town.\n" for word in ("Rain", "Storm"))
    lines = [json.dumps({"text": text}) for text in [*[rain] * 400, storm, rain]]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    paths = [str(tmp_path / "a.jsonl")]
    work = Deadly(Terms(), placed=True)
    found = [each for _, each in crew.pairs(tasks(paths, Terms()), work, 2, few=0)]
    assert len(found) == 402
    (died,) = (judged for judged, _ in found if judged.broken)
    assert (died.line, died.number) == (401, 400)
    assert "died of this article" in died.findings[0].message
    assert "a worker died" in capfd.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL, 0])
def test_no_process_is_left(tmp_path: Path, number: int) -> None:
    """Neither by a signal, nor where the reader has seen enough (0)."""
    path = feed(tmp_path, times=30)
    command = [sys.executable, "-m", "newsnorm", "validate", str(path), "--jobs", "2"]
    run = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )
    assert run.stdout is not None
    assert run.stderr is not None
    run.stdout.readline()
    if number:
        run.send_signal(number)
        run.stdout.read()
    run.stdout.close()
    told = run.stderr.read()
    run.stderr.close()
    assert run.wait(60) == {signal.SIGINT: 130, 0: 0}.get(number, -number)
    # Who is killed can give nothing back, and Python says so.
    assert told == b"" or number in (signal.SIGTERM, signal.SIGKILL)
    assert left(run.pid) == []


def test_a_worker_only_notes_what_it_saw(folder: Path) -> None:
    bench = Bench(Terms(), alone=True)
    path = str(folder / "array.json")
    for task in tasks([path, path], Terms()):
        assert not any(f.rule == "R610" for f in task.judge(bench).findings)
    assert bench.noted is not None
