"""By-words: the words that introduce a writer, and the words that are no writer.

Rows, and dicts of them folded. A by-word that begins many other lines (German `Die`
is not Italian `di`, French `de` opens titles) is marked `colon`: it counts only with a
colon behind it. Nothing here looks at copy.
"""

from msgspec import Struct

from newsnorm.tables.agencies import fold


class ByWord(Struct, frozen=True, gc=False):
    """One way to introduce a writer."""

    words: str
    language: str
    colon: bool = False  # counts only with a colon behind it


BY_WORDS = (
    ByWord("af", "da"),
    ByWord("analysis by", "en"),
    ByWord("auteur", "fr", colon=True),
    ByWord("auteure", "fr", colon=True),
    ByWord("author", "en", colon=True),
    ByWord("authors", "en", colon=True),
    ByWord("autor", "de", colon=True),
    ByWord("autora", "es", colon=True),
    ByWord("autore", "it", colon=True),
    ByWord("autores", "es", colon=True),
    ByWord("autorin", "de", colon=True),
    ByWord("autoři", "cs", colon=True),
    ByWord("av", "sv"),
    ByWord("by", "en"),
    ByWord("contributed by", "en"),
    ByWord("da", "it", colon=True),
    ByWord("de", "es", colon=True),
    ByWord("di", "it"),
    ByWord("door", "nl"),
    ByWord("ein beitrag von", "de"),
    ByWord("ein kommentar von", "de"),
    ByWord("eine analyse von", "de"),
    ByWord("escrito por", "es"),
    ByWord("gastbeitrag von", "de"),
    ByWord("haber", "tr", colon=True),
    ByWord("interview by", "en"),
    ByWord("interview von", "de"),
    ByWord("journalist", "da", colon=True),
    ByWord("kirjoittaja", "fi", colon=True),
    ByWord("kolumne von", "de"),
    ByWord("kommentar von", "de"),
    ByWord("napsal", "cs", colon=True),
    ByWord("oleh", "id"),
    ByWord("opinion by", "en"),
    ByWord("par", "fr"),
    ByWord("penulis", "id", colon=True),
    ByWord("por", "es"),
    ByWord("posted by", "en"),
    ByWord("propos recueillis par", "fr"),
    ByWord("przez", "pl", colon=True),
    ByWord("redactor", "es", colon=True),
    ByWord("reported by", "en"),
    ByWord("reporter", "en", colon=True),
    ByWord("review by", "en"),
    ByWord("schrijver", "nl", colon=True),
    ByWord("skrevet af", "da"),
    ByWord("skrevet av", "no"),
    ByWord("story by", "en"),
    ByWord("tekst", "pl", colon=True),
    ByWord("tekst av", "no"),
    ByWord("testo di", "it"),
    ByWord("text", "sv", colon=True),
    ByWord("text by", "en"),
    ByWord("text von", "de"),
    ByWord("texto", "es", colon=True),
    ByWord("tác giả", "vi", colon=True),
    ByWord("von", "de"),
    ByWord("words by", "en"),
    ByWord("writer", "en", colon=True),
    ByWord("written by", "en"),
    ByWord("yazan", "tr", colon=True),
    ByWord("írta", "hu", colon=True),
    ByWord("автор", "ru", colon=True),
    ByWord("автори", "uk", colon=True),
    ByWord("авторы", "ru", colon=True),
    ByWord("текст", "ru", colon=True),
    ByWord("כתב", "he", colon=True),
    ByWord("بقلم", "ar"),
    ByWord("كتب", "ar", colon=True),
    ByWord("كتبت", "ar", colon=True),
    ByWord("نویسنده", "fa", colon=True),
    ByWord("作者", "zh", colon=True),
    ByWord("著者", "ja", colon=True),
    ByWord("記者", "ja", colon=True),
    ByWord("记者", "zh", colon=True),
)

# The last word of a title: `Associated Press Writer`, `Redakteurin`.
_TITLES = """
    analyst anchor author autor autorin blogger ceo chefredakteur chefredakteurin
    chief columnist commentator contributor correspondant correspondante
    correspondent correspondents corresponsal corrispondente critic editor editors
    editör enviada enviado envoyé envoyée fellow giornalista intern inviata inviato
    journalist journaliste journalistikandidat journalistin kolumnist kolumnistin
    korrespondent korrespondenten korrespondentin korrespondentti muhabir muhabiri
    periodista
    photographer politikredakteur producer professor redacteur redactor redactora
    redactrice redakteur redakteurin redaktor redaktorin redattore redattrice
    reporter reporterin reportern reporters repórter rédacteur rédactrice specialist
    sportredakteur toimittaja verslaggever volontär volontärin writer writers yazar
    журналист корреспондент обозреватель редактор 特派員 記者 记者 기자 특파원
"""

# Words that may open a title: `Staff Writer`, `Senior Politics Editor`.
_TITLE_OPENERS = """
    affairs afp africa ap arts asia assistant associate associated bbc business
    chief city climate cnn consumer contributing court crime culture data defence
    defense deputy digital diplomatic economics economy education entertainment
    environment europe executive features finance food foreign freelance freie
    freier general guest health international investigations investigative
    landespolitische landespolitischer legal leitende leitender lifestyle local
    managing markets media national news online pa political politics politische
    politischer regional reuters royal royals science security senior social special
    sport sports staff state stellvertretender tech technology transport travel
    white world
"""

# What stands where a writer stands and is no person.
_NOT_PEOPLE = """
    about academy account admin administrator advertisement agences agencias board
    agencies agency agenturen agenzie all app apps archiv archive archives are
    assistant association available bank beitrag beiträge bild bonds breaking
    bulletin bureau business börse can capital careers categories center centre
    channel chronicle click club comments committee company conditions contact
    cookies corp corporation corrected correction corriere council courier cours
    culture dagblad daily department desk diario economy editorial embargo embargoed
    entertainment examiner facebook federation feed finance fixtures follow forecast
    foto foundation futures games gazette gazzetta getty giornale gmbh government
    grain group guest haber haberler has have headlines health help herald here
    holdings home horoscope how image images immediate inc index inquirer instagram
    institute international is jobs jornal journal kill kurier kurse latest
    lifestyle liken linkedin local login ltd magazine market markets media mehr menu
    ministry monitor more most museum my nachrichten national network news newsdesk
    newsletter newspaper newsroom newswire next nieuws nieuwsblad no not noticias
    notizie nouvelles observer office online only opinion our out page paid partner
    partners party photo photos policy politics popular post preise press presse
    previous prices privacy prix promoted quiz radio rates read redaccion redacción
    redactie redakce redakcja redaksjonen redaktion redaktionen redazione redação
    register related release report reports results rédaction science scores search
    service services share shares shop sign society source sponsored sports staff
    stiftung stocks store stories story subscribe table tageblatt tags team
    technology telegram telegraph television terms that these this times toimitus
    top topics trending tribune tv twitter union university up urgence urgent use
    uutiset verband verein verlag video was we weather web webdesk webmaster were
    what whatsapp when where who why will wire wires world yes you your zeitung
    ähnliche редакция
"""

# A house of press releases sets this above the name of who pays.
ISSUED_BY = frozenset(("issued by", "news provided by", "provided by", "source"))

BY_FOLDED = {fold(row.words): row for row in BY_WORDS}
# They stand folded above: to fold each takes as long as an article.
TITLES = frozenset(_TITLES.split())
TITLE_OPENERS = frozenset(_TITLE_OPENERS.split())
NOT_PEOPLE = frozenset(_NOT_PEOPLE.split())
