"""Rules on what is left in the body (B): foot, menu and markup of the page.

In comes a case, out come flaws. Nothing here cuts anything.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, quote
from newsnorm.tables.months import month

# (Reporting by Ann Writer; Editing by Ben Reader) | © 2025 | Copyright 2025
# Must leave alone: “(Reporting by Ann Writer)” was the last line that he read.
# Must leave alone: Editing by committee is slow, she said.
_FOOT = pattern(
    r"""
    [^\w"'“”‘’«»„]{0,3} (?:
        (?:additional\s)? (?:reporting|writing|editing) \s by \s (?-i:(?![a-z]))
      | (?:©|\(c\)|copyright) \s* (?:\(c\)\s|©\s)? (?:19|20)\d\d
      | all \s rights \s reserved
      | source \s? : \s? \S{1,30} \Z
      | menafn\d{8,40}
      | (?:legal\s)?disclaimer \s? :
    )
    """,
    re.X | re.I,
)
_FEET = 3  # paragraphs of the end that are looked at
_PROSE = 120  # characters; a longer paragraph is no line of a page

# Whole paragraphs, folded. A story may say "Share." or "Home" in a longer line.
MENU = {
    "about us", "advertisement", "advertising", "comments", "contact us",
    "continue reading", "cookie policy", "copy link", "email this article",
    "facebook", "follow us", "home", "leave a comment", "linkedin", "log in", "login",
    "menu", "more", "most read", "newsletter", "next article", "previous article",
    "print", "privacy policy", "read also", "read more", "read next", "recommended",
    "related", "related articles", "related news", "related stories", "search",
    "share", "share this", "share this article", "sign in", "sign up",
    "skip to content", "story continues below advertisement", "subscribe",
    "subscribe now", "tags", "terms of use", "top stories", "tweet", "twitter",
    "whatsapp", "x",
    # German, French, Spanish, Portuguese
    "anzeige", "teilen", "werbung", "drucken", "newsletter abonnieren",
    "partager", "publicité", "s'abonner", "imprimer", "compartir", "publicidad",
    "suscríbete", "compartilhar", "publicidade",
}  # fmt: skip

# <p class="x"> | </div> | &nbsp; | &#8217;
# Capitals are tickers: "Example Corp <EXC>", and one may be <I>.
MARKUP = pattern(
    r"""
    </?(?:a|b|br|div|em|figure|h[1-6]|i|img|li|p|script|span|strong|style|table|td|tr|ul)
      (?:\s[^<>]{0,200})? /?>
    | &(?:nbsp|amp|quot|lt|gt|apos|[rl][sd]quo|[nm]dash|\#[xX]?[0-9a-fA-F]{2,6});
    """,
    re.X,
)

# The door of another story:
# BERGEN, May 3 (AFP) - | BERGEN, Norway (AP) — | BERGEN, May 3 --
_DOOR = pattern(
    r"""
    [A-Z][A-Z .'-]{2,30} (?:,\ (?P<more>[^()\n]{2,24}?))?
    (?:\ \((?P<tag>[^()\n]{2,24})\))? \ ?(?:--?|—|–)\s
    """,
    re.X,
)
_MONTH_DAY = pattern(r"(?:[^,]{2,20}, )?(?P<month>[A-Z][a-z]{2,8})\.? \d{1,2}")
# The foot of the story before: the next paragraphs are of another.
_CREDIT = pattern(r"\((?:Additional )?(?:Reporting|Writing|Editing) by [^a-z]")
END_MARKS = {"reuter", "enditem", "-30-", "(end)", "ends", "- ends -"}
# 2025-08-31 04:29:37 | Published: 31.08.2025 | Tuesday, 02 January 2024 12:17 GMT
_STAMP = pattern(
    r"""
    (?:[A-Za-z]{3,12}[:,]?\ )?
    (?: \d{4}[-/.]\d{1,2}[-/.]\d{1,2} | \d{1,2}[-/.]\d{1,2}[-/.]\d{4}
      | \d{1,2}\ [A-Z][a-z]{2,8}\ \d{4} )
    [ T]\d{1,2}:\d\d(?::\d\d)?(?:\ ?[A-Z]{1,5}|[+-]\d\d:?\d\d)?
    """,
    re.X,
)


def foot(case: Case) -> Flaws:
    """A trailer stands at the end of the body."""
    for paragraph in case.paragraphs[-_FEET:]:
        # A long paragraph is prose, as in "Editing by committee is slow, she said".
        if len(paragraph) < 240 and _FOOT.match(paragraph):
            yield Flaw(f"a trailer is left in the body: {quote(paragraph)}")


def menu(case: Case) -> Flaws:
    """Words of the page's furniture stand in the body."""
    for paragraph in case.paragraphs:
        if is_menu(paragraph):
            yield Flaw(f"a menu line is left in the body: {quote(paragraph)}")


def is_menu(paragraph: str) -> bool:
    """Tell a menu word that stands alone.

    >>> is_menu("Share:"), is_menu("Share prices fell")
    (True, False)
    """
    return len(paragraph) < 40 and paragraph.casefold().strip(" :…") in MENU


def markup(case: Case) -> Flaws:
    """Tags or character references stand in the body."""
    body = case.article.body
    # "AT&T", "R&D" and "5 < 6" hold the signs and are no markup.
    if ("<" in body and ">" in body) or ("&" in body and ";" in body):
        found = MARKUP.search(body)
        if found:
            yield Flaw(f"markup is left in the body: {quote(found[0])}")


def repeated(case: Case) -> Flaws:
    """A paragraph stands in the body twice."""
    seen: set[str] = set()
    for paragraph in case.paragraphs:
        # Short ones may come again: "* * *", "Q: Why?", the refrain of a song.
        if paragraph in seen and len(paragraph) >= 40:
            yield Flaw(f"a paragraph stands twice: {quote(paragraph)}")
        seen.add(paragraph)


def second_story(case: Case) -> Flaws:
    """Another story begins in the middle of the body."""
    # A roundup has a dateline for each of its items, and is one article.
    if any(marker.kind == "roundup" for marker in case.article.markers):
        return
    paragraphs = case.paragraphs
    # Two paragraphs of prose below a foot are no part of it. A lone day, or a stamp
    # above a line or two, is that of a teaser.
    prose = [index for index, each in enumerate(paragraphs) if len(each) > _PROSE]
    foot = prose[-2] if len(prose) > 1 else 0
    for index, paragraph in enumerate(paragraphs[1:], 1):
        # Prose seldom begins with two capitals; a pattern on each line is slow.
        words = _door(paragraph, case) if paragraph[:2].isupper() else ""
        if index < foot and is_edge(paragraph):
            words = paragraph
        if words:
            yield Flaw(f"a second article seems to begin at {quote(words)}")
            return


def _door(paragraph: str, case: Case) -> str:
    """Give the dateline that a paragraph in the middle begins with."""
    found = _DOOR.match(paragraph)
    if found and _is_dateline(found["tag"], found["more"], case):
        return found[0]
    return ""


def _is_dateline(tag: str | None, more: str | None, case: Case) -> bool:
    """Tell a dateline from prose such as "NATO, the alliance (North Atlantic) - "."""
    if tag is not None and case.agencies.by_tag(tag) is not None:
        return True
    day = _MONTH_DAY.fullmatch(more or "")
    return day is not None and month(day["month"]) is not None


def is_edge(paragraph: str) -> bool:
    """Tell the foot of a story or the stamp over another.

    >>> is_edge("- Ends -"), is_edge("2025-08-31 04:29:37"), is_edge("It ends.")
    (True, True, False)
    """
    if len(paragraph) < 12 and paragraph.casefold() in END_MARKS:
        return True
    # A stamp in a table or a list has other words beside it.
    if len(paragraph) < 60 and _STAMP.fullmatch(paragraph):
        return True
    return len(paragraph) < 240 and _CREDIT.match(paragraph) is not None


RULES = (
    Rule(
        "B521", "trailer-left", "warning", "body",
        "Credits and notices are not the story: they are indexed as if they were.",
        "(Reporting by Ann Writer; Editing by Ben Reader)",
        "Report the form of the line; it belongs under `trailers`.",
        foot,
    ),
    Rule(
        "B522", "menu-left", "warning", "body",
        "Menu and share lines are the page's, not the story's.",
        "Share this article",
        "Take the line out; extract the page with less around it.",
        menu,
    ),
    Rule(
        "B523", "markup-left", "warning", "body",
        "Tags and references are how a page is written, not what it says.",
        "Ferries ran again.</p>",
        "Extract the text from the page before it is parsed.",
        markup,
    ),
    Rule(
        "B524", "paragraph-twice", "warning", "body",
        "An extractor that keeps a pull quote or a teaser repeats the story's words.",
        "the same paragraph of forty and more characters, twice",
        "Take one of the two out.",
        repeated,
    ),
    Rule(
        "B525", "two-articles", "warning", "body",
        "Two stories in one record have one headline and one date for both.",
        "BERGEN, May 3 (AFP) - in the middle of a body",
        "Split the input where the second story begins.",
        second_story,
    ),
)  # fmt: skip
