"""One fuzz run in this process: `python -m tests.fuzz.engine TARGET RUNS`."""

import sys
from tempfile import mkdtemp

import atheris

with atheris.instrument_imports(include=["newsnorm"]):
    from tests.fuzz.targets import TARGETS

from tests.fuzz.__main__ import seeded


def main(name: str, runs: str) -> None:
    """Fuzz one target so many times."""
    folder = mkdtemp(prefix=f"fuzz-{name}-")
    seeded(name, folder)
    quiet = ["-verbosity=0", "-max_len=4096", "-rss_limit_mb=4096", "-timeout=20"]
    atheris.Setup([sys.argv[0], f"-atheris_runs={runs}", *quiet, folder], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:3])
