"""The package as a DuckDB file: types, closed lists, comments and views.

Keys and references are told in comments and not declared. DuckDB would keep an index of each, a
block of 256 KB: four times the file, which old versions could not open. They are proved before, and
the SQLite file, made of the same rows, enforces them. Its bytes differ from run to run.
"""

from pathlib import Path

import duckdb

from release.forms.sql import column_lines, literal, package_facts, quoted
from release.forms.tables import Json, Table, read_package
from release.forms.views import read_views

TYPES = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# DuckDB 2 writes files that 1.x refuses, unless told to keep to the storage of 1.0, which 0.10.3 reads too.
_STORAGE = "v1.0.0"


def write_duckdb(root: Path, target: Path) -> None:
    """Write the package in `root` as the DuckDB file `target`, which must not be there.

    Raises:
        duckdb.Error: a row breaks a closed list or lacks what is required, or there is no room.
    """
    package = read_package(root)
    with duckdb.connect() as connection:
        connection.execute(
            f"ATTACH {literal(str(target))} AS package (STORAGE_VERSION '{_STORAGE}')"
        )
        connection.execute("USE package")
        for table in package.tables:
            _write_table(connection, table)
        for view in read_views():
            connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.query}")
            comment = literal(f"{view.description}\n{view.description_zh}")
            connection.execute(f"COMMENT ON VIEW {quoted(view.name)} IS {comment}")
        connection.execute("CREATE TABLE _package (property VARCHAR, value VARCHAR)")
        facts = package_facts(package.descriptor)
        connection.executemany("INSERT INTO _package VALUES (?, ?)", facts)
        connection.execute("CHECKPOINT package")
        connection.execute("USE memory")
        connection.execute("DETACH package")


def _write_table(connection: duckdb.DuckDBPyConnection, table: Table) -> None:
    name = quoted(table.name)
    lines = ",\n  ".join(column_lines(table, TYPES))
    connection.execute(f"CREATE TABLE {name} (\n  {lines}\n)")
    file = f"read_parquet({literal(str(table.parquet))})"
    connection.execute(f"INSERT INTO {name} SELECT * FROM {file}")  # noqa: S608 (quoted)
    _comment(connection, f"TABLE {name}", table.resource)
    for field in table.fields:
        column = field["name"]
        key = ["Primary key 主键"] if column == table.key else []
        if column in table.references:
            key.append(f"→ {'.'.join(table.references[column])}")
        _comment(connection, f"COLUMN {name}.{quoted(column)}", field, *key)


def _comment(connection: duckdb.DuckDBPyConnection, owner: str, texts: Json, *more: str) -> None:
    lines = (
        f"{texts['title']} / {texts['title_zh']}",
        texts["description"],
        texts["description_zh"],
        *more,
    )
    connection.execute(f"COMMENT ON {owner} IS {literal(chr(10).join(lines))}")
