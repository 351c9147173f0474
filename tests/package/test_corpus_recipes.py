"""The recipes of docs/corpus.md run over the small invented corpus, and its readers read it."""

import re
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from corpus.run import make_corpus
from corpus.texts import open_source
from tests.paths import ROOT
from tests.small_corpus import TEXTS, here, write_texts

RECIPES = re.findall(
    r"^([^\n]+):\n\n```sql\n(.*?)```", (ROOT / "docs/corpus.md").read_text("utf-8"), re.M | re.S
)
ANSWERS = {
    "Growth targets by place and year": 4,
    "The gap to the level above: how much more a prefecture aims at than its province in the same year": 2,
    "How often 左右 and 以上: the bounds of growth targets by year": 3,
    "Words counted in promises, apart from the review": 4,
    "Reports that set no growth target": 1,
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("corpus")
    texts = write_texts(root / "texts")
    silent = (
        re.sub("地区生产总值增长[^，]*，(?=居民)", "", TEXTS["市/天水2030.md"])
        .replace("2030", "2031")
        .replace("2029", "2030")
    )
    (texts / "市/天水2031.txt").write_text(silent, "utf-8")
    make_corpus(open_source(texts), root / "made", here)
    return root / "made"


def test_every_recipe_has_an_answer() -> None:
    assert [title for title, _ in RECIPES] == list(ANSWERS)


@pytest.mark.parametrize(("title", "sql"), RECIPES, ids=[title[:20] for title, _ in RECIPES])
def test_recipe_answers(made: Path, title: str, sql: str) -> None:
    rows = duckdb.sql(sql.replace("CORPUS", str(made))).fetchall()
    assert len(rows) == ANSWERS[title], rows


QUERIES = [
    *sorted((ROOT / "docs/questions").glob("*.sql")),
    *sorted((ROOT / "release/forms/views").glob("*.sql")),
]
# What asks for claims, sections and quantities; the others ask for what only people code.
ANSWERED = {
    *("01-checkable-promises", "02-where-the-numbers-are", "03-policy-areas"),
    *("08-bounded-numbers", "targets_by_policy_area"),
}


@pytest.fixture(scope="module")
def views(made: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"SET file_search_path = '{made}'")
    connection.execute((made / "views.sql").read_text("utf-8"))
    return connection


@pytest.mark.parametrize("path", QUERIES, ids=[path.stem for path in QUERIES])
def test_queries_of_the_docs_run_as_they_stand(
    views: duckdb.DuckDBPyConnection, path: Path
) -> None:
    rows = views.execute(path.read_text("utf-8")).fetchall()
    assert bool(rows) == (path.stem in ANSWERED)


SQL = re.findall(
    r"^```sql\n(.*?)```",
    "".join((ROOT / f"docs/{name}.md").read_text("utf-8") for name in ("load", "bi")),
    re.M | re.S,
)


@pytest.mark.parametrize("sql", SQL)
def test_other_queries_of_the_docs_run(views: duckdb.DuckDBPyConnection, sql: str) -> None:
    statements = [each for each in sql.split(";") if "SELECT" in each]
    assert statements
    for statement in statements:
        views.execute(statement).fetchall()


def test_what_a_corpus_names_is_in_its_tables(views: duckdb.DuckDBPyConnection) -> None:
    for table, column in (
        ("units", "unit_id"),
        ("indicators", "indicator_id"),
        ("places", "place_id"),
    ):
        unknown = views.execute(
            f"SELECT count(*) FROM headline_targets ANTI JOIN {table} USING ({column})"
            f" WHERE {column} IS NOT NULL"
        ).fetchall()
        assert unknown == [(0,)]
    holders = views.execute(
        "SELECT child.label_zh, holder.label_zh FROM places child"
        " JOIN places holder ON holder.place_id = child.parent_place_id"
        " WHERE child.label_zh = '兰州市'"
    ).fetchall()
    assert holders == [("兰州市", "甘肃省")]


def test_pandas_reads_a_table_with_its_types(made: Path) -> None:
    claims = pd.read_parquet(made / "tables/claims")
    assert str(claims["plan_year"].dtype) == "Int32"
    assert claims["value"].notna().sum() > 10
