"""The SQLite, DuckDB and Excel forms of the published package equal its CSV files, cell by cell."""

import csv
import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest

from release.forms.views import read_views
from release.forms.writers import FORMS, place_of
from tests.paths import ROOT

RESOURCES = {
    resource["name"]: resource
    for resource in json.loads((ROOT / "datapackage.json").read_text("utf-8"))["resources"]
    if resource.get("type") == "table"
}
TABLES = sorted(RESOURCES)


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The written files by suffix."""
    folder = tmp_path_factory.mktemp("forms")
    written = {}
    for suffix, write in FORMS.items():
        written[suffix] = place_of(folder, "package", suffix)
        written[suffix].parent.mkdir(exist_ok=True)
        write(ROOT, written[suffix])
    return written


def text(value: object) -> str:
    """A value as the CSV files write it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            # The shortest decimal that means it, with a point, without an exponent or idle zeros.
            whole, _, decimals = f"{Decimal(repr(value)):f}".partition(".")
            return f"{whole}.{decimals.rstrip('0') or '0'}"
        case _:
            return str(value)


def _csv_cells(table: str) -> list[list[str]]:
    with (ROOT / RESOURCES[table]["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _kinds(table: str) -> dict[str, str]:
    schema = json.loads((ROOT / RESOURCES[table]["schema"]).read_text("utf-8"))
    return {field["name"]: field["type"] for field in schema["fields"]}


@pytest.fixture
def sqlite(forms: dict[str, Path]) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(forms[".sqlite"])) as connection:
        yield connection


@pytest.fixture
def duck(forms: dict[str, Path]) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(forms[".duckdb"], read_only=True) as connection:
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_sqlite_equals_csv(sqlite: sqlite3.Connection, table: str) -> None:
    cursor = sqlite.execute(f'SELECT * FROM "{table}"')
    kinds = _kinds(table)
    header = [column[0] for column in cursor.description]
    # SQLite has no booleans: 0 and 1 stand for them.
    cells = [
        [
            text(bool(value) if kinds[name] == "boolean" and value is not None else value)
            for name, value in zip(header, row, strict=True)
        ]
        for row in cursor
    ]
    assert [header, *cells] == _csv_cells(table)


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_equals_csv(duck: duckdb.DuckDBPyConnection, table: str) -> None:
    # Row order is not the database's promise; the key restores it.
    expected = _csv_cells(table)
    relation = duck.sql(f'SELECT * FROM "{table}"')
    cells = [list(map(text, row)) for row in relation.fetchall()]
    assert relation.columns == expected[0]
    assert sorted(cells) == sorted(expected[1:])


@pytest.mark.parametrize("table", TABLES)
def test_workbook_equals_csv(forms: dict[str, Path], table: str) -> None:
    workbook = openpyxl.load_workbook(forms[".xlsx"], read_only=True)
    kinds = list(_kinds(table).values())
    rows = workbook[table].iter_rows(values_only=True)
    cells = [list(next(rows))]
    cells += [
        [_excel_text(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in rows
    ]
    assert cells == _csv_cells(table)


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
            expected = _csv_cells(table)
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
    assert declared == sum(len(_schema(table).get("foreignKeys", [])) for table in TABLES)


def _schema(table: str) -> dict[str, Any]:
    return json.loads((ROOT / RESOURCES[table]["schema"]).read_text("utf-8"))


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
        schema = _schema(table)
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


@pytest.mark.parametrize("view", [view.name for view in read_views()])
def test_views_answer_the_same_in_both(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection, view: str
) -> None:
    in_sqlite = sqlite.execute(f'SELECT * FROM "{view}"').fetchall()
    in_duckdb = duck.sql(f'SELECT * FROM "{view}"').fetchall()
    assert in_sqlite
    assert sorted(map(repr, in_sqlite)) == sorted(
        repr(tuple(map(_stored, row))) for row in in_duckdb
    )


def _stored(cell: object) -> object:
    """A cell of DuckDB as SQLite keeps it, which has neither booleans nor days."""
    if isinstance(cell, bool):
        return int(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def test_query_of_the_page_on_bi_finds_projects_and_the_claims_that_name_them(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection
) -> None:
    page = (ROOT / "docs/bi.md").read_text("utf-8")
    (query,) = re.findall(r"```sql\n(.*?)```", page, re.S)
    found = sqlite.execute(query).fetchall()
    assert found == duck.sql(query.rstrip().removesuffix(";")).fetchall()
    assert {"地铁12号线", "地铁17号线北段"} <= {name for _, _, _, name, *_ in found}


def test_workbook_gives_codes_as_texts_where_pandas_is_told(forms: dict[str, Path]) -> None:
    places = pd.read_excel(forms[".xlsx"], sheet_name="places", dtype={"gbt2260_code": str})
    assert places.set_index("place_id").loc["beijing", "gbt2260_code"] == "110000"


_SQLITE_TYPES = {"VARCHAR": "TEXT", "DOUBLE": "REAL"}


@pytest.mark.parametrize("view", [view.name for view in read_views()])
def test_views_have_the_same_types_in_both(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection, view: str
) -> None:
    in_sqlite = sqlite.execute(f'PRAGMA table_info("{view}")').fetchall()
    in_duckdb = duck.sql(f'DESCRIBE "{view}"').fetchall()
    assert [(name, kind) for _, name, kind, *_ in in_sqlite] == [
        (name, _SQLITE_TYPES.get(kind, kind)) for name, kind, *_ in in_duckdb
    ]


def test_views_count_every_row(sqlite: sqlite3.Connection) -> None:
    def count(query: str) -> int:
        return sqlite.execute(query).fetchone()[0]

    assert (
        count("SELECT sum(targets) FROM targets_by_policy_area")
        == RESOURCES["targets"]["row_count"]
    )
    assert (
        count("SELECT count(*) FROM past_and_promised_values")
        == RESOURCES["indicator_pairs"]["row_count"]
    )
    named = count("SELECT count(*) FROM (SELECT DISTINCT project_id, status FROM project_mentions)")
    assert count("SELECT sum(projects) FROM projects_by_type_and_status") == named


SEARCHED = {
    "claims": ("quote_zh", "statement_zh"),
    "projects_flat": ("name_zh",),
    "sentences": ("text_zh",),
    "terms": ("term_zh",),
}
WORDS = ("水", "住房", "地铁", "副中心", "京津冀", "12号线", "5G", "城市副中心", "国际科技创新中心")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("table", SEARCHED)
def test_chinese_word_finds_the_rows_that_hold_it(
    sqlite: sqlite3.Connection, table: str, word: str
) -> None:
    header, *rows = _csv_cells(table)
    columns = [header.index(name) for name in SEARCHED[table]]
    held = [row[0] for row in rows if any(word in row[column] for column in columns)]
    key = header[0]
    index = f"{table}_search"
    found = sqlite.execute(
        f"SELECT {key} FROM {table} WHERE rowid IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)",
        (f'"{word}"',),
    ).fetchall()
    assert [key for (key,) in found] == held


def test_search_finds_words_of_both_languages_together(sqlite: sqlite3.Connection) -> None:
    def found(words: str) -> list[str]:
        query = (
            "SELECT claim_id FROM claims WHERE rowid IN"
            " (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)"
        )
        return [key for (key,) in sqlite.execute(query, (words,))]

    assert found("住房")
    assert set(found("住房 house")) == set(found("住房")) & set(found("houses"))
    assert found("zh: housing") == []
    assert found("en: housing")


def test_query_of_the_page_on_loading_finds_what_it_says(sqlite: sqlite3.Connection) -> None:
    page = (ROOT / "docs/load.md").read_text("utf-8")
    (query,) = re.findall(r"^    SELECT claim_id.*?;$", page, re.S | re.M)
    found = sqlite.execute(query).fetchall()
    assert found
    assert all("住房" in quote and "rental" in summary for _, quote, summary in found)


def test_metadata_of_datasette_fits_the_file(
    forms: dict[str, Path], sqlite: sqlite3.Connection
) -> None:
    metadata = json.loads(forms[".datasette.json"].read_text("utf-8"))
    (tables,) = (one["tables"] for one in metadata["databases"].values())
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    assert metadata["source_url"] in [source["path"] for source in descriptor["sources"]]
    named = {f"{unit} = []" for one in tables.values() for unit in one.get("units", {}).values()}
    assert named == set(metadata["custom_units"])
    for name, told in tables.items():
        columns = {row[1] for row in sqlite.execute(f'PRAGMA table_info("{name}")')}
        said = {*told.get("columns", ()), *told.get("facets", ()), *told.get("units", ())}
        said |= {told["label_column"]} if "label_column" in told else set()
        assert said <= columns, name
    searched = {name: told["fts_table"] for name, told in tables.items() if "fts_table" in told}
    assert searched == {name: f"{name}_search" for name in SEARCHED}
