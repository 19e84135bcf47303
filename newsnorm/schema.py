"""The record's JSON Schema, made from the types that write and read it.

In come the types of `record` and the docstrings under their fields; out goes a JSON
Schema, draft 2020-12. Nothing here repeats what the types say: `_NARROWER` adds only
what a Python type cannot.
"""

import ast
import inspect
from typing import Any

import msgspec

from newsnorm import record
from newsnorm.structure import whole

DRAFT = "https://json-schema.org/draft/2020-12/schema"

# 2025 | 2025-08 | 2025-08-31 | 2025-08-31T04:29 | 2025-08-31T04:29:37.5+02:00
_DATE = (
    r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])"
    r"(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$"
)

_NARROWER: dict[tuple[str, str], dict[str, Any]] = {
    ("Article", "schema"): {"const": record.SCHEMA},
    ("Article", "fingerprint"): {"pattern": "^[0-9a-f]{32}$"},
    ("Article", "published"): {"pattern": _DATE},
    ("Article", "published_confidence"): {"minimum": 0, "maximum": 1},
    ("Article", "updated"): {"pattern": _DATE},
    ("Date", "start"): {"minimum": 0},
    ("Date", "end"): {"minimum": 0},
    ("Dateline", "date"): {"pattern": r"^(\d{4}|-)-\d{2}-\d{2}$"},
    ("Finding", "rule"): {"pattern": "^[A-Z][0-9]{3}$"},
    ("Place", "country"): {"pattern": "^[A-Z]{2}$"},
}


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a record.

    >>> schema()["properties"]["headline"]["description"]
    'Without markers and wire end marks; null where the copy has none.'
    """
    _, parts = msgspec.json.schema_components(
        [whole(record.Article)], ref_template="#/$defs/{name}"
    )
    words = _docstrings()
    for name, part in parts.items():
        part["description"] = words[name, ""]
        for key, value in part["properties"].items():
            value.pop("default", None)  # of a reader; a written record has all keys
            described = {"description": words[name, key], **value}
            part["properties"][key] = described | _NARROWER.get((name, key), {})
    article = parts.pop("Article")
    return {"$schema": DRAFT, "$id": f"urn:{record.SCHEMA}", **article, "$defs": parts}


def _docstrings() -> dict[tuple[str, str], str]:
    """Give class and field (or "" for the class itself) to the words below it."""
    found = {}
    for node in ast.parse(inspect.getsource(record)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        found[node.name, ""] = ast.get_docstring(node) or ""
        for field, words in zip(node.body, node.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(words, ast.Expr):
                key, value = ast.unparse(field.target), ast.literal_eval(words.value)
                found[node.name, key] = " ".join(value.split())
    return found
