"""The rows of a shard, table by table, from reports as they were read."""

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

import pyarrow as pa

from build.coding.unclaimed import BASELINE
from build.report.quantity import Quantity
from build.schema.codes import Role
from build.schema.published import PublishedTable
from build.tables.value_labels import value_labels
from build.writing.encode import arrow_schema
from corpus.claims import claim_columns
from corpus.columns import Columns, Labels, floats, plain
from corpus.joining import Arrays, joined
from corpus.report import ReadReport, readers
from corpus.rules import ADVICE
from corpus.tables import FINDINGS, NAMES, corpus_tables
from corpus.texts import Text
from validate.finding import Finding

_CODES = 50_000  # value labels remembered
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


@cache
def _labels() -> Labels:
    return Labels(readers().codebook)


@cache
def _units() -> dict[str, Any]:
    return {row.unit_id: row for row in readers().codebook.units}


@lru_cache(_CODES)
def _value_labels(*values: Any) -> tuple[str | None, str | None]:
    return value_labels(Quantity(0, 0, "", Role.MEASURE, *values), _units())


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
        report = _report(read)
        self._rows["reports"].add(1, report | own)
        sections = self._rows["sections"].add(len(text.sections), _sections(read) | own)
        keys = (section.key for section in text.sections.values())
        section_at = dict(zip(keys, sections, strict=True))
        in_section = [section_at[each.sentence.section_key] for each in read.cut]
        sentences = self._rows["sentences"].add(
            len(read.cut), _sentences(read) | {"section": in_section} | own
        )
        sentence_at = {each.sentence.key: at for each, at in zip(read.cut, sentences, strict=True)}
        in_sentence = [sentence_at[each.sentence.key] for each in text.quantities]
        quantities = self._rows["quantities"].add(
            len(text.quantities), _quantities(read) | {"sentence": in_sentence} | own
        )
        quantity_at = {one.id: at for one, at in zip(text.quantities, quantities, strict=True)}
        claims = claim_columns(read, sentences.start)
        pointing = {
            "section": [section_at[key] for key in claims["section"]],
            "quantity": [each and quantity_at[each] for each in claims["quantity"]],
        }
        of_report = {name: report[own] for name, own in _OF_REPORT.items()}
        of_report["report_year"] = facts.plan_year
        self._rows["claims"].add(len(claims["claim_id"]), claims | pointing | of_report | own)
        self._headline(read, own)
        self._findings(
            text.report_id, read.name, read.doubts, level, facts.plan_year, is_refusal=False
        )

    def _headline(self, read: ReadReport, own: dict[str, Any]) -> None:
        place = read.place
        where = {"place_id": place.place_id, "place_zh": place.name_zh, "place_en": place.name_en}
        rows = [figure.cells(read.text) for figure in read.figures]
        columns = {name: [plain(row[name]) for row in rows] for name in rows[0]} if rows else {}
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
        """The tables; some columns are dictionaries, and such as nobody gave have no type."""
        made: dict[str, Arrays] = {}
        for name, rows in self._rows.items():
            fields = schema(name)
            columns = {field.name: rows.array(field.name, field.type) for field in fields}
            columns |= joined(name, rows, columns, made)
            columns |= _labels().of(columns)
            made[name] = {each: columns[each] for each in fields.names}
        return {name: pa.table({**columns}) for name, columns in made.items()}


def _report(read: ReadReport) -> dict[str, Any]:
    told, text, place = read.told, read.text, read.place
    day = told.delivered_on
    return {
        "title_zh": told.title and told.title.value,
        "place_id": place.place_id,
        "issuer_zh": told.issuer and told.issuer.value,
        "speaker_zh": told.speaker and told.speaker.value,
        "session_zh": told.session and told.session.value,
        "delivered_on": day and date.fromisoformat(day.value),
        "source_url": read.url,
        "source_sha256": hashlib.sha256(read.content).hexdigest(),
        "text_sha256": hashlib.sha256(text.text.encode()).hexdigest(),
        "text_characters": len(text.text),
        "source_name": read.name,
        "place_zh": place.name_zh,
        "gbt2260_code": place.gbt2260_code,
    }


def _sections(read: ReadReport) -> dict[str, Any]:
    text, sections = read.text, read.text.sections.values()
    years = [read.facts.section_facts(section.key) for section in sections]
    parents = [section.parent_key for section in sections]
    return {
        "section_id": list(text.sections),
        "parent_section_id": [None if key is None else text.section_id(key) for key in parents],
        "position": list(range(1, len(sections) + 1)),
        "level": [section.level.value for section in sections],
        "label_zh": [section.label_zh or None for section in sections],
        "title_zh": [section.title_zh or None for section in sections],
        "is_title_assigned": False,
        "period_start": [each and each.period_start for each in years],
        "period_end": [each and each.period_end for each in years],
        "char_start": [section.char_start for section in sections],
        "char_end": [section.char_end for section in sections],
    }


def _sentences(read: ReadReport) -> dict[str, Any]:
    text, sentences = read.text, [each.sentence for each in read.cut]
    return {
        "sentence_id": text.sentence_ids(sentences),
        "position": list(range(1, len(sentences) + 1)),
        "text_zh": [text.words(each) for each in sentences],
        "function": [each.function for each in read.cut],
        "is_paragraph_end": [each.is_paragraph_end for each in sentences],
        "is_draft": True,
        "char_start": [each.char_start for each in sentences],
        "char_end": [each.char_end for each in sentences],
    }


def _quantities(read: ReadReport) -> dict[str, Any]:
    placed = read.text.quantities
    quantities = [each.quantity for each in placed]
    reasons = {
        one.measure.id: (one.reason_zh, one.reason_en)
        for each in read.cut
        for one in each.unclaimed
    }
    for each in placed:
        if each.is_baseline and each.quantity.role is Role.MEASURE:
            reasons.setdefault(each.id, (BASELINE.zh, BASELINE.en))
    told = [reasons.get(each.id, (None, None)) for each in placed]
    labels = [
        (None, None) if each.value is None else _value_labels(*each[4:11], None, each[12])
        for each in quantities
    ]
    return {
        "quantity_id": [each.id for each in placed],
        "text_zh": [each.text_zh for each in quantities],
        "role": [each.role for each in quantities],
        "value": floats([each.value for each in quantities]),
        "value_high": floats([each.value_high for each in quantities]),
        "signed_value": floats([each.signed_value for each in quantities]),
        "value_label_zh": [zh for zh, _ in labels],
        "value_label_en": [en for _, en in labels],
        "unit_id": [each.unit for each in quantities],
        "unit_zh": [each.unit_zh or None for each in quantities],
        "comparator": [each.comparator for each in quantities],
        "measure_type": [each.measure_type for each in quantities],
        "direction": [each.direction for each in quantities],
        "is_annual_average": [each.is_annual_average for each in quantities],
        "is_estimate": [each.is_estimate for each in placed],
        "baseline_value": floats([each.baseline_value for each in quantities]),
        "baseline_year": [each.baseline_year for each in quantities],
        "period_start": [each.period and each.period[0] for each in placed],
        "period_end": [each.period and each.period[1] for each in placed],
        "year_basis": [each.year_basis for each in placed],
        "part_of_quantity_id": [each.part_of for each in placed],
        "no_claim_reason_zh": [zh for zh, _ in told],
        "no_claim_reason_en": [en for _, en in told],
        "char_start": [each.char_start for each in quantities],
        "char_end": [each.char_end for each in quantities],
    }


def _told(value: str | None) -> str | None:
    return None if value is None else value.encode("utf-8", "replace").decode()
