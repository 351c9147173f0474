"""What the clients of the files for Stata and SPSS share: cells shown as labels, as the CSV writes them.

Standard library only.
"""

import csv
import time
from datetime import date
from pathlib import Path

from reporting import copy, csv_resources, seen


def files_of(suffix: str) -> dict[str, Path]:
    """The files of a kind in dist/, by the table that each holds."""
    found = sorted((copy() / "dist").glob(f"*{suffix}"))
    return {path.stem.rpartition("-")[2]: path for path in found}


def seen_in(table: str, written: Path, day: str) -> dict:
    """What a program saw, from the CSV that it wrote with labels for codes; `day` is how it writes one."""
    fields = csv_resources(copy() / "package")[table]["schema"]["fields"]
    codes = [_codes(field) for field in fields]
    with written.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    cells = [
        [
            _cell(cell.strip(), field["type"], labels, day)
            for cell, field, labels in zip(row, fields, codes, strict=True)
        ]
        for row in rows
    ]
    return seen(header, cells, typed=False)


def _codes(field: dict) -> dict[str, str]:
    """The codes of a column by their labels."""
    if field["type"] == "boolean":
        return {"yes": "true", "no": "false"}
    codes = field.get("constraints", {}).get("enum")
    if not codes:
        return {}
    lists: dict[str, dict[str, str]] = {}
    with (copy() / "package/data/codes.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            lists.setdefault(row["code_list"], {})[row["code"]] = row["label_en"]
    labels = next(labels for labels in lists.values() if list(labels) == codes)
    return {label: code for code, label in labels.items()}


def _cell(cell: str, kind: str, codes: dict[str, str], day: str) -> object:
    if not cell:
        return None
    if codes:
        return codes[cell]
    if kind == "date":
        return date(*time.strptime(cell, day)[:3])
    return float(cell) if kind == "number" else cell
