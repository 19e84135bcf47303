"""Clocks: beside a date, or alone.

In: a run of digits, or the end of a date. Out: a Found of family `clock`, or the parts
`clock`, `half`, `zone`, `also`, `alsozone` to add to a date. It never says which hour
`12 a.m.` is, nor what a zone is worth.

    5 p.m. ET
    12:20 ET (16:20 GMT)
"""

import re

from msgspec import Struct
from msgspec.structs import replace

from newsnorm.pattern import pattern
from newsnorm.shapes.dates import zone
from newsnorm.shapes.dates.found import Found, Spans, spans

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
# ... and what never does so after its four digits.
_NO_CLOCK = frozenset(("", *"!\"#$%&')*:;<=>?@\\]^_`{|}~"))
# How a clock goes on after its hour.
CUE = pattern(
    r"[:.：∶]\d\d|\s?(?:[hH]\s?\d\d|[时時시点點]|[aApP]\.?\s?[mM]\b|[nN]oon|NOON|midn"
    r"|Uhr|uhr|hr|HR|h\b|H\b|heures|horas|uur|น|ч|klst|godz|[πΠμΜ]\.?\s?[μΜ]|[صم]\b|SA|CH)"
)
CUE_SIGNS = frozenset(":.：∶")
# What may follow a short hour, past one space.
MARKS = CUE_SIGNS | frozenset("hH时時시点點aApPnNmUukgนчπΠμΜصمSC")
# T04:29:37+0300, ` 4:29 AM ET`: how most stamps end that hold a clock
LAST = pattern(
    r"""
    (?: ,?\s | T )
    (?P<clock> \d{1,2}:\d\d (?: :\d\d (?:\.\d{1,9})? )? )
    (?: \s? (?P<half> [aApP][mM]\b ) )?
    (?: \s? (?P<zone> [A-Z]{3,5} | ET | Z | [+-]\d\d:?\d\d ) )?
    """,
    re.X,
)
LONGEST_LAST = 32
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


class Clock(Struct, frozen=True, gc=False):
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
    if end - start == 4:
        if not (_goes_on(text, end) or _is_told_until(text, start, low)):
            return None
    elif end - start < 4 and not CUE.match(text, end, high):
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


def _goes_on(text: str, end: int) -> bool:
    """Tell whether what makes four digits a clock may follow them: most are years."""
    mark = text[end : end + 5].lstrip(" ,([/")[:1]
    if mark.isdigit() or mark == ".":
        return text[end] in ".," and text[end + 1 : end + 2].isdigit()
    return mark not in _NO_CLOCK


def last(text: str, pos: int, high: int) -> Spans | None:
    """Give the parts of a plain clock that fills the rest of a window behind a date.

    >>> last("Jan 14, 2012 00:32 IST", 12, 22)
    {'clock': (13, 18), 'zone': (19, 22)}
    """
    if high - pos > LONGEST_LAST:
        return None
    match = LAST.fullmatch(text, pos, high)
    if match is None:
        return None
    word = match["zone"]
    if word and word[0] not in "+-" and not zone.is_word(word):
        return None
    return spans(match)


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
    return replace(found, parts=half | found.parts)


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
    found = zone.at(text, end, high, strict=strict)
    if found and (strong or form != "dot" or text[pos + 1] != "."):  # 0.50 CT a pound
        parts["zone"], end = found
        strong = True
        also = None
        if text[end : end + 5].lstrip().lstrip("(/,").lstrip()[:1].isdigit():
            also = ALSO.match(text, end, high)
        if also:
            parts["also"], parts["alsozone"] = also.span("also"), also.span("alsozone")
            end = also.end()
        elif text[slice(*found[0])] in ("GMT", "UTC"):
            local = LOCAL.match(text, end, high)
            end = local.end() if local else end
    return Clock(pos, end, parts, strong, form)


def _bare(text: str, run: tuple[int, int], low: int, found: Clock) -> Found | None:
    """Keep four bare digits for a date behind them: `Embargoed to 0001 Friday`."""
    if run[1] - run[0] != 4 or not _is_told_until(text, run[0], low):
        return None
    return Found(*run, {"clock_only": run} | found.parts, alone=False)


def _is_told_until(text: str, start: int, low: int) -> bool:
    left = text[max(low, start - 7) : start].rstrip()
    if not left or left[-1] not in "oOlL":
        return False
    return left.split()[-1].casefold() in {"to", "until", "till"}


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
