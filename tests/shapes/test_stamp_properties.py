"""Dates in invented lines of any kind: places are true, and nothing raises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.meanings import stamp as meaning
from newsnorm.shapes import stamp

PIECES = st.sampled_from(
    "1 2 12 31 2025 08 99 0000 ٣ ۱۴۰۴ ² ½ 20250831 - / . : , T Z + GMT IST ( ) May"
    " Sept. دی تشرين الأول am p.m. Uhr h 年 月 日 令和 ago vor hours Published Updated:"
    " Sunday of de th MENAFN tag: © Yesterday at local time Etc/ İ".split()
)
LINES = st.one_of(
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
    st.text(max_size=60),
)


@pytest.mark.properties
@given(LINES, st.integers(0, 3), st.integers(0, 3))
def test_places_are_true(line: str, head: int, foot: int) -> None:
    start, end = head, max(head, len(line) - foot)
    last = start
    for token in stamp.find(line, start, end):
        assert last <= token.start < token.end <= end
        assert line[token.start : token.end] == token.text
        assert all(start <= a < b <= end for a, b in token.parts.values())
        fact = meaning.read(token)
        assert fact is None or fact.readings
        last = token.end
