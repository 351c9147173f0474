"""What rows have from their own other columns: labels of codes, and what says the same once more.

Shards and what is sorted are without: these columns are two fifths of a claim, and are made where a file
is written.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from build.report.codebook import Codebook
from build.schema import FlatClaimRow, HeadlineTargetRow
from build.schema.published import code_lists
from corpus.report import readers

_LANGUAGES = ("zh", "en")


def whole(table: pa.Table, schema: pa.Schema) -> pa.Table:
    """Rows as a corpus has them, from those of shards; a column that nobody gave is empty."""
    columns = dict(zip(table.column_names, table.columns, strict=True))
    if "statement_zh" in columns:
        columns["statement_zh"] = columns["quote_zh"]
    if "period_end_on" in columns:
        columns["period_end_on"] = _last_days(columns["period_end"])
    columns |= labels().of(columns)
    return pa.table(columns).cast(schema)


@cache
def labels() -> "Labels":
    """The labels of codes in a corpus."""
    return Labels(readers().codebook)


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
        self._codes = {name: pa.array(list(members)) for (name, _), members in by_column.items()}
        self._texts = {
            f"{label}_{language}": (
                name,
                pa.array([getattr(row, f"label_{language}") for row in members.values()]),
            )
            for (name, label), members in by_column.items()
            for language in _LANGUAGES
        }

    def codes(self, columns: Mapping[str, pa.Array]) -> dict[str, pa.Array]:
        """Those of `columns` that are codes, or ids with labels, as places in the whole list."""
        coded = {}
        for name, codes in self._codes.items():
            own = columns.get(name)
            if own is None or pa.types.is_null(own.type):
                continue
            if pa.types.is_dictionary(own.type):
                at = pc.index_in(own.dictionary, codes).take(own.indices)
            else:
                at = pc.index_in(own, codes)
            # What takes less room is written, sorted and read in less time.
            narrow = pa.int8() if len(codes) <= 2**7 else pa.int16()
            coded[name] = pa.DictionaryArray.from_arrays(at.cast(narrow), codes)
        return coded

    def plain(self, table: pa.Table) -> pa.Table:
        """A table without dictionaries but those of codes, which all tables share."""
        fields = [
            field.with_type(field.type.value_type)
            if pa.types.is_dictionary(field.type) and field.name not in self._codes
            else field
            for field in table.schema
        ]
        return table.cast(pa.schema(fields))

    def of(self, columns: Mapping[str, pa.ChunkedArray]) -> dict[str, pa.ChunkedArray]:
        """Those of `columns` that are labels, from codes as shards have them."""
        made = {}
        for label, (name, texts) in self._texts.items():
            own = columns.get(name)
            if label in columns and own is not None and not pa.types.is_null(own.type):
                made[label] = pa.chunked_array(
                    [texts.take(chunk.indices) for chunk in own.chunks], texts.type
                )
        return made


def _last_days(years: pa.ChunkedArray) -> pa.ChunkedArray:
    """The last day of each year."""
    kept = pc.unique(years)
    days = [None if year is None else date(year, 12, 31) for year in kept.to_pylist()]
    at = pc.index_in(years, kept)
    return pa.chunked_array([pa.array(days, pa.date32()).take(each) for each in at.chunks])
