"""The library: the few names that it is, and what they promise."""

import subprocess
import sys
from pathlib import Path

import pytest

import newsnorm
from newsnorm.errors import Broken
from tests.conftest import environment

COPY = "Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again.\n"


def test_the_names_are_there() -> None:
    for name in newsnorm.__all__:
        assert getattr(newsnorm, name) is not None
        assert name in dir(newsnorm)
    with pytest.raises(AttributeError, match="no attribute 'parsed'"):
        newsnorm.parsed  # noqa: B018  looking it up is the test


def test_importing_it_loads_none_of_it() -> None:
    code = "import sys, newsnorm; print([m for m in sys.modules if 'newsnorm.' in m])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(), check=True
    )
    assert done.stdout.strip() == b"[]"


def test_text_and_bytes_give_the_same_article() -> None:
    article = newsnorm.parse(COPY)
    assert article.headline == "Harbour reopens"
    assert article.source == "afp"
    assert newsnorm.parse(COPY.encode()) == article


@pytest.mark.parametrize("copy", ["", b"", "\n", "\ud800", b"\xff\xfe\x00", "\0" * 9])
def test_nothing_makes_it_raise(copy: str | bytes) -> None:
    article = newsnorm.parse(copy)
    assert newsnorm.Article.from_json(article.to_json()) == article


def test_read_gives_each_article(tmp_path: Path) -> None:
    (tmp_path / "a.wire").write_text(COPY)
    (tmp_path / "b.jsonl").write_text('{"text": "One"}\n{"text": "Two"}\n')
    found = [(a.input.index, a.input.path) for a in newsnorm.read(str(tmp_path))]
    a, b = f"{tmp_path}/a.wire", f"{tmp_path}/b.jsonl"
    assert found == [(0, a), (0, b), (1, b)]


def test_read_raises_or_tells(tmp_path: Path) -> None:
    with pytest.raises(newsnorm.InputError, match="no such file"):
        list(newsnorm.read(str(tmp_path / "no")))
    (tmp_path / "b.jsonl").write_text('{bad\n{"text": "Two"}\n')
    told: list[object] = []
    articles = list(newsnorm.read(str(tmp_path / "b.jsonl"), on_broken=told.append))
    assert (len(articles), len(told)) == (1, 1)


def test_validate_gives_findings() -> None:
    findings = newsnorm.validate(newsnorm.parse(""))
    assert findings
    assert all(isinstance(finding, newsnorm.Finding) for finding in findings)


def test_an_article_that_newsnorm_fails_on_stops_no_reading(tmp_path: Path) -> None:
    """A zone that is none makes the trip fail, as a fault of newsnorm's would."""
    (tmp_path / "a.wire").write_text("Ferries run\n\n2024-05-02 10:00\n\nFerries ran.")
    (tmp_path / "b.wire").write_text("Ferries run\n\nFerries ran again.")
    told: list[Broken] = []
    read = newsnorm.read(tmp_path, on_broken=told.append, timezone="No/Where")
    assert len(list(read)) + len(told) == 2
    assert told
    assert "newsnorm failed on this article" in told[0].reason
    with pytest.raises(newsnorm.InputError):
        list(newsnorm.read(tmp_path, timezone="No/Where"))
