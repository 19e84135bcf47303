"""Languages: the small words that give a text away, and the scripts they use.

In: nothing. Out: rows, one language each, sorted by BCP 47 primary tag, and indexes
from a word to the languages that use it. Words are folded; short ones that many
languages share are left in, since a shared word weighs less. A script that writes one
language needs no words. Nothing here looks at a text.
"""

from typing import NamedTuple


class Language(NamedTuple):
    """One language: its tag, its script, its commonest small words."""

    id: str
    script: str  # latin, cyrillic, arabic, devanagari, ...
    words: str


LANGUAGES = (
    Language("af", "latin", "die en van in het is wat nie om te op sy vir met deur aan was word hulle ook maar sal kan hy sê gesê ná ’n 'n oor hierdie is wees baie toe"),
    Language("ar", "arabic", "في من على إلى أن عن التي الذي مع هذا هذه ما كان بعد قال لا بين خلال كما ذلك كانت وقد منذ قد أو حيث إن عام وقال يوم وفي اليوم تم"),
    Language("az", "latin", "və bu bir ilə üçün da də olan edib ki olub görə isə olaraq edilib daha bildirib ildə onun həm çox sonra etmək olduğunu edən kimi"),
    Language("be", "cyrillic", "і у на з што не да як па гэта для за ў ад пра быў яго гэтага але таксама ці або яны калі які якія што год можа"),
    Language("bg", "cyrillic", "на и в да за от се са че с по е не ще като до при или си през който която които това след във както беше са бе има към още"),
    Language("bs", "latin", "i u je na se da su za od će koji nije sa što bi kao iz te ili koja koje bude šta također sedmice hiljada bih historije općine"),
    Language("ca", "latin", "de la i el que en els les per un una del amb és al no als es ha dels va més seva aquest aquesta però com han també hi ser entre són sobre fer"),
    Language("ckb", "arabic", "لە و بە بۆ کە ئەم ئەو لەگەڵ دوای هەر سەر ڕۆژی دەکات کرد کردووە ئەوەی لەو لەسەر هەروەها یەک دەبێت بوو"),
    Language("cs", "latin", "a v na se je že s z do o to za i k by pro ve který které jsou však podle při také od po jako nebo už jeho která který byl ze až než uvedl řekl dne"),
    Language("cy", "latin", "y yn i a o ar yr mae ei am wedi gan ac ei oedd bod fod hefyd sydd gyda wrth fel ond cael dros eu hyn mewn roedd nid"),
    Language("da", "latin", "og i at er det en til på som for af de med den der har ikke et han vil blev var fra men også om sig efter kan siger over ved havde være mod bliver siden ud op hun hvor mere nu"),
    Language("de", "latin", "die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man dann soll sagte"),
    Language("el", "greek", ""),
    Language("en", "latin", "the of and to in a is that for on it with as was at by he from be are has have his this an will not said its but who which were or had their been after they would also more about one her when there up out new than over into first"),
    Language("es", "latin", "de la que el en y a los del se las por un con una su para es al lo como más o pero sus ha este sobre entre cuando también fue hasta desde esta han son años según está no donde porque dijo contra todo tras durante"),
    Language("et", "latin", "ja on ei et ning see mis ka oli aga oma või kui ta mida kes selle ütles pärast üle nii siis seda mille tema veel eest nad juba olid peab saab vaid"),
    Language("eu", "latin", "eta da du ez dute dira bat egin zuen ere dela izan baina egiten duen hori den ditu zen gabe baita arte honetan izango urte beste dituzte hau bere"),
    Language("fa", "arabic", "و در به از که این را با است برای آن یک شد شده خود تا بر هم گفت کرد می شود ما نیز های وی کرده بود باید اما پس اینکه هر ها دیگر بین روز"),
    Language("fi", "latin", "ja on ei että oli se hän myös mutta sen kun joka ovat ole kuin tai olla mukaan ne jo vuoden nyt vielä sanoo jos sekä jälkeen noin mitä voi joka jotka siitä kertoo hänen"),
    Language("fr", "latin", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ont cette été aux son ses mais comme ou nous leur elle après selon entre deux ans fait avait sa ces être lors depuis"),
    Language("ga", "latin", "an na agus ar a i go is ag tá do le leis sé bhí sin de chun faoi don níos bhfuil ach siad idir mar atá bheith seo nach dúirt"),
    Language("gl", "latin", "de a o que e do da en os as un unha por para con no na non é dos das máis ao se foi pola polo tamén entre súa seu pero desde sobre ata este esta nos onde cando hai"),
    Language("ha", "latin", "da na a ta ya ce cewa wannan ba suka kuma domin yi ne su an shi wata ake sun mai bayan wani don kan daga cikin wanda zai"),
    Language("he", "hebrew", ""),
    Language("hi", "devanagari", "के में की है और से को का ने पर कि यह हैं भी इस एक नहीं लिए हो कर कहा साथ बाद था गया रहा तो किया जा वह ही अपने गई थी इसके दिया"),
    Language("hr", "latin", "i u je na se da su za od će koji nije o sa što bi kao iz te ili koja koje bude kako rekao nakon također ali tko kod nego uz vijeće tisuća tjedan tjedna europske milijuna ljudi prema dijelu vrijeme trebao"),
    Language("hu", "latin", "a az és hogy nem is egy volt meg ez csak már el még szerint de ki mint vagy lesz ha azt után lehet most minden között van pedig amely magyar illetve kell aki ezt majd több így"),
    Language("hy", "armenian", ""),
    Language("id", "latin", "yang dan di dengan untuk dari ini dalam pada itu tidak akan juga telah oleh ke kata tersebut sebagai bisa ada mereka karena saat sudah kepada lebih atau adalah bahwa namun para seperti dia menjadi setelah tak harus anda kami hari tahun saja"),
    Language("is", "latin", "og að í á er sem til við um með var en ekki því fyrir hann það þar af hefur frá eru þess segir þetta verið hún þá eftir svo upp hafa úr sé voru hans"),
    Language("it", "latin", "di e che la il in a per un del non è della una i con le si da al dei sono nel alla come più ha lo anche gli delle su ma dal dalla stato cui dopo nella o degli essere questo ci anni tra hanno due alle se"),
    Language("ja", "kana", ""),
    Language("ka", "georgian", ""),
    Language("kk", "cyrillic", "және мен бұл үшін бойынша бір деп де да болып туралы қазақстан осы ол бар болды еді жылы оның кейін деген арқылы еткен айтты"),
    Language("km", "khmer", ""),
    Language("ko", "hangul", ""),
    Language("ky", "cyrillic", "жана менен бул үчүн боюнча бир деп болгон ошол кыргыз керек анын тууралуу эле болду жылы ал кийин деген экенин"),
    Language("lo", "lao", ""),
    Language("lt", "latin", "ir kad į iš su tai yra bet buvo ar per dėl nuo taip tik jis kaip už po apie prie savo jo metų kurie bus ne ant iki jau pat arba sako kuris gali sakė"),
    Language("lv", "latin", "un ir ar par no kas uz lai arī pēc ka bet gan tika kā tiek vai tas gada tam būs kurā jau ne viņš līdz bija tās teica šo to savu"),
    Language("mk", "cyrillic", "на и во да се за од со ќе не го што ги е како по од или но кој која кои тоа беше при сите има дека ова по уште ја му"),
    Language("mn", "cyrillic", "нь байна юм бол энэ гэж байгаа ба болон тус дээр хийж оны монгол улсын хэлээ өдөр гэсэн байсан бөгөөд"),
    Language("mr", "devanagari", "आहे आणि या हे ते आहेत होते होता व त्यांनी मात्र केली केला झाली झाला नाही म्हणून करण्यात येथे असे तर ही असून त्या साठी होती त्यामुळे केले"),
    Language("ms", "latin", "yang dan di dengan untuk dari ini dalam pada itu tidak akan juga telah oleh ke katanya tersebut sebagai boleh ada mereka kerana beliau kepada lebih atau adalah bahawa namun para seperti berkata manakala turut bagi pihak ketika selain hari tahun turut daripada ialah"),
    Language("mt", "latin", "li ta' tal- il- ma' din biex kien fil- minn għal dan u ma l- ukoll qal kienet din jew bil- hija wara huwa aktar b' lill- mhux hekk"),
    Language("my", "myanmar", ""),
    Language("ne", "devanagari", "छ छन् र गरेको भएको गर्न हो पनि यो भने थियो गरी लागि मा गरिएको भएका सो हुने त्यस नेपाल बताए गर्ने गरेका उनले भन्ने"),
    Language("nl", "latin", "de van het een en in is dat op te zijn die voor met niet aan er om ook als bij door uit naar maar over heeft worden wordt nog dan was hij deze meer tot werd hebben ze wel zich al kan moet tegen jaar zei"),
    Language("no", "latin", "og i at er det en til på som for av de med den har ikke et han vil ble var fra men også om seg etter kan sier over ved hadde være mot blir siden ut opp hun hvor mer nå skal bli noe denne"),
    Language("pl", "latin", "w i na z że się do nie o jest to od po jak dla za przez ale co jego są a także który które będzie może być tym ma tego oraz już czy był tylko tak przed lub podczas która pod ze roku"),
    Language("ps", "arabic", "د په چې او له ته دي دا يې کې هم نه سره و یې کړي شوي وي دی ده دغه کړل پر وروسته باندې لري"),
    Language("pt", "latin", "de a que o e do da em para um com não uma os no se na por mais as dos ao foi como das à seu sua ou também ele pelo pela são há até após entre já aos segundo está nos isso sobre ser tem disse sem anos"),
    Language("ro", "latin", "de și în a la cu pe care o din nu un să mai au fost că este pentru sa al s-a prin după ale fi ca lui acest către dar sunt o sau cel iar între fost două avea când va s-au potrivit"),
    Language("ru", "cyrillic", "и в на не что с по он как это из за к от для о его но до также при все был года у было или так будет если же уже после только который которые был может еще мы они время году"),
    Language("si", "sinhala", ""),
    Language("sk", "latin", "a v na sa je že s z do o to za aj k by pre vo ktorý ktoré sú však podľa pri od po ako alebo už jeho ktorá bol zo až než uviedol povedal dňa ich nie"),
    Language("sl", "latin", "in je v na da se so za ki bi pa z tudi ne po kot od pri še bo ob do tem iz ali sta lahko med zaradi če smo bil kar več letos ter bila"),
    Language("so", "latin", "iyo oo ka ku ee in la waa uu ayaa kale soo sheegay ay ayay inuu waxaa laga lagu dalka isaga ah kaas dowladda magaalada sida"),
    Language("sq", "latin", "të e në dhe për që me një është nga së ka do i nuk si më kjo ky por tha duke edhe janë ndaj këtë pas gjatë deri kanë tij ose"),
    Language("sr", "cyrillic", "и у је на се да су за од ће који није са што би као из те или која које након рекао али само до они већ"),
    Language("sr", "latin", "i u je na se da su za od će koji nije sa što bi kao iz te ili koja koje bude kako rekao nakon takođe ali šta ko posle hiljada nedelje nedelja evropske miliona prema delu vreme trebalo pre gde ovde uvek"),
    Language("sv", "latin", "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när efter ska säger vid under också hade blir över eller mot sedan ut mer hon nu finns där varit"),
    Language("sw", "latin", "ya na wa kwa katika ni la za kuwa hiyo hii cha kama huo huyo pia baada alisema ambayo wakati yake hiyo watu nchini hilo lakini vya kuwa ambao kutoka"),
    Language("ta", "tamil", ""),
    Language("te", "telugu", ""),
    Language("tg", "cyrillic", "ва дар ба аз ки бо барои ин он аст шуд тоҷикистон мебошад буд кард карда ҳам таҷлил тавассути худ онҳо соли"),
    Language("th", "thai", ""),
    Language("tl", "latin", "ang ng sa na mga ay at si ni kay ito ayon para hindi niya siya nang naman may isang kanyang din mula kung pero sila lang rin dahil noong"),
    Language("tr", "latin", "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra göre ise ancak olduğunu dedi ifade etti var her o ya ne değil tarafından oldu üzerinde kendi yeni edildi yapılan ki"),
    Language("ug", "arabic", "ۋە بىر بۇ بىلەن ئۈچۈن دەپ قىلىپ ئۇ ئۇيغۇر بولۇپ خىتاي ھەم كېيىن بولغان"),
    Language("uk", "cyrillic", "і в на у що з не та до за про як це від для його по є але також який які був або року було вони ми при після із щодо буде якщо може під час все так"),
    Language("ur", "arabic", "کے میں کی ہے کا اور سے کو نے کہ ہیں پر اس یہ نہیں بھی ہو گیا کر ایک کہا تھا تو لیے کیا ان گے ہوئے بعد ساتھ وہ جا رہے"),
    Language("uz", "latin", "va bilan uchun bu bir ham shu deb edi haqida kerak boʻyicha bo'yicha bo‘yicha bo'lgan bo‘lgan bo'lib bo‘lib oʻzbekiston o'zbekiston o‘zbekiston qilish yil yilda etdi emas har lozim"),
    Language("vi", "latin", "và của là có cho được trong các với những người đã không này một khi năm để từ đến về ở ra tại vào nhiều theo cũng ông đó hơn"),
    Language("yo", "latin", "ni ti ó àwọn wọn pé fún sí láti náà rẹ kan jẹ ṣe gbogbo ọdún bí"),
    Language("zh", "han", ""),
    Language("zu", "latin", "ukuthi futhi uma kanye ngoba kodwa nge ngo ukuba lapho abantu yena kusho bese khona"),
)  # fmt: skip

# Scripts that one language writes, as far as news goes.
ALONE = {row.script: row.id for row in LANGUAGES if not row.words} | {
    "bengali": "bn",
    "ethiopic": "am",
    "gujarati": "gu",
    "gurmukhi": "pa",
    "kannada": "kn",
    "malayalam": "ml",
    "odia": "or",
    "tibetan": "bo",
}

# Blocks of code points, first and last, sorted: the script of a letter.
BLOCKS = (
    (0x41, 0x24F, "latin"),
    (0x370, 0x3FF, "greek"),
    (0x400, 0x52F, "cyrillic"),
    (0x530, 0x58F, "armenian"),
    (0x590, 0x5FF, "hebrew"),
    (0x600, 0x77F, "arabic"),
    (0x900, 0x97F, "devanagari"),
    (0x980, 0x9FF, "bengali"),
    (0xA00, 0xA7F, "gurmukhi"),
    (0xA80, 0xAFF, "gujarati"),
    (0xB00, 0xB7F, "odia"),
    (0xB80, 0xBFF, "tamil"),
    (0xC00, 0xC7F, "telugu"),
    (0xC80, 0xCFF, "kannada"),
    (0xD00, 0xD7F, "malayalam"),
    (0xD80, 0xDFF, "sinhala"),
    (0xE00, 0xE7F, "thai"),
    (0xE80, 0xEFF, "lao"),
    (0xF00, 0xFFF, "tibetan"),
    (0x1000, 0x109F, "myanmar"),
    (0x10A0, 0x10FF, "georgian"),
    (0x1100, 0x11FF, "hangul"),
    (0x1200, 0x139F, "ethiopic"),
    (0x1780, 0x17FF, "khmer"),
    (0x1E00, 0x1EFF, "latin"),
    (0x1F00, 0x1FFF, "greek"),
    (0x3040, 0x30FF, "kana"),
    (0x3400, 0x9FFF, "han"),
    (0xAC00, 0xD7AF, "hangul"),
    (0xFB50, 0xFDFF, "arabic"),
    (0xFE70, 0xFEFF, "arabic"),
)
