"""Labels of news archives' text exports, in the languages that they are set to.

In: nothing. Out: Nexis labels, and Factiva's two-letter field codes, each with the role
of its words in an article, or with what they state. One row a label, sorted. Nothing
here looks at a file.
"""

from typing import NamedTuple

# What is no role but stands beside the text.
STATED = frozenset(("crawl", "language", "source", "url"))


class Label(NamedTuple):
    """One label, folded, and what its words are."""

    words: str
    role: str


NEXIS = (
    Label("artikel-fotografie", "note"),
    Label("autor", "byline"),
    Label("autore", "byline"),
    Label("autores", "byline"),
    Label("auteur", "byline"),
    Label("auteurs", "byline"),
    Label("byline", "byline"),
    Label("correction", "note"),
    Label("correction-date", "note"),
    Label("data-di-caricamento", "crawl"),
    Label("date-chargement", "crawl"),
    Label("dateline", "dateline"),
    Label("fecha-de-carga", "crawl"),
    Label("grafik", "note"),
    Label("graphic", "note"),
    Label("graphique", "note"),
    Label("headline", "headline"),
    Label("highlight", "deck"),
    Label("idioma", "language"),
    Label("journal-code", "note"),
    Label("laaddatum", "crawl"),
    Label("language", "language"),
    Label("langue", "language"),
    Label("lengte", "length"),
    Label("length", "length"),
    Label("lingua", "language"),
    Label("load-date", "crawl"),
    Label("longitud", "length"),
    Label("longueur", "length"),
    Label("lunghezza", "length"),
    Label("länge", "length"),
    Label("notes", "note"),
    Label("origine-depeche", "dateline"),
    Label("pub-type", "note"),
    Label("publication-type", "note"),
    Label("rubriek", "note"),
    Label("rubrik", "note"),
    Label("rubrique", "note"),
    Label("section", "note"),
    Label("sección", "note"),
    Label("series", "note"),
    Label("sezione", "note"),
    Label("sprache", "language"),
    Label("taal", "language"),
    Label("tijdschrift-code", "note"),
    Label("title", "headline"),
    Label("titel", "headline"),
    Label("titre", "headline"),
    Label("type", "note"),
    Label("update", "crawl"),
    Label("url", "url"),
    Label("zeitungs-code", "note"),
)

FACTIVA = (
    Label("AN", "id"),
    Label("ART", "note"),
    Label("BY", "byline"),
    Label("CLM", "note"),
    Label("CO", "note"),
    Label("CR", "note"),
    Label("CT", "note"),
    Label("CX", "note"),
    Label("CY", "trailer"),
    Label("DLN", "dateline"),
    Label("ED", "note"),
    Label("ET", "time"),
    Label("GC", "note"),
    Label("HD", "headline"),
    Label("IN", "note"),
    Label("IPC", "note"),
    Label("IPD", "note"),
    Label("LA", "language"),
    Label("LP", "body"),
    Label("NS", "note"),
    Label("PD", "published"),
    Label("PG", "note"),
    Label("PUB", "note"),
    Label("RE", "note"),
    Label("RF", "note"),
    Label("SC", "note"),
    Label("SE", "note"),
    Label("SN", "source"),
    Label("TD", "body"),
    Label("VOL", "note"),
    Label("WC", "note"),
)

# Names of languages as such exports write them, in the languages that they are set to.
LANGUAGES = {
    "alemán": "de", "allemand": "de", "anglais": "en", "dansk": "da", "danish": "da",
    "deutsch": "de", "duits": "de", "dutch": "nl", "engels": "en", "englisch": "en",
    "english": "en", "español": "es", "espagnol": "es", "finnish": "fi",
    "francais": "fr", "francese": "fr", "francés": "fr", "frans": "fr",
    "français": "fr",
    "französisch": "fr", "french": "fr", "german": "de", "inglese": "en",
    "inglés": "en", "italian": "it", "italiano": "it", "italien": "it",
    "italienisch": "it", "nederlands": "nl", "niederländisch": "nl", "norsk": "no",
    "norwegian": "no", "néerlandais": "nl", "polish": "pl", "portuguese": "pt",
    "portugués": "pt", "português": "pt", "russian": "ru", "spaans": "es",
    "spanisch": "es", "spanish": "es", "svenska": "sv", "swedish": "sv",
    "tedesco": "de", "turkish": "tr",
}  # fmt: skip

NEXIS_BY_WORDS = {label.words: label.role for label in NEXIS}
FACTIVA_BY_CODE = {label.words: label.role for label in FACTIVA}


def language(words: str) -> str | None:
    """Give the tag of a language that an export names: `ENGLISH`, `GERMAN; DEUTSCH`.

    >>> language("GERMAN; DEUTSCH"), language("Klingon")
    ('de', None)
    """
    for word in words.casefold().replace(";", " ").replace(",", " ").split():
        if word in LANGUAGES:
            return LANGUAGES[word]
    return None
