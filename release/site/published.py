"""The published package as the pages ask for it: rows by table and id, texts, pages about it."""

import csv
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from release.forms.rows import arrow_table
from release.forms.tables import Json, Table, read_package

Row = dict[str, Any]
# Where people wrote down which ids went, and why.
_WITHDRAWN = "sources/*/withdrawn.csv"


@dataclass(frozen=True)
class Published:
    """A package in a folder, read whole. Rows are in the order of their files."""

    root: Path
    descriptor: Json
    tables: dict[str, Table]
    rows: dict[str, list[Row]]
    withdrawn: list[Row]

    @cached_property
    def by_key(self) -> dict[str, dict[str, Row]]:
        """The rows of each table by the value of its key."""
        return {
            name: {str(row[self.tables[name].key]): row for row in own}
            for name, own in self.rows.items()
        }

    @cached_property
    def codes(self) -> dict[tuple[str, str], Row]:
        """The members of closed lists, by list and code."""
        return {(row["code_list"], row["code"]): row for row in self.rows.get("codes", ())}

    def label(self, code_list: str, code: str | None, *, language: str) -> str | None:
        """What a code is called; the code itself where the package does not say."""
        return code and self.codes.get((code_list, code), {}).get(f"label_{language}", code)

    def of(self, table: str, id_: object) -> Row | None:
        """The row of an id; None where the cell is empty or the package has no such row."""
        return self.by_key.get(table, {}).get(str(id_)) if id_ is not None else None

    def having(self, table: str, **cells: object) -> list[Row]:
        """The rows of a table that have these cells; none where there is no such table."""
        own = self.rows.get(table, ())
        return [row for row in own if all(row.get(name) == cell for name, cell in cells.items())]

    def text(self, report_id: str) -> str:
        """The report text that offsets point into."""
        for resource in self.descriptor["resources"]:
            if resource["name"] == f"text-{report_id}":
                return (self.root / str(resource["path"])).read_text("utf-8")
        raise ValueError(f"datapackage.json: no resource text-{report_id}")


@contextmanager
def published(package: Path) -> Iterator[Published]:
    """The package in a folder or a zip file.

    Raises:
        OSError, ValueError, LookupError, zipfile.BadZipFile: it is not there or cannot be read.
    """
    if package.is_dir():
        yield _read(package)
        return
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(package) as archive:
        archive.extractall(folder)  # which takes ".." and drives out of the names of members
        yield _read(Path(folder))


def _read(root: Path) -> Published:
    package = read_package(root)
    tables = {table.name: table for table in package.tables}
    read = {name: arrow_table(table).to_pylist() for name, table in tables.items()}
    return Published(root, package.descriptor, tables, read, list(_withdrawn(root)))


def _withdrawn(root: Path) -> Iterator[Row]:
    for path in sorted(root.glob(_WITHDRAWN)):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            for row in csv.DictReader(stream):
                yield {"report_id": path.parent.name, **row}
