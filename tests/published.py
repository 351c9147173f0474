"""The published tables as their CSV files give them: cells, kinds, schemas, and values written as there."""

import csv
import json
from decimal import Decimal
from typing import Any

from tests.paths import ROOT

RESOURCES = {
    resource["name"]: resource
    for resource in json.loads((ROOT / "datapackage.json").read_text("utf-8"))["resources"]
    if resource.get("type") == "table"
}
TABLES = sorted(RESOURCES)


def csv_cells(table: str) -> list[list[str]]:
    with (ROOT / RESOURCES[table]["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def schema_of(table: str) -> dict[str, Any]:
    return json.loads((ROOT / RESOURCES[table]["schema"]).read_text("utf-8"))


def kinds_of(table: str) -> dict[str, str]:
    return {field["name"]: field["type"] for field in schema_of(table)["fields"]}


def text(value: object) -> str:
    """A value as the CSV files write it."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            # The shortest decimal that means it, with a point, without an exponent or idle zeros.
            whole, _, decimals = f"{Decimal(repr(value)):f}".partition(".")
            return f"{whole}.{decimals.rstrip('0') or '0'}"
        case _:
            return str(value)
