"""Words around pictures: caption labels, and houses that deal in pictures.

In: a word or two, as written. Out: `label`, `house`, `agency`, or None. The rows are in
`captions.tsv`: folded words, kind; they are read when first asked for. An agency makes
a credit only beside a name or a picture word: alone it is the maker of the copy.
Nothing here looks at a line.
"""

from newsnorm.tables.chrome import fold
from newsnorm.tables.columns import Lexicon


def kind(word: str) -> str | None:
    """Give what a word is beside a picture.

    >>> kind("Bildquelle"), kind("Getty Images"), kind("AFP"), kind("harbour")
    ('label', 'house', 'agency', None)
    """
    return _WORDS.get(fold(word))


def words() -> Lexicon:
    """Give all folded words with their kind."""
    return _WORDS


_WORDS = Lexicon(__file__)
