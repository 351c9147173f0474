"""Reads a number in digits: what it is for, and, for a measure, its value and unit."""

import re
from decimal import Decimal
from typing import cast

from build.reading.numbers.grammar import DIGIT, grammar
from build.reading.numbers.left_context import REACH
from build.reading.numbers.measures import make_measure, says_more
from build.reading.numbers.numerals import read_numeral, tenths
from build.reading.numbers.shares_and_ranks import read_ordinal
from build.reading.numbers.unit_words import DATE_WORDS, DURATION_WORDS, NAME_WORDS
from build.reading.numbers.unitless_numbers import is_latin, read_bare, read_joined, read_latin
from build.reading.numbers.units import load_units
from build.report.quantity import Quantity
from build.schema.codes import Comparator, MeasureType, Role

_ROLES: dict[str, Role] = {
    **dict.fromkeys(DATE_WORDS, Role.DATE),
    **dict.fromkeys(DURATION_WORDS, Role.DURATION),
    **dict.fromkeys(NAME_WORDS, Role.NAME),
}
_TWO = f"[ 　]?[{DIGIT}](?:[ 　]?[{DIGIT}])?[ 　]?"
_REST_OF_DATE = {
    "年": re.compile(f"(?:{_TWO}月份?(?:{_TWO}[日号])?)?"),
    "月": re.compile(f"(?:{_TWO}[日号])?"),
}
_ISO_DATE = re.compile(f"[{DIGIT}]{{4}}([-/.．])[{DIGIT}]{{1,2}}\\1[{DIGIT}]{{1,2}}(?![{DIGIT}])")
_POLICY = re.compile("[^，。；、]{0,6}(?:改革|政策|措施|举措|意见)")
_ISSUED = re.compile("[台出定施布实行广成增发等项的计][近约超]?$")
_EQUIPMENT = re.compile("[^，。；、]{0,6}(?:设备|系统|机组|装置|装备|方案|教材|标准|制度)")
# A length of time is measured where the words are about time taken or counted, or bound it.
_TIMED = re.compile(
    "(?:天数|时间|时长|时限|时效|平均|日照|压缩|缩短|天气|达到|减至|降至|增加|减少|[达由从])[^，。；]{0,4}$"
)
_DONE_WITHIN = re.compile("(?:之?内)?(?:即?可)?(?:办|完成|拿证|审|到达|通达|送达|出证|全覆盖)")
_AGED = re.compile("(?:年限|寿命|年龄)[^，。；]{0,14}$")
_CIRCLE = re.compile("[^，。；、]{0,6}圈")  # 15分钟便民生活圈
_TIME_UNITS = frozenset({"day", "hour", "minute", "second"})
_SPECIAL = frozenset({"位", "名", "条", "套", "级", "大"})
# What stands before digits that are an ordinal or part of a name.
_MARKED = frozenset("第ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


def read_arabic(text: str, start: int, rows: list[Quantity]) -> int:
    """Adds the row of the digits at `start`; returns where it ends. There is always a row."""
    # Every digit begins a number of the grammar, so there is always a match.
    found = cast("re.Match[str]", grammar().arabic.match(text, start))
    number, scale, word, sign, _, _, _, suffix = found.groups()
    if word is None or sign is not None or text[start - 1 : start] in _MARKED:
        return _read_unusual(text, start, found, rows)
    return _read_worded(text, start, found.end(), rows, number, scale, word, suffix, None)


def _read_unusual(text: str, start: int, found: re.Match[str], rows: list[Quantity]) -> int:
    """Ordinals, ranges, names with letters and digits that no word follows."""
    number, scale, word, sign, number_high, scale_high, word_high, suffix = found.groups()
    end = found.end()
    before = text[start - 1 : start]
    if before == "第":
        return read_ordinal(text, start, found.end(1), rows)
    iso = _ISO_DATE.match(text, start)
    if iso is not None:
        return _add(rows, text, start, iso.end(), Role.DATE)
    value_high: Decimal | None = None
    from_to = before in {"从", "由"} and word not in _ROLES
    if sign is not None and word is not None and (word != word_high or from_to):
        # `增长5%-6户`, `从5%到10%`: two numbers, no range.
        sign, suffix, end = None, None, found.end(3)
    elif sign is not None:
        word = word_high
        value_high = read_numeral(number_high + scale_high)
        scale = scale or _shared_scale(number, number_high, scale_high)
    if is_latin(before) and (word is None or word in _ROLES):
        return read_latin(text, start, rows)
    if word is None and sign is None:
        joined = read_joined(text, start, found.end(2), rows)
        listed = None if joined else grammar().list_unit.match(text, end)
        if listed is None:
            return joined or read_bare(text, start, end, rows, number, scale, suffix, None)
        word = listed.group(1)
    if word is None:
        return read_bare(text, start, end, rows, number, scale, suffix, value_high)
    return _read_worded(text, start, end, rows, number, scale, word, suffix, value_high)


def _read_worded(
    text: str, start: int, end: int, rows: list[Quantity], number: str, scale: str, word: str,
    suffix: str | None, value_high: Decimal | None,
) -> int:  # fmt: skip
    role = _ROLES.get(word)
    if role is not None:
        return _read_role(text, start, end, rows, number + scale, word, role)
    value = read_numeral(number + scale)
    if word == "成":
        value, value_high = tenths(value), tenths(value_high)
        unit = "percent"
    else:
        unit = load_units()[word]
    if unit in _TIME_UNITS or word in _SPECIAL:
        return _read_special(text, start, end, rows, value, value_high, scale, unit, word, suffix)
    rows.append(
        make_measure(
            text, rows, start, end, value, unit, word, value_high=value_high, suffix=suffix,
            is_more=says_more(scale),
        )
    )  # fmt: skip
    return end


def _shared_scale(number: str, number_high: str, scale: str) -> str:
    """The scale of the lower end of `3-5万`: the one written at the upper, if that makes a range."""
    low, high = read_numeral(number), read_numeral(number_high)
    return scale if low is not None and high is not None and low < high else ""


def _add(rows: list[Quantity], text: str, start: int, end: int, role: Role) -> int:
    rows.append(Quantity(start, end, text[start:end], role))
    return end


def _read_role(
    text: str, start: int, end: int, rows: list[Quantity], number: str, word: str, role: Role
) -> int:
    """A date, duration, name or ordinal, told by the word after the digits."""
    if word in {"年", "年度", "学年"}:
        value = read_numeral(number)
        is_year = value is not None and _FIRST_YEAR <= value <= _LAST_YEAR
        if not (is_year and number[-1] not in "十百千万亿"):
            if _AGED.search(text, max(start - REACH // 2, 0), start):
                rows.append(make_measure(text, rows, start, end, value, "year", word))
                return end
            role = Role.DURATION
    rest = _REST_OF_DATE.get(word) if role is Role.DATE else None
    if rest is not None:
        longer = rest.match(text, end)
        end = longer.end() if longer else end
    return _add(rows, text, start, end, role)


def _read_special(
    text: str, start: int, end: int, rows: list[Quantity], value: Decimal | None,
    value_high: Decimal | None, scale: str, unit: str, word: str, suffix: str | None,
) -> int:  # fmt: skip
    """Measures whose word may be something else: ranks, policy names, lengths of time."""
    comparator: Comparator | None = None
    fixed: MeasureType | None = None
    role = Role.MEASURE
    if word in {"位", "名"} and text[start - 1 : start] == "前":
        start, unit = start - 1, "rank"
        comparator, fixed = Comparator.AT_MOST, MeasureType.RANK
    elif word == "条" and _is_policy_name(text, start, end):
        role = Role.NAME
    elif word == "套" and _EQUIPMENT.match(text, end):
        unit = "count"
    elif word == "级" and scale:
        unit, word, suffix = "yuan", "", "级"
    elif word == "大":
        fixed = MeasureType.LEVEL
    elif unit in _TIME_UNITS:
        role = _time_role(text, start, end, word, suffix)
    if role is not Role.MEASURE:
        return _add(rows, text, start, end, role)
    rows.append(
        make_measure(
            text, rows, start, end, value, unit, word, value_high=value_high, suffix=suffix,
            is_more=says_more(scale), fixed=fixed, comparator=comparator,
        )
    )  # fmt: skip
    return end


def _is_policy_name(text: str, start: int, end: int) -> bool:
    """`中关村24条改革政策` is called so; `出台20条政策` counts them."""
    if not _POLICY.match(text, end):
        return False
    return not _ISSUED.search(text, max(start - 2, 0), start)


def _time_role(text: str, start: int, end: int, word: str, suffix: str | None) -> Role:
    if _CIRCLE.match(text, end):
        return Role.NAME
    if suffix or text[end : end + 1] == "内" or "工作日" in word or _DONE_WITHIN.match(text, end):
        return Role.MEASURE
    if word == "日":
        return Role.DATE
    timed = _TIMED.search(text, max(start - REACH // 2, 0), start)
    return Role.MEASURE if timed else Role.DURATION
