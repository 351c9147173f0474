"""The package as an SQLite file: keys, references, indexes; views and descriptions as tables."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from release.forms.rows import rows
from release.forms.sql import create_table, package_facts, quoted
from release.forms.tables import Package, Table, read_package
from release.forms.views import View, read_views

# BOOLEAN and DATE are names that SQLite stores as numbers and as text; SQLAlchemy, and so
# Superset, knows by them that a column is true or false, or goes on a time axis.
_TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# The types of what a view computes with CAST, as SQLite names them for the columns of a table.
_COMPUTED = {"INT": "INTEGER", "REAL": "REAL", "TEXT": "TEXT"}

# Columns that people filter by and that refer to no table.
_FILTERED = frozenset(
    {
        "claim_type",
        "comparator",
        "function",
        "measure_type",
        "period_end",
        "project_type",
        "role",
        "status",
        "verifiability",
    }
)

# SQLite has no comments, so the descriptions are rows.
_DESCRIPTIONS = """
CREATE TABLE "_package" (property TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE "_tables" (
  table_name TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT, title_zh TEXT,
  description TEXT NOT NULL, description_zh TEXT NOT NULL
);
CREATE TABLE "_columns" (
  table_name TEXT NOT NULL REFERENCES "_tables" (table_name), column_name TEXT NOT NULL,
  position INTEGER NOT NULL, title TEXT NOT NULL, title_zh TEXT NOT NULL,
  description TEXT NOT NULL, description_zh TEXT NOT NULL, unit TEXT,
  PRIMARY KEY (table_name, column_name)
);
"""
_TEXTS = ("title", "title_zh", "description", "description_zh")


def write_sqlite(root: Path, target: Path) -> None:
    """Write the package in `root` as the SQLite file `target`, which must not be there.

    Raises:
        sqlite3.Error: a row breaks a key, a reference or a closed list, or there is no room.
    """
    package = read_package(root)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        # A row may refer to a later row of its own table.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in package.in_loading_order():
            connection.execute(create_table(table, _TYPES))
            _insert(connection, table.name, len(table.fields), map(_stored, rows(table)))
            _add_indexes(connection, table)
        for view in read_views():
            _write_view(connection, view)
        _write_descriptions(connection, package)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("VACUUM")


def _insert(
    connection: sqlite3.Connection, name: str, width: int, values: Iterable[Sequence[object]]
) -> None:
    places = ", ".join("?" * width)
    connection.executemany(f"INSERT INTO {quoted(name)} VALUES ({places})", values)  # noqa: S608 (a quoted name)


def _stored(row: Sequence[object]) -> Sequence[object]:
    return [value.isoformat() if isinstance(value, date) else value for value in row]


def _add_indexes(connection: sqlite3.Connection, table: Table) -> None:
    """An index on each column that people join or filter by."""
    for field in table.fields:
        column = field["name"]
        if column in table.references or column in _FILTERED:
            index = quoted(f"{table.name}_by_{column}")
            connection.execute(f"CREATE INDEX {index} ON {quoted(table.name)} ({quoted(column)})")


def _write_view(connection: sqlite3.Connection, view: View) -> None:
    """Write the answer of a view as a table, whose columns have the types of what they are made of.

    Columns of a SQLite view lose them: tools that go by the type would see neither numbers nor days.

    Raises:
        ValueError: a column is computed and has no CAST to say its type.
    """
    name = quoted(view.name)
    connection.execute(f"CREATE TEMP VIEW {name} AS {view.query}")
    declared = connection.execute(f"PRAGMA temp.table_info({name})").fetchall()
    # A view tells the types of the columns it takes over; a table made of it, those it computes.
    connection.execute(f"CREATE TEMP TABLE _computed AS SELECT * FROM {name} LIMIT 0")  # noqa: S608 (a quoted name)
    computed = connection.execute("PRAGMA temp.table_info(_computed)").fetchall()
    answer = connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 (a quoted name)
    connection.execute("DROP TABLE temp._computed")
    connection.execute(f"DROP VIEW {name}")
    lines = []
    for (_, column, taken, *_), (_, _, cast, *_) in zip(declared, computed, strict=True):
        told = taken if taken in _TYPES.values() else _COMPUTED.get(cast)
        if not told:
            raise ValueError(f"{view.name}.{column}: computed without a CAST to its type")
        lines.append(f"{quoted(column)} {told}")
    connection.execute(f"CREATE TABLE {name} ({', '.join(lines)})")
    _insert(connection, view.name, len(declared), answer)


def _write_descriptions(connection: sqlite3.Connection, package: Package) -> None:
    for statement in _DESCRIPTIONS.split(";"):
        connection.execute(statement)
    _insert(connection, "_package", 2, package_facts(package.descriptor))
    views = [
        (view.name, "view", None, None, view.description, view.description_zh)
        for view in read_views()
    ]
    tables = [
        (table.name, "table", *(table.resource[text] for text in _TEXTS))
        for table in package.tables
    ]
    columns = (
        (table.name, field["name"], position, *(field[text] for text in _TEXTS), field.get("unit"))
        for table in package.tables
        for position, field in enumerate(table.fields, start=1)
    )
    _insert(connection, "_tables", 6, [*views, *tables])
    _insert(connection, "_columns", 8, columns)
