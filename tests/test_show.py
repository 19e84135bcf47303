"""`newsnorm show` as a process: what it takes, what it says, how it ends."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context

from newsnorm.articles import Ways, articles
from newsnorm.cli import COMMANDS, main
from newsnorm.cli.completion import ACTIVATION
from newsnorm.errors import Broken
from newsnorm.model import Options
from newsnorm.record import Article
from tests.conftest import ROOT, Newsnorm, environment
from tests.pictured import ARTICLE, EVIL

COPY = "Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again on Thursday.\n"


def test_an_article_is_shown(newsnorm: Newsnorm) -> None:
    run = newsnorm("show", given=COPY.encode())
    words = run.out.decode()
    assert (run.status, run.err) == (0, "")
    assert words.startswith("standard input ─")
    for wanted in (
        "Harbour reopens",
        "2024-05-02",
        "afp",
        "OSLO, May 2, 2024",
        "● chosen",
    ):
        assert wanted in words
    assert "\x1b" not in words


def test_records_are_told_from_articles(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "all.jsonl").write_bytes(ARTICLE.to_json() + b"\n")
    assert b"Harbour reopens after" in newsnorm("show", "all.jsonl").out
    assert (
        b"Harbour reopens after"
        in newsnorm("show", "--from", "records", "all.jsonl").out
    )
    evidence = newsnorm("show", "--evidence", given=ARTICLE.to_json()).out.decode()
    assert "⟦~Tuesday, 02 January 2024 12:17 GMT~⟧" in evidence


def test_parse_and_show_make_the_same_picture(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "a.wire").write_text(COPY, encoding="utf-8")
    record = newsnorm("parse", "--spans", "a.wire").out
    assert (
        newsnorm("show", "-e", given=record).out == newsnorm("show", "-e", "a.wire").out
    )


def test_a_bad_record_is_told_and_the_rest_is_shown(newsnorm: Newsnorm) -> None:
    broken = ARTICLE.to_json().replace(b'"language":"en"', b'"language":7')
    run = newsnorm("show", "--list", given=broken + b"\n" + ARTICLE.to_json())
    assert run.status == 1
    assert "standard input:1: no sound record" in run.err
    assert "newsnorm validate" in run.err
    assert run.out.decode().count("2025-08-31") == 1


def test_a_folder_as_a_list(newsnorm: Newsnorm, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.wire").write_text(COPY, encoding="utf-8")
    rows = newsnorm("show", "--list", ".", "--width", "120").out.decode().splitlines()
    assert [row.split()[0] for row in rows] == ["file", "./a.wire", "./b.wire"]
    assert rows == newsnorm(
        "show", "--sort", "source", ".", "--width", "120"
    ).out.decode().splitlines()  # fmt: skip


def test_figures(newsnorm: Newsnorm) -> None:
    run = newsnorm("show", "--stats", "--report", "json", given=COPY.encode())
    assert json.loads(run.out)["articles"] == 1
    assert (
        "1 article\n" in newsnorm("show", "--stats", given=COPY.encode()).out.decode()
    )


def test_pictures_are_written_whole_and_nothing_is_printed(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "a.wire").write_text(COPY, encoding="utf-8")
    run = newsnorm("show", "-e", "a.wire", "--svg", "a.svg", "--html", "a.html")
    assert (run.status, run.out, run.err) == (0, b"", "")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert (
        (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    )
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.html", "a.svg", "a.wire"]


def test_a_picture_never_replaces_an_input(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text(COPY, encoding="utf-8")
    assert newsnorm("show", "a.wire", "--svg", "a.wire").status == 2
    assert (tmp_path / "a.wire").read_text(encoding="utf-8") == COPY


@pytest.mark.parametrize(
    "words",
    [("-e", "--list"), ("--stats", "--sort", "source"), ("--report", "json"),
     ("--width", "7"), ("--stats", "--report", "json", "--svg", "x.svg")],
)  # fmt: skip
def test_what_does_not_go_together_is_refused(
    newsnorm: Newsnorm, words: tuple[str, ...]
) -> None:
    run = newsnorm("show", *words, given=COPY.encode())
    assert run.status == 2
    assert run.out == b""


def test_colour_is_for_terminals_unless_forced(newsnorm: Newsnorm) -> None:
    given = COPY.encode()
    assert b"\x1b" not in newsnorm("show", given=given).out
    assert b"\x1b" in newsnorm("show", given=given, FORCE_COLOR="1", TERM="xterm").out


_COLOUR = rb"\x1b\[[\d;]*3[0-8]"


@pytest.mark.parametrize(
    ("words", "env", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1", "TERM": "xterm"}, True),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1", "TERM": "xterm"}, False),
        ((), {"FORCE_COLOR": "1", "TERM": "dumb"}, False),
        (("--color", "always"), {}, True),
        (("--color", "always"), {"NO_COLOR": "1", "TERM": "dumb"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1", "TERM": "xterm"}, False),
        ((), {"FORCE_COLOR": "", "TERM": "xterm"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "", "TERM": "xterm"}, True),
        ((), {"FORCE_COLOR": "1", "TTY_COMPATIBLE": "0", "TERM": "xterm"}, False),
    ],
)
def test_colour_in_a_pipe(
    newsnorm: Newsnorm, words: tuple[str, ...], env: dict[str, str], coloured: bool
) -> None:
    """Without colour, claims stand in brackets; all commands decide alike."""
    out = newsnorm("show", "-e", *words, given=COPY.encode(), **env).out
    assert bool(re.search(_COLOUR, out)) == coloured
    assert ("⟦" in out.decode()) == (not coloured)
    told = newsnorm("validate", *words, given=b"{}\n", **env).out
    assert bool(re.search(_COLOUR, told)) == coloured


def test_no_name_and_no_text_is_obeyed(newsnorm: Newsnorm, tmp_path: Path) -> None:
    name = "evil\x1b[2J\u202e.wire"
    (tmp_path / name).write_text(
        f"{EVIL}\n\nOSLO, May 2 (AFP) - {EVIL}\n", encoding="utf-8"
    )
    for words in (("show",), ("show", "-e"), ("show", "--list"), ("validate",)):
        run = newsnorm(*words, name, "missing\x1b[2J")
        shown = run.out.decode() + run.err
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "missing\\x1b[2J" in shown


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["shwo"], "'show'"),
        (["parse", "--prety"], "--pretty"),
        (["parse", "--to", "jsnol"], "'jsonl'"),
        (["parse", "--to=jsnol"], "'jsonl'"),
        (["show", "--sort", "sources"], "'source'"),
        (["validate", "--explain", "dates-conflit"], "dates-conflict"),
        (["validate", "--select", "D101,dates-conflit"], "'dates-conflict'?"),
        (["validate", "--ignore", "D10x"], "did you mean 'D10"),
        (["validate", "--report", "sraif"], "'sarif'?"),
        (["validate", "--fail-on=eror"], "'error'?"),
        (["show", "--report", "jsn"], "'json'?"),
        (["show", "--from", "jsnl"], "'jsonl'?"),
        (["parse", "--timezone", "oslo"], "'Europe/Oslo'?"),
        (["parse", "--timezone", "Amerca/New_York"], "'America/New_York'?"),
        (["schema", "--otput", "x"], "--output"),
        (["help"], "there are parse, validate, show, schema, sources"),
        (["validate", "--explain", "D1011"], "did you mean 'D101'?"),
        (["validate", "--claim", "titel=x"], "did you mean 'title'?"),
        (["parse", "--sources", "none.toml"], "No such file or directory; check"),
        (["validate", "--config", "none.toml"], "read: No such file or directory"),
    ],
)
def test_a_slip_is_named(newsnorm: Newsnorm, words: list[str], meant: str) -> None:
    run = newsnorm(*words)
    assert run.status == 2
    assert meant in run.err.rpartition("Error:")[2]
    assert "Traceback" not in run.err


def test_an_agency_that_is_none_gets_the_nearest(newsnorm: Newsnorm) -> None:
    run = newsnorm("sources", "retuers")
    assert (run.status, run.out) == (1, b"")
    assert "no agency for 'retuers'; did you mean 'reuters'?" in run.err


def test_every_choice_gets_the_nearest(newsnorm: Newsnorm) -> None:
    """Whatever choices a command has, a letter too many is no riddle."""
    for command in COMMANDS:
        for param in main.get_command(Context(main), command).params:
            for choice in list(getattr(param.type, "choices", ()))[:2]:
                run = newsnorm(command, param.opts[0], f"{choice}x")
                assert run.status == 2
                assert f"did you mean '{choice}'?" in run.err


def test_a_file_in_the_place_of_a_command(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "story.wire").write_text(COPY, encoding="utf-8")
    assert "newsnorm show story.wire" in newsnorm("story.wire").err


def test_missing_and_empty_inputs_say_what_to_do(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "void").mkdir()
    run = newsnorm("parse", "nosuch.txt", "void")
    assert run.status == 1
    missing, empty = run.err.splitlines()
    assert missing == "newsnorm: nosuch.txt: no such file or folder; check the name"
    assert "no files in this folder; name a folder" in empty


def test_versions_are_told(newsnorm: Newsnorm) -> None:
    lines = newsnorm("--version").out.decode().splitlines()
    assert [line.split()[0] for line in lines[:4]] == [
        "newsnorm",
        "Python",
        "click",
        "rich",
    ]


def test_debug_shows_where_a_fault_is(newsnorm: Newsnorm, tmp_path: Path) -> None:
    """A module that breaks on import stands for any fault of newsnorm."""
    (tmp_path / "rich").mkdir()
    (tmp_path / "rich" / "__init__.py").write_text("raise ValueError('broken')\n")
    given, env = COPY.encode(), {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    plain = newsnorm("show", given=given, **env)
    assert plain.status == 1
    assert plain.err == (
        "newsnorm: ValueError: broken; this is a fault of newsnorm,"
        " and --debug shows where it is\n"
    )
    assert "Traceback" in newsnorm("show", "--debug", given=given, **env).err
    assert "Traceback" in newsnorm("--debug", "show", given=given, **env).err


@pytest.mark.parametrize("command", ["parse", "show"])
def test_a_fault_of_a_container_is_said_or_shown(
    newsnorm: Newsnorm, tmp_path: Path, command: str
) -> None:
    (tmp_path / "lxml").mkdir()
    (tmp_path / "lxml" / "__init__.py").write_text("raise ValueError('broken')\n")
    (tmp_path / "a.html").write_text("<html><p>Ferries ran.</p></html>")
    (tmp_path / "b.wire").write_text(COPY, encoding="utf-8")
    env = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{ROOT}"}
    run = newsnorm(command, "a.html", "b.wire", **env)
    assert run.status == 1
    assert "newsnorm failed on this file (ValueError: broken)" in run.err
    assert "Harbour reopens" in run.out.decode()
    assert "Traceback" in newsnorm(command, "--debug", "a.html", **env).err


COMPLETED = [
    ("newsnorm ", "parse"),
    ("newsnorm show --ev", "--evidence"),
    ("newsnorm parse --to ", "jsonl"),
    ("newsnorm parse --from ", "text"),
    ("newsnorm parse --fields headline,pub", "headline,published"),
    ("newsnorm parse --timezone europe/os", "Europe/Oslo"),
    ("newsnorm validate --select D101,H2", "D101,H201"),
    ("newsnorm validate --explain dates-", "dates-conflict"),
    ("newsnorm sources kun", "kuna"),
]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(("typed", "wanted"), COMPLETED)
def test_shells_complete(
    newsnorm: Newsnorm, shell: str, typed: str, wanted: str
) -> None:
    before, _, word = typed.rpartition(" ")
    env = {
        "_NEWSNORM_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": word if shell == "fish" else str(len(before.split())),
    }
    assert wanted in words(shell, newsnorm(**env).out.decode())


def words(shell: str, out: str) -> list[str]:
    """Give the words that a shell would offer, in the form that it is sent them."""
    lines = out.splitlines()
    if shell == "bash":
        return [line.partition(",")[2] for line in lines]
    if shell == "zsh":
        return lines[1::3]
    return [re.split(r"[\t]", line.partition(",")[2])[0] for line in lines]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_get_a_script(newsnorm: Newsnorm, shell: str) -> None:
    run = newsnorm(_NEWSNORM_COMPLETE=f"{shell}_source")
    assert run.status == 0
    assert f"{shell}_complete" in run.out.decode()


_PICTURE = re.compile(r"^newsnorm (show .* --svg (samples/\S+))$", re.MULTILINE)
PICTURES = _PICTURE.findall((ROOT / "README.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("line", "kept"), PICTURES, ids=lambda word: word[-30:])
def test_pictures_of_the_readme_are_made_as_written(
    newsnorm: Newsnorm, tmp_path: Path, update: bool, line: str, kept: str
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    (tmp_path / kept).unlink(missing_ok=True)
    assert newsnorm(*line.split()).status == 0
    made = (tmp_path / kept).read_bytes()
    if update:
        (ROOT / kept).write_bytes(made)
    assert made == (ROOT / kept).read_bytes()


def test_the_readme_shows_pictures_and_how_to_complete_words() -> None:
    page = (ROOT / "README.md").read_text(encoding="utf-8").replace("\\|", "|")
    assert len(PICTURES) >= 2
    assert all(f"]({kept})" in page for _, kept in PICTURES)
    for line, file in ACTIVATION.values():
        assert f"`{line}` | `{file}`" in page


@pytest.mark.parametrize("command", ["parse", "validate"])
def test_what_draws_is_not_loaded_where_nothing_is_drawn(
    tmp_path: Path, command: str
) -> None:
    (tmp_path / "a.wire").write_text(COPY, encoding="utf-8")
    code = (
        "import sys\n"
        "from newsnorm.cli import main\n"
        f"main(['{command}', 'a.wire'], standalone_mode=False)\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, cwd=tmp_path, env=environment(), check=True,
    )  # fmt: skip
    loaded = set(done.stderr.decode().split())
    assert "newsnorm.pipeline" in loaded
    assert not loaded & {"rich", "newsnorm.drawing", "click.shell_completion"}


def test_one_article_that_cannot_be_read_does_not_stop_the_rest(
    tmp_path: Path,
) -> None:
    """A zone that nobody checked stands for any fault within an article."""
    clock = COPY.replace("\n\n", "\n\n2024-05-02 10:00\n\n")
    (tmp_path / "a.wire").write_text(clock, encoding="utf-8")
    (tmp_path / "b.jsonl").write_bytes(ARTICLE.to_json() + b"\n")
    paths = [str(tmp_path / name) for name in ("a.wire", "b.jsonl")]
    ways = Ways(options=Options(timezone="No/where"))
    fault, article = articles(paths, ways)
    assert isinstance(fault, Broken)
    assert "newsnorm failed on this article" in fault.reason
    assert isinstance(article, Article)
    assert article.headline == ARTICLE.headline
    with pytest.raises(Exception, match="No/where"):
        list(articles(paths, ways._replace(guarded=False)))
