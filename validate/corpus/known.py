"""The tables that people keep, as a corpus brings them along: what its rows may name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import pyarrow.parquet as pq

from ..content.reading import Reader
from ..content.rows.dimensions import UnitRow
from ..content.rows.typed import TypedRow
from ..content.unit_words import UnitWords
from ..finding import Finding, Location
from . import rules
from .streams import KEYS, Rows

_KEPT = {"unit_id": "units", "indicator_id": "indicators", "place_id": "places"}
TRow = TypeVar("TRow", bound=TypedRow)


@dataclass(frozen=True)
class Known:
    """The ids of units, indicators and places, and a reader of measures in these units."""

    ids: Mapping[str, frozenset[str]]
    reader: Reader

    def unknown(self, table: str, rows: Rows, at: Location) -> Iterator[Finding]:
        """What rows name and no such table has."""
        for column, name in _KEPT.items():
            for row in rows:
                value = row.get(column)
                if value is not None and value not in self.ids[name]:
                    told = f"{value} in {row[KEYS[table]]}"
                    expected = f"a row of {name}"
                    yield at.at(column).breaks(rules.CORPUS_KEY_UNKNOWN, told, expected)


def read_known(root: Path) -> Known:
    """Read the tables of a corpus.

    Raises:
        OSError, ValueError, KeyError: one is no Parquet file, or lacks a column.
    """
    tables = {name: _rows(root, name) for name in _KEPT.values()}
    ids = {name: frozenset(row[column] for row in tables[name]) for column, name in _KEPT.items()}
    at = Location("tables/units/units.parquet")
    units = [typed_row(UnitRow, row, at) for row in tables["units"]]
    return Known(ids, Reader(UnitWords(units)))


def _rows(root: Path, name: str) -> list[dict[str, Any]]:
    with pq.ParquetFile(root / f"tables/{name}/{name}.parquet") as file:
        return file.read().to_pylist()  # type: ignore[no-any-return]


def typed_row(kind: type[TRow], row: Mapping[str, Any], at: Location) -> TRow:
    """A row in the class that the checks of the package read; what it lacks is None."""
    cells = {field.name: _exact(row.get(field.name)) for field in fields(kind)}
    return kind(**cells | {"location": at})


def _exact(value: Any) -> Any:
    return Decimal(str(value)) if isinstance(value, float) else value
