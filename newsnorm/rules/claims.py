"""Rules on claims (C): what somebody's metadata says, held against the text.

These need a claim beside the record, so `newsnorm.claims` reports under their codes;
here they have their reasons. Nothing here compares anything.
"""

from newsnorm.rules.rule import Rule, nothing

RULES = (
    Rule(
        "C701", "claimed-day-unsupported", "error", "published",
        "The text states dates, and none of them is the claimed one: the metadata is "
        "of another article, or of the page's last change.",
        "claimed 2024-01-02, the text says 2025-08-31",
        "Take the day of the text, with its evidence.",
        nothing,
    ),
    Rule(
        "C702", "claimed-day-unstated", "info", "published",
        "The text states no day, so the claim rests on itself.",
        "claimed 2025-08-31, and a text without dates",
        "Keep the claim, and mark it as one.",
        nothing,
    ),
    Rule(
        "C703", "claimed-day-other", "warning", "published",
        "The claimed day stands in the text as something else than its publication.",
        "claimed 2025-09-02, the day of the update",
        "Decide which of the two is wanted.",
        nothing,
    ),
    Rule(
        "C704", "claimed-date-unread", "warning", "published",
        "A claim that is no date cannot be held against anything.",
        "claimed: yesterday",
        "Write the claim as ISO 8601.",
        nothing,
    ),
    Rule(
        "C711", "claimed-title-kicker", "warning", "headline",
        "The claimed title is the kicker or the section above the headline.",
        "claimed: World, the headline is: Harbour reopens",
        "Take the headline of the text.",
        nothing,
    ),
    Rule(
        "C712", "claimed-title-differs", "warning", "headline",
        "Title and headline share few words: they may be of two articles.",
        "claimed: Ferry strike ends, the headline is: Harbour reopens",
        "Compare both with the body.",
        nothing,
    ),
    Rule(
        "C721", "claimed-author-agency", "warning", "bylines",
        "An agency is the source, and no author.",
        "claimed: Agence France-Presse",
        "Move it to the source.",
        nothing,
    ),
    Rule(
        "C722", "claimed-author-absent", "info", "bylines",
        "The text does not name the claimed author: it may be who put the page online.",
        "claimed: Ben Reader, the byline is: Ann Writer",
        "Take the byline of the text.",
        nothing,
    ),
    Rule(
        "C723", "claimed-author-no-name", "warning", "bylines",
        "An address, a number or a login is not the name of a person.",
        "claimed: desk@example.org",
        "Take the byline of the text.",
        nothing,
    ),
    Rule(
        "C731", "claimed-source-differs", "warning", "source",
        "The copy names other agencies than the claimed one.",
        "claimed: Reuters, the dateline says: (AFP)",
        "Take the source of the text; the claim may name the relay.",
        nothing,
    ),
    Rule(
        "C741", "url-day-differs", "warning", "published",
        "The address holds another day than the claim or the text.",
        "/2025/08/29/harbour.html, published 2025-08-31",
        "An address keeps the day of the first version; look for an update.",
        nothing,
    ),
    Rule(
        "C751", "claim-without-text", "error", "input",
        "Without a text there is nothing to hold a claim against.",
        '{"title": "Harbour reopens"}',
        "Name the field that holds the text with --text-field.",
        nothing,
    ),
    Rule(
        "C752", "claim-idle", "info", "input",
        "Nothing beside the text can be held against it, so nothing was.",
        "only an address, and no day in it",
        "Name the fields with --claim, or judge the text with --from jsonl.",
        nothing,
    ),
)  # fmt: skip
