"""Turns a number, its unit and the words around it into the row of a measure."""

import re
from decimal import Decimal

from build.reading.numbers.baselines import FAR, compared_year, earlier_value
from build.reading.numbers.comparators import LONGEST_PREFIX, PREFIX_ENDS, read_prefix, read_suffix
from build.reading.numbers.grammar import grammar
from build.reading.numbers.left_context import REACH, Left, look_left
from build.reading.numbers.measure_types import LEVEL, NONE, classify
from build.reading.numbers.verb_words import Effect
from build.report.quantity import Quantity
from build.schema.codes import Comparator, Direction, MeasureType, Role

_MEASURE = Role.MEASURE
_EQ = Comparator.EQ
_LIST_GAPS = frozenset({"、", "和", "与", "及", "以及"})
_LONGEST_GAP = 2
_MORE = frozenset("多余餘")
_MINUS = frozenset("-－−")
_PER = frozenset("/／")
_DEGREES = frozenset({"celsius", "kwh"})  # 度 alone is electricity
_RATES = frozenset({"percent", "percentage_point", "per_mille"})
_HAN = re.compile("[一-鿿]")
_PEOPLE = re.compile(
    "[^，。；、！？\\n0-9的]{0,6}?(?:人口|学生|农民|居民|群众|群体|劳动力|职工|党员|干部|人才|人员|儿童|老人|老年人"
    "|毕业生|官兵|军人|移民|劳动者|教师|患者|妇女|青年|工人|人民)"
)
_HOUSEHOLDS = re.compile("[^，。；、！？\\n0-9的]{0,4}?(?:家庭|农户|农牧户)")
_PEOPLE_BEFORE = re.compile("(?:就业|参保|人口|受益|惠及|脱贫|学生|党员)[^，。；、\\n]{0,4}$")
# What is counted in 亿 without a unit beside these words is money.
_MONEY_AFTER = re.compile("[^，。；、]{0,8}(?:产业|集群|企业|园区|投资|项目)")
_MONEY_BEFORE = re.compile(
    "(?:总量|总值|产值|营收|规模|市值|投资|收入|贷款|存款|资金|奖金|经费)[^。；\\n]*$"
)


def make_measure(
    text: str,
    rows: list[Quantity],
    start: int,
    end: int,
    value: Decimal | None,
    unit: str,
    unit_zh: str,
    *,
    value_high: Decimal | None = None,
    suffix: str | None = None,
    is_more: bool = False,
    fixed: MeasureType | None = None,
    comparator: Comparator | None = None,
) -> Quantity:
    """The row of a number that stands at `start` to `end` with its unit and suffix.

    Looks left for a comparator (which moves the start) and for the words that say whether
    the number was done or reached; `rows` are the rows before it. `fixed` is a measure
    type, `comparator` one, that the form of the number decides (大 of 五大: a standing set).
    """
    is_negative = _is_negative(text, start, unit)
    if is_negative and value is not None:
        start, value = start - 1, -value
    if text[end : end + 1] in _PER and unit_zh:
        end, unit_zh, suffix = _compound(text, end, unit_zh, suffix)
    if unit in _DEGREES and text.endswith("零下", 0, start) and value is not None:
        start, value, unit, is_negative = start - 2, -value, "celsius", True
    previous = rows[-1] if rows and rows[-1].char_end + FAR > start else None
    written_from = start
    value_high = None if value is None else value_high
    if comparator is None:
        start, comparator = _bound(text, start, previous, suffix, is_more=is_more)
    if suffix is not None and suffix.startswith("级"):
        fixed = LEVEL
    if previous is not None and fixed is None and _continues(text, previous, start, unit):
        # `分别下降33%和36.5%`, `跨越3万亿元、4万亿元`: the words before a list are of every member.
        if comparator is None and _has_prefix(previous):
            comparator = previous.comparator
        return Quantity(
            start, end, text[start:end], _MEASURE, value, value_high, unit, unit_zh,
            comparator or _EQ, previous.measure_type, previous.direction,
            previous.is_annual_average, None, previous.baseline_year,
        )  # fmt: skip
    if previous is not None and previous.char_end == start and previous.role is _MEASURE:
        # `4个过千亿产业`: the second number describes what the first counts.
        fixed = fixed or LEVEL
        if unit == "count" and not unit_zh and text[end - 1] in "亿億":
            unit = "yuan"
    left = look_left(text[max(start - REACH, 0) : start])
    measure_type, direction = (
        (fixed, NONE) if fixed else classify(unit, left, text, end, is_bounded=start < written_from)
    )
    if is_negative:
        direction = Direction.DOWN
    base_value, base_year = (None, None) if previous is None else _compared(text, rows, start, left)
    return Quantity(
        start, end, text[start:end], _MEASURE, value, value_high, unit, unit_zh,
        comparator or left.comparator or _EQ, measure_type, direction,
        left.is_annual_average, base_value, base_year,
    )  # fmt: skip


def _compound(text: str, end: int, unit_zh: str, suffix: str | None) -> tuple[int, str, str | None]:
    """A unit over another that the table of units lacks: 0.6人/百亿元以下.

    It counts what 每百亿元0.6人 counts, so the unit is the upper one; unit_zh holds the whole.
    """
    below = grammar().per.match(text, end)
    if below is None:
        return end, unit_zh, suffix
    return below.end(), unit_zh + below[1], below[2] or suffix


def _is_negative(text: str, start: int, unit: str) -> bool:
    """Whether a minus sign stands before a rate: 增速-7.8%, but not 5%-6% and not PM-2.5."""
    return (
        text[start - 1 : start] in _MINUS
        and unit in _RATES
        and _HAN.match(text[start - 2 : start - 1]) is not None
    )


def _bound(
    text: str, start: int, previous: Quantity | None, suffix: str | None, *, is_more: bool
) -> tuple[int, Comparator | None]:
    """The comparator before, after or inside a number, and where the number then starts."""
    if start and text[start - 1] in PREFIX_ENDS:
        length, comparator = read_prefix(text[max(start - LONGEST_PREFIX - 1, 0) : start])
        # In `5多于3` the 多 is read already.
        if length and (previous is None or previous.char_end <= start - length):
            return start - length, comparator
    return start, (read_suffix(suffix) if suffix else None) or (
        Comparator.OVER if is_more else None
    )


def _compared(
    text: str, rows: list[Quantity], start: int, left: Left
) -> tuple[Decimal | None, int | None]:
    """The earlier value and year that the number at `start` is compared with."""
    value: Decimal | None = None
    year: int | None = None
    if left.effect is Effect.TO:
        value, year = earlier_value(text, rows, start)
    return value, compared_year(text, rows[-1], start) if year is None else year


def _continues(text: str, previous: Quantity, start: int, unit: str) -> bool:
    """Whether nothing but a list sign stands between two measures of one unit."""
    return (
        previous.unit == unit
        and 0 < start - previous.char_end <= _LONGEST_GAP
        and text[previous.char_end : start] in _LIST_GAPS
    )


def _has_prefix(row: Quantity) -> bool:
    return row.text_zh[0] in "约大近接将临超突跨逾多高越过迈站不至最低少小未"


def says_more(scale: str) -> bool:
    """Whether the scale as written has a 多 or 余 in it: `多万`, `万余`."""
    return scale != "" and (scale[-1] in _MORE or scale[0] in _MORE)


def counted(text: str, start: int, end: int) -> str:
    """The unit of a number without a classifier: people, homes or money by their noun."""
    if _HOUSEHOLDS.match(text, end):
        return "household"
    if _PEOPLE.match(text, end):
        return "person"
    if text[end - 1] in "亿億" and _MONEY_AFTER.match(text, end):
        return "yuan"
    if text[end - 1] in "万亿萬億":
        floor = max(start - 16, 0)
        if _PEOPLE_BEFORE.search(text, floor, start):
            return "person"
        if _MONEY_BEFORE.search(text, floor, start):
            return "yuan"
    return "count"
