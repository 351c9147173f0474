"""The rows of a published table as values of Python, read from its Parquet file."""

from datetime import date

import pyarrow.parquet as pq

from release.forms.tables import Table

Cell = str | int | float | bool | date | None


def rows(table: Table) -> list[tuple[Cell, ...]]:
    """The rows of a table, cells in the order of its columns; an empty cell is None."""
    columns = pq.read_table(table.parquet, columns=[field["name"] for field in table.fields])
    return list(zip(*(column.to_pylist() for column in columns.columns), strict=True))
