"""The views and a documented query answer the same in SQLite and DuckDB, and count every row."""

import re
import sqlite3
from datetime import date

import duckdb
import pytest

from release.forms.views import read_views
from tests.paths import ROOT
from tests.published import RESOURCES


@pytest.mark.parametrize("view", [view.name for view in read_views()])
def test_views_answer_the_same_in_both(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection, view: str
) -> None:
    in_sqlite = sqlite.execute(f'SELECT * FROM "{view}"').fetchall()
    in_duckdb = duck.sql(f'SELECT * FROM "{view}"').fetchall()
    assert in_sqlite
    assert sorted(map(repr, in_sqlite)) == sorted(
        repr(tuple(map(_stored, row))) for row in in_duckdb
    )


def _stored(cell: object) -> object:
    """A cell of DuckDB as SQLite keeps it, which has neither booleans nor days."""
    if isinstance(cell, bool):
        return int(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


_SQLITE_TYPES = {"VARCHAR": "TEXT", "DOUBLE": "REAL"}


@pytest.mark.parametrize("view", [view.name for view in read_views()])
def test_views_have_the_same_types_in_both(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection, view: str
) -> None:
    in_sqlite = sqlite.execute(f'PRAGMA table_info("{view}")').fetchall()
    in_duckdb = duck.sql(f'DESCRIBE "{view}"').fetchall()
    assert [(name, kind) for _, name, kind, *_ in in_sqlite] == [
        (name, _SQLITE_TYPES.get(kind, kind)) for name, kind, *_ in in_duckdb
    ]


def test_views_count_every_row(sqlite: sqlite3.Connection) -> None:
    def count(query: str) -> int:
        return sqlite.execute(query).fetchone()[0]

    assert (
        count("SELECT sum(targets) FROM targets_by_policy_area")
        == RESOURCES["targets"]["row_count"]
    )
    assert (
        count("SELECT count(*) FROM past_and_promised_values")
        == RESOURCES["indicator_pairs"]["row_count"]
    )
    named = count("SELECT count(*) FROM (SELECT DISTINCT project_id, status FROM project_mentions)")
    assert count("SELECT sum(projects) FROM projects_by_type_and_status") == named


def test_query_of_the_page_on_bi_finds_projects_and_the_claims_that_name_them(
    sqlite: sqlite3.Connection, duck: duckdb.DuckDBPyConnection
) -> None:
    page = (ROOT / "docs/bi.md").read_text("utf-8")
    (query,) = re.findall(r"```sql\n(.*?)```", page, re.S)
    found = sqlite.execute(query).fetchall()
    assert found == duck.sql(query.rstrip().removesuffix(";")).fetchall()
    assert {"地铁12号线", "地铁17号线北段"} <= {name for _, _, _, name, *_ in found}
