"""The ways a copy of the package is broken, each on purpose and in one place."""

import csv
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import openpyxl
import pyarrow.parquet as pq
import yaml

Fault = Callable[[Path], None]


def parquet_cut(copy: Path) -> None:
    """A Parquet file ends in the middle."""
    _cut(copy / "package/data/parquet/targets.parquet")


def csv_cut(copy: Path) -> None:
    """A CSV file ends in the middle of a row."""
    _cut(copy / "package/data/claims.csv")


def csv_text_for_number(copy: Path) -> None:
    """A word stands where a number belongs."""
    _edit(copy, "value", "many")


def csv_unknown_key(copy: Path) -> None:
    """A row refers to a policy area that does not exist."""
    _edit(copy, "policy_area_id", "cap_99")


def descriptor_without_paths(copy: Path) -> None:
    """A resource of the descriptor has neither path nor data."""
    path = copy / "package/datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    for resource in descriptor["resources"]:
        del resource["path"]
    path.write_text(json.dumps(descriptor), "utf-8")


def schema_of_unknown_type(copy: Path) -> None:
    """A field has a type that the standard does not know."""
    path = copy / "package/schemas/targets.json"
    schema = json.loads(path.read_text("utf-8"))
    schema["fields"][0]["type"] = "decimal"
    path.write_text(json.dumps(schema), "utf-8")


def sqlite_orphan(copy: Path) -> None:
    """A row of the SQLite file refers to nothing."""
    with closing(sqlite3.connect(_form(copy, "sqlite"))) as connection, connection:
        connection.execute("UPDATE targets SET policy_area_id = 'cap_99' WHERE rowid = 1")


def duckdb_cut(copy: Path) -> None:
    """The DuckDB file ends in the middle."""
    _cut(_form(copy, "duckdb"))


def duckdb_other_number(copy: Path) -> None:
    """A number of the DuckDB file is another number."""
    with duckdb.connect(_form(copy, "duckdb")) as connection:
        connection.execute("UPDATE claims SET value = 123456 WHERE value IS NOT NULL")


def duckdb_missing_table(copy: Path) -> None:
    """A table of the DuckDB file is gone."""
    with duckdb.connect(_form(copy, "duckdb")) as connection:
        connection.execute("DROP TABLE claims")


def superset_other_filter(copy: Path) -> None:
    """A chart of the export for Superset counts achievements and calls them promises."""
    path = next((copy / "dist").glob("*-superset.zip"))
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            chart = yaml.safe_load(content)
            if "/charts/1-" in name:
                query = chart["query_context"].replace('"val": "target"', '"val": "achievement"')
                chart["query_context"] = query
            archive.writestr(name, yaml.safe_dump(chart))


def hyper_cut(copy: Path) -> None:
    """The extract ends in the middle."""
    _cut(_form(copy, "hyper"))


def hyper_other_number(copy: Path) -> None:
    """A number of the extract is another number."""
    from tableauhyperapi import Connection, HyperProcess, Telemetry  # noqa: PLC0415 (not everywhere)

    telemetry = Telemetry.DO_NOT_SEND_USAGE_DATA_TO_TABLEAU
    parameters = {"log_dir": str(copy)}
    with (
        HyperProcess(telemetry, parameters=parameters) as process,
        Connection(process.endpoint, _form(copy, "hyper")) as connection,
    ):
        connection.execute_command("UPDATE claims SET value = 123456 WHERE value IS NOT NULL")


def workbook_cut(copy: Path) -> None:
    """The workbook ends in the middle."""
    _cut(_form(copy, "xlsx"))


def workbook_other_number(copy: Path) -> None:
    """A number of the workbook is another number."""
    path = _form(copy, "xlsx")
    workbook = openpyxl.load_workbook(path)
    columns = {cells[0].value: cells[1:] for cells in workbook["targets"].columns}
    next(cell for cell in columns["value"] if cell.value is not None).value = 123456
    workbook.save(path)


def parquet_other_number(copy: Path) -> None:
    """A number of a Parquet file is another number: only a comparison can notice."""
    path = copy / "package/data/parquet/targets.parquet"
    table = pq.read_table(path)
    values = table["value"].to_pylist()
    values[next(at for at, value in enumerate(values) if value is not None)] = 123456.0
    at = table.schema.get_field_index("value")
    pq.write_table(table.set_column(at, table.field(at), [values]), path)


def card_lost(copy: Path) -> None:
    """The README has no card that says which file is which table."""
    path = copy / "package/README.md"
    path.write_text(path.read_text("utf-8").split("---\n", 2)[2], "utf-8")


def citation_without_title(copy: Path) -> None:
    """CITATION.cff has no title."""
    path = copy / "package/CITATION.cff"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("title:")), "utf-8")


def _form(copy: Path, suffix: str) -> Path:
    (path,) = (copy / "dist").glob(f"*.{suffix}")
    return path


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _edit(copy: Path, column: str, value: str) -> None:
    """Put `value` into `column` of the first target that has a value there."""
    path = copy / "package/data/targets.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    at = header.index(column)
    next(row for row in rows if row[at])[at] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
