"""The shards of a corpus on disk: each whole or not there, and known by the key of its pack."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq

from corpus.shard import Shard
from corpus.tables import FINDINGS

FOLDER = ".shards"
_FACTS, _UNDONE = "shard.json", ".new-"


@dataclass(frozen=True)
class ShardFacts:
    """What a shard holds."""

    reports: int
    characters: int
    rows: Mapping[str, int]
    findings: Mapping[str, int]
    targets: int


class Shards:
    """The shards in the folder of a corpus."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.folder.mkdir(exist_ok=True)
        for path in self.folder.glob(f"{_UNDONE}*"):
            shutil.rmtree(path)

    def facts(self, key: str) -> ShardFacts | None:
        """What the shard of a pack holds; None where there is none."""
        path = self.folder / key / _FACTS
        return ShardFacts(**json.loads(path.read_bytes())) if path.is_file() else None

    def file(self, key: str, table: str) -> Path:
        """A table of a shard."""
        return self.folder / key / f"{table}.parquet"

    def add(self, key: str, shard: Shard) -> ShardFacts:
        """Keep what a pack gave: all of it, or nothing where the disk is full or the run is killed."""
        facts = _facts(shard)
        undone = self.folder / f"{_UNDONE}{key}"
        undone.mkdir()
        try:
            for name, content in shard.files.items():
                _write(undone / f"{name}.parquet", content)
            _write(undone / _FACTS, json.dumps(asdict(facts)).encode())
            undone.rename(self.folder / key)
        except OSError:
            shutil.rmtree(undone, ignore_errors=True)
            raise
        return facts

    def keep(self, keys: Iterable[str]) -> None:
        """Remove all other shards."""
        kept = set(keys)
        for path in self.folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path)


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _facts(shard: Shard) -> ShardFacts:
    rows = {
        name: pq.ParquetFile(BytesIO(content)).metadata.num_rows
        for name, content in shard.files.items()
    }
    rules = pq.read_table(BytesIO(shard.files[FINDINGS]), columns=["rule"])["rule"].to_pylist()
    targets = pq.read_table(BytesIO(shard.files["headline_targets"]), columns=["is_stated", "kind"])
    stated = pc.and_(targets["is_stated"], pc.equal(targets["kind"], "target"))
    return ShardFacts(
        shard.reports,
        shard.characters,
        rows,
        dict(sorted(Counter(rules).items())),
        pc.sum(stated).as_py() or 0,
    )
