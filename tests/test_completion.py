"""Words are completed in the shells themselves, switched on as the README says."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsnorm.cli.completion import ACTIVATION
from tests.screens import Terminal

PROMPT = b"ready>"
# How each shell is started without anybody's settings, and given its prompt.
SHELLS = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i", "-C", "function fish_prompt; echo 'ready> '; end"),
}
# What somebody types before the tab key, and what must come of it.
TYPED = [
    ("newsnorm val", "validate"),
    ("newsnorm show --evi", "--evidence"),
    ("newsnorm parse --to schem", "schema-org"),
    ("newsnorm parse --from nit", "nitf"),
    ("newsnorm parse --fields headline,publ", "headline,published"),
    ("newsnorm validate --explain dates-conf", "dates-conflict"),
    ("newsnorm validate --select D101,H21", "D101,H210"),
    ("newsnorm sources kun", "kuna"),
]


@pytest.fixture(scope="module", params=SHELLS)
def shell(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Terminal]:
    """Start a shell in which `newsnorm` is this checkout, and switch completion on."""
    name = request.param
    if shutil.which(name) is None:
        pytest.skip(f"no {name} here")
    home = tmp_path_factory.mktemp(name)
    command = home / "newsnorm"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsnorm "$@"\n')
    command.chmod(0o755)
    terminal = Terminal(
        [], 100, home, program=(name, *SHELLS[name]), HOME=str(home), PS1="ready> ",
        PATH=f"{home}:{Path(sys.executable).parent}:/usr/bin:/bin",
        XDG_CONFIG_HOME=str(home), XDG_DATA_HOME=str(home),
    )  # fmt: skip
    assert terminal.read_until(lambda shown: PROMPT in shown)
    enter(terminal, ACTIVATION[name][0])
    yield terminal
    terminal.type(b"\x15exit\r")
    terminal.end()


def enter(terminal: Terminal, line: str) -> None:
    """Type a line, and wait until the shell is ready for another."""
    before = len(terminal.shown)
    terminal.type(b"\x15" + line.encode() + b"; echo do''ne\r")
    assert terminal.read_until(
        lambda shown: PROMPT in shown[before:].partition(b"done\r\n")[2]
    )


@pytest.mark.parametrize(("typed", "wanted"), TYPED)
def test_the_tab_key_completes(shell: Terminal, typed: str, wanted: str) -> None:
    shell.type(b"\x15")
    before = len(shell.shown)
    shell.type(f"{typed}\t\t".encode())
    try:
        assert shell.read_until(
            lambda shown: wanted.encode() in shown[before:].replace(b"\a", b"")
        )
    finally:
        enter(shell, "true")
