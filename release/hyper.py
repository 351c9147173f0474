"""The package as a Tableau extract, with keys and references that Tableau relates the tables by."""

import tempfile
from pathlib import Path

from tableauhyperapi import (
    Connection,
    CreateMode,
    HyperProcess,
    Inserter,
    Nullability,
    SqlType,
    TableDefinition,
    Telemetry,
)

from release.sql import quoted
from release.tables import Table, read_package

_TYPES = {
    "string": SqlType.text(),
    "integer": SqlType.int(),
    "number": SqlType.double(),
    "boolean": SqlType.bool(),
    "date": SqlType.date(),
}


def write_hyper(root: Path, target: Path) -> None:
    """Write the package in `root` as the extract `target`; an existing file is replaced.

    Hyper does not enforce keys: it assumes them, so they are proved elsewhere.

    Raises:
        tableauhyperapi.HyperException: a row has no value where one is required.
    """
    package = read_package(root)
    with (
        # The engine writes a log beside the caller unless it is sent elsewhere.
        tempfile.TemporaryDirectory() as logs,
        HyperProcess(
            Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU, parameters={"log_dir": logs}
        ) as process,
        Connection(process.endpoint, target, CreateMode.CREATE_AND_REPLACE) as connection,
    ):
        for table in package.in_loading_order():
            _write_table(connection, table)


def _write_table(connection: Connection, table: Table) -> None:
    definition = TableDefinition(
        table.name,
        [
            TableDefinition.Column(
                column.name,
                _TYPES[column.kind],
                Nullability.NOT_NULLABLE if column.is_required else Nullability.NULLABLE,
            )
            for column in table.columns
        ],
    )
    connection.catalog.create_table(definition)
    with Inserter(connection, definition) as inserter:
        inserter.add_rows(table.rows)
        inserter.execute()
    name = quoted(table.name)
    connection.execute_command(f"ALTER TABLE {name} ADD ASSUMED PRIMARY KEY ({quoted(table.key)})")
    for column in table.columns:
        if column.references:
            other, key = column.references
            connection.execute_command(
                f"ALTER TABLE {name} ADD ASSUMED FOREIGN KEY ({quoted(column.name)})"
                f" REFERENCES {quoted(other)} ({quoted(key)})"
            )
