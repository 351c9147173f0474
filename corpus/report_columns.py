"""The columns of the rows of a report, but for claims: what they have of themselves."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from build.coding.unclaimed import BASELINE
from build.report.text import Section
from build.schema import UnitRow
from build.schema.codes import Role, SectionLevel
from build.tables.value_labels import value_labels
from corpus.columns import by_field, floats
from corpus.report import ReadReport, readers


@cache
def _units() -> Mapping[str, UnitRow]:
    return {row.unit_id: row for row in readers().codebook.units}


def report_columns(read: ReadReport) -> dict[str, Any]:
    """What the one row of `reports` says."""
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


def section_columns(read: ReadReport) -> dict[str, Any]:
    """The sections, those that hold others before them, and the titles of part and item around each,
    which claims have."""
    text = read.text
    around = _titles(text.sections.values())
    sections = by_field([*text.sections.values()])
    own_years = [read.facts.section_facts(key) for key in sections["key"]]
    return {
        "section_id": [*text.sections],
        "parent_section_id": [
            None if key is None else text.section_id(key) for key in sections["parent_key"]
        ],
        "position": [*range(1, len(text.sections) + 1)],
        "level": sections["level"],
        "label_zh": [label or None for label in sections["label_zh"]],
        "title_zh": [title or None for title in sections["title_zh"]],
        "is_title_assigned": False,
        "period_start": [each and each.period_start for each in own_years],
        "period_end": [each and each.period_end for each in own_years],
        "char_start": sections["char_start"],
        "char_end": sections["char_end"],
        "part_title_zh": [part for part, _ in around],
        "item_title_zh": [item for _, item in around],
    }


def _titles(sections: Iterable[Section]) -> list[tuple[str | None, str | None]]:
    """The titles of the part and of the item around each section."""
    titles: dict[str | None, tuple[str | None, str | None]] = {}
    for each in sections:
        part, item = titles.get(each.parent_key, (None, None))
        if each.level is SectionLevel.PART:
            part = each.title_zh or None
        elif each.level is SectionLevel.ITEM:
            item = each.title_zh or None
        titles[each.key] = part, item
    return [*titles.values()]


def sentence_columns(read: ReadReport, section_at: Mapping[str, int]) -> dict[str, Any]:
    """The sentences. `section_at` is where the sections stand in their table, by key."""
    sentences = by_field([each.sentence for each in read.cut])
    spans = zip(sentences["char_start"], sentences["char_end"], strict=True)
    return {
        "sentence_id": [f"{read.text.report_id}.{key}" for key in sentences["key"]],
        "section": [section_at[key] for key in sentences["section_key"]],
        "position": [*range(1, len(read.cut) + 1)],
        "text_zh": [read.text.text[start:end] for start, end in spans],
        "function": [each.function for each in read.cut],
        "is_paragraph_end": sentences["is_paragraph_end"],
        "is_draft": True,
        "char_start": sentences["char_start"],
        "char_end": sentences["char_end"],
    }


def quantity_columns(read: ReadReport, sentence_at: Mapping[str, int]) -> dict[str, Any]:
    """The numbers, with the reason where no claim is made of one.

    `sentence_at` is where the sentences stand in their table, by key.
    """
    if not read.text.quantities:
        return {}
    placed = by_field(read.text.quantities)
    told = by_field(placed["quantity"])
    reasons = {
        one.measure.id: (one.reason_zh, one.reason_en)
        for each in read.cut
        for one in each.unclaimed
    }
    for each in read.text.quantities:
        if each.is_baseline and each.quantity.role is Role.MEASURE:
            reasons.setdefault(each.id, (BASELINE.zh, BASELINE.en))
    own_reasons = [reasons.get(each, (None, None)) for each in placed["id"]]
    labels = [value_labels(each, _units()) for each in placed["quantity"]]
    return {
        "quantity_id": placed["id"],
        "sentence": [sentence_at[each.key] for each in placed["sentence"]],
        "text_zh": told["text_zh"],
        "role": told["role"],
        "value": floats(told["value"]),
        "value_high": floats(told["value_high"]),
        "signed_value": floats(told["signed_value"]),
        "value_label_zh": [zh for zh, _ in labels],
        "value_label_en": [en for _, en in labels],
        "unit_id": told["unit"],
        "unit_zh": [unit or None for unit in told["unit_zh"]],
        "comparator": told["comparator"],
        "measure_type": told["measure_type"],
        "direction": told["direction"],
        "is_annual_average": told["is_annual_average"],
        "is_estimate": placed["is_estimate"],
        "baseline_value": floats(told["baseline_value"]),
        "baseline_year": told["baseline_year"],
        "period_start": [period and period[0] for period in placed["period"]],
        "period_end": [period and period[1] for period in placed["period"]],
        "year_basis": placed["year_basis"],
        "part_of_quantity_id": placed["part_of"],
        "no_claim_reason_zh": [zh for zh, _ in own_reasons],
        "no_claim_reason_en": [en for _, en in own_reasons],
        "char_start": told["char_start"],
        "char_end": told["char_end"],
    }
