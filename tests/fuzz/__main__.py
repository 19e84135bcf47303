"""`python -m tests.fuzz TARGET [RUNS [FOLDER]]`: fuzz one target, or `all` in turn.

Needs `pip install atheris`, whose engine changes the input by what code it reaches.
What breaks a promise is written to a file, and a small form of it becomes a case under
`tests/fuzz/found/`. A FOLDER keeps what reached new code, for a later run to go on.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp


def main(words: list[str]) -> int:
    """Run a target in a process of its own, for the engine ends the one it is in."""
    from tests.fuzz.targets import ANY, TARGETS

    name, runs, folder = (*words, *("", "20000", "")[len(words) :])[:3]
    if name == "all":
        return max(_one(each, runs, folder) for each in TARGETS if each != ANY)
    if name not in TARGETS:
        print(f"targets: all {' '.join(TARGETS)}")  # noqa: T201  a program
        return 2
    return _one(name, runs, folder)


def _one(name: str, runs: str, folder: str) -> int:
    """Run one target; 1 where it broke a promise."""
    from tests.fuzz.plans import plan

    print(f"{name}: {runs} runs", flush=True)  # noqa: T201
    kept = Path(folder, name) if folder else Path(mkdtemp(prefix=f"fuzz-{name}-"))
    kept.mkdir(parents=True, exist_ok=True)
    seeded(name, kept)
    before = set(Path().glob(f"{name}.*"))
    engine = [sys.executable, "-m", "tests.fuzz.engine", name]
    status = 0
    for times, length in plan(name).runs(int(runs)):
        words = [*engine, str(times), str(length), str(kept)]
        status = subprocess.run(words, check=False).returncode or status
    return status or int(set(Path().glob(f"{name}.*")) != before)


def seeded(name: str, folder: Path) -> None:
    """Write the seeds of a target where the engine looks for them."""
    from tests.fuzz.targets import seeds

    for number, data in enumerate(seeds(name)):
        (folder / f"{number:04}").write_bytes(data)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
