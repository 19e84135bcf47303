"""XML: what a hostile or broken file may not do, and what is still given of it."""

import builtins
import http.server
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsnorm.errors import Broken
from newsnorm.formats import of
from newsnorm.model import Story
from tests.formats.opened import fault, marked, said, split, story

ITEM = b"<item><title>Harbour reopens</title><description>Ferries ran.</description>"
RSS = b'<rss version="2.0"><channel>' + ITEM + b"</item>"


def feed(inside: bytes, prolog: bytes = b"") -> bytes:
    return prolog + b"<rss><channel>" + inside + b"</channel></rss>"


def item(words: bytes) -> bytes:
    return b"<item><title>Title</title><description>" + words + b"</description></item>"


BOMB = (
    b'<!DOCTYPE rss [<!ENTITY a "ha">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    + b"]>"
)


def test_a_bomb_is_refused_before_it_is_read() -> None:
    broken = fault(feed(item(b"&j;"), BOMB))
    assert "entities of its own" in broken.reason
    assert "xmllint --noent" in broken.remedy
    assert (broken.line, broken.offset) == (1, 15)


def test_a_type_named_by_an_entity_is_no_bomb() -> None:
    """So agencies' NewsML begins; the entity is of a kind that no copy can refer to."""
    prolog = b"""<!DOCTYPE rss PUBLIC "urn:x" "x.dtd" [
    <!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf; ]>
    """
    found = story(feed(item(b"Ferries ran &nitf; &eacute;."), prolog))
    assert marked(found, "body") == ["Ferries ran &nitf; é."]
    assert found.input.line == 3


def test_a_comment_does_not_hide_an_entity() -> None:
    prolog = b'<!DOCTYPE rss [<!-- ]> <rss> -->\n<!ENTITY a "ha">]>'
    assert "entities of its own" in fault(feed(item(b"&a;"), prolog)).reason


def test_no_file_of_the_host_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    prolog = f'<!DOCTYPE rss [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'.encode()
    found = split(feed(item(b"&a;"), prolog))
    assert "secret" not in repr(found)
    assert isinstance(found[0], Broken)


@pytest.fixture
def host() -> Iterator[tuple[str, list[str]]]:
    """Listen on this host, and note what is asked for."""
    asked: list[str] = []

    class Notes(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'<!ENTITY a "fetched">')

        def log_message(self, *words: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Notes)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/a.dtd", asked
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE rss SYSTEM "{}">',
        '<!DOCTYPE rss PUBLIC "-//x" "{}">',
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "{}">%p;]>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "{}">]>',
        '<?xml-stylesheet href="{}"?>',
    ],
)
def test_nothing_is_fetched(prolog: str, host: tuple[str, list[str]]) -> None:
    address, asked = host
    inside = (
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{address}"/>'
    )
    found = split(feed(item(b"&a;") + inside.encode(), prolog.format(address).encode()))
    assert found
    assert "fetched" not in repr(found)
    assert not asked


def test_deep_nesting_is_reported_with_its_place() -> None:
    found = split(RSS + b"\n" + b"<a>" * 100_000)
    assert isinstance(found[0], Story)
    assert isinstance(found[1], Broken)
    assert found[1].reason.startswith("nested too deeply")
    assert found[1].line == 2
    assert len(RSS) < (found[1].offset or 0) < len(RSS) + 1000


def test_an_end_tag_that_closes_the_whole_file_is_reported() -> None:
    stray = b"<title>One</title><description>It ran.</p></p></p></p></description>"
    rest = item(b"Ferries ran on time.") * 20
    found = split(feed(b"<item>" + stray + b"</item>" + rest))
    assert isinstance(found[0], Story)
    assert isinstance(found[-1], Broken)
    assert found[-1].reason == "an end tag without its start ends the whole file here"
    assert found[-1].line == 1


def test_an_end_tag_too_many_at_the_end_of_a_file_is_not_said_to_hide_more() -> None:
    whole = feed(item(b"Ferries ran.") * 3).replace(b"</channel>", b"</channel></p>")
    found = split(whole)
    assert [type(each) for each in found[:3]] == [Story] * 3
    assert "ends the whole file" not in repr(found[3:])


def test_tags_that_never_close_are_words() -> None:
    [found, *_] = split(feed(item(b"<a " * 30_000)))
    assert isinstance(found, Story)
    assert found.text.count("<a") == 30_000


def test_a_file_that_is_cut_gives_what_came_before() -> None:
    found = split(RSS + b"\n<item><title>Second")
    assert isinstance(found[0], Story)
    assert isinstance(found[1], Broken)
    assert (found[1].reason, found[1].offset) == ("cut short", len(RSS) + 20)


@pytest.mark.parametrize(
    ("declared", "words", "encoding"),
    [
        ("utf-8", "Zürich “A”".encode("cp1252"), "windows-1252"),
        ("iso-8859-1", "Zürich “A”".encode(), "utf-8"),
        ("iso-8859-1", "Zürich “A”".encode("cp1252"), "windows-1252"),
        ("iso-8859-15", "Zürich €".encode("iso8859-15"), "iso-8859-15"),
        ("utf-16", "Zürich “A”".encode(), "utf-8"),
        ("no-such-code", "Zürich “A”".encode(), "utf-8"),
        ("rot13", "Zürich “A”".encode(), "utf-8"),
    ],
)
def test_an_encoding_is_believed_where_its_bytes_allow(
    declared: str, words: bytes, encoding: str
) -> None:
    head = f'<?xml version="1.0" encoding="{declared}"?>'.encode()
    found = story(feed(item(words), head))
    assert marked(found, "body")[0] in ("Zürich “A”", "Zürich €")
    assert found.input.encoding == encoding
    as_declared = declared.startswith("iso-8859-1") and encoding != "utf-8"
    assert bool(found.input.repairs) != as_declared


@pytest.mark.parametrize("name", ["utf-16", "utf-16-be", "utf-16-le", "utf-8-sig"])
def test_wide_characters(name: str) -> None:
    found = story(feed(item("Zürich".encode())).decode().encode(name), "rss")
    assert marked(found, "body") == ["Zürich"]


def test_what_pages_write_is_mended() -> None:
    found = story(
        feed(item(b"A&B Lines &amp; A&nbsp;&mdash; R&D\x05; <![CDATA[C&D]]>"))
    )
    assert marked(found, "body") == ["A&B Lines & A\xa0— R&D; C&D"]


def test_an_ampersand_between_two_pieces_of_a_file() -> None:
    words = b"x" * (65536 - 46)
    for more in range(12):
        found = story(feed(item(words + b"x" * more + b" A&B &amp; C")))
        assert marked(found, "body")[0].endswith(" A&B & C")


def test_no_item_is_said() -> None:
    assert "no <item> in it" in fault(feed(b"")).reason


def test_without_lxml_the_batch_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.startswith("lxml"):
            raise ImportError(name)
        return real(name, *rest)

    for name in [name for name in sys.modules if name.startswith("lxml")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    broken = fault(feed(item(b"Words")))
    assert broken.reason == "XML needs lxml, which is not installed"
    assert broken.remedy == "pip install 'newsnorm[markup]'"


@pytest.mark.parametrize(
    "head",
    [
        b"NITF <nitf> and <rss> are formats of the wire.",
        b"<nitfish><body/></nitfish>",
        b"<rdf:RDF><rdf:Description/></rdf:RDF>",
        b"<feed><entry>not of Atom</entry></feed>",
        b"<!-- <nitf> --> <p>The newsItem is gone.</p>",
        b"<Newsletter>NewsML</Newsletter>",
    ],
)
def test_what_only_looks_like_a_format(head: bytes) -> None:
    assert of(head, "a.xml").NAME not in ("nitf", "newsml1", "newsml-g2", "rss", "atom")


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_a_withdrawn_item_is_marked(status: str) -> None:
    nitf = (
        f'<nitf><head><docdata management-status="{status}"/></head>'
        "<body><body.content><p>Ferries ran.</p></body.content></body></nitf>"
    )
    assert said(story(nitf.encode()), "kill") == [status]


def test_each_item_is_out_before_the_next_is_read(tmp_path: Path) -> None:
    many = feed((item(b"Ferries ran.") + b"\n") * 3000)
    found = split(many)
    assert [s.input.index for s in found if isinstance(s, Story)] == list(range(3000))
    assert isinstance(found[2999], Story)
    assert found[2999].input.line == 3000
