"""The samples, and the README's commands as written."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from newsnorm import read
from newsnorm.writers import Layout
from newsnorm.writers.jsonl import record
from tests.conftest import ROOT, environment

SAMPLES = ROOT / "samples"
README = ROOT / "README.md"
RAW = sorted([*SAMPLES.glob("*.wire"), *SAMPLES.glob("*.jsonl")])

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Command(NamedTuple):
    """A line that begins with `$ `, and the output below it."""

    line: str
    output: str


def commands(block: str) -> list[Command]:
    found = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        found.append(Command(line, output))
    return found


BLOCKS = [match[1] for match in _BLOCK.finditer(README.read_text(encoding="utf-8"))]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder with the samples in it, and `newsnorm` on its path."""
    shutil.copytree(SAMPLES, tmp_path / "samples")
    tool = tmp_path / "bin" / "newsnorm"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsnorm "$@"\n')
    tool.chmod(0o755)
    return tmp_path


def run(line: str, place: Path) -> str:
    path = f"{place / 'bin'}:{environment()['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=place,
        env=environment(PATH=path, LC_ALL="C"),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=60,
        check=False,
    )
    return done.stdout.decode()


def test_there_are_samples_and_commands() -> None:
    assert len(RAW) >= 5
    assert len(BLOCKS) >= 10


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("path", RAW, ids=lambda path: path.name)
def test_sample(path: Path, update: bool) -> None:
    """What `newsnorm parse --pretty samples/NAME` prints stands beside it."""
    articles = read(path.relative_to(ROOT).as_posix())
    now = "".join(
        record(article, Layout(pretty=True)).decode() + "\n" for article in articles
    )
    golden = path.with_suffix(".json")
    if update:
        golden.write_text(now, encoding="utf-8", newline="\n")
    assert now == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[2:40])
def test_readme_block(block: str, place: Path, update: bool) -> None:
    if "jq" in block and shutil.which("jq") is None:
        pytest.skip("no jq here")
    now = [Command(line, run(line, place)) for line, _ in commands(block)]
    if update:
        written = "".join(f"$ {line}\n{output}" for line, output in now)
        page = README.read_text(encoding="utf-8").replace(block, written)
        README.write_text(page, encoding="utf-8", newline="\n")
        return
    assert now == commands(block)


@pytest.mark.usefixtures("at_root")
def test_readme_python() -> None:
    [code] = _PYTHON.findall(README.read_text(encoding="utf-8"))
    exec(compile(code, "README.md", "exec"), {})


def test_no_output_of_the_readme_is_empty_by_accident() -> None:
    # Read anew: --update-cases may just have written it.
    for block in _BLOCK.findall(README.read_text(encoding="utf-8")):
        assert any(output for _, output in commands(block)), block
