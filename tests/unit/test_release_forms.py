"""The SQLite, DuckDB and Excel forms of a small invented package, with cells that break such forms."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from release.forms.datasette import write_datasette
from release.forms.duckdb_file import write_duckdb
from release.forms.layout import LINE, layout
from release.forms.rows import Cell, rows
from release.forms.sqlite import write_sqlite
from release.forms.tables import read_package
from release.forms.views import View
from release.forms.workbook import write_workbook
from release.sql_file import read_sql_file

Rows = list[list[Cell]]

_FIELDS = {
    # The dimension is named after the facts, and its first row refers to its last.
    "facts": {
        "fact_id": {"type": "string"},
        "thing_id": {"type": "string", "constraints": {"required": True}},
        "note": {"type": "string"},
        "state": {"type": "string", "constraints": {"enum": ["done", "can't say"]}},
        "value": {"type": "number"},
        "year": {"type": "integer"},
        "is_draft": {"type": "boolean"},
        "seen_on": {"type": "date"},
    },
    "things": {"thing_id": {"type": "string"}, "part_of": {"type": "string"}},
}
_FOREIGN_KEYS = {
    "facts": [
        {"fields": ["thing_id"], "reference": {"resource": "things", "fields": ["thing_id"]}}
    ],
    "things": [{"fields": ["part_of"], "reference": {"resource": "", "fields": ["thing_id"]}}],
}
_ROWS: dict[str, Rows] = {
    "facts": [
        ["f1", "town", "=1+1", "done", 2.5e-07, 2023, True, date(2023, 1, 15)],
        ["f2", "city", '@sum, "quoted"\nsecond line', "can't say", 120.0, None, None, None],
        ["f3", "city", "110000", None, 123456789012.5, 2024, False, None],
        ["f4", "city", "https://example.org/京", None, -2.5, None, None, date(2024, 2, 29)],
    ],
    "things": [["town", "city"], ["city", None]],
}
_ARROW_TYPES = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int32(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def _package(root: Path, **changed: Rows) -> Path:
    """The package in a folder; some tables with other rows."""
    words = {"title": "T", "title_zh": "题", "description": "D.", "description_zh": "述。"}
    (root / "data/parquet").mkdir(parents=True)
    resources = []
    for name, fields in _FIELDS.items():
        schema = {
            "fields": [{"name": field, **words, **facts} for field, facts in fields.items()],
            "primaryKey": [next(iter(fields))],
            "foreignKeys": _FOREIGN_KEYS[name],
        }
        (root / f"{name}.json").write_text(json.dumps(schema), "utf-8")
        columns = zip(*(_ROWS | changed)[name], strict=True)
        types = [_ARROW_TYPES[str(facts["type"])] for facts in fields.values()]
        arrays = [pa.array(values, kind) for values, kind in zip(columns, types, strict=True)]
        pq.write_table(pa.table(arrays, list(fields)), root / f"data/parquet/{name}.parquet")
        resources.append({"name": name, **words, "type": "table", "schema": f"{name}.json"})
    descriptor = {
        "name": "small",
        **words,
        "version": "1.2.3",
        "created": "2026-01-02T00:00:00Z",
        "licenses": [{"name": "CC0-1.0", "title": "CC0", "path": "https://example.org/cc0"}],
        "resources": resources,
    }
    (root / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return root


@pytest.fixture(autouse=True)
def _no_views(monkeypatch: pytest.MonkeyPatch) -> None:
    # The views are over the tables of the real package; tests/package looks at them.
    for module in ("sqlite", "duckdb_file", "datasette"):
        monkeypatch.setattr(f"release.forms.{module}.read_views", list)


def test_rows_are_those_of_the_parquet_files(tmp_path: Path) -> None:
    package = read_package(_package(tmp_path / "package"))
    assert {table.name: [*map(list, rows(table))] for table in package.tables} == _ROWS


def test_loading_order_puts_the_referenced_first(tmp_path: Path) -> None:
    package = read_package(_package(tmp_path / "package"))
    assert [table.name for table in package.in_loading_order()] == ["things", "facts"]


@pytest.mark.parametrize(
    "row",
    [
        ["f1", "nowhere", "n", "done", 1.0, 2023, True, None],
        ["f1", "town", "n", "maybe", 1.0, 2023, True, None],
        ["f1", None, "n", "done", 1.0, 2023, True, None],
    ],
    ids=["reference", "closed list", "required"],
)
def test_databases_enforce_what_the_schema_says(tmp_path: Path, row: list[Cell]) -> None:
    root = _package(tmp_path / "package", facts=[row])
    with pytest.raises(sqlite3.IntegrityError):
        write_sqlite(root, tmp_path / "broken.sqlite")
    # DuckDB would keep an index for each reference, which its old versions do not read.
    if row[1] != "nowhere":
        with pytest.raises(duckdb.ConstraintException):
            write_duckdb(root, tmp_path / "broken.duckdb")


def test_sqlite_holds_the_cells(tmp_path: Path) -> None:
    target = tmp_path / "small.sqlite"
    write_sqlite(_package(tmp_path / "package"), target)
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT * FROM facts").fetchall()[0] == (
            ("f1", "town", "=1+1", "done", 2.5e-07, 2023, 1, "2023-01-15")
        )
        kinds = connection.execute("SELECT DISTINCT typeof(note) FROM facts").fetchall()
        assert kinds == [("text",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        described = connection.execute(
            "SELECT title_zh FROM _columns WHERE table_name = 'facts' AND column_name = 'value'"
        ).fetchall()
        assert described == [("题",)]


def _add_view(monkeypatch: pytest.MonkeyPatch, computed: str) -> None:
    """A view that answers with no row, so that none tells what its columns hold."""
    query = f"SELECT fact_id, seen_on, {computed} AS doubled FROM facts WHERE value > 1e99"
    views = [View("double", "D.", "述。", query)]
    monkeypatch.setattr("release.forms.sqlite.read_views", lambda: views)


def test_view_in_sqlite_has_types_without_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_view(monkeypatch, "CAST(2 * value AS DOUBLE)")
    target = tmp_path / "small.sqlite"
    write_sqlite(_package(tmp_path / "package"), target)
    with closing(sqlite3.connect(target)) as connection:
        told = connection.execute("PRAGMA table_info(double)").fetchall()
    assert [kind for _, _, kind, *_ in told] == ["TEXT", "DATE", "REAL"]


def test_view_that_computes_without_a_type_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _add_view(monkeypatch, "2 * value")
    with pytest.raises(ValueError, match=r"double\.doubled"):
        write_sqlite(_package(tmp_path / "package"), tmp_path / "small.sqlite")


def test_duckdb_holds_the_cells(tmp_path: Path) -> None:
    target = tmp_path / "small.duckdb"
    write_duckdb(_package(tmp_path / "package"), target)
    with duckdb.connect(target, read_only=True) as connection:
        for name, expected in _ROWS.items():
            found = connection.execute(f"SELECT * FROM {name}").fetchall()
            assert sorted(found) == sorted(map(tuple, expected))


@pytest.mark.parametrize("write", [write_sqlite, write_workbook])
def test_form_is_the_same_bytes_again(tmp_path: Path, write: object) -> None:
    assert callable(write)
    root = _package(tmp_path / "package")
    for name in ("one.xlsx", "two.xlsx"):
        write(root, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_workbook_has_texts_not_formulas_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    target = tmp_path / "small.xlsx"
    write_workbook(_package(tmp_path / "package"), target)
    workbook = openpyxl.load_workbook(target)
    assert workbook.sheetnames == ["read me", "codebook", *_FIELDS]
    sheet = workbook["facts"]
    assert sheet["C2"].value == "=1+1"
    assert {cell.data_type for cell in sheet["C"]} == {"s"}
    assert sheet["C5"].hyperlink is None
    assert list(sheet.tables) == ["facts"]
    assert sheet.tables["facts"].ref == "A1:H5"
    assert sheet.freeze_panes == "B2"
    assert sheet["A2"].alignment.vertical == "top"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$1:$1"
    read_me = workbook["read me"]
    assert "data/text/" in " ".join(str(cell.value) for cell in read_me["B"])
    # Wrapped texts are seen whole in programs that do not fit heights by themselves.
    assert (read_me.row_dimensions[5].height or 0) > 15


def test_workbook_refuses_a_text_that_excel_would_cut(tmp_path: Path) -> None:
    row: list[Cell] = ["f1", "town", "长" * 32_768, "done", 1.0, 2023, True, None]
    root = _package(tmp_path / "package", facts=[row])
    with pytest.raises(ValueError, match="facts, row 2, column 3"):
        write_workbook(root, tmp_path / "long.xlsx")


def test_sql_file_without_its_texts_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "01-x.sql"
    path.write_text("-- question_en: Why?\n--   And how?\nSELECT 1;\n")
    assert read_sql_file(path, {"question_en"}) == ({"question_en": "Why? And how?"}, "SELECT 1;")
    with pytest.raises(ValueError, match=r"01-x\.sql"):
        read_sql_file(path, {"question_en", "question_zh"})


def test_layout_wraps_what_is_read_and_freezes_it_where_the_window_has_room() -> None:
    header = ["claim_id", "quote_zh", "summary_en", "section_title_en"]
    lines: list[tuple[Cell, ...]] = [
        (f"c{at}", f"拆除违法建设{at}" * 4, f"Demolished {at} " * 8, f"A title {at} " * 9)
        for at in range(100, 140)
    ]
    look = layout(header, lines)
    assert look.wrapped == {1, 2}
    assert look.frozen == 3
    assert set(look.heights) == {4 * LINE}
    assert look.printed == 4
    wide = layout([*(f"label_{at}" for at in range(20)), "summary_en", "last"], [])
    assert (wide.frozen, wide.heights) == (1, [])


def test_datasette_is_told_titles_labels_and_facets(tmp_path: Path) -> None:
    target = tmp_path / "small-1.2.3.datasette.json"
    write_datasette(_package(tmp_path / "package"), target)
    told = json.loads(target.read_text("utf-8"))
    assert (told["title"], told["license"]) == ("T 1.2.3", "CC0")
    facts = told["databases"]["small-1.2.3"]["tables"]["facts"]
    assert (facts["title"], facts["facets"]) == ("T", ["state"])
    assert facts["columns"]["value"] == "D."
    assert "label_column" not in facts
