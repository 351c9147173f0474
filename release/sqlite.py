"""The package as an SQLite file: keys, references, indexes, views, and the descriptions as tables."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from release.cells import Cell
from release.sql import create_table, indexes, insert, package_facts, quoted
from release.tables import Package, Table, read_package
from release.views import VIEWS

# BOOLEAN and DATE are names that SQLite stores as numbers and as text; SQLAlchemy, and so
# Superset, knows by them that a column is true or false, or goes on a time axis.
_TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "BOOLEAN",
    "date": "DATE",
}

# SQLite has no comments, so the descriptions are rows.
_DESCRIPTIONS = (
    """
CREATE TABLE "_package" (property TEXT PRIMARY KEY, value TEXT NOT NULL)
""",
    """
CREATE TABLE "_tables" (
  table_name TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT, title_zh TEXT,
  description TEXT NOT NULL, description_zh TEXT NOT NULL
)
""",
    """
CREATE TABLE "_columns" (
  table_name TEXT NOT NULL REFERENCES "_tables" (table_name), column_name TEXT NOT NULL,
  position INTEGER NOT NULL, title TEXT NOT NULL, title_zh TEXT NOT NULL,
  description TEXT NOT NULL, description_zh TEXT NOT NULL, unit TEXT,
  PRIMARY KEY (table_name, column_name)
)
""",
)


def write_sqlite(root: Path, target: Path) -> None:
    """Write the package in `root` as the SQLite file `target`; an existing file is replaced.

    Raises:
        sqlite3.IntegrityError: a row breaks a key, a reference or a closed list.
    """
    package = read_package(root)
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        # A row may refer to a later row of its own table.
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in package.in_loading_order():
            _write_table(connection, table)
        for view in VIEWS:
            connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.query.strip()}")
        _write_descriptions(connection, package)
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("VACUUM")


def _write_table(connection: sqlite3.Connection, table: Table) -> None:
    connection.execute(create_table(table, _TYPES))
    connection.executemany(insert(table), (list(map(_stored, row)) for row in table.rows))
    for statement in indexes(table):
        connection.execute(statement)


def _stored(value: Cell) -> Cell:
    return value.isoformat() if isinstance(value, date) else value


def _write_descriptions(connection: sqlite3.Connection, package: Package) -> None:
    for statement in _DESCRIPTIONS:
        connection.execute(statement)
    connection.executemany('INSERT INTO "_package" VALUES (?, ?)', package_facts(package))
    descriptions: list[tuple[str | None, ...]] = [
        (view.name, "view", None, None, view.description, view.description_zh) for view in VIEWS
    ]
    descriptions += [
        (table.name, "table", table.title, table.title_zh, table.description, table.description_zh)
        for table in package.tables
    ]
    connection.executemany('INSERT INTO "_tables" VALUES (?, ?, ?, ?, ?, ?)', descriptions)
    for table in package.tables:
        for position, column in enumerate(table.columns, start=1):
            connection.execute(
                'INSERT INTO "_columns" VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                (
                    table.name,
                    column.name,
                    position,
                    column.title,
                    column.title_zh,
                    column.description,
                    column.description_zh,
                    column.unit or None,
                ),
            )
