"""The definitions of tables and columns: each once, used, whole, in both languages."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

import build.schema
from build.inputs.codebook import read_codebook
from build.schema import TABLES
from build.schema.published import Column, PublishedTable, published_tables
from build.schema.texts import column_texts, table_texts
from tests.paths import ROOT

CODES = read_codebook(ROOT / "sources" / "codebook").codes
PUBLISHED = published_tables(CODES, with_drafts=True)
COLUMNS = [(table, column) for table in PUBLISHED for column in table.columns]
CJK = re.compile(r"[\u4e00-\u9fff]")


def _definition(table: PublishedTable, column: Column) -> tuple[str, str]:
    own = (column.name, table.name)
    return own if own in column_texts() else (column.name, "")


def _id(value: PublishedTable | Column) -> str:
    return value.name


def test_table_names_are_unique_and_keys_exist() -> None:
    names = [model.table.name for model in TABLES]
    assert len(set(names)) == len(names)
    assert set(table_texts()) == set(names)
    for model in TABLES:
        for key in ((model.table.key,), *model.table.unique_keys):
            assert set(key) <= model.model_fields.keys()


def test_every_definition_is_written_once_and_used() -> None:
    path = Path(build.schema.__file__).with_name("columns.csv")
    with path.open(encoding="utf-8", newline="") as file:
        written = Counter((row["column"], row["table"]) for row in csv.DictReader(file))
    assert set(written.values()) == {1}
    assert set(written) == {_definition(table, column) for table, column in COLUMNS}


def test_a_meaning_of_its_own_has_words_of_its_own() -> None:
    for (name, table), texts in column_texts().items():
        shared = column_texts().get((name, ""))
        assert not table or shared is None or texts.description != shared.description


def test_what_empty_means_is_said_of_columns_that_may_be_empty_alone() -> None:
    nullable = {_definition(table, column) for table, column in COLUMNS if not column.is_required}
    assert {key for key, texts in column_texts().items() if texts.empty} == nullable
    assert {key for key, texts in column_texts().items() if texts.empty_zh} == nullable


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=_id)
def test_every_column_is_described_in_both_languages(table: PublishedTable, column: Column) -> None:
    texts = column.texts
    assert texts.title
    assert texts.description.endswith((".", ".)"))
    assert texts.description_zh.endswith(("。", "。）"))
    assert not texts.empty or texts.empty.endswith(".")
    assert not CJK.search(texts.title)
    assert CJK.search(texts.title_zh)
    assert CJK.search(texts.description_zh)


def test_titles_tell_the_columns_of_a_table_apart() -> None:
    for table in PUBLISHED:
        for titles in (
            [column.texts.title for column in table.columns],
            [column.texts.title_zh for column in table.columns],
        ):
            assert len(set(titles)) == len(titles), table.name


def test_key_comes_first() -> None:
    assert all(table.columns[0].name == table.info.key for table in PUBLISHED)


def test_column_with_the_name_of_a_key_refers_to_its_table() -> None:
    references = {
        (table.name, column.name): column.references.name
        for table, column in COLUMNS
        if column.references
    }
    assert references["indicator_pairs", "target_id"] == "targets"
    assert references["sections", "parent_section_id"] == "sections"
    assert ("targets", "target_id") not in references
    assert references["claims", "part_of_quantity_id"] == "quantities"
    assert references["quantities", "part_of_quantity_id"] == "quantities"
    assert references["projects_flat", "project_id"] == "projects"
    assert references["projects", "part_of_project_id"] == "projects"
    assert references["outcomes", "supersedes_outcome_id"] == "outcomes"
    assert len(references) == 88


def test_same_name_has_the_same_type_everywhere() -> None:
    types: dict[str, set[object]] = {}
    for _, column in COLUMNS:
        types.setdefault(column.name, set()).add((column.type_name, column.codes))
    assert [name for name, seen in types.items() if len(seen) > 1] == []


def test_column_that_may_be_empty_has_no_pattern() -> None:
    # frictionless makes a check of SQLite of it, which fails on an empty cell.
    assert not [
        column.name
        for _, column in COLUMNS
        if not column.is_required and "pattern" in column.constraints
    ]


def test_names_follow_the_rule() -> None:
    for _, column in COLUMNS:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
        is_told = re.match("(achieved_)?is_", column.name) is not None
        assert (column.python_type is bool) == is_told


def test_draft_rows_alone_may_lack_a_summary() -> None:
    for with_drafts in (True, False):
        tables = {table.name: table for table in published_tables(CODES, with_drafts)}
        columns = {column.name: column for column in tables["targets"].columns}
        assert columns["summary_en"].is_required is not with_drafts
        assert ("Empty: only in draft rows" in columns["summary_en"].labels["description"]) is (
            with_drafts
        )
        assert not columns["place_id"].is_required
        assert columns["quote_zh"].is_required
