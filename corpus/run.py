"""A run from texts to a corpus, step by step; killed at any moment and started again it ends alike."""

import hashlib
import json
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from build.schema import IndicatorRow
from build.schema.published import published_tables
from build.writing.all_or_none import LOCK, locked
from build.writing.rules import CANNOT_WRITE
from corpus.compacting import compact
from corpus.describing import DESCRIPTOR, PROFILE, describe
from corpus.dimensions import dimensions, write_dimensions
from corpus.engine import Engine, read_all
from corpus.packs import Pack, packs, version
from corpus.report import readers
from corpus.rows import published, schema
from corpus.rules import FOLDER_NOT_A_CORPUS, WORKER_DIFFERS
from corpus.shard import Shard
from corpus.shards import FOLDER, ShardFacts, Shards
from corpus.texts import Source
from corpus.views import NAME as VIEWS
from corpus.views import views
from corpus.wide import write_wide
from validate.finding import InvalidInput, Location
from validate.form.json_text import objects, text_of

_NEW, _MADE = ".new", ("tables", "wide", "schemas")


@dataclass
class Summary:
    """What a run did and what the corpus holds; seconds and characters read are those of this run."""

    reports: int = 0
    refused: int = 0
    characters: int = 0
    read_again: int = 0
    seconds: float = 0.0
    targets: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)

    def add(self, facts: ShardFacts, read: Shard | None = None) -> None:
        """Count a shard, and what of it was read in this run."""
        self.reports += facts.rows["reports"]
        self.refused += len(facts.texts) - facts.rows["reports"]
        self.targets += facts.targets
        self.rows.update(facts.rows)
        self.findings.update(facts.findings)
        if read is not None:
            self.read_again += read.counts.rows["reports"]
            self.characters += read.characters


Told = Callable[[int, Summary], None]
"""Is told the weight of what is done, and what was found so far."""


def make_corpus(
    source: Source,
    root: Path,
    engines: Callable[[], AbstractContextManager[Engine]],
    limit: int | None = None,
    tell: Told | None = None,
) -> Summary:
    """Read the texts of a source into the corpus in the folder `root`.

    Raises:
        InvalidInput: `folder-not-a-corpus`, `build-running` where another run writes there,
            `cannot-write` where there is no room. What was read before is kept for the next run.
    """
    started = time.monotonic()
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidInput([Location(str(root)).breaks(CANNOT_WRITE, error)]) from error
    with locked(root):
        _must_be_own(root)
        shards, summary = Shards(root), Summary()
        keys: list[str] = []

        def done(pack: Pack, facts: ShardFacts, read: Shard | None = None) -> None:
            summary.add(facts, read)
            if tell is not None:
                tell(pack.weight, summary)

        def unread() -> Iterator[Pack]:
            for pack in packs(source.texts(limit)):
                keys.append(pack.key)
                if facts := shards.facts(pack.key):
                    done(pack, facts)
                elif shards.unread(pack.texts):
                    yield pack
                else:
                    done(pack, shards.add(pack, None))

        with engines() as engine:
            for pack, shard in read_all(engine, unread(), shards.unread):
                if shard.version != version():
                    raise InvalidInput([Location(str(root)).breaks(WORKER_DIFFERS)])
                done(pack, shards.add(pack, shard), shard)
        _assemble(root, shards, keys, engine.workers)
        shards.keep(keys)
    summary.seconds = time.monotonic() - started
    return summary


def _must_be_own(root: Path) -> None:
    own = {FOLDER, LOCK, DESCRIPTOR, VIEWS, _NEW, *_MADE}
    others = sorted(path.name for path in root.iterdir() if path.name not in own)
    has_descriptor = (root / DESCRIPTOR).is_file()
    is_other = has_descriptor and _descriptor(root).get("name") != PROFILE
    is_unknown = (
        not has_descriptor
        and not (root / FOLDER).is_dir()
        and any((root / name).exists() for name in _MADE)
    )
    if others or is_other or is_unknown:
        found = ", ".join(others[:5]) or "another package"
        raise InvalidInput([Location(str(root)).breaks(FOLDER_NOT_A_CORPUS, found)])


def _descriptor(root: Path) -> dict[str, object]:
    try:
        found = json.loads((root / DESCRIPTOR).read_bytes())
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _headline() -> list[IndicatorRow]:
    """The indicators that headline targets have, in the order of the wide view."""
    rows = {row.indicator_id: row for row in readers().codebook.indicators}
    return [rows[indicator] for indicator in readers().headline.indicators]


def _is_made(root: Path, shards: str) -> bool:
    """Whether the dataset of these shards is there, with all its files."""
    if not (root / DESCRIPTOR).is_file() or not (root / VIEWS).is_file():
        return False
    descriptor = _descriptor(root)
    resources = objects(descriptor, "resources")
    parts = [part for each in resources for part in objects(each, "parts") or [each]]
    return (
        descriptor.get("shards") == shards
        and all((root / text_of(each, "schema")).exists() for each in resources)
        and all(_size(root / text_of(part, "path")) == part.get("bytes") for part in parts)
    )


def _size(path: Path) -> int | None:
    return path.stat().st_size if path.is_file() else None


def _assemble(root: Path, shards: Shards, keys: Sequence[str], workers: int) -> None:
    """Make the dataset from its shards, unless it is there. The descriptor goes first and comes last."""
    told = hashlib.sha256("\n".join(keys).encode()).hexdigest()
    new = root / _NEW
    shutil.rmtree(new, ignore_errors=True)
    if _is_made(root, told):
        return
    tables = dict(published())
    # Claims take longest and begin early.
    given = {name: shards.tables(keys, name) for name in reversed(tables)}
    rows = compact({name: schema(name) for name in tables}, given, new / "tables", workers)
    rows |= write_dimensions(new / "tables")
    wide_rows = write_wide(new / "tables", new / "wide", _headline())
    tables |= dimensions()
    package = published_tables(readers().codebook.codes, with_drafts=True)
    files = describe(new, tables, rows, wide_rows, told) | {VIEWS: views(tables, package)}
    (new / "schemas").mkdir()
    for path, content in files.items():
        (new / path).write_bytes(content)
    (root / DESCRIPTOR).unlink(missing_ok=True)
    for name in _MADE:
        shutil.rmtree(root / name, ignore_errors=True)
        (new / name).rename(root / name)
    (new / VIEWS).replace(root / VIEWS)
    (new / DESCRIPTOR).replace(root / DESCRIPTOR)
    new.rmdir()
