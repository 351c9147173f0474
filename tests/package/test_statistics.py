"""The files for Stata and SPSS equal the CSV files, read back with pyreadstat and with pandas."""

import csv
import json
import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyreadstat
import pytest

from release.forms.statistics import TABLES, write_spss, write_stata
from tests.paths import ROOT
from tests.published import text

Json = dict[str, Any]
WRITERS = {".dta": write_stata, ".sav": write_spss}
READERS: dict[str, Callable[..., tuple[pd.DataFrame, Any]]] = {
    ".dta": pyreadstat.read_dta,
    ".sav": pyreadstat.read_sav,
}
LONG = "京津冀协同发展" * 150  # 3,150 bytes: more than a plain text of either program holds

each_file = pytest.mark.parametrize("suffix", WRITERS)
each_table = pytest.mark.parametrize("table", TABLES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("statistics")
    for table in TABLES:
        for suffix, write in WRITERS.items():
            write(ROOT, made / f"{table}{suffix}", table)
    return made


def _rows(table: str) -> list[dict[str, str]]:
    with (ROOT / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _fields(table: str) -> list[Json]:
    schema = json.loads((ROOT / f"schemas/{table}.json").read_text("utf-8"))
    return list(schema["fields"])


def _labels(codes: list[str]) -> dict[str, str]:
    """The labels of a closed list by its codes, from the published table of codes."""
    lists: dict[str, dict[str, str]] = {}
    for row in _rows("codes"):
        lists.setdefault(row["code_list"], {})[row["code"]] = row["label_en"]
    return next(labels for labels in lists.values() if list(labels) == codes)


def _cell(value: object, field: Json) -> str:
    """A cell of a file as the CSV file writes it; a coded one as its label."""
    if value is None or value == "" or pd.isna(value):
        return ""
    match field["type"]:
        case "integer":
            return str(int(value))  # type: ignore[call-overload]
        case "boolean":
            return {"yes": "true", "no": "false"}[str(value)]
        case "date":
            return (value.date() if isinstance(value, datetime) else value).isoformat()  # type: ignore[attr-defined,no-any-return]
        case _:
            return text(value)


def _expected(table: str) -> list[list[str]]:
    named = {
        field["name"]: _labels(field["constraints"]["enum"])
        for field in _fields(table)
        if "enum" in field.get("constraints", {})
    }
    return [
        [named[name][cell] if cell and name in named else cell for name, cell in row.items()]
        for row in _rows(table)
    ]


def _cells(frame: pd.DataFrame, table: str) -> list[list[str]]:
    assert list(frame.columns) == [field["name"] for field in _fields(table)]
    return [
        [_cell(value, field) for value, field in zip(row, _fields(table), strict=True)]
        for row in frame.astype(object).itertuples(index=False)
    ]


@each_file
@each_table
def test_pyreadstat_reads_the_rows_of_the_csv(folder: Path, table: str, suffix: str) -> None:
    frame, _ = READERS[suffix](folder / f"{table}{suffix}", apply_value_formats=True)
    assert _cells(frame, table) == _expected(table)


@each_table
def test_pandas_reads_the_rows_of_the_csv(folder: Path, table: str) -> None:
    for frame in (
        pd.read_stata(folder / f"{table}.dta"),
        pd.read_spss(folder / f"{table}.sav"),
    ):
        assert _cells(frame, table) == _expected(table)


@each_file
@each_table
def test_columns_have_their_titles_and_codes_their_labels(
    folder: Path, table: str, suffix: str
) -> None:
    _, about = READERS[suffix](folder / f"{table}{suffix}", metadataonly=True)
    assert about.column_names_to_labels == {
        field["name"]: field["title"] for field in _fields(table)
    }
    for field in _fields(table):
        labels = about.variable_value_labels.get(field["name"], {})
        codes = field.get("constraints", {}).get("enum")
        if codes:
            told = _labels(codes)
            assert labels == {at: told[code] for at, code in enumerate(codes, start=1)}
        else:
            assert labels == ({0: "no", 1: "yes"} if field["type"] == "boolean" else {})


@each_file
@each_table
def test_days_are_shown_as_days(folder: Path, table: str, suffix: str) -> None:
    _, about = READERS[suffix](folder / f"{table}{suffix}", metadataonly=True)
    shown = {".dta": "%tdCCYY-NN-DD", ".sav": "SDATE10"}[suffix]
    days = {name for name, kind in about.original_variable_types.items() if kind == shown}
    assert days == {field["name"] for field in _fields(table) if field["type"] == "date"}


@each_file
def test_file_says_what_it_is_and_takes_no_time_from_the_clock(folder: Path, suffix: str) -> None:
    _, about = READERS[suffix](folder / f"claims{suffix}", metadataonly=True)
    package = json.loads((ROOT / "datapackage.json").read_bytes())
    assert about.file_label == f"{package['name']} {package['version']}: claims"
    assert about.creation_time == datetime.combine(
        date.fromisoformat(package["created"][:10]), datetime.min.time()
    )
    if suffix == ".sav":  # what Stata 14 opens is always UTF-8, and says nothing else
        assert about.file_encoding == "UTF-8"
        assert any("Creative Commons" in line for line in about.notes)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A package of the tables that the files are made of."""
    (tmp_path / "data/parquet").mkdir(parents=True)
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    for table in (*TABLES, "codes"):
        shutil.copy(ROOT / f"data/parquet/{table}.parquet", tmp_path / "data/parquet")
    return tmp_path


@each_file
def test_long_texts_are_whole(copy: Path, suffix: str) -> None:
    path = copy / "data/parquet/claims.parquet"
    table = pq.read_table(path)
    at = table.schema.get_field_index("quote_zh")
    texts = pa.array([LONG, *table["quote_zh"].to_pylist()[1:]])
    pq.write_table(table.set_column(at, table.field(at), [texts]), path)
    WRITERS[suffix](copy, copy / f"claims{suffix}", "claims")
    frame, _ = READERS[suffix](copy / f"claims{suffix}")
    assert frame["quote_zh"].tolist() == texts.to_pylist()


@pytest.mark.parametrize(
    ("name", "title"),
    [("with", "Words"), ("Value", "Value"), ("v" * 30, "Value"), ("value", "V" * 81)],
    ids=["reserved", "capital", "long name", "long title"],
)
def test_name_or_title_that_a_program_refuses_is_a_fault(copy: Path, name: str, title: str) -> None:
    path = copy / "schemas/claims.json"
    schema = json.loads(path.read_text("utf-8"))
    field = next(one for one in schema["fields"] if one["name"] == "value")
    field["name"], field["title"] = name, title
    path.write_text(json.dumps(schema), "utf-8")
    parquet = copy / "data/parquet/claims.parquet"
    table = pq.read_table(parquet)
    renamed = [name if column == "value" else column for column in table.column_names]
    pq.write_table(table.rename_columns(renamed), parquet)
    with pytest.raises(ValueError, match=f"^column {name}: "):
        write_stata(copy, copy / "claims.dta", "claims")
