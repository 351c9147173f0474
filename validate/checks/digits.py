"""Digits: every run of digits of a report is in exactly one quantity, and quantities are in order."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.numerals import plain
from validate.package import Package, Row, Table

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
# What only measures have.
MEASURE_FIELDS = (
    "value", "value_high", "unit_id", "unit_zh", "comparator", "measure_type", "direction",
    "is_annual_average", "baseline_value", "baseline_year", "period_start", "period_end",
    "no_claim_reason_en",
)  # fmt: skip
_MEASURE_NEEDS = ("unit_id", "comparator", "measure_type", "direction", "is_annual_average")


def check(package: Package) -> Outcome:
    """Runs of digits and roles of quantities.

    Codes: `digits-uncovered`, `numeral-uncovered` (a Chinese numeral that is certain to count: with
    余 or 多, or after 近 or 超, and a unit's word), `quantity-overlap`, `role-mismatch`, `measure-field-missing`,
    `measure-field-unexpected`.
    """
    table = package.table("quantities")
    counting = _counting(package.table("units"))
    outcome = Outcome()
    for report_id, text in package.texts.items():
        rows = [row for row in table.rows if row["report_id"] == report_id and row.span()]
        spans = [span for row in rows if (span := row.span())]
        for row, before, span in zip(rows[1:], spans, spans[1:], strict=False):
            if span[0] < before[1]:
                outcome.findings.append(
                    table.finding(
                        row,
                        "char_start",
                        "quantity-overlap",
                        f"{span[0]}-{span[1]}",
                        f"from {before[1]} on",
                        "quantities stand in order and never overlap",
                    )
                )
        runs = [match.span() for match in _RUN.finditer(text)]
        outcome.looked_at += len(runs)
        outcome.findings += _uncovered(table, sorted(spans), runs, text, "digits-uncovered")
        if counting:
            counts = [match.span() for match in counting.finditer(text)]
            outcome.findings += _uncovered(table, sorted(spans), counts, text, "numeral-uncovered")
    for row in table.rows:
        outcome.findings += _role(table, row)
    return outcome


def _counting(units: Table) -> re.Pattern[str] | None:
    """Chinese numerals that are certain to count something."""
    words = {word for row in units.rows for word in row["words_zh"].split()}
    if not words:
        return None
    unit = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(
        f"(?<![0-9{_NUMERAL}第])(?:[{_NUMERAL}]+[余多]|(?<=[近超])[{_NUMERAL}]{{1,6}})(?:{unit})(?!年来)"
    )


def _uncovered(
    table: Table, spans: list[tuple[int, int]], runs: list[tuple[int, int]], text: str, code: str
) -> Iterator[Finding]:
    starts = [start for start, _ in spans]
    for start, end in runs:
        at = bisect_right(starts, start) - 1
        if at < 0 or spans[at][1] < end:
            yield table.finding(
                None,
                "char_start",
                code,
                f"{text[start:end]} at {start} in {text[max(0, start - 8) : end + 8]!r}",
                "one quantity that holds it whole",
                "add the quantity: every number of the report has a row",
            )


def _role(table: Table, row: Row) -> Iterator[Finding]:
    role, words = row["role"], plain(row["text_zh"])
    if role != "measure":
        for name in MEASURE_FIELDS:
            if row[name]:
                yield table.finding(
                    row, name, "measure-field-unexpected", row[name], f"nothing: it is a {role}",
                    "only measures have it",
                )  # fmt: skip
        expected = {
            "date": bool(_DATE.match(words)) and not words.isdigit(),
            "duration": bool(_DURATION.match(words)),
        }
        is_date, is_duration = expected["date"], expected["duration"]
        if not expected.get(role, not (is_date or is_duration)):
            told = "date" if is_date else "duration" if is_duration else "neither date nor duration"
            yield table.finding(
                row, "role", "role-mismatch", role, f"{told}, as {words} is written",
                "give the role that the words have",
            )  # fmt: skip
        return
    for name in _MEASURE_NEEDS:
        if not row[name]:
            yield table.finding(
                row, name, "measure-field-missing", "nothing", "a value: it is a measure",
                "every measure says it",
            )  # fmt: skip
