"""Keys: primary, unique and foreign; frictionless leaves the unique ones unchecked."""

from collections.abc import Iterator

from ..finding import Finding, Outcome, Rule
from . import rules
from .package import Package, Table


def check(package: Package) -> Outcome:
    """All keys. Keys of columns that are not there are left to the check of schemas."""
    tables = [table for table in package.tables.values() if table.has_its_columns]
    count = sum(len(one.rows) * (1 + len(one.schema.foreign_keys)) for one in tables)
    return Outcome.of(count, (finding for one in tables for finding in _table(package, one)))


def _table(package: Package, table: Table) -> Iterator[Finding]:
    schema = table.schema
    yield from _unique(table, schema.primary_key, rules.DUPLICATE_KEY)
    unique = ((field.name,) for field in schema.fields if field.unique)
    for key in dict.fromkeys((*unique, *schema.unique_keys)):
        if key != schema.primary_key:
            yield from _unique(table, key, rules.DUPLICATE_UNIQUE_KEY)
    for foreign in schema.foreign_keys:
        other = package.tables.get(foreign.table) if foreign.table else table
        if other is not None and other.has_its_columns:
            yield from _foreign(table, foreign.fields, other, foreign.to_fields)


def _unique(table: Table, key: tuple[str, ...], rule: Rule) -> Iterator[Finding]:
    """Rows whose key stands in an earlier row.

    Stricter than SQL: an empty part of a key is a value like others, so that two claims without a
    quantity may not share a quote. A key with all parts empty is none.
    """
    if not key or not set(key) <= set(table.header):
        return
    seen: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        values = tuple(row[name] for name in key)
        first = seen.setdefault(values, row.line)
        if first != row.line and any(values):
            yield row.at(key[0]).breaks(rule, ", ".join(values), f"other than in line {first}")


def _foreign(
    table: Table, fields: tuple[str, ...], other: Table, to_fields: tuple[str, ...]
) -> Iterator[Finding]:
    if (
        not fields
        or not set(fields) <= set(table.header)
        or not set(to_fields) <= set(other.header)
    ):
        return
    lines: dict[tuple[str, ...], int] = {}
    for row in other.rows:
        lines.setdefault(tuple(row[name] for name in to_fields), row.line)
    for row in table.rows:
        values = tuple(row[name] for name in fields)
        if not all(values):
            continue
        told = ", ".join(values)
        if values not in lines:
            yield row.at(fields[0]).breaks(rules.UNKNOWN_KEY, told, f"a row of {other.file}")
        elif other is table and lines[values] > row.line:
            # Databases that look at each row when it comes would refuse this one.
            yield row.at(fields[0]).breaks(
                rules.PARENT_LATER, f"{told} in line {lines[values]}", "a row above"
            )
