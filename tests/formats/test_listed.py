"""`--from help`: every container, what it is and how it looks."""

import pytest

from newsnorm.formats import FORMATS
from tests.conftest import Newsnorm


@pytest.mark.parametrize("command", ["parse", "show", "validate"])
def test_all_containers_are_listed(newsnorm: Newsnorm, command: str) -> None:
    run = newsnorm(command, "--from", "help")
    assert (run.status, run.err) == (0, "")
    out = run.out.decode()
    for row in FORMATS:
        assert f"{row.name}: " in out
    assert "Harbour" in out
    assert max(len(line) for line in out.splitlines()) < 100


def test_a_wrong_name_names_the_nearest(newsnorm: Newsnorm) -> None:
    run = newsnorm("parse", "--from", "nift", given=b"Words")
    assert run.status == 2
    assert "did you mean 'nitf'?" in run.err
