"""Words for stretches of time, and for "ago", in many languages.

In: a word. Out: how many seconds it is, or None. Nothing here counts.
"""

_UNITS: dict[int, str] = {
    1: "second seconds sec secs s sekunde sekunden sek segundo segundos seconde secondes"
    " secondi secondo sekund секунд секунды секунду сек saniye detik giây 秒 秒钟 초 ثانية"
    " ثوان ثواني ثانیه सेकंड সেকেন্ড วินาที δευτερόλεπτα másodperce sekunder sekuntia",
    60: "minute minutes min mins m minuten minuto minutos minuti minut minuty minutę minuta"
    " minutter minuter minuuttia minuutti minuut минут минуты минуту мин хв хвилин хвилини"
    " хвилину dakika dk menit minit phút 分 分钟 分鐘 分前 분 دقيقة دقائق دقيقه دقیقه मिनट"
    " মিনিট นาที λεπτά λεπτό perce perc perccel minūtes minučių minutit minuta minute"
    " மினிட்ஸ் நிமிடங்கள் నిమిషాల മിനിറ്റ് منٹ דקות minutu minút minutami хвил минуту",
    3600: "hour hours hr hrs h stunde stunden std ora ore hora horas heure heures uur uren"
    " hodin hodiny hodinou hodinami hodina godzin godziny godzinę godz timme timmar time"
    " timer tim tuntia tunti час часа часов ч годин години годину год saat sa jam giờ 小时"
    " 小時 时 時間 시간 ساعة ساعات ساعت ساعه ساعتين घंटे घंटा ঘণ্টা ঘন্টা ชั่วโมง ώρες ώρα"
    " órája órával óra stundas valandas valandų val tundi h. שעות घण्टे sati sata sat ur"
    " hora/s hores ordu מנת گھنٹے گھنٹہ గంటల മണിക്കൂർ மணிநேரம் часу soat годзін ұрда сағат",
    86400: "day days d tag tage tagen día días dia dias jour jours j giorno giorni dag dagen"
    " dagar dage dager dní dnem dny dzień dni день дня дней дні днів gün hari ngày 天 日 日間"
    " 일 يوم أيام يومين ايام روز दिन দিন วัน ημέρες ημέρα μέρες nap napja nappal zile zi"
    " dienas dienų päeva päivää päivä dana dan дана дни דני ימים دن రోజుల ദിവസം நாட்கள்"
    " dies egun күн kun сут",
    604800: "week weeks w wk wks woche wochen semana semanas semaine semaines settimana"
    " settimane week weken vecka veckor uge uger uke uker viikkoa viikko týdny týdnem týden"
    " tydzień tygodnie tygodni неделя недели недель неделю тиждень тижні тижнів hafta minggu"
    " tuần 周 週 週間 星期 주 주일 أسبوع أسابيع هفته सप्ताह हफ्ते সপ্তাহ สัปดาห์ εβδομάδες hete"
    " săptămâni nädalat savaites savaičių setmanes aste ہفتے",
    2629746: "month months mo mos monat monate monaten mes meses mois mese mesi maand maanden"
    " månad månader måned måneder kuukautta kuukausi měsíce měsíců měsícem miesiąc miesiące"
    " miesięcy месяц месяца месяцев місяць місяці місяців ay bulan tháng 个月 個月 か月 ヶ月"
    " カ月 개월 شهر أشهر شهور اشهر ماه महीने মাস เดือน μήνες hónapja luni mėnesių mjeseci",
    31556952: "year years yr yrs y jahr jahre jahren año años ano anos an ans année années"
    " anno anni jaar år vuotta vuosi roky rokem let rok lata год года лет рік роки років yıl"
    " tahun năm 年 년 سنة سنوات عام سال साल वर्ष বছর ปี χρόνια éve ani metų",
}
_SECONDS: dict[str, int] = {
    word: count for count, words in _UNITS.items() for word in words.split()
}

# After the distance: 2 hours ago, 3 saat önce.
AFTER = frozenset(
    "ago önce evvel fa sedan siden síðan sitten назад тому temu geleden lalu yang trước"
    " पहले আগে पूर्व পূর্বে پیش قبل পূৰ্বে atrás atras 前 之前 以前 전 ที่แล้ว ที่ผ่านมา ezelőtt"
    " în-urmă tagasi atpakaļ nazaj prije бұрын мурун oldin əvvəl დღის წინ წინ առաջ پہلے"
    " முன்பு క్రితം മുമ്പ് മുൻപ് earlier zpátky enne назад. früher старее မတိုင်မီ 'ago".split()
)
# In front of it: vor 9 Stunden, il y a 2 h.
BEFORE = frozenset(
    {
        "vor", "hace", "il y a", "há", "ha", "fa", "منذ", "قبل", "před", "pred", "prije",
        "pre", "пре", "пред", "преди", "acum", "πριν", "πριν από", "prieš", "pirms", "fa",
        "לפני", "för", "for", "cách đây", "duela", "vor etwa", "vor ca.", "vor rund",
        "hace unas", "hace más de", "depuis", "przed", "há cerca de", "din urmă cu",
    }
)  # fmt: skip
# With a clock: yesterday at 10:13.
DAY_WORDS: dict[str, int] = {
    word: days * 86400
    for days, words in enumerate(
        (
            "today heute aujourd'hui aujourd’hui hoy hoje oggi vandaag idag bugün сегодня"
            " сьогодні dnes dziś dzisiaj danas днес astăzi azi ma tänään i-dag 今天 今日 오늘"
            " اليوم امروز आज আজ วันนี้ σήμερα היום",
            "yesterday gestern hier ayer ontem ieri gisteren igår dün вчера вчора včera"
            " wczoraj jučer вчера tegnap eilen 昨天 昨日 어제 أمس ديروز دیروز कल গতকাল"
            " เมื่อวาน χθες εχθές אתמול kemarin semalam",
            "vorgestern anteayer avant-hier позавчера przedwczoraj",
        )
    )
    for word in words.split()
}
# A whole line without digits.
WHOLE: dict[str, int] = {
    "a day ago": 86400,
    "a minute ago": 60,
    "a month ago": 2629746,
    "a week ago": 604800,
    "a year ago": 31556952,
    "an hour ago": 3600,
    "gestern": 86400,
    "hace un día": 86400,
    "hace una hora": 3600,
    "hace un minuto": 60,
    "il y a une heure": 3600,
    "just now": 0,
    "one day ago": 86400,
    "one hour ago": 3600,
    "un'ora fa": 3600,
    "vor einem tag": 86400,
    "vor einer minute": 60,
    "vor einer stunde": 3600,
    "yesterday": 86400,
    "час назад": 3600,
    "вчера": 86400,
    "قبل ساعة": 3600,
    "قبل ساعتين": 7200,
    "قبل يومين": 172800,
    "منذ ساعة": 3600,
    "منذ ساعتين": 7200,
    "منذ يوم": 86400,
    "منذ يومين": 172800,
}


def seconds(word: str) -> int | None:
    """Give how many seconds a unit word names.

    >>> seconds("Stunden"), seconds("hours"), seconds("dollars")
    (3600, 3600, None)
    """
    return _SECONDS.get(word.casefold())
