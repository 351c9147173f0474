"""DuckDB, polars, pandas and Spark read a corpus as written, and notice broken copies.

python -m tests.clients.corpus; exit 1 where a client reads other cells than were written, or misses
a fault.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from corpus.dimensions import dimensions
from corpus.rows import published
from corpus.run import make_corpus
from corpus.texts import open_source
from tests.clients.environments import NotAvailable, prepare
from tests.clients.registry import CLIENTS, Client
from tests.clients.scripts import reporting
from tests.small_corpus import here, write_texts

NAMES = ("duckdb1", "duckdb2", "polars", "pandas", "spark")
_FILE = "tables/claims/province-2030.parquet"


def file_cut(root: Path) -> None:
    """A file ends in the middle."""
    content = (root / _FILE).read_bytes()
    (root / _FILE).write_bytes(content[: len(content) // 2])


def file_lost(root: Path) -> None:
    """A file of several is gone: only a comparison can notice."""
    (root / _FILE).unlink()


def other_number(root: Path) -> None:
    """A number is another number: only a comparison can notice."""
    table = pq.read_table(root / _FILE)
    values = [value and value + 1 for value in table["value"].to_pylist()]
    at = table.schema.get_field_index("value")
    pq.write_table(table.set_column(at, table.field(at), [values]), root / _FILE)


FAULTS: tuple[Callable[[Path], None], ...] = (file_cut, file_lost, other_number)


def written(root: Path, names: list[str]) -> dict[str, Any]:
    """What was written, file by file."""
    tables = {}
    for name in names:
        files = [pq.ParquetFile(path) for path in sorted((root / "tables" / name).iterdir())]
        rows = [[*row.values()] for file in files for row in file.read().to_pylist()]
        tables[name] = reporting.seen(files[0].schema_arrow.names, rows)
    return tables


def read(client: Client, root: Path, names: list[str]) -> dict[str, Any] | None:
    """What a client reads of the tables; None where it refuses one."""
    environment = prepare(client)
    script = Path(environment.command[1]).with_name("load_corpus.py")
    run = subprocess.run(
        [environment.command[0], str(script), client.name, str(root), *names],
        env={**os.environ, "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        print("  " + "\n  ".join(run.stderr.strip().splitlines()[-1:])[:200])
        return None
    tables: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])["tables"]
    return tables


def main() -> int:
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "made"
        make_corpus(open_source(write_texts(Path(folder) / "texts")), root, here)
        names = [*published(), *dimensions()]
        truth = written(root, names)
        for client in CLIENTS:
            if client.name not in NAMES:
                continue
            try:
                found = read(client, root, names)
            except NotAvailable as error:
                print(f"{client.name}: skipped, {error}")
                continue
            differing = [name for name in names if not found or found[name] != truth[name]]
            missed = []
            for number, fault in enumerate(FAULTS):
                copy = Path(shutil.copytree(root, Path(folder) / f"{client.name}-{number}"))
                fault(copy)
                broken = read(client, copy, ["claims"])
                if broken and broken["claims"] == truth["claims"]:
                    missed.append(fault.__name__)
            wrong += [*differing, *missed]
            told = f"differing: {', '.join(differing) or 'none'}; missed: {', '.join(missed) or 'none'}"
            print(f"{client.name}: {len(names)} tables, {told}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
