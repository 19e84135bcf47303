"""Old encodings: what a few lines of copy were written in, told by their letters."""

import pytest

from newsnorm import parse
from newsnorm.decode import decode

# Copy in one language, and the encodings that it must come back from.
COPY = {
    (
        "Café réouvert à Orléans\n\nORLÉANS, 2 mai 2024 (AFP) - Le café"
        " a rouvert “vendredi” après des travaux, a annoncé la mairie"
        ". Les élèves étaient présents.\n"
    ): ["cp1252", "mac_roman"],
    (
        "Café réouvert à Orléans\n\nORLÉANS, 2 mai 2024 (AFP) - Le café"
        " a rouvert vendredi après des travaux, a annoncé la mairie. "
        "Les élèves étaient présents.\n"
    ): ["latin-1", "cp850"],
    (
        "Паром снова ходит к островам\n\nМОСКВА, 2 мая 2024 (ТАСС) - Па"
        "ром снова ходит к островам, сообщила компания в пятницу вече"
        "ром.\n"
    ): ["cp1251", "koi8-r", "iso-8859-5", "cp866"],
    ("港口重新开放\n\n新华社北京5月2日电 港口公司宣布，码头在维修后重开。\n"): [
        "gb18030"
    ],
    (
        "港口重新開放\n\n（中央社台北2日電）港口公司今天宣布，碼頭在維修三個月之後重新開放，渡輪恢復行駛。\n"
    ): ["big5"],
    (
        "港が再開\n\n【東京共同】港湾会社は2日、三か月の修理を終えて埠頭を再開したと発表した。フェリーも運航を再開した。\n"
    ): ["shift_jis", "euc-jp"],
    (
        "항구 다시 열어\n\n(서울=연합뉴스) 홍길동 기자 = 항만공사는 2일 수리를"
        " 마치고 부두를 다시 열었다고 밝혔다.\n"
    ): ["euc-kr"],
    (
        "إعادة فتح الميناء\n\nالكويت في 2 مايو 2024 (كونا) - أعلنت شركة"
        " الميناء اليوم الجمعة إعادة فتح الرصيف بعد ثلاثة أشهر من الص"
        "يانة.\n"
    ): ["cp1256", "iso-8859-6"],
    (
        "Přístav znovu otevřen\n\nPRAHA 2. května 2024 (ČTK) - Přístav "
        "byl po třech měsících oprav znovu otevřen, oznámila v pátek "
        "společnost.\n"
    ): ["cp1250", "iso-8859-2"],
    (
        "Το λιμάνι άνοιξε ξανά\n\nΑΘΗΝΑ, 2 Μαΐου 2024 (ΑΠΕ-ΜΠΕ) - Το λι"
        "μάνι άνοιξε ξανά μετά από τρεις μήνες, ανακοίνωσε η εταιρεία"
        ".\n"
    ): ["cp1253"],
    (
        "Liman yeniden açıldı\n\nİSTANBUL, 2 Mayıs 2024 (AA) - Liman üç"
        " aylık onarımın ardından yeniden açıldı, şirket cuma günü du"
        "yurdu.\n"
    ): ["cp1254"],
    (
        "הנמל נפתח מחדש\n\nירושלים, 2 במאי 2024 - הנמל נפתח מחדש לאחר ש"
        "לושה חודשים, הודיעה החברה ביום שישי.\n"
    ): ["cp1255"],
}

# One line of these is not enough: too few letters, or letters that others share.
WHOLE = {
    (
        "Prāmis atkal kursē uz salu\n\nRĪGA, 2024. gada 2. maijs (LETA)"
        " - Prāmis atkal kursē pēc trim mēnešiem, paziņoja uzņēmums. "
        "Daudzi pasažieri jau gaidīja krastā, kaut gan ļoti lija un p"
        "ūta vējš.\n"
    ): ["cp1257", "iso-8859-13", "iso-8859-4"],
    (
        "Keltas vėl plaukia į salą\n\nVILNIUS, 2024 m. gegužės 2 d. (EL"
        "TA) - Keltas vėl plaukia po trijų mėnesių, penktadienį prane"
        "šė įmonė. Daug žmonių laukė krante, nors šalta ir vėjuota bu"
        "vo visą rytą.\n"
    ): ["cp1257", "iso-8859-13", "iso-8859-4"],
    (
        "Parvlaev sõidab jälle saarele\n\nTALLINN, 2. mai 2024 (BNS) - "
        "Parvlaev sõidab pärast kolme kuud jälle, teatas ettevõte. Pa"
        "ljud ootasid juba hommikul, kuigi õhk oli külm ja tuul tõusi"
        "s.\n"
    ): ["cp1257", "iso-8859-4"],
    (
        "Пором знову ходить до островів\n\nКИЇВ, 2 травня 2024 (Укрінфо"
        "рм) - Пором знову ходить до островів, повідомила компанія. Ї"
        "ї директор є задоволений.\n"
    ): ["cp1251", "koi8-u", "mac_cyrillic"],
    (
        "Фериботът отново пътува към острова\n\nСОФИЯ, 2 май 2024 (БТА)"
        " - Фериботът отново пътува, съобщи компанията в петък. Пътни"
        "ците бяха доволни от ъгловата кабина.\n"
    ): ["cp1251", "mac_cyrillic"],
    (
        "Паром снова ходит к островам\n\nМОСКВА, 2 мая 2024 (ТАСС) - Па"
        "ром снова ходит к островам, сообщила компания в пятницу вече"
        "ром.\n"
    ): ["mac_cyrillic"],
    (
        "Trajekt ponovno plovi prema otoku\n\nZAGREB, 2. svibnja 2024. "
        "(Hina) - Trajekt ponovno plovi nakon tri mjeseca, priopćila "
        "je tvrtka. Među putnicima je bilo i mnogo učenika koji žele "
        "kući.\n"
    ): ["cp1250", "iso-8859-2", "cp852"],
    (
        "Prom znów pływa na wyspę\n\nGDAŃSK, 2 maja 2024 (PAP) - Prom z"
        "nów pływa po trzech miesiącach, ogłosiła spółka. Wielu pasaż"
        "erów czekało już rano, choć padał śnieg i wiał źle znoszony "
        "wiatr.\n"
    ): ["cp1250", "iso-8859-2", "cp852", "mac_latin2"],
    (
        "Újra közlekedik a komp\n\nBUDAPEST, 2024. május 2. (MTI) - Hár"
        "om hónap után újra közlekedik a komp, közölte a társaság. So"
        "kan örültek, hogy kedden végre működött a gőzös.\n"
    ): ["cp1250", "iso-8859-2", "cp852", "mac_latin2"],
    (
        "Feribotul circulă din nou către insulă\n\nBUCUREŞTI, 2 mai 202"
        "4 (Agerpres) - Feribotul circulă din nou după trei luni, a a"
        "nunţat compania. Mulţi călători aşteptau încă de dimineaţă î"
        "n port.\n"
    ): ["cp1250", "iso-8859-2", "cp852"],
    (
        "Færgen sejler igen efter tre måneder\n\nKØBENHAVN, 2. maj 2024"
        " (Ritzau) - Færgen sejler igen, oplyser selskabet. Mange gæs"
        "ter på øen glædede sig.\n"
    ): ["cp1252", "mac_roman", "cp850"],
    (
        "Ferjan siglir aftur eftir þrjá mánuði\n\nREYKJAVÍK, 2. maí 202"
        "4 - Ferjan siglir aftur, tilkynnti félagið á föstudag. Það v"
        "ar gleði í höfninni og margir sögðu frá.\n"
    ): ["cp1252", "cp850"],
}

CASES = [(text, name) for text, names in COPY.items() for name in names]


LONG = CASES + [(text, name) for text, names in WHOLE.items() for name in names]


@pytest.mark.parametrize(("text", "encoding"), LONG, ids=[name for _, name in LONG])
def test_copy_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.repairs[0].startswith("read as ")


# Six characters of Chinese are six of Korean, and Hebrew is Russian without capitals.
TOO_SHORT = {"gb18030", "cp1255"}
SHORT = [(text, name) for text, name in CASES if name not in TOO_SHORT]


@pytest.mark.parametrize(("text", "encoding"), SHORT, ids=[name for _, name in SHORT])
def test_the_headline_is_enough(text: str, encoding: str) -> None:
    """One line is what a feed of headlines gives."""
    headline = text.split("\n")[0] + "\n"
    assert decode(headline.encode(encoding)).text == headline


@pytest.mark.parametrize(
    "text",
    [
        "Müller: “Das war’s” – 20 € für 400 m² nahe Orléans\n",
        "Ana Núñez y Øystein Ås llegan a São Tomé\n",
        "Temperatures fell to -3° and £5m was lost\n",
    ],
)
def test_western_copy_with_foreign_names_stays_western(text: str) -> None:
    found = decode(text.encode("cp1252"))
    assert (found.text, found.encoding) == (text, "windows-1252")


def test_noise_is_kept_and_said() -> None:
    article = parse(bytes(range(128, 256)) * 4, spans=True)
    assert article.input.repairs
    assert article.text
