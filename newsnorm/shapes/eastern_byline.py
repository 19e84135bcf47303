"""Bylines of East Asia: the word for reporter stands before the name, or behind it.

In: the window of one line that opens with a letter of East Asia or a bracket. Out: a
token of kind byline with the parts name, name.2 and so on, or None. A headline about
reporters, or with their word in a longer one, is left alone.

    박준석 기자
    （记者某某）
"""

import re

from newsnorm.model import Token
from newsnorm.pattern import pattern
from newsnorm.shapes.needs import EAST, Need
from newsnorm.shapes.people import numbered
from newsnorm.tables import sections
from newsnorm.tables.small_words import CHINESE_FAMILIES

# "박준석 기자", "（记者某某）", "记者 某某", "文/某某", "新华社记者某某"
# `기자 회견` is a press conference
_KOREAN = pattern(
    r"""
      (?P<name> [가-힣]{2,4} ) \s (?: 기자 | 특파원 | 논설위원 | 인턴기자 )
    | 기자 \s (?! 회견 | 간담회 | 협회 | 모집 | 칼럼 | 수첩 )
      (?P<behind> [가-힣]{2,4} ) \s{0,3} \Z
    """,
    re.X,
)
# `記者会見で謝罪`, `文化センター` are headlines: the word must end, or a colon stand
_CHINESE = pattern(
    r"""
    [(（]? \s? (?: 本报 | 新华社 | 中新社 | 特约 )?
    (?: 记者 | 記者 | 作者 | 著者 | 文(?=\s?[:：/／]) ) \s? [:：/／\s]? \s?
    (?! 会 | 會 | 团 | 團 | 协会 | 協会 )
    (?P<names> [\u4e00-\u9fff]{1,4}[\u3040-\u30ff]{0,5}
      (?: [、\s，] [\u4e00-\u9fff]{1,4}[\u3040-\u30ff]{0,5} ){0,4} )
    (?: \s?[)）] | (?= \s | [|｜/／] | \Z ) )
    """,
    re.X,
)
# "大渡 美咲" is a person, "政治 経済" two section words
_SPACED = pattern(
    r"(?P<family>[\u4e00-\u9fff]{1,3})[ \u3000]"
    r"(?P<given>[\u4e00-\u9fff\u3040-\u30ff]{1,4})"
)
# "谢某某2017-03-01 14:27": of Chinese names the first letter is one of few
_BEFORE_STAMP = pattern(r"(?P<name>[\u4e00-\u9fff]{2,3})\s?(?=(?:19|20)\d\d[-/.年])")
_LONGEST_NAME = 30
NAME_NEEDS = (Need(_LONGEST_NAME, opens=EAST),)
_EAST_NAME = pattern(r"[\u4e00-\u9fff\u3040-\u30ff]{2,9}")
_CLOSED = (")", "）")


def find(text: str, start: int, end: int) -> Token | None:
    """Give the byline that a line in Korean, Chinese or Japanese opens with.

    >>> find("박준석 기자", 0, 6).parts
    {'name': (0, 3)}
    """
    korean = _KOREAN.match(text, start, end)
    match = korean or _CHINESE.match(text, start, end)
    if match is None or (
        end - match.end() > 40 and not match.group().endswith(_CLOSED)
    ):
        return None
    if korean:
        parts = {"name": korean.span("name" if korean["name"] else "behind")}
        return Token("byline", korean.group(), start, korean.end(), parts)
    names = _EAST_NAME.finditer(text, *match.span("names"))
    parts = {numbered("name", i): name.span() for i, name in enumerate(names)}
    return Token("byline", match.group(), start, match.end(), parts) if parts else None


def find_name(text: str, start: int, end: int) -> Token | None:
    """Give the bare name that a line is, or that a stamp is glued to.

    >>> find_name("大渡 美咲", 0, 5).text, find_name("政治 経済", 0, 5)
    ('大渡 美咲', None)
    """
    spaced = _SPACED.fullmatch(text, start, end)
    if spaced:
        known = sections.words()
        if spaced["family"] in known or spaced["given"] in known:
            return None
        return Token("name", spaced.group(), start, end, {"name": (start, end)})
    stamped = _BEFORE_STAMP.match(text, start, end)
    if stamped and stamped["name"][0] in CHINESE_FAMILIES:
        span = stamped.span("name")
        return Token("name", stamped["name"], *span, {"name": span})
    return None
