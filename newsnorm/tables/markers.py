"""Version and genre markers of headlines.

In: the words of a marker, as written, without brackets and separator. Out: its kind
and level, or None. One row a word, sorted; numbers and ordinals are no part of a row.
Nothing here knows where the words stand.
"""

from msgspec import Struct

from newsnorm.pattern import pattern
from newsnorm.record import MarkerKind


class Row(Struct, frozen=True, gc=False):
    """One marker: its folded words, and what they say of the version."""

    words: str
    kind: MarkerKind
    # How it is set off: `-` by a hyphen in capitals (UPDATE 1-), `:` by a colon or
    # an upright, `(` by brackets, `1` by its ordinal alone (1ST LEAD), `_` by a space,
    # `~` by a hyphen in small letters (Analysis-).
    ways: str


ROWS = (
    Row("actualisation", "update", "(-:"),
    Row("actualisé", "update", "(-:"),
    Row("actualización", "update", "(-:_"),
    Row("actualizado", "update", "(:"),
    Row("adds", "update", "("),
    Row("advisory", "advisory", "-:("),
    Row("aggiornamento", "update", "(-:"),
    Row("aktualisiert", "update", "(-:"),
    Row("aktualisierung", "update", "(-:"),
    Row("aktualizacja", "update", "(-:_"),
    Row("aktualizováno", "update", "(:"),
    Row("alert", "alert", "-:("),
    Row("alerta", "alert", "-:("),
    Row("alerte", "alert", "-:("),
    Row("analyse", "genre", "-:("),
    Row("analysis", "genre", "-:(~"),
    Row("apnewsalert", "alert", "-:_"),
    Row("attention - corrige", "correction", "-:("),
    Row("atualizada", "update", "(:"),
    Row("atualização", "update", "(-:"),
    Row("avance", "alert", "-:("),
    Row("background", "genre", "-:("),
    Row("berichtigung", "correction", "(-:"),
    Row("blitz", "alert", "(:"),
    Row("breaking", "alert", "-:("),
    Row("breaking news", "alert", "-:("),
    Row("breakingviews", "genre", "-:(~"),
    Row("brief", "genre", "-"),
    Row("bulletin", "alert", "-:("),
    Row("bulletin kill", "kill", "-:(_"),
    Row("c o r r e c t i o n", "correction", "-:(/"),
    Row("china focus", "genre", ":"),
    Row("commentary", "genre", "-:("),
    Row("cor", "correction", "-("),
    Row("corrección", "correction", "-:(_"),
    Row("correct", "correction", "("),
    Row("corrected", "correction", "-:(~"),
    Row("corrected version", "correction", "-:("),
    Row("correcting", "correction", "(:"),
    Row("correcting and replacing", "correction", "-:(_"),
    Row("correction", "correction", "-:("),
    Row("correction et mise à jour", "correction", "-:("),
    Row("corrective", "correction", "-:("),
    Row("correzione", "correction", "-:("),
    Row("correção", "correction", "-:("),
    Row("corrige", "correction", "-:("),
    Row("corrigé", "correction", "-:("),
    Row("d'urgence", "alert", ":"),
    Row("dev", "update", "(:"),
    Row("developing", "alert", ":("),
    Row("diaporama", "genre", ":("),
    Row("düzeltme", "correction", "-:("),
    Row("eil", "alert", "(:"),
    Row("eilmeldung", "alert", "-:("),
    Row("eliminar", "kill", "-:(_"),
    Row("eliminar - eliminar", "kill", "("),
    Row("elimination", "kill", "-:("),
    Row("essay", "genre", "("),
    Row("exclusif", "genre", "-:("),
    Row("exclusiva", "genre", ":("),
    Row("exclusive", "genre", "-:(~"),
    Row("explainer", "genre", "-:(~"),
    Row("factbox", "genre", "-:(~"),
    Row("feature", "genre", "-:("),
    Row("flash", "alert", "-:("),
    Row("focus", "genre", ":("),
    Row("graphic", "genre", "-:("),
    Row("güncelleme", "update", "-:("),
    Row("hintergrund", "genre", ":("),
    Row("insight", "genre", "-("),
    Row("instant view", "genre", "-:("),
    Row("interview", "genre", "-:("),
    Row("just in", "alert", "-:("),
    Row("kill", "kill", "-:("),
    Row("kill kill kill", "kill", "-:(_"),
    Row("korekta", "correction", "-:(_"),
    Row("korr", "correction", "-:("),
    Row("korr-bericht", "correction", "-:("),
    Row("korrektur", "correction", "-:("),
    Row("korrigiert", "correction", "-:("),
    Row("ld", "lead", "-:(1"),
    Row("ld writethru", "lead", "-:(1"),
    Row("ld-writethru", "lead", "-:(1"),
    Row("lead", "lead", "(1"),
    Row("lead-writethru", "lead", "-:(1"),
    Row("live", "alert", ":("),
    Row("media advisory", "advisory", "-:(_"),
    Row("mettre à jour", "update", "-:("),
    Row("mise à jour", "update", "-:("),
    Row("net", "lead", "1"),
    Row("neufassung", "update", "-:("),
    Row("news focus", "genre", ":("),
    Row("overview", "roundup", "-:("),
    Row("papier general", "roundup", "-:("),
    Row("papier général", "roundup", "-:("),
    Row("pilne", "alert", "-:("),
    Row("poll", "genre", "-:("),
    Row("powtarzanie", "repeat", "-:(_"),
    Row("preview", "genre", "-:("),
    Row("profile", "genre", "-:("),
    Row("rectificatif", "correction", "-:("),
    Row("refile", "refile", "-:(~"),
    Row("refiled", "refile", "-:("),
    Row("remettre", "repeat", "-:("),
    Row("repeat", "repeat", "-:(/"),
    Row("reprise", "repeat", "-:("),
    Row("retransmission", "repeat", "-:("),
    Row("roundup", "roundup", "-:(1"),
    Row("rpt", "repeat", "-:("),
    Row("rpt rpt", "repeat", "-:(_"),
    Row("scenarios", "genre", "-:("),
    Row("scoop", "genre", ":("),
    Row("snap", "alert", "-:("),
    Row("son dakika", "alert", "-:("),
    Row("special report", "genre", "-:(~"),
    Row("spotlight", "genre", ":("),
    Row("text", "genre", "-"),
    Row("the latest", "update", ":("),
    Row("timeline", "genre", "-:("),
    Row("update", "update", "-:(~"),
    Row("updated", "update", "-:("),
    Row("urgence", "alert", "-:("),
    Row("urgent", "alert", "-:(_"),
    Row("urgente", "alert", "-:("),
    Row("versión corregida", "correction", "-:(_"),
    Row("watch", "genre", ":("),
    Row("weekahead", "roundup", "-:("),
    Row("wiederholung", "repeat", "-:("),
    Row("withdrawal", "kill", "-:("),
    Row("withdrawn", "kill", "-:("),
    Row("wrapup", "roundup", "-:(~"),
    Row("writethru", "lead", "-:("),
    Row("xinhua headlines", "genre", ":"),
    Row("yonhap feature", "genre", "(:"),
    Row("yonhap interview", "genre", "(:"),
    Row("zusammenfassung", "roundup", "(-:"),
    Row("έκτακτο", "alert", "-:("),
    Row("аннулирование", "kill", "-:(_"),
    Row("внимание", "alert", ":("),
    Row("коррекция", "correction", "-:(_"),
    Row("молния", "alert", "-:("),
    Row("обновить", "update", "-:(_"),
    Row("обновлено", "update", "-:("),
    Row("оновлено", "update", "-:("),
    Row("повтор", "repeat", "-:(_"),
    Row("поправка", "correction", "-:("),
    Row("срочно", "alert", "-:("),
    Row("терміново", "alert", "-:("),
    Row("уточнение", "correction", "-:("),
    Row("מבזק", "alert", "-:("),
    Row("إعادة", "repeat", ":(-"),
    Row("تحديث", "update", ":(-"),
    Row("تصحيح", "correction", ":(-"),
    Row("حظر حظر حظر", "kill", ":(-_"),
    Row("عاجل", "alert", ":(-"),
    Row("عاجل جدا", "alert", ":(-"),
    Row("فوری", "alert", ":(-"),
    Row("ब्रेकिंग", "alert", ":("),
    Row("ब्रेकिंग न्यूज़", "alert", ":("),
    Row("ব্রেকিং", "alert", ":("),
    Row("号外", "alert", ":("),
    Row("快訊", "alert", ":(_"),
    Row("快讯", "alert", ":(_"),
    Row("急電", "alert", ":(_"),
    Row("更新", "update", ":("),
    Row("更正", "correction", ":("),
    Row("突发", "alert", ":("),
    Row("訂正", "correction", ":(_"),
    Row("速報", "alert", ":(_"),
    Row("速报", "alert", ":(_"),
    Row("긴급", "alert", ":("),
    Row("보", "lead", "("),
    Row("속보", "alert", ":("),
    Row("정정", "correction", ":("),
    Row("종합", "lead", ":("),
    Row("종합보", "lead", "("),
)  # fmt: skip

# 2 · 2ND · 2EME · 3DER: the level of `UPDATE 2-`, `2ND LEAD`, `(3DER)`
_LEVEL = pattern(
    r"(?<!\d)(\d{1,2})(?:\s?(?:st|nd|rd|th|eme|ème|ère|ere|er|re|der|e|º|ª|°))?(?!\d)"
)


class Reading(Struct, frozen=True, gc=False):
    """What the words of a marker say."""

    kind: MarkerKind
    level: int | None
    ways: str


def reading(words: str) -> Reading | None:
    """Give what marker words say.

    >>> reading("UPDATE 1").kind, reading("2nd LD").level, reading("Harbour")
    ('update', 2, None)
    """
    folded = " ".join(words.casefold().replace("’", "'").split())
    row = _BY_WORDS.get(folded)
    if row:
        return Reading(row.kind, None, row.ways)
    match = _LEVEL.search(folded)
    if not match:
        return None
    rest = f"{folded[: match.start()]} {folded[match.end() :]}"
    row = _BY_WORDS.get(" ".join(rest.strip(" -").split()).replace("종합 보", "종합보"))
    level = int(match[1])
    return Reading(row.kind, level, row.ways) if row else _bare(folded, level)


def _bare(folded: str, level: int) -> Reading | None:
    """Belga's `(2)` and `(3DER)`; a `(1)` would be a footnote or a first part."""
    if folded in (f"{level}", f"{level}der") and 1 < level < 10:
        return Reading("update", level, "(")
    return None


_BY_WORDS = {row.words: row for row in ROWS}

# Agencies that number their versions at the end of the headline, `(2)`, by id.
NUMBERED = frozenset(("anp", "belga"))

# First words of the markers that a space alone sets off, folded.
OPENINGS = frozenset(row.words.split()[0] for row in ROWS if "_" in row.ways)
