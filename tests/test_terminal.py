"""The command on a terminal of its own: colour, width, progress, and Ctrl-C."""

import json
import os
import re
import signal
import sys
import time
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.pictured import ARTICLE
from tests.screens import Screen, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")

COPY = "Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again.\n"
LINE = json.dumps({"text": COPY}).encode() + b"\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "all.jsonl").write_bytes(ARTICLE.to_json() + b"\n")
    (tmp_path / "storm.wire").write_text(str(ARTICLE.text), encoding="utf-8")
    return tmp_path


def screen(folder: Path, *words: str, width: int = 80, **env: str) -> Screen:
    return Terminal(list(words), width, folder, **env).end()


@pytest.mark.parametrize("width", [30, 80, 160])
@pytest.mark.parametrize("look", ["--full", "--evidence", "--list", "--stats"])
def test_the_screen_is_filled_and_not_passed(
    folder: Path, look: str, width: int
) -> None:
    seen = screen(folder, "show", look, "all.jsonl", width=width)
    assert seen.status == 0
    assert max(cell_len(row) for row in seen.rows) <= width
    assert "\x1b[" in seen.shown


def test_no_color_is_obeyed_and_brackets_take_its_place(folder: Path) -> None:
    coloured = screen(folder, "show", "-e", "all.jsonl")
    assert re.search(r"\x1b\[[\d;]*38;", coloured.shown)
    assert "⟦" not in coloured.shown
    bare = screen(folder, "show", "-e", "all.jsonl", NO_COLOR="1")
    assert not re.search(r"\x1b\[[\d;]*3[0-8]", bare.shown)
    assert "⟦~Tuesday, 02 January 2024 12:17 GMT~⟧" in "\n".join(bare.rows)


def test_a_dumb_terminal_gets_no_escapes(folder: Path) -> None:
    seen = screen(folder, "show", "-e", "all.jsonl", TERM="dumb")
    assert seen.status == 0
    assert "\x1b" not in seen.shown


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {}])
def test_findings_are_coloured_where_records_are(
    folder: Path, env: dict[str, str]
) -> None:
    (folder / "empty.wire").write_bytes(b"")
    told = screen(folder, "validate", "empty.wire", **env)
    assert ("\x1b" in told.shown) == (not env)
    assert " B511 " in "\n".join(told.rows)


@pytest.mark.parametrize(("words", "wide"), [("| cat", 64), ("> out; cat out", 100)])
def test_a_pager_gets_the_width_of_the_terminal(
    folder: Path, words: str, wide: int
) -> None:
    line = f"{sys.executable} -m newsnorm show all.jsonl {words}"
    seen = Terminal([line], 64, folder, program=("sh", "-c")).end()
    assert max(cell_len(row) for row in seen.rows) == wide


def test_json_on_a_terminal_cannot_turn_letters_round(folder: Path) -> None:
    """The same value as in a pipe, where every byte is as it was."""
    name, hidden = "\u202egpj.wire", "\U000e0041"
    (folder / name).write_text(f"{COPY}\nTags {hidden} stay.\n", encoding="utf-8")
    words = ["parse", "--fields", "body,input", name]
    shown = screen(folder, *words, width=400).shown
    screen_of_a_file = Terminal(words, 80, folder, str(folder / "out")).end()
    piped = (folder / "out").read_text(encoding="utf-8")
    assert screen_of_a_file.status == 0
    assert "\u202e" not in shown
    assert hidden not in shown
    assert json.loads(shown.replace("\r\n", "")) == json.loads(piped)
    assert name in piped


def test_standard_input_is_asked_for(folder: Path) -> None:
    terminal = Terminal(["parse"], 80, folder)
    assert terminal.read_until(lambda shown: b"Ctrl-D" in shown)
    terminal.type(b"OSLO, May 2 (AFP) - Ferries ran.\n\x04")
    assert '"place":"OSLO"' in terminal.end().shown


def _endless(folder: Path, words: list[str], out: str = "") -> Terminal:
    """Start a command on a file that is never done: a pipe that stays open."""
    os.mkfifo(folder / "pipe")
    terminal = Terminal([*words, "pipe"], 80, folder, out)
    feed = os.open(folder / "pipe", os.O_WRONLY)
    os.write(feed, LINE * 20)
    return terminal


def test_control_c_leaves_nothing_half_written(folder: Path) -> None:
    terminal = _endless(folder, ["parse", "--from", "jsonl", "-o", "out.jsonl"])
    terminal.read_until(lambda _: (folder / "out.jsonl").exists() or _parts(folder))
    terminal.type(b"\x03")
    seen = terminal.end()
    assert seen.status == 130
    assert seen.same_manners
    assert "Traceback" not in seen.shown
    assert not _parts(folder)
    assert not (folder / "out.jsonl").exists()


def _parts(folder: Path) -> bool:
    return any(folder.glob(".out.jsonl.*"))


@pytest.mark.parametrize("look", ["--list", "--evidence"])
def test_control_c_ends_a_drawing_with_all_manners_restored(
    folder: Path, look: str
) -> None:
    terminal = _endless(folder, ["show", look, "--from", "jsonl"])
    assert terminal.read_until(lambda shown: b"Harbour reopens" in shown)
    terminal.type(b"\x03")
    seen = terminal.end()
    assert seen.status == 130
    assert seen.same_manners
    assert "Traceback" not in seen.shown


WIPE = "\r\x1b[K"
LINE_BY_LINE = ["--from", "jsonl"]


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["show", "--stats"], ""),
        (["parse", "-o", "out.jsonl"], ""),
        (["validate", "-o", "out.txt"], ""),
        (["validate", "--statistics"], ""),
        (["parse"], "out.jsonl"),
        (["show", "--list"], "out.txt"),
    ],
)
def test_progress_is_shown_and_wiped(folder: Path, words: list[str], out: str) -> None:
    terminal = _endless(folder, [*words, *LINE_BY_LINE], out)
    feed = os.open(folder / "pipe", os.O_WRONLY)

    def shown(seen: bytes) -> bool:
        if b"/s" not in seen:
            os.write(feed, LINE)
        return b"/s" in seen

    assert terminal.read_until(shown)
    os.kill(terminal.pid, signal.SIGINT)
    seen = terminal.end()
    assert re.search(r"\d+ articles", seen.shown)
    assert seen.shown.rpartition(WIPE)[2].strip("\r\n^C") == ""
    if out:
        assert WIPE.encode() not in (folder / out).read_bytes()


@pytest.mark.parametrize("words", [["parse"], ["validate"], ["show", "--list"]])
def test_progress_shares_no_terminal_with_what_is_printed(
    folder: Path, words: list[str]
) -> None:
    """Long enough for it to be shown, were it wanted."""
    terminal = _endless(folder, [*words, *LINE_BY_LINE])
    feed = os.open(folder / "pipe", os.O_WRONLY)
    until = time.monotonic() + 1.6
    while time.monotonic() < until:
        os.write(feed, LINE)
        terminal.read_until(lambda _: True)
        time.sleep(0.02)
    os.kill(terminal.pid, signal.SIGINT)
    seen = terminal.end()
    assert "/s" not in seen.shown
    assert WIPE not in seen.shown


def test_a_message_takes_the_place_of_the_progress(folder: Path) -> None:
    terminal = _endless(folder, ["parse", "-o", "out.jsonl", *LINE_BY_LINE])
    feed = os.open(folder / "pipe", os.O_WRONLY)
    broken = False

    def shown(seen: bytes) -> bool:
        nonlocal broken
        if b"/s" not in seen:
            os.write(feed, LINE)
        elif not broken:
            broken = bool(os.write(feed, b"{bad\n"))
        return b"not JSON" in seen

    assert terminal.read_until(shown)
    os.kill(terminal.pid, signal.SIGINT)
    assert WIPE + "newsnorm: pipe:" in terminal.end().shown


@pytest.mark.parametrize("words", [["--rules"], ["--explain", "D101"]])
def test_what_reads_nothing_does_not_wait_for_typing(
    folder: Path, words: list[str]
) -> None:
    seen = screen(folder, "validate", *words)
    assert seen.status == 0
    assert "D101" in seen.shown
    assert "Ctrl-D" not in seen.shown
