"""Small words of place names, dates, names and credits, in many languages.

Sets of folded words, and nothing that reads copy. Which words open a sentence, join
two people or stand inside a place is a fact of language, so it is kept out of code.
"""

# Words that stand inside a date: "le 15 janvier", "31 de agosto", "06:31 AM EST".
_IN_DATE = """
    le de del of den der d dne AM PM am pm EST EDT ET GMT UTC
"""
# Small words inside a place: "Rio de Janeiro", "Port of Spain", "Stratford-upon-Avon".
_IN_PLACE = """
    de del della di da do dos das du la las le les los of the and und y e et i am an
    der den upon sur sous en el al near on in im bei ob och og ja off via à city
"""
# A sentence or a label may begin so; no place does, but for "The Hague" and its like.
_NO_PLACE = """
    a an the in on at by for from to as it he she they we i but and or if when while
    since until after before this that these those with under over there here what
    who why how not no note notes q updated update published posted last first
    monday tuesday wednesday thursday friday saturday sunday today yesterday
    tomorrow source photo watch read more related editor's editors advertisement
    breaking exclusive video live listen also see opinion analysis next up mr mrs ms
    dr sir der die das ein eine im am bei von und mit il lo la gli un una el los las
    le les une l' de en por para o os um uma den det et
"""
# Articles that may open a place after all: "La Paz", "Den Haag".
_ARTICLES_OF_PLACES = """
    la las los le les el de den al san
"""
# Small words inside a name: "Jose de la Cruz", "Walter von Aachen".
_IN_NAME = """
    al ap bar bin bint da dal de dei del della den der di dos du el ibn la le mac
    op san st te ten ter van vande vom von zu zum zur
"""
# "and" between two people.
_JOINS = """
    and und et y e og och i ja en & и та ve và dan a oraz és și
"""
# A name on a page runs into these: `By Ann Writer Follow`, `... For Example.Com`.
_AFTER_NAME = """
    published updated posted last follow for vom edit view share contact more on
    bearbeitet aktualisiert
"""
# What may follow a list of writers on the same line.
_AFTER_PEOPLE = """
    on am le el il den published updated posted last follow for in at veröffentlicht
    publié publicado opublikowano pubblicato aktualisiert contributed special
    facebook twitter instagram linkedin email
"""
# "Source", "Quelle": what stands before the colon, folded.
_BEFORE_CREDIT = """
    source sources agency agencies credit provider quelle quellen mit material von
    fonte fuente fuentes bron kilde källa kaynak źródło zdroj izvor vir forrás sursa
    lähde sumber nguồn πηγή источник джерело المصدر 来源 來源 文章来源 出典 출처
    agence agencia agenzia agência kaynağı
"""
# Articles open many names of things, and hardly one of a person.
_ARTICLES = """
    the der die das ein eine einer los las les des une gli
"""
# The hundred commonest family names of China, five people in six bear one of them.
_CHINESE_FAMILIES = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮"
    "邓鄧曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石"
    "金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫段雷龙龍黎史陶贺賀毛郝顾顧龚邵万覃武钱錢戴严嚴莫孔常"
)

IN_DATE = frozenset(_IN_DATE.split())
IN_PLACE = frozenset(_IN_PLACE.split())
NO_PLACE = frozenset(_NO_PLACE.split())
ARTICLES_OF_PLACES = frozenset(_ARTICLES_OF_PLACES.split())
IN_NAME = frozenset(_IN_NAME.split())
JOINS = frozenset(_JOINS.split())
AFTER_NAME = frozenset(_AFTER_NAME.split())
AFTER_PEOPLE = frozenset(_AFTER_PEOPLE.split())
BEFORE_CREDIT = frozenset(_BEFORE_CREDIT.split())
ARTICLES = frozenset(_ARTICLES.split())
CHINESE_FAMILIES = frozenset(_CHINESE_FAMILIES)
