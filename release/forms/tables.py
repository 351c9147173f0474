"""The published tables: what the descriptor and the schemas say of them, and their Parquet files."""

import json
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its resource in datapackage.json, its Table Schema, its rows."""

    resource: Json
    schema: Json
    parquet: Path

    @property
    def name(self) -> str:
        """Its name."""
        return str(self.resource["name"])

    @property
    def key(self) -> str:
        """The column that tells its rows apart."""
        return str(self.schema["primaryKey"][0])

    @property
    def fields(self) -> list[Json]:
        """Its columns, in order."""
        return list(self.schema["fields"])

    @property
    def references(self) -> dict[str, tuple[str, str]]:
        """The table and column referred to, by the column that refers to it."""
        return {
            # In a schema "" is the table itself.
            key["fields"][0]: (
                key["reference"]["resource"] or self.name,
                key["reference"]["fields"][0],
            )
            for key in self.schema.get("foreignKeys", ())
        }


@dataclass(frozen=True, slots=True)
class Package:
    """The descriptor, and the tables in its order."""

    descriptor: Json
    tables: tuple[Table, ...]

    def in_loading_order(self) -> list[Table]:
        """The tables, each after those that it refers to.

        Raises:
            ValueError: tables refer to each other in a circle.
        """
        referred = {
            table.name: [name for name, _ in table.references.values() if name != table.name]
            for table in self.tables
        }
        by_name = {table.name: table for table in self.tables}
        return [by_name[name] for name in TopologicalSorter(referred).static_order()]


def read_package(root: Path) -> Package:
    """What datapackage.json in `root` and the schemas that it names say of the package."""
    descriptor = _json(root / "datapackage.json")
    return Package(
        descriptor,
        tuple(
            Table(
                resource,
                _json(root / resource["schema"]),
                root / f"data/parquet/{resource['name']}.parquet",
            )
            for resource in descriptor["resources"]
            if resource.get("type") == "table"
        ),
    )


def constraints(field: Json) -> Json:
    """The constraints of a column."""
    return dict(field.get("constraints", {}))


def _json(path: Path) -> Json:
    return dict(json.loads(path.read_text("utf-8")))
