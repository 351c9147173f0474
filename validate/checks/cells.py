"""Cells: types, forms, closed lists and bounds, by rules stricter than any client's."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pyarrow as pa

from validate.findings import Finding, Outcome
from validate.package import INTEGER, NUMBER, Package, Row, Table
from validate.patterns import matches
from validate.schema import FieldSpec

# What pandas and R read as missing.
_MISSING = frozenset(
    [
        "NA",
        "N/A",
        "n/a",
        "NaN",
        "nan",
        "-NaN",
        "-nan",
        "null",
        "NULL",
        "None",
        "<NA>",
        "#N/A",
        "#NA",
        "1.#IND",
        "1.#QNAN",
        "-1.#IND",
        "-1.#QNAN",
    ]
) | {"#N/A N/A"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_FORMULA = "=+-@\t\r"
# A spreadsheet shows a signed number as the number it is: 增速-7.8%.
_SIGNED_NUMBER = re.compile(r"[+-]\d+(?:\.\d+)?%?$")
_LEADING_ZERO = re.compile(r"0[0-9]+\Z")
_INT32 = 2**31


def check(package: Package) -> Outcome:
    """Every cell against its field.

    Codes: `null-not-allowed`, `number-form`, `integer-form`, `boolean-form`, `date-form`,
    `out-of-bounds`, `unknown-code`, `pattern-mismatch`, `blank-edge`, `control-character`,
    `missing-token`, `formula`, `leading-zero`.
    """
    outcome = Outcome()
    for table in package.tables.values():
        for field in table.schema.fields:
            if field.name in table.header:
                outcome.looked_at += len(table.rows)
                outcome.findings += _column(table, field)
    return outcome


def _column(table: Table, field: FieldSpec) -> Iterator[Finding]:
    sound: set[str] = set()  # cells repeat, labels most of all
    for row in table.rows:
        cell = row[field.name]
        if cell in sound:
            continue
        if not cell:
            if field.required or field.name in table.schema.primary_key:
                yield table.finding(
                    row, field.name, "null-not-allowed", "nothing", "a value", "fill the cell"
                )
            continue
        faults = list((_text if field.type == "string" else _typed)(table, field, row, cell))
        if field.enum and cell not in field.enum:
            expected = ", ".join(field.enum)
            advice = "use a member of the closed list"
            faults.append(table.finding(row, field.name, "unknown-code", cell, expected, advice))
        yield from faults
        if not faults:
            sound.add(cell)
    if field.pattern:
        yield from _pattern(table, field)


def _text(table: Table, field: FieldSpec, row: Row, cell: str) -> Iterator[Finding]:
    if cell[0].isspace() or cell[-1].isspace():
        advice = "remove blanks at the edges"
        yield table.finding(row, field.name, "blank-edge", repr(cell), cell.strip(), advice)
    if not cell.isprintable():
        odd = next(char for char in cell if not char.isprintable())
        advice = "remove the character: no cell holds line ends or invisible characters"
        yield table.finding(row, field.name, "control-character", f"U+{ord(odd):04X}", None, advice)
    if cell in _MISSING:
        advice = "reword it: pandas and R read the cell as missing"
        yield table.finding(row, field.name, "missing-token", cell, None, advice)
    if cell[0] in _FORMULA and not _SIGNED_NUMBER.match(cell):
        advice = "reword it: spreadsheets run the cell as a formula"
        yield table.finding(row, field.name, "formula", cell, "no = + - @ first", advice)
    if _LEADING_ZERO.match(cell):
        advice = "add a letter: readers take the code for a number and drop the zero"
        yield table.finding(row, field.name, "leading-zero", cell, None, advice)


def _typed(table: Table, field: FieldSpec, row: Row, cell: str) -> Iterator[Finding]:
    value: Decimal | None = None
    fault: tuple[str, str] | None = None
    match field.type:
        case "integer":
            value = Decimal(cell) if INTEGER.match(cell) else None
            fault = None if value is not None else ("integer-form", "digits alone: 2023")
        case "number":
            value = Decimal(cell) if NUMBER.match(cell) else None
            fault = (
                None
                if value is not None
                else ("number-form", "a plain decimal: no exponent, grouping or idle zero")
            )
        case "boolean":
            fault = None if cell in ("true", "false") else ("boolean-form", "true or false")
        case "date":
            fault = None if _is_date(cell) else ("date-form", "a day: 2023-01-15")
    if fault:
        code, expected = fault
        yield table.finding(row, field.name, code, cell, expected, "write the value in this form")
    if value is not None:
        low, high = field.minimum, field.maximum
        if field.type == "integer" and not -_INT32 <= value < _INT32:
            low, high = Decimal(-_INT32), Decimal(_INT32 - 1)
        if (low is not None and value < low) or (high is not None and value > high):
            expected = f"{'…' if low is None else low} to {'…' if high is None else high}"
            advice = "correct the value: it is outside what the schema allows"
            yield table.finding(row, field.name, "out-of-bounds", cell, expected, advice)


def _is_date(cell: str) -> bool:
    try:
        return bool(_DATE.match(cell) and date.fromisoformat(cell))
    except ValueError:
        return False


def _pattern(table: Table, field: FieldSpec) -> Iterator[Finding]:
    filled = [row for row in table.rows if row[field.name]]
    try:
        matched = matches(field.pattern, [row[field.name] for row in filled])
    except pa.ArrowException:
        return  # the check of the schemas reports the pattern
    for row, is_good in zip(filled, matched, strict=True):
        if not is_good:
            advice = "correct the value: it has not the form of the field"
            yield table.finding(
                row, field.name, "pattern-mismatch", row[field.name], field.pattern, advice
            )
