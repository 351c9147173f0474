"""The package as a DuckDB file: keys, references, comments and views.

DuckDB makes an index of every key and reference by itself; more would only add to the file, since
filters use the ranges it keeps of each column. Each index takes a block of 256 KB, so the file is
mostly room; smaller blocks would shut out DuckDB 1.0. Its bytes differ from run to run.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from release.cells import Cell
from release.sql import create_table, literal, package_facts, quoted
from release.tables import Table, read_package
from release.views import VIEWS

_TYPES = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
_ARROW_TYPES = {
    "string": pa.string(),
    "integer": pa.int32(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}
# DuckDB 2 writes files that 1.x refuses, unless told to keep to the storage of 1.0.
_STORAGE = "v1.0.0"


def write_duckdb(root: Path, target: Path) -> None:
    """Write the package in `root` as the DuckDB file `target`; an existing file is replaced.

    Raises:
        duckdb.ConstraintException: a row breaks a key, a reference or a closed list.
    """
    package = read_package(root)
    target.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute(
            f"ATTACH {literal(str(target))} AS package (STORAGE_VERSION '{_STORAGE}')"
        )
        connection.execute("USE package")
        for table in package.in_loading_order():
            _write_table(connection, table)
        for view in VIEWS:
            connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.query.strip()}")
            comment = literal(f"{view.description}\n{view.description_zh}")
            connection.execute(f"COMMENT ON VIEW {quoted(view.name)} IS {comment}")
        connection.execute("CREATE TABLE _package (property VARCHAR PRIMARY KEY, value VARCHAR)")
        connection.executemany("INSERT INTO _package VALUES (?, ?)", package_facts(package))
        connection.execute("CHECKPOINT package")
        connection.execute("USE memory")
        connection.execute("DETACH package")


def _write_table(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    connection.execute(create_table(table, _TYPES))
    for rows in _waves(table):
        columns = zip(table.columns, zip(*rows, strict=True), strict=True)
        arrays = {
            column.name: pa.array(values, _ARROW_TYPES[column.kind]) for column, values in columns
        }
        connection.register("wave", pa.table(arrays))
        connection.execute(f"INSERT INTO {quoted(table.name)} SELECT * FROM wave")  # noqa: S608 (a quoted name)
        connection.unregister("wave")
    comment = literal(
        f"{table.title} / {table.title_zh}\n{table.description}\n{table.description_zh}"
    )
    connection.execute(f"COMMENT ON TABLE {quoted(table.name)} IS {comment}")
    for column in table.columns:
        comment = literal(
            f"{column.title} / {column.title_zh}\n{column.description}\n{column.description_zh}"
        )
        connection.execute(
            f"COMMENT ON COLUMN {quoted(table.name)}.{quoted(column.name)} IS {comment}"
        )


def _waves(table: Table) -> Iterator[Sequence[tuple[Cell, ...]]]:
    """The rows in bulks; a row that refers to its own table after the one it refers to.

    DuckDB looks up references in the rows that were there before the statement.
    """
    names = [column.name for column in table.columns]
    own = [
        position
        for position, column in enumerate(table.columns)
        if column.references and column.references[0] == table.name
    ]
    key = names.index(table.key)
    waiting: Sequence[tuple[Cell, ...]] = table.rows
    waiting_keys = {row[key] for row in waiting}
    while waiting:
        # What refers to nothing that exists goes too: DuckDB then names the key that is missing.
        ready = [row for row in waiting if not any(row[at] in waiting_keys for at in own)]
        if not ready:
            raise ValueError(f"{table.name}: rows refer to each other in a circle")
        yield ready
        waiting_keys -= {row[key] for row in ready}
        waiting = [row for row in waiting if row[key] in waiting_keys]
