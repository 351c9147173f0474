"""Twins: the Parquet tables hold the rows of the record, cell by cell, in the stated types."""

import json
from collections.abc import Iterator
from datetime import date

import pyarrow as pa

from validate.findings import Finding, Outcome
from validate.json_text import text_of
from validate.package import INTEGER, NUMBER, Package, Table, Twin
from validate.schema import FieldSpec

_TYPES = {
    "string": (pa.string(), "string"),
    "integer": (pa.int32(), "Int32"),
    "number": (pa.float64(), "Float64"),
    "boolean": (pa.bool_(), "boolean"),
    "date": (pa.date32(), "object"),
}
_LABELS = ("title", "title_zh", "description", "description_zh")
_DIGITS = 15  # what a double holds of any decimal
_ADVICE = "write both forms from the same rows"


def check(package: Package) -> Outcome:
    """Every table that has both forms.

    Codes: `twin-missing`, `twin-columns`, `twin-type`, `twin-rows`, `twin-cell`, `twin-label`,
    `twin-compression`, `twin-pandas`, `too-many-digits`.
    """
    outcome = Outcome()
    for table in package.tables.values():
        twin = package.twins.get(table.name)
        if twin is None:
            file = f"data/parquet/{table.name}.parquet"
            outcome.findings.append(
                Finding("twin-missing", file, None, None, "nothing", table.file, _ADVICE)
            )
        elif twin.data is not None:
            outcome.looked_at += len(table.rows) * len(table.header)
            outcome.findings += _twin(table, twin)
    return outcome


def _wrong(
    twin: Twin,
    code: str,
    field: str | None,
    found: object,
    expected: object,
    row: int | None = None,
) -> Finding:
    return Finding(code, twin.file, row, field, str(found), str(expected), _ADVICE)


def _twin(table: Table, twin: Twin) -> Iterator[Finding]:
    data: pa.Table = twin.data
    if data.column_names != table.header:
        yield _wrong(twin, "twin-columns", None, data.column_names, table.header)
    if data.num_rows != len(table.rows):
        yield _wrong(twin, "twin-rows", None, f"{data.num_rows} rows", f"{len(table.rows)} rows")
    groups = range(twin.metadata.num_row_groups)
    codecs = {
        twin.metadata.row_group(group).column(column).compression
        for group in groups
        for column in range(twin.metadata.num_columns)
    }
    if codecs - {"SNAPPY"}:
        yield _wrong(twin, "twin-compression", None, ", ".join(sorted(codecs)), "SNAPPY")
    yield from _table_metadata(table, twin, data.schema)
    for field in table.schema.fields:
        if data.column_names.count(field.name) == 1 and field.type in _TYPES:
            yield from _field(table, twin, field)


def _table_metadata(table: Table, twin: Twin, schema: pa.Schema) -> Iterator[Finding]:
    metadata = schema.metadata or {}
    for name in _LABELS:
        found = metadata.get(name.encode(), b"").decode("utf-8", "replace")
        if found != text_of(table.schema.raw, name):
            yield _wrong(twin, "twin-label", name, found, text_of(table.schema.raw, name))
    try:
        pandas = json.loads(metadata.get(b"pandas", b"{}"))
        columns = {column["name"]: column["numpy_type"] for column in pandas["columns"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        columns = {}
    expected = {
        field.name: _TYPES[field.type][1] for field in table.schema.fields if field.type in _TYPES
    }
    if columns != expected:
        apart = sorted(name for name in expected if columns.get(name) != expected[name])
        yield _wrong(
            twin, "twin-pandas", apart[0] if apart else None, "other types", "types of pandas"
        )


def _field(table: Table, twin: Twin, field: FieldSpec) -> Iterator[Finding]:
    arrow = twin.data.schema.field(field.name)
    expected = _TYPES[field.type][0]
    metadata = arrow.metadata or {}
    for name in _LABELS:
        found = metadata.get(name.encode(), b"").decode("utf-8", "replace")
        if found != text_of(field.raw, name):
            place = f"{field.name}.{name}"
            yield _wrong(twin, "twin-label", place, found, text_of(field.raw, name))
    if arrow.type != expected:
        yield _wrong(twin, "twin-type", field.name, arrow.type, expected)
        return
    if field.name not in table.header:
        return
    try:
        values = twin.data.column(field.name).to_pylist()
    except (
        ValueError,
        OverflowError,
    ) as error:  # bytes that are no UTF-8, days beyond the calendar
        yield _wrong(twin, "twin-cell", field.name, error, "values of the stated type")
        return
    if field.type == "string" and values == [row[field.name] or None for row in table.rows]:
        return
    for row, value in zip(table.rows, values, strict=False):
        cell = row[field.name]
        if not _same(field.type, cell, value):
            yield _wrong(twin, "twin-cell", field.name, value, cell or "null", row.line)
        elif field.type == "number" and len(cell.strip("-").replace(".", "").strip("0")) > _DIGITS:
            yield table.finding(
                row, field.name, "too-many-digits", cell, f"at most {_DIGITS} digits", "round it"
            )


def _same(kind: str, cell: str, value: object) -> bool:
    """Whether a cell of the record and a value of the twin are one; an unreadable cell is not."""
    if not cell or value is None:
        return not cell and value is None
    match kind:
        case "integer":
            return bool(INTEGER.match(cell)) and value == int(cell)
        case "number":
            return bool(NUMBER.match(cell)) and value == float(cell)
        case "boolean":
            return cell == ("true" if value else "false")
        case "date":
            return isinstance(value, date) and cell == value.isoformat()
        case _:
            return cell == value
