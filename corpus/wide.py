"""The targets of the year, a row for each report and a column for each indicator: CSV and Parquet."""

import codecs
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pv
import pyarrow.parquet as pq

NAME = "targets_by_place_and_year"
_KEYS = ("place_id", "place_zh", "place_level", "plan_year", "report_id")
_PARTS = {"": "value", "_high": "value_high", "_unit": "unit_id", "_bound": "comparator"}


def write_wide(tables: Path, folder: Path, indicators: Sequence[str]) -> int:
    """Write the wide view of tables/headline_targets; returns how many rows it has.

    A column has the name of an indicator; `_high`, `_unit` and `_bound` stand behind it. No value
    and no bound: no target is stated.
    """
    folder.mkdir(parents=True)
    schema = _schema(indicators)
    count = 0
    with (
        pq.ParquetWriter(
            folder / f"{NAME}.parquet", schema, compression="snappy", version="2.6"
        ) as parquet,
        (folder / f"{NAME}.csv").open("wb") as file,
    ):
        file.write(codecs.BOM_UTF8)  # Excel takes it for another encoding without
        with pv.CSVWriter(file, schema) as written:
            for path in sorted((tables / "headline_targets").glob("*.parquet")):
                rows = pa.Table.from_pylist([*_rows(path)], schema)
                parquet.write_table(rows)
                written.write_table(rows)
                count += rows.num_rows
    return count


def _schema(indicators: Sequence[str]) -> pa.Schema:
    kinds = {"plan_year": pa.int32()}
    fields = [pa.field(name, kinds.get(name, pa.string())) for name in _KEYS]
    for indicator in indicators:
        for suffix, part in _PARTS.items():
            is_number = part.startswith("value")
            fields.append(pa.field(indicator + suffix, pa.float64() if is_number else pa.string()))
    return pa.schema(fields)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    columns = [*_KEYS, "indicator_id", "kind", *_PARTS.values()]
    table = pq.read_table(path, columns=columns)
    rows: dict[str, dict[str, Any]] = {}
    for each in table.to_pylist():
        if each["kind"] == "target":
            row = rows.setdefault(each["report_id"], {name: each[name] for name in _KEYS})
            row |= {
                f"{each['indicator_id']}{suffix}": each[part] for suffix, part in _PARTS.items()
            }
    yield from sorted(rows.values(), key=lambda row: (row["place_id"] or "", row["report_id"]))
