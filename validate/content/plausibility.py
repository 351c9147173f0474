"""Plausibility: what is unlikely and a person should look at; warns and does not block."""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from ..finding import Finding, Outcome
from .content import Content, grouped
from .rows.claims import ClaimRow
from .rules import plausibility as rules

_FAR = 1000
_LONG, _SHORT = 200, 3  # characters of a quote
# Kinds that are states whatever verb stands before them.
_STATES = ("人均", "占比", "比重", "覆盖率", "渗透率", "达标率", "保有量")
# Characters that tell no label of a dimension apart.
_COMMON_INDICATOR = frozenset("数量率的和与人均新增")


def check(content: Content) -> Outcome:
    """Claims and what they are coded with."""
    return Outcome.of(len(content.claims), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    measured = (row for row in content.claims if row.indicator_id and row.value)
    for rows in grouped(measured, lambda row: f"{row.indicator_id} {row.unit_id}").values():
        yield from _far_off(rows)
    for row in content.claims:
        yield from _value(row)
        yield from _years(content, row)
        yield from _words(row)
        yield from _labels(content, row)


def _far_off(rows: list[ClaimRow]) -> Iterator[Finding]:
    """Values of one indicator are of one order, as far as the middle of the others tells."""
    values = sorted(abs(row.value) for row in rows if row.value)
    half = (len(values) - 1) // 2
    for row in rows if len(rows) > 1 else ():
        value = abs(row.value or Decimal(0))
        # Without the row's own value, what lies above it moves down by one.
        middle = values[half + (bisect_left(values, value) <= half)]
        if max(value, middle) > _FAR * min(value, middle):
            yield row.at("value").breaks(rules.VALUE_FAR_OFF, row.value, f"about {middle}")


def _value(row: ClaimRow) -> Iterator[Finding]:
    value, high = row.value, row.value_high
    if value is not None:
        is_share = row.unit_id == "percent" and row.measure_type == "level"
        if is_share and value > 100:
            yield row.at("value").breaks(rules.PERCENT_OVER_100, value, "at most 100")
        if high is not None and high < value:
            yield row.at("value_high").breaks(rules.RANGE_TURNED, high, f"at least {value}")


def _years(content: Content, row: ClaimRow) -> Iterator[Finding]:
    year = content.year(row.report_id)
    if row.claim_type == "achievement" and row.period_end > year:
        yield row.at("period_end").breaks(
            rules.PERIOD_AFTER_REPORT, row.period_end, f"at most {year}"
        )
    if row.claim_type == "target" and row.period_start < year:
        expected = f"{year} or later"
        yield row.at("period_start").breaks(rules.PERIOD_BEFORE_REPORT, row.period_start, expected)


def _words(row: ClaimRow) -> Iterator[Finding]:
    quote = row.quote_zh
    if len(quote) > _LONG:
        yield row.at("quote_zh").breaks(rules.QUOTE_LONG, quote, f"at most {_LONG} characters")
    if len(quote) < _SHORT:
        yield row.at("quote_zh").breaks(rules.QUOTE_SHORT, quote, f"at least {_SHORT} characters")
    if row.measure_type == "flow" and any(word in quote for word in _STATES):
        yield row.at("measure_type").breaks(rules.FLOW_OF_A_STATE, "flow", "level")


def _labels(content: Content, row: ClaimRow) -> Iterator[Finding]:
    """A label shares a character with the sentence it is coded for."""
    words = set(content.sentences.by_id[row.sentence_id].text_zh)
    indicator = content.indicators.by_id.get(row.indicator_id or "")
    if indicator and not (set(indicator.label_zh) - _COMMON_INDICATOR) & words:
        yield row.at("indicator_id").breaks(rules.INDICATOR_NOT_NAMED, indicator.label_zh)
