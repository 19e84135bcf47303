"""Write `newsnorm/tables/months.tsv` from Unicode CLDR, as Babel carries it.

In: the locales below and the words of `HABITS`, which wires use and CLDR lacks. Out:
one row a word: kind, word, numbers, languages. Run it at development time only:

    python tests/bench/write_months.py

It drops what cannot be looked up as a word: names with digits in them (`8月`), and
narrow names of one letter. Where languages disagree on a month, all numbers are kept,
the wider spread language first (`listopada`: Polish 11, Croatian 10). Where they
disagree on a weekday, only a language of `TRUSTED` may settle it; else the word goes.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel import Locale

TARGET = Path(__file__).parents[2] / "newsnorm" / "tables" / "months.tsv"
TRUSTED = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "tr", "pl", "sv", "id")
# Short names of small use that are words or products elsewhere: `15 Pro`, `3 car`.
DROPPED = frozenset(
    "ab ag bal car cot du dub few here medi min pri pro sub tem tet tra".split()
)
# Their short names are seldom written and clash with words (`gas`, `here`, `pro`).
WIDE_ONLY = frozenset(
    "am br cy eo fy ga gd ha ig lb mt rm rw so sw ti xh yo zu".split()
)
# Rows of words read better than a list of ninety strings.
LOCALES = """
en en_AU en_CA en_GB de de_AT fr fr_CA es es_MX es_PE pt pt_PT it nl ru tr pl sv id
da nb nn fi is fo et lv lt cs sk sl hr sr sr_Latn bs bs_Cyrl mk bg ro hu sq el az
az_Cyrl kk ky uz uz_Cyrl tk tg tt uk be ka hy he ar ar_SY ar_IQ ar_DZ ar_TN ar_MA
ar_LY fa fa_AF ps ur ckb ku hi mr ne bn as gu pa ta te kn ml or si th lo km my vi
ms fil jv sw am ti so ha zu xh af eu ca gl ga cy gd br lb mt mn eo rm fy yo ig rw
zh zh_Hant ja ko
""".split()
HABITS: dict[str, dict[int, str]] = {
    "month": {
        1: "jänn jänner gennaio gen ene enero janv januar kanun_al-thani"
        " kanun_ath-thani kanun_al-thany яну янв_ ژانویه جنوری janner",
        2: "febr fév févr fev shubat shbat فوریه فبرایر febbr",
        3: "mrz mär maerz adhar athar azar marz marzo мрт مارچ mrt",
        4: "apl avr nisan نيسان آوریل ابريل أبريل إبريل",
        5: "ayyar ayar mei ماي مه mai_ may_ μαΐου μαϊ",
        6: "juin huziran haziran hzairan jn giu ژوئن يونيه jne jun",
        7: "jly tammuz tamouz juil jui julho luglio ژوئیه يوليه july jul",
        8: "aug ago agos ab_ aab août aout ağu اوت اغسطس agt agu ogos",
        9: "sept sep set setiembre septiembre aylul aylool eylul ايلول wrz",
        10: "okt oct ott tishrin_al-awwal tishreen_al-awwal teshrin_al-awwal"
        " tishrin_al-awal اکتبر اكتوبر تشرين_الاول",
        11: "nov tishrin_al-thani tishreen_al-thani tishrin_ath-thani"
        " teshrin_al-thani نوفمبر نوامبر",
        12: "dez dic déc dec kanun_al-awwal kanun_al-awal kanoun_al-awwal"
        " كانون_الاول دسامبر",
    },
    "weekday": {
        0: "mon monday mån",
        1: "tue tues tuesday",
        2: "wed weds wednesday",
        3: "thu thur thurs thursday",
        4: "fri friday",
        5: "sat saturday sonnabend شنبه",
        6: "sun sunday",
    },
}


class Row(NamedTuple):
    """One word, what it stands for, and who says so."""

    kind: str
    word: str
    numbers: tuple[int, ...]
    languages: tuple[str, ...]


def fold(word: str) -> str:
    """Fold a word as `newsnorm.tables.months` does."""
    return word.casefold().replace("i\u0307", "i").strip(".,\u200f\u200e ").strip()


def spellings(word: str) -> Iterator[str]:
    """Yield the word folded, and without its marks where the letters are Latin."""
    folded = fold(unicodedata.normalize("NFC", word))
    yield folded
    plain = unicodedata.normalize("NFD", folded).replace("ı", "i")
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    if bare.isascii() and bare != folded:
        yield bare
    if folded.endswith("\u0654"):  # Persian names with the linking hamza
        yield folded[:-1]


def names(locale: str) -> Iterator[tuple[str, int, str]]:
    """Yield kind, number and name for each name that a locale has."""
    data = Locale.parse(locale)
    for kind, table in (("month", data.months), ("weekday", data.days)):
        widths = ("wide",) if locale in WIDE_ONLY else ("wide", "abbreviated")
        for context in ("format", "stand-alone"):
            for width in widths:
                for number, name in table[context][width].items():
                    yield kind, number, name


def usable(kind: str, word: str, language: str) -> bool:
    """Tell whether a word can be looked up without taking plain words for it.

    Short weekdays of small languages are plain words elsewhere (`la`, `on`, `per`).
    """
    if kind == "month" and word in DROPPED:
        return False
    if len(word) < 2 or re.search(r"\d", word) or word.startswith(("de ", "da ")):
        return False
    short = kind == "weekday" and word.isascii() and len(word) < 4
    return not short or language in TRUSTED or language == "wire"


def gather() -> dict[tuple[str, str], dict[int, list[str]]]:
    """Give every word with its numbers, and the languages behind each number."""
    found: dict[tuple[str, str], dict[int, list[str]]] = {}

    def note(kind: str, number: int, word: str, language: str) -> None:
        for spelling in spellings(word):
            if usable(kind, spelling, language):
                languages = found.setdefault((kind, spelling), {})
                into = languages.setdefault(number, [])
                if language not in into:
                    into.append(language)

    for kind, numbers in HABITS.items():
        for number, words in numbers.items():
            for word in words.split():
                note(kind, number, word.replace("_", " "), "wire")
    for locale in LOCALES:
        for kind, number, name in names(locale):
            note(kind, number, name, locale.split("_")[0])
    return found


def settle(kind: str, numbers: dict[int, list[str]]) -> tuple[int, ...]:
    """Give the numbers a word may stand for, likeliest first; none: leave it out."""
    order = ("wire", *TRUSTED)

    def rank(number: int) -> int:
        known = [order.index(x) for x in numbers[number] if x in order]
        return min(known, default=len(order))

    ranked = sorted(numbers, key=lambda n: (rank(n), -len(numbers[n]), n))
    if kind == "month" or len(ranked) == 1:
        return tuple(ranked)
    return (ranked[0],) if rank(ranked[0]) < len(order) else ()


def rows() -> list[Row]:
    """Give the rows of the table, sorted by kind and word."""
    made = []
    for (kind, word), numbers in gather().items():
        languages = sorted({name for names in numbers.values() for name in names})
        made.append(Row(kind, word, settle(kind, numbers), tuple(languages)))
    return sorted(row for row in made if row.numbers)


def main() -> None:
    """Write the table."""
    lines = [
        f"{kind}\t{word}\t{','.join(map(str, numbers))}\t{','.join(languages)}"
        for kind, word, numbers, languages in rows()
    ]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines)} rows")


if __name__ == "__main__":
    main()
