"""Plausibility: what is unlikely and a person should look at; warns and does not block."""

from collections.abc import Iterator
from decimal import Decimal

from validate.findings import Finding, Outcome, Severity
from validate.package import Package, Row, Table

_FAR = 1000
_LONG, _SHORT = 200, 3
_YEARS = {
    "achievements": ("period_start", "period_end"),
    "targets": ("period_start", "period_end"),
}
# Kinds that are states whatever verb stands before them.
_STATES = ("人均", "占比", "比重", "覆盖率", "渗透率", "达标率", "保有量")


def check(package: Package) -> Outcome:
    """Claims and what they are coded with.

    Codes: `percent-over-100`, `range-turned`, `period-after-report`, `horizon-before-report`,
    `value-far-off`, `quote-long`, `quote-short`, `flow-of-a-state`,
    `place-not-named`, `indicator-not-named`.
    """
    outcome = Outcome()
    values: dict[tuple[str, str], list[Decimal]] = {}
    for _, row in package.rows("achievements", "targets"):
        number = row.number("value")
        if number and row["indicator_id"]:
            values.setdefault((row["indicator_id"], row["unit_id"]), []).append(abs(number))
    for table, row in package.rows("achievements", "targets"):
        outcome.looked_at += 1
        outcome.findings += _value(table, row, values)
        outcome.findings += _years(package, table, row)
        outcome.findings += _words(package, table, row)
    return outcome


def _odd(
    table: Table, row: Row, name: str, code: str, found: object, expected: str, advice: str
) -> Finding:
    return Finding(code, table.file, row.line, name, str(found), expected, advice, Severity.WARNING)


def _value(
    table: Table, row: Row, values: dict[tuple[str, str], list[Decimal]]
) -> Iterator[Finding]:
    value, high = row.number("value"), row.number("value_high")
    if value is None:
        return
    advice = "look at the words again: is the number read and coded as meant?"
    if row["unit_id"] == "percent" and row["measure_type"] == "level" and value > 100:
        yield _odd(table, row, "value", "percent-over-100", value, "at most 100", advice)
    if high is not None and high < value:
        yield _odd(table, row, "value_high", "range-turned", high, f"at least {value}", advice)
    others = sorted(values.get((row["indicator_id"], row["unit_id"]), []))
    if len(others) > 1 and value:
        # The middle of the others: half of its values lie below it.
        rest = list(others)
        rest.remove(abs(value))
        middle = rest[len(rest) // 2]
        if max(abs(value), middle) > _FAR * min(abs(value), middle):
            yield _odd(table, row, "value", "value-far-off", value, f"about {middle}", advice)


def _years(package: Package, table: Table, row: Row) -> Iterator[Finding]:
    report = package.table("reports").by_key.get(row["report_id"])
    year = report["delivered_on"][:4] if report else ""
    start, end = (row.integer(name) for name in _YEARS[table.name])
    if not year.isdecimal() or start is None or end is None:
        return
    advice = "look at the words again: which years do they speak of?"
    if table.name == "achievements" and end > int(year):
        yield _odd(table, row, "period_end", "period-after-report", end, f"at most {year}", advice)
    if table.name == "targets" and start < int(year):
        yield _odd(
            table, row, "period_start", "horizon-before-report", start, f"{year} or later", advice
        )


def _words(package: Package, table: Table, row: Row) -> Iterator[Finding]:
    quote = row["quote_zh"]
    if not _SHORT <= len(quote) <= _LONG:
        code = "quote-long" if len(quote) > _LONG else "quote-short"
        expected = f"{_SHORT} to {_LONG} characters"
        yield _odd(table, row, "quote_zh", code, quote, expected, "quote the claim, and only it")
    if row["measure_type"] == "flow" and any(word in quote for word in _STATES):
        yield _odd(
            table, row, "measure_type", "flow-of-a-state", "flow", "level",
            "a total, share or yearly income is a level",
        )  # fmt: skip
    sentence = package.table("sentences").by_key.get(row["sentence_id"])
    words = set(sentence["text_zh"] if sentence else quote)
    for name in _DIMENSIONS:
        yield from _named(package, table, row, name, words)


# What holds the labels, the code of the warning, and characters that tell no label apart.
_DIMENSIONS = {
    "place_id": ("places", "place-not-named", "北京市区县地省的"),
    "indicator_id": ("indicators", "indicator-not-named", "数量率的和与人均新增"),
}


def _named(
    package: Package, table: Table, row: Row, name: str, words: set[str]
) -> Iterator[Finding]:
    """A label shares a character with the words it is coded for."""
    dimension, code, common = _DIMENSIONS[name]
    label = package.table(dimension).by_key.get(row[name])
    if label is not None and not (set(label["label_zh"]) - set(common)) & words:
        yield _odd(
            table, row, name, code, label["label_zh"], "a word of it in the sentence",
            "is this the one that the words name?",
        )  # fmt: skip
