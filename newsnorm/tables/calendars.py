"""Month names and eras of calendars other than the Gregorian.

In: a word. Out: the calendar and the number of the month, or the years to add. Nothing
here converts a date.
"""

from msgspec import Struct


class Month(Struct, frozen=True, gc=False):
    """A month of another calendar, by one of its names, folded."""

    word: str
    calendar: str
    number: int


class Era(Struct, frozen=True, gc=False):
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
# Names that no month of ours has; `av` and `nisan` are words of other languages.
_HEBREW = (
    "nissan ניסן|בניסן",
    "iyar iyyar אייר|באייר",
    "sivan סיוון|סיון|בסיוון",
    "tammuz tamuz תמוז|בתמוז",
    "menachem-av מנחם-אב",
    "elul אלול|באלול",
    "tishrei tishri תשרי|בתשרי",
    "cheshvan marcheshvan heshvan חשוון|חשון|בחשוון",
    "kislev כסלו|בכסלו",
    "tevet טבת|בטבת",
    "shevat shvat שבט|בשבט",
    "adar אדר|באדר",
)
_BIKRAM_SAMBAT = (
    "baishakh baisakh बैशाख|वैशाख",
    "jestha jeth जेठ|ज्येष्ठ",
    "ashadh asadh असार|आषाढ",
    "shrawan saun साउन|श्रावण",
    "bhadra bhadau भदौ|भाद्र",
    "ashoj asoj असोज|आश्विन",
    "kartik कात्तिक|कार्तिक",
    "mangsir मंसिर|मङ्सिर",
    "poush paush पुस|पौष",
    "magh माघ",
    "falgun fagun phagun फागुन|फाल्गुन",
    "chaitra chait चैत|चैत्र",
)
# Tigrinya calls our months by these names, Amharic those of its own calendar.
_ETHIOPIAN = (
    "መስከረም|ጥቅምት|ኅዳር ህዳር|ታኅሣሥ ታህሳስ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ ሀምሌ|ነሐሴ ነሃሴ|ጳጉሜን ጳጉሜ"
).split("|")

# No table of their years is kept here: their dates are recognised, and left unread.
UNREAD = frozenset(("hebrew", "bikram sambat"))
UNREAD_YEARS = {"hebrew": range(5600, 6000), "bikram sambat": range(1970, 2120)}

MONTHS: dict[str, Month] = (
    {
        word: Month(word, "persian", number)
        for number, words in enumerate(_PERSIAN, 1)
        for word in words.split()
    }
    | {
        word: Month(word, "hijri", number)
        for number, words in enumerate(_HIJRI, 1)
        for word in words.split("|")
    }
    | {
        word: Month(word, calendar, number)
        for calendar, names in (("hebrew", _HEBREW), ("bikram sambat", _BIKRAM_SAMBAT))
        for number, words in enumerate(names, 1)
        for word in words.replace("|", " ").split()
    }
)
ETHIOPIAN: dict[str, int] = {
    word: number for number, words in enumerate(_ETHIOPIAN, 1) for word in words.split()
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
