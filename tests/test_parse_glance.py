"""What `parse` looks at names every rule of its own that would speak."""

import json

from newsnorm.record import Article
from newsnorm.rules import at_parse, book, parse_glance
from tests.test_glance import CASES, findings, golden, odd
from tests.test_rules import record

ASKED = [rule for rule in book.RULES if rule.at_parse]
PLAN = book.plan(ASKED, parse_glance.GLANCES)
# The same rules, each asked of every record.
ASKING = book.plan(ASKED, ())


def test_no_rule_is_asked_unseen() -> None:
    assert not PLAN.always
    assert ASKING.always == {rule.code for rule in ASKED}


def test_records_that_break_rules() -> None:
    spoke = set()
    for case in CASES:
        row = case["fails"]
        if {"line", "absent", "claims"} & row.keys() or case["rule"] in (
            "R603",
            "R605",
        ):
            continue
        article = Article.from_json(json.dumps(record(**row)))
        found = findings(article, PLAN)
        assert found == findings(article, ASKING)
        assert at_parse(article, "text") == findings(article, ASKING, text="text")
        spoke |= {each.rule for each in found}
    assert len(spoke) > 10


def test_golden_and_odd_records() -> None:
    articles = list(golden())
    for article in (*articles, *odd(articles, 2000, 7)):
        assert findings(article, PLAN) == findings(article, ASKING), article.to_json()
