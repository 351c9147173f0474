"""Rows to bytes: CSV, the record, and Parquet, the same rows in types."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from build.schema import Row
from build.schema.published import Column, PublishedTable

# What all readers take: no decimals, no 64-bit integers, no time zones, nothing nested.
_ARROW_TYPES: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    Decimal: pa.float64(),
    bool: pa.bool_(),
    # Plain pandas makes objects of date32, with no year, no month and no time axis.
    date: pa.timestamp("us"),
}
# Of a date that may be empty frictionless takes no other: it cannot read pandas' NaT.
_NULLABLE_DATE = pa.date32()
# pandas_type and numpy_type by Arrow type: with these in the metadata, nullable columns come back
# as Int32, boolean and string with <NA>, not as float and object.
_PANDAS_TYPES: dict[pa.DataType, tuple[str, str]] = {
    pa.string(): ("unicode", "string"),
    pa.int32(): ("int32", "Int32"),
    pa.float64(): ("float64", "Float64"),
    pa.bool_(): ("bool", "boolean"),
    pa.timestamp("us"): ("datetime", "datetime64[us]"),
    _NULLABLE_DATE: ("date", "object"),
}


def cell(value: object) -> str:
    """A value as a CSV file of ours writes it.

    >>> cell(Decimal("2.4E+8")), cell(Decimal("4.50")), cell(True), cell(None), cell(date(2023, 1, 15))
    ('240000000.0', '4.5', 'true', '', '2023-01-15')
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            # Always with a point: readers that tell types from the first rows see no whole numbers.
            whole, _, decimals = format(value, "f").partition(".")
            return f"{whole}.{decimals.rstrip('0') or '0'}"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def row_cells(table: PublishedTable, rows: Sequence[Row]) -> list[dict[str, str]]:
    """The rows as the CSV file writes them, by column in published order."""
    names = [column.name for column in table.columns]
    return [{name: cell(getattr(row, name)) for name in names} for row in rows]


def csv_bytes(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """RFC 4180 with LF, UTF-8 without BOM; each row has a cell for every column."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def arrow_schema(table: PublishedTable) -> pa.Schema:
    """The Arrow schema of a table, with labels and descriptions in both languages."""
    fields = [
        pa.field(
            column.name,
            _arrow_type(column),
            nullable=not column.is_required,
            metadata=column.labels,
        )
        for column in table.columns
    ]
    metadata = {**vars(table.texts), "pandas": json.dumps(_pandas_metadata(fields))}
    return pa.schema(fields, metadata=metadata)


def _arrow_type(column: Column) -> pa.DataType:
    if column.python_type is date and not column.is_required:
        return _NULLABLE_DATE
    return _ARROW_TYPES[column.python_type]


def _pandas_metadata(fields: Sequence[pa.Field]) -> dict[str, Any]:
    columns = []
    for field in fields:
        pandas_type, numpy_type = _PANDAS_TYPES[field.type]
        columns.append(
            {
                "name": field.name,
                "field_name": field.name,
                "pandas_type": pandas_type,
                "numpy_type": numpy_type,
                "metadata": None,
            }
        )
    return {
        "index_columns": [],
        "column_indexes": [],
        "columns": columns,
        "pandas_version": "3.0.0",
    }


def parquet_bytes(table: PublishedTable, rows: Sequence[Row]) -> bytes:
    """Snappy, data page v1, format 2.6: what every reader tried takes."""
    schema = arrow_schema(table)
    arrays = [
        pa.array([_plain(getattr(row, field.name)) for row in rows], type=field.type)
        for field in schema
    ]
    out = pa.BufferOutputStream()
    pq.write_table(
        pa.Table.from_arrays(arrays, schema=schema),
        out,
        compression="snappy",
        data_page_version="1.0",
        version="2.6",
    )
    content: bytes = out.getvalue().to_pybytes()
    return content


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date):
        return datetime.combine(value, time())
    return str(value) if isinstance(value, str) else value
