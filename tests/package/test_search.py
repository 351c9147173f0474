"""Search in the SQLite form: Chinese words, both languages, and what Datasette is told of it."""

import json
import re
import sqlite3
from pathlib import Path

import pytest

from tests.paths import ROOT
from tests.published import csv_cells

SEARCHED = {
    "claims": ("quote_zh", "statement_zh"),
    "projects_flat": ("name_zh",),
    "sentences": ("text_zh",),
    "terms": ("term_zh",),
}
WORDS = ("水", "住房", "地铁", "副中心", "京津冀", "12号线", "5G", "城市副中心", "国际科技创新中心")


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("table", SEARCHED)
def test_chinese_word_finds_the_rows_that_hold_it(
    sqlite: sqlite3.Connection, table: str, word: str
) -> None:
    header, *rows = csv_cells(table)
    columns = [header.index(name) for name in SEARCHED[table]]
    held = [row[0] for row in rows if any(word in row[column] for column in columns)]
    key = header[0]
    index = f"{table}_search"
    found = sqlite.execute(
        f"SELECT {key} FROM {table} WHERE rowid IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)",
        (f'"{word}"',),
    ).fetchall()
    assert [key for (key,) in found] == held


def test_search_finds_words_of_both_languages_together(sqlite: sqlite3.Connection) -> None:
    def found(words: str) -> list[str]:
        query = (
            "SELECT claim_id FROM claims WHERE rowid IN"
            " (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)"
        )
        return [key for (key,) in sqlite.execute(query, (words,))]

    assert found("住房")
    assert set(found("住房 house")) == set(found("住房")) & set(found("houses"))
    assert found("zh: housing") == []
    assert found("en: housing")


def test_query_of_the_page_on_loading_finds_what_it_says(sqlite: sqlite3.Connection) -> None:
    page = (ROOT / "docs/load.md").read_text("utf-8")
    (query,) = re.findall(r"^    SELECT claim_id.*?;$", page, re.S | re.M)
    found = sqlite.execute(query).fetchall()
    assert found
    assert all("住房" in quote and "rental" in summary for _, quote, summary in found)


def test_metadata_of_datasette_fits_the_file(
    forms: dict[str, Path], sqlite: sqlite3.Connection
) -> None:
    metadata = json.loads(forms[".datasette.json"].read_text("utf-8"))
    (tables,) = (one["tables"] for one in metadata["databases"].values())
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    assert metadata["source_url"] in [source["path"] for source in descriptor["sources"]]
    named = {f"{unit} = []" for one in tables.values() for unit in one.get("units", {}).values()}
    assert named == set(metadata["custom_units"])
    for name, told in tables.items():
        columns = {row[1] for row in sqlite.execute(f'PRAGMA table_info("{name}")')}
        said = {*told.get("columns", ()), *told.get("facets", ()), *told.get("units", ())}
        said |= {told["label_column"]} if "label_column" in told else set()
        assert said <= columns, name
    searched = {name: told["fts_table"] for name, told in tables.items() if "fts_table" in told}
    assert searched == {name: f"{name}_search" for name in SEARCHED}
