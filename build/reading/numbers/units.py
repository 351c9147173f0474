"""The units that quantities are written in: sources/codebook/units.csv, read once."""

import csv
from functools import lru_cache
from pathlib import Path

UNITS_CSV = Path(__file__).resolve().parents[3] / "sources" / "codebook" / "units.csv"


@lru_cache(maxsize=8)
def load_units(path: Path = UNITS_CSV) -> dict[str, str]:
    """Ids of units by the words they are written with; the first that claims a word has it.

    Raises:
        OSError: the file cannot be read.
        KeyError: a column is missing.
    """
    units: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for word in row["words_zh"].split():
                units.setdefault(word, row["unit_id"])
    return units
