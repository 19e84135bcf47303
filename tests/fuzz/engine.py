"""One fuzz run in this process: `python -m tests.fuzz.engine NAME RUNS LENGTH FOLDER`.

The engine follows the code of the rooms that a target is about, and no other: each
line that is followed costs. Inputs that reach new code are kept in the folder, and go
on being changed in the next run. What breaks a promise is written beside the place
where the run was begun, once for each line that breaks it, and the run goes on.
"""

import atexit
import signal
import sys
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from traceback import extract_tb, print_exception

import atheris

from tests.fuzz.watched import rooms, unwatched


def main(name: str, runs: str, longest: str, folder: str) -> None:
    """Fuzz one target so many times, with inputs of that many bytes at most."""
    exclude = list(unwatched(rooms(name)))
    with atheris.instrument_imports(include=["newsnorm"], exclude=exclude):
        from tests.fuzz.plans import plan
        from tests.fuzz.targets import TARGETS, seeds

        # Some of the seeds, to load what is first loaded when it is needed.
        for data in islice(seeds(name), 40):
            TARGETS[name](data)
    target = plan(name).target
    broken: set[str] = set()

    def noted(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:  # each is a find
            last = extract_tb(error.__traceback__)[-1]
            where = f"{type(error).__name__} {last.filename}:{last.lineno}"
            if where not in broken:
                broken.add(where)
                found = Path(f"{name}.{blake2b(data, digest_size=3).hexdigest()}")
                found.write_bytes(data)
                print(f"BROKEN {where}: {found}", file=sys.stderr)  # noqa: T201
                print_exception(error)

    quiet = ["-verbosity=0", "-rss_limit_mb=4096", "-timeout=20"]
    words = [f"-atheris_runs={runs}", f"-max_len={longest}", *quiet, folder]
    # The alarm for `-timeout` goes on while Python ends, and once it killed a good run.
    atexit.register(signal.setitimer, signal.ITIMER_REAL, 0)
    atheris.Setup([sys.argv[0], *words], noted)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:5])
