"""Measures: value, bound and unit, read again from the words of the report."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ..finding import Finding, Outcome
from .content import Content
from .context import Measure, measures
from .expressions import Reading
from .measure_types import annual_average, type_findings
from .numerals import plain
from .reading import Reader, around
from .rows.typed import told
from .rules import measures as rules
from .unit_words import UnitWords

_LIST_GAPS = ("、", "和", "与", "及", "以及")
# 从92.4%提高到: what follows is the later value.
_LIFTS = re.compile(
    "[从由][^。；从由]*(?:提高|提升|上升|增加|增长|扩大|下降|降低|降|减少)[到至为]?\\Z"
)
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2})年")
_COMPARED = re.compile("[比较]((?:19|20)[0-9]{2})年")
_CLOSE = Decimal("1e-12")  # a third has no last digit


def check(content: Content) -> Outcome:
    """Every measure of `quantities`; what no form fits has no value to compare with."""
    return Outcome.of(len(content.quantities), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    reader = Reader(UnitWords(content.units))
    decided = {row.quantity_id for row in content.decided_quantities}
    for measure in measures(content):
        if measure.row.quantity_id not in decided:
            yield from differences(measure, reader)
        yield from annual_average(measure)
        yield from _baseline_value(measure)
        yield from _baseline_year(measure)


def differences(measure: Measure, reader: Reader) -> Iterator[Finding]:
    """What this reader reads otherwise than the row: value, bound, unit, type or direction.

    It is the proof of every measure, and the count of what two readers read differently.
    """
    row = measure.row
    words = around(measure.head, row.text_zh, measure.tail)
    reading = reader.read(words)
    if reading is None:
        yield row.at("text_zh").breaks(rules.VALUE_UNREAD, row.text_zh)
    else:
        yield from _value(measure, reading)
        allowed = comparators(measure, reading, reader.bound_of_list(words))
        yield from row.must_be_among(rules.COMPARATOR_MISMATCH, comparator=allowed)
        following = measure.following.unit_id if measure.following else None
        yield from _unit(measure, reading, reader.unit_ids(words, reading, following))
    yield from type_findings(measure, reader.units.kinds.get(row.unit_id or "", ""))


def _value(measure: Measure, reading: Reading) -> Iterator[Finding]:
    row = measure.row
    for name, stated, read in (
        ("value", row.value, reading.value),
        ("value_high", row.value_high, reading.value_high),
    ):
        if stated is None or read is None:
            is_wrong = stated is not read
        else:
            is_wrong = abs(stated - read) > _CLOSE * max(Decimal(1), abs(read))
        if is_wrong:
            expected = f"{told(read and read.normalize())}, from {row.text_zh}"
            yield row.at(name).breaks(rules.VALUE_NOT_IN_TEXT, told(stated), expected)


def comparators(measure: Measure, reading: Reading, of_list: str | None) -> set[str | None]:
    """The bounds that the words allow: one, but in a list, where one may be said of all.

    `of_list` is the bound behind the last member of a list.
    """
    if reading.comparator != "eq":
        return {reading.comparator}
    allowed: set[str | None] = {"eq", of_list or "eq"}
    if measure.earlier and _is_next_in_list(measure):
        # What stands before a list bounds every member: 跨越3万亿元、4万亿元.
        allowed.add(measure.earlier[-1].comparator)
    return allowed


def _is_next_in_list(measure: Measure) -> bool:
    gap = measure.head.rpartition(measure.earlier[-1].text_zh or "\n")[2]
    return gap in _LIST_GAPS


def _unit(measure: Measure, reading: Reading, fitting: set[str]) -> Iterator[Finding]:
    row, written = measure.row, plain(measure.row.unit_zh or "")
    # 百分之 is written before its number, a unit of a list behind the last.
    is_elsewhere = written in plain(measure.tail) or written in plain(row.text_zh)
    if written != reading.unit_zh and not (written and is_elsewhere):
        expected = f"{reading.unit_zh or 'nothing'}, from {row.text_zh}"
        yield row.at("unit_zh").breaks(rules.UNIT_NOT_IN_TEXT, told(row.unit_zh), expected)
    if row.unit_id not in fitting:
        expected = f"a unit that is written {written or reading.unit_zh or 'without a word'}"
        yield row.at("unit_id").breaks(rules.UNIT_MISMATCH, told(row.unit_id), expected)


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
