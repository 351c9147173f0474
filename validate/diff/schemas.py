"""What changed between two schemas of one table, and the version step each change asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ..form.json_text import Json
from ..form.schema import FieldSpec, Schema


class Step(IntEnum):
    """A step of the version number, the smallest first."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


@dataclass(frozen=True)
class SchemaChange:
    """A change of a schema, and the step it asks for."""

    table: str
    what: str
    step: Step


def schema_changes(table: str, old: Schema, new: Schema) -> Iterator[SchemaChange]:
    """What changed between two schemas of one table."""
    for name in old.names:
        if name not in new.by_name:
            yield SchemaChange(table, f"column {name} removed", Step.MAJOR)
    for name in new.names:
        if name not in old.by_name:
            yield SchemaChange(table, f"column {name} added", Step.MINOR)
        else:
            yield from _field(table, old.by_name[name], new.by_name[name])
    kept = [name for name in old.names if name in new.by_name]
    if kept != [name for name in new.names if name in old.by_name]:
        yield SchemaChange(table, "columns in another order", Step.MAJOR)
    for key in ("primaryKey", "uniqueKeys", "foreignKeys"):
        if old.raw.get(key) != new.raw.get(key):
            step = Step.MAJOR if key == "primaryKey" else Step.MINOR
            yield SchemaChange(table, f"{key} changed", step)
    if _texts(old.raw) != _texts(new.raw):
        yield SchemaChange(table, "title or description changed", Step.PATCH)


def _field(table: str, old: FieldSpec, new: FieldSpec) -> Iterator[SchemaChange]:
    if old.type != new.type:
        yield SchemaChange(table, f"{new.name}: type {old.type} to {new.type}", Step.MAJOR)
    gone = [code for code in old.enum if code not in new.enum]
    if gone and new.enum:
        yield SchemaChange(table, f"{new.name}: codes {', '.join(gone)} removed", Step.MAJOR)
    come = [code for code in new.enum if code not in old.enum]
    if come and old.enum:
        yield SchemaChange(table, f"{new.name}: codes {', '.join(come)} added", Step.MINOR)
    if bool(old.enum) != bool(new.enum):
        yield SchemaChange(table, f"{new.name}: closed list changed", Step.MAJOR)
    yield from _constraints(table, old, new)
    if old.raw.get("unit") != new.raw.get("unit"):
        yield SchemaChange(table, f"{new.name}: unit changed", Step.MAJOR)
    if _texts(old.raw) != _texts(new.raw):
        yield SchemaChange(table, f"{new.name}: title or description changed", Step.PATCH)


def _constraints(table: str, old: FieldSpec, new: FieldSpec) -> Iterator[SchemaChange]:
    if old.required and not new.required:
        # Programs that never met an empty cell meet one now.
        yield SchemaChange(table, f"{new.name}: may be empty now", Step.MAJOR)
    elif new.required and not old.required:
        yield SchemaChange(table, f"{new.name}: never empty now", Step.MINOR)
    for what in ("unique", "pattern", "minimum", "maximum"):
        if getattr(old, what) != getattr(new, what):
            yield SchemaChange(table, f"{new.name}: {what} changed", Step.MINOR)


def _texts(raw: Json) -> list[object]:
    names = ("title", "title_zh", "description", "description_zh", "categories")
    return [raw.get(name) for name in names]
