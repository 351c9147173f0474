"""The rows of drafted claims."""

from functools import cache, partial
from typing import Any

from build.report.claim_wording import claim_force, is_claim_estimated
from build.report.text import Period, ReportText
from build.schema.codes import ClaimType, SectionLevel, YearBasis
from corpus.report import ReadReport, claim_years

_TYPES = {"achievements": ClaimType.ACHIEVEMENT, "targets": ClaimType.TARGET}
_NO_FORCE = (None, None)


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
