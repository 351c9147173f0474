"""Reads hand-written CSV files into typed rows and collects every fault with its place."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from build.findings import Finding
from build.report.located import Located

RowT = TypeVar("RowT", bound=BaseModel)


def read_rows(
    path: Path, model: type[RowT], columns: dict[str, str] | None = None
) -> tuple[list[Located[RowT]], list[Finding]]:
    """Read a CSV file whose header is exactly the model's fields, in any order.

    `columns` renames a header cell to a field (achievement_id to claim_id). Empty cells become
    None. Returns the good rows and a finding for each fault: `file-missing`, `file-not-utf8`,
    `header-unexpected`, `cell-count`, `unknown-code`, `value-missing`, `value-invalid`, or the
    code that a model's own rule names before a colon.
    """
    name = str(path)
    if not path.is_file():
        return [], [Finding("file-missing", name, advice="add the file; a header alone is enough")]
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return [], [
            Finding("file-not-utf8", name, found=f"byte {error.start}", advice="save it as UTF-8")
        ]
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    lines: list[tuple[int, list[str]]] = []
    try:
        lines.extend((reader.line_num, cells) for cells in reader)
    except csv.Error as error:
        return [], [
            Finding("csv-invalid", name, reader.line_num, found=str(error), advice="quote the cell")
        ]
    header = [(columns or {}).get(cell, cell) for cell in lines[0][1]] if lines else []
    if sorted(header) != sorted(model.model_fields):
        return [], [
            Finding(
                "header-unexpected",
                name,
                1,
                found=", ".join(header),
                expected=", ".join(model.model_fields),
                advice="name the columns exactly so",
            )
        ]
    rows: list[Located[RowT]] = []
    findings: list[Finding] = []
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            findings.append(
                Finding(
                    "cell-count",
                    name,
                    line,
                    found=str(len(cells)),
                    expected=str(len(header)),
                    advice="give each column one cell; quote cells with commas",
                )
            )
            continue
        try:
            row = model.model_validate({k: v or None for k, v in zip(header, cells, strict=True)})
        except ValidationError as error:
            findings += [_finding(name, line, detail) for detail in error.errors()]
        else:
            rows.append(Located(row, name, line))
    return rows, findings


def _finding(file: str, line: int, detail: ErrorDetails) -> Finding:
    field = ".".join(map(str, detail["loc"])) or None
    found = (
        None
        if detail["input"] is None or isinstance(detail["input"], dict)
        else str(detail["input"])
    )
    if detail["type"] == "enum":
        return Finding(
            "unknown-code",
            file,
            line,
            field,
            found,
            str(detail.get("ctx", {}).get("expected")),
            "use a code of the list",
        )
    if detail["type"] == "value_error" and ": " in detail["msg"]:
        code, _, text = detail["msg"].removeprefix("Value error, ").partition(": ")
        return Finding(code, file, line, field, found, None, text)
    if detail["input"] is None:
        return Finding("value-missing", file, line, field, None, None, "this column is never empty")
    return Finding("value-invalid", file, line, field, found, detail["msg"], "mend the cell")


def duplicate_findings(rows: Sequence[Located[BaseModel]], field: str) -> list[Finding]:
    """`duplicate-id` for each row whose key stands in an earlier row of the file already."""
    seen: dict[str, Located[BaseModel]] = {}
    findings = []
    for located in rows:
        key = getattr(located.row, field)
        if key in seen:
            findings.append(
                located.finding(
                    "duplicate-id",
                    field,
                    key,
                    None,
                    f"line {seen[key].line} has it already; give a new id",
                )
            )
        else:
            seen[key] = located
    return findings
