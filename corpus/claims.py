"""The rows of drafted claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from typing import Any, TypeVar

from build.coding.sentences import FUNCTIONS
from build.drafting.cutting import CutSentence, claim_ids
from build.report.claim_wording import claim_force, first_signs, is_claim_estimated
from build.report.facts import Claims, DraftFacts, year_beside
from build.report.text import Period, Place, Section
from build.report.wording import ESTIMATE_SIGN, FORCE_SIGN, NO_FORCE
from build.schema.codes import ClaimType, PledgeForce, SectionLevel, Verifiability, YearBasis
from corpus.report import ReadReport

ValueT = TypeVar("ValueT")

_TYPES: dict[Claims, ClaimType] = {
    "achievements": ClaimType.ACHIEVEMENT,
    "targets": ClaimType.TARGET,
}
_CHECKABLE = frozenset(each for each in Verifiability if each.is_checkable)


def claim_columns(read: ReadReport, sentence: int) -> dict[str, Any]:
    """The claims of a report, achievements first, by column: what they do not have from where they
    point to. `sentence` is where the sentences of the report begin in their table."""
    foretold = first_signs(ESTIMATE_SIGN, read.text)
    achievements, targets = (_claim_columns(read, table, sentence, foretold) for table in _TYPES)
    of_both = {name: values + targets[name] for name, values in achievements.items()}
    titles = _titles(read.text.sections.values())
    around = [titles[key] for key in of_both["section"]]
    return of_both | {
        "part_title_zh": [part for part, _ in around],
        "item_title_zh": [item for _, item in around],
        "is_draft": True,
    }


def _claim_columns(
    read: ReadReport, table: Claims, sentence: int, foretold: Mapping[str, int]
) -> dict[str, list[Any]]:
    """The claims of one table by column; `foretold` is where sentences begin to speak of estimates."""
    text, function = read.text, FUNCTIONS[table]
    cuts = [each for each in read.cut if each.function is function]
    positions = [at for at, each in enumerate(read.cut, sentence) if each.function is function]
    claims = [claim for each in cuts for claim in each.claims]
    counts = [len(each.claims) for each in cuts]

    def of_claims(values: Iterable[ValueT]) -> list[ValueT]:
        """Values of sentences, each as often as the sentence has claims."""
        return [*chain.from_iterable(map(repeat, values, counts))]

    fields = zip(*claims, strict=True) if claims else ((), (), (), ())
    starts, ends, found, checks = map(list, fields)
    placed = {one.id: one for one in text.quantities}
    measures = [each and placed[each.id] for each in found]
    estimates = [bool(measure and measure.is_estimate) for measure in measures]
    for at, place in _behind(foretold, cuts):
        estimates[at] = is_claim_estimated(text, place, measures[at])
    forces: list[tuple[PledgeForce | None, str | None]] = [(None, None)] * len(claims)
    if table == "targets":
        forces = [NO_FORCE] * len(claims)
        for at, place in _behind(first_signs(FORCE_SIGN, text), cuts):
            forces[at] = claim_force(text, place, measures[at])
    keys = [each.sentence.section_key for each in cuts]
    years = {key: _years(read.facts, key, table) for key in set(keys)}
    periods = [
        (measure and measure.period) or usual
        for measure, usual in zip(measures, of_claims(years[key] for key in keys), strict=True)
    ]
    return {
        "sentence": of_claims(positions),
        "section": of_claims(keys),
        "quantity": [measure and measure.id for measure in measures],
        "claim_id": [*islice(claim_ids(text.report_id, table), len(claims))],
        "quote_zh": [text.text[start:end] for start, end in zip(starts, ends, strict=True)],
        "claim_type": [_TYPES[table]] * len(claims),
        "verifiability": checks,
        "is_checkable": [each in _CHECKABLE for each in checks],
        "pledge_force": [force for force, _ in forces],
        "force_words_zh": [words for _, words in forces],
        "period_start": [start for start, _ in periods],
        "period_end": [end for _, end in periods],
        "year_basis": [
            (measure and measure.year_basis) or YearBasis.SECTION for measure in measures
        ],
        "is_estimate": estimates,
        "char_start": starts,
        "char_end": ends,
    }


def _behind(
    first_of: Mapping[str, int], cuts: Sequence[CutSentence]
) -> Iterator[tuple[int, Place]]:
    """The claims that end behind the first sign in their sentence, by their position among all."""
    position = 0
    for each in cuts:
        first = first_of.get(each.sentence.key)
        if first is not None:
            for at, (start, end, *_) in enumerate(each.claims, position):
                if end > first:
                    yield at, Place(start, end, each.sentence)
        position += len(each.claims)


def _years(facts: DraftFacts, key: str, table: Claims) -> Period:
    """The years of a claim without a number: its section's, or the one beside them."""
    section = facts.section_facts(key)
    if section and section.claims == table:
        return section.period_start, section.period_end
    year = year_beside(table, facts.plan_year)
    return year, year


def _titles(sections: Iterable[Section]) -> dict[str | None, tuple[str | None, str | None]]:
    """The titles of the part and of the item around each section, by its key."""
    titles: dict[str | None, tuple[str | None, str | None]] = {None: (None, None)}
    for each in sections:
        part, item = titles[each.parent_key]
        if each.level is SectionLevel.PART:
            part = each.title_zh or None
        elif each.level is SectionLevel.ITEM:
            item = each.title_zh or None
        titles[each.key] = part, item
    return titles
