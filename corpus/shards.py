"""The shards of a corpus on disk: each a file that is whole or not there, known by the key of its pack."""

import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

import pyarrow as pa
import pyarrow.compute as pc

from corpus.columns import shared
from corpus.derived import labels
from corpus.packs import Pack, version
from corpus.rows import Rows
from corpus.rules import TEXT_ENDS_WORKER
from corpus.shard import Shard, counted, decoded, encoded
from corpus.texts import Text

FOLDER = ".shards"
_FACTS, _SUFFIX, _UNDONE = "shard.json", ".zip", ".new"
_DAMAGED = (OSError, BadZipFile, KeyError, TypeError, ValueError)


@dataclass(frozen=True)
class ShardFacts:
    """What a shard holds. `texts` are the ids of its reports and refused texts by their digests."""

    version: str
    texts: Mapping[str, str]
    rows: Mapping[str, int]
    findings: Mapping[str, int]
    targets: int


class Shards:
    """The shards in the folder of a corpus."""

    def __init__(self, root: Path) -> None:
        self.folder = root / FOLDER
        self.folder.mkdir(exist_ok=True)
        self._facts: dict[str, ShardFacts] = {}
        self._keys: dict[str, str] = {}
        for path in sorted(self.folder.iterdir()):
            facts = _told(path)
            # What ended a worker is tried again: it may have been another's memory that was short.
            is_good = facts and TEXT_ENDS_WORKER.code not in facts.findings
            if facts and is_good and facts.version == version():
                self._know(path.name.removesuffix(_SUFFIX), facts)

    def _know(self, key: str, facts: ShardFacts) -> None:
        self._facts[key] = facts
        self._keys |= dict.fromkeys(facts.texts, key)

    def facts(self, key: str) -> ShardFacts | None:
        """What the shard of a pack holds; None where there is none."""
        return self._facts.get(key)

    def unread(self, texts: Iterable[Text]) -> list[Text]:
        """The texts that stand in no shard, of whatever pack."""
        return [text for text in texts if text.digest.hex() not in self._keys]

    def tables(self, keys: Iterable[str], name: str) -> Iterator[pa.Table]:
        """A table of each of some shards, one after another, without what is `derived`."""
        for key in keys:
            yield labels().plain(self._read(key, name))

    def _read(self, key: str, name: str) -> pa.Table:
        with ZipFile(self._path(key)) as file:
            return decoded(file.read(name))

    def add(self, pack: Pack, shard: Shard | None) -> ShardFacts:
        """Keep what a pack gave: all of it, or nothing where the disk is full or the run is killed.

        `shard` has the rows of those of its texts that were unread; those of the others are taken
        from the shards that they stand in.
        """
        ids = {text.digest.hex(): text.report_id for text in pack.texts}
        held = {digest: self._keys[digest] for digest in ids if digest in self._keys}
        if held or shard is None:
            tables = self._joined(ids, held, shard)
            files = {name: encoded(table) for name, table in tables.items()}
            counts = counted(tables)
        else:
            files, counts = shard.files, shard.counts
        facts = ShardFacts(version(), ids, *counts)
        undone = self.folder / _UNDONE
        try:
            with undone.open("wb") as file:
                with ZipFile(file, "w") as written:
                    for name, content in files.items():
                        written.writestr(ZipInfo(name), content)  # of 1980, so that bytes stay
                    written.writestr(ZipInfo(_FACTS), json.dumps(asdict(facts)))
                file.flush()
                os.fsync(file.fileno())
            undone.replace(self._path(pack.key))
        except OSError:
            with suppress(OSError):
                undone.unlink()
            raise
        self._know(pack.key, facts)
        return facts

    def _joined(
        self, ids: Mapping[str, str], held: Mapping[str, str], shard: Shard | None
    ) -> dict[str, pa.Table]:
        """The tables of a pack from its own shard and from others, in the order of its texts."""
        order = pa.array(ids.values(), pa.string())
        tables = Rows().tables()  # as they are without rows
        for name in tables:
            parts = [(decoded(shard.files[name]), [*ids.values()])] if shard else []
            for key in sorted({*held.values()}):
                own = [ids[digest] for digest in held if held[digest] == key]
                parts.append((self._read(key, name), own))
            parts = [(part, own) for part, own in parts if part.num_rows]
            if not parts:
                continue
            table = pa.concat_tables(
                labels().plain(part.filter(pc.is_in(part["report_id"], pa.array(own))))
                for part, own in parts
            )
            if table.num_rows:
                place = pc.index_in(table["report_id"], order)
                places = pa.table({"place": place, "row": pa.array(range(len(table)), pa.int64())})
                by = pc.sort_indices(places, [("place", "ascending"), ("row", "ascending")])
                tables[name] = shared(table.take(by), parts[0][0].schema)
        return tables

    def keep(self, keys: Iterable[str]) -> None:
        """Remove all other shards."""
        kept = {self._path(key) for key in keys}
        for path in self.folder.iterdir():
            if path not in kept:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"


def _told(path: Path) -> ShardFacts | None:
    """What a file says of itself; None where it is no whole shard."""
    try:
        with ZipFile(path) as file:
            return ShardFacts(**json.loads(file.read(_FACTS)))
    except _DAMAGED:
        return None
