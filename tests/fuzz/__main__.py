"""`python -m tests.fuzz TARGET [RUNS]`: fuzz one target, or `all` one after another.

Needs `pip install atheris`, whose engine changes the input by what code it reaches.
What breaks a promise is written to a file and ends the run; a small form of it becomes
a case under `tests/fuzz/found/`.
"""

import subprocess
import sys
from pathlib import Path


def main(words: list[str]) -> int:
    """Run a target in a process of its own, for the engine ends the one it is in."""
    from tests.fuzz.targets import ANY, TARGETS

    name, runs = (*words, "20000")[:2] if words else ("", "")
    if name == "all":
        return max(_one(each, runs) for each in TARGETS if each != ANY)
    if name not in TARGETS:
        print(f"targets: all {' '.join(TARGETS)}")  # noqa: T201  a program
        return 2
    return _one(name, runs)


def _one(name: str, runs: str) -> int:
    print(f"{name}: {runs} runs", flush=True)  # noqa: T201
    words = [sys.executable, "-m", "tests.fuzz.engine", name, runs]
    return subprocess.run(words, check=False).returncode


def seeded(name: str, folder: str) -> None:
    """Write the seeds of a target where the engine looks for them."""
    from tests.fuzz.targets import seeds

    for number, data in enumerate(seeds(name)):
        Path(folder, f"{number:04}").write_bytes(data)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
