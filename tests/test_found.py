"""What fuzzing has found, small: each broke a promise once.

`tests/fuzz/found/TARGET.NAME` holds the bytes.
"""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.fuzz.targets import TARGETS

FOUND = sorted((ROOT / "tests" / "fuzz" / "found").iterdir())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_it_breaks_nothing_any_more(path: Path) -> None:
    TARGETS[path.name.partition(".")[0]](path.read_bytes())


def test_there_are_some() -> None:
    assert FOUND
