"""A data package as loaded: files, descriptors, tables, their Parquet twins, texts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from validate.findings import Finding
from validate.form.json_text import Json
from validate.form.schema import Schema

# What a number looks like in the record: plain, no sign but minus, no exponent, no idle zeros.
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,18})\Z")
NUMBER = re.compile(r"(?:0|-?(?:0|[1-9][0-9]{0,30})\.[0-9]{0,29}[1-9]|-?[1-9][0-9]{0,30})\Z")


class Row(dict[str, str]):
    """A row: its cells as text, and the line it begins on. What is missing reads as empty."""

    __slots__ = ("line",)

    def __init__(self, line: int, cells: dict[str, str]) -> None:
        super().__init__(cells)
        self.line = line

    def __missing__(self, name: str) -> str:
        return ""

    def integer(self, name: str) -> int | None:
        """The cell as a whole number; None where it is none."""
        cell = self[name]
        return int(cell) if INTEGER.match(cell) else None

    def number(self, name: str) -> Decimal | None:
        """The cell as a decimal; None where it is none."""
        cell = self[name]
        return Decimal(cell) if NUMBER.match(cell) else None

    def span(self) -> tuple[int, int] | None:
        """The offsets in the report text; None where they are missing or turned round."""
        start, end = self.integer("char_start"), self.integer("char_end")
        return None if start is None or end is None or not 0 <= start <= end else (start, end)


@dataclass
class Table:
    """A table of the record."""

    name: str
    file: str
    schema: Schema
    header: list[str]
    rows: list[Row]

    @cached_property
    def by_key(self) -> dict[str, Row]:
        """The rows by primary key; the first of each."""
        name = self.schema.primary_key[0] if self.schema.primary_key else ""
        found: dict[str, Row] = {}
        for row in self.rows:
            found.setdefault(row[name], row)
        return found

    def finding(
        self,
        row: Row | None,
        name: str | None,
        code: str,
        found: str | None,
        expected: str | None,
        advice: str,
    ) -> Finding:
        """A finding in a cell, or in a row or the table where the rest is None."""
        return Finding(
            code, self.file, None if row is None else row.line, name, found, expected, advice
        )


@dataclass(frozen=True)
class Twin:
    """The Parquet form of a table; `data` and `metadata` are None where it cannot be read."""

    name: str
    file: str
    resource: Json
    data: Any
    metadata: Any


_NO_SCHEMA = Schema("", (), (), (), (), {})


@dataclass
class Package:
    """Everything that is published, loaded once. `findings` are of the reading itself."""

    where: str
    files: dict[str, bytes] = field(default_factory=dict)
    listed: list[str] = field(default_factory=list)
    descriptor: Json = field(default_factory=dict)
    parquet_descriptor: Json = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    twins: dict[str, Twin] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def table(self, name: str) -> Table:
        """A table by name; an empty one where it is missing, which other checks report."""
        return self.tables.get(name) or Table(name, f"data/{name}.csv", _NO_SCHEMA, [], [])

    @cached_property
    def has_drafts(self) -> bool:
        """Whether the package says that rows may be unfinished: summaries need not be there."""
        field = self.table("targets").schema.by_name.get("summary_en")
        return field is not None and not field.required

    def rows(self, *names: str) -> Iterator[tuple[Table, Row]]:
        """The rows of some tables, each with its table."""
        for name in names:
            table = self.table(name)
            for row in table.rows:
                yield table, row

    @cached_property
    def texts(self) -> dict[str, str]:
        """The report texts by report; undecodable ones are left out."""
        return self._texts(".txt")

    @cached_property
    def sources(self) -> dict[str, str]:
        """The source texts by report."""
        return self._texts(".source.txt")

    def _texts(self, suffix: str) -> dict[str, str]:
        found = {}
        for row in self.table("reports").rows:
            content = self.files.get(f"data/text/{row['report_id']}{suffix}")
            if content is not None:
                try:
                    found[row["report_id"]] = content.decode("utf-8")
                except UnicodeDecodeError:
                    continue
        return found
