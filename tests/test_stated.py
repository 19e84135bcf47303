"""What a container states: roles that nobody need guess, values beside the text."""

from newsnorm.model import Mark, Options, Stated, Story
from newsnorm.pipeline import trip
from newsnorm.record import Article, Input

# No guess would get this head right: the headline reads like a name, the slug like
# a headline, and the deck like a first paragraph.
TEXT = """\
Ferries cut fares on all island routes

Ann Harbour

The operator said the new fares would hold on every island route until next spring.

Ola Nordmann

BERGEN, May 2 (AFP) - Ferries cost less from Friday.

That is all, the company said.

(AFP)
"""


def mark(role: str, words: str) -> Mark:
    start = TEXT.index(words)
    return Mark(role, start, TEXT.index("\n", start))


MARKS = (
    mark("slug", "Ferries cut fares on all island routes"),
    mark("headline", "Ann Harbour"),
    mark("deck", "The operator said the new fares would hold on every island route"),
    mark("byline", "Ola Nordmann"),
    Mark("body", TEXT.index("BERGEN"), len(TEXT)),
)


def told(*stated: Stated, marks: tuple[Mark, ...] = MARKS) -> Article:
    return trip(Story(TEXT, Input(), marks, stated), Options(spans=True))


def test_marks_are_obeyed() -> None:
    article = told()
    assert article.headline == "Ann Harbour"
    assert article.slug == "Ferries cut fares on all island routes"
    assert article.deck
    assert article.deck.endswith("until next spring.")
    assert [person.name for person in article.bylines] == ["Ola Nordmann"]


def test_in_a_marked_body_lead_in_and_foot_are_still_cut() -> None:
    article = told()
    assert article.dateline
    assert article.dateline.place == "BERGEN"
    assert article.body.startswith("Ferries cost less")
    assert [trailer.text for trailer in article.trailers] == ["(AFP)"]


def test_without_a_mark_of_the_body_the_rest_is_looked_at() -> None:
    article = told(marks=(mark("slug", "Ferries cut fares on all island routes"),))
    assert article.slug == "Ferries cut fares on all island routes"
    assert article.headline != article.slug
    assert article.body.startswith("Ferries cost less")


def test_a_stated_day_gives_the_year_and_is_chosen() -> None:
    article = told(Stated("published", "2024-05-02T10:00:00Z"))
    assert article.published == "2024-05-02T10:00:00+00:00"
    assert article.dateline
    assert article.dateline.date == "2024-05-02"
    [stated] = [date for date in article.dates if date.start is None]
    assert (stated.role, stated.verdict) == ("published", "chosen")


def test_a_stated_day_that_the_text_denies_is_a_conflict() -> None:
    article = told(
        Stated("wire", "20240502T100000Z"), Stated("published", "2019-01-01")
    )
    assert [date.verdict for date in article.dates if date.start is None] != ["chosen"]
    assert any(finding.name == "dates-conflict" for finding in article.findings)


def test_an_update_is_no_publication() -> None:
    article = told(
        Stated("published", "2024-05-02"), Stated("updated", "2024-05-03T08:00:00Z")
    )
    assert (article.published, article.updated) == (
        "2024-05-02",
        "2024-05-03T08:00:00+00:00",
    )


def test_a_stated_maker_stands_outermost() -> None:
    article = told(Stated("source", "Bergen Herald"))
    assert [(s.id, s.name, s.role) for s in article.sources] == [
        (None, "Bergen Herald", "relay"),
        ("afp", "Agence France-Presse", "origin"),
    ]


def test_language_note_and_kill_are_kept() -> None:
    article = told(
        Stated("language", "nb-NO"),
        Stated("note", "Embargo lifted"),
        Stated("kill", "canceled"),
    )
    assert (article.language, article.notes) == ("nb", ["Embargo lifted"])
    assert [(m.kind, m.text) for m in article.markers] == [("kill", "canceled")]


def test_words_that_are_no_language_are_passed_over() -> None:
    assert told(Stated("language", "english copy")).language == told().language


def test_an_address_is_no_person() -> None:
    text = "Ferries run again\n\ndesk@example.com\n\nThey ran.\n"
    at = text.index("desk@")
    marks = (
        Mark("headline", 0, 17),
        Mark("byline", at, at + 16),
        Mark("body", text.index("They"), len(text)),
    )
    article = trip(Story(text, Input(), marks), Options())
    assert article.bylines == []
    assert article.unplaced == ["desk@example.com"]


def test_a_headline_is_looked_for_as_far_down_as_it_is_marked() -> None:
    line = "Ferries ran on all of the routes to the islands, the operator said today."
    text = f"{line}\n\n" * 30 + "Harbour reopens\n\n" + f"{line}\n"
    at = text.index("Harbour")
    story = Story(text, Input(), (Mark("headline", at, at + 15),))
    article = trip(story, Options())
    assert article.headline == "Harbour reopens"
    assert article.body == line


def test_what_stands_below_a_marked_body_is_kept() -> None:
    line = "Ferries ran on all of the routes to the islands, the operator said today."
    text = "Harbour reopens\n\n" + f"{line}\n\n" * 60
    marks = (Mark("headline", 0, 15), Mark("body", 17, 17 + len(line)))
    article = trip(Story(text, Input(), marks), Options())
    assert article.body == line
    assert len(article.trailers) == 59
