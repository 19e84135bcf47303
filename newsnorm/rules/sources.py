"""Rules on sources (S): who wrote the copy, and by whose hands it came.

In comes a case, out come flaws. Nothing here looks for agencies in the text.
"""

from newsnorm.rules.rule import Case, Flaw, Flaws, Rule, quote


def unknown(case: Case) -> Flaws:
    """A source is named that the registry does not hold."""
    for source in case.article.sources:
        if source.id is None:
            yield Flaw(f"no known agency has the tag {quote(source.tag)}")


def missing(case: Case) -> Flaws:
    """Nothing names a source."""
    if not case.article.sources and case.article.body:
        yield Flaw("the copy names no agency")


def out_of_step(case: Case) -> Flaws:
    """`source` is not the last link of `sources`."""
    article = case.article
    last = article.sources[-1].id if article.sources else None
    if article.source != last:
        yield Flaw(f"source is {article.source}, the last of sources is {last}")


def unregistered(case: Case) -> Flaws:
    """An id is given that the registry does not hold."""
    for source in case.article.sources:
        if source.id is not None and case.agencies.by_id(source.id) is None:
            yield Flaw(f"the registry has no agency with the id {quote(source.id)}")


def origin_first(case: Case) -> Flaws:
    """A relay stands behind the origin."""
    sources = case.article.sources
    if any(source.role == "origin" for source in sources[:-1]):
        chain = " > ".join(source.id or source.tag for source in sources)
        yield Flaw(f"the origin is not the last of the chain {quote(chain)}")


def twice(case: Case) -> Flaws:
    """The same agency is in the chain twice."""
    if len(case.article.sources) > 1:
        ids = [source.id for source in case.article.sources if source.id]
        if len(set(ids)) < len(ids):
            yield Flaw(f"an agency is named twice in {quote(' > '.join(ids))}")


def dateline_apart(case: Case) -> Flaws:
    """The dateline's agency is not among the sources."""
    article = case.article
    if article.dateline is None or article.dateline.source is None:
        return
    if article.dateline.source not in [source.id for source in article.sources]:
        what = f"the dateline names {article.dateline.source}, sources do not"
        yield Flaw(what, field="dateline")


RULES = (
    Rule(
        "S301", "agency-unknown", "info", "sources",
        "Nothing is known of this agency: neither its zone nor its way with dates.",
        "OSLO, May 2 (QNX) -",
        "Add it to a file of your own and name that with --sources.",
        unknown,
    ),
    Rule(
        "S302", "source-missing", "info", "sources",
        "Without a source nobody can be asked, and dates are read without its habits.",
        "copy with neither dateline, credit nor sign-off",
        "Name the source where the record is used.",
        missing,
    ),
    Rule(
        "S303", "source-out-of-step", "error", "source",
        "`source` is the last link of `sources`; where they differ, one was edited.",
        'source "afp", sources ending in "kuna"',
        "Parse the article again, or mend both.",
        out_of_step,
    ),
    Rule(
        "S304", "agency-unregistered", "warning", "sources",
        "An id that the registry lacks is a typing error, or of another version.",
        'sources [{"id": "reuter"}]',
        "See `newsnorm sources`; name a file of your own with --sources.",
        unregistered,
    ),
    Rule(
        "S305", "origin-not-last", "error", "sources",
        "The chain runs from the outermost relay to the origin; turned round, the "
        "relay gets the credit.",
        "kuna (origin), then menafn (relay)",
        "Put the origin last.",
        origin_first,
    ),
    Rule(
        "S306", "agency-twice", "info", "sources",
        "Nobody relays to themselves: one of the two is another house.",
        "menafn > menafn",
        "Look at the tags in the copy.",
        twice,
    ),
    Rule(
        "S307", "dateline-source-apart", "warning", "dateline",
        "The dateline names the writer; a chain without it has the wrong end.",
        'dateline.source "kuna", sources only "menafn"',
        "Add the agency to `sources`, as the origin.",
        dateline_apart,
    ),
)  # fmt: skip
