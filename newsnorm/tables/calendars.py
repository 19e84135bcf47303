"""Month names and eras of calendars other than the Gregorian.

In: a word. Out: the calendar and the number of the month, or the years to add. Nothing
here converts a date.
"""

from typing import NamedTuple


class Month(NamedTuple):
    """A month of another calendar, by one of its names, folded."""

    word: str
    calendar: str
    number: int


class Era(NamedTuple):
    """A count of years; year 1 of it is `offset` + 1 of ours."""

    word: str
    calendar: str
    offset: int


_PERSIAN = (
    "فروردین farvardin حمل",
    "اردیبهشت ordibehesht ثور",
    "خرداد khordad جوزا",
    "تیر tir سرطان",
    "مرداد mordad امرداد اسد",
    "شهریور shahrivar سنبله",
    "مهر mehr میزان",
    "آبان aban عقرب",
    "آذر قوس",
    "دی dey جدی",
    "بهمن bahman دلو",
    "اسفند esfand حوت",
)
_HIJRI = (
    "محرم|المحرم|muharram",
    "صفر|safar",
    "ربيع الأول|ربيع الاول|ربیع‌الاول|rabi al-awwal|rabi' al-awwal|rabi i",
    "ربيع الآخر|ربيع الثاني|ربيع الاخر|rabi al-thani|rabi al-akhir|rabi ii",
    "جمادى الأولى|جمادى الاولى|جمادى الأول|jumada al-awwal|jumada al-ula|jumada i",
    "جمادى الآخرة|جمادى الثانية|جمادى الاخرة|jumada al-thani|jumada al-akhirah",
    "رجب|rajab",
    "شعبان|shaban|sha'ban",
    "رمضان|ramadan|ramadhan",
    "شوال|shawwal",
    "ذو القعدة|ذي القعدة|ذوالقعدة|dhu al-qadah|dhul qadah|dhu al-qi'dah",
    "ذو الحجة|ذي الحجة|ذوالحجة|dhu al-hijjah|dhul hijjah|dhul-hijjah",
)

MONTHS: dict[str, Month] = {
    word: Month(word, "persian", number)
    for number, words in enumerate(_PERSIAN, 1)
    for word in words.split()
} | {
    word: Month(word, "hijri", number)
    for number, words in enumerate(_HIJRI, 1)
    for word in words.split("|")
}

ERAS: tuple[Era, ...] = (
    Era("h", "heisei", 1988),
    Era("juche", "juche", 1911),
    Era("r", "reiwa", 2018),
    Era("s", "showa", 1925),
    Era("ปีพุทธศักราช", "buddhist", -543),
    Era("พ.ศ.", "buddhist", -543),
    Era("中華民國", "minguo", 1911),
    Era("令和", "reiwa", 2018),
    Era("平成", "heisei", 1988),
    Era("昭和", "showa", 1925),
    Era("民国", "minguo", 1911),
    Era("民國", "minguo", 1911),
    Era("주체", "juche", 1911),
)
ERA_BY_WORD: dict[str, Era] = {era.word: era for era in ERAS}
LONGEST_ERA = max(len(era.word) for era in ERAS)
