"""Ids that people gave out: none goes without a reason, none that went comes back."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from release.rules import ID_REMOVED_WITHOUT_WITHDRAWAL, ID_WITHDRAWN_REUSED, WITHDRAWN_UNREADABLE
from validate.diff.rows import ASSIGNED
from validate.finding import Finding, InvalidInput, Location
from validate.form.package import Package, Row


def withdrawal_findings(sources: Path, old: Package | None, new: Package) -> list[Finding]:
    """Compare the ids of two versions with the withdrawn ones, `sources/*/withdrawn.csv`.

    Raises:
        InvalidInput: `withdrawn-unreadable`.
    """
    withdrawn = dict(_withdrawn(sources))
    findings = []
    for name in ASSIGNED:
        before = _rows(old, name)
        after = _rows(new, name)
        file = f"data/{name}.csv"
        findings += [
            Location(file).breaks(ID_REMOVED_WITHOUT_WITHDRAWAL, id_)
            for id_ in before
            if id_ not in after and id_ not in withdrawn
        ]
        findings += [
            Location(file, row.line).breaks(ID_WITHDRAWN_REUSED, id_, f"none of {withdrawn[id_]}")
            for id_, row in after.items()
            if id_ in withdrawn
        ]
    return findings


def _rows(package: Package | None, name: str) -> Mapping[str, Row]:
    """The rows of a table by id; none where the package or the table is not there."""
    return package.tables[name].by_key if package and name in package.tables else {}


def _withdrawn(sources: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(sources.glob("*/withdrawn.csv")):
        file = f"sources/{path.parent.name}/{path.name}"
        try:
            with path.open(encoding="utf-8-sig", newline="") as stream:
                ids = [row["withdrawn_id"] for row in csv.DictReader(stream)]
        except (UnicodeDecodeError, csv.Error, KeyError) as error:
            raise InvalidInput([Location(file).breaks(WITHDRAWN_UNREADABLE, error)]) from error
        yield from ((id_, file) for id_ in ids)
