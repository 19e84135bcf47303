"""Relay prefixes: the wrapper and its provider; the agency's own tag is none."""

import pytest

from newsnorm.meanings import source
from newsnorm.shapes import relay

PREFIXES = [
    ("(MENAFN) Ferries ran.", "Ferries ran.", ["menafn"]),
    (
        "(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, Dec 20 (KUNA) -- Ferries ran.",
        "KUWAIT, Dec 20 (KUNA) -- Ferries ran.",
        ["menafn", "kuna"],
    ),
    (
        "(MENAFN - GlobeNewsWire - Nasdaq) OSLO, May 2, 2024 (GLOBE NEWSWIRE) -- Ferry",
        "OSLO, May 2, 2024 (GLOBE NEWSWIRE) -- Ferry",
        ["menafn", "globenewswire"],
    ),
    (
        "(MENAFN - EIN Presswire)Ferries ran.",
        "Ferries ran.",
        ["menafn", "einpresswire"],
    ),
    ("(MENAFN- Jordan News Agency)", "", ["menafn", "petra"]),
    ("(MENAFN- Harbour Press) Ferries ran.", "Ferries ran.", ["menafn", None]),
    ("/By Trend/ Ferries ran.", "Ferries ran.", ["trend"]),
]

NOT_RELAYS = [
    "(Reuters) - Ferries ran.",
    "(ANI/WAM) Ferries ran.",
    "(see above - and below) Ferries ran.",
    "(Adds quotes)",
    "MENAFN is a website.",
    "",
]


@pytest.mark.parametrize(("line", "rest", "ids"), PREFIXES)
def test_finds_prefix(line: str, rest: str, ids: list[str | None]) -> None:
    token = relay.find(line, 0, len(line))
    assert token is not None
    assert token.text == line[token.start : token.end]
    assert line[token.end :] == rest
    assert [fact.id for fact in source.read(token)] == ids


@pytest.mark.parametrize("line", NOT_RELAYS)
def test_leaves_other_lines(line: str) -> None:
    assert relay.find(line, 0, len(line)) is None
