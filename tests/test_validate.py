"""`newsnorm validate`: what it reads, what it prints, and how it ends."""

import gzip
import json
import os
import re
from pathlib import Path

import pytest

from newsnorm.judge import Terms, judge
from newsnorm.rules import book
from tests.conftest import ROOT, Newsnorm
from tests.test_rules import record

COPY = b"Harbour reopens\n\nOSLO, May 2, 2024 (AFP) - Ferries ran again on Thursday.\n"
GOOD = (json.dumps(record(dates=record()["dates"])) + "\n").encode()
EDITED = (json.dumps(record(fingerprint="0" * 32)) + "\n").encode()
SEED = (
    b" date 2025-08-31 Tuesday, 02 January 2024 12:17 GMT\n"
    b"Harbour Reopens After Storm\n\n2025-08-31 04:29:37\n"
    b"(MENAFN) The harbour of Oslo reopened on Saturday, "
    b"three days after a storm broke two of its piers and sank a tug, the port said.\n"
)


def codes(out: bytes) -> list[str]:
    return [row["rule"] for row in map(json.loads, out.splitlines())]


def test_a_good_record_is_all_well(newsnorm: Newsnorm) -> None:
    run = newsnorm("validate", given=GOOD)
    assert (run.status, run.err) == (0, "")
    assert run.out == b"No findings in 1 record.\n"


def test_an_edited_record_is_not(newsnorm: Newsnorm) -> None:
    run = newsnorm("validate", given=GOOD + EDITED)
    lines = run.out.decode().splitlines()
    assert run.status == 1
    assert lines[0].startswith("standard input:2:26: R609 /fingerprint: fingerprint is")
    assert lines[2].strip() == "^" * len('"fingerprint"')


def test_articles_are_parsed_and_judged(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "seed.wire").write_bytes(SEED)
    run = newsnorm("validate", "seed.wire", "--select", "D101")
    lines = run.out.decode().splitlines()
    assert run.status == 0  # a warning, and --fail-on is error
    assert lines[0].startswith("seed.wire:1:18: D101 dates conflict")
    assert lines[1].strip() == SEED.decode().splitlines()[0].strip()
    assert lines[2].strip() == "^" * len("Tuesday, 02 January 2024 12:17 GMT")
    assert newsnorm("validate", "seed.wire", "--fail-on", "warning").status == 1


def test_what_parse_prints_validates(newsnorm: Newsnorm) -> None:
    for words in ([], ["--spans"], ["--to", "json"], ["--pretty"]):
        printed = newsnorm("parse", *words, given=SEED)
        run = newsnorm("validate", "--from", "auto", "--report", "jsonl",
                       "--fail-on", "error", given=printed.out)  # fmt: skip
        assert run.status == 0, (words, run.out)
        assert "D101" in codes(run.out)


@pytest.mark.parametrize("folder", ["tests/cases", "tests/containers", "samples"])
def test_the_spans_that_parse_gives_are_never_found_astray(
    newsnorm: Newsnorm, folder: str
) -> None:
    """What an envelope states beside the text has no span, and needs none."""
    records = newsnorm("parse", "--spans", ROOT / folder).out
    assert records.count(b"\n") > 10
    run = newsnorm("validate", "--select", "R607", "--select", "R608",
                   "--report", "jsonl", "--fail-on", "info", given=records)  # fmt: skip
    assert codes(run.out) == []
    assert run.status == 0


def test_claims_are_held_against_the_text(newsnorm: Newsnorm) -> None:
    line = {"text": COPY.decode(), "title": "Harbour reopens", "date": "2023-01-01"}
    run = newsnorm("validate", "--report", "jsonl", given=json.dumps(line).encode())
    (found,) = map(json.loads, run.out.splitlines())
    assert run.status == 1
    assert found["rule"] == "C701"
    assert "2023-01-01" in found["message"]
    assert found["excerpt"] == "May 2, 2024"


def test_fields_of_claims_are_named_by_option(newsnorm: Newsnorm) -> None:
    line = json.dumps({"copy": COPY.decode(), "day": "2023-01-01"}).encode()
    run = newsnorm("validate", "--from", "claims", "--text-field", "copy",
                   "--claim", "date=day", "--report", "jsonl", given=line)  # fmt: skip
    assert codes(run.out) == ["C701"]


def test_metadata_of_any_kind_beside_a_text_is_a_claim(newsnorm: Newsnorm) -> None:
    text = COPY.decode()
    rows = [
        {"text": text, "url": "https://example.org/2020/01/01/a"},
        {"text": text, "date": "2020-01-01"},
        {"text": text, "url": "https://example.org/a"},
        {"text": text, "id": 1},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows).encode()
    run = newsnorm("validate", "--report", "jsonl", given=lines)
    told = [json.loads(line) for line in run.out.splitlines()]
    assert [row["rule"] for row in told if row["index"] < 3] == ["C741", "C701", "C752"]
    assert not any(row["rule"][0] == "C" for row in told if row["index"] == 3)
    text = newsnorm("validate", given=lines).out.decode().splitlines()[-1]
    assert " in 1 article and 3 claims: " in text
    articles = newsnorm("validate", "--from", "jsonl", "--report", "jsonl", given=lines)
    assert not any(code.startswith("C") for code in codes(articles.out))


def test_an_address_is_no_evidence_for_what_it_is_claimed_with(
    newsnorm: Newsnorm,
) -> None:
    line = {"text": "Harbour reopens\n\nFerries ran.", "date": "2024-05-02",
            "url": "https://example.org/2024/05/02/a"}  # fmt: skip
    run = newsnorm("validate", "--report", "jsonl", given=json.dumps(line).encode())
    assert codes(run.out) == ["C702"]


# Lines, the rule, and what stands where the fault is shown.
ODD = [
    ('{"text": "Ålesund", "title": "x", "n": NaN}', "R602", "NaN"),
    ('{"text": "Ferries ran.", "date": "2024-01-01", "n": 1e400}', "R602", "1e400"),
    ('{"text": "Ferries ran.", "title": "a\\ud800b"}', "R602", '"a\\ud800b"'),
    ('{"text": "Ferries ran.", "title": "x", "title": "y"}', "R617", '"title": "y"'),
    ('{"text": "東京\\t", "title": "caf\udce9"}', "R602", "\ufffd"),
    ('{"text": "Ferries ran.", "title": "x" "n": 1}', "R602", '"n"'),
]


@pytest.mark.parametrize(("line", "code", "marked"), ODD)
def test_claims_that_no_strict_reader_takes(
    newsnorm: Newsnorm, line: str, code: str, marked: str
) -> None:
    data = line.encode("utf-8", "surrogateescape")
    run = newsnorm("validate", "--report", "jsonl", "--from", "claims", given=data)
    first = json.loads(run.out.splitlines()[0])
    assert (run.status, run.err) == (1, "")
    assert (first["rule"], first["line"]) == (code, 1)
    shown = data.decode("utf-8", "replace")[first["column"] - 1 :]
    assert shown.startswith(marked)
    assert "C751" not in codes(run.out)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ((b'"published_confidence": 0.99', b'"published_confidence": NaN'), "R602"),
        ((b'"published_confidence": 0.99', b'"published_confidence": 1e400'), "R602"),
        ((b'"slug": null', b'"slug": "\\ud83d"'), "R602"),
        ((b'"slug": null', b'"slug": null, "slug": "Ferries"'), "R617"),
        ((b'"zone": "none"', b'"zone": "none", "zone": "stated"'), "R617"),
    ],
)
def test_records_that_no_strict_reader_takes(
    newsnorm: Newsnorm, change: tuple[bytes, bytes], code: str
) -> None:
    assert change[0] in GOOD
    line = GOOD.replace(*change, 1)
    run = newsnorm("validate", "--report", "jsonl", given=line)
    (found,) = map(json.loads, run.out.splitlines())
    assert (run.status, found["rule"], found["line"]) == (1, code, 1)
    marked = line.decode()[found["column"] - 1 :]
    assert marked.startswith(("NaN", "1e400", '"\\ud83d"', '"slug": "F', '"zone": "s'))


@pytest.mark.parametrize(
    ("text", "expected"),
    [(b"[]", []), (b" [ ] \n", []), (b"null\n", ["R603"]), (b"1", ["R603"]),
     (b"[1, null]", ["R603", "R603"]), (b"true", ["R603"])],
)  # fmt: skip
def test_json_without_an_article_is_no_article(
    newsnorm: Newsnorm, text: bytes, expected: list[str]
) -> None:
    run = newsnorm("validate", "--report", "jsonl", given=text)
    assert codes(run.out) == expected
    assert run.status == (1 if expected else 0)
    last = newsnorm("validate", given=text).out.decode().splitlines()[-1]
    assert "article" not in last or not expected


def test_what_cannot_be_read_is_told_whatever_is_chosen(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "feed.jsonl").write_bytes(b'{"text": "Ferries ran."\n')
    for words in (["--select", "D"], ["--ignore", "R"], ["--fail-on", "never"]):
        for path in ("absent.wire", "feed.jsonl"):
            run = newsnorm("validate", path, *words, "--report", "jsonl")
            assert run.status == 1
            assert codes(run.out)[0] in ("R601", "R602")


def test_a_record_that_was_not_judged_is_told_whatever_is_chosen(
    newsnorm: Newsnorm,
) -> None:
    line = GOOD.replace(b'"notes"', b'"nodes"')
    run = newsnorm("validate", "--select", "D", "--report", "jsonl", given=line)
    (found,) = map(json.loads, run.out.splitlines())
    assert (run.status, found["rule"], found["line"]) == (1, "R601", 1)
    assert "no rule was asked" in found["message"]


def test_one_article_that_newsnorm_fails_on_stops_no_batch(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    """A registry that fails is the one part that a caller can put in."""
    from newsnorm.tables.agencies import Registry

    class Failing(Registry):
        def by_id(self, id: str) -> None:
            raise ZeroDivisionError

    (tmp_path / "a.jsonl").write_bytes(GOOD * 2)
    (tmp_path / "b.wire").write_bytes(COPY)
    line = {"text": COPY.decode(), "source": "AFP"}
    (tmp_path / "c.jsonl").write_text(json.dumps(line))
    paths = [str(tmp_path / name) for name in ("a.jsonl", "b.wire", "c.jsonl")]
    terms = Terms(registry=Failing([]), rules=book.select(["S", "C"]))
    judged = list(judge(paths, terms))
    assert len(judged) == 4
    for each in judged[:2]:
        assert each.broken
        assert "newsnorm failed on this article" in each.findings[0].message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b'{"schema":"newsnorm/1",\n' + GOOD, ["R602"]),
        (GOOD.replace(b'"markers": []', b'"markers": 5'), ["R603"]),
        (GOOD.replace(b'"notes": [], ', b""), ["R604"]),
        (GOOD.replace(b'"notes"', b'"nodes"'), ["R605", "R604"]),
    ],
)
def test_structure_comes_first(
    newsnorm: Newsnorm, text: bytes, expected: list[str]
) -> None:
    run = newsnorm("validate", "--report", "jsonl", given=text)
    assert run.status == 1
    assert codes(run.out) == expected


def test_faults_in_pretty_json_have_their_own_line(newsnorm: Newsnorm) -> None:
    rows = [record(), record(headline=5), record(markers=None)]
    run = newsnorm(
        "validate", "--report", "jsonl", "--no-duplicates",
        given=json.dumps(rows, indent=2).encode(),
    )  # fmt: skip
    lines = json.dumps(rows, indent=2).splitlines()
    found = [json.loads(line) for line in run.out.splitlines()]
    assert [(row["index"], row["pointer"]) for row in found] == [
        (1, "/headline"), (2, "/markers"),
    ]  # fmt: skip
    for row in found:
        key = row["pointer"][1:]
        assert lines[row["line"] - 1][row["column"] - 1 :].startswith(f'"{key}"')


def test_a_batch_goes_on_after_what_cannot_be_read(
    newsnorm: Newsnorm, tmp_path: Path
) -> None:
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(GOOD * 50)[:-40])
    (tmp_path / "edited.jsonl").write_bytes(EDITED)
    run = newsnorm("validate", "absent.wire", "cut.jsonl.gz", "edited.jsonl",
                   "--select", "R", "--ignore", "R610",
                   "--report", "jsonl")  # fmt: skip
    assert run.status == 1
    assert codes(run.out) == ["R601", "R601", "R609"]
    assert newsnorm("validate", "absent.wire", "--fail-on", "never").status == 1


def test_the_same_story_twice_is_told(newsnorm: Newsnorm, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(GOOD)
    (tmp_path / "b.jsonl").write_bytes(GOOD)
    words = ("validate", "a.jsonl", "b.jsonl", "--report", "jsonl")
    assert codes(newsnorm(*words).out) == ["R610"]
    assert newsnorm(*words, "--no-duplicates").out == b""
    assert newsnorm(*words, "--ignore", "story-twice").out == b""


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on(newsnorm: Newsnorm, fail_on: str, status: int) -> None:
    row = json.dumps(record(headline="World")).encode()
    assert newsnorm("validate", "--fail-on", fail_on, given=row).status == status


def test_as_of(newsnorm: Newsnorm) -> None:
    words = ("validate", "--report", "jsonl", "--as-of")
    assert newsnorm(*words, "2025-08-31", given=GOOD).out == b""
    assert codes(newsnorm(*words, "2025-08-30", given=GOOD).out) == ["D115", "D115"]


def test_quiet_prints_nothing_and_still_tells(newsnorm: Newsnorm) -> None:
    assert newsnorm("validate", "-q", given=EDITED)[:2] == (1, b"")
    assert newsnorm("validate", "-q", given=GOOD)[:2] == (0, b"")


def test_output_goes_to_a_file(newsnorm: Newsnorm, tmp_path: Path) -> None:
    run = newsnorm("validate", "-o", "found.sarif", "--report", "sarif", given=EDITED)
    assert (run.status, run.out) == (1, b"")
    assert json.loads((tmp_path / "found.sarif").read_text())["version"] == "2.1.0"


def test_statistics(newsnorm: Newsnorm) -> None:
    run = newsnorm("validate", "--statistics", "--no-duplicates", given=EDITED * 3)
    first = run.out.decode().splitlines()[0]
    assert first.split() == ["3", "R609", "fingerprint-astray"]
    assert newsnorm("validate", "--statistics", "--report", "junit").status == 2


@pytest.mark.parametrize(
    "words",
    [
        ("--select", "Z9"),
        ("--ignore", "dates"),
        ("--fail-on", "fatal"),
        ("--as-of", "yesterday"),
        ("--claim", "name=x"),
        ("--explain", "D999"),
        ("--report", "xml"),
        ("--config", "absent.toml"),
    ],
)
def test_wrong_usage_ends_with_2(newsnorm: Newsnorm, words: tuple[str, ...]) -> None:
    run = newsnorm("validate", *words, given=GOOD)
    assert (run.status, run.out) == (2, b"")
    assert "Traceback" not in run.err


def test_rules_are_listed_and_explained(newsnorm: Newsnorm) -> None:
    listed = newsnorm("validate", "--rules").out.decode().splitlines()
    assert [line.split()[0] for line in listed] == [rule.code for rule in book.RULES]
    for rule in book.RULES:
        assert book.find(rule.name) is rule
    told = newsnorm("validate", "--explain", "order-ambiguous").out.decode()
    assert told.startswith("D103 order-ambiguous (warning")
    assert "For example: 06/08/2019" in told
    assert "What to do: Say which with" in told


def test_rules_are_told_to_programs(newsnorm: Newsnorm) -> None:
    told = json.loads(newsnorm("validate", "--rules", "--report", "json").out)
    assert [row["code"] for row in told] == [rule.code for rule in book.RULES]
    for row, rule in zip(told, book.RULES, strict=True):
        assert (row["reason"], row["example"], row["remedy"]) == (
            rule.reason, rule.example, rule.remedy,
        )  # fmt: skip
    some = newsnorm("validate", "--rules", "--select", "L", "--report", "jsonl").out
    assert {json.loads(line)["code"][0] for line in some.splitlines()} == {"L"}
    one = newsnorm("validate", "--explain", "D103", "--report", "jsonl").out
    assert json.loads(one)["name"] == "order-ambiguous"
    assert newsnorm("validate", "--rules", "--report", "sarif").status == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("newsnorm.toml", 'ignore = ["R609"]\nas-of = 2025-12-31\n'),
        ("pyproject.toml", '[tool.newsnorm]\nignore = "R6"\nfail-on = "warning"\n'),
    ],
)
def test_settings_of_a_project(
    newsnorm: Newsnorm, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text)
    assert newsnorm("validate", given=EDITED).status == 0
    run = newsnorm("validate", "--ignore", "D101", given=EDITED)
    assert run.status == 1  # the command line wins


def test_the_nearest_settings_count(tmp_path: Path) -> None:
    from newsnorm.settings import nearest

    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "newsnorm.toml").write_text("quiet = true\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert nearest(inner).path == tmp_path / "newsnorm.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.newsnorm]\n")
    assert nearest(inner).path == tmp_path / "a" / "pyproject.toml"


@pytest.mark.parametrize(
    "text", ["ignores = []\n", 'fail-on = "fatal"\n', "select = 5\n", "output = 'x'\n",
             "[", 'select = ["Z"]\n'],
)  # fmt: skip
def test_wrong_settings_name_their_file(
    newsnorm: Newsnorm, tmp_path: Path, text: str
) -> None:
    (tmp_path / "newsnorm.toml").write_text(text)
    run = newsnorm("validate", given=GOOD)
    assert run.status == 2
    # Where TOML itself is broken, its reader says the line.
    assert "newsnorm.toml:1: " in run.err or "newsnorm.toml: no TOML" in run.err
    assert "Traceback" not in run.err


def test_a_family_is_listed_and_not_explained(newsnorm: Newsnorm) -> None:
    run = newsnorm("validate", "--explain", "D")
    assert run.status == 2
    assert run.err.strip().endswith("--rules --select D lists a family")
    listed = newsnorm("validate", "--rules", "--select", "D").out.decode().splitlines()
    assert {line[0] for line in listed} == {"D"}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("--select", "D1O1"), "D101"),
        (("--select", "dates-conflikt"), "dates-conflict"),
        (("--ignore", "D101,zone-mising"), "zone-missing"),
        (("--explain", "byline-agencie"), "byline-agency"),
        (("--explain", "h2O1"), "H201"),
    ],
)
def test_a_rule_that_is_not_there_has_a_neighbour(
    newsnorm: Newsnorm, tmp_path: Path, words: tuple[str, str], meant: str
) -> None:
    run = newsnorm("validate", *words, given=GOOD)
    assert (run.status, run.out) == (2, b"")
    assert "did you mean" in run.err
    assert meant[:2] in run.err
    if words[0] != "--explain":
        (tmp_path / "newsnorm.toml").write_text(
            f"# settings\n{words[0][2:]} = {words[1].split(',')!r}\n"
        )
        run = newsnorm("validate", given=GOOD)
        assert run.status == 2
        assert "newsnorm.toml:2: " in run.err
        assert "did you mean" in run.err


def test_colour_is_for_terminals_alone(newsnorm: Newsnorm) -> None:
    assert b"\x1b[31mR609" not in newsnorm("validate", given=EDITED).out
    forced = newsnorm("validate", given=EDITED, FORCE_COLOR="1", TERM="xterm").out
    assert b"\x1b[31mR609" in forced


def test_colour_is_not_for_files(newsnorm: Newsnorm, tmp_path: Path) -> None:
    newsnorm("validate", "--color", "always", "-o", "told", given=EDITED)
    assert b"R609" in (tmp_path / "told").read_bytes()
    assert b"\x1b" not in (tmp_path / "told").read_bytes()
    shown = newsnorm("validate", "--color", "always", "-o", "-", given=EDITED)
    assert b"\x1b" in shown.out


def test_it_changes_nothing(newsnorm: Newsnorm, tmp_path: Path) -> None:
    path = tmp_path / "edited.jsonl"
    path.write_bytes(EDITED)
    before = (path.read_bytes(), os.stat(path).st_mtime_ns, sorted(tmp_path.iterdir()))
    newsnorm("validate", "edited.jsonl")
    after = (path.read_bytes(), os.stat(path).st_mtime_ns, sorted(tmp_path.iterdir()))
    assert after == before


def test_schema_is_printed(newsnorm: Newsnorm) -> None:
    run = newsnorm("schema")
    assert run.status == 0
    assert json.loads(run.out)["title"] == "Article"


def test_records_of_any_layout_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "records"
    rows = [record(), record(headline="Another harbour reopens today")]
    layouts = [
        "".join(f"{json.dumps(row)}\n" for row in rows),
        "\n\n".join(json.dumps(row) for row in rows),
        json.dumps(rows),
        json.dumps(rows, indent=2),
        "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n",
        "\ufeff" + "".join(f"{json.dumps(row)}\n" for row in rows),
    ]
    for layout in layouts:
        path.write_text(layout, encoding="utf-8")
        judged = list(judge([str(path)], Terms()))
        assert [(each.number, each.complaints) for each in judged] == [(0, ()), (1, ())]


def test_the_readme_lists_every_rule() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for rule in book.RULES:
        row = f"| `{rule.code}` | {rule.name} | {rule.severity} | {rule.reason} |"
        assert row in readme, f"README lacks: {row}"
    told = re.findall(r"^\| `([A-Z]\d{3})` \|", readme, re.MULTILINE)
    assert told == [rule.code for rule in book.RULES]


HOOKS = re.findall(
    r"- id: (\S+)\n(?:.*\n)*?  entry: newsnorm (.+)\n(?:.*\n)*?  files: (.+)\n"
    r"(?:.*\n)*?  args: \[(.+)\]",
    (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"),
)


@pytest.mark.parametrize(("name", "entry", "files", "args"), HOOKS)
def test_hooks_do_what_they_say(
    newsnorm: Newsnorm, tmp_path: Path, name: str, entry: str, files: str, args: str
) -> None:
    """Real pre-commit runs them, too, before a change is taken."""
    line = json.dumps({"text": COPY.decode(), "date": "2023-01-01"})
    for path, content in (
        ("good.wire", SEED),
        ("empty.wire", b""),
        ("good.jsonl", GOOD),
        ("bad.claims.jsonl", line.encode()),
    ):
        (tmp_path / path).write_bytes(content)
    words = [*entry.split(), *args.split(", ")]
    taken = sorted(path for path in os.listdir(tmp_path) if re.search(files, path))
    good = [path for path in taken if path.startswith("good")]
    assert newsnorm(*words, *taken).status == 1, name
    assert not good or newsnorm(*words, *good).status == 0, name


def test_there_are_hooks() -> None:
    assert [hook[0] for hook in HOOKS] == ["newsnorm-validate", "newsnorm-claims"]


def test_a_fault_far_into_a_long_line_is_shown_with_its_surroundings(
    newsnorm: Newsnorm,
) -> None:
    words = "東京\\t" * 2000
    line = f'{{"schema": "newsnorm/1", "headline": "{words}" "body": ""}}'
    run = newsnorm("validate", given=line.encode())
    first, shown, caret, _ = run.out.decode().splitlines()
    assert first.startswith(
        f"standard input:1:{line.index(chr(34) + 'body') + 1}: R602"
    )
    assert len(shown) <= 100
    marked = shown[len(shown.rstrip()) - len('"body": ""}') :]
    assert marked == '"body": ""}'
    wide = sum(2 if c in "東京" else 1 for c in shown[: shown.index('"body')])
    assert caret.index("^") == wide
