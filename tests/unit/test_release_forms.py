"""The SQLite, DuckDB and Excel forms of a small invented package, with cells that break such forms."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import openpyxl
import pytest

from release.cells import text
from release.duckdb_file import write_duckdb
from release.sqlite import write_sqlite
from release.tables import read_package
from release.workbook import write_workbook

_NUMBER = {"type": "number"}
_FIELDS = {
    # The dimension is named after the facts, and its first row refers to its last.
    "facts": {
        "fact_id": {"type": "string"},
        "thing_id": {"type": "string", "constraints": {"required": True}},
        "note": {"type": "string"},
        "state": {"type": "string", "constraints": {"enum": ["done", "can't say"]}},
        "value": _NUMBER,
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
_ROWS = {
    "facts": [
        "f1,town,=1+1,done,0.00000025,2023,true,2023-01-15",
        'f2,city,"@sum, ""quoted""\nsecond line",can\'t say,120,,,',
        "f3,city,110000,,123456789012.5,2024,false,",
        "f4,city,https://example.org/京,,-2.5,,,2024-02-29",
    ],
    "things": ["town,city", "city,"],
}
_TABLES = tuple(_FIELDS)


def _package(root: Path, rows: dict[str, list[str]] | None = None) -> Path:
    words = {"title": "T", "title_zh": "题", "description": "D.", "description_zh": "述。"}
    (root / "data").mkdir(parents=True)
    resources = []
    for name, fields in _FIELDS.items():
        schema = {
            "fields": [{"name": field, **words, **facts} for field, facts in fields.items()],
            "primaryKey": [next(iter(fields))],
            "foreignKeys": _FOREIGN_KEYS[name],
        }
        lines = [",".join(fields), *(rows or _ROWS)[name], ""]
        (root / f"data/{name}.csv").write_bytes("\n".join(lines).encode())
        resources.append(
            {"name": name, **words, "type": "table", "path": f"data/{name}.csv", "schema": schema}
        )
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


@pytest.fixture
def _no_views(monkeypatch: pytest.MonkeyPatch) -> None:
    # The views are over the tables of the real package; tests/package looks at them.
    for module in ("release.sqlite", "release.duckdb_file"):
        monkeypatch.setattr(f"{module}.VIEWS", ())


_CELLS = {
    "facts": [
        ["f1", "town", "=1+1", "done", "0.00000025", "2023", "true", "2023-01-15"],
        ["f2", "city", '@sum, "quoted"\nsecond line', "can't say", "120", "", "", ""],
        ["f3", "city", "110000", "", "123456789012.5", "2024", "false", ""],
        ["f4", "city", "https://example.org/京", "", "-2.5", "", "", "2024-02-29"],
    ],
    "things": [["town", "city"], ["city", ""]],
}


@pytest.mark.parametrize("table", _TABLES)
def test_reads_cells_and_writes_them_back(tmp_path: Path, table: str) -> None:
    package = read_package(_package(tmp_path / "package"))
    rows = next(each.rows for each in package.tables if each.name == table)
    assert [list(map(text, row)) for row in rows] == _CELLS[table]


def test_loading_order_puts_the_referenced_first(tmp_path: Path) -> None:
    package = read_package(_package(tmp_path / "package"))
    assert [table.name for table in package.in_loading_order()] == ["things", "facts"]


@pytest.mark.parametrize(
    "row", ["f1,town,n,done,many,2023,true,", "f1,town,n,done,1,2023,True,", "f1,town"]
)
def test_refuses_a_cell_that_is_not_of_its_type(tmp_path: Path, row: str) -> None:
    root = _package(tmp_path / "package", _ROWS | {"facts": [row]})
    with pytest.raises(ValueError, match=r"facts\.csv:2"):
        read_package(root)


@pytest.mark.usefixtures("_no_views")
@pytest.mark.parametrize(
    ("row", "broken"),
    [
        ("f1,nowhere,n,done,1,2023,true,", "reference"),
        ("f1,town,n,maybe,1,2023,true,", "closed list"),
        ("f1,,n,done,1,2023,true,", "required"),
    ],
)
def test_databases_enforce_what_the_schema_says(tmp_path: Path, row: str, broken: str) -> None:
    root = _package(tmp_path / "package", _ROWS | {"facts": [row]})
    with pytest.raises(sqlite3.IntegrityError):
        write_sqlite(root, tmp_path / f"{broken}.sqlite")
    with pytest.raises(duckdb.ConstraintException):
        write_duckdb(root, tmp_path / f"{broken}.duckdb")


@pytest.mark.usefixtures("_no_views")
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


@pytest.mark.usefixtures("_no_views")
def test_sqlite_is_the_same_bytes_again(tmp_path: Path) -> None:
    root = _package(tmp_path / "package")
    for name in ("one", "two"):
        write_sqlite(root, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_workbook_is_the_same_bytes_again(tmp_path: Path) -> None:
    root = _package(tmp_path / "package")
    for name in ("one.xlsx", "two.xlsx"):
        write_workbook(root, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_workbook_has_texts_not_formulas_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    target = tmp_path / "small.xlsx"
    write_workbook(_package(tmp_path / "package"), target)
    workbook = openpyxl.load_workbook(target)
    assert workbook.sheetnames == ["read me", "codebook", *_TABLES]
    sheet = workbook["facts"]
    assert sheet["C2"].value == "=1+1"
    assert {cell.data_type for cell in sheet["C"]} == {"s"}
    assert sheet["C5"].hyperlink is None
    assert list(sheet.tables) == ["facts"]
    assert sheet.tables["facts"].ref == "A1:H5"
    assert sheet.freeze_panes == "B2"
    assert "data/text/" in " ".join(str(cell.value) for cell in workbook["read me"]["B"])


def test_workbook_refuses_a_text_that_excel_would_cut(tmp_path: Path) -> None:
    long_text = "长" * 32_768
    row = f"f1,town,{long_text},done,1,2023,true,"
    root = _package(tmp_path / "package", _ROWS | {"facts": [row]})
    with pytest.raises(ValueError, match="facts, row 2, column 3"):
        write_workbook(root, tmp_path / "long.xlsx")
