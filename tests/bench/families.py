"""Headers and feet of every family that copy is known to have, around invented copy.

One function a family: it is given invented words and gives the lines above the body,
the words in front of its first sentence, and the lines below. The shapes are real; the
names, places and sentences are not. A family says, too, how its paragraphs are set.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from tests.bench.invented import Words


class Frame(NamedTuple):
    """What stands around a body."""

    above: str
    dateline: str
    below: str
    wrapped: bool = False  # hard line ends at some 64 columns, indents, no blank lines


def crawled(words: Words) -> Frame:
    """The stamp of a crawler glued to the clock of a masthead."""
    day = words.day
    above = (
        f" date {day:%Y-%m-%d} Tuesday, 02 January 2024 12:17 GMT\n"
        f"{words.headline}\nDate\n{day:%Y-%m-%d %H:%M:%S}\n"
    )
    below = (
        "Legal Disclaimer:\nMENAFN provides the information “as is” without warranty"
        f" of any kind.\nMENAFN{day:%d%m%Y}000045014228ID{words.number(10)}"
    )
    return Frame(above, f"(MENAFN) {words.place.upper()}, ", below)


def relayed(words: Words) -> Frame:
    """One agency by way of another."""
    day = words.day
    above = f"{words.headline}\nDate\n{day:%Y-%m-%d %H:%M:%S}\n"
    line = f"(MENAFN- Kuwait News Agency (KUNA)) KUWAIT, {day:%b} {day.day} (KUNA) -- "
    return Frame(above, line, "(end) ab.cd")


def menu(words: Words) -> Frame:
    """A page with its menu, share buttons and reading time."""
    above = (
        f" date {words.day:%Y-%m-%d} Share:\nHome\nWorld\nBusiness\nSport\n"
        f"{words.headline}\nBy {words.person}\n"
        f"Published {words.day:%B} {words.day.day}, {words.day:%Y}\n5 min read\n"
        "Share on X\nCopy Link\n"
    )
    below = (
        "Advertisement\nRead more\n"
        f"© {words.day:%Y} Example Media. All rights reserved."
    )
    return Frame(above, "", below)


def address(words: Words) -> Frame:
    """A page that begins with its own address."""
    above = (
        f" date {words.day:%Y-%m-%d} https://example.com/{words.day:%Y%m%d}/slug.html\n"
        f"{words.headline}\n{words.day:%H:%M} GMT {words.day:%d.%m.%Y}\n"
    )
    return Frame(above, f"{words.place.upper()} (Sputnik) - ", "")


def web_agency(words: Words) -> Frame:
    """An agency's story on a newspaper's page."""
    above = (
        f"{words.headline}\nBy {words.person}, Associated Press\n"
        f"Updated {words.day.hour % 12 + 1}:{words.day:%M} AM EDT,"
        f" {words.day:%B} {words.day.day}, {words.day:%Y}\n\n"
    )
    below = (
        f"___\n\nAssociated Press writer {words.person} contributed to this report.\n\n"
        f"Copyright {words.day:%Y} The Associated Press. All rights reserved."
    )
    return Frame(above, f"{words.place.upper()}, Calif. (AP) — ", below)


def wire_1987(words: Words) -> Frame:
    """An old wire, wrapped by hand."""
    stamp = f"{words.day.day}-{words.day:%b}-1987 {words.day:%H:%M:%S}.12".upper()
    above = f"{stamp}\n{words.headline.upper()}\n\n"
    line = f"{words.place.upper()}, {words.day:%B} {words.day.day} - "
    return Frame(above, line, " Reuter\n", wrapped=True)


def anpa(words: Words) -> Frame:
    """A keyword line, and wrapped copy below it."""
    above = (
        f"BC-EXAMPLE-TRADE   {words.day:%m-%d} 0{words.number(3)}\n"
        f"{words.headline}\nEds: Adds details.\n{words.person}\n"
    )
    below = f"AP-NY-{words.day:%m-%d-%y %H%M}EDT\n"
    return Frame(above, f"{words.place.upper()} (AP) _ ", below, wrapped=True)


def iptc(words: Words) -> Frame:
    """The envelope of IPTC 7901."""
    above = (
        f"bdt0{words.number(3)} 4 pl {words.number(3)}  dpa 0{words.number(3)}\n\n"
        f"{words.headline} =\n\n"
    )
    below = f"dpa ab cd\n{words.day:%d%H%M} {words.day:%b %y}"
    return Frame(above, f"{words.place} (dpa) - ", below)


def release(words: Words) -> Frame:
    """A press release by way of a distributor."""
    place, day = words.place.upper(), words.day
    line = f"{place}, Calif., {day:%B} {day.day}, {day:%Y} /PRNewswire/ -- "
    below = (
        f"About Example Corp.\nContact: {words.person}, press@example.com\n"
        "SOURCE Example Corp.\nView original content to download multimedia:"
        " https://example.com/1"
    )
    return Frame(f"{words.headline}\n\n", line, below)


# How the agencies of one line write it, the page's line above, and how they sign.
_LINES = (
    ("{P}, {b} {d} (Reuters) - ", "{n}", "(Reporting by {n}; Editing by {n})"),
    ("{p}, {B} {d}, {Y} (AFP) - ", "", "ab/cd/ef"),
    ("{P}, {b}. {d} (UPI) -- ", "", "Copyright {Y} UPI. All rights reserved."),
    ("{P}, {b}. {d} (Xinhua) -- ", "Source: Xinhua {Y}-{m}-{d0} {t}", "Enditem"),
    ("{P}, {B} {d}. /TASS/. ", "{d} {B} {Y}, {t}", ""),
    ("{p}, {b} {d} (IANS) ", "{B} {d}, {Y}", "--IANS ab/cd"),
    ("{p} [India], {B} {d} (ANI): ", "ANI | Updated: {b} {d}, {Y} {t} IST", "(ANI)"),
    ("{P}, {b} {d} (Bernama) -- ", "{d}/{m}/{Y} {t} PM", "-- BERNAMA"),
    ("{P}, {b} {d} (APP): ", "", ""),
    ("{P}, {b}. {d} (Yonhap) -- ", "{Y}-{m}-{d0} {t}", "(END)"),
    ("{p}, {b} {d}, IRNA – ", "", "9417**2050"),
    ("{P}. KAZINFORM - ", "{t}, {d0} {B} {Y}", ""),
    ("{p}, {B} {d} (Jiji Press)--", "", "[Copyright The Jiji Press, Ltd.]"),
    ("{P}, {b} {d} AAP - ", "", "AAP"),
    ("{P} {d0}/{m} (AFP) = ", "", ""),
    ("{p} (ats afp) ", "", "(SDA/sj)"),
    ("{P} — ", "By {n} - {b} {d}, {Y}", ""),
    ("(RTTNews) - ", "{m}/{d0}/{Y} {t} AM ET", ""),
    ("06:31 AM EST, {m}/{d0}/{Y} (MT Newswires) -- ", "", "Copyright (c) MT Newswires"),
    ("{P}, {B} {d0}, {Y} (GLOBE NEWSWIRE) -- ", "{B} {d0}, {Y} {t} ET", "Contact Data"),
    ("{P}, BC / ACCESSWIRE / {B} {d}, {Y} / ", "", "SOURCE: Example Corp."),
    ("{P}--(BUSINESS WIRE)--", "{B} {d}, {Y} {t} AM Eastern Time", "Contacts"),
    ("{p}, {d} {fr} {Y} (AFP) - ", "", "abc/def/ghi"),
    ("Madrid, 11 may (EFE).- ", "", "EFE"),
    ("(ANSA) - {P}, 6 LUG - ", "{d0}/{m}/{Y} {t}", "RIPRODUZIONE RISERVATA"),
    ("МОСКВА, {d} {ru}. /ТАСС/. ", "{d} {ru} {Y}", ""),
)


_FRENCH = "janv févr mars avril mai juin juil août sept oct nov déc".split()
_RUSSIAN = """
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
""".split()


def one_line(words: Words, random: Random) -> Frame:
    """An agency whose header is one line, by one row of the table above."""
    day = words.day
    values = {
        "P": words.place.upper(),
        "p": words.place,
        "n": words.person,
        "t": f"{day:%H:%M}",
        "b": f"{day:%b}",
        "B": f"{day:%B}",
        "d": day.day,
        "d0": f"{day:%d}",
        "m": f"{day:%m}",
        "Y": day.year,
        "fr": _FRENCH[day.month - 1],
        "ru": _RUSSIAN[day.month - 1],
    }
    row = random.choice(_LINES)
    line, above, below = (part.format_map(values) for part in row)
    head = f"{words.headline}\n{above}\n\n" if above else f"{words.headline}\n\n"
    return Frame(head, line, below)


_WHOLE: tuple[Callable[[Words], Frame], ...] = (
    crawled, relayed, menu, address, web_agency, wire_1987, anpa, iptc, release,
)  # fmt: skip


def frame(words: Words, random: Random) -> Frame:
    """Give a frame: half of them of the families that have more than a line."""
    if random.random() < 0.5:
        return random.choice(_WHOLE)(words)
    return one_line(words, random)
