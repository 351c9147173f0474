"""views.sql: the tables of a corpus for DuckDB, under the names that the queries of the docs use."""

from collections.abc import Iterable, Iterator, Mapping

from build.schema.published import PublishedTable

NAME = "views.sql"
_HEAD = """\
-- The tables of this corpus for DuckDB, under their names and under the paths that the queries of
-- docs/questions/ read. Run it in this folder, or from anywhere after
--   SET file_search_path = '<this folder>';
-- A table that no rule reads from a text is there, and empty.
"""
_TYPES = {
    "string": "VARCHAR",
    "integer": "INTEGER",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
}
# The two kinds of claims, each a table of the package.
_KINDS = {"targets": "target", "achievements": "achievement"}


def views(own: Mapping[str, PublishedTable], package: Iterable[PublishedTable]) -> bytes:
    """The views of the tables that a corpus has (`own`), and of all others of the package."""
    lines = [_HEAD]
    lines += [f"CREATE OR REPLACE VIEW {name} AS FROM 'tables/{name}/*.parquet';" for name in own]
    for table in package:
        if table.name not in own:
            lines.append(f"CREATE OR REPLACE VIEW {table.name} AS {_select(table)};")
        lines.append(
            f'CREATE OR REPLACE VIEW "data/parquet/{table.name}.parquet" AS FROM {table.name};'
        )
    return ("\n".join(lines) + "\n").encode()


def _select(table: PublishedTable) -> str:
    if kind := _KINDS.get(table.name):
        columns = (column.name for column in table.columns)
        chosen = (f"claim_id AS {name}" if name == table.info.key else name for name in columns)
        return f"SELECT {', '.join(chosen)} FROM claims WHERE claim_type = '{kind}'"  # noqa: S608 (own names)
    return f"SELECT {', '.join(_nulls(table))} WHERE false"


def _nulls(table: PublishedTable) -> Iterator[str]:
    for column in table.columns:
        yield f"NULL::{_TYPES[column.type_name]} AS {column.name}"
