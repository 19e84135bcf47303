"""Pictures to keep: they stand alone, escape all, and show what the screen does."""

import random
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from newsnorm.drawing.paper import canvas, rows
from newsnorm.drawing.picture import Look, drawings, files
from newsnorm.record import Article
from tests.pictured import ARTICLE, evil

KINDS = ("svg", "html")
LOOKS = [
    Look(),
    Look(full=True),
    Look(evidence=True),
    Look(listed=True),
    Look(stats=True),
]


def made(article: Article, look: Look, width: int = 80) -> dict[str, str]:
    return files([article], look, width, KINDS)


def words_of_svg(svg: str) -> str:
    root = ElementTree.fromstring(svg)
    texts = root.iter("{http://www.w3.org/2000/svg}text")
    return "".join("".join(text.itertext()) for text in texts)


class Page(HTMLParser):
    """The words and the elements of a page; needs state, as HTMLParser does."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.tags = "", set[str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("article", [ARTICLE, evil(), Article()])
def test_a_picture_is_well_formed_and_stands_alone(
    article: Article, look: Look
) -> None:
    pictures = made(article, look)
    root = ElementTree.fromstring(pictures["svg"])
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "style", "rect", "text"}
    assert Page(pictures["html"]).tags <= {
        "html", "head", "meta", "title", "style", "body", "pre", "span",
    }  # fmt: skip
    for text in pictures.values():
        assert not re.search(r"url\(|@import|@font-face|<script|\bsrc=|\bon\w+=", text)
        assert text.count("http") == text.count(
            "http://www.w3.org/2000/svg"
        ) + text.count("http-equiv")


@pytest.mark.parametrize("look", LOOKS)
def test_pictures_show_exactly_what_the_screen_does(look: Look) -> None:
    console, shown = canvas(80), ""
    for drawing in drawings([ARTICLE], look, 80):
        shown += "".join(s.text for row in rows(drawing, console) for s in row)
    bare = re.sub(r"\s", "", shown)
    pictures = made(ARTICLE, look)
    assert re.sub(r"\s", "", words_of_svg(pictures["svg"])) == bare
    page = Page(pictures["html"]).words
    assert re.sub(r"\s", "", page).endswith(bare)


def test_every_run_stands_at_the_column_it_has_on_the_screen() -> None:
    wide = replace(ARTICLE, headline="港口 reopens وزير الزراعة now")
    svg = made(wide, Look())["svg"]
    at = {
        "".join(text.itertext()): float(text.attrib["x"])
        for text in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    }
    cell = 8.4
    assert at["reopens"] == pytest.approx(20 + 15 * cell)
    assert at["وزير\xa0الزراعة"] == pytest.approx(20 + 23 * cell)
    assert not any(words[0].isspace() or words[-1].isspace() for words in at)


def test_struck_dates_are_struck_in_pictures_too() -> None:
    pictures = made(ARTICLE, Look(evidence=True))
    for text in pictures.values():
        assert re.search(r'class="[^"]*\bs\b[^"]*"[^>]*>Tuesday', text)
        assert "prefers-color-scheme" in text


def test_the_same_article_gives_the_same_picture() -> None:
    assert made(ARTICLE, Look(evidence=True)) == made(ARTICLE, Look(evidence=True))


_HOSTILE = (
    "</span></pre><img src=x onerror=\"document.title='owned'\">"
    "<script>document.title='owned'</script>&lt;b&gt;]]><style>*{display:none}</style>"
)
_CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
_RSVG = shutil.which("rsvg-convert")


@pytest.mark.skipif(_CHROMIUM is None, reason="no browser here")
@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_takes_every_word_for_text(tmp_path: Path, kind: str) -> None:
    article = replace(ARTICLE, headline=_HOSTILE, body=_HOSTILE, text=_HOSTILE)
    page = tmp_path / f"page.{kind}"
    page.write_text(made(article, Look(), 400)[kind], encoding="utf-8")
    done = subprocess.run(
        [str(_CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu",
         f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", page.as_uri()],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    seen = done.stdout.decode()
    assert "<title>owned" not in seen
    assert not re.search(r"<(img|script|b)\b", seen)
    assert "&lt;img" in seen


@pytest.mark.skipif(_RSVG is None, reason="no librsvg here")
@pytest.mark.parametrize("article", [ARTICLE, evil()])
def test_another_program_can_draw_the_picture(article: Article) -> None:
    picture = made(article, Look(evidence=True))["svg"].encode()
    done = subprocess.run(
        [str(_RSVG)], input=picture, capture_output=True, timeout=60, check=True
    )
    assert done.stdout.startswith(b"\x89PNG")
    assert done.stderr == b""


def astray(number: int) -> Article:
    """Give a record that somebody made, with places that its text does not have."""
    chance = random.Random(number)
    text = chance.choice([ARTICLE.text, "", "\n", "\n\n\t"])

    def place() -> int:
        return chance.choice([-5, 0, 3, 10**9, chance.randrange(900)])

    fields = ("headline", "body", "markers", "trailers", "sources", "bylines", "new")
    return replace(
        ARTICLE,
        text=text,
        spans={f: [(place(), place()) for _ in range(3)] for f in fields},
        dates=[replace(d, start=place(), end=place()) for d in ARTICLE.dates],
        unplaced=["", "x", "Harbour"],
        published=chance.choice([None, "", "x", "2024"]),
        published_confidence=chance.choice([None, -1.0, 0.0, 5.0, 1e300]),
    )


@pytest.mark.parametrize("number", range(30))
def test_a_record_that_is_astray_is_drawn(number: int) -> None:
    for look in LOOKS:
        unguarded = look._replace(guarded=False)
        assert made(astray(number), unguarded, 40 + number * 4)


@pytest.mark.parametrize("look", [Look(), Look(evidence=True)])
def test_one_that_cannot_be_drawn_does_not_stop_the_rest(look: Look) -> None:
    broken = replace(ARTICLE, dates=[None])  # no reader gives such a record
    page = Page(files([broken, ARTICLE], look, 80, KINDS)["html"]).words
    assert "failed to draw this article (AttributeError" in page
    assert "Harbour reopens" in page.partition("please report it")[2]
    with pytest.raises(AttributeError):
        files([broken], look._replace(guarded=False), 80, KINDS)
