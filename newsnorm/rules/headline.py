"""Rules on the headline (H): that it is there, is words, and is nothing else.

In comes a case, out come flaws. Nothing here mends a headline.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.rules.leftovers import MARKUP
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, quote

# UPDATE 2-Harbour | CORRECTED: Harbour | 2nd LD Harbour
_MARKED = pattern(r"(?P<word>[A-Za-z]{3,10})(?:\s\d{1,2})?\s?(?P<sign>[-:|])\s?\S")
_MARKS = {
    "update", "updated", "corrected", "correction", "refile", "rpt", "repeat",
    "urgent", "breaking", "newsalert", "recast", "wrapup", "advisory",
}  # fmt: skip

# www.example.org/a | https://example.org
_ADDRESS = pattern(r"(?:https?://|www\.)\S{1,300}", re.I)


def missing(case: Case) -> Flaws:
    """There is a body, and no headline."""
    if case.article.headline is None and case.article.body:
        yield Flaw("the article has no headline")


def capitals(case: Case) -> Flaws:
    """The whole headline is in capitals."""
    headline = case.article.headline
    # "NATO" and "UK GDP" are words; a line of four and more is a shout.
    if headline and headline.isupper() and headline.count(" ") >= 3:
        yield Flaw(f"the headline is all capitals: {quote(headline)}")


def repeated(case: Case) -> Flaws:
    """The body begins with the headline over again."""
    headline = case.article.headline
    first, *more = case.paragraphs
    if headline and len(first) < len(headline) + 40:
        words = headline.casefold().split()
        # An alert repeats its headline with a full stop, and that is all its body.
        if more and first.casefold().split() == words:
            yield Flaw(f"the body begins with the headline: {quote(first)}")


def too_long(case: Case) -> Flaws:
    """The headline is longer than any headline."""
    headline = case.article.headline
    if headline and len(headline) > 200:
        what = f"the headline has {len(headline)} characters: {quote(headline)}"
        yield Flaw(what)


def cut_off(case: Case) -> Flaws:
    """The headline ends in an ellipsis."""
    headline = case.article.headline
    if headline and headline.rstrip("] )").endswith(("...", "…")):
        yield Flaw(f"the headline is cut off: {quote(headline[-40:])}")


def markup(case: Case) -> Flaws:
    """The headline holds tags or character references."""
    headline = case.article.headline
    # "Profit < forecast" and "AT&T; shares" hold the sign and are no markup.
    if headline and ("<" in headline or "&" in headline):
        found = MARKUP.search(headline)
        if found:
            yield Flaw(f"the headline holds markup: {quote(found[0])}")


def unread_marker(case: Case) -> Flaws:
    """The headline begins with a version marker, or ends with a wire's end mark."""
    headline = case.article.headline
    if not headline:
        return
    signed = "-" in headline or ":" in headline or "|" in headline
    found = _MARKED.match(headline) if signed else None
    # "Update: the phone that would not die" is a headline about updates: only
    # capitals, or a hyphen that touches, are the wire's.
    if found and found["word"].casefold() in _MARKS and found["word"].isupper():
        yield Flaw(f"the headline begins with a marker: {quote(headline)}")
    elif headline.endswith((" =", " +", "/")):
        yield Flaw(f"the headline ends with an end mark: {quote(headline[-30:])}")


def one_word(case: Case) -> Flaws:
    """The headline is a single short word, as a section name is."""
    headline = case.article.headline
    # Chinese, Japanese and Thai headlines have no spaces: ASCII words only.
    if headline and headline.isascii() and len(headline) < 20 and " " not in headline:
        yield Flaw(f"the headline is one word: {quote(headline)}")


def no_words(case: Case) -> Flaws:
    """The headline is an address, an agency's name, or holds no letter."""
    headline = case.article.headline
    if not headline:
        return
    if _ADDRESS.fullmatch(headline):
        yield Flaw(f"the headline is an address: {quote(headline)}")
    elif not headline[0].isalpha() and not any(map(str.isalpha, headline)):
        yield Flaw(f"the headline has no letter: {quote(headline)}")
    elif headline.count(" ") < 5 and case.agencies.by_name(headline) is not None:
        yield Flaw(f"the headline is the name of an agency: {quote(headline)}")


def deck_repeats(case: Case) -> Flaws:
    """The deck says the headline again."""
    headline, deck = case.article.headline, case.article.deck
    if headline and deck and deck.casefold() == headline.casefold():
        yield Flaw(f"the deck is the headline again: {quote(deck)}", field="deck")


RULES = (
    Rule(
        "H201", "headline-missing", "warning", "headline",
        "An article without a headline cannot be listed, and its start may be cut.",
        "a text that begins with its first sentence",
        "Check that the extractor kept the headline.",
        missing, at_parse=True,
    ),
    Rule(
        "H202", "headline-capitals", "info", "headline",
        "Capitals hide names and sort apart from other headlines.",
        "HARBOUR REOPENS AFTER STORM",
        "Keep it as evidence; change the case where you print it.",
        capitals,
    ),
    Rule(
        "H203", "headline-repeated", "warning", "headline",
        "The headline stands in the body too: it is counted and indexed twice.",
        "a body whose first paragraph is the headline",
        "Take the first paragraph off.",
        repeated,
    ),
    Rule(
        "H204", "headline-long", "warning", "headline",
        "Beyond 200 characters it is a paragraph that was taken for a headline.",
        "a first sentence of 240 characters",
        "Look for the headline in `unplaced`, or accept that there is none.",
        too_long,
    ),
    Rule(
        "H205", "headline-cut", "warning", "headline",
        "A feed cut the headline short; its last words are lost.",
        "Harbour reopens after the longest...",
        "Fetch the headline from the page.",
        cut_off,
    ),
    Rule(
        "H206", "headline-markup", "warning", "headline",
        "Tags and references are how a page is written, not what it says.",
        "Harbour &amp; ferry reopen",
        "Decode the page before it is parsed.",
        markup,
    ),
    Rule(
        "H207", "headline-marker", "warning", "headline",
        "A marker says which version this is; unread, two versions look like two "
        "stories.",
        "UPDATE 2-Harbour reopens",
        "Parse the article again; report a marker that stays.",
        unread_marker,
    ),
    Rule(
        "H208", "headline-word", "warning", "headline",
        "One short word is a section or a menu word, and the headline is elsewhere.",
        "World",
        "Look for the headline in `unplaced` and in the body's first lines.",
        one_word,
    ),
    Rule(
        "H209", "headline-no-words", "warning", "headline",
        "An address, a number or the name of an agency is not what the story is about.",
        "https://example.org/story",
        "Look for the headline in `unplaced` and in the body's first lines.",
        no_words,
    ),
    Rule(
        "H210", "deck-repeats", "info", "deck",
        "The same words twice are not a sub-headline.",
        "headline and deck both: Harbour reopens",
        "Leave the deck out.",
        deck_repeats,
    ),
)  # fmt: skip
