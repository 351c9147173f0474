"""The SQLite, DuckDB, Excel and Tableau forms hold the published tables: every cell, key and type."""

import sqlite3
from datetime import date, datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pytest

from release.forms.views import read_views
from release.forms.writers import FORMS
from tests.published import TABLES, csv_cells, kinds_of, schema_of, text


@pytest.mark.parametrize("table", TABLES)
def test_sqlite_equals_csv(sqlite: sqlite3.Connection, table: str) -> None:
    cursor = sqlite.execute(f'SELECT * FROM "{table}"')
    kinds = kinds_of(table)
    header = [column[0] for column in cursor.description]
    # SQLite has no booleans: 0 and 1 stand for them.
    cells = [
        [
            text(bool(value) if kinds[name] == "boolean" and value is not None else value)
            for name, value in zip(header, row, strict=True)
        ]
        for row in cursor
    ]
    assert [header, *cells] == csv_cells(table)


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_equals_csv(duck: duckdb.DuckDBPyConnection, table: str) -> None:
    # Row order is not the database's promise; the key restores it.
    expected = csv_cells(table)
    relation = duck.sql(f'SELECT * FROM "{table}"')
    cells = [list(map(text, row)) for row in relation.fetchall()]
    assert relation.columns == expected[0]
    assert sorted(cells) == sorted(expected[1:])


@pytest.mark.parametrize("table", TABLES)
def test_workbook_equals_csv(forms: dict[str, Path], table: str) -> None:
    workbook = openpyxl.load_workbook(forms[".xlsx"], read_only=True)
    kinds = list(kinds_of(table).values())
    rows = workbook[table].iter_rows(values_only=True)
    cells = [list(next(rows))]
    cells += [
        [_excel_text(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in rows
    ]
    assert cells == csv_cells(table)


def _excel_text(value: object, kind: str) -> str:
    if isinstance(value, datetime):
        assert kind == "date"
        return value.date().isoformat()
    assert value is None or isinstance(value, str) == (kind == "string")
    assert isinstance(value, (str, int, float, bool, date, type(None)))
    # Excel has one type for all numbers.
    return text(float(value) if kind == "number" and value is not None else value)


@pytest.mark.skipif(".hyper" not in FORMS, reason="Tableau's library is not made for this machine")
def test_hyper_equals_csv(forms: dict[str, Path], tmp_path: Path) -> None:
    hyper = pytest.importorskip("tableauhyperapi")
    telemetry = hyper.Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU
    parameters = {"log_dir": str(tmp_path)}
    with (
        hyper.HyperProcess(telemetry, parameters=parameters) as process,
        hyper.Connection(process.endpoint, forms[".hyper"]) as connection,
    ):
        for table in TABLES:
            expected = csv_cells(table)
            with connection.execute_query(f'SELECT * FROM "{table}"') as result:
                header = [column.name.unescaped for column in result.schema.columns]
                cells = [list(map(text, row)) for row in result]
            assert header == expected[0]
            assert sorted(cells) == sorted(expected[1:])


def test_every_table_is_in_every_form(forms: dict[str, Path], sqlite: sqlite3.Connection) -> None:
    in_sqlite = {
        name for (name,) in sqlite.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    }
    views = {view.name for view in read_views()}
    own = {"_package", "_tables", "_columns", "sqlite_stat1"}
    own |= {name for name in in_sqlite if "_search" in name}  # the indexes of the search
    assert in_sqlite - own - views == set(TABLES)
    sheets = set(openpyxl.load_workbook(forms[".xlsx"], read_only=True).sheetnames)
    assert sheets - {"read me", "codebook"} == set(TABLES)


def test_sqlite_references_hold(sqlite: sqlite3.Connection) -> None:
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    declared = sum(
        len(sqlite.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()) for table in TABLES
    )
    assert declared == sum(len(schema_of(table).get("foreignKeys", [])) for table in TABLES)


def test_duckdb_has_no_index_that_old_readers_refuse(duck: duckdb.DuckDBPyConnection) -> None:
    kinds = {
        kind for (kind,) in duck.sql("SELECT constraint_type FROM duckdb_constraints()").fetchall()
    }
    assert kinds == {"NOT NULL", "CHECK"}
    assert duck.sql("FROM duckdb_indexes()").fetchall() == []


def test_duckdb_keeps_to_the_storage_that_old_versions_read(forms: dict[str, Path]) -> None:
    header = forms[".duckdb"].read_bytes()[:20]
    assert header[8:12] == b"DUCK"
    # 64 is that of DuckDB 0.9 to 1.1; tests/clients opens the file in the oldest that the docs name.
    assert int.from_bytes(header[12:], "little") == 64


def test_every_column_of_sqlite_has_a_type(sqlite: sqlite3.Connection) -> None:
    tables = [name for (name,) in sqlite.execute("SELECT name FROM sqlite_schema")]
    types = {
        f"{table}.{column}": kind
        for table in tables
        # What SQLite keeps for itself, and the indexes of the search, have none.
        if not table.startswith("sqlite_") and "_search" not in table
        for _, column, kind, *_ in sqlite.execute(f'PRAGMA table_info("{table}")')
    }
    assert types["promised_and_reached.as_of"] == "DATE"
    assert set(types.values()) == {"TEXT", "INTEGER", "REAL", "BOOLEAN", "DATE"}


def test_duckdb_tells_keys_in_comments(duck: duckdb.DuckDBPyConnection) -> None:
    told = duck.sql("SELECT table_name, column_name, comment FROM duckdb_columns()").fetchall()
    comments = {f"{table}.{column}": comment for table, column, comment in told}
    for table in TABLES:
        schema = schema_of(table)
        assert comments[f"{table}.{schema['primaryKey'][0]}"].splitlines()[3].startswith("Primary")
        for key in schema.get("foreignKeys", []):
            other = key["reference"]["resource"] or table
            column = key["reference"]["fields"][0]
            assert comments[f"{table}.{key['fields'][0]}"].endswith(f"→ {other}.{column}")
    comments = duck.sql(
        "SELECT comment FROM duckdb_columns() WHERE NOT starts_with(table_name, '_')"
        " AND table_name IN (SELECT table_name FROM duckdb_tables())"
    ).fetchall()
    assert comments
    assert all(comment for (comment,) in comments)


def test_workbook_gives_codes_as_texts_where_pandas_is_told(forms: dict[str, Path]) -> None:
    places = pd.read_excel(forms[".xlsx"], sheet_name="places", dtype={"gbt2260_code": str})
    assert places.set_index("place_id").loc["beijing", "gbt2260_code"] == "110000"
