"""The units that quantities are written in: sources/codebook/units.csv, read once."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

UNITS_CSV = Path(__file__).resolve().parents[2] / "sources" / "codebook" / "units.csv"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit and the words it is written with."""

    unit_id: str
    words_zh: tuple[str, ...]
    quantity_kind: str


@lru_cache(maxsize=8)
def load_units(path: Path = UNITS_CSV) -> dict[str, Unit]:
    """Units by the word they are written with.

    Raises OSError where the file cannot be read and KeyError where a column is missing.
    A word names one unit: the first that claims it.
    """
    units: dict[str, Unit] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = tuple(row["words_zh"].split())
            unit = Unit(row["unit_id"], words, row["quantity_kind"])
            for word in words:
                units.setdefault(word, unit)
    return units
