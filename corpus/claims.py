"""The rows of drafted claims, and what they have from the rows that they point to."""

from functools import cache, partial
from typing import Any

import pyarrow as pa

from build.report.claim_wording import claim_force, is_claim_estimated
from build.report.text import Period, ReportText
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
_OF_SENTENCE = ("sentence_id", "section_id")
_TYPES = {"achievements": ClaimType.ACHIEVEMENT, "targets": ClaimType.TARGET}
_NO_FORCE = (None, None)
_OF_REPORT = {
    "issuer_zh": "issuer_zh",
    "delivered_on": "delivered_on",
    "report_title_zh": "title_zh",
    "report_place_zh": "place_zh",
    "place_level": "place_level",
    "plan_year": "plan_year",
}


def joined(claims: dict[str, Any], made: dict[str, pa.Table]) -> dict[str, Any]:
    """The columns that claims have from reports, sections, sentences and quantities."""
    report, section, sentence, quantity = (
        pa.array(claims[name], pa.int64()) for name in ("report", "section", "sentence", "quantity")
    )
    joined = {name: _take(made["reports"], own, report) for name, own in _OF_REPORT.items()}
    joined["report_id"] = _take(made["reports"], "report_id", report)
    joined["report_year"] = _take(made["reports"], "plan_year", report)
    joined["section_title_zh"] = _take(made["sections"], "title_zh", section)
    joined |= {name: _take(made["sentences"], name, sentence) for name in _OF_SENTENCE}
    joined |= {name: _take(made["quantities"], name, quantity) for name in _MEASURED}
    joined["quantity_id"] = _take(made["quantities"], "quantity_id", quantity)
    joined["quantity_zh"] = _take(made["quantities"], "text_zh", quantity)
    joined["quote_zh"] = joined["statement_zh"] = pa.array(claims["quote_zh"], pa.string())
    joined["period_end_on"] = last_days(claims["period_end"])
    return joined


def _take(table: pa.Table, column: str, at: pa.Array) -> pa.Array:
    return table.column(column).combine_chunks().take(at)


def claim_columns(read: ReadReport, sentence: int) -> dict[str, Any]:
    """The claims of a report, achievements first, by column: what they do not have from where they
    point to. `sentence` is where the sentences of the report begin in their table."""
    text = read.text
    found = [
        (at, claim)
        for table in ("achievements", "targets")
        for at, each in enumerate(read.cut, sentence)
        for claim in each.claims
        if claim.table == table
    ]
    claims = [claim for _, claim in found]
    placed = {one.id: one for one in text.quantities}
    measures = [placed[each.measure.id] if each.measure else None for each in claims]
    places = [each.place for each in claims]
    keys = [each.sentence.section_key for each in places]
    quotes = [text.words(place) for place in places]
    forces = [
        claim_force(text, each.place, measure) if each.table == "targets" else _NO_FORCE
        for each, measure in zip(claims, measures, strict=True)
    ]
    years = cache(partial(_years, read))
    periods = [
        (measure and measure.period) or years(key, each.table)
        for each, measure, key in zip(claims, measures, keys, strict=True)
    ]
    titles = {key: _titles(text, key) for key in set(keys)}
    return {
        "sentence": [at for at, _ in found],
        "section": keys,
        "quantity": [measure and measure.id for measure in measures],
        "claim_id": [each.claim_id for each in claims],
        "quote_zh": quotes,
        "claim_type": [_TYPES[each.table] for each in claims],
        "verifiability": [each.verifiability for each in claims],
        "is_checkable": [each.verifiability.is_checkable for each in claims],
        "pledge_force": [force for force, _ in forces],
        "force_words_zh": [words for _, words in forces],
        "period_start": [start for start, _ in periods],
        "period_end": [end for _, end in periods],
        "year_basis": [
            (measure and measure.year_basis) or YearBasis.SECTION for measure in measures
        ],
        "is_estimate": [
            is_claim_estimated(text, place, measure)
            for place, measure in zip(places, measures, strict=True)
        ],
        "is_draft": True,
        "char_start": [place.char_start for place in places],
        "char_end": [place.char_end for place in places],
        "part_title_zh": [titles[key][0] for key in keys],
        "item_title_zh": [titles[key][1] for key in keys],
    }


def _years(read: ReadReport, key: str, table: str) -> Period:
    """The years of a claim without a number."""
    years = claim_years(key, table, read.facts)
    year = read.facts.plan_year - (table != "targets")
    return (years.period_start, years.period_end) if years else (year, year)


def _titles(text: ReportText, key: str) -> tuple[str | None, str | None]:
    """The titles of the part and of the item around a place."""
    titles: dict[SectionLevel, str | None] = {}
    node: str | None = key
    while node:
        section = text.sections[text.section_id(node)]
        titles[section.level] = section.title_zh or None
        node = section.parent_key
    return titles.get(SectionLevel.PART), titles.get(SectionLevel.ITEM)
