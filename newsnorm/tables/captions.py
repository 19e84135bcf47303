"""Words around pictures: caption labels, and houses that deal in pictures.

In: a word or two, as written. Out: `label`, `house`, `agency`, or None. The rows are in
`captions.tsv`: folded words, kind; they are read when first asked for. An agency makes
a credit only beside a name or a picture word: alone it is the maker of the copy.
Nothing here looks at a line.
"""

from functools import cache
from pathlib import Path

from newsnorm.tables.chrome import fold


def kind(word: str) -> str | None:
    """Give what a word is beside a picture.

    >>> kind("Bildquelle"), kind("Getty Images"), kind("AFP"), kind("harbour")
    ('label', 'house', 'agency', None)
    """
    return words().get(fold(word))


@cache
def words() -> dict[str, str]:
    """Give all folded words with their kind."""
    lines = Path(__file__).with_suffix(".tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in lines.splitlines())
    return {words: said for words, said in rows}  # noqa: C416  checks the columns
