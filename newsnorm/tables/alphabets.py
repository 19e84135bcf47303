"""Letters above ASCII, by language, and the one-byte encodings that each was set in.

From the alphabets of the languages and the code pages made for them. A letter that a
language has in loan words only is left out: it would make every encoding fit.
"""

from typing import NamedTuple


class Alphabet(NamedTuple):
    """The letters of a language that are not ASCII, and its old encodings."""

    language: str
    letters: str
    encodings: tuple[str, ...]  # the likelier first
    weight: float = 1.0


_WESTERN = ("cp1252", "mac_roman", "cp850")
_BALTIC = ("cp1257", "iso8859_13", "iso8859_4")
_CENTRAL = ("cp1250", "iso8859_2", "cp852", "mac_latin2")
_CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")

# fmt: off
# Where two fit as well, the first is taken: western copy is the most, and what fits
# Icelandic is Turkish more often. Hebrew has no capitals, and Russian without any and
# without its last letters is rarer.
ALPHABETS: tuple[Alphabet, ...] = (
    Alphabet("da", "æøåé", _WESTERN),
    Alphabet("de", "äöüß", _WESTERN),
    Alphabet("es", "áéíñóúü¿¡ºª", _WESTERN),
    Alphabet("fi", "äöå", _WESTERN),
    Alphabet("fr", "àâæçéèêëîïôœùûüÿ", _WESTERN),
    Alphabet("it", "àèéìòù", _WESTERN),
    Alphabet("nb", "æøåéòô", _WESTERN),
    Alphabet("pt", "áâãàçéêíóôõúü", _WESTERN),
    Alphabet("sv", "åäöé", _WESTERN),
    Alphabet("he", "אבגדהוזחטיכךלמםנןסעפףצץקרשת", ("cp1255", "iso8859_8")),
    Alphabet("bg", "абвгдежзийклмнопрстуфхцчшщъьюя", _CYRILLIC),
    Alphabet("cs", "áčďéěíňóřšťúůýž", _CENTRAL),
    Alphabet("el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", ("cp1253", "iso8859_7")),
    Alphabet("et", "äöõüšž", ("cp1257", "iso8859_4")),
    Alphabet("hr", "čćđšž", _CENTRAL),
    Alphabet("hu", "áéíóöőúüű", _CENTRAL),
    Alphabet("lt", "ąčęėįšųūž", _BALTIC),
    Alphabet("lv", "āčēģīķļņšūž", _BALTIC),
    Alphabet("pl", "ąćęłńóśźż", _CENTRAL),
    Alphabet("ro", "ăâîşţ", _CENTRAL),
    Alphabet("ru", "абвгдежзийклмнопрстуфхцчшщъыьэюяё", _CYRILLIC),
    Alphabet("sk", "áäčďéíĺľňóôŕšťúýž", _CENTRAL),
    Alphabet("tr", "çğıöşüâîû", ("cp1254", "iso8859_9", "cp857")),
    Alphabet("uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
             ("cp1251", "koi8_u", "cp866", "mac_cyrillic")),
    Alphabet("vi", "àáâãèéêìíòóôõùúýăđĩũơư", ("cp1258",)),
    # Names of many countries in one story.
    Alphabet("", "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœ", ("cp1252",), 0.9),
    Alphabet("is", "áðéíóúýþæö", _WESTERN),
    Alphabet("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْ،؛؟ـ",
             ("cp1256", "iso8859_6")),
    Alphabet("fa", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیيكءآأؤئة،؛؟", ("cp1256",)),
)
# fmt: on

# Signs of copy in any language: quotes, dashes, the ellipsis, money, degrees.
SIGNS = "“”„‘’‚«»‹›–—…•€£¥°§©®™№½¼¾²³±·¿¡ºª\xa0"
