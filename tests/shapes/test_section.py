"""Section and menu words are found; headlines that use them are not."""

import pytest

from newsnorm.shapes import section

SECTIONS = [
    "GENERAL", "World", "Politics", "Sport", "Wirtschaft", "Politik", "Actualités",
    "Économie", "Deportes", "时政", "政治・経済", "정치", "Политика", "اقتصاد", "سیاسی",
    "राजनीति", "Gündem", "Kultura", "Ekonomi", "Thế giới", "Home > World > Asia",
    "World / Europe", "Startseite Leben", "UK News",
    "Home TV & Movies TV & Movies Features",
]  # fmt: skip

COPY = [
    "World leaders meet in Oslo",
    "Politics as usual",
    "Sports Business Politics World",
    "Home Sports Business Politics World",
    "Sport: Norway win in Oslo",
    "Berlin",
    "MADRID",
    "Ann Writer",
    "Harbour, ferries",
    "Home > Harbour",
    "5 May 2024",
    "",
]


@pytest.mark.parametrize("line", SECTIONS)
def test_sections_are_found(line: str) -> None:
    token = section.find(line, 0, len(line))
    assert token is not None
    assert (token.kind, token.text) == ("section", line)


@pytest.mark.parametrize("line", COPY)
def test_copy_is_no_section(line: str) -> None:
    assert section.find(line, 0, len(line)) is None
