"""Schemas: each is a sound Table Schema, and the same in both descriptors."""

import json
from collections.abc import Iterator

import pyarrow as pa

from ..finding import Finding, Location, Outcome
from ..opening.paths import PARQUET_DESCRIPTOR
from . import rules
from .json_text import Json, object_of, objects, text_of
from .package import Package, Table
from .patterns import matches
from .schema import FieldSpec

_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
_TYPES = ("string", "integer", "number", "boolean", "date")
# The constraints that are checked, and the types that they have in JSON.
_CONSTRAINTS = {
    "required": (bool,),
    "unique": (bool,),
    "enum": (list,),
    "pattern": (str,),
    "minimum": (int, float),
    "maximum": (int, float),
}


def check(package: Package) -> Outcome:
    """All schemas."""
    tables = [table for table in package.tables.values() if table.schema.raw]
    count = sum(len(table.schema.fields) for table in tables)
    return Outcome.of(count, _findings(package, tables))


def _findings(package: Package, tables: list[Table]) -> Iterator[Finding]:
    for table in tables:
        here = Location(table.schema.file)
        yield from _shape(here, table)
        yield from _keys(here, table)
        for field in table.schema.fields:
            yield from _field(here.at(field.name), field)
            yield from _constraints(here.at(field.name), field)
        twin = package.twins.get(table.name)
        # As text, because to Python 1 is true.
        if twin is not None and _text(twin.resource.get("schema")) != _text(table.schema.raw):
            found = _difference(twin.resource.get("schema"), table.schema.raw)
            where = Location(PARQUET_DESCRIPTOR, None, table.name)
            yield where.breaks(rules.SCHEMAS_APART, found, f"the schema in {table.schema.file}")
    yield from _foreign_keys(package, tables)


def _shape(here: Location, table: Table) -> Iterator[Finding]:
    raw, names = table.schema.raw, table.schema.names
    if raw.get("$schema") != _PROFILE:
        yield here.at("$schema").breaks(rules.SCHEMA_PROPERTY, raw.get("$schema"), _PROFILE)
    if "fieldsMatch" in raw:
        expected = "none: clients read it differently"
        yield here.at("fieldsMatch").breaks(rules.SCHEMA_PROPERTY, raw["fieldsMatch"], expected)
    if raw.get("missingValues") != [""]:
        found = raw.get("missingValues")
        yield here.at("missingValues").breaks(rules.SCHEMA_PROPERTY, found, '[""]')
    is_list = objects(raw, "fields") == raw.get("fields")
    if not is_list or not all(names) or len(set(names)) != len(names):
        yield here.at("fields").breaks(rules.SCHEMA_PROPERTY, names, "each with a name of its own")


def _keys(here: Location, table: Table) -> Iterator[Finding]:
    schema, names = table.schema, set(table.schema.names)
    if not schema.primary_key or not set(schema.primary_key) <= names:
        found = schema.raw.get("primaryKey")
        yield here.at("primaryKey").breaks(rules.SCHEMA_PROPERTY, found, "fields of the table")
    stated = schema.raw.get("uniqueKeys", [])
    is_sound = all(key and set(key) <= names for key in schema.unique_keys)
    if [*map(list, schema.unique_keys)] != stated or not is_sound:
        yield here.at("uniqueKeys").breaks(
            rules.SCHEMA_PROPERTY, stated, "lists of fields of the table"
        )


def _foreign_keys(package: Package, tables: list[Table]) -> Iterator[Finding]:
    """Foreign keys lead to tables, and a column that holds another table's key says so."""
    # A table whose key is another's, a flat one, does not own it.
    owners = {
        name: table
        for table in tables
        for name in table.schema.primary_key
        if not any(name in key.fields for key in table.schema.foreign_keys)
    }
    # A table that one descriptor lost is told by the check of descriptors.
    both = (package.descriptor, package.parquet_descriptor)
    known = {"", *(text_of(one, "name") for of in both for one in objects(of, "resources"))}
    for table in tables:
        here = Location(table.schema.file, None, "foreignKeys")
        keys, names = table.schema.foreign_keys, set(table.schema.names)
        stated = table.schema.raw.get("foreignKeys", [])
        if objects(table.schema.raw, "foreignKeys") != stated:
            yield here.breaks(rules.SCHEMA_PROPERTY, stated, "a list of keys")
        linked = {name for key in keys for name in key.fields}
        for name in sorted(names - linked):
            if owners.get(name, table) is not table:
                yield here.breaks(
                    rules.SCHEMA_PROPERTY, "no such key", f"{name} to {owners[name].name}"
                )
        for key in keys:
            other = package.tables.get(key.table) if key.table else table
            if not key.fields or not set(key.fields) <= names:
                yield here.breaks(rules.SCHEMA_PROPERTY, key.fields, "fields of the table")
            elif key.table not in known:
                known.add(key.table)  # told once
                yield here.breaks(rules.SCHEMA_PROPERTY, key.table, "a table of the package")
            elif other is not None and not set(key.to_fields) <= set(other.schema.names):
                yield here.breaks(rules.SCHEMA_PROPERTY, key.to_fields, f"fields of {other.name}")


def _field(here: Location, field: FieldSpec) -> Iterator[Finding]:
    raw = field.raw
    if field.type not in _TYPES:
        yield here.breaks(rules.SCHEMA_PROPERTY, field.type, f"one of {', '.join(_TYPES)}")
    truths = (raw.get("trueValues"), raw.get("falseValues"))
    if field.type == "boolean" and truths != (["true"], ["false"]):
        yield here.breaks(
            rules.SCHEMA_PROPERTY, truths, 'trueValues ["true"], falseValues ["false"]'
        )
    if field.type == "number" and (field.minimum is None or field.maximum is None):
        expected = "minimum and maximum: they keep NaN out"
        yield here.breaks(rules.SCHEMA_PROPERTY, "no bounds", expected)
    categories = [text_of(one, "value") for one in objects(raw, "categories")]
    if field.enum and categories != list(field.enum):
        yield here.breaks(
            rules.SCHEMA_PROPERTY, "categories", "one category per member of the enum"
        )


def _constraints(here: Location, field: FieldSpec) -> Iterator[Finding]:
    constraints = object_of(field.raw, "constraints")
    for name, value in constraints.items():
        if type(value) not in _CONSTRAINTS.get(name, ()):
            expected = f"a constraint that is checked: {', '.join(_CONSTRAINTS)}"
            yield here.breaks(rules.SCHEMA_PROPERTY, f"{name}: {value!r}", expected)
    if list(field.enum) != constraints.get("enum", []) or len(set(field.enum)) < len(field.enum):
        yield here.breaks(
            rules.SCHEMA_PROPERTY, constraints.get("enum"), "a list of texts, each once"
        )
    if field.pattern:
        if not (field.pattern.startswith("^") and field.pattern.endswith("$")):
            yield here.breaks(rules.SCHEMA_PROPERTY, field.pattern, "^…$: some clients search")
        try:
            matches(field.pattern, [""])
        except pa.ArrowException as error:
            yield here.breaks(rules.PATTERN_INVALID, field.pattern, str(error).splitlines()[0])


def _text(schema: object) -> str:
    return json.dumps(schema, sort_keys=True)


def _difference(found: object, expected: Json) -> str:
    """Where two schemas part, in a word."""
    if not isinstance(found, dict):
        return "no schema"
    for key in sorted({*found, *expected}):
        if _text(found.get(key)) != _text(expected.get(key)):
            fields = zip(objects(found, "fields"), objects(expected, "fields"), strict=False)
            apart = [text_of(one, "name") for one, other in fields if _text(one) != _text(other)]
            return f"{key} {', '.join(apart)}" if key == "fields" else key
    return "parts left out"
