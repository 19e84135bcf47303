"""What each command takes to start, against a bare click program, pair by pair."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from tests.bench.spent import ROOT, spent
from tests.bench.table import show

_BARE = (
    "import click\n"
    "@click.command()\n"
    "@click.argument('path', required=False)\n"
    "def main(path): click.echo('{}')\n"
    "main()\n"
)
_JC = "from jc.cli import main; main()"
_OURS = "from newsnorm.__main__ import run; run()"
_SAMPLE = ROOT / "samples" / "menafn-dry-dock.wire"


def table(rounds: int) -> str:
    """Give the table; each round runs the bare program and then the command."""
    rows = [
        _row(name, ["-c", _OURS, *words], rounds) for name, words in _commands(_SAMPLE)
    ]
    if find_spec("jc"):  # another command that makes JSON of text
        rows.append(_row("jc --about", ["-c", _JC, "--about"], rounds))
    return show(
        f"start, and one small file: median of {rounds} pairs",
        ("command", "to bare click", "bare ms", "its own ms"),
        rows,
    )


def imports(rounds: int) -> str:
    """Give the table of what `parse` loads and compiles, and what each costs."""
    words = ["parse", str(_SAMPLE)]
    runs = [_loaded(words) for _ in range(rounds)]
    compiled, compiling = map(
        median, zip(*(_compiled(words) for _ in runs), strict=True)
    )
    costs = {
        name: (len(own), median(sum(run.get(name, ())) for run in runs))
        for name, own in runs[0].items()
    }
    whole = sum(cost for _, cost in costs.values())
    dearest = sorted(costs.items(), key=lambda row: -row[1][1])[:_DEAREST]
    rows = [
        (name, str(modules), f"{cost / whole:.1%}", f"{cost / 1000:.1f}")
        for name, (modules, cost) in dearest
    ]
    rows.append(("patterns compiled", f"{compiled:.0f}", "", f"{compiling / 1000:.1f}"))
    modules = sum(number for number, _ in costs.values())
    return show(
        f"what parse loads: {modules} modules in {whole / 1000:.0f} ms,"
        f" median of {rounds} runs; the dearest, and patterns compiled on first use",
        ("room or package", "modules", "share", "ms, with what it is measured by"),
        rows,
    )


_DEAREST = 15


def _loaded(words: list[str]) -> dict[str, list[int]]:
    """Give the microseconds that each module took of itself, by room or package."""
    costs: dict[str, list[int]] = {}
    for line in _told(["-X", "importtime", "-c", _OURS, *words]):
        found = _IMPORT.match(line)
        if found:
            parts = found["name"].split(".")
            name = ".".join(parts[: 2 if parts[0] == "newsnorm" else 1])
            costs.setdefault(name, []).append(int(found["own"]))
    return costs


# import time:       280 |       6834 |         msgspec
_IMPORT = re.compile(r"import time: +(?P<own>\d+) \| +\d+ \| +(?P<name>[\w.]+)")

# The command ends at once, so that the figures must be told before it does.
_TIMED = (
    "import os, re, sys, time\n"
    "from types import SimpleNamespace\n"
    "from newsnorm import pattern\n"
    "spent, leave = [], os._exit\n"
    "def timed(*words):\n"
    "    began = time.perf_counter()\n"
    "    made = re.compile(*words)\n"
    "    spent.append(time.perf_counter() - began)\n"
    "    return made\n"
    "def told(status):\n"
    "    print(len(spent), int(sum(spent) * 1e6), file=sys.stderr)\n"
    "    leave(status)\n"
    "pattern.re, os._exit = SimpleNamespace(compile=timed), told\n"
)


def _compiled(words: list[str]) -> tuple[int, int]:
    """Give how many patterns were compiled, and the microseconds that took."""
    number, cost = _told(["-c", _TIMED + _OURS, *words])[-1].split()
    return int(number), int(cost)


def _told(arguments: list[str]) -> list[str]:
    """Give what Python says on standard error."""
    ours = [sys.executable, *arguments]
    done = subprocess.run(ours, cwd=ROOT, capture_output=True, check=True)
    return done.stderr.decode().splitlines()


def _commands(sample: Path) -> Iterator[tuple[str, list[str]]]:
    yield "--help", ["--help"]
    yield "parse", ["parse", str(sample)]
    yield "validate", ["validate", "--fail-on", "never", str(sample)]
    yield "show", ["show", str(sample)]
    yield "schema", ["schema"]
    yield "sources", ["sources", "kuna"]


def _row(name: str, ours: list[str], rounds: int) -> tuple[str, str, str, str]:
    spent(ours)  # writes the bytecode that an installation comes with
    pairs = [(spent(["-c", _BARE]).seconds, spent(ours).seconds) for _ in range(rounds)]
    ratio = median(other / bare for bare, other in pairs)
    bare, other = (1000 * median(side) for side in zip(*pairs, strict=True))
    return name, f"{ratio:.2f}", f"{bare:.0f}", f"{other:.0f}"
