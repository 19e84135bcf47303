"""Page furniture: the words of buttons, menus, counters and teasers.

In: a short line, as written. Out: what kind of furniture it is, or None. The rows are
in `chrome.tsv`: folded words, language, kind; they are read when first asked for. A
word that several languages share stands once, under the first of them. Nothing here
knows where the line stands.
"""

from functools import lru_cache

from newsnorm.tables.columns import Lexicon

# Longer lines are sentences.
LONGEST = 90

# A counter or a bullet may stand on either side: "Comments (5)", "| Print |".
_EDGES = " \t\n0123456789.,:;!?()[]{}<>|•·▪●○■□►▶◄◀▲▼→←↑↓»«›‹"
_EDGES += "…*+#=/\\-–—―_~\"'“”„‘’"
_EDGES += (
    "×✕✖✓✔★☆©®™%&$€£¥@^¿¡،؛؟。、，：；！？（）［］【】「」『』〈〉《》＞＜｜・〜～।٪"
)
_EDGES += "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯０１２３４５６７８９"
_EDGES += "\xa0\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\ufeff\ufe0f"
_UNSEEN = {0xAD: None, 0x200B: None, 0x200E: None, 0x200F: None, 0xFEFF: None}

# Words that go with a share word: all words of the line from here and it is chrome.
_SHARING = frozenset(
    """
    share tweet print email e-mail mail save copy link via on to by this with and or
    facebook twitter x whatsapp telegram linkedin pinterest reddit instagram youtube
    messenger threads bluesky mastodon flipboard pocket viber vk tumblr xing tiktok
    snapchat skype line weibo wechat google sms fb in or whats app url
    teilen auf per über link kopieren drucken mailen artikel beitrag
    partager sur par imprimer envoyer compartir en por enviar imprimir copiar
    compartilhar partilhar no pelo condividi su tramite stampa delen op deel
    dela på del jaa udostępnij na sdílet paylaş поделиться в вконтакте одноклассники
    поділитися у bagikan ke chia sẻ شارك على عبر فيسبوك تويتر واتساب
    """.split()
)
_NETWORKS = frozenset(
    """
    facebook twitter whatsapp telegram linkedin pinterest reddit instagram youtube
    messenger tumblr viber vk xing flipboard tiktok bluesky mastodon weibo wechat
    вконтакте одноклассники فيسبوك تويتر واتساب
    """.split()
)


# One line is asked about by several shapes, one after the other.
@lru_cache(maxsize=64)
def fold(line: str) -> str:
    """Give a line as the tables hold it: no case, no counters and marks at its edges.

    >>> fold("• Comments (5)"), fold("İLETİŞİM")
    ('comments', 'iletişim')
    """
    if not line.isascii():
        line = line.translate(_UNSEEN).casefold().replace("i\u0307", "i")
        line = line.replace("’", "'")
    else:
        line = line.casefold()
    return " ".join(line.strip(_EDGES).split())


def kind(folded: str) -> str | None:
    """Give the kind of furniture that folded words are.

    >>> kind(fold("5 min read")), kind(fold("Auf X teilen X")), kind("harbour")
    ('counter', 'share', None)
    """
    found = _WORDS.get(folded)
    if found:
        return found
    parts = folded.split()
    if not 1 < len(parts) < 9 or _uncounted(parts[0]) not in _SHARING:
        return None
    parts = [_uncounted(part) for part in parts]
    return "share" if _SHARING.issuperset(parts) and _shares(parts) else None


def is_one(line: str, kinds: frozenset[str]) -> bool:
    """Tell whether a line is furniture of these kinds: most tell by their first word.

    >>> is_one("• Comments (5)", frozenset(("comments", "share")))
    True
    """
    first = line.split(None, 1)[0]
    if first.isascii() and first.isalpha():
        folded = first.casefold()
        if folded not in _SHARING and not _WORDS.opens(folded):
            return False
    return kind(fold(line)) in kinds


def _uncounted(part: str) -> str:
    """Give a word without the counter that may be glued to it: `facebook654`."""
    return part.rstrip("0123456789") or part


def _shares(parts: list[str]) -> bool:
    return not _NETWORKS.isdisjoint(parts) or ("x" in parts and len(parts) > 2)


def words() -> Lexicon:
    """Give all folded words with their kind."""
    return _WORDS


def sharing() -> frozenset[str]:
    """Give the words that go with a share word: a line of them may begin with each."""
    return _SHARING


_WORDS = Lexicon(__file__, value=2)
