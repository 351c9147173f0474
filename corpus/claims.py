"""The rows of drafted claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, repeat
from typing import Any, TypeVar

from build.coding.sentences import FUNCTIONS
from build.drafting.cutting import CutSentence, claim_ids
from build.report.claim_wording import claim_force, first_signs, is_claim_estimated
from build.report.facts import Claims, DraftFacts, year_beside
from build.report.text import Period, Place, PlacedQuantity
from build.report.wording import ESTIMATE_SIGN, FORCE_SIGN, NO_FORCE
from build.schema.codes import ClaimType, PledgeForce, Verifiability, YearBasis
from corpus.report import ReadReport

ValueT = TypeVar("ValueT")

_TYPES: dict[Claims, ClaimType] = {
    "achievements": ClaimType.ACHIEVEMENT,
    "targets": ClaimType.TARGET,
}
_CHECKABLE = frozenset(each for each in Verifiability if each.is_checkable)


def claim_columns(read: ReadReport, sentence: int) -> Iterator[dict[str, Any]]:
    """The claims of a report by column, achievements, then targets: what they do not have from where
    they point to. `sentence` is where the sentences of the report begin in their table."""
    foretold = first_signs(ESTIMATE_SIGN, read.text)
    placed = {one.id: one for one in read.text.quantities}
    for table in _TYPES:
        yield _claim_columns(read, table, sentence, foretold, placed)


def _claim_columns(
    read: ReadReport,
    table: Claims,
    sentence: int,
    foretold: Mapping[str, int],
    placed: Mapping[str, PlacedQuantity],
) -> dict[str, Any]:
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
    keys = [each.sentence.section_key for each in cuts]
    years = {key: _years(read.facts, key, table) for key in set(keys)}
    firsts, lasts = (of_claims([years[key][end] for key in keys]) for end in (0, 1))
    ids: list[str | None] = [None] * len(claims)
    bases, estimates = [YearBasis.SECTION] * len(claims), [False] * len(claims)
    # One claim in five has a number.
    measures = {at: placed[each.id] for at, each in enumerate(found) if each}
    for at, measure in measures.items():
        ids[at] = measure.id
        firsts[at], lasts[at] = measure.period or (firsts[at], lasts[at])
        bases[at] = measure.year_basis or YearBasis.SECTION
        estimates[at] = bool(measure.is_estimate)
    for at, place in _behind(foretold, cuts):
        estimates[at] = is_claim_estimated(text, place, measures.get(at))
    force, words = NO_FORCE if table == "targets" else (None, None)
    forces: list[PledgeForce | None] = [force] * len(claims)
    force_words: list[str | None] = [words] * len(claims)
    if table == "targets":
        for at, place in _behind(first_signs(FORCE_SIGN, text), cuts):
            forces[at], force_words[at] = claim_force(text, place, measures.get(at))
    return {
        "sentence": of_claims(positions),
        "section": of_claims(keys),
        "quantity": ids,
        "claim_id": [*islice(claim_ids(text.report_id, table), len(claims))],
        "quote_zh": [text.text[start:end] for start, end in zip(starts, ends, strict=True)],
        "claim_type": _TYPES[table],
        "verifiability": checks,
        "is_checkable": [each in _CHECKABLE for each in checks],
        "pledge_force": forces,
        "force_words_zh": force_words,
        "period_start": firsts,
        "period_end": lasts,
        "year_basis": bases,
        "is_estimate": estimates,
        "is_draft": True,
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
