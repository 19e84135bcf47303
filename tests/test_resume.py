"""A run that goes on where it was killed, and a file of what could not be used."""

import json
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Newsnorm, environment
from tests.test_jobs import feed


def killed(folder: Path, words: list[str], after: float) -> bool:
    """Run the command, kill it after so long, and tell whether that came in time."""
    command = [sys.executable, "-m", "newsnorm", "parse", *words]
    run = subprocess.Popen(
        command, cwd=folder, env=environment(), stderr=subprocess.DEVNULL
    )
    try:
        run.wait(after)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return True
    return False


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_killed_ten_times_gives_what_an_unbroken_one_gives(
    newsnorm: Newsnorm, tmp_path: Path, jobs: int
) -> None:
    path = feed(tmp_path, times=10)
    newsnorm("parse", path, "-o", "whole.jsonl", "--rejects", "whole.bad")
    words = [str(path), "-o", "out.jsonl", "--rejects", "out.bad", "--resume"]
    words += ["--jobs", str(jobs)]
    places = random.Random(jobs)
    kills = sum(killed(tmp_path, words, 0.2 + places.random()) for _ in range(10))
    assert kills
    run = newsnorm("parse", *words)
    assert run.status == 1  # of the bad lines, also of those read before
    assert (tmp_path / "out.jsonl").read_bytes() == (
        tmp_path / "whole.jsonl"
    ).read_bytes()
    assert (tmp_path / "out.bad").read_bytes() == (tmp_path / "whole.bad").read_bytes()
    assert not list(tmp_path.glob(".*"))


def test_an_interruption_keeps_all_that_was_done(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    path = feed(tmp_path, times=10)
    command = [sys.executable, "-m", "newsnorm", "parse", path, "-o", "o", "--resume"]
    run = subprocess.Popen(
        command, cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL
    )
    part = tmp_path / ".o.part"
    while not part.exists() or not part.stat().st_size:
        assert run.poll() is None
    run.send_signal(signal.SIGINT)
    assert run.wait(30) == 130
    assert not (tmp_path / "o").exists()
    kept = part.read_bytes().count(b"\n")
    assert kept
    note = json.loads((tmp_path / ".o.part.note").read_text())
    assert note[2] == kept
    newsnorm("parse", path, "-o", "o", "--resume")
    newsnorm("parse", path, "-o", "whole")
    assert (tmp_path / "o").read_bytes() == (tmp_path / "whole").read_bytes()


def test_another_command_does_not_go_on_with_the_part(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    path = feed(tmp_path, times=10)
    words = [str(path), "-o", "o", "--resume"]
    while not (tmp_path / ".o.part.note").exists():
        assert killed(tmp_path, words, 1.0)
    run = newsnorm("parse", *words, "--spans")
    assert run.status == 2
    assert ".o.part is of another command" in run.err
    assert newsnorm("parse", *words).status == 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--resume"], "needs a file to go on with"),
        (["--resume", "-o", "-"], "needs a file to go on with"),
        (["--resume", "-o", "a", "--to", "csv"], "--resume goes with jsonl"),
        (["--rejects", "a", "-o", "a"], "name the same file"),
        (["--rejects", "in.jsonl"], "is one of the inputs"),
        (["--rejects", "no/such/folder"], "No such file or directory"),
    ],
)
def test_what_cannot_be_is_refused(
    newsnorm: Newsnorm, tmp_path: Path, words: list[str], reason: str
) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Rain"}\n')
    run = newsnorm("parse", "in.jsonl", *words)
    assert run.status == 2
    assert reason in run.err
    assert (tmp_path / "in.jsonl").read_text() == '{"text": "Rain"}\n'


def test_rejects_hold_what_failed_and_where(newsnorm: Newsnorm, tmp_path: Path) -> None:
    lines = ['{"text": "Rain"}', '{"text": "Caf\u00e9', '{"txt": 1}']
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run = newsnorm(
        "parse", "in.jsonl", "none.wire", "--rejects", "bad", "--fields", "headline"
    )
    assert (run.status, run.out) == (1, b'{"headline":"Rain"}\n')
    one, two, three = map(json.loads, (tmp_path / "bad").read_text().splitlines())
    assert (one["path"], one["line"], one["offset"]) == ("in.jsonl", 2, 17)
    assert one["text"] == lines[1]
    assert (two["line"], two["offset"], two["text"]) == (3, 33, lines[2])
    assert (three["path"], three["text"]) == ("none.wire", None)
    assert all(each["reason"] for each in (one, two, three))


def test_without_failures_the_file_of_rejects_is_empty(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "a.wire").write_text("Rain\n\nIt rained.\n")
    assert newsnorm("parse", "a.wire", "--rejects", "bad").status == 0
    assert (tmp_path / "bad").read_bytes() == b""
