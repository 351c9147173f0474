"""The rows of drafted claims, and what they have from the rows that they point to."""

from typing import Any

import pyarrow as pa

from build.report.claim_wording import claim_force, is_claim_estimated
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.schema.codes import ClaimType, SectionLevel, YearBasis
from corpus.columns import last_days
from corpus.report import ReadReport, claim_years

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


def joined(claims: dict[str, Any], made: dict[str, pa.Table]) -> dict[str, Any]:
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


def claim_cells(read: ReadReport, claim: Any, measure: PlacedQuantity | None) -> dict[str, Any]:
    """The cells of a claim that its sentence and its number do not give."""
    text, place = read.text, claim.place
    sentence = place.sentence
    is_target = claim.table == "targets"
    force = claim_force(text, place, measure) if is_target else None
    period = measure.period if measure else None
    if period is None:
        years = claim_years(sentence.section_key, claim.table, read.facts)
        year = read.facts.plan_year - (not is_target)
        period = (years.period_start, years.period_end) if years else (year, year)
    quote = text.words(place)
    return {
        "claim_id": claim.claim_id,
        "report_id": text.report_id,
        "quote_zh": quote,
        "statement_zh": quote,
        "claim_type": (ClaimType.TARGET if is_target else ClaimType.ACHIEVEMENT).value,
        "verifiability": claim.verifiability.value,
        "is_checkable": claim.verifiability.is_checkable,
        "pledge_force": force.force.value if force else None,
        "force_words_zh": force.words if force else None,
        "period_start": period[0],
        "period_end": period[1],
        "year_basis": ((measure and measure.year_basis) or YearBasis.SECTION).value,
        "is_estimate": is_claim_estimated(text, place, measure),
        "is_draft": True,
        "char_start": place.char_start,
        "char_end": place.char_end,
    }


def cells_around(text: ReportText, sentence: Sentence) -> dict[str, Any]:
    """What all claims of a sentence have in common."""
    titles = _titles(text, sentence.section_key)
    return {
        "section_id": text.section_id(sentence.section_key),
        "sentence_id": text.sentence_id(sentence),
        "part_title_zh": titles.get(SectionLevel.PART),
        "item_title_zh": titles.get(SectionLevel.ITEM),
    }


def _titles(text: ReportText, key: str) -> dict[SectionLevel, str | None]:
    """The titles of the sections around a place, by their level."""
    titles: dict[SectionLevel, str | None] = {}
    node: str | None = key
    while node:
        section = text.sections[text.section_id(node)]
        titles[section.level] = section.title_zh or None
        node = section.parent_key
    return titles
