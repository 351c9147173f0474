"""What a client saw of the tables, as JSON on the standard output. Standard library only.

Each cell is written as the CSV files write it and the rows, in the order of their key, are hashed:
two clients that print the same digest saw the same cells.
"""

import hashlib
import json
import math
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

# Parquet has days as points in time, for pandas.
_KINDS = {
    bool: "boolean",
    int: "integer",
    float: "number",
    date: "date",
    datetime: "date",
    str: "string",
}


def copy() -> Path:
    """The folder that holds the published package and dist/, from the command line."""
    return Path(sys.argv[1])


def csv_resources(package: Path) -> dict[str, dict]:
    """The table resources of datapackage.json, schemas read, by table name."""
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    tables = {each["name"]: each for each in descriptor["resources"] if each.get("type") == "table"}
    for resource in tables.values():
        resource["schema"] = json.loads((package / resource["schema"]).read_text("utf-8"))
    return tables


def table_names(package: Path) -> list[str]:
    """The names of the tables in the order of the descriptor."""
    return list(csv_resources(package))


def cell(value: object) -> str:
    """A value as the CSV files write it, but decimals that are whole without their point."""
    if value is None or value != value:  # noqa: PLR0124 (only NaN and its like differ from themselves)
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (float, Decimal)) and math.isfinite(value):
        text = format(Decimal(str(value)), "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    return str(value)


def _kind(value: object) -> str:
    # pandas' Timestamp is a datetime of its own.
    kind = datetime if isinstance(value, datetime) else type(value)
    return _KINDS.get(kind, kind.__name__)


def seen(columns: Sequence[str], rows: Iterable[Sequence[object]], *, typed: bool = True) -> dict:
    """What is reported of a table; `typed` where the client knows the types by itself."""
    rows = [list(row) for row in rows]
    cells = sorted(([cell(value) for value in row] for row in rows), key=lambda row: row[0])
    text = "\x1e".join("\x1f".join(row) for row in cells)
    report = {
        "columns": list(columns),
        "rows": len(rows),
        "digest": hashlib.sha256(text.encode()).hexdigest(),
    }
    if typed:
        report["kinds"] = {
            name: sorted({_kind(row[at]) for row in rows if cell(row[at])})
            for at, name in enumerate(columns)
        }
    return report


def report(version: str, **facts: object) -> None:
    """Print the report."""
    print(json.dumps({"version": version, **facts}, ensure_ascii=False))
