"""Reads the dimension tables that people keep in sources/codebook, and lists the closed codes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from build.inputs.csv_file import duplicate_findings, read_rows
from build.report.codebook import Codebook
from build.report.findings import Findings
from build.rules.files import UNKNOWN_CODE
from build.schema import TABLES, CodeRow, IndicatorRow, PlaceRow, PolicyAreaRow, Row, UnitRow
from build.schema.codes import Code

_FILES: dict[str, type[Row]] = {
    "indicators": IndicatorRow,
    "units": UnitRow,
    "policy_areas": PolicyAreaRow,
    "places": PlaceRow,
}


def read_codebook(path: Path) -> Codebook:
    """Read the dimension tables of a folder.

    Raises:
        InvalidInput: what read_rows finds, `duplicate-id`, and `unknown-code` for an indicator's
            unit or a place's parent that is not there.
    """
    read = {name: read_rows(path / f"{name}.csv", model) for name, model in _FILES.items()}
    findings = Findings()
    for name, (rows, faults) in read.items():
        findings += faults + duplicate_findings(rows, _FILES[name].table.key)
    for name, field, target in (
        ("indicators", "unit_id", "units"),
        ("places", "parent_place_id", "places"),
    ):
        key = _FILES[target].table.key
        known = {getattr(located.row, key) for located in read[target][0]}
        # Of a table that could not be read whole nothing can be said to be missing.
        findings += [
            located.at(field).breaks(UNKNOWN_CODE, value, f"an id of {target}.csv")
            for located in read[name][0]
            if (value := getattr(located.row, field)) is not None
            and value not in known
            and not read[target][1]
        ]
    findings.stop()
    tables: dict[str, list[Any]] = {
        name: [located.row for located in rows] for name, (rows, _) in read.items()
    }
    return Codebook(**tables, codes=[*code_entries()])


def code_lists() -> dict[str, type[Code]]:
    """Every closed list of the tables by the name it is published under, in order of use.

    >>> list(code_lists())[:2]
    ['claim_type', 'verifiability']
    """
    lists: dict[str, type[Code]] = {}
    for model in TABLES:
        for field in model.columns():
            if field.codes is not None:
                lists.setdefault(list_name(field.codes), field.codes)
    return lists


def list_name(codes: type[Code]) -> str:
    """The published name of a closed list: SentenceFunction is sentence_function."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", codes.__name__).lower()


def code_entries() -> Iterator[CodeRow]:
    """The rows of the table of codes."""
    for name, codes in code_lists().items():
        for position, code in enumerate(codes, start=1):
            yield CodeRow(
                code_id=f"{name}.{code}",
                code_list=name,
                code=str(code),
                position=position,
                label_zh=code.label_zh,
                label_en=code.label_en,
                definition_zh=code.definition_zh,
                definition_en=code.definition_en,
            )
