"""The tables of a corpus as streams of reports: only the columns that are checked, a batch at a time."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

Rows = list[dict[str, Any]]
_BATCH = 8_192  # rows

KEYS = {
    "reports": "report_id",
    "sections": "section_id",
    "sentences": "sentence_id",
    "quantities": "quantity_id",
    "claims": "claim_id",
    "headline_targets": "headline_target_id",
    "findings": "finding_id",
}
_PLACED = ("report_id", "place_level", "plan_year")
_SPAN = ("char_start", "char_end")
_NUMBER = ("value", "value_high", "signed_value", "unit_id")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "reports": (*_PLACED, "text_sha256", "text_characters", "place_id"),
    "sections": ("section_id", "parent_section_id", *_SPAN, *_PLACED),
    "sentences": ("sentence_id", "section_id", "text_zh", "is_paragraph_end", *_SPAN, *_PLACED),
    "quantities": (
        *("quantity_id", "sentence_id", "text_zh", "role", *_NUMBER, "unit_zh"),
        *("comparator", "measure_type", "direction", "is_annual_average", "baseline_value"),
        *("baseline_year", "part_of_quantity_id", *_SPAN, *_PLACED),
    ),
    "claims": (
        *("claim_id", "section_id", "sentence_id", "quantity_id", "quote_zh", *_NUMBER),
        *(*_SPAN, *_PLACED),
    ),
    "headline_targets": (
        *("headline_target_id", "is_stated", "sentence_id", "quantity_id", "quote_zh", *_NUMBER),
        *("indicator_id", "place_id", *_SPAN, *_PLACED),
    ),
    "findings": ("finding_id", "is_refusal", *_PLACED),
}


def reports(path: Path, table: str) -> Iterator[tuple[str, Rows]]:
    """The rows of each report of a file, in its order. Memory is that of one report and a batch.

    Raises:
        OSError, ValueError, KeyError: it is no Parquet file, or lacks a column (pyarrow's are these).
    """
    if path.is_file():
        for report_id, rows in groupby(_rows(path, table), key=lambda row: row["report_id"]):
            yield str(report_id), [*rows]


def _rows(path: Path, table: str) -> Iterator[dict[str, Any]]:
    # Read as it goes: else the whole file is held.
    with pq.ParquetFile(path, buffer_size=2**20, pre_buffer=False) as file:
        missing = set(COLUMNS[table]) - set(file.schema_arrow.names)
        if missing:
            raise ValueError(f"no column {', '.join(sorted(missing))}")
        for batch in file.iter_batches(_BATCH, columns=list(COLUMNS[table])):
            yield from batch.to_pylist()
