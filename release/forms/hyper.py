"""The package as a Tableau extract, with keys and references that Tableau relates the tables by.

Its bytes differ from run to run.
"""

import tempfile
from pathlib import Path

from tableauhyperapi import (
    Connection,
    CreateMode,
    HyperException,
    HyperProcess,
    Nullability,
    SqlType,
    TableDefinition,
    Telemetry,
)

from release.forms.sql import literal, quoted
from release.forms.tables import Table, constraints, read_package

__all__ = ["HyperException", "write_hyper"]

_TYPES = {
    "string": SqlType.text(),
    "integer": SqlType.int(),
    "number": SqlType.double(),
    "boolean": SqlType.bool(),
    "date": SqlType.date(),
}


def write_hyper(root: Path, target: Path) -> None:
    """Write the package in `root` as the extract `target`.

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
    # The engine lets nobody but the owner read it.
    target.chmod(0o644)


def _write_table(connection: Connection, table: Table) -> None:
    definition = TableDefinition(
        table.name,
        [
            TableDefinition.Column(
                field["name"],
                _TYPES[field["type"]],
                Nullability.NOT_NULLABLE
                if constraints(field).get("required")
                else Nullability.NULLABLE,
            )
            for field in table.fields
        ],
    )
    connection.catalog.create_table(definition)
    name = quoted(table.name)
    file = f"external({literal(str(table.parquet))}, FORMAT => 'parquet')"
    connection.execute_command(f"INSERT INTO {name} SELECT * FROM {file}")  # noqa: S608 (quoted)
    connection.execute_command(f"ALTER TABLE {name} ADD ASSUMED PRIMARY KEY ({quoted(table.key)})")
    for column, (other, key) in table.references.items():
        connection.execute_command(
            f"ALTER TABLE {name} ADD ASSUMED FOREIGN KEY ({quoted(column)})"
            f" REFERENCES {quoted(other)} ({quoted(key)})"
        )
