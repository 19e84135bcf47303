"""The command as a process: what it prints, where, and how it ends."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from newsnorm import Article, __version__
from newsnorm.cli import COMMANDS
from tests.conftest import Newsnorm, environment, running

COPY = b"Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again on Thursday.\n"
LINE = json.dumps({"id": "a1", "text": COPY.decode()}).encode() + b"\n"


def records(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_alone_it_helps(newsnorm: Newsnorm) -> None:
    run = newsnorm()
    assert run.status == 0
    assert all(name in run.out.decode() for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(newsnorm: Newsnorm, command: str) -> None:
    run = newsnorm(command, "--help")
    assert run.status == 0
    assert run.out.startswith(b"Usage: ")
    assert run.err == ""


def test_version(newsnorm: Newsnorm) -> None:
    assert newsnorm("--version").out.decode().split()[1] == __version__


def test_standard_input_is_the_default(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse", given=COPY)
    [record] = records(run.out)
    assert (run.status, run.err) == (0, "")
    assert list(record) == list(Article.__struct_fields__[:-2])
    assert record["headline"] == "Harbour reopens"
    assert record["input"]["path"] is None
    assert newsnorm("parse", "-", given=COPY).out == run.out


def test_a_batch_with_bad_inputs_goes_on(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_bytes(COPY)
    (tmp_path / "feed.jsonl").write_bytes(LINE + b"{bad\n" + LINE)
    run = newsnorm("parse", "no.wire", "feed.jsonl", "a.wire")
    assert run.status == 1
    paths = [(r["input"]["path"], r["input"]["line"]) for r in records(run.out)]
    assert paths == [("feed.jsonl", 1), ("feed.jsonl", 3), ("a.wire", 1)]
    first, second = run.err.splitlines()
    assert first == "newsnorm: no.wire: no such file or folder; check the name"
    assert second.startswith("newsnorm: feed.jsonl:2:2: not JSON")


def test_a_name_cannot_paint_the_terminal(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse", "\x1b[31mred\n.wire")
    assert run.status == 1
    assert "\x1b" not in run.err
    assert len(run.err.splitlines()) == 1


def test_empty_input_is_a_record_with_a_finding(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse")
    [record] = records(run.out)
    assert run.status == 0
    assert (record["headline"], record["body"]) == (None, "")
    assert record["findings"]


def test_fail_on(newsnorm: Newsnorm) -> None:
    assert newsnorm("parse", "--fail-on", "info").status == 1
    assert newsnorm("parse", "--fail-on", "never").status == 0


def test_json_is_one_array(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_bytes(LINE * 3)
    run = newsnorm("parse", "--to", "json", "feed.jsonl")
    assert [r["input"]["index"] for r in json.loads(run.out)] == [0, 1, 2]
    (tmp_path / "none").mkdir()
    run = newsnorm("parse", "--to", "json", "none")
    assert (run.status, json.loads(run.out)) == (1, [])


def test_pretty_is_the_same_record(newsnorm: Newsnorm) -> None:
    plain, pretty = (
        newsnorm("parse", given=COPY),
        newsnorm("parse", "--pretty", given=COPY),
    )
    assert json.loads(pretty.out) == json.loads(plain.out)
    assert len(pretty.out.splitlines()) > 20


def test_fields_in_the_order_asked_for(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse", "--fields", "source,headline", given=COPY)
    assert run.out == b'{"source":"afp","headline":"Harbour reopens"}\n'


def test_spans_yield_the_words_they_claim(newsnorm: Newsnorm) -> None:
    [record] = records(newsnorm("parse", "--spans", given=COPY).out)
    [[start, end]] = record["spans"]["headline"]
    assert record["text"][start:end] == "Harbour reopens"


def test_named_fields(newsnorm: Newsnorm) -> None:
    line = json.dumps({"key": 9, "copy": COPY.decode()}).encode()
    words = ("--text-field", "copy", "--id-field", "key", "--fields", "headline,input")
    [record] = records(newsnorm("parse", *words, given=line).out)
    assert (record["headline"], record["input"]["id"]) == ("Harbour reopens", "9")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--fields", "publishd"], "did you mean 'published'?"),
        (["--fields", "text"], "only there with --spans"),
        (["--timezone", "Europe/Olso"], "did you mean 'Europe/Oslo'?"),
        (["--timezone", "../etc/passwd"], "no IANA time zone"),
        (["--timezone", "Europe"], "no IANA time zone"),
        (["--timezone", "localtime"], "no IANA time zone"),
        (["--from", "pdf"], "'pdf' is not one of"),
        (["--to", "pdf"], "'pdf' is not one of"),
        (["--sources", "no.toml"], "no.toml"),
        (["-o", "no/where.jsonl"], "no/where.jsonl: No such file"),
        (["--bogus"], "No such option"),
    ],
)
def test_wrong_usage(newsnorm: Newsnorm, words: list[str], says: str) -> None:
    run = newsnorm("parse", *words, given=COPY)
    assert run.status == 2
    assert says in run.err
    assert "Traceback" not in run.err
    assert run.out == b""


def test_output_is_written_whole(newsnorm: Newsnorm, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    out.chmod(0o640)
    run = newsnorm("parse", "-o", "out.jsonl", given=COPY)
    assert (run.status, run.out) == (0, b"")
    assert records(out.read_bytes())[0]["headline"] == "Harbour reopens"
    assert out.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["out.jsonl"]


def test_output_follows_a_link(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real.jsonl")
    assert newsnorm("parse", "-o", "link", given=COPY).status == 0
    assert (tmp_path / "link").is_symlink()
    assert records((tmp_path / "real.jsonl").read_bytes())


@pytest.mark.parametrize("output", ["in/a.wire", "link", "in/sub/../a.wire"])
def test_output_is_never_an_input(
    newsnorm: Newsnorm, tmp_path: Path, output: str
) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    (tmp_path / "in" / "a.wire").write_bytes(COPY)
    (tmp_path / "link").symlink_to("in/a.wire")
    for given in ("in", "in/a.wire", "./in/../in"):
        run = newsnorm("parse", "-o", output, given)
        assert run.status == 2
        assert "is one of the inputs" in run.err
    assert (tmp_path / "in" / "a.wire").read_bytes() == COPY


def test_progress_stays_on_standard_error(newsnorm: Newsnorm) -> None:
    plain = newsnorm("parse", given=COPY)
    shown = newsnorm("parse", "--progress", given=COPY)
    assert (plain.err, plain.out) == ("", shown.out)
    assert shown.err == "newsnorm: 1 article\n"


@pytest.mark.parametrize("words", [["parse"], ["validate"], ["show", "--list"]])
def test_no_byte_of_progress_goes_into_a_pipe(words: list[str]) -> None:
    with running(*words, "--from", "jsonl") as run:
        for _ in range(14):
            run.given.write(LINE)
            run.given.flush()
            time.sleep(0.1)  # it would show itself after a second
        run.given.close()
        shown = run.out.read() + run.err.read()
        run.process.wait(60)
    assert b"/s" not in shown
    assert b"\x1b" not in shown
    assert b"\r" not in shown


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "newsnorm", *words]


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_bytes(LINE * 2000)
    with running("parse", "feed.jsonl", folder=tmp_path) as run:
        assert run.out.readline().startswith(b'{"schema"')
        run.out.close()
        assert run.err.read() == b""
        assert run.process.wait(60) == 0


def test_the_first_record_is_out_before_the_second_article_is_in() -> None:
    with running("parse", "--fields", "headline") as run:
        for _ in range(2):
            run.given.write(LINE)
            run.given.flush()
            assert run.out.readline() == b'{"headline":"Harbour reopens"}\n'
        run.given.close()
        assert run.process.wait(60) == 0


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_ended_from_outside_it_leaves_no_file(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    with running("parse", "-o", "out.jsonl", folder=tmp_path) as run:
        run.given.write(LINE)
        run.given.flush()
        deadline = time.monotonic() + 60
        while not os.listdir(tmp_path) and time.monotonic() < deadline:
            time.sleep(0.01)
        run.process.send_signal(number)
        assert run.process.wait(60) == status
        assert run.err.read() == b""
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("after", [0.005, 0.01, 0.02, 0.03, 0.05, 0.08])
def test_ctrl_c_while_it_is_being_loaded_needs_no_words(after: float) -> None:
    """From where the command begins; what the interpreter does before is its own."""
    code = "from newsnorm.__main__ import run; print(flush=True); run()"
    with running("-c", code, "parse") as run:
        run.out.readline()
        time.sleep(after)
        run.process.send_signal(signal.SIGINT)
        assert run.process.wait(60) == 130
        assert run.err.read().strip() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
@pytest.mark.parametrize(
    "words",
    [("parse",), ("show",), ("show", "--help"), ("validate", "--rules"), ("schema",),
     ("sources",), ("parse", "--from", "help"), ("--help",), ("--version",), ()],
)  # fmt: skip
def test_a_full_disk_is_one_line(words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command(*words),
            input=COPY,
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert done.returncode == 1
    told = rb"Error: (standard )?output: No space left on device\n"
    assert re.fullmatch(told, done.stderr)


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("show", "--help")])
def test_who_has_enough_of_help_is_not_told_of_it(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        done = subprocess.run(
            command(*words),
            stdout=nobody,
            stderr=subprocess.PIPE,
            env=environment(),
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_host_does_not_show(newsnorm: Newsnorm) -> None:
    """The same bytes in any locale, zone, colour and hash seed."""
    here = newsnorm("parse", given=COPY + "Zürich “ok”\n".encode())
    there = newsnorm(
        "parse",
        given=COPY + "Zürich “ok”\n".encode(),
        LC_ALL="C",
        LANG="",
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="7",
        PYTHONIOENCODING="latin-1",
        FORCE_COLOR="1",
        COLUMNS="20",
    )
    assert here == there


def test_sources(newsnorm: Newsnorm) -> None:
    every = records(newsnorm("sources").out)
    assert len(every) > 100
    assert [row["id"] for row in every] == sorted(row["id"] for row in every)
    assert "kuna" in [row["id"] for row in records(newsnorm("sources", "kuwait").out)]
    none = newsnorm("sources", "no such agency")
    assert (none.status, none.out) == (1, b"")


def test_sources_of_the_user(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[fjord]\nname = "Fjord Wire"\ntags = ["FJW"]\n')
    copy = COPY.replace(b"AFP", b"FJW")
    words = ("parse", "--fields", "source")
    assert newsnorm(*words, given=copy).out == b'{"source":null}\n'
    own = newsnorm(*words, "--sources", "own.toml", given=copy)
    assert own.out == b'{"source":"fjord"}\n'


def test_a_picture_is_no_copy(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "boat.wire").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    run = newsnorm("parse", "boat.wire")
    assert (run.status, run.out) == (1, b"")
    assert "boat.wire: this is no text" in run.err


def test_a_run_that_read_nothing_leaves_the_file(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.jsonl"
    kept.write_text("old\n")
    assert newsnorm("parse", "-o", "kept.jsonl", "nosuch.txt").status == 1
    assert kept.read_text() == "old\n"
