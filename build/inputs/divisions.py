"""Reads sources/codebook/divisions.csv."""

from pathlib import Path

from build.inputs.csv_file import read_rows
from build.report.divisions import Division, Divisions
from build.report.findings import Findings


def read_divisions(path: Path) -> Divisions:
    """Read the divisions of a folder.

    Raises:
        InvalidInput: what read_rows finds.
    """
    rows, faults = read_rows(path / "divisions.csv", Division)
    Findings(faults).stop()
    return Divisions.of(located.row for located in rows)
