"""From many small shards to few large files: one for each level and year of a table.

Sorted outside of memory: some shards at a time, by level and year, into one file of runs; then each
file is written from its runs. Memory does not grow with the corpus.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TypeVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from corpus.derived import whole

_GROUP = 65_536  # rows that a reader of a file holds at once
_SORTED = 131_072  # rows that are sorted at once
_SHARDS = 128  # of which: each is cut into as many pieces as it has levels and years
_UNKNOWN = "unknown"
NONE = "none.parquet"
BY = ("place_level", "plan_year")
_THREADS = 2  # at most: each holds some groups
# What hardly two rows share: a dictionary of it is made in vain, and larger than the values.
_UNLIKE = frozenset(["claim_id", "sentence_id", "quantity_id"])
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
            name: threads.submit(_sort, own, folder / f"{name}.runs")
            for name, own in shards.items()
        }
        writing = {
            name: {
                file: threads.submit(
                    _write, folder / f"{name}.runs", schemas[name], batches, folder / name / file
                )
                for file, batches in sorted(sorting[name].result().items())
            }
            for name in schemas
        }
        written = {}
        for name, files in writing.items():
            written[name] = {file: rows.result() for file, rows in files.items()}
            (folder / f"{name}.runs").unlink(missing_ok=True)
    return written


def _sort(shards: Shards, path: Path) -> dict[str, list[int]]:
    """Write shards sorted, some at a time; the batches that hold the rows of each file."""
    path.with_suffix("").mkdir(parents=True)
    runs: dict[str, list[int]] = {}
    number = 0
    with ExitStack() as closing:
        file = None
        for group in _groups(shards, _SORTED, _SHARDS):
            if file is None:
                schema = group[0].schema
                file = closing.enter_context(pa.ipc.new_file(path, schema, options=_RUNS))
            parts: dict[str, list[pa.Table]] = {}
            for name, part in chain.from_iterable(map(_parts, group)):
                parts.setdefault(name, []).append(part)
            for name, own in parts.items():
                file.write_table(pa.concat_tables(own).combine_chunks())
                runs.setdefault(name, []).append(number)
                number += 1
    # A table without rows is a table all the same: readers find its columns.
    return runs or {NONE: []}


def _parts(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """The rows that follow one another with one level and year, with the name of their file.

    They are as many as reports at most: to cut there takes a fraction of what to sort rows does.
    """
    columns = [table[name].combine_chunks() for name in BY]
    ends = {end for each in columns for end in pc.run_end_encode(each).run_ends.to_pylist()}
    start = 0
    for end in sorted(ends):
        level, year = (each[start].as_py() for each in columns)
        yield file_name(level, year), table.slice(start, end - start)
        start = end


def _write(path: Path, schema: pa.Schema, batches: list[int], target: Path) -> int:
    """Write a file from its batches of a file of runs; its rows."""
    rows = 0
    with pq.ParquetWriter(
        target,
        schema,
        compression="snappy",
        data_page_version="1.0",
        version="2.6",
        use_dictionary=[name for name in schema.names if name not in _UNLIKE],
    ) as written:
        for group in _groups(_read(path, batches), _GROUP):
            written.write_table(whole(pa.Table.from_batches(group), schema), _GROUP)
            rows += sum(part.num_rows for part in group)
    return rows


def _read(path: Path, batches: list[int]) -> Iterator[pa.RecordBatch]:
    if batches:
        with pa.OSFile(str(path)) as source, pa.ipc.open_file(source) as runs:
            yield from map(runs.get_batch, batches)


def _groups(
    parts: Iterable[PartT], most: int, most_parts: int | None = None
) -> Iterator[list[PartT]]:
    """Those that have rows, as many at a time as have no more than `most` rows together."""
    group: list[PartT] = []
    rows = 0
    for part in parts:
        if group and (rows + part.num_rows > most or len(group) == most_parts):
            yield group
            group, rows = [], 0
        if part.num_rows:
            group.append(part)
            rows += part.num_rows
    if group:
        yield group


def file_name(level: str | None, year: int | None) -> str:
    """The name of the file of a level and a year.

    >>> file_name("province", 2023), file_name(None, None)
    ('province-2023.parquet', 'unknown-unknown.parquet')
    """
    return f"{level or _UNKNOWN}-{year or _UNKNOWN}.parquet"
