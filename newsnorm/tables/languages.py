"""Languages: the small words that give a text away, and the scripts they use.

In: nothing. Out: rows from `languages.tsv`, one language and script each, sorted by
BCP 47 primary tag, and the scripts by code points. Words are folded; those that many
languages share stay in, since a shared word weighs less. A script that writes one
language needs no words. Nothing here looks at a text.
"""

from msgspec import Struct

from newsnorm.tables.columns import read


class Language(Struct, frozen=True, gc=False):
    """One language: its tag, its script, its commonest small words."""

    id: str
    script: str  # latin, cyrillic, arabic, devanagari, ...
    words: str


LANGUAGES = tuple(map(Language, *read(__file__, 3)))

# Letters that few languages use: where the small words leave two of them level, one
# that cannot write the text is out. Rows: letter, and the languages that have it.
LETTERS = {
    "ã": frozenset(("gl", "pt", "vi")),
    "ë": frozenset(("af", "nl", "sq")),
    "ğ": frozenset(("az", "tr")),
    "ñ": frozenset(("ca", "es", "eu", "fil", "gl", "tl")),
    "õ": frozenset(("et", "pt", "vi")),
    "ř": frozenset(("cs",)),
    "ə": frozenset(("az",)),
    "ђ": frozenset(("sr",)),
    "ы": frozenset(("be", "kk", "ky", "mn", "ru", "tg")),
    "э": frozenset(("be", "kk", "ky", "mn", "ru", "tg")),
    "є": frozenset(("uk",)),
    "і": frozenset(("be", "kk", "uk")),
    "ї": frozenset(("uk",)),
    "ј": frozenset(("mk", "sr")),
}

# Scripts that one language writes, as far as news goes.
ALONE = {row.script: row.id for row in LANGUAGES if not row.words} | {
    "bengali": "bn",
    "ethiopic": "am",
    "gujarati": "gu",
    "gurmukhi": "pa",
    "kannada": "kn",
    "malayalam": "ml",
    "odia": "or",
    "tibetan": "bo",
}

# Blocks of code points, first and last, sorted: the script of a letter.
BLOCKS = (
    (0x41, 0x24F, "latin"),
    (0x370, 0x3FF, "greek"),
    (0x400, 0x52F, "cyrillic"),
    (0x530, 0x58F, "armenian"),
    (0x590, 0x5FF, "hebrew"),
    (0x600, 0x77F, "arabic"),
    (0x900, 0x97F, "devanagari"),
    (0x980, 0x9FF, "bengali"),
    (0xA00, 0xA7F, "gurmukhi"),
    (0xA80, 0xAFF, "gujarati"),
    (0xB00, 0xB7F, "odia"),
    (0xB80, 0xBFF, "tamil"),
    (0xC00, 0xC7F, "telugu"),
    (0xC80, 0xCFF, "kannada"),
    (0xD00, 0xD7F, "malayalam"),
    (0xD80, 0xDFF, "sinhala"),
    (0xE00, 0xE7F, "thai"),
    (0xE80, 0xEFF, "lao"),
    (0xF00, 0xFFF, "tibetan"),
    (0x1000, 0x109F, "myanmar"),
    (0x10A0, 0x10FF, "georgian"),
    (0x1100, 0x11FF, "hangul"),
    (0x1200, 0x139F, "ethiopic"),
    (0x1780, 0x17FF, "khmer"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
)
