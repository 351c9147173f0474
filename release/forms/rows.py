"""The rows of a published table, as values of Python or of Arrow, read from its Parquet file."""

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq

from release.forms.tables import Table

Cell = str | int | float | bool | date | None


def rows(table: Table) -> list[tuple[Cell, ...]]:
    """The rows of a table, cells in the order of its columns; an empty cell is None."""
    columns = (column.to_pylist() for column in arrow_table(table).columns)
    return list(zip(*columns, strict=True))


def arrow_table(table: Table) -> pa.Table:
    """The rows of a table in Arrow's types.

    Parquet has days as points in time, for pandas; here they are days again.
    """
    with pq.ParquetFile(table.parquet) as file:
        # Without threads, which wait for ever where there is no memory to start them.
        read = file.read([field["name"] for field in table.fields], use_threads=False)
    return pa.table({name: _days(read[name]) for name in read.column_names})


def _days(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(pa.date32()) if pa.types.is_timestamp(column.type) else column
