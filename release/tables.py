"""The published tables as typed rows, read from datapackage.json, its schemas and the CSV files."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from release.cells import PARSERS, Cell

Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column as its Table Schema describes it; `kind` is the Table Schema type."""

    name: str
    kind: str
    title: str
    title_zh: str
    description: str
    description_zh: str
    is_required: bool
    unit: str
    codes: tuple[str, ...]
    references: Reference | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its columns, keys and rows."""

    name: str
    title: str
    title_zh: str
    description: str
    description_zh: str
    columns: tuple[Column, ...]
    key: str
    unique_keys: tuple[tuple[str, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Package:
    """The package: what people cite, and its tables in the order of the descriptor."""

    name: str
    title: str
    title_zh: str
    description: str
    description_zh: str
    version: str
    created: str
    license_title: str
    license_url: str
    tables: tuple[Table, ...]

    def in_loading_order(self) -> tuple[Table, ...]:
        """The tables, each after those that it refers to.

        Raises:
            ValueError: two tables refer to each other, so that neither can be loaded first.
        """
        ordered: dict[str, Table] = {}
        waiting = list(self.tables)
        while waiting:
            ready = [table for table in waiting if _referred_tables(table) <= ordered.keys()]
            if not ready:
                names = ", ".join(table.name for table in waiting)
                raise ValueError(f"these tables refer to each other in a circle: {names}")
            ordered |= {table.name: table for table in ready}
            waiting = [table for table in waiting if table.name not in ordered]
        return tuple(ordered.values())


def read_package(root: Path) -> Package:
    """Read the package whose datapackage.json stands in `root`.

    Numbers are 64-bit floats, which hold the decimals of the package without loss.

    Raises:
        OSError: a file is missing.
        ValueError: a file is not what its schema says (its line is in the message).
    """
    descriptor = json.loads((root / "datapackage.json").read_text("utf-8"))
    return Package(
        name=descriptor["name"],
        title=descriptor["title"],
        title_zh=descriptor["title_zh"],
        description=descriptor["description"],
        description_zh=descriptor["description_zh"],
        version=descriptor["version"],
        created=descriptor["created"],
        license_title=descriptor["licenses"][0]["title"],
        license_url=descriptor["licenses"][0]["path"],
        tables=tuple(
            _table(root, resource)
            for resource in descriptor["resources"]
            if resource.get("type") == "table"
        ),
    )


def _referred_tables(table: Table) -> set[str]:
    referred = {column.references[0] for column in table.columns if column.references}
    return referred - {table.name}


def _table(root: Path, resource: dict[str, Any]) -> Table:
    schema = resource["schema"]
    if isinstance(schema, str):
        schema = json.loads((root / schema).read_text("utf-8"))
    references = {
        foreign_key["fields"][0]: (
            # "" means the table itself.
            foreign_key["reference"]["resource"] or resource["name"],
            foreign_key["reference"]["fields"][0],
        )
        for foreign_key in schema.get("foreignKeys", [])
    }
    columns = tuple(_column(field, references.get(field["name"])) for field in schema["fields"])
    return Table(
        name=resource["name"],
        title=resource["title"],
        title_zh=resource["title_zh"],
        description=resource["description"],
        description_zh=resource["description_zh"],
        columns=columns,
        key=schema["primaryKey"][0],
        unique_keys=tuple(tuple(key) for key in schema.get("uniqueKeys", [])),
        rows=_rows(root / resource["path"], columns),
    )


def _column(field: dict[str, Any], references: Reference | None) -> Column:
    constraints = field.get("constraints", {})
    return Column(
        name=field["name"],
        kind=field["type"],
        title=field["title"],
        title_zh=field["title_zh"],
        description=field["description"],
        description_zh=field["description_zh"],
        is_required=constraints.get("required", False),
        unit=field.get("unit", ""),
        codes=tuple(constraints.get("enum", ())),
        references=references,
    )


def _rows(path: Path, columns: Sequence[Column]) -> tuple[tuple[Cell, ...], ...]:
    parsers = [PARSERS[column.kind] for column in columns]
    rows: list[tuple[Cell, ...]] = []
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        try:
            header = next(reader, None)
            for cells in reader:
                pairs = zip(cells, parsers, strict=True)
                rows.append(tuple(parse(cell) if cell else None for cell, parse in pairs))
        except (csv.Error, KeyError, ValueError) as error:
            raise ValueError(f"{path}:{reader.line_num}: {error}") from error
    if header != [column.name for column in columns]:
        raise ValueError(f"{path}:1: the header is not the fields of the schema")
    return tuple(rows)
