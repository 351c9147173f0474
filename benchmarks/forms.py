"""Size and load time of every form of the tables, beside each other.

Run from the root of the repository: `python -m benchmarks.forms`.
"""

import csv
import json
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import duckdb
import openpyxl
import pyarrow.parquet as pq

from release.forms.duckdb_file import write_duckdb
from release.forms.sqlite import write_sqlite
from release.forms.workbook import write_workbook

ROOT = Path()
ROUNDS = 3


def from_csv(names: list[str], folder: Path) -> int:
    rows = 0
    for name in names:
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows += len(list(csv.reader(file))) - 1
    return rows


def from_parquet(names: list[str], folder: Path) -> int:
    return sum(len(pq.read_table(folder / f"{name}.parquet").to_pylist()) for name in names)


def from_sqlite(names: list[str], path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return sum(len(connection.execute(f'SELECT * FROM "{n}"').fetchall()) for n in names)  # noqa: S608


def from_duckdb(names: list[str], path: Path) -> int:
    with duckdb.connect(path, read_only=True) as connection:
        return sum(len(connection.sql(f'SELECT * FROM "{n}"').fetchall()) for n in names)  # noqa: S608


def from_xlsx(names: list[str], path: Path) -> int:
    workbook = openpyxl.load_workbook(path, read_only=True)
    return sum(len(list(workbook[name].iter_rows(values_only=True))) - 1 for name in names)


def size(paths: list[Path]) -> float:
    return sum(path.stat().st_size for path in paths) / 1e6


def measure(form: str, paths: list[Path], load: Callable[[], int]) -> None:
    """Print megabytes, rows, and the shortest of a few times to load every cell into Python."""
    shortest = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        rows = load()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{form:<10}{size(paths):>10.2f}{rows:>10,}{shortest * 1000:>12.0f}")


def main() -> None:
    descriptor = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
    names = [each["name"] for each in descriptor["resources"] if each.get("type") == "table"]
    plain, parquet = ROOT / "data", ROOT / "data/parquet"
    print(f"{'all tables':<10}{'MB':>10}{'rows':>10}{'load, ms':>12}")
    measure("CSV", [plain / f"{name}.csv" for name in names], lambda: from_csv(names, plain))
    measure(
        "Parquet",
        [parquet / f"{name}.parquet" for name in names],
        lambda: from_parquet(names, parquet),
    )
    with tempfile.TemporaryDirectory() as name:
        files = {suffix: Path(name) / f"tables.{suffix}" for suffix in ("sqlite", "duckdb", "xlsx")}
        write_sqlite(ROOT, files["sqlite"])
        write_duckdb(ROOT, files["duckdb"])
        write_workbook(ROOT, files["xlsx"])
        measure("SQLite", [files["sqlite"]], lambda: from_sqlite(names, files["sqlite"]))
        measure("DuckDB", [files["duckdb"]], lambda: from_duckdb(names, files["duckdb"]))
        measure("XLSX", [files["xlsx"]], lambda: from_xlsx(names, files["xlsx"]))
    print("CSV comes as text, the others with types; XLSX is read by openpyxl")


if __name__ == "__main__":
    main()
