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


def test_pandas_reads_a_table_with_its_types(made: Path) -> None:
    claims = pd.read_parquet(made / "tables/claims")
    assert str(claims["plan_year"].dtype) == "Int32"
    assert claims["value"].notna().sum() > 10
