"""The rows of a shard, table by table, from reports as they were read."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import pyarrow as pa

from build.schema.published import PublishedTable
from build.writing.encode import arrow_schema
from corpus.claims import claim_columns
from corpus.columns import Columns, floats
from corpus.derived import labels
from corpus.joining import Arrays, joined
from corpus.report import ReadReport, readers
from corpus.report_columns import (
    quantity_columns,
    report_columns,
    section_columns,
    sentence_columns,
)
from corpus.rules import ADVICE
from corpus.tables import FINDINGS, NAMES, corpus_tables
from corpus.texts import Text
from validate.finding import Finding

_OF_REPORT = {
    "issuer_zh": "issuer_zh",
    "delivered_on": "delivered_on",
    "report_title_zh": "title_zh",
    "report_place_zh": "place_zh",
}


@cache
def published() -> dict[str, PublishedTable]:
    """The tables of a corpus by name."""
    return corpus_tables(readers().codebook.codes)


@cache
def schema(name: str) -> pa.Schema:
    """The schema of a table of a corpus."""
    return arrow_schema(published()[name])


class Rows:
    """The rows of a shard by table and column. Some point into the tables that they join."""

    def __init__(self) -> None:
        self._rows = {name: Columns() for name in (*NAMES, FINDINGS)}

    def refuse(self, text: Text, findings: Sequence[Finding]) -> None:
        """Keep why a text has no rows."""
        self._findings(text.report_id, text.name, findings, None, None, is_refusal=True)

    def add(self, read: ReadReport) -> None:
        """Add the rows of a report."""
        text, facts, level = read.text, read.facts, read.place.level
        own = {"report_id": text.report_id, "place_level": level, "plan_year": facts.plan_year}
        report = report_columns(read)
        self._rows["reports"].add(1, report | own)
        sections = self._rows["sections"].add(len(text.sections), section_columns(read) | own)
        section_at = _places([each.key for each in text.sections.values()], sections)
        sentences = self._rows["sentences"].add(
            len(read.cut), sentence_columns(read, section_at) | own
        )
        sentence_at = _places([each.sentence.key for each in read.cut], sentences)
        quantities = self._rows["quantities"].add(
            len(text.quantities), quantity_columns(read, sentence_at) | own
        )
        quantity_at = _places([each.id for each in text.quantities], quantities)
        of_report = own | {name: report[its] for name, its in _OF_REPORT.items()}
        of_report["report_year"] = facts.plan_year
        for claims in claim_columns(read, sentences.start):
            pointing = {
                "section": [section_at[key] for key in claims["section"]],
                "quantity": [each and quantity_at[each] for each in claims["quantity"]],
            }
            self._rows["claims"].add(len(claims["claim_id"]), claims | pointing | of_report)
        self._headline(read, own)
        self._findings(
            text.report_id, read.name, read.doubts, level, facts.plan_year, is_refusal=False
        )

    def _headline(self, read: ReadReport, own: dict[str, Any]) -> None:
        place = read.place
        where = {"place_id": place.place_id, "place_zh": place.name_zh, "place_en": place.name_en}
        rows = [figure.cells(read.text) for figure in read.figures]
        columns = {name: [row[name] for row in rows] for name in rows[0]} if rows else {}
        for name in ("value", "value_high", "signed_value"):
            columns[name] = floats(columns.get(name, ()))
        self._rows["headline_targets"].add(len(rows), columns | where | own)

    def _findings(
        self,
        report_id: str,
        name: str,
        findings: Sequence[Finding],
        level: str | None,
        plan_year: int | None,
        *,
        is_refusal: bool,
    ) -> None:
        columns = {
            "finding_id": [f"{report_id}.f{number:03d}" for number in range(1, len(findings) + 1)],
            "report_id": report_id,
            "source_name": name,
            "rule": [each.code for each in findings],
            "is_refusal": is_refusal,
            "line": [each.location.row for each in findings],
            "found": [_told(each.found) for each in findings],
            "expected": [_told(each.expected) for each in findings],
            "reason": [each.rule.promise for each in findings],
            "advice": [ADVICE.get(each.code, each.advice) for each in findings],
            "place_level": level,
            "plan_year": plan_year,
        }
        self._rows[FINDINGS].add(len(findings), columns)

    def tables(self) -> dict[str, pa.Table]:
        """The tables, without what is `derived`.

        Some columns are dictionaries. Such as nobody gave have no type; but for these all shards with
        rows have the same types.
        """
        made: dict[str, Arrays] = {}
        for name, rows in self._rows.items():
            fields = schema(name)
            columns = {field.name: rows.array(field.name, field.type) for field in fields}
            columns |= joined(name, rows, made)
            made[name] = columns | labels().codes(columns)
        return {
            name: pa.table({each: columns[each] for each in schema(name).names})
            for name, columns in made.items()
        }


def _places(keys: Iterable[str], rows: range) -> dict[str, int]:
    """Where rows stand in their table, by key."""
    return dict(zip(keys, rows, strict=True))


def _told(value: str | None) -> str | None:
    return None if value is None else value.encode("utf-8", "replace").decode()
