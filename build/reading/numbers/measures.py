"""Turns a number with its unit into a quantity, by the words around it."""

from decimal import Decimal

from build.reading.numbers.baselines import compared_year, earlier_value
from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.comparators import opens_with_prefix, read_prefix, read_suffix
from build.reading.numbers.grammar import ABBREVIATIONS
from build.reading.numbers.left_context import look_left
from build.reading.numbers.measure_types import classify
from build.reading.numbers.noun_units import HUNDRED_MILLIONS
from build.reading.numbers.verb_words import TO
from build.report.characters import is_han
from build.report.quantity import Quantity
from build.schema.codes import Comparator, Direction, MeasureType, Role

# Names of their own, for members of an enumeration are slow to look up in the innermost function.
_MEASURE, _DATE = Role.MEASURE, Role.DATE
_EQ, _LEVEL = Comparator.EQ, MeasureType.LEVEL
_NONE, _DOWN, _UP = Direction.NONE, Direction.DOWN, Direction.UP
_STATES = (MeasureType.LEVEL, MeasureType.RANK)
_CHANGES = (MeasureType.PERCENT_CHANGE, MeasureType.DIFFERENCE)

_LIST_GAPS = frozenset({"、", "和", "与", "及", "以及"})
_LONGEST_GAP = max(map(len, _LIST_GAPS))
_MINUS = frozenset("-—负")
_PLUS = frozenset("+↑▲△")
_FALLS = frozenset("↓▼▽")
_SIGNS = _MINUS | _PLUS | _FALLS | {"下"}  # 零下
_OPENS = frozenset({"", *"（(：:\n，、；。！？"})
# What a minus before other units than those of rates stands behind: 气温为-12℃, not 天津-5公里.
_REACHED_AT = frozenset("为到至达是在约降升跌长")
# `跨上五个百亿元台阶` is five of them, not more.
_STEPS = frozenset({"个", "道"})
_CLIMBS = frozenset("跨迈站登跃冲踏")
_PER = frozenset("/每")
_CHANGE_OF = {
    "percent": MeasureType.PERCENT_CHANGE,
    "per_mille": MeasureType.PERCENT_CHANGE,
    "percentage_point": MeasureType.DIFFERENCE,
}
_RATES = frozenset(_CHANGE_OF)


# What the words around a number say of it: comparator, type, direction, whether it is less, whether
# it is an annual average, value and year of the baseline. A plain tuple, for there is one a number.
_Said = tuple[
    Comparator | None,
    MeasureType | None,
    Direction | None,
    bool,
    bool | None,
    Decimal | None,
    int | None,
]


def to_quantity(candidate: Candidate, context: Context) -> Quantity:
    """The quantity that a candidate is.

    For a measure looks left for a sign and a comparator, which move its start, and for the words
    that say whether the number was done or reached.
    """
    text, start, end = context.text, candidate.start, candidate.end
    if candidate.role is not _MEASURE:
        return Quantity(start, end, context.written[start:end], candidate.role)
    number, sign = candidate, _NONE
    if text[start - 1 : start] in _SIGNS:
        number, sign = _signed(candidate, context)
    if number.unit_zh and text[end : end + 1] in _PER:
        number = _with_lower_unit(number, context)
    if number.suffix is not None and number.suffix[0] == "级":
        number = number._replace(measure_type=_LEVEL)
    previous = context.previous(number.start)
    start, comparator = _bound(number, text, previous)
    if previous is not None and _continues(previous, number, text, start):
        said = _said_of_list(previous, comparator)
    else:
        if previous is not None and previous.char_end == start and previous.role is _MEASURE:
            number = _describing(number, text)
        said = _said_here(number, context, start, previous, comparator)
    comparator, measure_type, direction, is_less, is_annual_average, earlier, year = said
    value, end, unit_zh = number.value, number.end, number.unit_zh
    signed_value = None
    if measure_type in _CHANGES and value is not None:
        signed_value = -abs(value) if is_less or sign is _DOWN else value
    if unit_zh and text is not context.written:
        unit_zh = _as_written(number, context)
    # By position, in the innermost function: by name takes twice the time.
    return Quantity(
        start,
        end,
        context.written[start:end],
        _MEASURE,
        value,
        None if value is None else number.value_high,
        signed_value,
        number.unit,
        unit_zh,
        comparator or _EQ,
        measure_type,
        direction if sign is _NONE else sign,
        is_annual_average,
        earlier,
        year,
    )


def _signed(number: Candidate, context: Context) -> tuple[Candidate, Direction]:
    """The number with the sign before it, and the direction that the sign gives.

    A minus, 负 and 零下 make the value negative; ↑, ▲, ↓ and a plus are verbs: `同比+5.2%`.
    """
    text, at, value = context.text, number.start - 1, number.value
    mark, before = text[at : at + 1], text[at - 1 : at]
    is_rate = number.unit in _RATES
    if mark not in _MINUS and mark != "下":
        if not is_rate or not (is_han(before) or before in _OPENS):
            return number, _NONE
        changes = _CHANGE_OF.get(number.unit, number.measure_type)
        return number._replace(start=at, measure_type=changes), _DOWN if mark in _FALLS else _UP
    if value is None:
        return number, _NONE
    # 增速-7.8%, but not 5%-6% and not PM-2.5.
    is_temperature = context.grammar.kind_of.get(number.unit) == "temperature"
    if mark == "负":  # 为负2%, but 减负2亿元
        is_minus = before in _REACHED_AT or before in _OPENS
    elif is_rate or is_temperature:
        is_minus = mark != "下" and (is_han(before) or before in _OPENS)
        if is_minus and before in _OPENS:  # 出口（-1.2%）
            number = number._replace(measure_type=_CHANGE_OF.get(number.unit))
    else:
        is_minus = mark == "-" and before in _REACHED_AT
    if is_minus:
        return number._replace(start=at, value=-value), _DOWN
    # 度 alone is electricity, 零下20度 is cold.
    if (is_temperature or number.unit_zh == "度") and text.endswith("零下", 0, number.start):
        return number._replace(start=at - 1, value=-value, unit="celsius"), _DOWN
    return number, _NONE


def _with_lower_unit(number: Candidate, context: Context) -> Candidate:
    """The number with a unit over another: 160千米每小时, 0.6人/百亿元以下.

    Where the table of units lacks the two together, it counts what 每百亿元0.6人 counts, so the unit
    is the upper one; unit_zh holds the whole.
    """
    found = context.grammar.per.match(context.text, number.end)
    if found is None:
        return number
    below, word, suffix = found.group("below", "per_unit", "suffix")
    lower = context.grammar.unit_of.get(word, ABBREVIATIONS.get(word, ""))
    known = context.grammar.compound_of.get((number.unit, lower))
    if known is None and below[0] == "每":  # 3个每个
        return number
    return number._replace(
        end=found.end(),
        unit=known or number.unit,
        unit_zh=number.unit_zh + below,
        suffix=suffix or number.suffix,
    )


def _as_written(number: Candidate, context: Context) -> str:
    """The unit as the text has it, where the reader saw it in other characters: 噸."""
    at = context.text.find(number.unit_zh, number.start)
    return context.written[at : at + len(number.unit_zh)] if at >= 0 else number.unit_zh


def _bound(
    number: Candidate, text: str, previous: Quantity | None
) -> tuple[int, Comparator | None]:
    """Where the number starts with the comparator before it, and the one before, after or in it."""
    if number.comparator is not None:
        return number.start, number.comparator
    start = number.start
    length, comparator = read_prefix(text, start)
    if length:
        if number.unit_zh in _STEPS and text[start - length] in _CLIMBS:
            return start, None
        # In `5多于3` the 多 is read already.
        if previous is None or previous.char_end <= start - length:
            return start - length, comparator
    after = read_suffix(number.suffix) if number.suffix else None
    return start, after or (Comparator.OVER if number.is_more else None)


def _continues(previous: Quantity, number: Candidate, text: str, start: int) -> bool:
    """Whether nothing but a list sign stands between two measures of one unit."""
    return (
        previous.unit == number.unit
        and number.measure_type is None
        and 0 < start - previous.char_end <= _LONGEST_GAP
        and text[previous.char_end : start] in _LIST_GAPS
    )


def _said_of_list(previous: Quantity, comparator: Comparator | None) -> _Said:
    """What is said of the member before: the words before a list are of every member.

    `分别下降33%和36.5%`, `跨越3万亿元、4万亿元`.
    """
    if comparator is None and opens_with_prefix(previous.text_zh):
        comparator = previous.comparator
    return (
        comparator,
        previous.measure_type,
        previous.direction,
        previous.signed_value is not None and previous.signed_value < 0,
        previous.is_annual_average,
        None,
        previous.baseline_year,
    )


def _describing(number: Candidate, text: str) -> Candidate:
    """A number that stands at one before and describes what that counts: `4个过千亿产业`."""
    is_money = (
        number.unit == "count" and not number.unit_zh and text[number.end - 1] in HUNDRED_MILLIONS
    )
    return number._replace(
        measure_type=number.measure_type or _LEVEL,
        unit="yuan" if is_money else number.unit,
    )


def _said_here(
    number: Candidate,
    context: Context,
    start: int,
    previous: Quantity | None,
    comparator: Comparator | None,
) -> _Said:
    """What the words before and after the number itself say."""
    text = context.text
    left = look_left(text, start)
    measure_type, direction = number.measure_type, _NONE
    if measure_type is None:
        kind = context.grammar.kind_of.get(number.unit)
        is_bounded = start < number.start
        measure_type, direction = classify(kind, left, text, number.end, is_bounded=is_bounded)
    value: Decimal | None = None
    year: int | None = None
    if previous is not None:
        if left.effect is TO:
            value, year = earlier_value(text, context.quantities, start)
        if year is None and previous.role is _DATE:
            year = compared_year(text, previous, start)
    return (
        comparator or left.comparator,
        measure_type,
        direction,
        left.direction is _DOWN,
        # A mean level of a year is read off an instrument; only what changes or adds up has one
        # per year.
        left.is_annual_average and measure_type not in _STATES,
        value,
        year,
    )
