"""Clocks: beside a date, or alone.

In: a run of digits, or the end of a date. Out: a Found of family `clock`, or the parts
`clock`, `half`, `zone`, `also`, `alsozone` to add to a date. It never says which hour
`12 a.m.` is, nor what a zone is worth.

    5 p.m. ET
    12:20 ET (16:20 GMT)
"""

import re
from typing import NamedTuple

from newsnorm.pattern import pattern
from newsnorm.shapes.dates.found import Found, Spans
from newsnorm.tables import zones

# 04:29, 04:29:37.5, 07H30, 16.00, 042937 after a T, 10点30分, 14시 30분
CLOCK = pattern(
    r"""
    \d{1,2} (?: (?P<colon>[:：∶]) | (?P<dot>\.) | (?P<h>\s?[hH]\s?) ) \d\d(?!\d)
    (?: (?:[:.：]|\s?min\s?|m) \d\d(?!\d) (?(dot)(?!\.\d)|(?:[.,:]\d{1,9})?) )?
  | (?P<cjk>\d{1,2}\s?[时時시点點] (?:\s?\d{1,2}\s?[分분](?:\s?\d{1,2}\s?[秒초])?)? )
  | (?P<iso>\d{4}(?:\d\d)?) (?: [.,]\d{1,9} )? (?!\d)
  | (?P<hour>\d{1,2}) (?!\d)
    """,
    re.X,
)
# a.m., PM, p. m., noon; μ.μ.; ص and م
HALF = pattern(
    r"\s{0,2}(?P<half>[aApP]\s?\.?\s?[mM]\b\.?|[nN]oon\b|NOON\b|midnight\b"
    r"|[πΠμΜ]\.?\s?[μΜ]\.?(?!\w)|[صم](?!\w)|(?:SA|CH|ÖÖ|ÖS)\b)"
)
HALF_OPENINGS = frozenset("aApPnNmπΠμΜصمSCÖ")
# How a clock goes on after its hour.
CUE = pattern(
    r"[:.：∶]\d\d|\s?(?:[hH]\s?\d\d|[时時시点點]|[aApP]\.?\s?[mM]\b|[nN]oon|NOON|midn"
    r"|Uhr|uhr|hr|HR|h\b|H\b|heures|horas|uur|น|ч|klst|godz|[πΠμΜ]\.?\s?[μΜ]|[صم]\b|SA|CH)"
)
# +0300, GMT+3, (UTC +04:00), Etc/GMT-3
OFFSET = pattern(
    r"\s{0,2}[(\[]?\s?(?P<zone>"
    r"[+−-]\d\d(?::?\d\d)?(?![\d/.-])"
    r"|(?:Etc/)?(?:GMT|UTC|UT|Utc|Gmt)\s?[+−–-]\s?\d{1,2}(?:[:.]?\d\d)?(?!\d)"
    r")(?:\s?[)\]])?"
)
SIGNS = frozenset("+−–-")
ZONE_WORD = pattern(r"[\s,]{0,2}[(\[/]?(?P<zone>[^\W\d_][^\s\d(),;:|\[\]–—-]{0,10})")
# 9:29 AM EDTUpdated
GLUED_ZONE = pattern(r"[A-Z]{3,4}(?=[A-Z][a-z])")
# Zones that are also words of names, and what must follow them: 4 p.m. Eastern on May 2
CLOCKS_OF_THE_COAST = frozenset(("eastern", "pacific"))
OVER = pattern(r"\s{0,3}(?:\Z|$|[.,;:)|(–—-]|on\s|(?=\d))")
UNIT = pattern(
    r"\s{0,2}(?:Uhr|uhr|hrs?\.?|HRS|[hH](?:oras|eures)?|uur|น\.?|ч\.?|klst|godz)(?!\w|\.\w)"
)
UNIT_OPENINGS = frozenset("UuhHнчkgน")
# (16:20 GMT), 07:15 GMT
ALSO = pattern(
    r"\s{0,2}[(/,]?\s?(?P<also>\d{1,2}[:.]?\d\d(?:\s?[ap]\.?m\.?)?)\s?"
    r"(?P<alsozone>GMT|UTC)\)?"
)
# 0412 GMT (1212 HKT): the same moment, as the place of the story writes it
LOCAL = pattern(r"\s?\(\d{1,2}[:.]?\d\d\s[A-Z]{2,5}\)")
# What may stand between a date and its clock: signs, then perhaps a word or two.
GAP = pattern(
    r"(?!\.\.)[\s,;.،|/·•@–—()\[\]_«»:-]{0,5}"
    r"(?:(?P<word>[^\W\d_](?:[^\s\d:(),|]{0,9}))"
    r"(?:\s(?P<word2>[^\W\d_][^\s\d:(),|]{0,9}))?[\s.:,|(-]{0,4})?(?=\d)"
)
GAP_WORDS = frozenset(
    "t at um a à á las as às ore kl klo om ob alle la ora o о в у saat saati pukul jam"
    " lúc luc στις g godz h time hrs the ad od u ua م ساعت الساعة على alas i um vào"
    " г года р року рік ж г.в at. il yil y il. vid klukkan kell plkst pl den zum de"
    " hour เวลา d hodin v ve 'at من في तारीख समय বেলা রাত দুপুর সকাল সন্ধ্যা বিকাল".split()
)
HALF_WORDS = frozenset(
    "오전 오후 上午 下午 午前 午後 晚上 凌晨 早上 中午 am pm a.m p.m".split()
)


class Clock(NamedTuple):
    """A clock: where it ends, its parts, and whether it is one without a date."""

    start: int
    end: int
    parts: Spans
    strong: bool
    form: str


def alone(text: str, run: tuple[int, int], low: int, high: int) -> Found | None:
    """Find a clock that stands without a date; weak ones are kept for a date after.

    `2:1`, `4.5` and `10:15` in a verse are none: without half, zone or unit word only
    a whole line is a clock.

    >>> text = "5 p.m. ET"
    >>> alone(text, (0, 1), 0, len(text)).parts["zone"]
    (7, 9)
    """
    start, end = run
    if end - start < 4 and not CUE.match(text, end, high):
        return None
    if start > low and _inside(text, start, low):
        return None
    found = at(text, start, high)
    if found is None:
        return None
    if found.form in ("hour", "iso") and not found.strong:
        return _bare(text, run, low, found)
    told = found.strong or (found.form == "dot" and _told(text, start, low))
    whole = start == low and found.end == high and found.form in ("colon", "h", "cjk")
    place = (start, found.end)
    parts = {"clock_only": place} | found.parts
    if found.form == "dot" and not told:
        parts["dotted"] = place
    return Found(start, found.end, parts, told or whole)


def after(text: str, pos: int, high: int) -> Clock | None:
    """Give the clock that follows a date which ends at `pos`."""
    gap = GAP.match(text, pos, high)
    if gap is None:
        return None
    half: Spans = {}
    for name in ("word", "word2"):
        word = gap[name]
        if word is None:
            continue
        folded = word.casefold().rstrip(".")
        if folded in HALF_WORDS:
            half = {"half": gap.span(name)}
        elif folded not in GAP_WORDS:
            return None
    found = at(text, gap.end(), high)
    if found is None:
        return None
    basic = found.form == "iso" and (text[pos] == "T" or gap.end() == pos)
    if found.form in ("hour", "iso") and not found.strong and not half and not basic:
        return None
    if found.form == "dot" and not found.strong and not _closes(text, found.end, high):
        return None
    return found._replace(parts=half | found.parts)


def at(text: str, pos: int, high: int) -> Clock | None:
    """Give the clock that begins at `pos`, with its half, zone and second zone."""
    match = CLOCK.match(text, pos, high)
    if match is None:
        return None
    form = match.lastgroup or ""
    parts: Spans = {"clock": match.span()}
    end = match.end()
    strong = form == "cjk"
    first = text[end : end + 3].lstrip()[:1]
    if first in HALF_OPENINGS and (half := HALF.match(text, end, high)):
        parts["half"], end, strong = half.span("half"), half.end(), True
        first = text[end : end + 3].lstrip()[:1]
    if first in UNIT_OPENINGS and (unit := UNIT.match(text, end, high)):
        end, strong = unit.end(), True
    # 20131020T192751+1100: after its T a clock of digits alone may have an offset.
    strict = form == "hour" or (form == "iso" and text[pos - 1 : pos] != "T")
    zone = zone_at(text, end, high, strict=strict)
    if zone and (strong or form != "dot" or text[pos + 1] != "."):  # 0.50 CT a pound
        parts["zone"], end = zone
        strong = True
        also = ALSO.match(text, end, high) if end < high else None
        if also:
            parts["also"], parts["alsozone"] = also.span("also"), also.span("alsozone")
            end = also.end()
        elif text[slice(*zone[0])] in ("GMT", "UTC"):
            local = LOCAL.match(text, end, high)
            end = local.end() if local else end
    return Clock(pos, end, parts, strong, form)


def zone_at(
    text: str, pos: int, high: int, *, strict: bool = False
) -> tuple[tuple[int, int], int] | None:
    """Give the place of a zone that begins here, and where it ends with its brackets.

    A word is a zone only in capitals: `16 h est`, `11:00 met` and `9:00 cat` are not.
    """
    if pos >= high:
        return None
    signed = not SIGNS.isdisjoint(text[pos : pos + 14])
    match = OFFSET.match(text, pos, high) if signed else None
    if match and not (strict and match["zone"][0] in "+-−"):
        opened = text[match.start("zone") - 1] in "(["
        return match.span("zone"), match.end() if opened else match.end("zone")
    match = ZONE_WORD.match(text, pos, high)
    if match is None:
        return None
    word = match["zone"].rstrip(".")
    start = match.start("zone")
    folded = word.casefold()
    if folded in CLOCKS_OF_THE_COAST:
        return _phrase(text, start, high) or _coast(
            text, start, start + len(word), high
        )
    if (word.isupper() or not word.isascii()) and zones.readings(word):
        return (start, start + len(word)), _shut(text, start, start + len(word), high)
    if folded in zones.FIRST_WORDS:
        return _phrase(text, start, high)
    if (glued := GLUED_ZONE.match(word)) and zones.readings(glued.group()):
        return (start, start + glued.end()), start + glued.end()
    head = word.partition("/")[0]
    if head != word and head.isupper() and zones.readings(head):
        return (start, start + len(head)), start + len(head)
    return None


def _phrase(text: str, start: int, high: int) -> tuple[tuple[int, int], int] | None:
    words = text[start : min(high, start + 40)].split()
    for count in range(min(4, len(words)), 1, -1):
        phrase = " ".join(words[:count]).rstrip(".,;:)")
        if zones.readings(phrase) and text.startswith(phrase, start):
            end = start + len(phrase)
            return (start, end), _shut(text, start, end, high)
    return None


def _coast(
    text: str, start: int, end: int, high: int
) -> tuple[tuple[int, int], int] | None:
    """Give `Eastern` where the clock is over: no `4 p.m. Eastern Shore ferry`."""
    if text[start].islower() or not OVER.match(text, end, high):
        return None
    return (start, end), _shut(text, start, end, high)


def _shut(text: str, start: int, end: int, high: int) -> int:
    """Take in the bracket that closes a zone, if one opened it."""
    opened = text[start - 1] in "(["
    return end + 1 if opened and end < high and text[end] in ")]" else end


def _bare(text: str, run: tuple[int, int], low: int, found: Clock) -> Found | None:
    """Keep four bare digits for a date behind them: `Embargoed to 0001 Friday`."""
    left = text[max(low, run[0] - 7) : run[0]].split()
    if (
        run[1] - run[0] != 4
        or not left
        or left[-1].casefold() not in {"to", "until", "till"}
    ):
        return None
    return Found(*run, {"clock_only": run} | found.parts, alone=False)


def _told(text: str, start: int, low: int) -> bool:
    """Tell whether the word before says that a clock follows: `kl. 14.30`."""
    words = text[max(low, start - 9) : start].rstrip(" .").split()
    return bool(words) and words[-1].casefold() in {"kl", "klo", "klokken", "klockan"}


def _closes(text: str, end: int, high: int) -> bool:
    """Tell whether a dotted clock is over: `16.00`, but never `16.00 dollars`."""
    rest = text[end : min(high, end + 3)]
    return not rest.strip() or rest.lstrip()[0] in "|,)(–—-•·]"


def _inside(text: str, start: int, low: int) -> bool:
    before = text[start - 1]
    if before in ".:,/-" and start - 1 > low:
        return text[start - 2].isdigit()
    return before in "$€£#+:" or (before.isascii() and before.isupper())
