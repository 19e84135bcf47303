"""Pages, and archives of pages: what is read of them, and what is broken."""

import gzip
from pathlib import Path

import pytest

from newsnorm.errors import Broken
from newsnorm.formats import of
from newsnorm.formats.warc import EXAMPLE
from newsnorm.model import Options, Story
from newsnorm.pipeline import trip
from newsnorm.stories import stories
from tests.conftest import Newsnorm
from tests.formats.opened import fault, marked, said, split, story

RECORD = EXAMPLE.encode()


def page(inside: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body>{inside}</body></html>".encode()


def lines(data: bytes) -> list[str]:
    return story(data).text.split("\n\n")


COPY = "<p>OSLO, May 2 (AFP) - Ferries ran again on Thursday after three days.</p>" * 2


def test_furniture_is_left_out_and_order_kept() -> None:
    found = lines(
        page(
            "<header><nav>Menu</nav></header><h1>Harbour reopens</h1>"
            "<p>By Ann Writer</p>"
            '<time>2 May 2024</time><div class="post__share-tools">Share</div>'
            f'{COPY}<div hidden>Secret</div><div class="related-news">More</div>'
            "<script>x</script><style>y</style><form>Mail</form><footer>Foot</footer>"
        )
    )
    copy = COPY[3:-4].split("</p><p>")
    assert found == ["Harbour reopens", "By Ann Writer", "2 May 2024", *copy]


def test_a_wrapper_named_like_furniture_stays() -> None:
    found = story(page(f'<h1>Title</h1><div class="has-sidebar comments">{COPY}</div>'))
    assert "Ferries ran" in found.text


def test_words_of_shareholders_are_no_sharing() -> None:
    inside = f'<h1>T</h1><div class="shareholder-news">Fares rise</div>{COPY}'
    assert "Fares rise" in lines(page(inside))


def test_the_article_among_teasers_widens_to_its_headline() -> None:
    found = lines(
        page(
            f"<div><h1>Harbour reopens</h1><article>{COPY}</article></div>"
            "<article><p>Teaser one</p></article><article><p>Teaser two</p></article>"
        )
    )
    assert found[0] == "Harbour reopens"
    assert "Teaser one" not in found


def test_the_name_of_the_site_is_no_headline() -> None:
    head = '<meta property="og:title" content="Harbour reopens">'
    found = story(page(f"<h1>Herald</h1><h2>Harbour reopens</h2>{COPY}", head))
    assert marked(found, "headline") == ["Harbour reopens"]


def test_a_title_in_the_head_alone_stands_on_top() -> None:
    found = story(page(COPY, "<title>Harbour reopens | Bergen Herald</title>"))
    assert marked(found, "headline") == ["Harbour reopens"]


def test_a_writer_is_put_in_only_where_the_page_shows_none() -> None:
    head = '<meta name="author" content="Ann Writer">'
    shown = story(page(f"<h1>Title</h1><p>Ann Writer, Bergen</p>{COPY}", head))
    assert not marked(shown, "byline")
    hidden = story(page(f"<h1>Title</h1>{COPY}", head))
    assert marked(hidden, "byline") == ["Ann Writer"]


@pytest.mark.parametrize(
    ("head", "key", "words"),
    [
        ('<meta itemprop="datePublished" content="2024-05">', "published", "2024-05"),
        ('<meta name="DC.date.issued" content="2024-05">', "published", "2024-05"),
        ('<meta property="og:updated_time" content="2024">', "updated", "2024"),
        ('<link rel="canonical" href="https://e.org/a">', "url", "https://e.org/a"),
        (
            '<script type="application/ld+json">[{"@type": ["NewsArticle"],'
            '"datePublished": "2024-05-02"}]</script>', "published", "2024-05-02",
        ),
        ('<script type="application/ld+json">{broken</script>', "published", None),
        (
            '<script type="application/ld+json">'
            '{"@type": "WebPage", "datePublished": "2020"}</script>', "published", None,
        ),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself(head: str, key: str, words: str | None) -> None:
    found = story(page(f"<h1>Title</h1>{COPY}", head))
    assert said(found, key) == ([words] if words else [])


def test_what_the_page_shows_is_not_overruled() -> None:
    head = '<meta name="date" content="2019-01-01">'
    found = story(page(f"<h1>Title</h1><p>Published: 2 May 2024</p>{COPY}", head))
    article = trip(found, Options())
    assert article.published == "2024-05-02"
    assert "dates-conflict" in [finding.name for finding in article.findings]


def test_pages_as_programs_leave_them() -> None:
    deep = story(page("<h1>Title</h1>" + "<div>" * 3000 + COPY))
    assert "Title" in deep.text
    assert "Ferries" in story(b"<html><p>Ferries ran<p>Again").text
    assert "no words" in fault(b"<html></html>").reason


def test_a_page_in_an_old_encoding() -> None:
    head = '<meta charset="iso-8859-2">'
    data = page("<h1>Gdańsk żyje</h1><p>Łódź płynie</p>", head)
    found = story(data.decode().encode("iso-8859-2"))
    assert found.text == "Gdańsk żyje\n\nŁódź płynie"
    assert found.input.encoding == "iso-8859-2"
    assert story(data).input.encoding == "utf-8"


@pytest.mark.parametrize(
    "head",
    [b"<p>Ferries ran.</p>", b"HTML <html> is a format", b"<headline>A</headline>"],
)
def test_what_is_no_page(head: bytes) -> None:
    assert of(head, "a.wire").NAME == "text"


def test_an_archive_gives_page_address_and_day() -> None:
    found = story(RECORD)
    assert marked(found, "headline") == ["Harbour reopens"]
    assert said(found, "crawl") == ["2024-05-03T10:00:00Z"]
    assert said(found, "url") == ["https://herald.example/2024/05/02/harbour"]
    assert found.input.id == "urn:uuid:a1"


def test_an_address_in_an_archive_is_shown_to_nobody(newsnorm: Newsnorm) -> None:
    address = b"https://herald.example/2024/05/02/har bour\x1b[2J"
    record = RECORD.replace(b"https://herald.example/2024/05/02/harbour", address)
    run = newsnorm("parse", "--fields", "headline,published", given=record)
    assert (run.status, run.err) == (0, "")
    assert run.out == b'{"headline":"Harbour reopens","published":"2024-05-02"}\n'


def test_a_packed_archive_of_many_members(tmp_path: Path) -> None:
    path = tmp_path / "news.warc.gz"
    path.write_bytes(gzip.compress(RECORD) * 3)
    found = [s for s in stories([str(path)]) if isinstance(s, Story)]
    assert [s.input.index for s in found] == [0, 1, 2]


@pytest.mark.parametrize("cut", [30, 200, 380])
def test_an_archive_that_is_cut(tmp_path: Path, cut: int) -> None:
    first, broken = split(RECORD + RECORD[:cut])
    assert isinstance(first, Story)
    assert isinstance(broken, Broken)
    assert broken.offset == len(RECORD)
    packed = gzip.compress(RECORD)
    path = tmp_path / "news.warc.gz"
    path.write_bytes(packed + packed[: len(packed) // 2])
    first, *_, broken = stories([str(path)])
    assert isinstance(first, Story)
    assert isinstance(broken, Broken)
    assert (broken.offset or 0) >= len(RECORD)


def test_damage_between_records_does_not_stop_the_rest() -> None:
    wrong = RECORD.replace(b"Content-Length: ", b"Content-Length: x", 1)
    found = split(RECORD + wrong + b"rubbish\r\n" + RECORD)
    assert [isinstance(each, Story) for each in found] == [True, False, False, True]
    offsets = [each.offset for each in found if isinstance(each, Broken)]
    assert offsets[0] == len(RECORD)


@pytest.mark.parametrize("head", [b"WARC/1.0 is a format", b"WARC/1.0\nof words"])
def test_what_is_no_archive(head: bytes) -> None:
    assert of(head, "a.warc").NAME == "text"


DEEP = (
    b"<html><body><h1>Harbour reopens</h1><p>Ferries ran.</p>%s"
    b"<p>Last.</p></body></html>"
)


def test_tags_of_looks_that_are_never_closed_lose_no_word() -> None:
    found = story(DEEP % (b"<p><font>A line of an old page." * 300))
    assert "Last." in found.text
    assert found.text.count("A line") == 300
    assert found.input.repairs == ["tags of looks left out: nested too deeply"]


def test_of_a_page_too_deep_for_any_reader_it_is_said_that_words_are_left_out() -> None:
    found = story(DEEP % (b"<div>" * 300 + b"<p>Deep.</p>" + b"</div>" * 300))
    assert "Last." not in found.text
    [note] = found.input.repairs
    assert note == "words nested too deeply left out after the first 4"
    assert "R618" in [each.rule for each in trip(found, Options()).findings]
