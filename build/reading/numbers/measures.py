"""Turns a number with its unit into a quantity, by the words around it."""

from decimal import Decimal
from typing import NamedTuple

from build.reading.numbers.baselines import compared_year, earlier_value
from build.reading.numbers.candidate import Candidate, Context
from build.reading.numbers.comparators import opens_with_prefix, read_prefix, read_suffix
from build.reading.numbers.left_context import look_left
from build.reading.numbers.measure_types import classify
from build.reading.numbers.noun_units import HUNDRED_MILLIONS
from build.reading.numbers.verb_words import TO
from build.report.characters import is_han
from build.report.quantity import Quantity
from build.schema.codes import Comparator, Direction, MeasureType, Role

# Names of their own, for members of an enumeration are slow to look up in the innermost function.
_MEASURE, _EQ, _LEVEL = Role.MEASURE, Comparator.EQ, MeasureType.LEVEL
_NONE, _DOWN = Direction.NONE, Direction.DOWN
_STATES = (MeasureType.LEVEL, MeasureType.RANK)
_CHANGES = (MeasureType.PERCENT_CHANGE, MeasureType.DIFFERENCE)

_LIST_GAPS = frozenset({"、", "和", "与", "及", "以及"})
_LONGEST_GAP = max(map(len, _LIST_GAPS))
_MINUS = frozenset("-－−")
_SIGNS = _MINUS | {"下"}  # 零下
_PER = frozenset("/／")
_RATES = frozenset({"percent", "percentage_point", "per_mille"})


class _Said(NamedTuple):
    """What the words around a number say of it."""

    comparator: Comparator | None
    measure_type: MeasureType | None
    direction: Direction | None
    is_less: bool
    is_annual_average: bool | None
    baseline_value: Decimal | None
    baseline_year: int | None


def to_quantity(candidate: Candidate, context: Context) -> Quantity:
    """The quantity that a candidate is.

    For a measure looks left for a sign and a comparator, which move its start, and for the words
    that say whether the number was done or reached.
    """
    text = context.text
    if candidate.role is not _MEASURE:
        start, end = candidate.start, candidate.end
        return Quantity(start, end, text[start:end], candidate.role)
    number, is_negative = candidate, False
    if text[candidate.start - 1 : candidate.start] in _SIGNS:
        number, is_negative = _signed(candidate, context)
    if number.unit_zh and text[number.end : number.end + 1] in _PER:
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
    return Quantity(
        char_start=start,
        char_end=number.end,
        text_zh=text[start : number.end],
        role=_MEASURE,
        value=number.value,
        value_high=None if number.value is None else number.value_high,
        signed_value=_signed_value(number.value, said, is_negative=is_negative),
        unit=number.unit,
        unit_zh=number.unit_zh,
        comparator=said.comparator or _EQ,
        measure_type=said.measure_type,
        direction=_DOWN if is_negative else said.direction,
        is_annual_average=said.is_annual_average,
        baseline_value=said.baseline_value,
        baseline_year=said.baseline_year,
    )


def _signed_value(value: Decimal | None, said: _Said, *, is_negative: bool) -> Decimal | None:
    """The value of a change, below zero where the words say that it falls or is less."""
    if value is None or said.measure_type not in _CHANGES:
        return None
    return -abs(value) if said.is_less or is_negative else value


def _signed(number: Candidate, context: Context) -> tuple[Candidate, bool]:
    """The number with what says that it is below zero, and whether it is."""
    text, start, value = context.text, number.start, number.value
    before = text[start - 1 : start]
    # 增速-7.8%, but not 5%-6% and not PM-2.5.
    if before in _MINUS and number.unit in _RATES and is_han(text[start - 2 : start - 1]):
        if value is not None:
            number = number._replace(start=start - 1, value=-value)
        return number, True
    # 度 alone is electricity, 零下20度 is cold.
    is_degree = number.unit_zh == "度" or context.grammar.kind_of.get(number.unit) == "temperature"
    if is_degree and value is not None and text.endswith("零下", 0, start):
        return number._replace(start=start - 2, value=-value, unit="celsius"), True
    return number, False


def _with_lower_unit(number: Candidate, context: Context) -> Candidate:
    """The number with a unit over another that the table of units lacks: 0.6人/百亿元以下.

    It counts what 每百亿元0.6人 counts, so the unit is the upper one; unit_zh holds the whole.
    """
    found = context.grammar.per.match(context.text, number.end)
    if found is None:
        return number
    below, suffix = found.group("below", "suffix")
    return number._replace(
        end=found.end(), unit_zh=number.unit_zh + below, suffix=suffix or number.suffix
    )


def _bound(
    number: Candidate, text: str, previous: Quantity | None
) -> tuple[int, Comparator | None]:
    """Where the number starts with the comparator before it, and the one before, after or in it."""
    if number.comparator is not None:
        return number.start, number.comparator
    length, comparator = read_prefix(text, number.start)
    # In `5多于3` the 多 is read already.
    if length and (previous is None or previous.char_end <= number.start - length):
        return number.start - length, comparator
    after = read_suffix(number.suffix) if number.suffix else None
    return number.start, after or (Comparator.OVER if number.is_more else None)


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
    return _Said(
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
        year = compared_year(text, previous, start) if year is None else year
    return _Said(
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
