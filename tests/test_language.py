"""The language of an article, told by script and small words; null when unsure."""

from pathlib import Path

import pytest

from newsnorm.meanings.language import identify

# Invented: the ferries of a harbour run again after a storm. One language a line.
LINES = Path(__file__).with_name("language_texts.tsv").read_text(encoding="utf-8")
TEXTS = dict(line.split("\t", 1) for line in LINES.splitlines())

UNSURE = [
    "",
    "Oslo",
    "Oslo 12:30",
    "Shr 45 cts vs 58 cts\nNet 1.1 mln vs 829,000",
    "2025-08-31 04:29:37",
    "Ann Writer, Bob Writer",
    "Núñez, Peña, Muñoz, Ibáñez",
    "Mark de Haan, Piet van Dijk",
    "Oslo Bergen Tromsø Bodø Hamar Molde Narvik",
    "Oslo Берген Oslo Берген Oslo Берген Oslo Берген Oslo Берген",
    # Menus alone, and copy of several languages.
    "Home News Sport Weather Contact About us",
    "Startseite Politik Wirtschaft Sport Kultur Wetter",
    "Menu Inicio Deportes El tiempo La bolsa En vivo",
    "Главная Новости Спорт Погода",
    "首页 新闻 体育 天气",
    "الرئيسية أخبار رياضة طقس",
    "Le port est ouvert. Der Hafen ist offen. El puerto está abierto.",
    # Too short for a small word to tell.
    "Die Fähre",
    "Oslo ferries",
]


# Texts with so few small words that a letter, or a word that few have, must tell.
SHORT = [
    ("Школьники нашли в лесу старые часы и вещи, при них был ключ с биркой.", "ru"),
    ("Учениците с ключ в ръка дойдоха и при часовника са сега.", "bg"),
    ("Silta suljetaan, koska kansi korjataan talvea varten uusiksi.", "fi"),
    ("U Splitu je 22. srpnja otvorena luka i u njoj su sada dva broda.", "hr"),
    ("O porto vai reabrir depois das obras que duraram quase todo o inverno.", "pt"),
    ("Harbour school teaches knots with rope in winter", "en"),
    ("NORTH LINE SAYS TO SELL TWO FERRIES BY SUMMER, KEEPS ONE", "en"),
]


@pytest.mark.parametrize(("text", "language"), SHORT)
def test_short_texts_are_told(text: str, language: str) -> None:
    assert identify(text) == language


def test_there_are_many_languages() -> None:
    assert len(TEXTS) >= 60


@pytest.mark.parametrize("language", TEXTS)
def test_languages_are_told(language: str) -> None:
    assert identify(TEXTS[language]) == language


@pytest.mark.parametrize("language", TEXTS)
def test_half_a_sentence_is_never_told_wrong(language: str) -> None:
    text = TEXTS[language]
    words = text.split()
    few = len(words) <= 3  # a script without spaces
    half = text[: len(text) // 2] if few else " ".join(words[: len(words) // 2])
    assert identify(half) in (language, None)


@pytest.mark.parametrize("text", UNSURE)
def test_unsure_is_none(text: str) -> None:
    assert identify(text) is None


def test_the_sample_is_bounded() -> None:
    assert identify(TEXTS["de"] * 10 + TEXTS["en"] * 100) == "de"
