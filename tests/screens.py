"""A terminal of its own for a program: what it shows, and how the program ends."""

import os
import pty
import re
import select
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from fcntl import ioctl
from pathlib import Path
from typing import NamedTuple

from tests.conftest import environment

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Screen(NamedTuple):
    """What a run left on the terminal, and how it ended."""

    shown: str
    status: int
    same_manners: bool  # the terminal is as it was before

    @property
    def rows(self) -> list[str]:
        """The rows without colour."""
        return _ESCAPE.sub("", self.shown).replace("\r\n", "\n").split("\n")


class Terminal:
    """A terminal with one command in it; needs state, as a terminal does."""

    def __init__(
        self,
        words: list[str],
        width: int,
        cwd: Path,
        out: str = "",
        program: Sequence[str] = (sys.executable, "-m", "newsnorm"),
        **env: str,
    ) -> None:
        self._here, there = pty.openpty()
        ioctl(there, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
        self._before = termios.tcgetattr(self._here)
        self.shown = b""
        unset = (
            "NO_COLOR",
            "FORCE_COLOR",
            "COLUMNS",
            "LINES",
            "COLORTERM",
            "TTY_COMPATIBLE",
        )
        whole = environment(**{"TERM": "xterm-256color", **env})
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._here)
            os.login_tty(there)
            os.chdir(cwd)
            if out:
                os.dup2(os.open(out, os.O_WRONLY | os.O_CREAT), 1)
            kept = {k: v for k, v in whole.items() if k in env or k not in unset}
            os.execvpe(program[0], [*program, *words], kept)
        os.close(there)

    def read_until(self, done: Callable[[bytes], bool]) -> bool:
        """Read until what is shown satisfies; False where the command ended before."""
        limit = time.monotonic() + 20
        while time.monotonic() < limit and not done(self.shown):
            ready, _, _ = select.select([self._here], [], [], 0.1)
            if not ready:
                continue
            try:
                data = os.read(self._here, 65536)
            except OSError:  # the other end was closed
                return False
            if not data:
                return False
            self.shown += data
        return done(self.shown)

    def type(self, keys: bytes) -> None:
        os.write(self._here, keys)

    def end(self) -> Screen:
        self.read_until(lambda _: False)
        same = termios.tcgetattr(self._here) == self._before
        _, status = os.waitpid(self.pid, 0)
        os.close(self._here)
        return Screen(self.shown.decode(), os.waitstatus_to_exitcode(status), same)
