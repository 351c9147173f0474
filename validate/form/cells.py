"""Cells: shape of the rows, types, forms, closed lists and bounds, stricter than any client's."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal

import pyarrow as pa

from ..finding import Finding, Location, Outcome, Rule
from ..limits import CELL_CHARACTERS, TOLD_CHARACTERS
from . import rules
from .package import Package, Table
from .patterns import matches
from .schema import FieldSpec
from .values import read_value

_FORMS = {
    "integer": rules.INTEGER_FORM,
    "number": rules.NUMBER_FORM,
    "boolean": rules.BOOLEAN_FORM,
    "date": rules.DATE_FORM,
}
# What pandas and R read as missing.
_MISSING = re.compile(r"#?N/A|#N/A N/A|n/a|#?NA|<NA>|null|NULL|None|-?NaN|-?nan|-?1\.#(?:IND|QNAN)")
_FORMULA = "=+-@\t\r"
# A spreadsheet shows a signed number as the number it is: 增速-7.8%.
_SIGNED_NUMBER = re.compile(r"[+-]\d+(?:\.\d+)?%?$")
_LEADING_ZERO = re.compile(r"0[0-9]+\Z")
_INT32 = 2**31
_DOUBLE_DIGITS = 15

# A rule that a cell breaks, what was found and what was expected.
_Fault = tuple[Rule, object, object]


def check(package: Package) -> Outcome:
    """Every row against its header, and every cell against its field."""
    tables = package.tables.values()
    count = sum(len(table.rows) * len(table.header) for table in tables)
    return Outcome.of(count, (finding for table in tables for finding in _table(table)))


def _table(table: Table) -> Iterator[Finding]:
    yield from _header(table)
    for row in table.rows:
        if row.width != len(table.header):
            yield row.at().breaks(
                rules.CELL_COUNT, f"{row.width} cells", f"{len(table.header)} cells"
            )
    for field in table.schema.fields if table.has_its_columns else ():
        yield from _column(table, field)


def _header(table: Table) -> Iterator[Finding]:
    header, names = table.header, table.schema.names
    twice = sorted(name for name, count in Counter(header).items() if count > 1)
    if twice:
        here = Location(table.file, 1, twice[0])
        yield here.breaks(rules.DUPLICATE_HEADER, ", ".join(twice), "each name once")
    if table.schema.raw and not table.has_its_columns:
        odd, lost = _without(header, names), _without(names, header)
        found = ", ".join(odd) or ("columns lost" if lost else "another order")
        expected = ", ".join(lost) or "the order of the schema"
        here = Location(table.file, 1, next(iter([*odd, *lost]), None))
        yield here.breaks(rules.HEADER_MISMATCH, found, expected)


def _without(names: list[str], others: list[str]) -> list[str]:
    known = set(others)
    return [name for name in names if name not in known]


def _column(table: Table, field: FieldSpec) -> Iterator[Finding]:
    name = field.name
    cells = list(dict.fromkeys(row[name] for row in table.rows))  # they repeat, labels most of all
    faults = _faults(field, cells)
    faults[""] = []
    if field.required or name in table.schema.primary_key:
        faults[""] = [(rules.NULL_NOT_ALLOWED, "nothing", "a value")]
    for row in table.rows:
        for rule, found, expected in faults[row[name]]:
            yield row.at(name).breaks(rule, found, expected)


def _faults(field: FieldSpec, cells: list[str]) -> dict[str, list[_Fault]]:
    """What is wrong with each of the cells."""
    codes, told = frozenset(field.enum), ", ".join(field.enum)[:TOLD_CHARACTERS]
    faults = {}
    for cell in filter(None, cells):
        faults[cell] = list(_text(cell) if field.type == "string" else _typed(field, cell))
        if codes and cell not in codes:
            faults[cell].append((rules.UNKNOWN_CODE, cell, told))
        if len(cell) > CELL_CHARACTERS:
            length = f"{len(cell)} characters"
            faults[cell].append((rules.CELL_TOO_LONG, length, f"at most {CELL_CHARACTERS}"))
    if field.pattern:
        # A pattern that is none is reported by the check of schemas.
        with suppress(pa.ArrowException):
            for cell, is_match in zip(faults, matches(field.pattern, list(faults)), strict=True):
                if not is_match:
                    faults[cell].append((rules.PATTERN_MISMATCH, cell, field.pattern))
    return faults


def _text(cell: str) -> Iterator[_Fault]:
    if cell[0].isspace() or cell[-1].isspace():
        yield rules.BLANK_EDGE, repr(cell), cell.strip()
    if not cell.isprintable():
        odd = next(char for char in cell if not char.isprintable())
        yield rules.CONTROL_CHARACTER, f"U+{ord(odd):04X}", None
    if _MISSING.fullmatch(cell):
        yield rules.MISSING_TOKEN, cell, None
    if cell[0] in _FORMULA and not _SIGNED_NUMBER.match(cell):
        yield rules.FORMULA, cell, "no = + - @ first"
    if _LEADING_ZERO.match(cell):
        yield rules.LEADING_ZERO, cell, None


def _typed(field: FieldSpec, cell: str) -> Iterator[_Fault]:
    try:
        value = read_value(field.type, cell)
    except ValueError as error:
        yield _FORMS[field.type], cell, error
        return
    if field.type == "integer" and not -_INT32 <= int(cell) < _INT32:
        yield rules.OUT_OF_BOUNDS, cell, "a number of 32 bits"
    elif isinstance(value, int | Decimal) and field.type != "boolean":
        if len(cell.strip("-").replace(".", "").strip("0")) > _DOUBLE_DIGITS:
            yield rules.TOO_MANY_DIGITS, cell, f"at most {_DOUBLE_DIGITS} digits"
        low, high = field.minimum, field.maximum
        if (low is not None and value < low) or (high is not None and value > high):
            told = f"{'…' if low is None else low} to {'…' if high is None else high}"
            yield rules.OUT_OF_BOUNDS, cell, told
