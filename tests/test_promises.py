"""What the README promises of hostile input, held over every case and container."""

import json
import re
import subprocess
import sys

import pytest

from newsnorm.reports import REPORTS
from newsnorm.writers import WRITERS
from tests.bench import rubbish
from tests.conftest import ROOT, Newsnorm, environment

# Every door to the network is shut, and every file that is opened is written down.
_WATCHED = """
import builtins, io, os, sys

def shut(event, args):
    if event.startswith("socket.") and event != "socket.gethostname":
        raise RuntimeError(f"{event} {args}")
    if event == "open" and isinstance(args[0], str | bytes):
        opened.add(os.path.realpath(os.fsdecode(args[0])))

opened = set()
sys.addaudithook(shut)
from newsnorm.cli import main
try:
    main(["parse", *sys.argv[1:], "-o", os.devnull], standalone_mode=False)
except SystemExit:
    pass
sys.stderr.write("\\n".join(sorted(opened)))
"""


@pytest.mark.parametrize("folder", ["tests/cases", "tests/containers", "samples"])
def test_no_network_is_opened_and_no_file_outside_the_inputs(folder: str) -> None:
    """Python itself tells of each socket and each file, whoever opens it."""
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    lines = done.stderr.splitlines()
    assert not [line for line in lines if "RuntimeError: socket." in line]
    opened = [line for line in lines if line.startswith("/")]
    inputs = str(ROOT / folder)
    read = [path for path in opened if path.startswith(inputs)]
    assert read
    # Python's own files, those of its packages, and newsnorm's tables.
    own = (sys.prefix, sys.base_prefix, "/dev/null", str(ROOT / "newsnorm"))
    zones = ("/usr/share/zoneinfo", "/usr/lib/python", "/etc/localtime")
    foreign = [p for p in opened if p not in read and not p.startswith((*own, *zones))]
    assert foreign == []


_RUBBISH = b"\n".join([*rubbish.REJECTED.values(), *rubbish.ODD.values()]) + b"\n"
_JSON_LINES = ("jsonl", "ninjs", "schema-org")
# What acts on a terminal: escapes, C1, and marks that turn letters round.
_ACTS = ("\x1b", "\x9b", "\x85", "\u202e", "\u2069")


def _refuse(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


@pytest.mark.parametrize("to", [name for name in WRITERS if name != "parquet"])
def test_no_rubbish_breaks_an_output(newsnorm: Newsnorm, to: str) -> None:
    run = newsnorm("parse", "--from", "jsonl", "--to", to, given=_RUBBISH)
    assert run.status == 1
    told = [line for line in run.err.splitlines() if "standard input:" in line]
    assert len(told) >= len(rubbish.REJECTED)
    assert "fault of newsnorm" not in run.err
    assert not any(mark in run.out.decode() + run.err for mark in _ACTS)
    if to in _JSON_LINES:
        rows = [json.loads(x, parse_constant=_refuse) for x in run.out.splitlines()]
        assert len(rows) == len(rubbish.ODD)
    elif to == "json":
        rows = json.loads(run.out, parse_constant=_refuse)
        assert len(rows) == len(rubbish.ODD)


@pytest.mark.parametrize(
    "words",
    [
        ("show",),
        ("show", "--evidence"),
        ("show", "--stats"),
        *(("validate", "--report", name) for name in REPORTS),
    ],
    ids=" ".join,
)
def test_no_rubbish_acts_on_who_looks_at_it(
    newsnorm: Newsnorm, words: tuple[str, ...]
) -> None:
    run = newsnorm(*words, "--from", "jsonl", given=_RUBBISH)
    assert run.status == 1
    assert "fault of newsnorm" not in run.err
    assert not any(mark in run.out.decode() + run.err for mark in _ACTS)


def test_every_promise_names_what_holds_it() -> None:
    """Of each row of the README's table the right-hand side names files that are."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    table = page.partition("| promise | held by |")[2].partition("\n\n")[0]
    rows = table.strip().splitlines()[1:]
    assert len(rows) > 8
    for row in rows:
        named = re.findall(r"`(tests/[\w/.]+)`", row.split(" | ")[1])
        assert named, row
        assert all((ROOT / path).exists() for path in named), row
