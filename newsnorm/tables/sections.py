"""Sections: the words by which sites and agencies file a story.

In: a short line, as written. Out: whether it names a section. The rows are in
`sections.tsv`: folded words, language; they are read when first asked for. A word
that several languages share stands once. Nothing here knows where the line stands.
"""

from functools import cache

from newsnorm.tables.columns import read

LONGEST = 60


@cache
def words() -> dict[str, str]:
    """Give all folded section words with the language of their row."""
    words, languages = read(__file__, 2)
    return dict(zip(words, languages, strict=True))
