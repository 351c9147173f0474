"""Twins: the Parquet tables hold the rows of the record, cell by cell, in the stated types."""

import io
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ..finding import Finding, Location, Outcome
from ..limits import PARQUET_BYTES
from ..opening.paths import PARQUET_DESCRIPTOR
from ..opening.rules import TOO_LARGE
from . import rules
from .json_text import Json, objects, text_of
from .package import Package, Table
from .schema import FieldSpec
from .values import read_value

_TYPES = {
    "string": (pa.string(), "string"),
    "integer": (pa.int32(), "Int32"),
    "number": (pa.float64(), "Float64"),
    "boolean": (pa.bool_(), "boolean"),
    "date": (pa.timestamp("us"), "datetime64[us]"),
}
_EMPTY_DATE = (pa.date32(), "object")  # of a date that may be empty
_LABELS = ("title", "title_zh", "description", "description_zh")


def check(package: Package) -> Outcome:
    """Every table has a Parquet form, and the two are one."""
    count = sum(
        len(table.rows) * len(table.header)
        for table in package.tables.values()
        if table.name in package.twins
    )
    return Outcome.of(count, _findings(package))


def _findings(package: Package) -> Iterator[Finding]:
    named = {text_of(one, "name") for one in objects(package.parquet_descriptor, "resources")}
    for table in package.tables.values():
        twin = package.twins.get(table.name)
        if twin is None:
            if package.parquet_descriptor and table.name not in named:
                here = Location(PARQUET_DESCRIPTOR, None, table.name)
                yield here.breaks(rules.TWIN_MISSING, "nothing", table.file)
        elif table.schema.raw:
            yield from _twin(table, Location(twin.file), package.files[twin.file])


def _twin(table: Table, here: Location, content: bytes) -> Iterator[Finding]:
    try:
        parquet = pq.ParquetFile(io.BytesIO(content))
        faults = [*_rows_and_columns(table, here, parquet), *_storage(here, parquet.metadata)]
        yield from faults
        yield from _labels(here, table.schema.raw, parquet.schema_arrow.metadata)
        yield from _pandas(table, here, parquet.schema_arrow.metadata)
        if not faults and table.has_its_columns:
            yield from _cells(table, here, content)
    except (pa.ArrowException, OSError, ValueError) as error:
        found = str(error).splitlines()[0] if str(error) else type(error).__name__
        yield here.breaks(rules.PARQUET_UNREADABLE, found, "a Parquet file")


def _rows_and_columns(table: Table, here: Location, parquet: Any) -> Iterator[Finding]:
    columns: pa.Schema = parquet.schema_arrow
    if columns.names != table.schema.names:
        yield here.breaks(
            rules.TWIN_COLUMNS, ", ".join(columns.names), ", ".join(table.schema.names)
        )
        return
    for field, column in zip(table.schema.fields, columns, strict=True):
        yield from _labels(here, field.raw, column.metadata, field.name)
        expected = _type(field)[0] if field.type in _TYPES else column.type
        if column.type != expected:
            yield here.at(field.name).breaks(rules.TWIN_TYPE, column.type, expected)
        if column.nullable == field.required:
            told = ("may be null", "never null")
            yield here.at(field.name).breaks(
                rules.TWIN_TYPE, *(told if field.required else told[::-1])
            )
    rows = parquet.metadata.num_rows
    if rows != len(table.rows):
        yield here.breaks(rules.TWIN_ROWS, f"{rows} rows", f"{len(table.rows)} rows")


def _type(field: FieldSpec) -> tuple[pa.DataType, str]:
    """The types in Arrow and in pandas."""
    is_empty_date = field.type == "date" and not field.required
    return _EMPTY_DATE if is_empty_date else _TYPES[field.type]


def _labels(
    here: Location, described: Json, metadata: dict[bytes, bytes] | None, owner: str = ""
) -> Iterator[Finding]:
    for name in _LABELS:
        found = (metadata or {}).get(name.encode(), b"").decode("utf-8", "replace")
        if found != text_of(described, name):
            place = here.at(f"{owner}.{name}" if owner else name)
            yield place.breaks(rules.TWIN_LABEL, found, text_of(described, name))


def _pandas(table: Table, here: Location, metadata: dict[bytes, bytes] | None) -> Iterator[Finding]:
    try:
        pandas = json.loads((metadata or {}).get(b"pandas", b"{}"))
        types = {column["name"]: column["numpy_type"] for column in pandas["columns"]}
    except (ValueError, KeyError, TypeError, RecursionError):
        types = {}
    expected = {one.name: _type(one)[1] for one in table.schema.fields if one.type in _TYPES}
    if types != expected:
        apart = sorted(name for name in expected if types.get(name) != expected[name])
        yield here.at(next(iter(apart), None)).breaks(
            rules.TWIN_PANDAS, "other types", "types of pandas"
        )


def _storage(here: Location, metadata: Any) -> Iterator[Finding]:
    """How the columns are packed, by the end of the file, before any is read."""
    groups = [metadata.row_group(at) for at in range(metadata.num_row_groups)]
    columns = [group.column(at) for group in groups for at in range(group.num_columns)]
    codecs = {column.compression for column in columns}
    if codecs - {"SNAPPY"}:
        yield here.breaks(rules.TWIN_COMPRESSION, ", ".join(sorted(codecs)), "SNAPPY")
    size = sum(column.total_uncompressed_size for column in columns)
    if size > PARQUET_BYTES:
        yield here.breaks(TOO_LARGE, f"{size} bytes unpacked", f"at most {PARQUET_BYTES}")


def _cells(table: Table, here: Location, content: bytes) -> Iterator[Finding]:
    """Cell by cell, one column at a time."""
    texts = [field.name for field in table.schema.fields if field.type == "string"]
    # Texts stay in their dictionary: 900 bytes can hold a gigabyte of repetitions.
    parquet = pq.ParquetFile(io.BytesIO(content), read_dictionary=texts)
    for field in table.schema.fields:
        # Threads of the reader would outlive a quick exit and abort it.
        column = parquet.read([field.name], use_threads=False).column(0)
        try:
            values = _values(column)
        except (ValueError, OverflowError) as error:  # no UTF-8, days beyond the calendar
            yield here.at(field.name).breaks(rules.TWIN_CELL, error, "values of the stated type")
            continue
        cells = [row[field.name] for row in table.rows]
        if field.type == "string" and values == [cell or None for cell in cells]:
            continue
        for row, value in zip(table.rows, values, strict=True):
            cell = row[field.name]
            if not _is_same(field.type, cell, value):
                place = Location(here.file, row.line, field.name)
                yield place.breaks(
                    rules.TWIN_CELL, "null" if value is None else value, cell or "null"
                )


def _values(column: pa.ChunkedArray) -> list[object]:
    if not pa.types.is_dictionary(column.type):
        values: list[object] = column.to_pylist()
        return values
    values = []
    for chunk in column.chunks:
        words = chunk.dictionary.to_pylist()
        values += [None if at is None else words[at] for at in chunk.indices.to_pylist()]
    return values


def _is_same(kind: str, cell: str, value: object) -> bool:
    """Whether a cell and a value are one; of a cell without the form of its type no more is said."""
    if not cell or value is None:
        return not cell and value is None
    try:
        stated = read_value(kind, cell)
    except ValueError:
        return True
    if isinstance(stated, date) and isinstance(value, datetime):
        return value == datetime.combine(stated, time())
    return value == (float(stated) if isinstance(stated, Decimal) else stated)
