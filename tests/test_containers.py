"""Containers as files: each beside the articles, and the faults, that come out of it.

`FORMAT/NAME.EXT` is the file, `FORMAT/NAME.EXT.out` what is read from it: a record or
a fault after another, in order. The folder is the format that must be told from
the bytes, whatever the file is called.
"""

from pathlib import Path

import pytest

from newsnorm import formats
from newsnorm.errors import Broken
from newsnorm.model import Options
from newsnorm.pipeline import trip
from newsnorm.stories import stories
from newsnorm.writers import Layout
from newsnorm.writers.jsonl import record
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "containers"
FILES = sorted(p for p in FOLDER.glob("*/*") if p.suffix != ".out")


def read(path: Path) -> str:
    found = []
    for story in stories([path.relative_to(ROOT).as_posix()]):
        if isinstance(story, Broken):
            found.append(f"! {story}\n")
        else:
            article = trip(story, Options())
            found.append(record(article, Layout(pretty=True)).decode() + "\n")
    return "".join(found)


def name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


@pytest.mark.usefixtures("at_root")
@pytest.mark.parametrize("path", FILES, ids=name)
def test_container(path: Path, update: bool) -> None:
    now, golden = read(path), path.with_name(path.name + ".out")
    if update:
        golden.write_text(now, encoding="utf-8", newline="\n")
    assert now == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=name)
def test_the_bytes_tell_the_format(path: Path) -> None:
    with path.open("rb") as stream:
        assert path.parent.name == formats.of(stream.peek(4096), None).NAME
