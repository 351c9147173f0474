"""LibreOffice Calc opens the workbook; what it then holds is read from its own flat XML.

Not from the CSV it writes, which knows no types. Standard library only.
"""

import csv
import math
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reporting import copy, report, seen, table_names

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}

# It reads true and false, and nothing else, as formulas.
BOOLEANS = {"of:=TRUE()": True, "of:=FALSE()": False}


def attribute(element: ET.Element, name: str) -> str | None:
    prefix, local = name.split(":")
    return element.get(f"{{{NAMESPACES[prefix]}}}{local}")


def value(cell: ET.Element) -> object:
    formula = attribute(cell, "table:formula")
    if formula in BOOLEANS:
        return BOOLEANS[formula]
    assert formula is None, f"a text became a formula: {formula}"
    match attribute(cell, "office:value-type"):
        case None:
            return None
        case "float":
            return float(attribute(cell, "office:value"))
        case "date":
            return date.fromisoformat(attribute(cell, "office:date-value"))
        case "string":
            return "\n".join(
                "".join(line.itertext()) for line in cell.iterfind("text:p", NAMESPACES)
            )
        case other:
            return f"a {other}"


def rows(sheet: ET.Element) -> Iterator[list[object]]:
    """The rows that hold something; repeated cells are written once with their number."""
    for row in sheet.iter(f"{{{NAMESPACES['table']}}}table-row"):
        cells: list[object] = []
        for cell in row.iterfind("table:table-cell", NAMESPACES):
            repeated = int(attribute(cell, "table:number-columns-repeated") or 1)
            # The empty cells to the right of the table are thousands.
            cells += [value(cell)] * min(repeated, 100)
        if any(each is not None for each in cells):
            yield cells


def published(name: str) -> list[list[str]]:
    """The cells of the CSV file, without its header."""
    with (copy() / f"package/data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def as_published(read: object, cell: str) -> object:
    """The number published, where LibreOffice wrote the same one: it stops after 20 decimals."""
    if (
        isinstance(read, float)
        and cell
        and abs(read) < 1e-6
        and math.isclose(read, float(cell), abs_tol=1e-20)
    ):
        return float(cell)
    return read


(workbook,) = (copy() / "dist").glob("*.xlsx")
with tempfile.TemporaryDirectory() as folder:
    office = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    run = subprocess.run([*office, "--version"], check=True, capture_output=True, text=True)
    command = [*office, "--convert-to", "fods", "--outdir", folder, workbook]
    subprocess.run(command, check=True, stdout=sys.stderr)
    document = ET.parse(Path(folder) / f"{workbook.stem}.fods")  # noqa: S314 (just written here)
sheets = {
    attribute(sheet, "table:name"): sheet
    for sheet in document.iterfind(".//table:table", NAMESPACES)
}
assert {"read me", "codebook"} <= sheets.keys()
tables = {}
for name in table_names(copy() / "package"):
    header, *values = rows(sheets[name])
    header = [title for title in header if title is not None]
    width = len(header)
    values = [
        [
            as_published(value, cell)
            for value, cell in zip(row + [None] * width, cells, strict=False)
        ]
        for row, cells in zip(values, published(name), strict=True)
    ]
    tables[name] = seen(header, values)
ranges = {
    attribute(each, "table:name")
    for each in document.iter(f"{{{NAMESPACES['table']}}}database-range")
}
assert set(tables) <= ranges, f"tables without a name: {set(tables) - ranges}"
report(re.search(r"\d[\d.]+", run.stdout)[0], forms={"xlsx": tables})
