"""What holds for any copy at all: nothing raises, nothing is lost, nothing drifts.

`pytest -m properties` runs these on more examples.
"""

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsnorm
from newsnorm import formats
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.stories import stories
from tests import accounts
from tests.conftest import CASES, ROOT, environment
from tests.fuzz.targets import container, holds

WIRES = sorted(CASES.rglob("*.wire"))

pytestmark = pytest.mark.properties


def mangled(seed: int) -> bytes:
    """Give invented copy, cut and glued at random: real shapes in wrong places."""
    dice = random.Random(seed)
    lines = [
        line
        for path in dice.sample(WIRES, 3)
        for line in path.read_bytes().split(b"\n")
    ]
    dice.shuffle(lines)
    kept = lines[: dice.randint(1, len(lines))]
    return b"\n".join(line[: dice.randint(0, 400)] for line in kept)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_record(data: bytes) -> None:
    holds(newsnorm.parse(data, spans=True))


@given(st.text(max_size=400))
def test_any_text_gives_a_record(text: str) -> None:
    holds(newsnorm.parse(text, spans=True))


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_mangled_copy_gives_a_record(seed: int) -> None:
    holds(newsnorm.parse(mangled(seed), spans=True))


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_parsing_twice_gives_the_same(seed: int) -> None:
    data = mangled(seed)
    assert newsnorm.parse(data) == newsnorm.parse(data)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_every_character_is_accounted_for(seed: int) -> None:
    """What holds a character, and what may hold it twice, `tests/accounts.py` says."""
    assert list(accounts.faults(newsnorm.parse(mangled(seed), spans=True))) == []


def cut(data: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:]


def glued(data: bytes, dice: random.Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(WIRES).read_bytes()[:400] + data[at:]


def repeated(data: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] * dice.randint(1, 3) + data[end:]


def recoded(data: bytes, dice: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    codec = dice.choice(("utf-16", "utf-32-be", "cp1252", "koi8-r", "shift_jis"))
    return text.encode(codec, "replace")


def reversed_(data: bytes, dice: random.Random) -> bytes:
    by = dice.choice((b"\n", b">", b" ", b'"'))
    return by.join(data.split(by)[::-1])


CHANGES = (cut, glued, repeated, recoded, reversed_)


def sources(name: str) -> list[bytes]:
    """Give what a format is shown by: its example, and the files of the tests."""
    files = (ROOT / "tests" / "containers" / name).glob("*")
    data = [path.read_bytes() for path in sorted(files) if path.suffix != ".out"]
    return [formats.load(name).EXAMPLE.encode(), *data]


@pytest.mark.parametrize("name", [row.name for row in formats.FORMATS])
@settings(deadline=None, max_examples=20)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_mangled_containers_keep_the_promises(name: str, seed: int) -> None:
    dice = random.Random(seed)
    data = dice.choice(sources(name))
    for change in dice.choices(CHANGES, k=dice.randint(1, 3)):
        data = change(data, dice)
    container(name)(data)


CONTAINERS = sorted((ROOT / "tests" / "containers").iterdir())
PAIRED = [*WIRES, *CONTAINERS, ROOT / "samples"]


@pytest.mark.parametrize("path", PAIRED, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_character_of_every_case_is_accounted_for(path: Path) -> None:
    """Of cases, samples and containers; what was a record before gives none anew."""
    for story in stories([str(path)]):
        if isinstance(story, Story) and story.article is None:
            article = trip(story, Options(spans=True))
            assert list(accounts.faults(article, story.marks)) == []


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kathmandu", "America/St_Johns"])
@pytest.mark.parametrize("locale", ["C", "tr_TR.UTF-8"])
def test_no_host_changes_a_record(zone: str, locale: str, tmp_path: Path) -> None:
    """Time zone, locale, zone data and hash seed of the host change no byte."""
    import subprocess
    import sys
    from pkgutil import get_data

    some = [str(path) for path in WIRES[::9]]
    command = [sys.executable, "-m", "newsnorm", "parse", *some]
    command += ["--timezone", "Europe/Oslo"]
    # What the host has under that name are the clocks of another place.
    other = tmp_path / "Europe" / "Oslo"
    other.parent.mkdir()
    other.write_bytes(get_data("tzdata", "zoneinfo/Asia/Tokyo") or b"")

    def printed(**env: str) -> bytes:
        done = subprocess.run(
            command,
            env=environment(**env),
            cwd=tmp_path,
            capture_output=True,
            check=True,
        )
        return done.stdout

    host = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONTZPATH": str(tmp_path)}
    there = printed(**host, PYTHONHASHSEED="7")
    assert b"+09:00" not in there
    assert there == printed(TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="0")
