"""Readers that guess the types of a CSV file guess those of the schema, as docs/load.md says."""

import csv
import json

import frictionless
import pandas as pd
import pytest

from tests.paths import ROOT

TABLES = sorted(path.stem for path in (ROOT / "data").glob("*.csv"))
# The text that looks like a number: the page says so.
CODES = {"gbt2260_code"}


def _kinds(table: str) -> dict[str, str]:
    fields = json.loads((ROOT / f"schemas/{table}.json").read_text("utf-8"))["fields"]
    return {field["name"]: field["type"] for field in fields}


@pytest.mark.parametrize("table", TABLES)
def test_types_guessed_from_the_first_rows_hold_for_all(table: str) -> None:
    resource = frictionless.Resource(path=f"{table}.csv", basepath=str(ROOT / "data"))
    report = resource.validate()
    assert report.valid, report.flatten(["fieldName", "message"])[:3]


@pytest.mark.parametrize("table", TABLES)
def test_no_decimal_is_taken_for_a_whole_number(table: str) -> None:
    frame = pd.read_csv(ROOT / f"data/{table}.csv", nrows=100)
    numbers = [name for name, kind in _kinds(table).items() if kind == "number"]
    # Of a table without rows nothing can be guessed.
    assert frame.empty or {str(frame[name].dtype) for name in numbers} <= {"float64"}


@pytest.mark.parametrize("table", TABLES)
def test_texts_stay_texts(table: str) -> None:
    frame = pd.read_csv(ROOT / f"data/{table}.csv")
    texts = [name for name, kind in _kinds(table).items() if kind == "string"]
    numbers = {name for name in texts if pd.api.types.is_numeric_dtype(frame[name])}
    filled = {name for name in numbers if frame[name].notna().any()}
    assert filled <= CODES


@pytest.mark.parametrize("table", TABLES)
def test_defaults_of_python_read_every_cell(table: str) -> None:
    with (ROOT / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == list(_kinds(table))
    assert {len(row) for row in rows} <= {len(header)}
