"""By-words: the words that introduce a writer, and the words that are no writer.

Rows, and dicts of them folded. A by-word that begins many other lines (German `Die`
is not Italian `di`, French `de` opens titles) is marked `colon`: it counts only with a
colon behind it. Nothing here looks at copy.
"""

from typing import NamedTuple

from newsnorm.tables.agencies import fold


class ByWord(NamedTuple):
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
    ByWord("text", "sv", colon=True),
    ByWord("text by", "en"),
    ByWord("text von", "de"),
    ByWord("texto", "es", colon=True),
    ByWord("testo di", "it"),
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
    ByWord("نویسنده", "fa", colon=True),
    ByWord("作者", "zh", colon=True),
    ByWord("著者", "ja", colon=True),
    ByWord("記者", "ja", colon=True),
    ByWord("记者", "zh", colon=True),
)

# The last word of a title: `Associated Press Writer`, `Redakteurin`.
TITLES = frozenset(
    fold(word)
    for word in (
        "analyst anchor author blogger ceo chief columnist commentator contributor"
        " correspondent correspondents critic editor editors fellow intern journalist"
        " photographer producer professor reporter reporters specialist writer writers"
        " autor autorin chefredakteur chefredakteurin korrespondent korrespondentin"
        " redakteur redakteurin redaktor redaktorin reporterin volontär volontärin"
        " journalistin kolumnist kolumnistin politikredakteur sportredakteur"
        " correspondant correspondante envoyé envoyée journaliste rédacteur rédactrice"
        " enviado enviada corresponsal periodista redactor redactora repórter"
        " giornalista inviato inviata corrispondente redattore redattrice verslaggever"
        " redacteur redactrice korrespondentti toimittaja journalistikandidat reportern"
        " muhabir muhabiri editör yazar корреспондент журналист обозреватель редактор"
        " 기자 특파원 記者 记者 特派員"
    ).split()
)

# Words that may open a title: `Staff Writer`, `Senior Politics Editor`.
TITLE_OPENERS = frozenset(
    fold(word)
    for word in (
        "staff senior chief deputy associate assistant contributing freelance political"
        " politics national international foreign world europe asia africa business"
        " markets economics economy finance health science technology tech sports"
        " sport education environment climate culture arts entertainment lifestyle"
        " travel food crime court legal defence defense security investigations"
        " investigative data news special guest local city state regional digital"
        " online executive managing white ap afp reuters pa associated cnn bbc"
        " general consumer transport social affairs media royal royals features"
        " diplomatic politische politischer landespolitische landespolitischer leitender"
        " leitende stellvertretender freier freie"
    ).split()
)

# What stands where a writer stands and is no person.
NOT_PEOPLE = frozenset(
    fold(word)
    for word in (
        "admin administrator agencies agency bureau desk editorial feed guest news"
        " newsdesk newsroom online press"
        " redacción redaccion redaktion redactie redazione rédaction redação redakcja"
        " redakce redaksjonen redaktionen service services staff"
        " team toimitus uutiset webdesk web wire webmaster"
        " latest headlines sign page home menu contact about search top stories story"
        " breaking popular trending all your our my you we this that these what who why"
        " how when where is are was were has have will can not no yes up out more most"
        " login register account help shop store app apps weather horoscope games quiz"
        " opinion politics business sports entertainment culture lifestyle world local"
        " national international economy finance markets technology science health"
        " related previous next topics tags categories archive archives advertisement"
        " sponsored promoted partner partners careers jobs terms use conditions"
        " agenturen agences agencias agenzie nachrichten nieuws noticias"
        " notizie nouvelles haber haberler редакция newswire newspaper magazine tv"
        " television radio channel times daily post journal herald tribune gazette"
        " network media group company inc ltd gmbh corp report reports wires monitor"
        " foundation international institute university association council committee"
        " federation union party ministry government department office centre center"
        " society club museum academy assistant zeitung verlag stiftung verein verband"
        " bank corporation capital partners holdings policy privacy terms cookies"
        " subscribe newsletter login comments share follow read more click here photo"
        " photos video getty images image foto bild archiv"
    ).split()
)
BY_FOLDED = {fold(row.words): row for row in BY_WORDS}
