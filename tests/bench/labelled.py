"""Labelled copy: files of JSON lines, or a folder of raw stories beside their records.

In come paths; out come cases, each with what its label says and how far to believe
it. A line is `{"id", "raw", "gold": {...}, "meta": {...}}`. Nothing here parses copy.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

# Labels are named differently by those who made them; the first one there is taken.
NAMES = {
    "headline": ("headline", "title"),
    "published": ("published", "date"),
    "agency": ("agency",),
    "place": ("dateline_place",),
    "dateline date": ("dateline_date",),
    "byline": ("byline", "author", "authors"),
    "slug": ("slug",),
    "body start": ("body_start", "body_first"),
    "body": ("body",),
    "trailer": ("trailer",),
}


class Case(NamedTuple):
    """One piece of copy, and what somebody says stands in it."""

    id: str
    raw: str
    gold: dict[str, Any]  # by the keys of NAMES, the unsure ones left out
    visible: bool | None  # whether the copy states the date; null: nobody looked
    group: str  # the file, and how its copy was made up where the label says


def load(
    paths: Iterable[str], only: str | None = None, limit: int | None = None
) -> list[Case]:
    """Give the cases of all paths, or so many of each group, picked by a hash."""
    found = [
        case
        for path in paths
        for case in _of(Path(path))
        if only is None or re.search(only, case.id)
    ]
    return found if limit is None else _picked(found, limit)


def groups(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """Give the cases by group, in the order of the groups' first cases."""
    found: dict[str, list[Case]] = {}
    for case in cases:
        found.setdefault(case.group, []).append(case)
    return found


def digest(case: Case) -> bytes:
    """Give bytes that order cases the same way on every host."""
    return hashlib.blake2b(case.id.encode(), digest_size=8).digest()


def _picked(cases: list[Case], limit: int) -> list[Case]:
    return [
        case
        for members in groups(cases).values()
        for case in sorted(members, key=digest)[:limit]
    ]


def _of(path: Path) -> Iterator[Case]:
    if path.is_dir():
        yield from _pairs(path)
        return
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            yield _case(row, path.name.removesuffix(".jsonl"))


def _case(row: dict[str, Any], name: str) -> Case:
    gold, meta = row["gold"], row.get("meta") or {}
    unsure = meta.get("unsure") or ()
    told = {
        field: gold[label]
        for field, labels in NAMES.items()
        for label in [next((each for each in labels if each in gold), None)]
        if label is not None and label not in unsure
    }
    manner = meta.get("presentation")
    group = f"{name} -{manner}" if manner else name
    return Case(row["id"], row["raw"], told, meta.get("date_visible"), group)


def _pairs(folder: Path) -> Iterator[Case]:
    """Give NAME.wire labelled by the reviewed record NAME.json beside it."""
    for label in sorted(folder.glob("*.json")):
        record = json.loads(label.read_text(encoding="utf-8"))
        raw = label.with_suffix(".wire").read_bytes().decode("utf-8", "replace")
        keys = {"headline", "published", "slug"} & record.keys()
        gold = {key: record[key] for key in keys}
        yield Case(label.stem, raw, gold, None, folder.name)
