"""Schemas: each is a sound Table Schema, and the same in both descriptors."""

from collections.abc import Iterator

import pyarrow as pa

from validate.findings import Finding, Outcome
from validate.json_text import Json, objects, text_of
from validate.package import Package, Table
from validate.patterns import matches
from validate.schema import FieldSpec

_TYPES = ("string", "integer", "number", "boolean", "date")
_ADVICE = "correct the schema as the Table Schema standard and the design ask"


def check(package: Package) -> Outcome:
    """All schemas.

    Codes: `schema-property`, `pattern-invalid`, `schemas-apart`.
    """
    tables = [table for table in package.tables.values() if table.schema.raw]
    outcome = Outcome(sum(len(table.schema.fields) for table in tables))
    for table in tables:
        outcome.findings += _schema(package, table)
        for field in table.schema.fields:
            outcome.findings += _field(table, field)
        twin = package.twins.get(table.name)
        if twin is not None and twin.resource.get("schema") != table.schema.raw:
            outcome.findings.append(
                Finding(
                    "schemas-apart",
                    "data/parquet/datapackage.json",
                    None,
                    table.name,
                    _difference(twin.resource.get("schema"), table.schema.raw),
                    f"the schema in {table.schema.file}",
                    "write both from the same models",
                )
            )
    return outcome


def _wrong(table: Table, name: str | None, found: object, expected: str) -> Finding:
    return Finding("schema-property", table.schema.file, None, name, str(found), expected, _ADVICE)


def _schema(package: Package, table: Table) -> Iterator[Finding]:
    raw, names = table.schema.raw, table.schema.names
    if "fieldsMatch" in raw:
        yield _wrong(table, "fieldsMatch", raw["fieldsMatch"], "none: clients read it differently")
    if raw.get("missingValues") != [""]:
        yield _wrong(table, "missingValues", raw.get("missingValues"), '[""]')
    if not names or len(set(names)) != len(names):
        yield _wrong(table, "fields", names, "each name once")
    yield from _keys(package, table)


def _keys(package: Package, table: Table) -> Iterator[Finding]:
    """Keys name fields that are there, and a column that holds another table's key says so."""
    names = table.schema.names
    linked = {name for key in table.schema.foreign_keys for name in key.fields}
    for owner in package.tables.values():
        for name in owner.schema.primary_key:
            if owner is not table and name in names and name not in linked:
                told = f"a foreign key {name} to {owner.name}"
                yield _wrong(table, "foreignKeys", "no such key", told)
    keys = (table.schema.primary_key, *table.schema.unique_keys)
    if not table.schema.primary_key or not all(set(key) <= set(names) for key in keys):
        yield _wrong(table, "primaryKey", keys, "a primary key, and fields of the table")
    for key in table.schema.foreign_keys:
        other = package.tables.get(key.table) if key.table else table
        if other is None or not set(key.fields) <= set(names):
            yield _wrong(table, "foreignKeys", key.table, "a table of the package")
        elif not set(key.to_fields) <= set(other.schema.names):
            yield _wrong(table, "foreignKeys", key.to_fields, f"fields of {other.name}")


def _field(table: Table, field: FieldSpec) -> Iterator[Finding]:
    if field.type not in _TYPES:
        yield _wrong(table, field.name, field.type, f"one of {', '.join(_TYPES)}")
    if field.type == "boolean" and (
        field.raw.get("trueValues") != ["true"] or field.raw.get("falseValues") != ["false"]
    ):
        yield _wrong(table, field.name, field.raw.get("trueValues"), 'trueValues ["true"], too')
    if field.type == "number" and (field.minimum is None or field.maximum is None):
        yield _wrong(table, field.name, "no bounds", "minimum and maximum: they keep NaN out")
    if field.pattern:
        if not (field.pattern.startswith("^") and field.pattern.endswith("$")):
            yield _wrong(table, field.name, field.pattern, "^…$: some clients search")
        try:
            matches(field.pattern, [""])
        except pa.ArrowException as error:
            yield Finding(
                "pattern-invalid",
                table.schema.file,
                None,
                field.name,
                field.pattern,
                str(error).splitlines()[0],
                "write a regular expression that every client reads",
            )
    categories = objects(field.raw, "categories")
    if field.enum and [text_of(one, "value") for one in categories] != list(field.enum):
        yield _wrong(table, field.name, "categories", "one category per member of the enum")


def _difference(found: object, expected: Json) -> str:
    """Where two schemas part, in a word."""
    if not isinstance(found, dict):
        return "no schema"
    for key in sorted({*found, *expected}):
        if found.get(key) != expected.get(key):
            fields = zip(objects(found, "fields"), objects(expected, "fields"), strict=False)
            apart = [text_of(one, "name") for one, other in fields if one != other]
            return f"{key} {', '.join(apart)}" if key == "fields" else key
    return "another order"
