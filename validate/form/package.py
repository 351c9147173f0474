"""A data package as loaded: files, descriptors, tables and their Parquet twins."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ..finding import Finding, Location
from .json_text import Json
from .schema import Schema


class Row(dict[str, str]):
    """A row: its cells as text by column, every column of the header, and where it stands.

    `width` is how many cells the file has there.
    """

    __slots__ = ("file", "line", "width")

    def __init__(self, file: str, line: int, width: int, cells: Iterable[tuple[str, str]]) -> None:
        super().__init__(cells)
        self.file = file
        self.line = line
        self.width = width

    def at(self, field: str | None = None) -> Location:
        """A cell of the row, or the row."""
        return Location(self.file, self.line, field)


@dataclass
class Table:
    """A table of the record."""

    name: str
    file: str
    schema: Schema
    header: list[str]
    rows: list[Row]

    def at(self, field: str | None = None) -> Location:
        """A column, or the table as a whole."""
        return Location(self.file, None, field)

    @property
    def has_its_columns(self) -> bool:
        """Whether the header is that of the schema; else no cell can be judged by its field."""
        return self.header == self.schema.names

    @cached_property
    def key(self) -> str:
        """The column that names a row; empty where the schema has no such column."""
        names = self.schema.primary_key
        return names[0] if len(names) == 1 and names[0] in self.header else ""

    @cached_property
    def by_key(self) -> dict[str, Row]:
        """The rows by key; the first of each."""
        found: dict[str, Row] = {}
        for row in self.rows if self.key else ():
            found.setdefault(row[self.key], row)
        return found


@dataclass(frozen=True)
class Twin:
    """The Parquet form of a table: its file and what the descriptor says of it."""

    name: str
    file: str
    resource: Json


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
