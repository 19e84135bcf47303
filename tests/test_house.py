"""The laws of the house, read from its imports: who may know whom."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from newsnorm.meanings import MEANINGS
from tests.conftest import ROOT, environment

HOUSE = ROOT / "newsnorm"
FILES = sorted(HOUSE.rglob("*.py"))

# What every room may import.
GROUND = {
    "model", "record", "errors", "tables", "fingerprint", "limits", "pattern",
    "repairs", "spaces",
}  # fmt: skip
# The stages of the trip: each takes a value and gives the next.
STAGES = {
    "inputs", "decode", "formats", "blocks", "shapes", "roles", "meanings", "resolve",
    "rules", "writers",
}  # fmt: skip
# Who knows the order: the whole of it, and the part that streams.
PIPELINE = {"api", "pipeline", "stories"}
FORBIDDEN = {"utils", "util", "helpers", "common", "core", "base", "manager", "misc"}
CEILING = 300


def room(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Give the rooms of newsnorm that a file imports, also inside its functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write the whole name"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "newsnorm" and len(parts) > 1:
                yield parts[1]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_a_stage_imports_no_other_stage(path: Path) -> None:
    here = room(path)
    known = set(imported(path)) - {here, "__version__"}
    if here in STAGES:
        assert not known & STAGES
        assert not known & (PIPELINE | {"cli", "reports"})
    if here in GROUND:
        assert not known - GROUND
    if here != "cli" and path.name != "__main__.py":
        assert "cli" not in known


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_a_file_is_of_a_size_to_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= CEILING or room(path) == "tables"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_a_name_says_what_is_inside(path: Path) -> None:
    assert not FORBIDDEN & {part.removesuffix(".py") for part in path.parts}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_a_module_says_what_it_does(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(HOUSE).as_posix())
def test_only_the_command_prints_or_exits(path: Path) -> None:
    if room(path) in ("cli", "__main__", "ctrl_c"):
        pytest.skip("this is the command")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "exit", "quit", "breakpoint", "input")
        if isinstance(node, ast.Attribute):
            assert node.attr != "_exit"


def loaded(*paths: Path) -> set[str]:
    """Give the modules that are there when some files have been parsed."""
    code = (
        "import sys\n"
        "from newsnorm.cli import main\n"
        "main(['parse', *sys.argv[1:]], standalone_mode=False)\n"
        "print(*sorted(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, paths)],
        capture_output=True,
        env=environment(),
        check=True,
    )
    return set(done.stderr.decode().split())


def test_a_plain_parse_loads_only_what_it_needs() -> None:
    """No drawing, no guessing, no package metadata on the way to a record."""
    heavy = {
        "rich", "dateutil", "ftfy", "charset_normalizer", "gzip", "difflib",
        "importlib.metadata", "newsnorm.cli.sources", "newsnorm.writers.json",
        "newsnorm.formats.anpa1312", "newsnorm.formats.iptc7901",
        "calendar", "json", "zlib", "newsnorm.json_faults", "newsnorm.rules.book",
        "newsnorm.tables.umm_al_qura",
    }  # fmt: skip
    there = loaded(*sorted((ROOT / "samples").glob("*.wire")))
    assert "newsnorm.pipeline" in there
    assert not heavy & there


# What the file that the start is measured on may load of ours: fewer, if you can.
MODULES = 146


def test_one_small_file_loads_no_reader_that_it_has_nothing_for() -> None:
    there = loaded(ROOT / "samples" / "menafn-dry-dock.wire")
    idle = {
        "newsnorm.cli.rejects", "newsnorm.meanings.byline",
        "newsnorm.meanings.dateline", "newsnorm.meanings.marker",
        "newsnorm.meanings.slug", "newsnorm.meanings.trailer",
    }  # fmt: skip
    assert not idle & there
    assert sum(name.startswith("newsnorm.") for name in there) <= MODULES


def test_every_kind_of_token_has_a_reader_that_is_there() -> None:
    for kind, names in MEANINGS.items():
        for name in names:
            file, _, function = name.partition(".")
            module = import_module(f"newsnorm.meanings.{file}")
            assert callable(getattr(module, function)), kind
