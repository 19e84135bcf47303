"""Rules on the body (B): that it is there, whole, and nothing but the story.

In comes a case, out come flaws. Nothing here mends a body; what is in its paragraphs
and should not be is asked in `leftovers`.
"""

import re

from newsnorm.pattern import pattern
from newsnorm.record import Article
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, quote

# … [+1974 chars] | ... | […] | Read more
_CUT = pattern(
    r"""
    (?: \[\+\d{1,7}\ chars\] | … | \.\.\. | \[\s?(?:…|\.\.\.)\s?\] ) \s{0,2} \Z
    | (?: \A | \s ) (?:read|continue) \s (?:more|reading) \W{0,3} \Z
    """,
    re.X | re.I,
)

_TAIL = 40

# Two bytes of UTF-8 read as two letters: Ã© for é, â€™ for ’, Ð¿ for п, ï»¿ for a mark
_MOJIBAKE = pattern(
    r"""
      [ÂÃ][\x80-\x9f\xa1-\xaa\xac-\xba\xbc-\xbf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ]
    # «AMANHÃ» and “AMANHÔ end in the letter itself
    | (?<![A-ZÀ-Þ])[ÂÃ][\xa0«»…‘’“”•–—]
    | â(?:€|\x80|„|\x84)[\x80-\xbf™œ“”˜¦¢]
    | (?:[ÐÑ][\x80-\xbf°±µ¾»½¿]){2}
    | ï»¿
    """,
    re.X,
)

# What no text shows: C0 and C1 controls, and marks that turn the direction of letters
_HIDDEN = pattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e\u2066-\u2069]")


def no_text(case: Case) -> Flaws:
    """There is nothing to read in the input."""
    article = case.article
    if article.body.strip():
        return
    if case.text is None:
        bare = not article.headline and not article.dates
        if bare and not article.unplaced and not article.trailers:
            yield Flaw("the article has no text at all")
    elif not case.text.strip():
        yield Flaw("the article has no text at all", field="input")


def empty(case: Case) -> Flaws:
    """There is a text, and no body in it."""
    body = case.article.body
    if not body.strip() and not any(no_text(case)):
        blank = ", only white space" if body else ""
        yield Flaw(f"the article has no body{blank}")


def truncated(case: Case) -> Flaws:
    """The body stops before its end."""
    article = case.article
    for trailer in article.trailers:
        if trailer.kind == "truncation":
            yield Flaw(f"the copy was cut off: {quote(trailer.text)}")
            return
    if may_be_cut(article.body):
        found = _CUT.search(article.body[-_TAIL:])
        if found:
            yield Flaw(f"the body is cut off: {quote(found[0])}")


def may_be_cut(body: str) -> bool:
    """Tell whether the end has what a cut leaves, which few ends have.

    >>> may_be_cut("Ferries ran again."), may_be_cut("Ferries ran [+1974 chars]")
    (False, True)
    """
    # A quotation may trail off: 'He said: "I wonder ..."' ends in a quotation mark.
    tail = body[-_TAIL:]
    return "…" in tail or "..." in tail or "ead" in tail or tail[-6:-1] == "chars"


def lossy(case: Case) -> Flaws:
    """Characters were lost when the bytes were read."""
    for field in ("headline", "body"):
        words = getattr(case.article, field)
        if words and not words.isascii() and "\ufffd" in words:
            count, at = words.count("\ufffd"), words.index("\ufffd")
            near = quote(words[max(at - 15, 0) : at + 15])
            yield Flaw(f"{count} characters were lost, as in {near}", field=field)


def short(case: Case) -> Flaws:
    """The body has fewer than 200 characters."""
    article = case.article
    if len(article.body) < 200 and article.body.strip() and not _is_alert(article):
        yield Flaw(f"the body has {len(article.body)} characters")


def _is_alert(article: Article) -> bool:
    return any(m.kind in ("alert", "kill", "advisory") for m in article.markers)


def mojibake(case: Case) -> Flaws:
    """Letters show the bytes of another encoding."""
    for field in ("headline", "body"):
        words = getattr(case.article, field)
        if words and not words.isascii() and suspicious(words):
            found = _MOJIBAKE.search(words)
            if found:
                near = words[max(found.start() - 10, 0) : found.end() + 10]
                yield Flaw(f"wrongly decoded letters in {quote(near)}", field=field)


def suspicious(words: str) -> bool:
    """Tell whether letters may be wrongly decoded: far faster than the pattern.

    >>> suspicious("Tromsø"), suspicious("TromsÃ¸")
    (False, True)
    """
    if "Ã" in words or "Â" in words or "Ð" in words or "Ñ" in words:
        return True
    # Letters of French and Turkish: they count with what follows.
    if "â" in words and any(pair in words for pair in ("â€", "â\x80", "â„", "â\x84")):
        return True
    return "ï" in words and "ï»¿" in words


def hidden(case: Case) -> Flaws:
    """Characters are there that nobody sees."""
    article = case.article
    for field, words in (("headline", article.headline or ""), ("body", article.body)):
        found = _HIDDEN.search(words)
        if found:
            what = f"U+{ord(found[0]):04X} is hidden at character {found.start()}"
            yield Flaw(f"{what} of the {field}", field=field)


def wrapped(case: Case) -> Flaws:
    """Line ends stand in the middle of sentences."""
    for paragraph in case.paragraphs:
        lines = paragraph.split("\n")
        # A table keeps its line ends: its lines are short, or hold columns.
        full = len(lines) > 2 and all(len(line) > 50 for line in lines[:-1])
        if full and "  " not in paragraph and not any(map(_ends, lines[:-1])):
            yield Flaw(f"hard-wrapped lines stay in {quote(paragraph)}")
            return


def _ends(line: str) -> bool:
    return line.endswith((".", ":", ";", "!", "?", '"', "”"))


RULES = (
    Rule(
        "B511", "input-empty", "error", "input",
        "An empty file or an empty field is a fault of whoever fetched it.",
        "an input of two line ends",
        "Fetch the article again.",
        no_text, at_parse=True,
    ),
    Rule(
        "B512", "body-empty", "error", "body",
        "A record without a body is a headline, a menu, or a page that did not load.",
        "a headline and a stamp, and nothing below",
        "Look at the input; an alert has its one sentence as its body.",
        empty, at_parse=True,
    ),
    Rule(
        "B513", "body-truncated", "warning", "body",
        "What was cut off may hold the correction, the source and the date.",
        "Ferries ran again on … [+1974 chars]",
        "Fetch the whole article.",
        truncated, at_parse=True,
    ),
    Rule(
        "B514", "decoding-lossy", "warning", "body",
        "U+FFFD stands where bytes had no meaning in their encoding: letters are gone.",
        "Troms� harbour",
        "Name the right encoding, or get the bytes again.",
        lossy, at_parse=True,
    ),
    Rule(
        "B515", "body-short", "info", "body",
        "Fewer than 200 characters are an alert, a caption or a teaser.",
        "Ferries ran again.",
        "Leave it out where whole stories are wanted.",
        short,
    ),
    Rule(
        "B516", "mojibake", "warning", "body",
        "UTF-8 was read as Latin-1 or the like: names will not be found.",
        "TromsÃ¸ harbour",
        "Give newsnorm the bytes and not the text; it repairs them.",
        mojibake,
    ),
    Rule(
        "B517", "hidden-characters", "warning", "body",
        "Controls and direction marks change what is shown, and what is searched.",
        "a right-to-left override in a name",
        "Take them out; ask why they were there.",
        hidden,
    ),
    Rule(
        "B518", "body-wrapped", "info", "body",
        "Line ends of a wire's 60 columns cut sentences for whoever reads lines.",
        "three lines of one sentence in one paragraph",
        "Report the layout; the lines should have been joined.",
        wrapped,
    ),
)  # fmt: skip
