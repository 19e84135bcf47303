"""What fuzzing has found, small: each broke a promise once.

`tests/fuzz/found/TARGET.NAME` holds the bytes.
"""

from pathlib import Path

import pytest

from newsnorm import formats
from tests.conftest import ROOT
from tests.fuzz.plans import as_utf8
from tests.fuzz.targets import TARGETS, container

FOUND = sorted((ROOT / "tests" / "fuzz" / "found").iterdir())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_it_breaks_nothing_any_more(path: Path) -> None:
    name, data = path.name.partition(".")[0], path.read_bytes()
    TARGETS[name](data)
    if name in (row.name for row in formats.FORMATS):
        container(name, as_utf8, tripped=False)(data)


def test_there_are_some() -> None:
    assert FOUND
