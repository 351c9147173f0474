"""What the databases share: table definitions, names and texts in SQL, the package's own facts."""

from collections.abc import Mapping

from release.forms.tables import Json, Table, constraints


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
    lines = column_lines(table, types)
    lines.append(f"PRIMARY KEY ({quoted(table.key)})")
    lines += [
        f"UNIQUE ({', '.join(map(quoted, key))})" for key in table.schema.get("uniqueKeys", ())
    ]
    lines += [
        f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(other)} ({quoted(key)})"
        for column, (other, key) in table.references.items()
    ]
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def column_lines(table: Table, types: Mapping[str, str]) -> list[str]:
    """The columns with their types, what is required and the closed lists."""
    return [_column_line(field, types) for field in table.fields]


def _column_line(field: Json, types: Mapping[str, str]) -> str:
    parts = [quoted(field["name"]), types[field["type"]]]
    if constraints(field).get("required"):
        parts.append("NOT NULL")
    if codes := constraints(field).get("enum"):
        parts.append(f"CHECK ({quoted(field['name'])} IN ({', '.join(map(literal, codes))}))")
    return " ".join(parts)


def package_facts(descriptor: Json) -> list[tuple[str, str]]:
    """What a file that travels alone must still say about itself, as (property, value)."""
    names = ("name", "version", "created", "title", "title_zh", "description", "description_zh")
    license_ = descriptor["licenses"][0]
    return [
        *((name, descriptor[name]) for name in names),
        ("license", license_["title"]),
        ("license_url", license_["path"]),
    ]
