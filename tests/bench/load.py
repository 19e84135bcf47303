"""One long run with rubbish in it: what goes in comes out, as records or as rejects.

In come a number of lines and a seed; one line in a hundred is of each kind of rubbish.
Lines are made while the command reads them, and counted as it writes them; how many
findings there should be is what each line gives when it is read alone.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from io import BufferedReader, BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from threading import Thread
from typing import IO, NamedTuple

from newsnorm.decode import decode
from newsnorm.errors import Broken
from newsnorm.formats import Fields, jsonl
from newsnorm.model import Options
from newsnorm.pipeline import trip
from tests.bench import corpus, rubbish
from tests.bench.spent import ROOT
from tests.bench.table import show

_BETWEEN = """
import os, sys
child = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ)
_, status, usage = os.wait4(child, 0)
sys.stderr.write(f"{os.waitstatus_to_exitcode(status)} {usage.ru_maxrss}\\n")
"""


class Line(NamedTuple):
    """A line that goes in: its kind, and which story of the corpus a sound one is."""

    kind: str
    story: int
    data: bytes


def lines(number: int, seed: int = 11, length: int = 2048) -> Iterator[Line]:
    """Yield so many lines, some sound and some not."""
    random = Random(seed)
    kinds = {**rubbish.REJECTED, **rubbish.ODD}
    names = list(kinds)
    some = list(corpus.stories(seed, min(number, 2000), length))
    for at in range(number):
        place = random.randrange(100)
        if place < len(names):
            yield Line(names[place], 0, kinds[names[place]])
        else:
            story = at % len(some)
            row = json.dumps({"id": at, "text": some[story]})
            yield Line("article", story, row.encode())


class Sums(NamedTuple):
    """What came out of lines, or should."""

    records: int
    rejects: int
    findings: int


def run(number: int, jobs: str = "1") -> Iterator[str]:
    """Yield the table of what went in and what came out."""
    given: Counter[tuple[str, int]] = Counter()
    alone: dict[tuple[str, int], bytes] = {}
    came, kibibytes, status = _through(number, jobs, given, alone)
    due = _due(given, alone)
    rubbish_lines = sum(n for (kind, _), n in given.items() if kind != "article")
    kinds = len({kind for kind, _ in given}) - 1
    yield show(
        f"a run over {number:,} lines, one in a hundred of each of {kinds} kinds of"
        " rubbish",
        ("what", "came out", "should"),
        [
            ("lines", "", f"{number:,}"),
            ("of them rubbish", "", f"{rubbish_lines:,}"),
            ("records", f"{came.records:,}", f"{due.records:,}"),
            ("rejects", f"{came.rejects:,}", f"{due.rejects:,}"),
            ("findings", f"{came.findings:,}", f"{due.findings:,}"),
            ("lost", f"{number - came.records - came.rejects:,}", "0"),
            ("peak memory, MiB", f"{kibibytes / 1024:.0f}", "below 100"),
            ("exit status", f"{status}", "1" if due.rejects else "0"),
        ],
    )


def _through(
    number: int,
    jobs: str,
    given: Counter[tuple[str, int]],
    alone: dict[tuple[str, int], bytes],
) -> tuple[Sums, int, int]:
    """Send lines through the command; give its sums, its memory and its status."""
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
        feeder = Thread(target=_feed, args=(process.stdin, number, given, alone))
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
        with rejects.open("rb") as stream:
            kept = sum(1 for _ in stream)
    status, kibibytes = said[-1].split()
    return Sums(records, kept, findings), int(kibibytes), int(status)


def _due(given: Counter[tuple[str, int]], alone: dict[tuple[str, int], bytes]) -> Sums:
    """Give what each line gives when it is read alone, times how often it came."""
    records = rejects = findings = 0
    for each, times in given.items():
        stream = BufferedReader(BytesIO(alone[each]))  # type: ignore[arg-type]
        (story,) = jsonl.split(stream, None, Fields(), decode)
        if isinstance(story, Broken):
            rejects += times
        else:
            records += times
            findings += times * len(trip(story, Options()).findings)
    return Sums(records, rejects, findings)


def _feed(
    into: IO[bytes],
    number: int,
    given: Counter[tuple[str, int]],
    alone: dict[tuple[str, int], bytes],
) -> None:
    with into:
        for kind, story, data in lines(number):
            given[kind, story] += 1
            alone.setdefault((kind, story), data)
            into.write(data + b"\n")


def _last(stream: IO[bytes] | None) -> list[bytes]:
    """Give the last line, and let the others go: there is one for each reject."""
    last = b""
    for line in stream or ():
        last = line
    return [last]
