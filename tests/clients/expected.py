"""What every client must see, computed from the published CSV files with the standard library."""

import csv
import hashlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.clients.scripts import reporting


@dataclass(frozen=True, slots=True)
class Expected:
    """Rows, header, kinds and digest by table, and the answer to one question with a join."""

    tables: dict[str, dict[str, Any]]
    targets_by_area: dict[str, list[int]]

    def of(self, names: tuple[str, ...]) -> "Expected":
        """What is expected of a client that is given some tables only; of all where none is named."""
        tables = {name: told for name, told in self.tables.items() if name in names}
        return Expected(tables or self.tables, self.targets_by_area)

    def faults(self, report: dict[str, Any], *, integers_are_numbers: bool) -> list[str]:
        """Where a client's report differs, in words; nothing where it is all right."""
        found = []
        for form, tables in report.get("forms", {}).items():
            if list(tables) != list(self.tables):
                found.append(f"{form}: tables {', '.join(tables)}")
            for name, seen in tables.items():
                found += [
                    f"{form}, {name}: {fact} differ"
                    for fact in ("columns", "rows", "digest")
                    if seen[fact] != self.tables[name][fact]
                ]
                found += _kind_faults(
                    f"{form}, {name}", seen, self.tables[name]["kinds"], integers_are_numbers
                )
        for form, checked in report.get("validated", {}).items():
            found += [f"{form}: {error}" for error in checked["errors"]]
            found += [
                f"{form}, {name}: {rows} rows"
                for name, rows in checked.get("rows", {}).items()
                if rows != self.tables[name]["rows"]
            ]
        if report.get("targets_by_area", self.targets_by_area) != self.targets_by_area:
            found.append("targets by policy area differ")
        if not all(report.get("views", ())):
            found.append("a view is empty")
        return found


def expected(package: Path) -> Expected:
    """Read the package that every client is then compared with."""
    resources = reporting.csv_resources(package)
    tables, rows_of = {}, {}
    for name, resource in resources.items():
        with (package / resource["path"]).open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        rows_of[name] = [dict(zip(header, row, strict=True)) for row in rows]
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        # Clients write 110.0 as 110: see their cell().
        cells = [
            [
                cell.removesuffix(".0") if kinds[name] == "number" else cell
                for name, cell in zip(header, row, strict=True)
            ]
            for row in sorted(rows, key=lambda row: row[0])
        ]
        text = "\x1e".join("\x1f".join(row) for row in cells)
        if len(rows) != resource["row_count"]:
            raise ValueError(f"{name}: {len(rows)} rows, but row_count {resource['row_count']}")
        tables[name] = {
            "columns": header,
            "rows": len(rows),
            "digest": hashlib.sha256(text.encode()).hexdigest(),
            "kinds": kinds,
        }
    labels = {row["policy_area_id"]: row["label_zh"] for row in rows_of["policy_areas"]}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows_of["targets"]:
        count = counts[labels[row["policy_area_id"]]]
        count[0] += 1
        count[1] += row["value"] != ""
    return Expected(tables, dict(counts))


def _kind_faults(
    place: str, seen: dict[str, Any], kinds: dict[str, str], integers_are_numbers: bool
) -> list[str]:
    found = []
    for column, values in seen.get("kinds", {}).items():
        kind = kinds[column]
        if integers_are_numbers and kind == "integer":
            kind = "number"
        # A column that is empty throughout has no values to tell its type by.
        if values and values != [kind]:
            found.append(f"{place}.{column}: {', '.join(values)}, not {kind}")
    return found
