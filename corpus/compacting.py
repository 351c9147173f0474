"""From many small shards to few large files: one for each level and year of a table.

Sorted outside of memory: some shards at a time, by level and year, into one file of runs; then each
file is written from its runs. Memory does not grow with the corpus.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

_GROUP = 65_536  # rows that a reader of a file holds at once
_SORTED = 32_768  # rows that are sorted at once
_UNKNOWN = "unknown"
NONE = "none.parquet"
BY = ("place_level", "plan_year")
_ORDER = [(name, "ascending") for name in BY]
_THREADS = 2  # at most: each holds some groups
_RUNS = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)

Shards = Iterable[pa.Table]
PartT = TypeVar("PartT", pa.Table, pa.RecordBatch)


def compact(
    schemas: Mapping[str, pa.Schema], shards: Mapping[str, Shards], folder: Path, workers: int = 1
) -> dict[str, dict[str, int]]:
    """Write the rows of each table's shards to `<level>-<year>.parquet`, in the order of the shards.

    Returns the rows of each file by table and name.
    """
    with ThreadPoolExecutor(min(workers, _THREADS)) as threads:
        sorting = {
            name: threads.submit(_sort, schemas[name], own, folder / f"{name}.runs")
            for name, own in shards.items()
        }
        writing = {
            name: {
                file: threads.submit(_write, folder / f"{name}.runs", batches, folder / name / file)
                for file, batches in sorted(sorting[name].result().items())
            }
            for name in schemas
        }
        written = {}
        for name, files in writing.items():
            written[name] = {file: rows.result() for file, rows in files.items()}
            (folder / f"{name}.runs").unlink()
    return written


def _sort(schema: pa.Schema, shards: Shards, path: Path) -> dict[str, list[int]]:
    """Write shards sorted, some at a time; the batches that hold the rows of each file."""
    path.with_suffix("").mkdir(parents=True)
    runs: dict[str, list[int]] = {}
    number = 0
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, schema, options=_RUNS) as file:
        for group in _groups(shards, _SORTED):
            for name, part in _parts(pa.concat_tables(group)):
                file.write_table(part)
                runs.setdefault(name, []).append(number)
                number += 1
    # A table without rows is a table all the same: readers find its columns.
    return runs or {NONE: []}


def _write(path: Path, batches: list[int], target: Path) -> int:
    """Write a file from its batches of a file of runs; its rows."""
    with pa.OSFile(str(path)) as source, pa.ipc.open_file(source) as runs:
        written = pq.ParquetWriter(
            target, runs.schema, compression="snappy", data_page_version="1.0", version="2.6"
        )
        rows = 0
        with written:
            for group in _groups(map(runs.get_batch, batches), _GROUP):
                written.write_table(pa.Table.from_batches(group), _GROUP)
                rows += sum(part.num_rows for part in group)
    return rows


def _groups(parts: Iterable[PartT], most: int) -> Iterator[list[PartT]]:
    """Those that have rows, as many at a time as have no more than `most` rows together."""
    group: list[PartT] = []
    rows = 0
    for part in parts:
        if group and rows + part.num_rows > most:
            yield group
            group, rows = [], 0
        if part.num_rows:
            group.append(part)
            rows += part.num_rows
    if group:
        yield group


def _parts(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """The rows of each level and year, in their order, with the name of their file."""
    ordered = table.combine_chunks().sort_by(_ORDER)  # which keeps the order of equals
    counts = table.group_by(BY).aggregate([([], "count_all")]).sort_by(_ORDER)
    start = 0
    for level, year, count in zip(*counts.to_pydict().values(), strict=True):
        yield file_name(level, year), ordered.slice(start, count)
        start += count


def file_name(level: str | None, year: int | None) -> str:
    """The name of the file of a level and a year.

    >>> file_name("province", 2023), file_name(None, None)
    ('province-2023.parquet', 'unknown-unknown.parquet')
    """
    return f"{level or _UNKNOWN}-{year or _UNKNOWN}.parquet"
