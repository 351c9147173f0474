"""From some texts to files of tables: one pure function, the same on a laptop and on a cluster."""

import gc
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import pyarrow as pa

from corpus import rules
from corpus.packs import version
from corpus.report import read_report
from corpus.rows import Rows, schema
from corpus.texts import Text
from validate.finding import InvalidInput, Location

_WRITING = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)


class Shard(NamedTuple):
    """What a shard's texts gave: a file by table, and how many characters were read.

    `version` is that of the readers of the worker, which may have another checkout.
    """

    files: dict[str, bytes]
    reports: int
    characters: int
    version: str


def read_shard(texts: Sequence[Text], refused: Collection[str] = ()) -> Shard:
    """Read texts into the tables of a corpus. The same texts give the same bytes.

    `refused` are the names of texts that ended a worker before: they are not read.
    """
    with _uncollected():
        return _read(texts, refused)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows make no circles: looking for some among millions takes a tenth of the time."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def _read(texts: Sequence[Text], refused: Collection[str]) -> Shard:
    rows = Rows()
    characters = reports = 0
    for text in texts:
        if text.name in refused:
            rows.refuse(text, [Location(text.name).breaks(rules.TEXT_ENDS_WORKER)])
            continue
        try:
            read = read_report(text)
        except InvalidInput as error:
            rows.refuse(text, error.findings)
        except Exception as error:  # noqa: BLE001 (no text stops a run; the finding says what it was)
            told = f"{type(error).__name__}: {error}"
            rows.refuse(text, [Location(text.name).breaks(rules.TEXT_UNREADABLE, told)])
        else:
            rows.add(read)
            reports += 1
            characters += len(read.text.text)
    files = {name: encoded(table) for name, table in rows.tables().items()}
    return Shard(files, reports, characters, version())


def encoded(table: pa.Table) -> bytes:
    """A table as the file of a shard: written and read once more, so that speed goes before size."""
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema, options=_WRITING) as file:
        file.write_table(table)
    content: bytes = out.getvalue().to_pybytes()
    return content


def decoded(name: str, content: bytes) -> pa.Table:
    """A table from the file of a shard, with the schema that it has in a corpus."""
    with pa.ipc.open_stream(content) as file:
        return file.read_all().cast(schema(name))
