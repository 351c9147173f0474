"""The tables that people keep, which a corpus brings along: units, indicators, codes, and its places."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from build.report.codebook import Codebook
from build.report.divisions import Division, Divisions
from build.schema import PlaceFacts
from build.schema.published import PublishedTable
from build.writing.encode import arrow_schema
from corpus.columns import plain
from corpus.places import division_place_id
from corpus.report import readers
from corpus.tables import dimension_tables

_OF_PLACES = ("place_id", "place_zh", "gbt2260_code")
Row = Mapping[str, Any]


def dimensions() -> dict[str, PublishedTable]:
    """The tables by name, in order."""
    return dimension_tables(readers().codebook.codes)


def write_dimensions(tables: Path) -> dict[str, dict[str, int]]:
    """Write them beside the tables that were read; rows by table and file."""
    codebook = readers().codebook
    rows: dict[str, dict[str, int]] = {}
    for name, table in dimensions().items():
        own: Iterable[Row] = map(vars, getattr(codebook, name))
        if name == "places":
            own = _places(codebook, readers().divisions, tables / "reports")
        made = _table(arrow_schema(table), [*own])
        (tables / name).mkdir(parents=True)
        path = tables / name / f"{name}.parquet"
        pq.write_table(made, path, compression="snappy", data_page_version="1.0", version="2.6")
        rows[name] = {path.name: made.num_rows}
    return rows


def _table(schema: pa.Schema, rows: list[Row]) -> pa.Table:
    return pa.Table.from_pylist(
        [{field.name: plain(row.get(field.name)) for field in schema} for row in rows], schema
    )


def _places(codebook: Codebook, divisions: Divisions, reports: Path) -> Iterator[Row]:
    """The places that people described, then those that only reports have, with what holds them."""
    read: dict[str, Row] = {}
    for path in sorted(reports.glob("*.parquet")):
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(columns=[*_OF_PLACES]):
                read |= {row["place_id"]: row for row in batch.to_pylist() if row["place_id"]}
    kept = {row.place_id for row in codebook.places}
    yield from (vars(row) | {"is_named": row.place_id in read or None} for row in codebook.places)
    made: dict[str, Row] = {}
    for place_id in sorted(read.keys() - kept):
        for row in _with_holders(read[place_id]["gbt2260_code"], codebook.places, divisions):
            if row["place_id"] not in kept:
                made.setdefault(
                    row["place_id"], row | {"is_named": row["place_id"] in read or None}
                )
    # What holds a place stands above it, as in every table whose rows refer to its own.
    yield from sorted(made.values(), key=lambda row: (_depth(row, made), row["place_id"]))


def _with_holders(
    code: str, places: Iterable[PlaceFacts], divisions: Divisions
) -> Iterator[dict[str, Any]]:
    own = _newest(code, divisions)
    holders = own.parents if own else ()
    there = [each for each in (own, *(_newest(one, divisions) for one in holders)) if each]
    ids = [division_place_id(each, places) for each in there]
    for one, place_id, parent in zip(there, ids, [*ids[1:], "china"], strict=True):
        names = {row.name_zh for row in divisions.by_code[one.gbt2260_code]} - {one.name_zh}
        yield {
            "place_id": place_id,
            "place_type": one.place_type,
            "gbt2260_code": one.gbt2260_code,
            "parent_place_id": parent,
            "label_zh": one.name_zh,
            "words_zh": " ".join([one.name_zh, *sorted(names)]),
        }


def _newest(code: str, divisions: Divisions) -> Division | None:
    rows = divisions.by_code.get(code, [])
    return max(rows, key=lambda row: row.last_year or 9999, default=None)


def _depth(row: Row, made: Mapping[str, Row]) -> int:
    parent = made.get(row["parent_place_id"])
    return 0 if parent is None else 1 + _depth(parent, made)
