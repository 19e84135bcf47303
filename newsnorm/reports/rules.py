"""The rules themselves, for programs: what `--rules` and `--explain` give as JSON.

In come rules, out goes an object for each, with the words that explain it. Nothing here
judges.
"""

import json
from collections.abc import Iterable
from typing import Any

from newsnorm.reports.escape import in_json
from newsnorm.rules.rule import Rule


def as_json(rules: Iterable[Rule], lines: bool) -> str:
    """Give one array, an object a line; or the lines alone.

    >>> from newsnorm.rules.book import find
    >>> json.loads(as_json([find("D106")], lines=True))["name"]
    'published-missing'
    """
    told = [in_json(json.dumps(_row(rule), ensure_ascii=False)) for rule in rules]
    return "\n".join(told) if lines else "[\n" + ",\n".join(told) + "\n]"


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "field": rule.field,
        "at_parse": rule.at_parse,
        "reason": rule.reason,
        "example": rule.example,
        "remedy": rule.remedy,
    }
