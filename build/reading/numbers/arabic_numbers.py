"""Reads a number in digits: what it is for, and, for a measure, its value and unit."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import cast

from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.currency_signs import ENDS as CURRENCY_ENDS
from build.reading.numbers.currency_signs import currency_before
from build.reading.numbers.half_after import STARTS as REST_STARTS
from build.reading.numbers.half_after import with_rest
from build.reading.numbers.shares_and_ranks import LIST_SIGNS, read_listed_ordinal, read_ordinal
from build.reading.numbers.unit_words import ROLE_OF_WORD, TENTH
from build.reading.numbers.unitless_numbers import is_latin, read_bare, read_joined, read_latin
from build.report.characters import DIGIT, DIGITS
from build.report.numerals import read_numeral, tenths
from build.schema.codes import MeasureType, Role

_TWO = f"[ 　]?[{DIGIT}](?:[ 　]?[{DIGIT}])?[ 　]?"
_REST_OF_DATE = {
    "年": re.compile(f"(?:{_TWO}月份?(?:{_TWO}[日号])?)?"),
    "月": re.compile(f"(?:{_TWO}[日号])?"),
}
_ISO_DATE = re.compile(f"[{DIGIT}]{{4}}([-/.．])[{DIGIT}]{{1,2}}\\1[{DIGIT}]{{1,2}}(?![{DIGIT}])")
_POLICY = re.compile("[^，。；、]{0,6}(?:改革|政策|措施|举措|意见)")
_ISSUED = re.compile("[台出定施布实行广成增发等项的计][近约超]?$")
_EQUIPMENT = re.compile(
    "[^，。；、]{0,6}(?:设备|系统|机组|装置|装备|方案|教材|器材|设施|路径|轴承|服装|标准|制度)"
)
_EQUIPMENT_BEFORE = re.compile("(?:设备|系统|装置|装备|设施|器材|路径|监控|视频|探测器|热水器)$")
# A length of time is measured where the words are about time taken or counted, or bound it.
_TIMED = re.compile(
    "(?:天数|时间|时长|时限|时效|平均|日照|压缩|缩短|天气|达到|减至|降至|增加|减少|[达由从])[^，。；]{0,4}$"
)
_DONE_WITHIN = re.compile("(?:之?内)?(?:即?可)?(?:办|完成|拿证|审|到达|通达|送达|出证|全覆盖)")
_AGED = re.compile("(?:年限|寿命|年龄)[^，。；]{0,14}$")
_CLAUSE = 20  # characters before a length of time that may say what it is
_CIRCLE = re.compile("[^，。；、]{0,6}圈")  # 15分钟便民生活圈
# What stands before digits that are an ordinal or part of a name.
_MARKED = frozenset("第ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_CURRENCY_SIGNS = frozenset("￥$€£")
_UNUSUAL = _MARKED | _CURRENCY_SIGNS | {"币"}  # 港币3亿元
_MAY_END_CURRENCY = CURRENCY_ENDS | {" ", "　"}
_SPECIAL = frozenset({"位", "名", "条", "套", "级", "大", "分", TENTH})
_OF_CLOCK = frozenset("时点")  # 9时30分
_FIRST_YEAR, _LAST_YEAR = 1000, 2999
_LIKE_SIZE = 100  # times the last of a list, at which another is in the same scale
_DIGITS = re.compile(f"[{DIGIT}]++(?:[.．][{DIGIT}]++)?")


def read_arabic(context: Context, start: int) -> Sequence[Candidate]:
    """What the digits at `start` are; there is always something."""
    # Every digit begins a number of the grammar, so there is always a match.
    found = cast("re.Match[str]", context.grammar.arabic.match(context.text, start))
    digits, scale, word, sign, suffix = found.group("number", "scale", "unit", "sign", "suffix")
    before = context.text[start - 1 : start]
    if before in LIST_SIGNS and (
        listed := read_listed_ordinal(context, start, found.end("number"))
    ):
        return (listed,)
    if word is None or sign is not None or before in _UNUSUAL:
        return _read_unusual(context, found)
    numeral = digits + scale
    value, unit = read_numeral(numeral), context.grammar.unit_of.get(word, "")
    number = Candidate(start, found.end(), value, unit, word, suffix, numeral)
    return (_read_worded(context, number),)


def _read_unusual(context: Context, found: re.Match[str]) -> Sequence[Candidate]:
    """Ordinals, ranges, names with letters and digits that no word follows."""
    text, start = context.text, found.start()
    before = text[start - 1 : start]
    if before == "第":
        # `全国第5，200个项目`: behind 第 a comma groups no digits.
        return (read_ordinal(context, start, _DIGITS.match(text, start).end()),)  # type: ignore[union-attr]
    iso = _ISO_DATE.match(text, start)
    if iso is not None:
        return (Candidate(start, iso.end(), role=Role.DATE),)
    number = _first_or_range(found, before)
    word = number.unit_zh
    if before in _CURRENCY_SIGNS or before == "币" or (not word and before in _MAY_END_CURRENCY):
        sign_zh, unit = currency_before(text, start)
        if sign_zh and not (word and unit == "yuan"):
            written = word or sign_zh.strip()
            return (number._replace(start=start - len(sign_zh), unit=unit, unit_zh=written),)
    if is_latin(before) and (not word or word in ROLE_OF_WORD):
        return (read_latin(context, start),)
    if not word and found["sign"] is None:
        joined = read_joined(context, start, found.end("scale"))
        if joined:
            return joined
        listed = context.grammar.list_unit.match(text, number.end)
        if listed:
            word, number = listed["unit"], _with_listed_scale(number, listed)
    if not word:
        return (read_bare(context, number),)
    unit = context.grammar.unit_of.get(word, "")
    return (_read_worded(context, number._replace(unit=unit, unit_zh=word)),)


def _first_or_range(found: re.Match[str], before: str) -> Candidate:
    """The number or the range that was found, or the first of two numbers that are no range."""
    start, end = found.span()
    digits, scale, word, sign, suffix = found.group("number", "scale", "unit", "sign", "suffix")
    value_high: Decimal | None = None
    if sign is not None:
        digits_high, scale_high, word_high = found.group("number_high", "scale_high", "unit_high")
        is_from_to = before in {"从", "由"} and word not in ROLE_OF_WORD
        if word is not None and (word != word_high or is_from_to):
            # `增长5%-6户`, `从5%到10%`.
            end, suffix = found.end("unit"), None
        else:
            word = word_high
            value_high = read_numeral(digits_high + scale_high)
            if found["minus_high"] and value_high is not None:
                value_high = -value_high
            scale = scale or _shared_scale(digits, digits_high, scale_high)
    numeral = digits + scale
    return Candidate(
        start,
        end,
        value=read_numeral(numeral),
        unit_zh=word or "",
        value_high=value_high,
        suffix=suffix,
        numeral=numeral,
    )


def _with_listed_scale(number: Candidate, listed: re.Match[str]) -> Candidate:
    """A member of `120、85、60亿元` in the scale of the last, if it has none and is of its size."""
    scale = listed["last_scale"]
    last = read_numeral(listed["last"])
    if number.numeral[-1] not in DIGITS or not scale or number.value is None or not last:
        return number
    if number.value >= last * _LIKE_SIZE:  # 5000和3万人
        return number
    high = number.value_high
    return number._replace(
        value=read_numeral(number.numeral + scale),
        value_high=None if high is None else read_numeral(f"{high}{scale}"),
    )


def _shared_scale(digits: str, digits_high: str, scale: str) -> str:
    """The scale of the lower end of `3-5万`: the one written at the upper, if that makes a range."""
    low, high = read_numeral(digits), read_numeral(digits_high)
    return scale if low is not None and high is not None and low < high else ""


def _read_worded(context: Context, number: Candidate) -> Candidate:
    """Digits with a unit, or with a word that says what they are for."""
    word = number.unit_zh
    if word != TENTH and context.text[number.end : number.end + 1] in REST_STARTS:
        number = with_rest(context, number)
        if number.role is not Role.MEASURE:
            return number
        word = number.unit_zh
    role = ROLE_OF_WORD.get(word)
    if role is not None:
        return _read_role(context, number, role)
    if word in _SPECIAL:
        return _read_special(context, number)
    if number.unit in context.grammar.durations:
        role = _time_role(context, number)
        if role is not Role.MEASURE:
            return Candidate(number.start, number.end, role=role)
    return number


def _read_role(context: Context, number: Candidate, role: Role) -> Candidate:
    """A date, duration, name or ordinal, told by the word after the digits."""
    start, end, word = number.start, number.end, number.unit_zh
    if word in {"年", "年度", "学年"}:
        is_year = number.value is not None and _FIRST_YEAR <= number.value <= _LAST_YEAR
        if not is_year or number.numeral[-1] in "十百千万亿":
            if context.says(_AGED, start, _CLAUSE):
                return Candidate(start, end, value=number.value, unit="year", unit_zh=word)
            role = Role.DURATION
    if role is Role.DATE and word in _REST_OF_DATE:
        rest = _REST_OF_DATE[word].match(context.text, end)
        end = rest.end() if rest else end
    return Candidate(start, end, role=role)


def _read_special(context: Context, number: Candidate) -> Candidate:
    """Measures whose word may be something else: ranks, policy names, sets of equipment."""
    text, start, end = context.text, number.start, number.end
    match number.unit_zh:
        case "位" | "名" if text[start - 1 : start] == "前":
            return number.among_first()
        # `中关村24条改革政策` is called so; `出台20条政策` counts them.
        case "条" if _POLICY.match(text, end) and not context.says(_ISSUED, start, 2):
            return Candidate(start, end, role=Role.NAME)
        case "套" if _EQUIPMENT.match(text, end) or context.says(_EQUIPMENT_BEFORE, start, 4):
            return number._replace(unit="count")
        case "级" if number.numeral[-1] not in DIGITS:
            return number._replace(unit="yuan", unit_zh="", suffix="级")
        case "大":
            return number._replace(measure_type=MeasureType.LEVEL)
        case "分" if text[start - 1 : start] in _OF_CLOCK:
            return Candidate(start, end, role=Role.DATE)
        case "成":
            high = tenths(number.value_high)
            number = number._replace(unit="percent", value=tenths(number.value), value_high=high)
            return with_rest(context, number)
    return number


def _time_role(context: Context, number: Candidate) -> Role:
    """What a length of time is for: measured, or told in passing, or a day of the month."""
    text, end, word = context.text, number.end, number.unit_zh
    if _CIRCLE.match(text, end):
        return Role.NAME
    is_bounded = number.suffix or text[end : end + 1] == "内"
    if is_bounded or _DONE_WITHIN.match(text, end):
        return Role.MEASURE
    if word == "日":
        return Role.DATE
    return Role.MEASURE if context.says(_TIMED, number.start, _CLAUSE) else Role.DURATION
