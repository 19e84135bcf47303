"""Many processes: the same bytes as one, whatever happens to a worker."""

import json
import os
import signal
from collections.abc import Iterator
from functools import partial
from multiprocessing import active_children
from pathlib import Path
from time import sleep

import pytest

from newsnorm import writers
from newsnorm.cli import crew
from newsnorm.errors import Broken
from newsnorm.model import Options, Story
from newsnorm.record import Article, Input
from newsnorm.tables.agencies import DEFAULT
from newsnorm.writers import Layout
from tests.conftest import CASES, Newsnorm, cases, running

BAD = ["{broken", '{"txt": 1}', '{"text": 7}', "[]", '"text"']


def feed(folder: Path, times: int = 5) -> Path:
    """Write a feed of some chunks, with a bad line here and there."""
    texts = [case.wire.read_bytes().decode("utf-8", "replace") for case in cases(CASES)]
    lines = []
    for number, text in enumerate(texts * times):
        lines.append(json.dumps({"id": number, "text": text}))
        if number % 97 == 0:
            lines.append(BAD[number % len(BAD)])
    path = folder / "feed.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["--to", "json", "--pretty", "--spans"],
        ["--fields", "headline,input"],
        ["--to", "ninjs", "--timezone", "Asia/Tokyo"],
    ],
    ids=" ".join,
)
def test_as_many_processes_as_you_like_give_the_same(
    newsnorm: Newsnorm, tmp_path: Path, words: list[str]
) -> None:
    path = feed(tmp_path)
    one = newsnorm("parse", path, *words)
    two = newsnorm("parse", path, *words, "--jobs", 3)
    assert one.status == two.status == 1
    assert one.out == two.out
    assert one.err == two.err


@pytest.mark.parametrize("words", [["--list"], ["--stats", "--report", "json"]])
def test_many_processes_show_what_one_shows(
    newsnorm: Newsnorm, tmp_path: Path, words: list[str]
) -> None:
    path = feed(tmp_path)
    one = newsnorm("show", path, "none.wire", *words)
    two = newsnorm("show", path, "none.wire", *words, "--jobs", 3)
    assert one.status == two.status == 1
    assert one.out == two.out
    assert one.err == two.err


def test_options_and_own_agencies_reach_the_workers(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "own.toml").write_text('[fjord]\nname = "Fjord Wire"\ntags = ["FJW"]\n')
    text = "Bell rings\n\nOSLO, 06/08/2019 (FJW) - A bell rang in town, as bells do.\n"
    line = json.dumps({"text": text + "A bell rang in the town. " * 400})
    (tmp_path / "a.jsonl").write_text(f"{line}\n" * 200)
    run = newsnorm(
        *("parse", "a.jsonl", "--jobs", 2, "--sources", "own.toml", "--month-first"),
        *("--fields", "source,published"),
    )
    assert set(run.out.splitlines()) == {b'{"source":"fjord","published":"2019-06-08"}'}


def test_a_small_run_starts_no_process(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text("Rain\n\nIt rained.\n")
    run = newsnorm("parse", "a.wire", "--jobs", "auto", "--fields", "headline")
    assert (run.status, run.out) == (0, b'{"headline":"Rain"}\n')


@pytest.mark.parametrize("wrong", ["0", "-1", "two", "1.5", "", "513"])
def test_a_wrong_number_is_refused(newsnorm: Newsnorm, wrong: str) -> None:
    run = newsnorm("parse", "--jobs", wrong)
    assert run.status == 2
    assert "no number from 1 to 512, nor auto" in run.err


def stories(*texts: str, each: int = 1) -> Iterator[Story | Broken]:
    for text in texts:
        for _ in range(each):
            yield Story(text, Input(path="a.wire", line=1))


def encoded(article: Article, kill: str = "") -> bytes:
    if kill and kill in article.body:
        os.kill(os.getpid(), signal.SIGKILL)
    return (article.headline or "").encode()


LONG = "Rain\n\n" + "It rained on all of the islands. " * 3000


def test_a_worker_that_dies_takes_its_story_and_no_other(
    capfd: pytest.CaptureFixture[str],
) -> None:
    deadly = "Storm\n\nThis story kills whoever reads it, and it is short.\n"
    work = crew.Work(Options(), DEFAULT, partial(encoded, kill="kills whoever"))
    items = [*stories(LONG, each=30), *stories(deadly), *stories(LONG, each=30)]
    found = list(crew.results(iter(items), work, 2))
    died = [place for place, each in enumerate(found) if isinstance(each, Broken)]
    assert died == [30]
    broken = found[30]
    assert isinstance(broken, Broken)
    assert "died of this article" in broken.reason
    assert broken.text == deadly
    assert {each.data for each in found if isinstance(each, crew.Piece)} == {b"Rain"}
    assert "a worker died" in capfd.readouterr().err


def test_a_worker_may_die_while_more_is_handed_out() -> None:
    deadly = "Storm\n\nThis story kills whoever reads it, and it is short.\n"
    work = crew.Work(Options(), DEFAULT, partial(encoded, kill="kills whoever"))

    def late() -> Iterator[Story | Broken]:
        yield from stories(deadly)
        yield from stories(LONG, each=20)
        while not active_children():
            sleep(0.01)
        while active_children():
            sleep(0.01)  # until all have gone: what comes now finds no worker
        yield from stories(LONG, each=20)

    found = list(crew.results(late(), work, 2))
    assert isinstance(found[0], Broken)
    assert all(isinstance(each, crew.Piece) for each in found[1:])
    assert len(found) == 41


def test_a_slow_reader_holds_up_the_reading() -> None:
    read = 0

    def many() -> Iterator[Story]:
        nonlocal read
        for story in stories(LONG, each=400):
            read += 1
            assert isinstance(story, Story)
            yield story

    work = crew.Work(Options(), DEFAULT, encoded)
    found = crew.results(many(), work, 2)
    next(found)
    assert read < 100
    found.close()  # type: ignore[attr-defined]  # a generator


def test_no_process_is_left_when_the_reader_stops(tmp_path: Path) -> None:
    path = feed(tmp_path, times=8)
    with running("parse", str(path), "--jobs", "2", session=True) as run:
        run.out.readline()
        run.out.close()
        assert run.process.wait(60) == 0
        assert left(run.process.pid) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_when_the_leader_ends(tmp_path: Path, number: int) -> None:
    path = feed(tmp_path, times=30)
    with running("parse", str(path), "--jobs", "2", session=True) as run:
        run.out.readline()
        run.process.send_signal(number)
        run.out.read()
        assert run.process.wait(60) != 0
        assert left(run.process.pid) == []


def test_many_processes_end_at_ctrl_c_without_a_word(tmp_path: Path) -> None:
    """Nothing waits for what a worker that was ended will never read."""
    path = feed(tmp_path, times=30)
    with running("parse", str(path), "--jobs", "2", session=True) as run:
        run.out.readline()
        run.process.send_signal(signal.SIGINT)
        _, told = run.process.communicate(timeout=60)
    assert run.process.returncode == 130
    assert all(line.startswith(b"newsnorm: ") for line in told.splitlines())


def left(session: int) -> list[int]:
    """Give the processes of a session that are still there after a while."""
    for _ in range(200):
        alive = [
            int(name)
            for name in os.listdir("/proc")
            if name.isdigit() and _session(name) == session
        ]
        if not alive:
            return []
        signal.sigtimedwait([], 0.05)
    return alive


def _session(name: str) -> int | None:
    try:
        stat = Path("/proc", name, "stat").read_text()
    except OSError:
        return None
    state, *rest = stat.rpartition(")")[2].split()
    return None if state == "Z" else int(rest[2])


def test_json_is_joined_as_one_would_write_it() -> None:
    pieces = [b'{"a":1}', b'{"a":2}']
    assert b"".join(writers.apart("json").join(pieces)) == b'[\n{"a":1},\n{"a":2}\n]\n'
    assert b"".join(writers.apart("jsonl").join(pieces)) == b'{"a":1}\n{"a":2}\n'
    assert writers.apart("jsonl").record(Article(), Layout(fields=("body",))) == (
        b'{"body":""}'
    )
