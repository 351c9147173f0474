"""What people read about tables and columns, in both languages: columns.csv and tables.csv."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class TableTexts:
    """What people read about a table."""

    title: str
    title_zh: str
    description: str
    description_zh: str


@dataclass(frozen=True)
class ColumnTexts:
    """What people read about a column. `empty` says what an empty cell means, where there may be one."""

    title: str
    title_zh: str
    description: str
    description_zh: str
    empty: str
    empty_zh: str


@cache
def table_texts() -> dict[str, TableTexts]:
    """The texts of every table by its name."""
    return {row.pop("table"): TableTexts(**row) for row in _rows("tables.csv")}


@cache
def column_texts() -> dict[tuple[str, str], ColumnTexts]:
    """The texts of every column by its name and table.

    The table is empty where the texts hold wherever the column stands; a table that is named has
    a meaning of its own for the column (mostly that of its own key).
    """
    return {
        (row.pop("column"), row.pop("table")): ColumnTexts(**row) for row in _rows("columns.csv")
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
