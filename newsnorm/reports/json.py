"""The report for programs that read one value: an array of findings, or of counts.

In comes what is judged, out goes one array, written as it grows.
"""

from collections.abc import Iterable, Iterator

from newsnorm.placing import Judged
from newsnorm.reports import Manner
from newsnorm.reports.jsonl import objects


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give the array, an object a line."""
    lead = "["
    for each in objects(judged, manner):
        yield f"{lead}\n{each}".encode()
        lead = ","
    yield b"[]\n" if lead == "[" else b"\n]\n"
