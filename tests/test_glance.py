"""A glance at a record names every rule that would speak, and so changes no finding."""

import json
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import pytest
from msgspec import ValidationError

from newsnorm.record import Article
from newsnorm.rules import book
from newsnorm.rules.glance import GLANCES
from tests.conftest import CASES as GOLDEN
from tests.test_rules import CASES, record

PLAN = book.plan(book.RULES)
# The same rules, each asked of every record.
ASKING = book.Plan(PLAN.rules, (), frozenset(PLAN.rules))

# What breaks rules when it stands anywhere: blanks, controls, marks, wrong letters.
ODD = [
    "", " ", "\n", "\n\n", "  ", "\t", "\x1b", "\u202e", "\u00a0", "\ufffd", "Ã¸",
    "â€™", "...", "…", "<p>", "&amp;", " =", "-", "UPDATE 1-", "CORRECTED: ", "3", "@",
    "www.", "https://example.org/", "By ", "AFP", "(Reporting by Ann Writer)", "Share",
    "ÅL", "“(Reporting by Ann", "\n\nShare this\n\n", "© 2025",
    "OSLO, May 2 (AFP) - ", "é", "\n\nBERGEN, May 3 (AFP) - ", "--", "2025-02-30",
    "0001-01-01", "x" * 210, "-", "\n\nends\n\n", "\n\nPUBLICITÉ\n\n", "\n", "\u3000",
    "\n\n2025-08-31 04:29:37\n\n", "\n\n(Editing by Ben Reader)\n\n", "e\u0301",
    "\n\nA BRIDGE, May 3 - ", "x" * 130,
]  # fmt: skip


def findings(article: Article, by: book.Plan, **more: Any) -> list[Any]:
    return book.check(article, by=by, **more)


def golden() -> Iterator[Article]:
    for path in [*sorted(GOLDEN.glob("*.json")), *sorted(GOLDEN.glob("neg*/*.json"))]:
        yield Article.from_json(path.read_bytes())


def changed(row: dict[str, Any], random: Random) -> dict[str, Any]:
    """Give a record with one value made odd, or taken from another field."""
    row = json.loads(json.dumps(row))
    parts = [row, *(row[key] for key in ("dateline",) if row[key])]
    for key in ("dates", "sources", "bylines", "trailers", "markers"):
        parts += row[key]
    for _ in range(random.choice((1, 1, 2, 3))):
        part = random.choice(parts)
        key = random.choice(
            [k for k, v in part.items() if v is None or isinstance(v, str)]
        )
        value, odd = part[key] or "", random.choice(ODD)
        at = random.choice((0, len(value), random.randint(0, len(value))))
        part[key] = random.choice((None, odd, value[:at] + odd + value[at:]))
    return row


def odd(articles: Iterable[Article], times: int, seed: int) -> Iterator[Article]:
    """Give what so many odd changes make of articles."""
    random = Random(seed)
    rows = [json.loads(article.to_json()) for article in articles]
    for _ in range(times):
        row = changed(random.choice(rows), random)
        try:
            yield Article.from_json(json.dumps(row))
        except ValidationError:  # half of the changes make no record at all
            continue


def test_each_code_is_of_a_rule_that_looks_at_one_record() -> None:
    for glance in GLANCES:
        assert glance.codes <= PLAN.rules.keys(), glance


@pytest.mark.parametrize("side", ["passes", "fails"])
def test_cases_of_the_rules(side: str) -> None:
    for case in CASES:
        row = case[side]
        if {"line", "absent", "claims"} & row.keys() or case["rule"] in (
            "R603",
            "R605",
        ):
            continue
        article = Article.from_json(json.dumps(record(**row)))
        more = {"as_of": row.get("as_of")}
        assert findings(article, PLAN, **more) == findings(article, ASKING, **more)


def test_golden_records() -> None:
    articles = list(golden())
    assert articles
    for article in articles:
        assert findings(article, PLAN) == findings(article, ASKING)


def test_odd_records() -> None:
    """Whatever stands wherever, asking fewer rules tells the same."""
    spoke = set()
    for article in odd([Article.from_json(json.dumps(record())), *golden()], 4000, 5):
        found = findings(article, PLAN)
        assert found == findings(article, ASKING), article.to_json()
        spoke |= {each.rule for each in found}
    assert len(spoke) > 45
