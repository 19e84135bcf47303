"""Units to roles: which line is the headline, where the body starts and stops."""

from pathlib import Path

import pytest

import newsnorm
from newsnorm import blocks, pipeline
from newsnorm.decode import decode
from newsnorm.model import Part, Story
from newsnorm.record import Input
from newsnorm.roles import cut, headline
from newsnorm.roles.below import _BUTTONS, _IN_STORIES
from newsnorm.roles.headline import WEIGHTS
from newsnorm.tables import chrome

CASES = Path(__file__).parent / "cases"

PROSE = (
    "Ferries returned to the northern islands on Tuesday after a strike of nine days,"
    " the operator said, and all routes would be served by noon."
)
MORE = (
    "Nobody had been stranded, it added, since boats of the coast guard carried"
    " passengers, mail and two pianos between the islands and the mainland."
)


def parts(text: str) -> list[Part]:
    return pipeline.evidence(Story(text, Input())).parts


def words(text: str, role: str) -> list[str]:
    return [text[p.start : p.end] for p in parts(text) if p.role == role]


def test_the_headline_is_found_below_menu_and_share_lines() -> None:
    text = "\n".join(
        ["Home", "World", "Sport", "Log in", "Ferries return to northern islands",
         "Share on Facebook", "By Ann Writer", "3 May 2024, 10:30", PROSE, MORE]
    )  # fmt: skip
    assert words(text, "headline") == ["Ferries return to northern islands"]
    assert words(text, "byline") == ["By Ann Writer"]
    assert words(text, "body") == [PROSE, MORE]


def test_a_paragraph_above_the_stamp_is_a_deck() -> None:
    text = "\n".join(
        ["Ferries return to northern islands", MORE, "3 May 2024, 10:30", PROSE, PROSE]
    )
    assert words(text, "deck") == [MORE]
    assert words(text, "body") == [PROSE, PROSE]


def test_a_paragraph_above_a_paragraph_is_body() -> None:
    text = "\n".join(["Ferries return to northern islands", MORE, PROSE, PROSE])
    assert words(text, "deck") == []
    assert words(text, "body") == [MORE, PROSE, PROSE]


def test_a_repeated_headline_is_folded() -> None:
    headline = "Ferries return to northern islands"
    text = "\n".join([headline, "World", headline, "3 May 2024, 10:30", PROSE, MORE])
    assert len(words(text, "headline") + words(text, "again")) == 2


@pytest.mark.parametrize(
    "beside",
    [
        "Home News Ferries return to northern islands",
        "Ferries return to northern islands | The Islander",
    ],
)
def test_a_line_that_holds_the_headline_is_not_it(beside: str) -> None:
    headline = "Ferries return to northern islands"
    text = "\n".join([beside, headline, "3 May 2024, 10:30", PROSE, MORE])
    assert words(text, "headline") == [headline]


def test_a_headline_that_holds_a_date_is_no_stamp() -> None:
    text = "EXAMPLE BOATS INC 2ND QTR MARCH 31 NET\n\n    OSLO, April 3 - " + PROSE
    assert words(text, "headline") == ["EXAMPLE BOATS INC 2ND QTR MARCH 31 NET"]


def test_lines_below_a_dateline_are_the_story() -> None:
    text = (
        "EXAMPLE BOATS INC RAISES DIVIDEND\n\n"
        "    OSLO, April 3 - Quarterly dividend 12 cts vs 10 cts prior\n"
        "    Pay May 29\n    Record April 20, 1987\n Reuter\n"
    )
    assert words(text, "body")[1:] == ["Pay May 29", "Record April 20, 1987"]
    assert words(text, "trailer") == ["Reuter"]


def test_a_wrapped_alert_is_one_headline() -> None:
    text = (
        "3-MAY-1987 10:30:00.00\n"
        "EXAMPLE BOATS SAYS IT WILL BUY THE NORTHERN FERRY LINE\n"
        "FOR 40 MLN DLRS IN STOCK\n"
    )
    (headline,) = words(text, "headline")
    assert " ".join(headline.split()).endswith("LINE FOR 40 MLN DLRS IN STOCK")
    assert words(text, "body") == []


def test_two_short_lines_are_headline_and_body() -> None:
    text = "Harbour reopens\n\nFerries ran.\n"
    assert words(text, "headline") == ["Harbour reopens"]
    assert words(text, "body") == ["Ferries ran."]


def test_a_list_of_links_in_mid_story_cuts_nothing() -> None:
    links = ["Related", "Harbour dredged at last"]
    text = "\n".join(
        ["Ferries return to northern islands", PROSE, *links, *[MORE] * 12]
    )
    assert words(text, "body").count(MORE) == 12


@pytest.mark.parametrize(
    "name", ["Ann Writer", "ANN WRITER", "Ann Writer and Otto Example"]
)
def test_a_bare_name_in_a_menu_signs_nothing(name: str) -> None:
    text = "\n".join([name, "Ferries return to northern islands", PROSE, MORE])
    assert words(text, "byline") == []


def test_a_bare_name_beside_a_stamp_signs() -> None:
    text = "\n".join(
        ["Ferries return to northern islands", "Ann Writer", "3 May 2024, 10:30", PROSE]
    )
    assert words(text, "byline") == ["Ann Writer"]


def test_every_unit_has_its_part() -> None:
    text = "\n".join(
        ["Home", "Ferries return to northern islands", "Ann Writer", "3 May 2024",
         PROSE, MORE, "(Reporting by Ann Writer; Editing by Otto Example)"]
    )  # fmt: skip
    covered = " ".join(text[part.start : part.end] for part in parts(text))
    assert covered.split() == text.split()


def test_a_short_sentence_below_the_byline_opens_the_story() -> None:
    text = "\n\n".join(
        ["Harbour bridge reopens", "By Ann Writer", "The bridge reopened Monday.", MORE]
    )
    assert words(text, "body") == ["The bridge reopened Monday.", MORE]
    assert words(text, "deck") == []


def test_a_byline_in_one_line_with_the_story_takes_nothing_of_it() -> None:
    text = (
        "Shops reopen on the quay\nBy A. WRITER NEW YORK (AP) — Shops reopened Monday"
        f" after nine weeks.\n\n{MORE}"
    )
    assert "Shops reopened Monday" in " ".join(words(text, "body"))


def test_a_relay_prefix_with_a_short_story_opens_the_body() -> None:
    text = (
        "Harbour bridge reopens\nDate\n2024-05-02 04:29:37\n\n"
        "(MENAFN - EIN Presswire)Business is good, said Example.\n\n"
        "MENAFN02052024000045014228ID1108000000\n"
    )
    assert words(text, "headline") == ["Harbour bridge reopens"]
    assert words(text, "body") == [
        "(MENAFN - EIN Presswire)Business is good, said Example."
    ]


def page(*lines: str) -> str:
    return "\n".join(["Ferries return to northern islands", *lines])


def test_a_paragraph_above_buttons_and_a_story_is_a_deck() -> None:
    text = page("3 May 2024, 10:30", MORE, "Share", "Print", PROSE, PROSE, PROSE)
    assert words(text, "deck") == [MORE]
    assert words(text, "body") == [PROSE, PROSE, PROSE]


def test_the_one_paragraph_of_a_story_is_no_deck() -> None:
    text = page("3 May 2024, 10:30", MORE, "Share", "Print", "Ferries in winter")
    assert words(text, "body")[0] == MORE


def test_buttons_inside_a_story_part_nothing() -> None:
    text = page("3 May 2024, 10:30", MORE, PROSE, "Share", PROSE, PROSE, PROSE)
    assert words(text, "body")[:2] == [MORE, PROSE]
    text = page("3 May 2024, 10:30", MORE, "Advertisement", PROSE, PROSE, PROSE)
    assert words(text, "body")[0] == MORE


def test_a_sentence_above_a_picture_credit_is_its_caption() -> None:
    caption = "Ferries wait in the harbour of the northern islands for the wind."
    text = page("3 May 2024, 10:30", caption, "Foto: A Writer/AFP", MORE, PROSE)
    assert words(text, "body") == [MORE, PROSE]


def test_a_blurb_in_a_menu_is_no_body() -> None:
    menu = [f"Route {number}" for number in range(20)]
    story = [
        "Ferries return to northern islands",
        "3 May 2024, 10:30",
        MORE,
        PROSE,
        PROSE,
    ]
    text = "\n".join(["Home", PROSE, *menu, *story])
    assert words(text, "headline") == ["Ferries return to northern islands"]
    assert words(text, "body") == [MORE, PROSE, PROSE]


def test_a_menu_below_a_stamped_story_leaves_it_the_body() -> None:
    menu = [f"Route {number}" for number in range(20)]
    text = page("3 May 2024, 10:30", MORE, *menu, "4 May 2024, 9:00", PROSE, PROSE)
    assert words(text, "body")[0] == MORE


@pytest.mark.parametrize(
    "above",
    [
        ["Ann Writer", "Harbours", "3 May 2024"],
        ["Ann Writer/", "3 May 2024"],
        ["Ann Writer/May 3, 2024"],
        ["3 May 2024 | Ann Writer"],
    ],
)
def test_a_name_beside_the_stamp_above_the_headline_signs(above: list[str]) -> None:
    text = "\n".join([*above, "Ferries return to northern islands", PROSE, MORE])
    assert "Ann Writer" in " ".join(words(text, "byline") + words(text, "stamp"))
    assert people(text) == ["Ann Writer"]


@pytest.mark.parametrize(
    "above",
    [
        ["Ann Writer", "Otto Example", "3 May 2024"],
        ["Islander News", "3 May 2024"],
        ["Ann Writer", "Harbours"],
    ],
)
def test_names_of_a_menu_above_the_headline_sign_nothing(above: list[str]) -> None:
    text = "\n".join([*above, "Ferries return to northern islands", PROSE, MORE])
    assert people(text) == []


def test_a_person_in_a_picture_signs_nothing() -> None:
    text = page("3 May 2024, 10:30", "Otto Example", "Foto: Reuters/A Writer", PROSE)
    assert people(text) == []


def test_a_name_with_its_title_signs_without_a_stamp() -> None:
    text = page("Ann Writer", "Journalist", PROSE, MORE)
    assert people(text) == ["Ann Writer"]


def test_a_kicker_in_capitals_signs_nothing() -> None:
    text = "\n".join(["HARBOUR CRISIS", page("3 May 2024, 10:30", PROSE, MORE)])
    assert people(text) == []


@pytest.mark.parametrize(
    "above",
    [
        "« Harbour dredged at last, say islanders",
        "Harbour dredged at last, say islanders →",
        "Islands & Harbours, Debate, Oslo, Politics",
        "National / Boats & Harbours",
        "HarboursExtreme Weather Islands Boats Gang",
        "“The most important thing is to sail”",
        "Click here for more on HARBOURS and ISLANDS",
    ],
)
def test_a_menu_line_above_the_headline_is_not_it(above: str) -> None:
    text = "\n".join([above, page("3 May 2024, 10:30", PROSE, MORE)])
    assert words(text, "headline") == ["Ferries return to northern islands"]


@pytest.mark.parametrize(
    "headline",
    [
        "“The most important thing is to sail”",
        "« Ferries return », say islanders « at last »",
        "Oslo – a harbour town and its boats",
    ],
)
def test_a_headline_like_a_menu_line_is_better_than_none(headline: str) -> None:
    text = "\n".join(["Harbours", headline, "3 May 2024, 10:30", PROSE, MORE])
    assert words(text, "headline") == [headline]


def people(text: str) -> list[str]:
    return [person.name for person in newsnorm.parse(text).bylines]


STORY = ["3 May 2024, 10:30", MORE, PROSE, MORE, PROSE]
TEASER = "Islanders count the seals of the northern skerries again this year."


@pytest.mark.parametrize(
    "tail",
    [
        ["Topics", "Harbours", "Islands", "Share", "Print"],
        ["Share", "Print", "Harbour dredged at last", "Island school reopens", TEASER],
        ["Comments (2)", "oldsalt", "I shall miss it.", "pimpernel", "Hear, hear."],
        ["Harbours", "Log in", "Subscribe", "About us", "Contact", "Imprint"],
    ],
)
def test_the_tail_of_a_page_is_no_body(tail: list[str]) -> None:
    text = page(*STORY, *tail)
    assert words(text, "body") == STORY[1:]
    assert words(text, "trailer") == tail


@pytest.mark.parametrize(
    "middle",
    [
        ["Share", "Print", "Harbour dredged at last", "Island school reopens"],
        ["Read more", "Harbour dredged at last"],
        ["Topics", "Harbours", "Islands", "Share", "Print"],
    ],
)
def test_buttons_in_mid_story_cut_nothing(middle: list[str]) -> None:
    text = page(*STORY, *middle, PROSE, MORE, PROSE)
    assert words(text, "body")[-3:] == [PROSE, MORE, PROSE]


def test_a_list_that_ends_a_story_is_of_it() -> None:
    scores = ["Oslo 1, Bergen 0", "Moss 2, Example 2", "Harbour 3, Island 1"]
    assert words(page(*STORY, *scores), "body")[-3:] == scores


def test_names_and_dates_of_teasers_sign_and_date_nothing() -> None:
    tail = ["Share", "Print", "Island school reopens", "By Otto Example", "1 May 2020"]
    text = page("By Ann Writer", *STORY, *tail, "Contact", "Imprint")
    article = newsnorm.parse(text)
    assert [person.name for person in article.bylines] == ["Ann Writer"]
    assert (article.published or "")[:10] == "2024-05-03"


def test_a_headline_of_places_on_top_of_the_body_is_no_city() -> None:
    text = (
        f"9-MAR-1987 09:35:55\nSNOWS HIT EXAMPLE, ITALY\n\n    OSLO, March 9 - {PROSE}"
    )
    assert words(text, "headline") == ["SNOWS HIT EXAMPLE, ITALY"]


def test_buttons_between_paragraphs_are_no_body() -> None:
    text = page(*STORY, "Advertisement", MORE, "Read more", PROSE, "Facebook", MORE)
    assert words(text, "body")[4:] == [MORE, PROSE, "Facebook", MORE]
    assert words(text, "unplaced") == ["Advertisement", "Read more"]


def test_a_word_that_ends_a_line_of_the_wire_is_no_button() -> None:
    text = (
        "EXAMPLE BOATS NET\n\n    OSLO, April 3 - " + PROSE + "\n    Net includes a"
        " gain of two cts per\n share.\n    " + MORE + "\n"
    )
    assert "share" in " ".join(words(text, "body"))


def test_the_words_of_a_picture_are_no_deck() -> None:
    caption = "Ferries wait in the harbour of the northern islands for the wind."
    text = page(caption, "Foto: A Writer/AFP", "3 May 2024, 10:30", MORE, PROSE)
    assert words(text, "deck") == []
    assert words(text, "body") == [MORE, PROSE]


@pytest.mark.parametrize(
    "lines",
    [["Ann Writer"], ["Ann Writer 7 hours"], ["Ann Writer", "3 min read", "Share"]],
)
def test_a_name_that_alone_parts_headline_and_body_signs(lines: list[str]) -> None:
    assert people(page(*lines, PROSE, MORE)) == ["Ann Writer"]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ann Writer", "Foto: Reuters/A Writer"],
        ["Die Eisheiligen"],
        ["OSLO BAY"],
        ["Ann Writer", "Harbour dredged at last", "3 min read"],
    ],
)
def test_other_lines_that_part_headline_and_body_do_not(lines: list[str]) -> None:
    assert people(page(*lines, PROSE, MORE)) == []


def test_a_dated_line_in_capitals_is_a_headline_where_there_is_no_other() -> None:
    line = "WORLD FERRY NEWS HIGHLIGHTS 0300 GMT - APRIL 8"
    assert words(f"{line}\n\n    OSLO - {PROSE}\n    {MORE}\n", "headline") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Wednesday 8 April 1987 Oslo and Islands 12C",
        "Published Wednesday 8 April 1987 in Oslo and on the islands",
        "8 APRIL 1987, 10:30",
    ],
)
def test_a_stamp_is_no_headline(line: str) -> None:
    assert words(f"{line}\n{PROSE}\n{MORE}\n", "headline") == []


def test_the_rest_of_a_wrapped_alert_may_look_like_a_name() -> None:
    text = "Example Ferries says it is making an agreed bid of 302 mln for\nAnn Boats\n"
    assert " ".join(words(text, "headline")[0].split()).endswith("for Ann Boats")


def test_a_paragraph_is_the_deck_before_a_short_sentence() -> None:
    text = page(
        "Boats lie in the harbour.", "Zoom in", MORE, "3 May 2024, 10:30", PROSE
    )
    assert words(text, "deck") == [MORE]


def test_the_headline_is_the_candidate_that_weighs_most() -> None:
    """No candidate is passed over, and none chosen unweighed, that weighs otherwise."""
    found = 0
    for path in CASES.rglob("*.wire"):
        text = decode(path.read_bytes()).text
        looks = pipeline._looks(text, blocks.split(text), {}, 400)[0]
        for stop in {cut.body_start(looks), len(looks)}:
            above = looks[:stop]
            scores = {
                index: sum([WEIGHTS[each] for each in features if each in WEIGHTS])
                for index, features in headline.candidates(text, above)
            }
            best = max(scores, key=lambda index: scores[index], default=None)
            if best is not None:
                found += 1
                assert headline.find(text, above) == best, path
    assert found > 100


def test_no_button_is_missed_by_its_first_word() -> None:
    lines = {
        line
        for path in CASES.rglob("*.wire")
        for line in decode(path.read_bytes()).text.split("\n")
        if line.strip()
    }
    lines |= set(chrome.words()) | {"• Comments (5)", "Share on X", "SHARE ON FACEBOOK"}
    for kinds in (_BUTTONS, _IN_STORIES):
        for line in lines:
            found = chrome.kind(chrome.fold(line)) in kinds
            assert chrome.is_one(line, kinds) == found, line
