"""Sections: the words by which sites and agencies file a story.

In: a short line, as written. Out: whether it names a section. The rows are in
`sections.tsv`: folded words, language; they are read when first asked for. A word
that several languages share stands once. Nothing here knows where the line stands.
"""

from newsnorm.tables.columns import Lexicon

LONGEST = 60


def words() -> Lexicon:
    """Give all folded section words with the language of their row."""
    return _WORDS


_WORDS = Lexicon(__file__)
