"""Type, direction and annual average of a measure, as far as the words decide them."""

import re
from collections.abc import Iterator

from ..finding import Finding
from . import rules
from .context import Measure
from .rows import QuantityRow, told

_WORDS = {
    "up": re.compile("[增升涨加翻扩]|提高"),
    "down": re.compile("[减降压拆缩少简]|节支|关停|淘汰"),
}
_ADJOINING = re.compile(
    "(?:(?P<up>新增|增加|增长|提高到|提高|提升至|提升到|回升|上涨)"
    "|(?P<down>下降|降至|降到|降低|压减|减少|拆除[^，]{0,6}))(?:了|约|超|超过|近)?\\Z"
)
_ANNUAL = re.compile("年均(?!浓度|值|气温)|年平均|平均每年")
_ANY_ANNUAL = re.compile("年均|年平均|平均每年")
_DECIDING = {"rank": "rank", "ratio_difference": "difference"}  # by kind of unit
_COMPARING = re.compile("[比较差少多]")
_RELATIVE = ("ratio", "doubling")
_CHANGES = re.compile("(?:增长|下降|上涨|减少)(?:了|超过|超|约|近)?\\Z")


def type_findings(measure: Measure, kind: str) -> Iterator[Finding]:
    """The fields that the words around a number and the kind of its unit decide."""
    fitting = _fitting(kind, measure.clause)
    yield from measure.row.must_be_among(rules.MEASURE_TYPE_MISMATCH, measure_type=fitting)
    yield from _direction(measure.row, measure.clause)
    yield from _annual_average(measure)


def _fitting(kind: str, clause: str) -> set[str]:
    """The types that a measure in a unit of this kind behind these words may have."""
    if kind in _DECIDING:
        return {_DECIDING[kind]}
    is_relative = kind in _RELATIVE
    fitting = {"percent_change"} if is_relative else {"flow"}
    if not (is_relative and _CHANGES.search(clause)):
        fitting.add("level")
    if _COMPARING.search(clause):
        fitting.add("difference")
    return fitting


def _direction(row: QuantityRow, clause: str) -> Iterator[Finding]:
    """A direction needs a word for it in the clause; one directly before the number decides it."""
    adjoining = _ADJOINING.search(clause)
    decided = adjoining.lastgroup if adjoining and row.measure_type != "rank" else None
    words = _WORDS.get(row.direction or "")
    if decided and row.direction != decided:
        expected = f"{decided}, from {clause[-4:]}{row.text_zh}"
        yield row.at("direction").breaks(rules.DIRECTION_MISMATCH, row.direction, expected)
    elif words and not words.search(clause):
        expected = f"none: no word of it stands before {row.text_zh}"
        yield row.at("direction").breaks(rules.DIRECTION_MISMATCH, row.direction, expected)


def _annual_average(measure: Measure) -> Iterator[Finding]:
    row = measure.row
    is_state = row.measure_type in ("level", "rank")  # the mean of one year
    if row.is_annual_average and (is_state or not _ANY_ANNUAL.search(measure.passage)):
        expected = "false: a change or an amount per year behind 年均 alone is one"
    elif (
        not row.is_annual_average
        and not is_state
        and _ANNUAL.search(measure.clause.rpartition("、")[2])
    ):
        expected = "true: 年均 stands before it"
    else:
        return
    found = told(row.is_annual_average)
    yield row.at("is_annual_average").breaks(rules.ANNUAL_AVERAGE_MISMATCH, found, expected)
