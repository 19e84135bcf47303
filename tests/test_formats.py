"""Containers: what is detected, what is split, and what is reported."""

import gzip
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsnorm.errors import Broken, OptionError
from newsnorm.formats import FORMATS, Fields, choose, jsonl, load, of, text
from newsnorm.model import Stated, Story
from newsnorm.stories import stories

LINE = b'{"id": 7, "url": "https://example.org/a", "date": "2024-05-02", "text": "One"}'


def feed(folder: Path, *lines: bytes) -> str:
    path = folder / "feed.jsonl"
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return str(path)


def only(found: Iterator[Story | Broken]) -> Story:
    [story] = found
    assert isinstance(story, Story)
    return story


def fault(found: Iterator[Story | Broken]) -> Broken:
    [broken] = found
    assert isinstance(broken, Broken)
    return broken


@pytest.mark.parametrize("name", [row.name for row in FORMATS])
def test_each_format_claims_its_own_example(name: str, tmp_path: Path) -> None:
    container = load(name)
    head = container.EXAMPLE.encode()
    assert name == container.NAME
    assert of(head, None) is container
    path = tmp_path / "example"
    path.write_bytes(head)
    assert "Harbour" in only(stories([str(path)])).text


@pytest.mark.parametrize(
    "head", [b'{"text": 1}', b'\xef\xbb\xbf {"a": 1}', b"{", b"{}"]
)
def test_json_lines_are_detected(head: bytes) -> None:
    assert jsonl.detect(head, None)


@pytest.mark.parametrize(
    "head", [b"", b"{{ headline }}", b"[ANI] New Delhi", b"{Eds: adds}", b"Words"]
)
def test_copy_is_not_taken_for_json(head: bytes) -> None:
    assert not jsonl.detect(head, "feed.wire")
    assert text.detect(head, None)


def test_a_broken_first_line_is_known_by_the_name(tmp_path: Path) -> None:
    broken, story = stories([feed(tmp_path, b"{bad", LINE)])
    assert isinstance(broken, Broken)
    assert isinstance(story, Story)


def test_unknown_format_names_the_known(tmp_path: Path) -> None:
    with (
        open(feed(tmp_path, b"a"), "rb") as stream,
        pytest.raises(OptionError, match=r"no format 'pdf'; there are auto, .*jsonl"),
    ):
        choose("pdf", stream, None)


def test_a_line_carries_what_it_states(tmp_path: Path) -> None:
    story = only(stories([feed(tmp_path, LINE)]))
    assert (story.text, story.input.id, story.input.line) == ("One", "7", 1)
    assert story.stated == (
        Stated("url", "https://example.org/a"),
        Stated("crawl", "2024-05-02"),
    )
    assert (story.input.format, story.input.encoding) == ("jsonl", "utf-8")


def test_text_is_the_first_field_that_holds_any(tmp_path: Path) -> None:
    path = feed(tmp_path, b'{"body": "B", "raw": "R", "text": ""}', b'{"body": "C"}')
    assert [s.text for s in stories([path]) if isinstance(s, Story)] == ["R", "C"]


def test_named_fields(tmp_path: Path) -> None:
    fields = Fields(text=("copy",), id=("key",), url=("link",), date=("seen",))
    line = b'{"text": "no", "copy": "Yes", "key": "k", "link": "l", "seen": 20240502}'
    story = only(stories([feed(tmp_path, line)], fields=fields))
    assert story.text == "Yes"
    assert story.input.id == "k"
    assert [stated.words for stated in story.stated] == ["l", "20240502"]


def test_a_string_without_end_is_no_depth(tmp_path: Path) -> None:
    line = b'{"text": "' + b'\\"' * 2000 + b"[" * 501
    _, broken, _ = stories([feed(tmp_path, LINE, line, LINE)], format="jsonl")
    assert isinstance(broken, Broken)
    assert broken.reason.startswith("not JSON, unterminated string")


def test_one_line_too_deep_for_who_calls_does_not_end_the_file(tmp_path: Path) -> None:
    line = b'{"a": ' + b"[" * 450 + b"]" * 450 + b', "text": "b"}'
    path = feed(tmp_path, LINE, line, LINE)

    def far(frames: int) -> list[Story | Broken]:
        return far(frames - 1) if frames else list(stories([path], format="jsonl"))

    found = far(600)
    assert len(found) == 3
    assert isinstance(found[2], Story)


def test_json_may_be_nested_as_deep_on_any_host(tmp_path: Path) -> None:
    inside = b'"' + b"{[" * 999 + b'"'
    line = b'{"a": ' + b"[" * 499 + inside + b"]" * 499 + b', "text": "Yes"}'
    assert only(stories([feed(tmp_path, line)])).text == "Yes"


@pytest.mark.parametrize(
    ("line", "reason", "remedy", "column"),
    [
        (b'{"text": "cut', "not JSON, unterminated string", "mend or drop", 10),
        (b'{"text": "a",}', "not JSON, ", "mend or drop", None),
        (b"7", "a number where a JSON object is needed", "jq -c", None),
        (b'"words"', "a string where a JSON object is needed", "jq -c", None),
        (b'{"txt": "a"}', "no field 'text' or 'raw'", "it has 'txt'", None),
        (b"{}", "no field 'text'", "the object is empty", None),
        (b'{"text": null}', "field 'text' is null, not text", "--text-field", None),
        (b'{"text": ["a"]}', "field 'text' is a list", "--text-field", None),
        (b'{"a": ' + b"[" * 100_000, "JSON nested too deeply", "mend or drop", None),
        (
            b'{"a": ' + b"[" * 500 + b"]" * 500 + b', "text": "b"}',
            "JSON nested too",
            "mend",
            None,
        ),
    ],
)
def test_a_broken_line_does_not_stop_the_rest(
    tmp_path: Path, line: bytes, reason: str, remedy: str, column: int | None
) -> None:
    path = feed(tmp_path, LINE, b"", line, LINE)
    first, broken, last = stories([path], format="jsonl")
    assert isinstance(broken, Broken)
    assert broken.reason.startswith(reason)
    assert remedy in broken.remedy
    assert (broken.path, broken.line) == (path, 3)
    assert column in (None, broken.column)
    assert isinstance(first, Story)
    assert isinstance(last, Story)
    assert last.input.line == 4


@pytest.mark.parametrize(
    "line",
    [
        b'{"text": "One", "score": NaN}',
        b'{"text": "One", "score": 1e999}',
        b'{"text": "One", "big": ' + b"9" * 5000 + b"}",
        b'{"text": "no", "text": "One"}',
        b'{"text": "One", "x": "\\ud800"}',
        b'{"text": "One"}\r',
    ],
)
def test_what_other_programs_write(tmp_path: Path, line: bytes) -> None:
    assert only(stories([feed(tmp_path, line)])).text == "One"


def test_a_line_in_another_encoding(tmp_path: Path) -> None:
    story = only(stories([feed(tmp_path, '{"text": "Zürich"}'.encode("cp1252"))]))
    assert (story.text, story.input.encoding) == ("Zürich", "windows-1252")


@pytest.mark.parametrize("data", [b'{\n  "text": "a"\n}\n', b'[{"text": "a"}]\n'])
def test_one_value_over_many_lines_is_one_complaint(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(data)
    assert "jq -c" in fault(stories([str(path)], format="jsonl")).remedy
    assert only(stories([str(path)])).text == "a"


def test_the_first_story_is_out_before_the_second_line_is_in() -> None:
    reader, writer = os.pipe()
    path = f"/dev/fd/{reader}"
    if not os.path.exists(path):
        pytest.skip("no /dev/fd here")
    late = threading.Event()

    def send() -> None:
        os.write(writer, LINE + b"\n")
        late.wait(20)
        os.write(writer, LINE + b"\n")
        os.close(writer)

    sender = threading.Thread(target=send)
    sender.start()
    try:
        found = stories([path])
        assert isinstance(next(found), Story)
    finally:
        late.set()
        sender.join()
    assert len(list(found)) == 1
    os.close(reader)


def test_empty_input_is_an_empty_story(tmp_path: Path) -> None:
    assert only(stories([feed(tmp_path)])).text == ""


def test_folder_in_order_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b.wire", "a/z.wire", "a/.hidden", ".git/x", "B.wire", "a/a.wire"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words")
    (tmp_path / "in" / "a" / "loop").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe")
    folder = str(tmp_path / "in")
    paths = [s.input.path for s in stories([folder]) if isinstance(s, Story)]
    names = ("B.wire", "a/a.wire", "a/z.wire", "b.wire")
    assert paths == [os.path.join(folder, name) for name in names]


def test_gzip_is_known_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "feed.dat"
    path.write_bytes(gzip.compress(LINE))
    assert only(stories([str(path)])).input.id == "7"


def test_gzip_with_a_wrong_checksum_is_damaged_too(tmp_path: Path) -> None:
    path = tmp_path / "a.wire.gz"
    path.write_bytes(gzip.compress(b"Ferries ran.\n")[:-8] + bytes(8))
    [broken] = stories([str(path)])
    assert isinstance(broken, Broken)
    assert (broken.reason, broken.remedy[:5]) == ("damaged gzip", "fetch")


@pytest.mark.parametrize("length", [12, 40, 60])
def test_damaged_gzip_keeps_what_came_before(tmp_path: Path, length: int) -> None:
    whole = gzip.compress(LINE)
    (tmp_path / "a.gz").write_bytes(whole[:length])
    (tmp_path / "b.gz").write_bytes(whole)
    *_, broken, story = stories([str(tmp_path)])
    assert isinstance(broken, Broken)
    assert broken.reason == "damaged gzip"
    assert isinstance(story, Story)


def test_no_such_file(tmp_path: Path) -> None:
    assert fault(stories([str(tmp_path / "no")])).reason == "no such file or folder"


def test_folder_without_files(tmp_path: Path) -> None:
    broken = fault(stories([str(tmp_path)]))
    assert str(broken) == (
        f"{tmp_path}: no files in this folder;"
        " name a folder that holds articles, or files"
    )


def test_dangling_link_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    (tmp_path / "b").write_text("Words")
    broken, story = stories([str(tmp_path)])
    assert isinstance(broken, Broken)
    assert isinstance(story, Story)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9"
    try:
        Path(os.fsdecode(path)).write_text("Words")
    except OSError:
        pytest.skip("this file system takes only text for names")
    story = only(stories([os.fsdecode(path)]))
    assert story.input.path == f"{tmp_path}/caf\\xe9"
