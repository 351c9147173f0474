"""The rows of a shard, table by table, from reports as they were read."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

import pyarrow as pa

from build.coding.unclaimed import BASELINE
from build.report.quantity import Quantity
from build.schema.codes import Role
from build.schema.published import PublishedTable
from build.tables.value_labels import value_labels
from corpus.claims import cells_around, claim_cells, joined
from corpus.columns import Labels, plain, to_table
from corpus.report import ReadReport, readers
from corpus.rules import ADVICE
from corpus.tables import FINDINGS, NAMES, corpus_tables
from corpus.texts import Text
from validate.finding import Finding

_CODES = 50_000  # value labels remembered


@cache
def published() -> dict[str, PublishedTable]:
    """The tables of a corpus by name."""
    return corpus_tables(readers().codebook.codes)


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
    """The rows of a shard by table and column. Claims point into the tables that they join."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in (*NAMES, FINDINGS)}

    def _add(self, table: str, **values: Any) -> int:
        rows = self._rows[table]
        rows.append(values)
        return len(rows) - 1

    def refuse(self, text: Text, findings: Iterable[Finding]) -> None:
        """Keep why a text has no rows."""
        self._findings(text.report_id, text.name, findings, None, None, is_refusal=True)

    def add(self, read: ReadReport) -> None:
        """Add the rows of a report."""
        text, facts, place = read.text, read.facts, read.place
        own = {"place_level": place.level, "plan_year": facts.plan_year}
        report = self._report(read, own)
        sections = {
            section_id: self._add("sections", **row, **own) for section_id, row in _sections(read)
        }
        quantities = self._quantities(read, own)
        for position, each in enumerate(read.cut, start=1):
            sentence = each.sentence
            self._add(
                "sentences",
                sentence_id=text.sentence_id(sentence),
                report_id=text.report_id,
                section_id=text.section_id(sentence.section_key),
                position=position,
                text_zh=text.words(sentence),
                function=each.function.value,
                is_paragraph_end=sentence.is_paragraph_end,
                is_draft=True,
                char_start=sentence.char_start,
                char_end=sentence.char_end,
                **own,
            )
        placed = {one.id: one for one in text.quantities}
        for table in ("achievements", "targets"):
            for each in read.cut:
                around = cells_around(text, each.sentence) if each.claims else {}
                for claim in each.claims:
                    if claim.table == table:
                        measure = placed[claim.measure.id] if claim.measure else None
                        row = claim_cells(read, claim, measure) | around
                        self._add(
                            "claims",
                            report=report,
                            section=sections[row["section_id"]],
                            quantity=quantities[measure.id] if measure else None,
                            **row,
                        )
        self._headline(read, own)
        self._findings(
            text.report_id, read.name, read.doubts, place.level, facts.plan_year, is_refusal=False
        )

    def _report(self, read: ReadReport, own: dict[str, Any]) -> int:
        told, text = read.told, read.text
        day = told.delivered_on
        return self._add(
            "reports",
            report_id=text.report_id,
            title_zh=told.title and told.title.value,
            place_id=read.place.place_id,
            issuer_zh=told.issuer and told.issuer.value,
            speaker_zh=told.speaker and told.speaker.value,
            session_zh=told.session and told.session.value,
            delivered_on=day and date.fromisoformat(day.value),
            source_url=read.url,
            source_sha256=hashlib.sha256(read.content).hexdigest(),
            text_sha256=hashlib.sha256(text.text.encode()).hexdigest(),
            text_characters=len(text.text),
            source_name=read.name,
            place_zh=read.place.name_zh,
            gbt2260_code=read.place.gbt2260_code,
            **own,
        )

    def _quantities(self, read: ReadReport, own: dict[str, Any]) -> dict[str, int]:
        text = read.text
        reasons = {
            one.measure.id: (one.reason_zh, one.reason_en)
            for each in read.cut
            for one in each.unclaimed
        }
        at = {}
        for placed in text.quantities:
            quantity = placed.quantity
            start, end = placed.period or (None, None)
            baseline = (
                (BASELINE.zh, BASELINE.en)
                if placed.is_baseline and quantity.role is Role.MEASURE
                else (None, None)
            )
            zh, en = reasons.get(placed.id, baseline)
            label_zh, label_en = (
                _value_labels(*quantity[4:11], None, quantity[12])
                if quantity.value is not None
                else (None, None)
            )
            at[placed.id] = self._add(
                "quantities",
                quantity_id=placed.id,
                report_id=text.report_id,
                sentence_id=text.sentence_id(placed.sentence),
                text_zh=quantity.text_zh,
                role=quantity.role.value,
                value=plain(quantity.value),
                value_high=plain(quantity.value_high),
                signed_value=plain(quantity.signed_value),
                value_label_zh=label_zh,
                value_label_en=label_en,
                unit_id=quantity.unit,
                unit_zh=quantity.unit_zh or None,
                comparator=quantity.comparator and quantity.comparator.value,
                measure_type=quantity.measure_type and quantity.measure_type.value,
                direction=quantity.direction and quantity.direction.value,
                is_annual_average=quantity.is_annual_average,
                is_estimate=placed.is_estimate,
                baseline_value=plain(quantity.baseline_value),
                baseline_year=quantity.baseline_year,
                period_start=start,
                period_end=end,
                year_basis=placed.year_basis and placed.year_basis.value,
                part_of_quantity_id=placed.part_of,
                no_claim_reason_zh=zh,
                no_claim_reason_en=en,
                char_start=quantity.char_start,
                char_end=quantity.char_end,
                **own,
            )
        return at

    def _headline(self, read: ReadReport, own: dict[str, Any]) -> None:
        place = read.place
        where = {"place_id": place.place_id, "place_zh": place.name_zh, "place_en": place.name_en}
        for figure in read.figures:
            cells = {name: plain(value) for name, value in figure.cells(read.text).items()}
            self._add("headline_targets", **cells, **where, **own)

    def _findings(
        self,
        report_id: str,
        name: str,
        findings: Iterable[Finding],
        level: str | None,
        plan_year: int | None,
        *,
        is_refusal: bool,
    ) -> None:
        for number, finding in enumerate(findings, start=1):
            self._add(
                FINDINGS,
                finding_id=f"{report_id}.f{number:03d}",
                report_id=report_id,
                source_name=name,
                rule=finding.code,
                is_refusal=is_refusal,
                line=finding.location.row,
                found=_told(finding.found),
                expected=_told(finding.expected),
                reason=finding.rule.promise,
                advice=ADVICE.get(finding.code, finding.advice),
                place_level=level,
                plan_year=plan_year,
            )

    def tables(self) -> dict[str, pa.Table]:
        """The tables, claims joined with what they point to."""
        made: dict[str, pa.Table] = {}
        for name, table in published().items():
            rows = self._rows[name]
            columns: dict[str, Any] = (
                {key: [row[key] for row in rows] for key in rows[0]} if rows else {}
            )
            if name == "claims" and columns:
                columns |= joined(columns, made)
            columns |= _labels().of(table, columns)
            made[name] = to_table(table, columns, len(rows))
        return made


def _sections(read: ReadReport) -> Iterator[tuple[str, dict[str, Any]]]:
    text, facts = read.text, read.facts
    for position, (section_id, section) in enumerate(text.sections.items(), start=1):
        years, parent = facts.section_facts(section.key), section.parent_key
        yield (
            section_id,
            {
                "section_id": section_id,
                "report_id": text.report_id,
                "parent_section_id": None if parent is None else text.section_id(parent),
                "position": position,
                "level": section.level.value,
                "label_zh": section.label_zh or None,
                "title_zh": section.title_zh or None,
                "is_title_assigned": False,
                "period_start": years.period_start if years else None,
                "period_end": years.period_end if years else None,
                "char_start": section.char_start,
                "char_end": section.char_end,
            },
        )


def _told(value: str | None) -> str | None:
    return None if value is None else value.encode("utf-8", "replace").decode()
