"""What each command takes to start, against a bare click program, pair by pair."""

from collections.abc import Iterator
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
_OURS = "from newsnorm.__main__ import run; run()"
_SAMPLE = ROOT / "samples" / "menafn-dry-dock.wire"


def table(rounds: int) -> str:
    """Give the table; each round runs the bare program and then the command."""
    rows = [_row(name, words, rounds) for name, words in _commands(_SAMPLE)]
    return show(
        f"start, and one small file: median of {rounds} pairs",
        ("command", "newsnorm / bare click", "bare ms", "newsnorm ms"),
        rows,
    )


def _commands(sample: Path) -> Iterator[tuple[str, list[str]]]:
    yield "--help", ["--help"]
    yield "parse", ["parse", str(sample)]
    yield "validate", ["validate", "--fail-on", "never", str(sample)]
    yield "show", ["show", str(sample)]
    yield "schema", ["schema"]
    yield "sources", ["sources", "kuna"]


def _row(name: str, words: list[str], rounds: int) -> tuple[str, str, str, str]:
    ours = ["-c", _OURS, *words]
    spent(ours)  # writes the bytecode that an installation comes with
    pairs = [(spent(["-c", _BARE]).seconds, spent(ours).seconds) for _ in range(rounds)]
    ratio = median(other / bare for bare, other in pairs)
    bare, other = (1000 * median(side) for side in zip(*pairs, strict=True))
    return name, f"{ratio:.2f}", f"{bare:.0f}", f"{other:.0f}"
