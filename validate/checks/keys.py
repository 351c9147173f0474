"""Keys: primary, unique and foreign; frictionless leaves the unique ones unchecked."""

from collections.abc import Iterator

from validate.findings import Finding, Outcome
from validate.package import Package, Table


def check(package: Package) -> Outcome:
    """All keys. Codes: `duplicate-key`, `duplicate-unique-key`, `unknown-key`."""
    outcome = Outcome()
    for table in package.tables.values():
        schema = table.schema
        unique = [(field.name,) for field in schema.fields if field.unique]
        outcome.looked_at += len(table.rows) * (1 + len(schema.foreign_keys))
        if schema.primary_key:
            outcome.findings += _unique(table, schema.primary_key, "duplicate-key")
        for key in (*unique, *schema.unique_keys):
            if key != schema.primary_key:
                outcome.findings += _unique(table, key, "duplicate-unique-key")
        for foreign in schema.foreign_keys:
            other = package.tables.get(foreign.table) if foreign.table else table
            if other is not None and foreign.fields and foreign.to_fields:
                outcome.findings += _foreign(table, foreign.fields, other, foreign.to_fields)
    return outcome


def _unique(table: Table, key: tuple[str, ...], code: str) -> Iterator[Finding]:
    """Rows whose key stands in an earlier row.

    Stricter than SQL: an empty part of a key is a value like others, so that two claims without a
    quantity may not share a quote. A key with all parts empty is none.
    """
    seen: dict[tuple[str, ...], int] = {}
    for row in table.rows:
        values = tuple(row[name] for name in key)
        if not any(values):
            continue
        if values in seen:
            yield table.finding(
                row,
                key[0],
                code,
                ", ".join(values),
                f"other than in line {seen[values]}",
                "give the row its own key, or remove it",
            )
        else:
            seen[values] = row.line


def _foreign(
    table: Table, fields: tuple[str, ...], other: Table, to_fields: tuple[str, ...]
) -> Iterator[Finding]:
    known = {tuple(row[name] for name in to_fields) for row in other.rows}
    for row in table.rows:
        values = tuple(row[name] for name in fields)
        if all(values) and values not in known:
            yield table.finding(
                row,
                fields[0],
                "unknown-key",
                ", ".join(values),
                f"a row of {other.name}",
                f"correct the key, or add the row to {other.file}",
            )
