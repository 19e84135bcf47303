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

CASES = [(text, name) for text, names in COPY.items() for name in names]


@pytest.mark.parametrize(("text", "encoding"), CASES, ids=[name for _, name in CASES])
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
