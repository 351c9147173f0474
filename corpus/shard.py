"""From some texts to Parquet files: one pure function, the same on a laptop and on a cluster."""

import gc
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from build.coding.unclaimed import BASELINE
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.report.wording import clause_before, is_estimated, read_force
from build.schema.codes import ClaimType, Role, SectionLevel, Verifiability, YearBasis
from build.schema.published import PublishedTable
from build.tables.value_labels import value_labels
from corpus import rules
from corpus.columns import Labels, last_days, plain, to_table
from corpus.report import ReadReport, claim_years, read_report, readers
from corpus.tables import FINDINGS, NAMES, corpus_tables
from corpus.texts import Text
from validate.finding import Finding, InvalidInput, Location

_CHECKABLE = (Verifiability.QUANTIFIED, Verifiability.MILESTONE, Verifiability.DELIVERABLE)
_CODES = 50_000  # value labels remembered
_MEASURED = (
    "value",
    "value_high",
    "signed_value",
    "unit_id",
    "comparator",
    "measure_type",
    "direction",
    "is_annual_average",
    "baseline_value",
    "baseline_year",
    "value_label_zh",
    "value_label_en",
    "part_of_quantity_id",
)
_OF_REPORT = {
    "issuer_zh": "issuer_zh",
    "delivered_on": "delivered_on",
    "report_title_zh": "title_zh",
    "report_place_zh": "place_zh",
    "place_level": "place_level",
    "plan_year": "plan_year",
}


class Shard(NamedTuple):
    """What a shard's texts gave: a Parquet file by table, and how many characters were read."""

    files: dict[str, bytes]
    reports: int
    characters: int


def read_shard(texts: Sequence[Text], refused: Collection[str] = ()) -> Shard:
    """Read texts into the tables of a corpus. The same texts give the same bytes.

    `refused` are the names of texts that ended a worker before: they are not read.
    """
    with _uncollected():
        return _read(texts, refused)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows make no circles: looking for some among millions takes a tenth of the time."""
    is_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_on:
            gc.enable()


def _read(texts: Sequence[Text], refused: Collection[str]) -> Shard:
    rows = _Rows()
    characters = reports = 0
    for text in texts:
        if text.name in refused:
            rows.refuse(text, [Location(text.name).breaks(rules.TEXT_ENDS_WORKER)])
            continue
        try:
            read = read_report(text)
        except InvalidInput as error:
            rows.refuse(text, error.findings)
        except Exception as error:  # noqa: BLE001 (no text stops a run; the finding says what it was)
            told = f"{type(error).__name__}: {error}"
            rows.refuse(text, [Location(text.name).breaks(rules.TEXT_UNREADABLE, told)])
        else:
            rows.add(read)
            reports += 1
            characters += len(read.text.text)
    files = {name: _parquet(table) for name, table in rows.tables().items()}
    return Shard(files, reports, characters)


def _parquet(table: pa.Table) -> bytes:
    out = pa.BufferOutputStream()
    pq.write_table(table, out, compression="snappy", data_page_version="1.0", version="2.6")
    content: bytes = out.getvalue().to_pybytes()
    return content


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


class _Rows:
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
                around = _around(text, each.sentence) if each.claims else {}
                for claim in each.claims:
                    if claim.table == table:
                        measure = placed[claim.measure.id] if claim.measure else None
                        row = _claim(read, claim, measure) | around
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
            delivered_on=day and _day(day.value),
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
        text = read.text
        for figure in read.figures:
            stated = figure.stated
            placed = stated.quantity if stated else None
            quantity = placed.quantity if placed else None
            self._add(
                "headline_targets",
                headline_target_id=f"{text.report_id}.{figure.kind}.{figure.indicator_id}",
                report_id=text.report_id,
                place_id=read.place.place_id,
                place_zh=read.place.name_zh,
                place_en=read.place.name_en,
                indicator_id=figure.indicator_id,
                kind=figure.kind.value,
                is_stated=stated is not None,
                value=plain(quantity.value) if quantity else None,
                value_high=plain(quantity.value_high) if quantity else None,
                unit_id=quantity.unit if quantity else None,
                comparator=stated.comparator.value if stated and stated.comparator else None,
                direction=quantity.direction.value if quantity and quantity.direction else None,
                pledge_force=stated.force.force.value if stated and stated.force else None,
                force_words_zh=stated.force.words if stated and stated.force else None,
                period_start=figure.period[0],
                period_end=figure.period[1],
                sentence_id=text.sentence_id(stated.sentence) if stated else None,
                quantity_id=placed.id if placed else None,
                quote_zh=text.text[stated.char_start : stated.char_end] if stated else None,
                char_start=stated.char_start if stated else None,
                char_end=stated.char_end if stated else None,
                **own,
            )

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
                source_name=name.encode("utf-8", "replace").decode(),
                rule=finding.code,
                is_refusal=is_refusal,
                line=finding.location.row,
                found=_told(finding.found),
                expected=_told(finding.expected),
                reason=finding.rule.promise,
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
                columns |= _joined(columns, made)
            columns |= _labels().of(table, columns)
            made[name] = to_table(table, columns, len(rows))
        return made


def _joined(claims: dict[str, Any], made: dict[str, pa.Table]) -> dict[str, Any]:
    """The columns that claims have from reports, sections and quantities."""
    report, section, quantity = (
        pa.array(claims[name], pa.int64()) for name in ("report", "section", "quantity")
    )
    joined = {name: _take(made["reports"], own, report) for name, own in _OF_REPORT.items()}
    joined["report_year"] = _take(made["reports"], "plan_year", report)
    joined["section_title_zh"] = _take(made["sections"], "title_zh", section)
    joined |= {name: _take(made["quantities"], name, quantity) for name in _MEASURED}
    joined["quantity_id"] = _take(made["quantities"], "quantity_id", quantity)
    joined["quantity_zh"] = _take(made["quantities"], "text_zh", quantity)
    joined["period_end_on"] = last_days(claims["period_end"])
    return joined


def _take(table: pa.Table, column: str, at: pa.Array) -> pa.Array:
    return table.column(column).combine_chunks().take(at)


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


def _claim(read: ReadReport, claim: Any, measure: PlacedQuantity | None) -> dict[str, Any]:
    text, place = read.text, claim.place
    sentence = place.sentence
    is_target = claim.table == "targets"
    force = _force(text, claim, measure) if is_target else None
    period = measure.period if measure else None
    if period is None:
        years = claim_years(sentence.section_key, claim.table, read.facts)
        year = read.facts.plan_year - (not is_target)
        period = (years.period_start, years.period_end) if years else (year, year)
    quote = text.words(place)
    if measure:
        estimated = measure.is_estimate
    else:
        before = clause_before(text.text, sentence.char_start, place.char_start)
        estimated = is_estimated(before + quote)
    return {
        "claim_id": claim.claim_id,
        "report_id": text.report_id,
        "quote_zh": quote,
        "statement_zh": quote,
        "claim_type": (ClaimType.TARGET if is_target else ClaimType.ACHIEVEMENT).value,
        "verifiability": claim.verifiability.value,
        "is_checkable": claim.verifiability in _CHECKABLE,
        "pledge_force": force.force.value if force else None,
        "force_words_zh": force.words if force else None,
        "period_start": period[0],
        "period_end": period[1],
        "year_basis": ((measure and measure.year_basis) or YearBasis.SECTION).value,
        "is_estimate": bool(estimated),
        "is_draft": True,
        "char_start": place.char_start,
        "char_end": place.char_end,
    }


def _around(text: ReportText, sentence: Sentence) -> dict[str, Any]:
    """What all claims of a sentence have in common."""
    titles = _titles(text, sentence.section_key)
    return {
        "section_id": text.section_id(sentence.section_key),
        "sentence_id": text.sentence_id(sentence),
        "part_title_zh": titles.get(SectionLevel.PART),
        "item_title_zh": titles.get(SectionLevel.ITEM),
    }


def _force(text: ReportText, claim: Any, measure: PlacedQuantity | None) -> Any:
    start = claim.place.sentence.char_start
    if measure is None:
        return read_force(text.text, start, claim.place.char_start, claim.place.char_end)
    return read_force(text.text, start, measure.char_start, measure.char_start)


def _titles(text: ReportText, key: str) -> dict[SectionLevel, str | None]:
    """The titles of the sections around a place, by their level."""
    titles: dict[SectionLevel, str | None] = {}
    node: str | None = key
    while node:
        section = text.sections[text.section_id(node)]
        titles[section.level] = section.title_zh or None
        node = section.parent_key
    return titles


def _day(value: str) -> date:

    return date.fromisoformat(value)


def _told(value: str | None) -> str | None:
    return None if value is None else value.encode("utf-8", "replace").decode()
