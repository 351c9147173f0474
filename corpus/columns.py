"""The columns of a shard's tables: filled report by report, then made into Arrow arrays.

What many rows share is a dictionary and where each row points into it: it is made, written and read in
a fraction of the time. Of codes and their labels it is the whole list, of all else (the title of the
report, the id of a section) what rows have, in the order of the rows; so that the same rows give the
same bytes, wherever they come from.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from build.report.codebook import Codebook
from build.schema import FlatClaimRow, HeadlineTargetRow
from build.schema.published import code_lists


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
        """A column; one that nobody gave is empty."""
        if name in self._lists:
            return pa.array(self._lists[name], type_)
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


def pointing(column: pa.Array, at: pa.Array) -> pa.DictionaryArray:
    """The values of a column at some places, none where there is no place."""
    places = at.dictionary_encode()
    values = column.take(places.dictionary).dictionary_encode()
    return _dictionary(values.dictionary, values.indices.take(places.indices))


def _dictionary(values: pa.Array, at: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(at, values)


def shared(table: pa.Table, like: pa.Schema) -> dict[str, pa.Array]:
    """The columns of a table whose values stand in every row, dictionaries where `like` has some.

    A column that nobody gave has no type, and none is given of a table without rows.
    """
    columns = {}
    for field in like:
        column = table[field.name].combine_chunks()
        if pa.types.is_dictionary(field.type):
            column = column.dictionary_encode()
        is_given = table.num_rows and not pa.types.is_null(field.type)
        columns[field.name] = column if is_given else pa.nulls(table.num_rows)
    return columns


class Labels:
    """The label columns of flat tables, from the codes and ids they label."""

    def __init__(self, codebook: Codebook) -> None:
        rows = {(row.code_list, row.code): row for row in codebook.codes}
        of_lists = {
            codes: {code.value: rows[name, code.value] for code in codes}
            for name, codes in code_lists().items()
        }
        # The column of the codes, and how those of its labels begin.
        by_column: dict[tuple[str, str], Mapping[str, Any]] = {
            ("indicator_id", "indicator"): {row.indicator_id: row for row in codebook.indicators},
            ("unit_id", "unit_label"): {row.unit_id: row for row in codebook.units},
        }
        for model in (FlatClaimRow, HeadlineTargetRow):
            for name, field in model.model_fields.items():
                for codes, members in of_lists.items():
                    if codes in (field.annotation, *getattr(field.annotation, "__args__", ())):
                        by_column[name, name] = members
        self._arrays = {
            names: (
                pa.array(list(members)),
                {
                    language: pa.array(
                        [getattr(row, f"label_{language}") for row in members.values()]
                    )
                    for language in ("zh", "en")
                },
            )
            for names, members in by_column.items()
        }

    def of(self, columns: Mapping[str, pa.Array]) -> dict[str, pa.Array]:
        """Those of `columns` that are codes, or ids with labels, and those that are their labels."""
        labels = {}
        for (name, label), (codes, texts) in self._arrays.items():
            own = columns.get(name)
            if own is None or pa.types.is_null(own.type):
                continue
            if pa.types.is_dictionary(own.type):
                at = pc.index_in(own.dictionary, codes).take(own.indices)
            else:
                at = pc.index_in(own, codes)
            labels[name] = _dictionary(codes, at)
            for language, text in texts.items():
                labels[f"{label}_{language}"] = _dictionary(text, at)
        return {name: array for name, array in labels.items() if name in columns}


def last_days(years: pa.Array) -> pa.Array:
    """The last day of each year."""
    held = years.dictionary_encode()
    days = [date(year, 12, 31) for year in held.dictionary.to_pylist()]
    return _dictionary(pa.array(days, pa.date32()).cast(pa.timestamp("us")), held.indices)
