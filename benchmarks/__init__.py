"""Speeds and accuracies, each printed beside something run with it; never a pass or fail."""

from pathlib import Path

from build.inputs.codebook import read_codebook
from build.reading.quantities import QuantityReader

ROOT = Path(__file__).resolve().parent.parent
# Other reports, where somebody has put some beside the project; each benchmark copes without.
CORPUS = Path("../shared/corpus")


def quantity_reader() -> QuantityReader:
    """The reader of the project's own units, for benchmarks and tests."""
    return QuantityReader(read_codebook(ROOT / "sources" / "codebook").units)
