"""Measures: value, bound and unit, read again from the words of the report."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from ..finding import Finding, Outcome
from . import rules
from .content import Content
from .context import Measure, measures
from .measure_types import type_findings
from .numerals import BEFORE, Reading, plain, read_measure
from .rows import UnitRow, told

# Words that bound a number from further off: a quota that was exceeded, a limit that holds.
_FAR_BOUNDS = {"超额完成": "over", "控制在": "at_most", "不超过": "at_most"}
_BOUNDING = tuple(word for words in BEFORE.values() for word in words.split())
_LIST_GAPS = ("、", "和", "与", "及")
# Words that are units only beside some numbers: 三成, 机组寿命10.5年.
_OTHER_WORDS = {"成": "percent", "年": "year"}
# What is counted in money even where no 元 is written: 经济总量突破9万亿.
_MONEY = re.compile(
    "总量|总值|产值|增加值|收入|支出|投资|贷款|存款|税|资金|规模|出口|进口|消费|GDP"
)
# 从92.4%提高到: what follows is the later value.
_LIFTS = re.compile(
    "[从由][^。；从由]*(?:提高|提升|上升|增加|增长|扩大|下降|降低|降|减少)[到至为]?\\Z"
)
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年")
_COMPARED = re.compile("[比较]((?:19|20)[0-9]{2})年")
_CLOSE_RATIO = Decimal("1e-12")  # a third has no last digit


def check(content: Content) -> Outcome:
    """Every measure of `quantities`; what no form fits has no value to compare with."""
    return Outcome.of(len(content.quantities), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for measure in measures(content):
        row = measure.row
        reading = read_measure(row.text_zh)
        if reading is None:
            yield row.at("text_zh").breaks(rules.VALUE_UNREAD, row.text_zh)
        else:
            yield from _value(measure, reading)
            yield from _comparator(measure, reading)
            yield from _unit(measure, reading, content.units.by_id)
        unit = content.units.by_id.get(row.unit_id or "")
        yield from type_findings(measure, unit.quantity_kind if unit else "")
        yield from _baseline_value(measure)
        yield from _baseline_year(measure)


def _value(measure: Measure, reading: Reading) -> Iterator[Finding]:
    row = measure.row
    for name, stated, read in (
        ("value", row.value, reading.value),
        ("value_high", row.value_high, reading.value_high),
    ):
        if stated is None or read is None:
            is_wrong = stated is not read
        else:
            is_wrong = abs(stated - read) > _CLOSE_RATIO * abs(read)
        if is_wrong:
            expected = f"{told(read and read.normalize())}, from {row.text_zh}"
            yield row.at(name).breaks(rules.VALUE_NOT_IN_TEXT, told(stated), expected)


def _comparator(measure: Measure, reading: Reading) -> Iterator[Finding]:
    row, clause = measure.row, measure.clause
    expected = reading.comparator
    if expected == "eq":
        expected = next((code for word, code in _FAR_BOUNDS.items() if word in clause), "eq")
    allowed: set[str | None] = {expected}
    before = measure.earlier[-1] if measure.earlier else None
    if before and reading.comparator == "eq" and _is_next_in_list(measure):
        # What stands before a list bounds every member: 跨越3万亿元、4万亿元.
        is_bound = plain(before.text_zh).startswith(_BOUNDING)
        allowed = {before.comparator} if is_bound else {expected, before.comparator}
    yield from row.must_be_among(rules.COMPARATOR_MISMATCH, comparator=allowed)


def _is_next_in_list(measure: Measure) -> bool:
    gap = measure.head.rpartition(measure.earlier[-1].text_zh or "\n")[2]
    return gap in _LIST_GAPS


def _unit(measure: Measure, reading: Reading, units: Mapping[str, UnitRow]) -> Iterator[Finding]:
    row, written = measure.row, measure.row.unit_zh or ""
    is_behind = reading.unit_zh == "" and written in measure.tail
    if plain(written) != reading.unit_zh and not is_behind:
        expected = f"{reading.unit_zh or 'nothing'}, from {row.text_zh}"
        yield row.at("unit_zh").breaks(rules.UNIT_NOT_IN_TEXT, told(row.unit_zh), expected)
    words = (units[row.unit_id].words_zh or "").split() if row.unit_id else []
    is_rank = row.text_zh.startswith(("首", "第", "前"))
    if is_rank or row.unit_id == "rank":
        is_fit = is_rank and row.unit_id == "rank"
    elif written in _OTHER_WORDS:
        is_fit = row.unit_id == _OTHER_WORDS[written]
    elif written or reading.unit_zh:
        form = plain(written) or reading.unit_zh
        # Over a unit that the table lacks, the upper one counts: 0.6人/百亿元.
        is_fit = form in map(plain, words) or form.partition("/")[0] in map(plain, words)
    else:
        is_fit = row.unit_id in _unwritten(measure)
    if not is_fit:
        expected = f"a unit that is written {written or reading.unit_zh or 'without a word'}"
        yield row.at("unit_id").breaks(rules.UNIT_MISMATCH, told(row.unit_id), expected)


def _unwritten(measure: Measure) -> set[str | None]:
    """Units that a number without a unit's word may have."""
    form = plain(measure.row.text_zh)
    if any(mark in form for mark in ("分之", "/", ":", "一半")):
        return {"ratio"}
    if form.endswith("级"):  # an order of magnitude of output: 万亿级产业集群
        return {"yuan", "count", "number"}
    allowed: set[str | None] = {"count", "person", "number"}
    if _MONEY.search(measure.clause) or "亿" in form:
        allowed.add("yuan")
    if "比" in measure.clause or "倍差" in measure.clause:  # 城乡居民收入倍差1.81
        allowed.add("ratio")
    if measure.following and measure.tail.startswith(_LIST_GAPS):
        allowed.add(measure.following.unit_id)  # a unit written once for a list
    return allowed


def _baseline_value(measure: Measure) -> Iterator[Finding]:
    """The earlier value is a measure before it; where one is lifted to it, it is named."""
    row, passage = measure.row, measure.passage
    before = [other.value for other in measure.earlier if other.value is not None]
    lifts = _LIFTS.search(passage)
    if row.baseline_value is not None and row.baseline_value not in before:
        expected = f"a measure before it: {', '.join(map(told, before)) or 'none'}"
    elif row.baseline_value is None and lifts and before and passage.rfind("，") < lifts.start():
        expected = told(before[-1])
    else:
        return
    place = row.at("baseline_value")
    yield place.breaks(rules.BASELINE_NOT_IN_TEXT, told(row.baseline_value), expected)


def _baseline_year(measure: Measure) -> Iterator[Finding]:
    """The year that is compared with stands behind 比 or 较, else anywhere before the number."""
    compared = [int(one) for one in _COMPARED.findall(plain(measure.clause))]
    named = [int(one) for one in _YEAR.findall(plain(measure.head))]
    allowed: set[int | None] = {compared[-1]} if compared else {None, *named}
    yield from measure.row.must_be_among(rules.BASELINE_NOT_IN_TEXT, baseline_year=allowed)
