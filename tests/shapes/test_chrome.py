"""Buttons, menus and counters are furniture; headlines and names are not."""

import pytest

from newsnorm.shapes import chrome

FURNITURE = [
    "5 min read", "Lesezeit: 9 Min.", "2 minute read", "205 total views today",
    "Read By: 2271", "1,204 views", "Comments (5)", "267 Kommentare", "Share 0",
    "Share:", "Share on Facebook", "Facebook Twitter WhatsApp Email",
    "Auf X teilen X", "Per WhatsApp teilen WhatsApp", "Print | Email | Share",
    "Advertisement", "Publicidad", "Реклама", "広告", "Skip to content",
    "• Search form", "Yandex metrika counter", "Go to the main site", "None",
    "Share on Facebook654 Tweet Email", "Watch Live Updates", "Ähnliche Beiträge",
    "Date",
    "Afficher les commentaires",
    "Log in", "Iniciar sesión", "Accedi", "Logga in", "Войти", "登录", "로그인",
    "Yazdır", "طباعة", "چاپ", "הדפסה", "शेयर करें", "Bagikan", "Chia sẻ", "Udostępnij",
    "Sdílet", "Megosztás", "Jaa", "Κοινοποίηση", "Поділитися", "Font size", "A+",
    "Click to email this to a friend (Opens in new window)",
    "Klick, um auf Facebook zu teilen (Wird in neuem Fenster geöffnet)",
    "Zur Navigation dieser Seite", "Aller au menu principal",
    "As a subscriber, you have ten articles to give.",
    "We use cookies to make this site work better for you and our partners.",
]  # fmt: skip

COPY = [
    "Share prices fall in Oslo",
    "Print run of harbour guide doubled",
    "Search for ferry goes on",
    "Five minutes in the harbour",
    "5 ferries collide",
    "Cookies for sale at the harbour",
    "Home sales rise | Example Times",
    "Ann Writer",
    "More ferries for Oslo",
    "Follow the money",
    "Click farms of the harbour",
    "As a child, you knew the ferries",
    "Sign up rates fall in Oslo",
    "Your browser history of the harbour",
    "Watch live updates from the harbour",
    "Facebook 2020 in Oslo",
    "Date growers hold auction",
    "2025-08-31 04:29:37",
    "5 May 2024",
    "2024",
    "OSLO",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_found(line: str) -> None:
    token = chrome.find(line, 0, len(line))
    assert token is not None
    assert (token.kind, token.text) == ("chrome", line)


@pytest.mark.parametrize("line", COPY)
def test_copy_is_no_furniture(line: str) -> None:
    assert chrome.find(line, 0, len(line)) is None
