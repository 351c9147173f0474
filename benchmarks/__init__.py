"""Speeds and accuracies, each printed beside something run with it; never a pass or fail."""

import os
from pathlib import Path

import pyarrow.parquet as pq

from build.inputs.codebook import read_codebook
from build.reading.quantities import QuantityReader

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "sources" / "cn-bj-2023" / "report.txt"
# Folders of other reports as texts, where somebody has some; each benchmark copes without.
CORPUS = Path(os.environ.get("OTHER_REPORTS", ROOT.parent / "shared/corpus"))


def some_of_many() -> list[str]:
    """The text of every twelfth of a collection of reports beside the folders; none without it."""
    path = CORPUS / "many" / "reports.parquet"
    if not path.exists():
        return []
    return pq.read_table(path, columns=["text"])["text"].to_pylist()[::12]


def quantity_reader() -> QuantityReader:
    """The reader of the project's own units, for benchmarks and tests."""
    return QuantityReader(read_codebook(ROOT / "sources" / "codebook").units)
