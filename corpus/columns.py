"""The columns of a shard's tables: filled report by report, then made into Arrow arrays.

What many rows share is a dictionary and where each row points into it: it is made, written and read in
a fraction of the time. Of codes it is the whole list, of all else (the title of the report, the id of a
section) what rows have, in the order of the rows; so that the same rows give the same bytes, wherever
they come from.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc


def plain(value: Any) -> Any:
    """A value as Arrow takes it."""
    if isinstance(value, Decimal):
        return float(value)
    return value.value if isinstance(value, StrEnum) else value


def floats(values: Iterable[Decimal | None]) -> list[float | None]:
    """Values as Arrow takes them."""
    return [None if each is None else float(each) for each in values]


def by_field(rows: Sequence[Any]) -> dict[str, list[Any]]:
    """The values of named tuples, of one at least, by field."""
    return dict(zip(rows[0]._fields, map(list, zip(*rows, strict=True)), strict=True))


class Columns:
    """The columns of a table, of which each report adds some rows."""

    def __init__(self) -> None:
        self.count = 0
        self._lists: dict[str, list[Any]] = {}  # a value a row
        self._shared: dict[str, list[Any]] = {}  # a value for all rows of a report
        self._ends: list[int] = []  # of the rows of each report

    def add(self, count: int, columns: Mapping[str, Any]) -> range:
        """Add rows by column, a list or what all of them have; where they stand in the table."""
        first = self.count
        if count:
            self.count += count
            self._ends.append(self.count)
            for name, values in columns.items():
                if isinstance(values, list):
                    self._lists.setdefault(name, []).extend(values)
                else:
                    self._shared.setdefault(name, []).append(values)
        return range(first, self.count)

    def array(self, name: str, type_: pa.DataType) -> pa.Array:
        """A column; one that nobody gave is empty and has no type where there are rows."""
        if name in self._lists or not self.count:
            return pa.array(self._lists.get(name, ()), type_)
        if name not in self._shared:
            return pa.nulls(self.count)
        values = pa.array(self._shared[name], type_).dictionary_encode()
        return _dictionary(values.dictionary, values.indices.take(self._report))

    @cached_property
    def _report(self) -> pa.Array:
        """Of which report each row is."""
        ends = pa.array(self._ends, pa.int32())
        reports = pa.array(range(len(ends)), pa.int16())
        return pc.run_end_decode(pa.RunEndEncodedArray.from_arrays(ends, reports))


def pointing(column: pa.Array, places: pa.DictionaryArray) -> pa.DictionaryArray:
    """The values of a column at some places, none where there is no place."""
    values = column.take(places.dictionary).dictionary_encode()
    return _dictionary(values.dictionary, values.indices.take(places.indices))


def _dictionary(values: pa.Array, at: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(at, values)


def shared(table: pa.Table, like: pa.Schema) -> pa.Table:
    """A table whose values stand in every row with dictionaries where `like` has some."""
    columns = {field.name: table[field.name].combine_chunks() for field in like}
    return pa.table(
        {
            name: column.dictionary_encode()
            if pa.types.is_dictionary(like.field(name).type)
            else column
            for name, column in columns.items()
        }
    )
