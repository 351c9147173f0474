"""Reads hand-written CSV files into typed rows and collects every fault with its place."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from build.inputs.text_file import control_in, read_text
from build.report.findings import MOST, Findings
from build.report.located import Located
from build.rules import files as rules
from validate.finding import Finding, InvalidInput, Location

RowT = TypeVar("RowT", bound=BaseModel)

_MAX_BYTES = 4 * 2**20  # the largest has a hundred thousand bytes


def read_rows(
    path: Path, model: type[RowT], columns: Mapping[str, str] | None = None
) -> tuple[list[Located[RowT]], list[Finding]]:
    """Read a CSV file whose header is exactly the model's fields, in any order.

    `columns` renames a header cell to a field (achievement_id to claim_id). Empty cells become
    None. Returns the good rows and a finding for each fault: those of `read_text` and of
    `Findings.refused`, and `csv-invalid`, `header-unexpected`, `cell-count`, `control-character`.
    """
    findings = Findings()
    rows: list[Located[RowT]] = []
    with findings.caught():
        lines = _lines(path)
        header = [(columns or {}).get(cell, cell) for cell in next(lines, (1, []))[1]]
        if sorted(header) != sorted(model.model_fields):
            told = ", ".join(header), ", ".join(model.model_fields)
            raise InvalidInput([Location(str(path), 1).breaks(rules.HEADER_UNEXPECTED, *told)])
        for line, cells in lines:
            if len(findings) >= MOST:
                break
            at = Location(str(path), line)
            if len(cells) != len(header):
                findings.append(at.breaks(rules.CELL_COUNT, len(cells), len(header)))
                continue
            row = dict(zip(header, cells, strict=True))
            odd = {name: control for name, cell in row.items() if (control := control_in(cell))}
            findings += (at.at(name).breaks(rules.CONTROL_CHARACTER, odd[name]) for name in odd)
            if not odd:
                with findings.refused(at.at):
                    values = {name: cell or None for name, cell in row.items()}
                    rows.append(Located(model.model_validate(values), str(path), line))
    return rows, findings


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows of a file as cells, each with the line it ends on."""
    text = read_text(path, _MAX_BYTES).removeprefix("\ufeff")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        at = Location(str(path), reader.line_num)
        raise InvalidInput([at.breaks(rules.CSV_INVALID, error)]) from error


def duplicate_findings(rows: Sequence[Located[BaseModel]], field: str) -> list[Finding]:
    """`duplicate-id` for each row whose key stands in an earlier row of the file already."""
    first: dict[str, int] = {}
    findings = []
    for located in rows:
        key = getattr(located.row, field)
        if first.setdefault(key, located.line) != located.line:
            told = f"an id that line {first[key]} has not"
            findings.append(located.at(field).breaks(rules.DUPLICATE_ID, key, told))
    return findings
