"""Digits: every run of digits of a report is in exactly one quantity, each with its role."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from ..finding import Finding, Location, Outcome, Rule
from .content import Content, grouped
from .numerals import plain
from .rows.dimensions import UnitRow
from .rows.texts import QuantityRow
from .rows.typed import MEASURE_FIELDS, told
from .rules import quotes as rules

Span = tuple[int, int]

_NUMERAL = "一二三四五六七八九十百千万亿"
_RUN = re.compile("[0-9０-９]+")
_DATE = re.compile(
    r"(?:(?:\d{4}|\d{2})?(?:学年|年度|年代|年)?(?:到|至|—+)?)?(?:\d{4}年)?(?:第?\d季度)?"
    r"(?:(?:\d{1,2}—+)?\d{1,2}月份?)?(?:\d{1,2}[日号])?内?\Z"
    r"|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?\Z"
)
_DURATION = re.compile(
    "(?:近|超过?|约|不少于|不到|至少)?[0-9一二三四五六七八九十两百几]+[多余]?"
    "个?(?:年|月|周|星期|季度|天|日|小时|分钟|昼夜)(?:期|头)?(?:以上|以下|以内|左右|多)?\\Z"
)
_ONLY_MEASURES = (
    *MEASURE_FIELDS,
    "unit_zh",
    "value_label_zh",
    "value_label_en",
    "is_estimate",
    "period_start",
    "period_end",
    "year_basis",
    "no_claim_reason_zh",
    "no_claim_reason_en",
)
_EVERY_MEASURE = ("unit_id", "comparator", "measure_type", "direction", "is_annual_average")


def check(content: Content) -> Outcome:
    """Runs of digits, numerals that are certain to count, and the roles of quantities."""
    runs = {
        report_id: [match.span() for match in _RUN.finditer(text)]
        for report_id, text in content.texts.items()
    }
    return Outcome.of(sum(map(len, runs.values())), _findings(content, runs))


def _findings(content: Content, runs: Mapping[str, list[Span]]) -> Iterator[Finding]:
    counting = _counting(content.units)
    quantities = grouped(content.quantities, lambda row: row.report_id)
    for report_id, text in content.texts.items():
        rows = quantities.get(report_id, [])
        for before, row in pairwise(rows):
            if row.char_start < before.char_end:
                found, expected = f"from {row.char_start} on", f"from {before.char_end} on"
                yield row.at("char_start").breaks(rules.QUANTITY_OVERLAP, found, expected)
        counts = [match.span() for match in counting.finditer(text)]
        yield from _uncovered(rows, runs[report_id], text, rules.DIGITS_UNCOVERED)
        yield from _uncovered(rows, counts, text, rules.NUMERAL_UNCOVERED)
    for row in content.quantities:
        yield from _fields(row)
        yield from _role(row)


def _counting(units: Iterable[UnitRow]) -> re.Pattern[str]:
    """Chinese numerals that are certain to count: with 余, 多, or after 近, 超; then a unit's word."""
    words = {word for row in units for word in (row.words_zh or "").split()}
    unit = "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or "(?!)"
    return re.compile(
        f"(?<![0-9{_NUMERAL}第])(?:[{_NUMERAL}]+[余多]|(?<=[近超])[{_NUMERAL}]{{1,6}})(?:{unit})(?!年来)"
    )


def _uncovered(
    rows: list[QuantityRow], spans: list[Span], text: str, rule: Rule
) -> Iterator[Finding]:
    """Spans of the text that no quantity holds whole."""
    covered = sorted(row.span for row in rows)
    for start, end in spans:
        at = bisect_right(covered, start, key=lambda span: span[0]) - 1
        if at < 0 or covered[at][1] < end:
            found = f"{text[start:end]} at {start} in {text[max(0, start - 8) : end + 8]!r}"
            place = Location("data/quantities.csv").at("char_start")
            yield place.breaks(rule, found, "one quantity that holds it whole")


def _fields(row: QuantityRow) -> Iterator[Finding]:
    if row.role == "measure":
        for name in _EVERY_MEASURE:
            if getattr(row, name) is None:
                yield row.at(name).breaks(rules.MEASURE_FIELD_MISSING, told(None), "a value")
        return
    yield from row.must_be(rules.MEASURE_FIELD_UNEXPECTED, **dict.fromkeys(_ONLY_MEASURES))


def _role(row: QuantityRow) -> Iterator[Finding]:
    """A date or a duration is one where it is written so; a measure is left to its own checks."""
    words = plain(row.text_zh)
    is_date = bool(_DATE.match(words)) and not words.isdigit()
    is_duration = bool(_DURATION.match(words))
    fitting = {"date": is_date, "duration": is_duration, "measure": True}
    if not fitting.get(row.role, not (is_date or is_duration)):
        form = "date" if is_date else "duration" if is_duration else "neither date nor duration"
        yield row.at("role").breaks(rules.ROLE_MISMATCH, row.role, f"{form}, as {words} is written")
