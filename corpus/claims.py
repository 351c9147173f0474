"""The rows of drafted claims, and what they have from the rows that they point to."""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from itertools import chain, repeat
from typing import Any

import pyarrow as pa

from build.drafting.draft_claims import TABLE_OF_FUNCTION, CutClaim, CutSentence
from build.report.claim_wording import claim_force, is_claim_estimated, wary_sentences
from build.report.text import Period, Place, PlacedQuantity, ReportText
from build.report.wording import NO_FORCE
from build.schema.codes import (
    ClaimType,
    PledgeForce,
    SectionLevel,
    SentenceFunction,
    Verifiability,
    YearBasis,
)
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
# Achievements come first.
_TYPES = {
    SentenceFunction.ACHIEVEMENT: ClaimType.ACHIEVEMENT,
    SentenceFunction.COMMITMENT: ClaimType.TARGET,
}
_NO_FORCE = {
    SentenceFunction.ACHIEVEMENT: (None, None),
    SentenceFunction.COMMITMENT: NO_FORCE,
}
_CHECKABLE = frozenset(each for each in Verifiability if each.is_checkable)
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
    cuts = [
        (at, each)
        for function in _TYPES
        for at, each in enumerate(read.cut, sentence)
        if each.function is function
    ]
    counts = [len(each.claims) for _, each in cuts]

    def of_claims(values: Iterable[Any]) -> list[Any]:
        """Values of sentences, each as often as the sentence has claims."""
        return [*chain.from_iterable(map(repeat, values, counts))]

    claims = [claim for _, each in cuts for claim in each.claims]
    placed = {one.id: one for one in text.quantities}
    measures = [each.measure and placed[each.measure.id] for each in claims]
    forces, estimates = _wording(text, of_claims(each for _, each in cuts), claims, measures)
    keys = [each.sentence.section_key for _, each in cuts]
    years = cache(partial(_years, read))
    usual = of_claims(years(key, each.function) for key, (_, each) in zip(keys, cuts, strict=True))
    periods = [
        (measure and measure.period) or period
        for measure, period in zip(measures, usual, strict=True)
    ]
    titles = {key: _titles(text, key) for key in set(keys)}
    return {
        "sentence": of_claims(at for at, _ in cuts),
        "section": of_claims(keys),
        "quantity": [measure and measure.id for measure in measures],
        "claim_id": [each.claim_id for each in claims],
        "quote_zh": [text.text[each.char_start : each.char_end] for each in claims],
        "claim_type": of_claims(_TYPES[each.function] for _, each in cuts),
        "verifiability": [each.verifiability for each in claims],
        "is_checkable": [each.verifiability in _CHECKABLE for each in claims],
        "pledge_force": [force for force, _ in forces],
        "force_words_zh": [words for _, words in forces],
        "period_start": [start for start, _ in periods],
        "period_end": [end for _, end in periods],
        "year_basis": [
            (measure and measure.year_basis) or YearBasis.SECTION for measure in measures
        ],
        "is_estimate": estimates,
        "is_draft": True,
        "char_start": [each.char_start for each in claims],
        "char_end": [each.char_end for each in claims],
        "part_title_zh": of_claims(titles[key][0] for key in keys),
        "item_title_zh": of_claims(titles[key][1] for key in keys),
    }


def _wording(
    text: ReportText,
    cuts: Sequence[CutSentence],
    claims: Sequence[CutClaim],
    measures: Sequence[PlacedQuantity | None],
) -> tuple[list[tuple[PledgeForce | None, str | None]], list[bool]]:
    """How far each claim commits and whether it was not known yet; `cuts` are their sentences."""
    forces = [_NO_FORCE[each.function] for each in cuts]
    estimates = [bool(measure and measure.is_estimate) for measure in measures]
    wary = wary_sentences(text)
    for at, cut in enumerate(cuts):
        if cut.sentence.key in wary:
            place = Place(claims[at].char_start, claims[at].char_end, cut.sentence)
            estimates[at] = is_claim_estimated(text, place, measures[at])
            if cut.function is SentenceFunction.COMMITMENT:
                forces[at] = claim_force(text, place, measures[at])
    return forces, estimates


def _years(read: ReadReport, key: str, function: SentenceFunction) -> Period:
    """The years of a claim without a number."""
    table = TABLE_OF_FUNCTION[function]
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
