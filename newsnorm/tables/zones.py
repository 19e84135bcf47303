"""Abbreviations and names of time zones, each with every reading it has.

In: a zone word as written. Out: its readings, or none. A reading is an offset, or an
IANA name where the word names a place whose clock changes (`ET`, `heure de Paris`).
Rows without a country mean the same wherever they are written. Nothing here decides
between the readings of `IST`: that takes the agency's country.
"""

from msgspec import Struct


class Zone(Struct, frozen=True, gc=False):
    """One reading of one zone word; `offset` or `place` is filled, or neither."""

    word: str
    country: str  # ISO 3166-1 alpha-2 of who writes it so; "" for all the world
    offset: str = ""
    place: str = ""


ZONES: tuple[Zone, ...] = (
    Zone("acdt", "AU", "+10:30"),
    Zone("acst", "AU", "+09:30"),
    Zone("adt", "AE", "+04:00"),  # Arabia daylight, in old copy
    Zone("adt", "CA", "-03:00"),
    Zone("aedt", "AU", "+11:00"),
    Zone("aest", "AU", "+10:00"),
    Zone("aet", "AU", place="Australia/Sydney"),
    Zone("aft", "AF", "+04:30"),
    Zone("akdt", "US", "-08:00"),
    Zone("akst", "US", "-09:00"),
    Zone("almt", "KZ", place="Asia/Almaty"),
    Zone("amt", "AM", "+04:00"),
    Zone("amt", "BR", "-04:00"),
    Zone("art", "AR", "-03:00"),
    Zone("ast", "CA", "-04:00"),
    Zone("ast", "SA", "+03:00"),
    Zone("awst", "AU", "+08:00"),
    Zone("azt", "AZ", "+04:00"),
    Zone("bdst", "BD", "+06:00"),
    Zone("bdt", "BD", "+06:00"),
    Zone("bdt", "BN", "+08:00"),
    Zone("beijing time", "", "+08:00"),
    Zone("bnt", "BN", "+08:00"),
    Zone("bot", "BO", "-04:00"),
    Zone("brasília time", "", place="America/Sao_Paulo"),
    Zone("brst", "BR", "-02:00"),
    Zone("brt", "BR", "-03:00"),
    Zone("bst", "BD", "+06:00"),
    Zone("bst", "GB", "+01:00"),
    Zone("bst", "PG", "+11:00"),  # Bougainville
    Zone("btt", "BT", "+06:00"),
    Zone("cat", "", "+02:00"),
    Zone("cdt", "CU", "-04:00"),
    Zone("cdt", "US", "-05:00"),
    Zone("central european summer time", "", "+02:00"),
    Zone("central european time", "", place="Europe/Paris"),
    Zone("central time", "US", place="America/Chicago"),
    Zone("cest", "", "+02:00"),
    Zone("cet", "", "+01:00"),
    Zone("cet/cest", "", place="Europe/Paris"),
    Zone("chst", "GU", "+10:00"),
    Zone("clst", "CL", "-03:00"),
    Zone("clt", "CL", place="America/Santiago"),
    Zone("cot", "CO", "-05:00"),
    Zone("cst", "CN", "+08:00"),
    Zone("cst", "CU", "-05:00"),
    Zone("cst", "US", "-06:00"),
    Zone("ct", "US", place="America/Chicago"),
    Zone("east africa time", "", "+03:00"),
    Zone("eastern", "US", place="America/New_York"),
    Zone("eastern daylight time", "US", "-04:00"),
    Zone("eastern standard time", "US", "-05:00"),
    Zone("eastern time", "US", place="America/New_York"),
    Zone("eat", "", "+03:00"),
    Zone("ect", "EC", "-05:00"),
    Zone("ect", "LC", "-04:00"),  # Eastern Caribbean
    Zone("edt", "US", "-04:00"),
    Zone("eest", "", "+03:00"),
    Zone("eet", "", "+02:00"),
    Zone("eet/eest", "", place="Europe/Athens"),
    # Old Australian copy wrote EST and EDT for its own; too rare to make these unclear.
    Zone("est", "US", "-05:00"),
    Zone("est/edt", "US", place="America/New_York"),
    Zone("et", "US", place="America/New_York"),
    Zone("fjt", "FJ", "+12:00"),
    Zone("get", "GE", "+04:00"),
    Zone("gmt", "", "+00:00"),
    Zone("greenwich mean time", "", "+00:00"),
    Zone("gst", "AE", "+04:00"),
    Zone("gst", "GS", "-02:00"),
    Zone("gst", "GU", "+10:00"),
    Zone("gyt", "GY", "-04:00"),
    Zone("hae", "CA", "-04:00"),
    Zone("heure d'été de l'est", "CA", "-04:00"),
    Zone("heure de l'est", "CA", place="America/Toronto"),
    Zone("heure de paris", "", place="Europe/Paris"),
    Zone("hkt", "HK", "+08:00"),
    Zone("hna", "CA", "-04:00"),
    Zone("hnc", "CA", "-06:00"),
    Zone("hne", "CA", "-05:00"),
    Zone("hnp", "CA", "-08:00"),
    Zone("hnr", "CA", "-07:00"),
    Zone("hora de madrid", "", place="Europe/Madrid"),
    Zone("hst", "US", "-10:00"),
    Zone("ict", "", "+07:00"),
    Zone("iddt", "IR", "+04:30"),
    Zone("idt", "IL", "+03:00"),
    Zone("india standard time", "", "+05:30"),
    Zone("indian standard time", "", "+05:30"),
    Zone("irdt", "IR", "+04:30"),
    Zone("irst", "IR", "+03:30"),
    Zone("israel time", "", place="Asia/Jerusalem"),
    Zone("ist", "IE", "+01:00"),
    Zone("ist", "IL", "+02:00"),
    Zone("ist", "IN", "+05:30"),
    Zone("jst", "JP", "+09:00"),
    Zone("kgt", "KG", "+06:00"),
    Zone("ksa", "SA", "+03:00"),
    Zone("kst", "KR", "+09:00"),
    Zone("kyiv time", "", place="Europe/Kyiv"),
    Zone("local time", ""),  # of no known place
    Zone("london time", "", place="Europe/London"),
    Zone("mdt", "US", "-06:00"),
    Zone("mecca time", "", "+03:00"),
    Zone("mesz", "", "+02:00"),
    Zone("met", "", "+01:00"),
    Zone("mez", "", "+01:00"),
    Zone("mez/mesz", "", place="Europe/Berlin"),
    Zone("mmt", "MM", "+06:30"),
    Zone("moscow time", "", place="Europe/Moscow"),
    Zone("mountain time", "US", place="America/Denver"),
    Zone("msd", "RU", "+04:00"),
    Zone("msk", "RU", place="Europe/Moscow"),
    Zone("mst", "MM", "+06:30"),
    Zone("mst", "MY", "+08:00"),
    Zone("mst", "RU", "+04:00"),  # Moscow summer, in old copy
    Zone("mst", "US", "-07:00"),
    Zone("msz", "", "+02:00"),
    Zone("mt", "US", place="America/Denver"),
    Zone("mut", "MU", "+04:00"),
    Zone("mvt", "MV", "+05:00"),
    Zone("myt", "MY", "+08:00"),
    Zone("ndt", "CA", "-02:30"),
    Zone("new york time", "", place="America/New_York"),
    Zone("npt", "NP", "+05:45"),
    Zone("nst", "CA", "-03:30"),
    Zone("nst", "NP", "+05:45"),
    Zone("nzdt", "NZ", "+13:00"),
    Zone("nzst", "NZ", "+12:00"),
    Zone("nzt", "NZ", place="Pacific/Auckland"),
    Zone("pacific", "US", place="America/Los_Angeles"),
    Zone("pacific daylight time", "US", "-07:00"),
    Zone("pacific standard time", "US", "-08:00"),
    Zone("pacific time", "US", place="America/Los_Angeles"),
    Zone("pdt", "US", "-07:00"),
    Zone("pet", "PE", "-05:00"),
    Zone("pgt", "PG", "+10:00"),
    Zone("pht", "PH", "+08:00"),
    Zone("pkt", "PK", "+05:00"),
    Zone("pst", "PH", "+08:00"),
    Zone("pst", "PK", "+05:00"),
    Zone("pst", "US", "-08:00"),
    Zone("pst/pdt", "US", place="America/Los_Angeles"),
    Zone("pt", "US", place="America/Los_Angeles"),
    Zone("pyt", "PY", place="America/Asuncion"),
    Zone("sast", "ZA", "+02:00"),
    Zone("saudi time", "", "+03:00"),
    Zone("sgt", "SG", "+08:00"),
    Zone("slst", "LK", "+05:30"),
    Zone("slt", "LK", "+05:30"),
    Zone("sst", "SG", "+08:00"),
    Zone("sst", "WS", "-11:00"),
    Zone("tjt", "TJ", "+05:00"),
    Zone("tmt", "TM", "+05:00"),
    Zone("trt", "TR", "+03:00"),
    Zone("tsi", "TR", "+03:00"),  # Türkiye saati ile
    Zone("uk time", "", place="Europe/London"),
    Zone("ulat", "MN", "+08:00"),
    Zone("ut", "", "+00:00"),
    Zone("utc", "", "+00:00"),
    Zone("uyt", "UY", "-03:00"),
    Zone("uzt", "UZ", "+05:00"),
    Zone("vet", "VE", "-04:00"),
    Zone("wat", "", "+01:00"),
    Zone("west", "", "+01:00"),
    Zone("wet", "", "+00:00"),
    Zone("wib", "ID", "+07:00"),
    Zone("wit", "ID", "+09:00"),
    Zone("wita", "ID", "+08:00"),
    Zone("wst", "AU", "+08:00"),
    Zone("wst", "EH", "+01:00"),
    Zone("wst", "WS", "+13:00"),
    Zone("z", "", "+00:00"),
    Zone("мск", "RU", place="Europe/Moscow"),
    Zone("по московскому времени", "RU", place="Europe/Moscow"),
    Zone("по мск", "RU", place="Europe/Moscow"),
    Zone("北京时间", "CN", "+08:00"),
    Zone("日本時間", "JP", "+09:00"),
    Zone("한국시간", "KR", "+09:00"),
)

# Military letters; J is the reader's own clock and names no offset.
LETTERS: dict[str, str] = {
    **{letter: f"+{n:02}:00" for n, letter in enumerate("abcdefghi", 1)},
    **{letter: f"+{n:02}:00" for n, letter in enumerate("klm", 10)},
    **{letter: f"-{n:02}:00" for n, letter in enumerate("nopqrstuvwxy", 1)},
    "z": "+00:00",
}


def readings(word: str) -> tuple[Zone, ...]:
    """Give every reading of a zone word; more than one: the word alone says nothing.

    >>> [zone.offset for zone in readings("IST")]
    ['+01:00', '+02:00', '+05:30']
    >>> readings("ET")[0].place
    'America/New_York'
    """
    return _BY_WORD.get(word) or _BY_WORD.get(_fold(word), ())


def _fold(word: str) -> str:
    folded = word.casefold().strip(" .,()\u200f\u200e").replace("’", "'")
    return folded.replace(".", "") if len(folded) < 8 else " ".join(folded.split())


# What the names of several words begin with, so that callers need not try each.
FIRST_WORDS: frozenset[str] = frozenset(
    zone.word.split()[0] for zone in ZONES if " " in zone.word
)
_BY_WORD: dict[str, tuple[Zone, ...]] = {}
for _zone in ZONES:
    _BY_WORD[_zone.word] = (*_BY_WORD.get(_zone.word, ()), _zone)
# As most copy has them, so that they need no folding.
_BY_WORD |= {word.upper(): rows for word, rows in _BY_WORD.items()}
