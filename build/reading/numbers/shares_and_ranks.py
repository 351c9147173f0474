"""Reads what Chinese writes without a classifier: fractions, `一半`, and places in a ranking."""

import re
from decimal import Decimal
from typing import cast

from build.reading.numbers.grammar import grammar
from build.reading.numbers.measures import make_measure
from build.reading.numbers.numerals import read_numeral
from build.report.quantity import Quantity
from build.schema.codes import Comparator, Role

_RANKING = re.compile(
    "(?:居|列|排|位|第|跃升|升至|进入|跻身|全国|世界|全球|全省|全市)[^，。；：]{0,10}$"
)
_WITHIN = re.compile("(?:放|摆|置|作为|坚持|始终)[^，。；]{0,8}$")
_PERCENT = {"百": "percent", "千": "per_mille"}
_AMONG_FIRST = Comparator.AT_MOST
_RANKED = re.compile("(?:居|列|排|位|升至|升到|跃至|进至|是|从|由)[^，。；]{0,6}$")
_RANK_WORD = re.compile("[位名](?![于置])")
_ORDINAL_WORD = re.compile("[届次批期号个条代类章节轮卷产项年季阶]?")
_PLACES = Decimal("0.000000000001")


def read_fraction(text: str, start: int, found: re.Match[str], rows: list[Quantity]) -> int:
    """`百分之六十五点九`, `千分之三`, `三分之一`; `百分之四到五` is a range."""
    below_zh, above_zh, high_zh, suffix = found.groups()
    below, above = read_numeral(below_zh), read_numeral(above_zh)
    high = read_numeral(high_zh) if high_zh else None
    unit = _PERCENT.get(below_zh, "ratio")
    if below is None or not below or above is None:
        above = high = None
    elif unit == "ratio":
        above = (above / below).quantize(_PLACES).normalize()
    end = found.end()
    unit_zh = f"{below_zh}分之" if unit != "ratio" else ""
    rows.append(
        make_measure(text, rows, start, end, above, unit, unit_zh, value_high=high, suffix=suffix)
    )
    return end


def read_rank(text: str, start: int, rows: list[Quantity]) -> int:
    """`首位`, `第三位` and `前五` where a ranking is told; `摆在首位` ranks nothing."""
    found = grammar().rank.match(text, start)
    if found is None:
        return start + 1
    numeral, word, first_numeral, first_word = found.groups()
    floor = max(start - 14, 0)
    ranked = _RANKING.search(text, floor, start) and not _WITHIN.search(text, floor, start)
    if not (ranked or first_word):
        return start + 1
    end = found.end()
    if first_numeral is not None:
        value, unit_zh, comparator = read_numeral(first_numeral), first_word or "", _AMONG_FIRST
    else:
        value = Decimal(1) if numeral is None else read_numeral(numeral)
        unit_zh, comparator = word or ("位" if numeral is None else ""), None
    rows.append(make_measure(text, rows, start, end, value, "rank", unit_zh, comparator=comparator))
    return end


def read_half(text: str, start: int, rows: list[Quantity]) -> int:
    """`一半`, also `一半以上`."""
    found = grammar().half.match(text, start)
    if found is None:
        return start
    rows.append(
        make_measure(
            text, rows, start, found.end(), Decimal("0.5"), "ratio", "", suffix=found.group(1)
        )
    )
    return found.end()


def read_ordinal(text: str, start: int, end: int, rows: list[Quantity]) -> int:
    """`第20位` is a rank and thus a measure; `第3批` only an ordinal."""
    word = _RANK_WORD.match(text, end)
    if word is None:
        ordinal = cast("re.Match[str]", _ORDINAL_WORD.match(text, end))  # may match nothing
        if ordinal.group() or not _RANKED.search(text, max(start - 10, 0), start - 1):
            end = ordinal.end()
            rows.append(Quantity(start - 1, end, text[start - 1 : end], Role.ORDINAL))
            return end
    value = read_numeral(text[start:end])
    end = word.end() if word else end
    unit_zh = word.group() if word else ""
    rows.append(make_measure(text, rows, start - 1, end, value, "rank", unit_zh))
    return end
