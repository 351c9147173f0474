"""The tables and views as datasets of Superset: labels in both languages, descriptions, metrics.

What a table names in Chinese and in English has a column with both, `<name>_both`, for charts.
"""

from collections.abc import Mapping
from pathlib import Path

import duckdb
import yaml

from release.forms.duckdb_file import TYPES
from release.forms.sql import column_lines, quoted
from release.forms.tables import Json, Package
from release.forms.views import read_views

_HERE = Path(__file__).parent
# As Superset names a type when it reads the columns of the file by itself.
_NAMED = {"DOUBLE": "FLOAT"}
_COUNT = {"metric_name": "count", "verbose_name": "Rows 行数", "expression": "COUNT(*)"}


def datasets(package: Package) -> dict[str, Json]:
    """The datasets by name: tables and views of the DuckDB file, and the queries of this folder."""
    queries = read_views(_HERE)
    metrics = yaml.safe_load((_HERE / "metrics.yaml").read_text("utf-8"))
    # What a view takes over has the title that the first table with the column gives it.
    titles: dict[str, Json] = {}
    made: dict[str, Json] = {}
    with duckdb.connect() as connection:
        for table in package.tables:
            fields = {field["name"]: field for field in table.fields}
            titles = fields | titles
            lines = ", ".join(column_lines(table, TYPES))
            connection.execute(f"CREATE TABLE {quoted(table.name)} ({lines})")
            columns = _columns(connection, table.name, fields)
            made[table.name] = {"description": _text(table.resource), "columns": columns}
        for view in (*read_views(), *queries):
            connection.execute(f"CREATE VIEW {quoted(view.name)} AS {view.query}")
            text = f"{view.description}\n{view.description_zh}"
            columns = _columns(connection, view.name, titles)
            made[view.name] = {"description": text, "columns": columns}
    for query in queries:
        made[query.name]["sql"] = query.query
    return {
        name: {
            "table_name": name,
            "schema": "main",
            "metrics": metrics.get(name, [_COUNT]),
            "filter_select_enabled": True,
            **dataset,
        }
        for name, dataset in made.items()
    }


def _columns(
    connection: duckdb.DuckDBPyConnection, name: str, fields: Mapping[str, Json]
) -> list[Json]:
    described = connection.execute(f"DESCRIBE {quoted(name)}").fetchall()
    columns = [_column(column, kind, fields.get(column)) for column, kind, *_ in described]
    names = {column for column, *_ in described}
    stems = [column.removesuffix("_zh") for column, *_ in described if column.endswith("_zh")]
    return columns + [
        _both(stem, fields.get(f"{stem}_zh")) for stem in stems if f"{stem}_en" in names
    ]


def _column(name: str, kind: str, field: Json | None) -> Json:
    return {
        "column_name": name,
        "verbose_name": f"{field['title']} {field['title_zh']}" if field else None,
        "description": _text(field) if field else None,
        "type": _NAMED.get(kind, kind),
        "is_dttm": kind == "DATE",
        "is_active": True,
        "groupby": True,
        "filterable": True,
    }


def _both(stem: str, field: Json | None) -> Json:
    title = _alone(field["title"], field["title_zh"]) if field else None
    return {
        **_column(f"{stem}_both", "VARCHAR", None),
        "verbose_name": title,
        # 5.2% is said once.
        "expression": f"CASE WHEN {stem}_zh = {stem}_en THEN {stem}_zh"
        f" ELSE {stem}_zh || ' ' || {stem}_en END",
    }


def _alone(title: str, title_zh: str) -> str:
    """A title in both languages, without the language it is told of.

    >>> _alone("Policy area (Chinese)", "政策领域（中文）")
    'Policy area 政策领域'
    """
    return f"{title.removesuffix(' (Chinese)')} {title_zh.removesuffix('（中文）')}"


def _text(words: Json) -> str:
    unit = [f"Unit 单位: {words['unit']}"] if "unit" in words else []
    return "\n".join([words["description"], words["description_zh"], *unit])
