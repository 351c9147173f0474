"""The package as a DuckDB file: keys, references, comments and views.

DuckDB makes an index of every key and reference by itself; more would only add to the file, since
filters use the ranges it keeps of each column. Each index takes a block of 256 KB, so the file is
mostly room; smaller blocks would shut out DuckDB 1.0. Its bytes differ from run to run.
"""

from pathlib import Path

import duckdb

from release.forms.sql import create_table, literal, package_facts, quoted
from release.forms.tables import Json, Table, read_package
from release.forms.views import read_views

_TYPES = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# DuckDB 2 writes files that 1.x refuses, unless told to keep to the storage of 1.0.
_STORAGE = "v1.0.0"


def write_duckdb(root: Path, target: Path) -> None:
    """Write the package in `root` as the DuckDB file `target`, which must not be there.

    Raises:
        duckdb.Error: a row breaks a key, a reference or a closed list, or there is no room.
        ValueError: rows of a table refer to each other in a circle.
    """
    package = read_package(root)
    with duckdb.connect() as connection:
        connection.execute(
            f"ATTACH {literal(str(target))} AS package (STORAGE_VERSION '{_STORAGE}')"
        )
        connection.execute("USE package")
        for table in package.in_loading_order():
            connection.execute(create_table(table, _TYPES))
            _load(connection, table)
            _comment(connection, f"TABLE {quoted(table.name)}", table.resource)
            for field in table.fields:
                _comment(connection, f"COLUMN {quoted(table.name)}.{quoted(field['name'])}", field)
        for view in read_views():
            connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.query}")
            comment = literal(f"{view.description}\n{view.description_zh}")
            connection.execute(f"COMMENT ON VIEW {quoted(view.name)} IS {comment}")
        connection.execute("CREATE TABLE _package (property VARCHAR PRIMARY KEY, value VARCHAR)")
        facts = package_facts(package.descriptor)
        connection.executemany("INSERT INTO _package VALUES (?, ?)", facts)
        connection.execute("CHECKPOINT package")
        connection.execute("USE memory")
        connection.execute("DETACH package")


def _load(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    """Load the rows; one that refers to its own table after the one it refers to.

    DuckDB looks up references in the rows that were there before the statement.
    """
    name, key = quoted(table.name), quoted(table.key)
    waiting = (
        f"(SELECT * FROM read_parquet({literal(str(table.parquet))})"  # noqa: S608 (quoted)
        f" WHERE {key} NOT IN (SELECT {key} FROM {name}))"
    )
    # What refers to nothing that exists goes too: DuckDB then names the key that is missing.
    is_ready = " AND ".join(
        f"({quoted(column)} IS NULL OR {quoted(column)} NOT IN (SELECT {key} FROM {waiting}))"  # noqa: S608
        for column, (other, _) in table.references.items()
        if other == table.name
    )
    insert = f"INSERT INTO {name} SELECT * FROM {waiting} WHERE {is_ready or 'true'}"  # noqa: S608
    while connection.execute(insert).fetchall() != [(0,)]:
        pass
    if connection.execute(f"SELECT 1 FROM {waiting} LIMIT 1").fetchall():  # noqa: S608
        raise ValueError(f"{table.name}: rows refer to each other in a circle")


def _comment(connection: duckdb.DuckDBPyConnection, owner: str, texts: Json) -> None:
    comment = literal(
        f"{texts['title']} / {texts['title_zh']}\n{texts['description']}\n{texts['description_zh']}"
    )
    connection.execute(f"COMMENT ON {owner} IS {comment}")
