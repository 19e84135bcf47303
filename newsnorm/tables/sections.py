"""Sections: the words by which sites and agencies file a story.

In: a short line, as written. Out: whether it names a section. The rows are in
`sections.tsv`: folded words, language; they are read when first asked for. A word
that several languages share stands once. Nothing here knows where the line stands.
"""

from functools import cache
from pathlib import Path

LONGEST = 60


@cache
def words() -> dict[str, str]:
    """Give all folded section words with the language of their row."""
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in lines.splitlines())
    return {words: said for words, said in rows}  # noqa: C416  checks the columns
