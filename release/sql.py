"""What SQLite and DuckDB share: table definitions, the index columns, the package's own facts."""

from collections.abc import Iterator, Mapping

from release.tables import Column, Package, Table

# Columns that people filter by and that refer to no table.
_FILTERED = frozenset(
    {
        "claim_type",
        "comparator",
        "function",
        "measure_type",
        "period_end",
        "project_type",
        "role",
        "status",
        "verifiability",
    }
)


def quoted(name: str) -> str:
    """An identifier, quoted.

    >>> quoted("position")
    '"position"'
    """
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """A text, quoted.

    >>> literal("Cohen's kappa")
    "'Cohen''s kappa'"
    """
    return "'" + value.replace("'", "''") + "'"


def create_table(table: Table, types: Mapping[str, str]) -> str:
    """CREATE TABLE with keys, references and closed lists; `types` is SQL type by field type."""
    lines = [_column_line(column, types) for column in table.columns]
    lines.append(f"PRIMARY KEY ({quoted(table.key)})")
    lines += [f"UNIQUE ({', '.join(map(quoted, key))})" for key in table.unique_keys]
    for column in table.columns:
        if column.references:
            other, key = column.references
            lines.append(
                f"FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(other)} ({quoted(key)})"
            )
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def insert(table: Table) -> str:
    """INSERT with a placeholder per column."""
    places = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {quoted(table.name)} VALUES ({places})"  # noqa: S608 (a quoted name)


def indexes(table: Table) -> Iterator[str]:
    """CREATE INDEX for each column that people join or filter by."""
    for column in table.columns:
        if column.references or column.name in _FILTERED:
            name = quoted(f"{table.name}_by_{column.name}")
            yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(column.name)})"


def package_facts(package: Package) -> list[tuple[str, str]]:
    """What a file that travels alone must still say about itself, as (property, value)."""
    return [
        ("name", package.name),
        ("version", package.version),
        ("created", package.created),
        ("title", package.title),
        ("title_zh", package.title_zh),
        ("description", package.description),
        ("description_zh", package.description_zh),
        ("license", package.license_title),
        ("license_url", package.license_url),
    ]


def _column_line(column: Column, types: Mapping[str, str]) -> str:
    parts = [quoted(column.name), types[column.kind]]
    if column.is_required:
        parts.append("NOT NULL")
    if column.codes:
        parts.append(f"CHECK ({quoted(column.name)} IN ({', '.join(map(literal, column.codes))}))")
    return " ".join(parts)
