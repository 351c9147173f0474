"""The columns of a shard's tables: filled report by report, then joined into Arrow tables."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from build.report.codebook import Codebook
from build.schema import FlatClaimRow, HeadlineTargetRow
from build.schema.published import PublishedTable, code_lists
from build.writing.encode import arrow_schema


def plain(value: Any) -> Any:
    """A value as Arrow takes it."""
    if isinstance(value, Decimal):
        return float(value)
    return value.value if isinstance(value, StrEnum) else value


def floats(values: Iterable[Decimal | None]) -> list[float | None]:
    """Values as Arrow takes them."""
    return [None if each is None else float(each) for each in values]


def to_table(table: PublishedTable, columns: Mapping[str, Any], count: int) -> pa.Table:
    """The rows of a table; a column that is not given is empty."""
    schema = arrow_schema(table)
    arrays = []
    for field in schema:
        values = columns.get(field.name)
        if values is None:
            arrays.append(pa.nulls(count, field.type))
        elif isinstance(values, list):
            if pa.types.is_timestamp(field.type):
                values = [datetime.combine(each, time()) for each in values]
            arrays.append(pa.array(values, field.type))
        else:
            arrays.append(values.cast(field.type))
    return pa.Table.from_arrays(arrays, schema=schema)


class Labels:
    """The label columns of flat tables, from the codes and ids they label."""

    def __init__(self, codebook: Codebook) -> None:
        rows = {(row.code_list, row.code): row for row in codebook.codes}
        of_lists = {
            codes: {code.value: rows[name, code.value] for code in codes}
            for name, codes in code_lists().items()
        }
        self._by_column: dict[str, Mapping[str, Any]] = {
            "indicator": {row.indicator_id: row for row in codebook.indicators},
            "unit_label": {row.unit_id: row for row in codebook.units},
        }
        for model in (FlatClaimRow, HeadlineTargetRow):
            for name, field in model.model_fields.items():
                for codes, members in of_lists.items():
                    if codes in (field.annotation, *getattr(field.annotation, "__args__", ())):
                        self._by_column[name] = members
        self._arrays = {
            name: (
                pa.array(list(members)),
                {
                    language: pa.array(
                        [getattr(row, f"label_{language}") for row in members.values()]
                    )
                    for language in ("zh", "en")
                },
            )
            for name, members in self._by_column.items()
        }

    def of(self, table: PublishedTable, columns: Mapping[str, Any]) -> dict[str, pa.Array]:
        """The label columns of a table, for the codes and ids among `columns`."""
        labels = {}
        names = {column.name for column in table.columns}
        for name, (codes, texts) in self._arrays.items():
            own = columns.get(name, columns.get(f"{name.removesuffix('_label')}_id"))
            if own is None or f"{name}_zh" not in names:
                continue
            array = own if isinstance(own, pa.Array) else pa.array(own, pa.string())
            at = pc.index_in(array, codes)
            for language, text in texts.items():
                labels[f"{name}_{language}"] = text.take(at)
        return labels


def last_days(years: Iterable[int]) -> list[date]:
    """The last day of each year."""
    return [date(year, 12, 31) for year in years]
