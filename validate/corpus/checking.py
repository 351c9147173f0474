"""The checks of a corpus, file by file; memory does not grow with it."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from ..checking import Checked, Report
from ..finding import Finding, Location, Outcome
from ..form.json_text import objects, text_of
from ..opening.paths import DESCRIPTOR
from . import rules
from .known import Known, read_known
from .report import check_report
from .streams import KEYS, Rows, reports

_PROFILE = "government-work-reports-corpus"
_UNREADABLE = (OSError, ValueError, KeyError)
_UNKNOWN = "unknown"
Part = tuple[dict[str, Any], dict[str, Any]]


def corpus_at(where: str) -> Path | None:
    """The folder of a corpus; None where something else stands."""
    path = Path(where)
    try:
        descriptor = json.loads((path / DESCRIPTOR).read_bytes())
    except (OSError, ValueError):
        return None
    is_corpus = isinstance(descriptor, dict) and descriptor.get("name") == _PROFILE
    return path if is_corpus else None


def check_corpus(root: Path) -> Report:
    """Check the files, then report by report."""
    descriptor = json.loads((root / DESCRIPTOR).read_bytes())
    resources = [*objects(descriptor, "resources")]
    parts = [(each, part) for each in resources for part in objects(each, "parts")]
    files = Outcome.of(len(parts), _files(root, resources))
    checked = [Checked("files", "files", files)]
    if not files.findings:
        counts: Counter[str] = Counter()
        found = Outcome.of(0, _parts(root, parts, counts))
        checked.append(Checked("reports", "rows", Outcome(counts.total(), found.findings)))
    return Report(str(root), tuple(checked), is_content_checked=not files.findings)


def _files(root: Path, resources: list[dict[str, Any]]) -> Iterator[Finding]:
    named = set()
    for resource in resources:
        parts = objects(resource, "parts") or [resource]
        told = sum(part["row_count"] for part in parts if isinstance(part.get("row_count"), int))
        if told != resource.get("row_count"):
            here = Location(DESCRIPTOR, None, "row_count")
            yield here.breaks(rules.CORPUS_ROW_COUNT, resource.get("row_count"), told)
        for part in parts:
            named.add(text_of(part, "path"))
            yield from _file(root, part)
    for path in sorted((root / "tables").glob("*/*")):
        # Readers take every file of a table's folder.
        if (where := path.relative_to(root).as_posix()) not in named:
            yield Location(where).breaks(
                rules.CORPUS_FILE_CHANGED, "a file", "none: the descriptor does not name it"
            )


def _file(root: Path, part: dict[str, Any]) -> Iterator[Finding]:
    path = text_of(part, "path")
    here = Location(path)
    try:
        digest = f"sha256:{_hash(root / path)}"
        if digest != part.get("hash"):
            yield here.breaks(rules.CORPUS_FILE_CHANGED, digest, part.get("hash"))
        elif path.endswith(".parquet"):
            rows = pq.read_metadata(root / path).num_rows
            if rows != part.get("row_count"):
                yield here.breaks(rules.CORPUS_ROW_COUNT, rows, part.get("row_count"))
    except _UNREADABLE as error:
        yield here.breaks(rules.CORPUS_FILE_UNREADABLE, error)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _parts(root: Path, parts: Iterable[Part], counts: Counter[str]) -> Iterator[Finding]:
    """Level by level and year by year, the reports side by side in all tables."""
    read = [part for each, part in parts if text_of(each, "name") in KEYS]
    seen: set[str] = set()
    try:
        known = read_known(root)
    except _UNREADABLE as error:
        yield Location("tables").breaks(rules.CORPUS_FILE_UNREADABLE, error)
        return
    for name in sorted({Path(text_of(part, "path")).name for part in read}):
        places = {table: Location(f"tables/{table}/{name}") for table in KEYS}
        paths = {table: root / place.file for table, place in places.items()}
        try:
            yield from _side_by_side(name, paths, places, counts, known, seen)
        except _UNREADABLE as error:
            yield places["reports"].breaks(rules.CORPUS_FILE_UNREADABLE, error)


def _side_by_side(
    name: str,
    paths: dict[str, Path],
    places: dict[str, Location],
    counts: Counter[str],
    known: Known,
    seen: set[str],
) -> Iterator[Finding]:
    """The reports of a file of each table. `seen` are the ids of all reports and refused texts so far."""
    streams = {table: reports(paths[table], table) for table in KEYS}
    waiting = {table: next(streams[table], None) for table in KEYS if table != "reports"}
    for report_id, own in streams["reports"]:
        tables: dict[str, Rows] = {"reports": own}
        for table, held in waiting.items():
            is_own = held is not None and held[0] == report_id
            tables[table] = held[1] if held is not None and is_own else []
            waiting[table] = next(streams[table], None) if is_own else held
        for table, rows in tables.items():
            counts[table] += len(rows)
            yield from _misplaced(table, rows, name, places[table])
        if len(own) > 1 or report_id in seen:
            yield places["reports"].at("report_id").breaks(rules.CORPUS_KEY_REPEATED, report_id)
        seen.add(report_id)
        yield from _refusals(tables["findings"], places["findings"], is_read=True)
        yield from check_report(own[0], tables, places, known)
    refused = waiting.pop("findings")
    while refused is not None:
        report_id, rows = refused
        counts["findings"] += len(rows)
        yield from _misplaced("findings", rows, name, places["findings"])
        if report_id in seen:
            yield places["findings"].at("report_id").breaks(rules.CORPUS_REPORT_APART, report_id)
        else:
            yield from _refusals(rows, places["findings"], is_read=False)
        seen.add(report_id)
        refused = next(streams["findings"], None)
    for table, held in waiting.items():
        if held is not None:
            yield places[table].at("report_id").breaks(rules.CORPUS_REPORT_APART, held[0])


def _misplaced(table: str, rows: Rows, name: str, at: Location) -> Iterator[Finding]:
    for row in rows:
        if not _is_of(row, name):
            found = f"{row['place_level']}, {row['plan_year']} in {row[KEYS[table]]}"
            yield at.breaks(rules.CORPUS_PARTITION, found, name)


def _refusals(rows: Rows, at: Location, *, is_read: bool) -> Iterator[Finding]:
    for row in rows:
        if row["is_refusal"] is is_read:
            found = f"{row['is_refusal']} in {row['finding_id']}"
            yield at.at("is_refusal").breaks(rules.CORPUS_REFUSAL_MISMATCH, found, not is_read)


def _is_of(row: dict[str, Any], name: str) -> bool:
    return name == f"{row['place_level'] or _UNKNOWN}-{row['plan_year'] or _UNKNOWN}.parquet"
