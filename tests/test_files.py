"""Files as they are found: odd names, files that go, full disks, two runs at once."""

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from newsnorm import inputs
from newsnorm.errors import Broken
from newsnorm.stories import stories
from tests.conftest import Newsnorm, environment

COPY = b"Ferries run\n\nOSLO, May 2, 2024 (AFP) - Ferries ran.\n"
ROW = b'{"text": "Ferries ran."}\n'
COMMAND = [sys.executable, "-m", "newsnorm", "parse"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"new\nline.wire", "new\nline.wire"),
        (b"caf\xe9.wire", "caf\\xe9.wire"),
        (b"esc\x1b[31m.wire", "esc\x1b[31m.wire"),
        ("caf\u202e\u00e9.wire".encode(), "caf\u202e\u00e9.wire"),
        (b"-o.wire", "-o.wire"),
    ],
)
def test_any_name_is_read_and_does_no_harm(
    newsnorm: Newsnorm, tmp_path: Path, name: bytes, shown: str
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_bytes(COPY)
    (folder / "z.jsonl").write_bytes(b"{\n")
    run = newsnorm("parse", "in")
    row = json.loads(run.out.splitlines()[0])
    assert row["input"]["path"] == f"in/{shown}"
    assert run.out.count(b"\n") == 1
    assert "\x1b" not in run.err
    found = newsnorm("validate", "in")
    assert b"\x1b" not in found.out
    assert "\u202e".encode() not in found.out


def test_a_file_that_goes_before_it_is_opened_is_told_of(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).write_bytes(COPY)
    read = inputs.open_all([str(tmp_path)])
    assert not isinstance(next(read), Broken)
    (tmp_path / "b").unlink()
    gone = next(read)
    assert isinstance(gone, Broken)
    assert gone.reason == "no such file or folder"
    assert not isinstance(next(read), Broken)


def test_a_file_that_goes_or_is_cut_while_it_is_read_gives_what_was_read(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(ROW * 100_000)
    read = stories([str(path)])
    next(read)
    os.truncate(path, 1000 * len(ROW) + 5)
    path.unlink()
    found = list(read)
    assert len(found) >= 999
    assert sum(isinstance(each, Broken) for each in found) <= 1


def test_a_file_that_grows_while_it_is_read_ends_where_it_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(ROW * 2)
    found = []
    for number, story in enumerate(stories([str(path)])):
        found.append(story)
        if number < 10:
            with path.open("ab") as out:
                out.write(ROW)
    assert not any(isinstance(each, Broken) for each in found)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """The system lets no file grow past some bytes: what a full disk does."""
    (tmp_path / "in.jsonl").write_bytes(ROW * 2000)
    (tmp_path / "out.jsonl").write_bytes(b"old")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    done = subprocess.run(
        [*COMMAND, "in.jsonl", "-o", "out.jsonl"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "out.jsonl: File too large" in done.stderr
    assert (tmp_path / "out.jsonl").read_bytes() == b"old"
    assert sorted(os.listdir(tmp_path)) == ["in.jsonl", "out.jsonl"]


def test_two_runs_into_one_file_give_one_of_the_two(tmp_path: Path) -> None:
    """Both go on at once, and who ends last has the file, whole."""
    words = [*COMMAND, "-", "-o", "out.jsonl", "--fields", "headline"]
    runs = [
        subprocess.Popen(words, cwd=tmp_path, env=environment(), stdin=subprocess.PIPE)
        for _ in range(2)
    ]
    for number in range(50):
        for run, word in zip(runs, (b"One", b"Two"), strict=True):
            assert run.stdin
            run.stdin.write(b'{"text": "%s %d runs"}\n' % (word, number))
            run.stdin.flush()
    for run in reversed(runs):
        run.communicate()
        assert run.returncode == 0
    rows = (tmp_path / "out.jsonl").read_text().splitlines()
    assert rows == [f'{{"headline":"One {number} runs"}}' for number in range(50)]
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_an_output_inside_a_folder_that_is_read_is_no_input(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.wire").write_bytes(COPY)
    assert newsnorm("parse", "in", "-o", "in/out.jsonl").status == 0
    again = newsnorm("parse", "in", "-o", "in/out.jsonl")
    assert again.status == 2
    assert len((tmp_path / "in" / "out.jsonl").read_bytes().splitlines()) == 1


def test_a_second_name_of_an_input_does_not_change_it(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "a.wire").write_bytes(COPY)
    os.link(tmp_path / "a.wire", tmp_path / "b")
    newsnorm("parse", "a.wire", "-o", "b")
    assert (tmp_path / "a.wire").read_bytes() == COPY


# To root nothing is closed, unless it lays down the power to pass over permissions.
MERE = "--bounding-set=-dac_override,-dac_read_search"
AS_ANYONE = ["setpriv", MERE] if os.geteuid() == 0 else []


@pytest.mark.skipif(
    bool(AS_ANYONE) and which("setpriv") is None, reason="root, and no setpriv here"
)
@pytest.mark.parametrize("closed", ["b", "b/x.wire"])
def test_what_may_not_be_read_is_told_of_and_the_rest_goes_on(
    closed: str, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "x.wire").write_bytes(COPY)
    (tmp_path / "in" / closed).chmod(0)
    words = [*AS_ANYONE, *COMMAND, "in"]
    try:
        run = subprocess.run(
            words, capture_output=True, cwd=tmp_path, env=environment(), check=False
        )
    finally:
        (tmp_path / "in" / closed).chmod(0o755)
    assert run.returncode == 1
    assert len(run.stdout.splitlines()) == 2
    told = f"in/{closed}: may not be read; check its permissions"
    assert told in run.stderr.decode()
