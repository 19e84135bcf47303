"""What the tests share: the command as a real process, and cases as pairs of files."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"

collect_ignore = ["bench", "fuzz/engine.py"]


class Case(NamedTuple):
    """Raw copy beside the record that `newsnorm parse --pretty` prints for it."""

    wire: Path
    json: Path

    @property
    def name(self) -> str:
        """Give the path inside the checkout, which is what `input.path` holds."""
        return self.wire.relative_to(ROOT).as_posix()


def cases(folder: Path, pattern: str = "*.wire") -> list[Case]:
    """Give the cases of a folder, in order; its sub-folders hold other kinds."""
    return [Case(p, p.with_suffix(".json")) for p in sorted(folder.glob(pattern))]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-cases",
        action="store_true",
        help="write what is printed today into the golden files; review the diff",
    )


def pytest_configure() -> None:
    """Let Ctrl-C end what is started here, also where a shell began this with `&`.

    Such a shell lets its jobs ignore it, and they hand that on; so do the commands, and
    they are right to.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-cases"))


class Run(NamedTuple):
    """How a command ended."""

    status: int
    out: bytes
    err: str


Newsnorm = Callable[..., Run]


def environment(**more: str) -> dict[str, str]:
    """Give an environment in which this checkout is the newsnorm that runs."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return {**os.environ, "PYTHONPATH": path, **more}


@pytest.fixture
def newsnorm(tmp_path: Path) -> Newsnorm:
    """Run the command in an empty folder, and tell how it ended."""

    def run(*words: object, given: bytes = b"", **env: str) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "newsnorm", *map(str, words)],
            input=given,
            capture_output=True,
            cwd=tmp_path,
            env=environment(**env),
            timeout=60,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr.decode())

    return run


class Running(NamedTuple):
    """A command that is at it, and the other ends of its pipes."""

    process: subprocess.Popen[bytes]
    given: IO[bytes]
    out: IO[bytes]
    err: IO[bytes]


@contextmanager
def running(
    *words: str, folder: Path | None = None, session: bool = False
) -> Iterator[Running]:
    """Start the command, or the program that the words are when they begin with `-c`.

    A session of its own tells its processes from all others.
    """
    what = words if words[0] == "-c" else ("-m", "newsnorm", *words)
    with subprocess.Popen(
        [sys.executable, *what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env=environment(),
        start_new_session=session,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        yield Running(process, process.stdin, process.stdout, process.stderr)


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
