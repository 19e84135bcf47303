"""One finding as a flat object, as the JSON reports give it.

In comes a complaint, out goes a dict whose keys are always the same.
"""

from typing import Any

from newsnorm.placing import Complaint, Judged


def row(each: Judged, complaint: Complaint) -> dict[str, Any]:
    """Give what is known of a finding; null where it has no such place."""
    found, part = complaint.finding, complaint.excerpt
    return {
        "path": each.path,
        "index": each.number,
        "line": complaint.line or each.line,
        "column": complaint.column,
        "pointer": complaint.pointer,
        "rule": found.rule,
        "name": found.name,
        "severity": found.severity,
        "field": found.field,
        "message": found.message,
        "start": found.start,
        "end": found.end,
        "excerpt": part.line[part.start : part.end] if part else None,
    }
