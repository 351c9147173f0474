"""The tables of a corpus: columns of the package, some of which may be empty here, and a few more."""

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from build.schema import CodeRow, TableInfo
from build.schema.published import Column, PublishedTable, published_tables
from build.schema.texts import ColumnTexts, TableTexts

NAMES = ("reports", "sections", "sentences", "quantities", "claims", "headline_targets")
FINDINGS = "findings"
# The tables that people keep, which those refer to.
DIMENSIONS = (
    *("places", "indicators", "indicator_words", "units"),
    *("policy_areas", "policy_subtopics", "codes"),
)
# What no rule can read from a text, or not from every text.
_UNTOLD = frozenset(
    [
        "title_zh",
        "title_en",
        "place_id",
        "place_zh",
        "place_en",
        "issuer_zh",
        "issuer_en",
        "speaker_zh",
        "speaker_en",
        "session_zh",
        "session_en",
        "delivered_on",
        "source_url",
        "report_place_zh",
        "report_place_en",
        "report_title_zh",
        "report_title_en",
    ]
)
# Of a place that no person described.
_UNTOLD_OF_PLACES = frozenset(["label_en", "definition_zh", "definition_en", "is_named"])
_EMPTY = ("the text does not tell.", "原文未载明。")


_TYPES: dict[str, type] = {"str": str, "int": int, "bool": bool}
_OF_FINDINGS = (
    *("finding_id", "report_id", "source_name", "rule"),
    *("is_refusal", "line", "found", "expected", "reason", "advice", "place_level", "plan_year"),
)


@cache
def _own() -> dict[str, Column]:
    """The columns that only a corpus has, from own_columns.csv, by name."""
    with Path(__file__).with_name("own_columns.csv").open(encoding="utf-8", newline="") as file:
        return {row["column"]: _column(row) for row in csv.DictReader(file)}


def _column(row: Mapping[str, str]) -> Column:
    is_required = row["is_required"] == "true"
    empty = ("", "") if is_required else _EMPTY
    texts = ColumnTexts(
        row["title"], row["title_zh"], row["description"], row["description_zh"], *empty
    )
    kind = _TYPES[row["type"]]
    return Column(row["column"], kind, texts, is_required, None, (), {}, "")


def corpus_tables(codes: Iterable[CodeRow]) -> dict[str, PublishedTable]:
    """The tables by name, in order."""
    published = {table.name: table for table in published_tables(codes, with_drafts=True)}
    tables = {name: _of_corpus(published[name]) for name in NAMES}
    texts = TableTexts(
        "Findings",
        "发现",
        "Every doubt and every refused text, with rule and reason.",
        "全部疑点和被拒文本，附规则和理由。",
    )
    columns = tuple(_own()[name] for name in _OF_FINDINGS)
    tables[FINDINGS] = PublishedTable(TableInfo(FINDINGS, "finding_id"), texts, columns)
    return tables


def dimension_tables(codes: Iterable[CodeRow]) -> dict[str, PublishedTable]:
    """The tables that people keep by name, as they stand beside those that are read."""
    published = {table.name: table for table in published_tables(codes, with_drafts=True)}
    tables = {name: published[name] for name in DIMENSIONS}
    places = tables["places"]
    # Two districts may have one name.
    info = replace(places.info, unique_keys=())
    columns = tuple(
        replace(
            _untold(column, _UNTOLD_OF_PLACES),
            references=info if column.references is places.info else column.references,
        )
        for column in places.columns
    )
    return tables | {"places": replace(places, info=info, columns=columns)}


def _of_corpus(table: PublishedTable) -> PublishedTable:
    return replace(table, columns=tuple(_columns(table)))


def _columns(table: PublishedTable) -> Iterator[Column]:
    for column in table.columns:
        kept = column.references and column.references.name in (*NAMES, *DIMENSIONS)
        yield replace(_untold(column, _UNTOLD), references=column.references if kept else None)
    if table.name == "reports":
        yield from (_own()[name] for name in ("source_name", "place_zh", "gbt2260_code"))
    yield _own()["place_level"]
    if not any(column.name == "plan_year" for column in table.columns):
        yield _own()["plan_year"]


def _untold(column: Column, names: Collection[str]) -> Column:
    """The column, which may be empty where it is among `names`."""
    if column.name not in names:
        return column
    texts = column.texts
    texts = replace(texts, empty=texts.empty or _EMPTY[0], empty_zh=texts.empty_zh or _EMPTY[1])
    return replace(column, texts=texts, is_required=False)
