"""Ids that people gave out: none goes without a reason, none that went comes back."""

import csv
from collections.abc import Iterator
from pathlib import Path

from validate.diff.rows import ASSIGNED
from validate.findings import Finding
from validate.form.package import Package


def withdrawal_findings(sources: Path, old: Package | None, new: Package) -> list[Finding]:
    """Compare the ids of two versions with the withdrawn ones, `sources/*/withdrawn.csv`.

    Codes: `id-removed-without-withdrawal`, `id-withdrawn-reused`.
    """
    withdrawn = dict(_withdrawn(sources))
    findings = []
    for name in ASSIGNED:
        table = new.tables[name]
        earlier = old.tables[name].by_key if old is not None and name in old.tables else {}
        findings += [
            Finding(
                "id-removed-without-withdrawal",
                table.file,
                None,
                table.key,
                key,
                "the row, or its id in withdrawn.csv",
                "write the id, the version and the reason into the report's withdrawn.csv",
            )
            for key in earlier
            if key not in table.by_key and key not in withdrawn
        ]
        findings += [
            Finding(
                "id-withdrawn-reused",
                table.file,
                row.line,
                table.key,
                key,
                f"an id that is not in {withdrawn[key]}",
                "a withdrawn id is never used again; give the next number",
            )
            for key, row in table.by_key.items()
            if key in withdrawn
        ]
    return findings


def _withdrawn(sources: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(sources.glob("*/withdrawn.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                yield row["withdrawn_id"], f"sources/{path.parent.name}/{path.name}"
