"""One long run with rubbish in it: what goes in comes out, as records or as rejects.

In come a number of lines and a seed; one line in a hundred is of each kind of rubbish.
Lines are made while the command reads them, and counted as it writes them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Thread
from typing import IO

from tests.bench import corpus
from tests.bench.spent import ROOT
from tests.bench.table import show

# What cannot be read as an article, and what can be, whatever it holds.
REJECTED: dict[str, bytes] = {
    "not JSON": b'{"text": "Harbour reopens',
    "no text": b'{"headline": "Harbour reopens"}',
    "text is no text": b'{"text": 7}',
    "no object": b'["Harbour reopens"]',
    "nested without end": b'{"text": ' + b"[" * 5000,
}
ODD: dict[str, bytes] = {
    "empty": b'{"text": ""}',
    "half characters": b'{"text": "Harbour \\ud83d reopens \\ude00"}',
    "controls": b'{"text": "Harbour\\u0000\\u001b[31m reopens\\u202e"}',
    "mojibake": '{"text": "CafÃ© rÃ©ouvert â€œvendrediâ€\x9d"}'.encode(),
    "no UTF-8": '{"text": "Café réouvert"}'.encode("cp1252"),
    "digits": b'{"text": "' + b"20240502" * 2000 + b'"}',
    "many dates": b'{"text": "' + b"2024-05-02 10:00\\n" * 500 + b'"}',
    "one long line": b'{"text": "' + b"Ferries ran. " * 8000 + b'"}',
    "numbers": b'{"id": 1e999, "date": NaN, "text": "Harbour reopens"}',
    "marks": b'{"text": "H' + "\u0301".encode() * 5000 + b'arbour"}',
}

_BETWEEN = """
import os, sys
child = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(child, 0)
sys.stderr.write(f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss}\\n")
"""


def lines(
    number: int, seed: int = 11, length: int = 2048
) -> Iterator[tuple[str, bytes]]:
    """Yield so many lines, each with its kind; `article` for sound ones."""
    random = Random(seed)
    kinds = {**REJECTED, **ODD}
    names = list(kinds)
    some = list(corpus.stories(seed, min(number, 2000), length))
    for at in range(number):
        place = random.randrange(100)
        if place < len(names):
            yield names[place], kinds[names[place]]
        else:
            story = json.dumps({"id": at, "text": some[at % len(some)]})
            yield "article", story.encode()


def run(number: int, jobs: str = "1") -> Iterator[str]:
    """Yield the table of what went in and what came out."""
    given: dict[str, int] = {}
    with TemporaryDirectory() as folder:
        rejects = Path(folder, "rejects.jsonl")
        words = ["-m", "newsnorm", "parse", "--from", "jsonl", "-", "--jobs", jobs]
        words += ["--rejects", str(rejects), "--fields", "fingerprint,findings,input"]
        path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _BETWEEN, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert process.stdin is not None
        assert process.stdout is not None
        said: list[bytes] = []
        feeder = Thread(target=_feed, args=(process.stdin, number, given))
        hearer = Thread(target=lambda: said.extend(_last(process.stderr)))
        feeder.start()
        hearer.start()
        records = findings = 0
        for line in process.stdout:
            records += 1
            findings += len(json.loads(line)["findings"])
        feeder.join()
        hearer.join()
        process.wait()
        kept = sum(1 for _ in rejects.open("rb"))
    status, kibibytes = said[-1].split()
    wanted = sum(count for name, count in given.items() if name in REJECTED)
    yield show(
        f"a run over {number:,} lines, one in a hundred of each kind of rubbish",
        ("what", "count"),
        [
            ("lines", f"{number:,}"),
            ("of them rubbish", f"{number - given['article']:,}"),
            ("records", f"{records:,}"),
            ("rejects", f"{kept:,}"),
            ("rejects that there should be", f"{wanted:,}"),
            ("lost", f"{number - records - kept:,}"),
            ("findings", f"{findings:,}"),
            ("peak memory, MiB", f"{int(kibibytes) / 1024:.0f}"),
            ("exit status", status.decode()),
        ],
    )


def _feed(into: IO[bytes], number: int, given: dict[str, int]) -> None:
    with into:
        for kind, line in lines(number):
            given[kind] = given.get(kind, 0) + 1
            into.write(line + b"\n")


def _last(stream: IO[bytes] | None) -> list[bytes]:
    """Give the last line, and let the others go: there is one for each reject."""
    last = b""
    for line in stream or ():
        last = line
    return [last]
