"""Datelines of East Asian wires: no spaces, the agency first or behind `=`.

In: the window of one paragraph. Out: a dateline token with the parts that are present;
it ends where the sentence, or the reporter's name in brackets, begins.

    新华社北京6月14日电 …
    (서울=연합뉴스) 홍길동 기자 = …
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.tables.agencies import Registry

OPENINGS = "(（[［【〔"
_JOINT = pattern(r"[=＝/·]")

# "新华社北京6月14日电", "中新社北京8月31日电", full-width digits too
_CHINESE = pattern(
    r"""
    [(（]? (?P<agency> [\u4e00-\u9fff]{2,3}[社网] )
    (?: [记記]者 [\u4e00-\u9fff、]{2,8}? (?= [\u4e00-\u9fff]{2,4}\d ) )?
    (?P<place> [\u4e00-\u9fff·/]{2,14}? )
    (?P<date> (?:\d{1,2}月)? \d{1,2}日 ) \s? [电電讯訊] [)）]? \s{0,2}
    (?P<topic> 题[：:] \s? (?= [^。\n]{2,60} \Z ) )?
    """,
    re.X,
)

# "(이스탄불=연합뉴스) 홍길동 특파원 = ", "[서울=뉴시스]", "(도쿄 AFP=연합뉴스)"
_EQUALS = pattern(
    r"""
    [(（\[［【] \s? (?P<place> [^\W\d_][^=\s()（）\[\]【】]{0,15} )
    (?: \s [A-Z]{2,8} )? \s? [=＝] \s?
    (?P<agency> [^=()（）\[\]【】\n]{2,12}? ) \s? [)）\]］】]
    (?: \s (?P<reporter> [가-힣]{2,4} (?:\s?[·,]\s?[가-힣]{2,4}){0,3}
        \s (?:기자|특파원|통신원) ) \s? = )?
    \s{0,2}
    """,
    re.X,
)

# "【6月18日 AFP】", "【6月18日 AFP＝時事】", "[東京 18日 ロイター]", "【ソウル共同】"
_BRACKETED = pattern(
    r"""
    [【\[［〔] (?: (?P<place> [\u3040-\u30ff\u4e00-\u9fff]{2,10} ) [\s\u3000] )?
    (?: (?P<date> (?:\d{1,2}月)? \d{1,2}日 ) [\s\u3000]? )?
    (?P<agency> [^\W\d_][^\s\d】\]］〕]{1,14} ) [】\]］〕] \s{0,2} (?: -\s )?
    """,
    re.X,
)


def find(text: str, start: int, end: int, registry: Registry) -> Token | None:
    """Give the dateline that a paragraph in Chinese, Japanese or Korean starts with.

    >>> from newsnorm.tables.agencies import DEFAULT
    >>> find("新华社北京6月14日电 官员说", 0, 16, DEFAULT).text
    '新华社北京6月14日电 '
    """
    for form in (_CHINESE, _EQUALS, _BRACKETED):
        match = form.match(text, start, end)
        if match is None:
            continue
        parts = {
            name: match.span(name)
            for name in ("place", "date", "agency", "reporter", "topic")
            if match.groupdict().get(name)
        }
        if not _is_agency(match["agency"], registry):
            glued = _behind_place(match, registry) if form is _BRACKETED else None
            if glued is None:
                continue
            parts |= {"place": (match.start("agency"), glued)}
            parts |= {"agency": (glued, match.end("agency"))}
        beside = parts.get("reporter") or parts.get("topic") or (match.end(), 0)
        words = text[start : beside[0]].rstrip(" =-\n")
        parts["line"] = (start, start + len(words))
        return Token("dateline", match.group(), start, match.end(), parts)
    return None


def _behind_place(match: re.Match[str], known: Registry) -> int | None:
    """Give where the agency begins that its place is glued to: `【ソウル共同】`."""
    words = match["agency"]
    if match["place"] or words.isascii():
        return None
    for cut in range(2, len(words) - 1):
        if known.by_tag(words[cut:]):
            return match.start("agency") + cut
    return None


def _is_agency(words: str, known: Registry) -> bool:
    """Tell whether a name is known: `[단독]` and `【独自】` are labels of a page."""
    return any(known.by_tag(word) for word in _JOINT.split(words))
