"""The report for code scanning: SARIF 2.1.0, one run, its results written as they come.

In comes what is judged, out goes one document. Rules stand in it with their reasons, so
that a viewer can explain a finding.
"""

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from newsnorm import __version__
from newsnorm.placing import Complaint, Judged
from newsnorm.reports import Manner
from newsnorm.reports.escape import in_json, visible
from newsnorm.rules import book
from newsnorm.rules.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_INDEX = {rule.code: index for index, rule in enumerate(book.RULES)}


def write(judged: Iterable[Judged], manner: Manner) -> Iterator[bytes]:
    """Give the document, a result a line."""
    driver = {
        "name": "newsnorm",
        "version": __version__,
        "rules": [_rule(rule) for rule in book.RULES],
    }
    yield (
        f'{{"$schema":{_json(SCHEMA)},"version":"2.1.0","runs":[{{'
        f'"tool":{{"driver":{_json(driver)}}},'
        '"columnKind":"unicodeCodePoints","results":['
    ).encode()
    lead = "\n"
    for each in judged:
        for complaint in each.complaints:
            yield f"{lead}{_json(_result(each, complaint))}".encode()
            lead = ",\n"
    yield b"\n]}]}\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.reason},
        "help": {"text": f"For example: {rule.example}\n{rule.remedy}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(each: Judged, complaint: Complaint) -> dict[str, Any]:
    found = complaint.finding
    result: dict[str, Any] = {
        "ruleId": found.rule,
        "ruleIndex": _INDEX[found.rule],
        "level": _LEVELS[found.severity],
        "message": {"text": visible(found.message)},
        "locations": [{"physicalLocation": _place(each, complaint)}],
    }
    if complaint.pointer is not None:
        logical = {"fullyQualifiedName": visible(complaint.pointer) or "/"}
        result["locations"][0]["logicalLocations"] = [logical]
    return result


def _place(each: Judged, complaint: Complaint) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(each.path)}}
    line = complaint.line or each.line
    if line is not None:
        place["region"] = {"startLine": line}
        if complaint.column is not None:
            place["region"]["startColumn"] = complaint.column
    return place


def _uri(path: str) -> str:
    """Give a path as a URI: relative ones stay so, for whoever reads in the same tree.

    >>> _uri("press releases/a.wire")
    'press%20releases/a.wire'
    """
    # A colon in the first step of a relative path would be read as a scheme.
    plain = quote(path.replace(os.sep, "/"), "/", errors="surrogatepass")
    return f"file://{plain}" if os.path.isabs(path) else plain


def _json(value: Any) -> str:
    return in_json(json.dumps(value, ensure_ascii=False, separators=(",", ":")))
