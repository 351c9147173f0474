"""Rows to bytes: CSV, the record, and Parquet, the same rows in types."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from build.schema import Field, Row

# What all readers take: no decimals, no 64-bit integers, no time zones, nothing nested.
_ARROW_TYPES: dict[type, pa.DataType] = {
    str: pa.string(),
    int: pa.int32(),
    Decimal: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}
# pandas_type and numpy_type by Arrow type: with these in the metadata, nullable columns come back
# as Int32, boolean and string with <NA>, not as float and object.
_PANDAS_TYPES: dict[pa.DataType, tuple[str, str]] = {
    pa.string(): ("unicode", "string"),
    pa.int32(): ("int32", "Int32"),
    pa.float64(): ("float64", "Float64"),
    pa.bool_(): ("bool", "boolean"),
    pa.date32(): ("date", "object"),
}


def cell(value: object) -> str:
    """A value as the CSV writes it.

    >>> cell(Decimal("2.4E+8")), cell(Decimal("4.50")), cell(True), cell(None), cell(date(2023, 1, 15))
    ('240000000', '4.5', 'true', '', '2023-01-15')
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            text = format(value, "f")
            return text.rstrip("0").rstrip(".") if "." in text else text
        case date():
            return value.isoformat()
        case _:
            return str(value)


def csv_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """RFC 4180 with LF, UTF-8 without BOM."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    names = list(model.model_fields)
    writer.writerow(names)
    writer.writerows([cell(getattr(row, name)) for name in names] for row in rows)
    return out.getvalue().encode()


def arrow_type(field: Field) -> pa.DataType:
    """The Arrow type of a field; closed lists are strings."""
    return pa.string() if field.codes else _ARROW_TYPES[field.python_type]


@cache
def arrow_schema(model: type[Row], with_drafts: bool) -> pa.Schema:
    """The Arrow schema of a table, with labels and descriptions in both languages."""
    fields = [
        pa.field(
            field.name,
            arrow_type(field),
            nullable=not field.is_required(with_drafts),
            metadata={
                "title": field.column.title,
                "title_zh": field.column.title_zh,
                "description": field.description(with_drafts),
                "description_zh": field.description_zh(with_drafts),
            },
        )
        for field in model.columns()
    ]
    info = model.table
    return pa.schema(
        fields,
        metadata={
            "title": info.title,
            "title_zh": info.title_zh,
            "description": info.description,
            "description_zh": info.description_zh,
            "pandas": json.dumps(_pandas_metadata(fields)),
        },
    )


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


def arrow_table(model: type[Row], rows: Sequence[Row], with_drafts: bool) -> pa.Table:
    """The rows as an Arrow table."""
    schema = arrow_schema(model, with_drafts)
    arrays = [
        pa.array([_plain(getattr(row, field.name)) for row in rows], type=field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return str(value) if isinstance(value, str) else value


def parquet_bytes(model: type[Row], rows: Sequence[Row], with_drafts: bool) -> bytes:
    """Snappy, data page v1, format 2.6: what every reader tried takes."""
    out = pa.BufferOutputStream()
    pq.write_table(
        arrow_table(model, rows, with_drafts),
        out,
        compression="snappy",
        data_page_version="1.0",
        version="2.6",
    )
    content: bytes = out.getvalue().to_pybytes()
    return content
