"""From some texts to files of tables: one pure function, the same on a laptop and on a cluster."""

import gc
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import pyarrow as pa

from build.schema.codes import HeadlineKind
from corpus import rules
from corpus.packs import version
from corpus.report import read_report
from corpus.rows import Rows
from corpus.tables import FINDINGS
from corpus.texts import Text
from validate.finding import InvalidInput, Location

# A table is small: to hand its columns to threads takes longer than they take.
_WRITING = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
_READING = pa.ipc.IpcReadOptions(use_threads=False)


class Counts(NamedTuple):
    """What some tables hold: rows by table, findings by rule, headline targets of the year."""

    rows: dict[str, int]
    findings: dict[str, int]
    targets: int


class Shard(NamedTuple):
    """What a shard's texts gave: a file by table, and how many characters were read.

    `version` is that of the readers of the worker, which may have another checkout.
    """

    files: dict[str, bytes]
    counts: Counts
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
    characters = 0
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
            characters += len(read.text.text)
    tables = rows.tables()
    files = {name: encoded(table) for name, table in tables.items()}
    return Shard(files, counted(tables), characters, version())


def counted(tables: Mapping[str, pa.Table]) -> Counts:
    """What the tables of a shard hold."""
    kinds, stated = (tables["headline_targets"][each].to_pylist() for each in ("kind", "is_stated"))
    return Counts(
        {name: table.num_rows for name, table in tables.items()},
        dict(sorted(Counter(tables[FINDINGS]["rule"].to_pylist()).items())),
        sum(
            kind == HeadlineKind.TARGET for kind, is_so in zip(kinds, stated, strict=True) if is_so
        ),
    )


def encoded(table: pa.Table) -> bytes:
    """A table as the file of a shard: written and read once more, so that speed goes before size."""
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema, options=_WRITING) as file:
        file.write_table(table)
    content: bytes = out.getvalue().to_pybytes()
    return content


def decoded(content: bytes) -> pa.Table:
    """The table of the file of a shard."""
    with pa.ipc.open_stream(content, options=_READING) as file:
        return file.read_all()
