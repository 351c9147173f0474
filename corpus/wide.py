"""The targets of the year, a row for each place and year, columns for each indicator: CSV and Parquet."""

import codecs
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pv
import pyarrow.parquet as pq

from build.schema import IndicatorRow

NAME, COLUMNS = "targets_by_place_and_year", "columns"
_PLACE = ("place_id", "place_zh", "place_level", "plan_year")
_KEYS = (*_PLACE, "report_id", "report_count")
_PARTS = {
    "": "value",
    "_high": "value_high",
    "_signed": "signed_value",
    "_unit": "unit_id",
    "_bound": "comparator",
}
_TYPES = {"plan_year": pa.int32(), "report_count": pa.int32()}
_TYPES |= dict.fromkeys(("value", "value_high", "signed_value"), pa.float64())
_LONGEST = 32  # characters of a name in Stata
_TOLD = pa.schema([(name, pa.string()) for name in ("column", "indicator_id", "zh", "en")])
_OF_PARTS = {
    "": ("", ""),
    "_high": ("，区间上限", ", upper end of a range"),
    "_signed": ("，变动量（下降为负）", ", as a change: a fall below zero"),
    "_unit": ("，单位", ", unit"),
    "_bound": ("，限定（eq 为确数）", ", bound (eq: exact)"),
}
Row = dict[str, Any]


def write_wide(tables: Path, folder: Path, indicators: Sequence[IndicatorRow]) -> dict[str, int]:
    """Write the wide view of tables/headline_targets; returns the rows of each file.

    Names are what Stata takes. No value and no bound: no target is stated. Of several reports of one
    place and year the row is that which states most targets, the first of equals; `report_count`
    tells how many there are. What no place is known of has no row.
    """
    folder.mkdir(parents=True)
    names = column_names([row.indicator_id for row in indicators])
    schema = _schema(names)
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
                rows = pa.Table.from_pylist([*_rows(path, names)], schema)
                parquet.write_table(rows)
                written.write_table(rows)
                count += rows.num_rows
    told = pa.Table.from_pylist([*_told(names, indicators)], _TOLD)
    with (folder / f"{COLUMNS}.csv").open("wb") as file:
        file.write(codecs.BOM_UTF8)
        pv.write_csv(told, file)
    return {f"{NAME}.csv": count, f"{NAME}.parquet": count, f"{COLUMNS}.csv": told.num_rows}


def column_names(indicators: Sequence[str]) -> dict[str, str]:
    """The name of each indicator's first column: its words, cut alike where they are too long.

    Raises:
        ValueError: two names are one.

    >>> column_names(["grp_growth", "registered_urban_unemployment_rate"])
    {'grp_growth': 'grp_growth', 'registered_urban_unemployment_rate': 'regist_urban_unempl_rate'}
    """
    room = _LONGEST - max(map(len, _PARTS))
    names = {each: _cut(each, room) for each in indicators}
    if len({*names.values()}) < len(names):
        raise ValueError("two indicators have one name in the wide view")
    return names


def _cut(name: str, room: int) -> str:
    words = name.split("_")
    lengths = range(len(name), 0, -1)
    cut = ("_".join(word[:length] for word in words) for length in lengths)
    return next(each for each in cut if len(each) <= room)


def _schema(names: Mapping[str, str]) -> pa.Schema:
    fields = [pa.field(name, _TYPES.get(name, pa.string())) for name in _KEYS]
    for name in names.values():
        for suffix, part in _PARTS.items():
            fields.append(pa.field(name + suffix, _TYPES.get(part, pa.string())))
    return pa.schema(fields)


def _told(names: Mapping[str, str], indicators: Sequence[IndicatorRow]) -> Iterator[Row]:
    for row in indicators:
        for suffix, (zh, en) in _OF_PARTS.items():
            yield {
                "column": names[row.indicator_id] + suffix,
                "indicator_id": row.indicator_id,
                "zh": row.label_zh + zh,
                "en": row.label_en + en,
            }


def _rows(path: Path, names: Mapping[str, str]) -> Iterator[Row]:
    reports: dict[str, Row] = {}
    stated: Counter[str] = Counter()
    for batch in _targets(path):
        ids = batch["report_id"]
        firsts = batch.take(pc.index_in(pc.unique(ids), ids))
        for row in firsts.select([*_PLACE, "report_id"]).to_pylist():
            reports.setdefault(row["report_id"], row)
        # Three of four are not stated, and have nothing to tell.
        for each in batch.filter(batch["is_stated"]).to_pylist():
            name = names[each["indicator_id"]]
            reports[each["report_id"]] |= {
                name + suffix: each[part] for suffix, part in _PARTS.items()
            }
            stated[each["report_id"]] += 1
    places: dict[tuple[str, int], list[Row]] = {}
    for row in reports.values():
        if place := row["place_id"] or row["place_zh"]:
            places.setdefault((place, row["plan_year"]), []).append(row)
    for _, own in sorted(places.items()):
        fullest = max(own, key=lambda row: stated[row["report_id"]])
        yield fullest | {"report_count": len(own)}


def _targets(path: Path) -> Iterator[pa.RecordBatch]:
    columns = [*_PLACE, "report_id", "indicator_id", "kind", "is_stated", *_PARTS.values()]
    with pq.ParquetFile(path, buffer_size=2**20, pre_buffer=False) as file:
        for batch in file.iter_batches(columns=columns):
            yield batch.filter(pc.equal(batch["kind"], "target"))
