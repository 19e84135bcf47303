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
        (["--rejects", "in.jsonl"], "with --rejects"),
        (["--rejects", "-"], "--rejects needs a file"),
        (["--resume", "-o", "in.jsonl"], "is one of the inputs"),
        (["--resume", "-o", "/dev/null"], "/dev/null is none"),
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


def begun(folder: Path, words: list[str]) -> None:
    """Run the command until it has noted how far it is, and kill it."""
    while not (folder / ".o.part.note").exists():
        assert killed(folder, words, 1.0)


def test_inputs_that_changed_are_not_gone_on_with(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    path = feed(tmp_path, times=10)
    words = [str(path), "-o", "o", "--resume"]
    begun(tmp_path, words)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[1:]))
    run = newsnorm("parse", *words)
    assert run.status == 2
    assert "the inputs have changed since" in run.err
    (tmp_path / ".o.part").unlink()
    assert newsnorm("parse", *words).status == 2  # the note is there still
    (tmp_path / ".o.part.note").unlink()
    assert newsnorm("parse", *words).status == 1
    newsnorm("parse", path, "-o", "whole")
    assert (tmp_path / "o").read_bytes() == (tmp_path / "whole").read_bytes()


@pytest.mark.parametrize(
    "more", [["--text-field", "body"], ["--rejects", "bad"], ["--fail-on", "error"]]
)
def test_a_run_asked_for_otherwise_is_not_gone_on_with(
    newsnorm: Newsnorm, tmp_path: Path, more: list[str]
) -> None:
    words = [str(feed(tmp_path, times=10)), "-o", "o", "--resume"]
    begun(tmp_path, words)
    assert newsnorm("parse", *words, *more).status == 2


def test_rejects_that_were_lost_are_not_made_up(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    words = [str(feed(tmp_path, times=10)), "-o", "o", "--resume", "--rejects", "bad"]
    begun(tmp_path, words)
    assert (tmp_path / "bad").stat().st_size
    (tmp_path / "bad").write_bytes(b"")
    run = newsnorm("parse", *words)
    assert run.status == 2
    assert "bad is not what the first run left there" in run.err


def test_the_target_keeps_its_permissions(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Rain"}\n')
    target = tmp_path / "o"
    target.write_text("old")
    target.chmod(0o640)
    assert newsnorm("parse", "in.jsonl", "-o", "o", "--resume").status == 0
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_wrong_use_leaves_the_rejects_of_before(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text('{"text": "Rain"}\n')
    (tmp_path / "bad").write_text("kept\n")
    words = ("parse", "in.jsonl", "--rejects", "bad", "-o", "in.jsonl")
    assert newsnorm(*words).status == 2
    assert (tmp_path / "bad").read_text() == "kept\n"


def test_rejects_are_not_read_as_articles(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.wire").write_text("Rain\n\nIt rained.\n")
    run = newsnorm("parse", "in", "--rejects", "in/bad")
    assert (run.status, run.out) == (2, b"")
    assert not (tmp_path / "in" / "bad").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_rejects_that_cannot_be_kept_end_the_run(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "in.jsonl").write_text("[]\n")
    run = newsnorm("parse", "in.jsonl", "--from", "jsonl", "--rejects", "/dev/full")
    assert run.status == 1
    assert "/dev/full: No space left on device" in run.err
    assert "fault" not in run.err
