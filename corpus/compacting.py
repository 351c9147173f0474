"""From many small shards to few large files: one for each level and year of a table, streamed."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

_HELD = 64 * 2**20  # bytes of all files together before the fullest is written on
_GROUP = 65_536  # rows that a reader holds at once
_UNKNOWN = "unknown"
NONE = "none.parquet"
BY = ("place_level", "plan_year")


def compact(schema: pa.Schema, shards: Iterable[pa.Table], folder: Path) -> dict[str, int]:
    """Write the rows of a table's shards to `<level>-<year>.parquet`; rows by the name of the file.

    Rows stay in the order of the shards. Memory does not grow with the corpus.
    """
    folder.mkdir(parents=True)
    held: dict[str, list[pa.Table]] = {}
    sizes: dict[str, int] = {}
    rows: dict[str, int] = {}
    with ExitStack() as stack:
        writers: dict[str, pq.ParquetWriter] = {}

        def write(name: str) -> None:
            if name not in writers:
                writers[name] = stack.enter_context(
                    pq.ParquetWriter(
                        folder / name,
                        schema,
                        compression="snappy",
                        data_page_version="1.0",
                        version="2.6",
                    )
                )
            rows_of_file = pa.concat_tables(held.pop(name)).combine_chunks()
            writers[name].write_table(rows_of_file, row_group_size=_GROUP)
            del sizes[name]

        for table in shards:
            for name, part in _parts(table):
                held.setdefault(name, []).append(part)
                sizes[name] = sizes.get(name, 0) + part.nbytes
                rows[name] = rows.get(name, 0) + part.num_rows
            while sum(sizes.values()) > _HELD:
                write(max(sizes, key=lambda name: (sizes[name], name)))
        for name in sorted(held):
            write(name)
    if not rows:
        # A table without rows is a table all the same: readers find its columns.
        pq.write_table(schema.empty_table(), folder / NONE)
        return {NONE: 0}
    return dict(sorted(rows.items()))


def _parts(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """The rows of each level and year, copied, with the name of their file."""
    if not table.num_rows:
        return
    keys = table.select(BY).group_by(BY).aggregate([]).to_pylist()
    for key in sorted(keys, key=lambda key: tuple(map(str, key.values()))):
        masks = (_equal(table[name], key[name]) for name in BY)
        yield file_name(*(key[name] for name in BY)), table.filter(pc.and_(*masks))


def _equal(column: pa.ChunkedArray, value: Any) -> pa.ChunkedArray:
    return pc.is_null(column) if value is None else pc.fill_null(pc.equal(column, value), False)


def file_name(level: str | None, year: int | None) -> str:
    """The name of the file of a level and a year.

    >>> file_name("province", 2023), file_name(None, None)
    ('province-2023.parquet', 'unknown-unknown.parquet')
    """
    return f"{level or _UNKNOWN}-{year or _UNKNOWN}.parquet"
