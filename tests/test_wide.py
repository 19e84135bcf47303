"""What is in UTF-16 or UTF-32 is read as it is in UTF-8, and said."""

import gzip
import json
from pathlib import Path

import pytest

from newsnorm import formats, read
from newsnorm.wide import json_in
from tests.conftest import ROOT, Newsnorm

LINES = "".join(
    json.dumps({"id": n, "text": f"Brücke {n} \U0001f309 öffnet"}, ensure_ascii=False)
    + "\n"
    for n in range(3)
)
WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("codec", WIDE)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("packed", [False, True])
def test_each_line_is_an_article(
    codec: str, mark: str, packed: bool, tmp_path: Path
) -> None:
    data = (mark + LINES).encode(codec)
    path = tmp_path / "feed.jsonl"
    path.write_bytes(gzip.compress(data) if packed else data)
    found = list(read(path))
    assert [each.headline for each in found] == [
        f"Brücke {n} \U0001f309 öffnet" for n in range(3)
    ]
    assert [each.input.line for each in found] == [1, 2, 3]
    assert {each.input.encoding for each in found} == {codec}
    assert {tuple(each.input.repairs) for each in found} == {(f"read as {codec}",)}


def test_an_array_is_one_too(newsnorm: Newsnorm) -> None:
    array = json.dumps([json.loads(line) for line in LINES.splitlines()], indent=1)
    run = newsnorm("parse", "--fields", "headline", given=array.encode("utf-16"))
    assert len(run.out.splitlines()) == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_it_was_read_as_is_shown(newsnorm: Newsnorm, jobs: str) -> None:
    words = ("show", "--evidence", "--jobs", jobs)
    run = newsnorm(*words, given=LINES.encode("utf-16-be"))
    assert run.out.decode().count("read as utf-16-be") == 3


def test_a_line_that_breaks_off_is_named_and_the_rest_goes_on(
    newsnorm: Newsnorm,
) -> None:
    broken = LINES.replace('"}', "", 1).encode("utf-16")
    run = newsnorm("parse", "--fields", "headline", given=broken)
    assert len(run.out.splitlines()) == 2
    assert "standard input:1:" in run.err


@pytest.mark.parametrize(
    "head",
    [
        b'{"text": "One"}\n',
        b"\xff\xfe" + "[ANI] Neu Delhi".encode("utf-16-le"),  # copy, and no JSON
        b"\xff\xfe" + "<rss>".encode("utf-16-le"),
        b"ZCZC\0\0{ \0",
        b"\0",
        b"",
    ],
)
def test_all_else_is_left_to_its_readers(head: bytes) -> None:
    assert json_in(head) is None


def is_utf8(path: Path) -> bool:
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True


TEXTUAL = (".txt", ".xml", ".html", ".sgm", ".anpa", ".iptc", ".tst", ".eml", ".mbox")
FILES = [
    path
    for path in sorted((ROOT / "tests" / "containers").rglob("*"))
    if path.suffix in TEXTUAL and is_utf8(path)
]


def told(path: Path) -> list[tuple[str | None, ...]]:
    return [
        (each.input.format, each.input.id, each.headline, each.body, each.published)
        for each in read(path, on_broken=lambda broken: None)
    ]


@pytest.mark.parametrize("codec", WIDE)
@pytest.mark.parametrize("name", [row.name for row in formats.FORMATS])
def test_every_container_is_told_and_read(
    name: str, codec: str, tmp_path: Path
) -> None:
    narrow, wide = tmp_path / "narrow", tmp_path / "wide"
    example = formats.load(name).EXAMPLE
    narrow.write_bytes(example.encode())
    wide.write_bytes(("\ufeff" + example).encode(codec))
    assert told(wide) == told(narrow)
    if name != "records":
        assert {each.input.encoding[:6] for each in read(wide)} == {codec[:6]}


@pytest.mark.parametrize(
    "path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_many_articles_in_one_wide_file(path: Path, tmp_path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    wide = tmp_path / path.name
    declared = text.replace('encoding="UTF-8"', 'encoding="UTF-16"')
    wide.write_bytes(declared.encode("utf-16"))
    assert told(wide) == told(path)


def test_validate_reads_wide_copy_too(newsnorm: Newsnorm, tmp_path: Path) -> None:
    example = (ROOT / "tests/containers/nexis/english.txt").read_text(encoding="utf-8")
    run = newsnorm("validate", "--fail-on", "never", given=example.encode("utf-16"))
    assert "in 3 articles" in run.out.decode()


@pytest.mark.parametrize("name", ["eml", "jsonl", "nexis"])
def test_half_a_character_is_noted(name: str, tmp_path: Path) -> None:
    words = formats.load(name).EXAMPLE.replace("ran", "ran på\ud83d")
    path = tmp_path / "wide"
    path.write_bytes(words.encode("utf-16", "surrogatepass"))
    (found,) = read(path)
    assert found.input.format == name
    assert "ran på\ufffd" in found.body
    assert any("replaced" in note for note in found.input.repairs)


@pytest.mark.parametrize(
    ("lines", "kind", "said"),
    [
        ("\n" * 300 + '{"text": "Rain falls", "title": "World"}\n', "auto", "1 record"),
        (
            "{'text': 1}\n" + '{"text": "Rain falls", "title": "World"}\n',
            "claims",
            "R602",
        ),
        ("\n" * 300 + '{"schema": "newsnorm/1"}\n', "auto", "1 record"),
        ("\n" * 300 + '{"schema": "newsnorm/1"}\n', "records", "1 record"),
        ("null\n", "auto", "1 record"),
    ],
)
def test_validate_says_of_wide_lines_what_it_says_of_narrow_ones(
    lines: str, kind: str, said: str, newsnorm: Newsnorm
) -> None:
    words = ("validate", "--from", kind, "--color", "never")
    narrow = newsnorm(*words, given=lines.encode())
    assert newsnorm(*words, given=lines.encode("utf-16")).out == narrow.out
    assert said in narrow.out.decode()
