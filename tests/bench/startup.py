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
    """Give the table of what `parse` loads: each room and package, what it costs."""
    runs = [_loaded(["parse", str(_SAMPLE)]) for _ in range(rounds)]
    costs = {name: median(run.get(name, 0) for run in runs) for name in runs[0]}
    whole = sum(costs.values())
    dearest = sorted(costs.items(), key=lambda row: -row[1])[:_DEAREST]
    rows = [
        (name, f"{cost / whole:.1%}", f"{cost / 1000:.1f}") for name, cost in dearest
    ]
    return show(
        f"what parse loads: {whole / 1000:.0f} ms in {rounds} runs, the dearest",
        ("room or package", "share", "ms, with what it is measured by"),
        rows,
    )


_DEAREST = 15


def _loaded(words: list[str]) -> dict[str, int]:
    """Give the microseconds that loading took of itself, by room or package."""
    ours = [sys.executable, "-X", "importtime", "-c", _OURS, *words]
    done = subprocess.run(ours, cwd=ROOT, capture_output=True, check=True)
    costs: dict[str, int] = {}
    for line in done.stderr.decode().splitlines():
        found = _IMPORT.match(line)
        if found:
            parts = found["name"].split(".")
            name = ".".join(parts[: 2 if parts[0] == "newsnorm" else 1])
            costs[name] = costs.get(name, 0) + int(found["own"])
    return costs


# import time:       280 |       6834 |         msgspec
_IMPORT = re.compile(r"import time: +(?P<own>\d+) \| +\d+ \| +(?P<name>[\w.]+)")


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
