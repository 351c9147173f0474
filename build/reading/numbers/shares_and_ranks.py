"""Reads what Chinese writes without a classifier: fractions, `一半`, and places in a ranking."""

import re
from decimal import Decimal
from typing import cast

from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.grammar import CHINESE
from build.report.characters import DIGIT
from build.report.numerals import divided, read_numeral
from build.schema.codes import Comparator, Role

_RATES = {
    "百": "percent",
    "千": "per_mille",
    "万": "per_ten_thousand",
    "十万": "per_hundred_thousand",
}
# A place is one in a ranking after such words, some characters before: 居全国首位.
_RANKING = re.compile(
    "(?:居|列|排|位|第|跃升|升至|进入|跻身|全国|世界|全球|全省|全市)[^，。；：]{0,10}$"
)
_PRIORITY = re.compile("(?:放|摆|置|作为|坚持|始终)[^，。；]{0,8}$")  # 摆在首位
_RANKING_REACH = 14
# The same for `第20` without 位.
_RANKED = re.compile("(?:居|列|排|位|升至|升到|跃至|进至|是|从|由)[^，。；]{0,6}$")
_RANKED_REACH = 10
_RANK_WORD = re.compile("[位名](?![于置])")
# `第12、13、14批`: what stands before a further member, and what may stand after it.
LIST_SIGNS = "、和与及至到~～—-"
_LISTED = re.compile(
    f"第[{DIGIT}{CHINESE}]{{1,4}}(?:[{LIST_SIGNS}][{DIGIT}{CHINESE}]{{1,4}}){{0,4}}[{LIST_SIGNS}]\\Z"
)
_LISTED_RANK = re.compile(f"(?:[、和与及至到~-][{DIGIT}]{{1,3}}){{1,4}}[位名]")
_LISTED_REACH = 24
_LISTED_END = re.compile(f"[届次批期号代类章节轮卷产阶]|季度?|(?=[{LIST_SIGNS}][{DIGIT}{CHINESE}])")
_ORDINAL_WORD = re.compile("[届次批期号个条代类章节轮卷产项年季阶]?")


def read_fraction(found: re.Match[str]) -> Candidate:
    """`百分之六十五点九`, `千分之三`, `三分之一`; `百分之四到五` is a range."""
    below_zh, above_zh, high_zh, suffix = found.group("below", "above", "high", "suffix")
    below, value = read_numeral(below_zh), read_numeral(above_zh)
    high = read_numeral(high_zh) if high_zh else None
    unit = _RATES.get(below_zh, "ratio")
    if not below or value is None:
        value = high = None
    elif unit == "ratio":
        value = divided(value, below)
    return Candidate(
        found.start(),
        found.end(),
        value=value,
        unit=unit,
        unit_zh="" if unit == "ratio" else f"{below_zh}分之",
        value_high=high,
        suffix=suffix,
    )


def read_rank(context: Context, start: int) -> Candidate | None:
    """`首位`, `第三位` and `前五` where a ranking is told; `摆在首位` ranks nothing."""
    found = context.grammar.rank.match(context.text, start)
    if found is None:
        return None
    place, word, first, first_word = found.group("place", "word", "first", "first_word")
    is_ranked = context.says(_RANKING, start, _RANKING_REACH)
    if not first_word and not (is_ranked and not context.says(_PRIORITY, start, _RANKING_REACH)):
        return None
    end = found.end()
    if first is not None:
        value, unit_zh = read_numeral(first), first_word or ""
        return Candidate(
            start, end, value=value, unit="rank", unit_zh=unit_zh, comparator=Comparator.AT_MOST
        )
    if place is None:
        return Candidate(start, end, value=Decimal(1), unit="rank", unit_zh="位")
    return Candidate(start, end, value=read_numeral(place), unit="rank", unit_zh=word or "")


def read_half(context: Context, start: int) -> Candidate:
    """`一半`, also `一半以上`."""
    found = cast("re.Match[str]", context.grammar.one_half.match(context.text, start))
    return Candidate(start, found.end(), value=Decimal("0.5"), unit="ratio", suffix=found["suffix"])


def read_listed_ordinal(context: Context, start: int, end: int) -> Candidate | None:
    """A further member of `第12、13、14批`, or a further rank: `第3、4位`; None for anything else.

    `start` and `end` are of its numeral.
    """
    text = context.text
    if text.rfind("第", max(start - _LISTED_REACH, 0), start) < 0:
        return None
    if not context.says(_LISTED, start, _LISTED_REACH):
        return None
    word = _RANK_WORD.match(text, end)
    if word is not None:
        value = read_numeral(text[start:end])
        return Candidate(start, word.end(), value=value, unit="rank", unit_zh=word.group())
    if _LISTED_RANK.match(text, end):
        return Candidate(start, end, value=read_numeral(text[start:end]), unit="rank", unit_zh="")
    ordinal = _LISTED_END.match(text, end)
    return None if ordinal is None else Candidate(start, ordinal.end(), role=Role.ORDINAL)


def read_ordinal(context: Context, start: int, end: int) -> Candidate:
    """`第20位` is a rank and thus a measure; `第3批` only an ordinal."""
    text, before = context.text, start - 1  # where 第 stands
    word = _RANK_WORD.match(text, end)
    if word is None:
        ordinal = cast("re.Match[str]", _ORDINAL_WORD.match(text, end))  # may match nothing
        is_ranked = context.says(_RANKED, before, _RANKED_REACH - 1) or _LISTED_RANK.match(
            text, end
        )
        if ordinal.group() or not is_ranked:
            return Candidate(before, ordinal.end(), role=Role.ORDINAL)
    return Candidate(
        before,
        word.end() if word else end,
        value=read_numeral(text[start:end]),
        unit="rank",
        unit_zh=word.group() if word else "",
    )
