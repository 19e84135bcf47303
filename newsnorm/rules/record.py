"""Rules on the record (R): that it is one, and that its parts agree.

In comes a case, out come flaws. The first rules of the family look at inputs and
structure, and the last at a whole run: most have no record to look at, so whoever reads
the inputs reports under their codes (`structure`, `judge`). Nothing here reads a file.
"""

from collections.abc import Iterator

from newsnorm.fingerprint import fingerprint
from newsnorm.record import SCHEMA, Article
from newsnorm.repairs import NOT_JSON, TWICE, told
from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, nothing, quote
from newsnorm.rules.spans import is_stated, spans

# Fields whose words come from the text, and so have a place in it. What `published`
# comes from is the date that was chosen.
_PLACED = (
    "headline", "deck", "slug", "dateline", "body", "markers", "notes", "trailers",
)  # fmt: skip

_LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16, "second": 19}


def version(case: Case) -> Flaws:
    """The record is of another version."""
    if case.article.schema != SCHEMA:
        yield Flaw(f"schema is {quote(case.article.schema)}, this is {SCHEMA}")


def read_leniently(case: Case) -> Flaws:
    """The line that held the article was no JSON to a strict reader."""
    yield from _noted(case, NOT_JSON)


def key_twice(case: Case) -> Flaws:
    """The line that held the article has a key twice, of those that are read."""
    yield from _noted(case, TWICE)


def _noted(case: Case, rule: str) -> Flaws:
    for note in case.article.input.repairs:
        if told(note) == rule:
            yield Flaw(note)


def evidence(case: Case) -> Flaws:
    """A filled field has no place in the text, or nothing bears it out."""
    spans = case.article.spans
    if isinstance(spans, dict):
        for field in _PLACED:
            if is_stated(case.article, field):
                continue
            if getattr(case.article, field) and not spans.get(field):
                what = f"{field} is filled, and spans do not say from where"
                yield Flaw(what, field=field)
    else:
        yield from _unsupported(case.article)


def _unsupported(article: Article) -> Flaws:
    """Without spans, each value is held against the words that the record keeps."""
    updated, line = article.updated, article.dateline
    if updated is not None and all(d.value != updated for d in article.dates):
        yield Flaw(f"no date of the record says updated {updated}", field="updated")
    if line is not None and (line.place or line.date) and not line.text.strip():
        yield Flaw("the dateline has values, and no words", field="dateline")
    for source in article.sources:
        if not source.tag.strip():
            what = f"no words of the copy name the source {quote(source.name)}"
            yield Flaw(what, field="sources")
    for found in article.dates:
        if found.value is not None and not found.text.strip():
            yield Flaw(f"the date {found.value} has no words", field="dates")


def fingerprinted(case: Case) -> Flaws:
    """The fingerprint is not that of headline and body."""
    article = case.article
    right = fingerprint(article.headline, article.body)
    if article.fingerprint != right:
        what = f"fingerprint is {quote(article.fingerprint)}, the words give {right}"
        yield Flaw(what)


def confidence(case: Case) -> Flaws:
    """The confidence is no chance, or stands without its date."""
    published, sure = case.article.published, case.article.published_confidence
    if sure is None and published is None:
        return
    if sure is None:
        yield Flaw(f"published {published} has no confidence")
    elif published is None:
        yield Flaw(f"published is null, its confidence {sure:g}")
    elif not 0 <= sure <= 1:
        yield Flaw(f"published_confidence {sure:g} is not between 0 and 1")


def supported(case: Case) -> Flaws:
    """`published` is not the date chosen."""
    published, chosen = case.article.published, case.chosen
    if published is None and chosen is not None:
        yield Flaw(f"{quote(chosen.text)} is chosen, and published is null")
    elif published is not None and chosen is None:
        yield Flaw(f"no date of the text was chosen for published {published}")
    elif chosen is not None and chosen.value not in (None, published):
        what = f"published is {published}, the date chosen is {chosen.value}"
        yield Flaw(what, chosen.start, chosen.end)


def chosen_once(case: Case) -> Flaws:
    """More than one date was chosen."""
    chosen = [d for d in case.article.dates if d.verdict == "chosen"]
    if len(chosen) > 1:
        what = f"{len(chosen)} dates are chosen"
        yield Flaw(what, chosen[1].start, chosen[1].end)


def precise(case: Case) -> Flaws:
    """A value is finer or coarser than its precision says."""
    for found in case.article.dates:
        size = _LENGTHS.get(found.precision)
        value = found.value
        # "--08-31" is a day without its year.
        if value is None or size is None or value.startswith("--"):
            continue
        if size != len(value) and not (size >= 16 and len(value) > size):
            what = f"{value} is not of the precision {found.precision}"
            yield Flaw(what, found.start, found.end)


def blank(case: Case) -> Flaws:
    """A value is blank where it should be null."""
    article = case.article
    for field in ("headline", "deck", "slug", "source", "language"):
        value = getattr(article, field)
        if value is not None and not value.strip():
            yield Flaw(f"{field} is blank; null says that there is none", field=field)


def spaced(case: Case) -> Flaws:
    """A headline or a name holds line ends or stray spaces."""
    for field, value in _lines(case.article):
        if "  " in value or "\n" in value or "\t" in value or value != value.strip():
            yield Flaw(f"stray space in {quote(value)}", field=field)


def _lines(article: Article) -> Iterator[tuple[str, str]]:
    if article.headline is not None:
        yield "headline", article.headline
    for byline in article.bylines:
        yield "bylines", byline.name


RULES = (
    Rule(
        "R601", "input-unreadable", "error", "input",
        "A file that cannot be read is an article lost.",
        "a folder without the right to read, a broken gzip",
        "See the reason; the other inputs were read.",
        nothing,
    ),
    Rule(
        "R602", "not-json", "error", None,
        "What is not JSON cannot be read back by anyone.",
        '{"schema":"newsnorm/1",',
        "Write the file again; a line cut short is a run that was stopped.",
        read_leniently, at_parse=True,
    ),
    Rule(
        "R603", "wrong-type", "error", None,
        "Readers rely on the types that `newsnorm schema` states.",
        '"headline": 5',
        "Write a value of the type named.",
        nothing,
    ),
    Rule(
        "R604", "key-missing", "error", None,
        "The same keys are always there; null or [] says that the text is silent.",
        '{"schema":"newsnorm/1"}',
        "Write the key; without --fields parse does.",
        nothing,
    ),
    Rule(
        "R605", "key-unknown", "error", None,
        "A key that no reader knows is a typing error, or belongs beside the record.",
        '"headlines": "Harbour reopens"',
        "Take it out, or keep your own data in a file of its own.",
        nothing,
    ),
    Rule(
        "R606", "other-version", "error", "schema",
        "Another version may mean other things by the same keys.",
        '"schema": "newsnorm/9"',
        "Read it with the version that wrote it.",
        version,
    ),
    Rule(
        "R607", "span-astray", "error", "dates",
        "A span that does not yield its words proves nothing: the text was changed, or "
        "bytes were counted instead of characters.",
        'start 6, end 16, text "31 August 2025"',
        "Parse the article again.",
        spans,
    ),
    Rule(
        "R608", "evidence-missing", "warning", "spans",
        "A value without a place in the text cannot be checked by anyone.",
        'a headline, and spans without "headline"',
        "Parse the article again with --spans.",
        evidence,
    ),
    Rule(
        "R609", "fingerprint-astray", "error", "fingerprint",
        "Headline or body were edited after parsing: what follows from them is stale.",
        "a headline corrected by hand",
        "Parse the article again, or compute the fingerprint anew.",
        fingerprinted,
    ),
    Rule(
        "R610", "story-twice", "warning", "fingerprint",
        "The same headline and body came before in this run.",
        "a feed that was fetched twice",
        "Keep one of the two; --no-duplicates leaves the check out.",
        nothing,
    ),
    Rule(
        "R611", "confidence-astray", "error", "published_confidence",
        "It is the chance that the day is right: from 0 to 1, and never without a day.",
        "published null, published_confidence 0.9",
        "Parse the article again.",
        confidence,
    ),
    Rule(
        "R612", "published-unsupported", "error", "published",
        "A day that no date of the record supports was put in by hand.",
        "published 2025-08-31, and no date with the verdict chosen",
        "Parse the article again.",
        supported,
    ),
    Rule(
        "R613", "chosen-twice", "error", "dates",
        "One date becomes `published`; two chosen ones contradict each other.",
        "two dates with the verdict chosen",
        "Parse the article again.",
        chosen_once,
    ),
    Rule(
        "R614", "precision-astray", "error", "dates",
        "A value finer than the text was filled in; a coarser one lost what it states.",
        'value "2025-08-01", precision "month"',
        "Parse the article again.",
        precise,
    ),
    Rule(
        "R615", "blank-value", "warning", None,
        "An empty string is neither a value nor the null that says there is none.",
        'headline ""',
        "Write null.",
        blank,
    ),
    Rule(
        "R616", "stray-space", "warning", "headline",
        "Line ends and double spaces make two names of one.",
        'headline "Harbour  reopens "',
        "Fold the spaces, and compute the fingerprint anew.",
        spaced,
    ),
    Rule(
        "R617", "key-twice", "error", None,
        "Of two values under one key some readers take the first, others the last.",
        '{"headline": "Harbour reopens", "headline": "World"}',
        "Write the key once; see what wrote it twice.",
        key_twice, at_parse=True,
    ),
)  # fmt: skip
