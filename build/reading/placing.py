"""Quantities get their places: an id, a sentence, the years they speak of, what contains them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import zip_longest
from types import MappingProxyType

from build.reading.periods import Dated, is_baseline, period_of
from build.report.facts import SectionFacts, innermost
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.report.wording import clause_before, is_estimated, part_at
from build.schema.codes import MeasureType, Role

_LOOKED_AT = 20  # quantities before one: no sentence lists more parts of a sum
_ADDABLE = (MeasureType.FLOW, MeasureType.LEVEL)


def place_quantities(text: ReportText, quantities: Sequence[Quantity]) -> list[PlacedQuantity]:
    """The quantities of a text, numbered within their sentences, without years.

    `text` has everything but its quantities.
    """
    counts: Counter[str] = Counter()
    placed: list[PlacedQuantity] = []
    for quantity, follower in zip_longest(quantities, quantities[1:]):
        sentence = text.sentence_at(quantity.char_start)
        counts[sentence.key] += 1
        name = f"{text.sentence_id(sentence)}.q{counts[sentence.key]}"
        is_earlier = is_baseline(quantity, follower)
        is_estimate = part_of = None
        if quantity.role is Role.MEASURE:
            clause = clause_before(text.text, sentence.char_start, quantity.char_start)
            is_estimate = is_estimated(clause)
            part_of = _containing(text.text, quantity, sentence, placed[-_LOOKED_AT:])
        placed.append(
            PlacedQuantity(name, quantity, sentence, None, None, is_earlier, is_estimate, part_of)
        )
    return placed


def date_quantities(
    text: ReportText,
    placed: Sequence[PlacedQuantity],
    sections: Sequence[SectionFacts],
    beside: Mapping[str, SectionFacts] = MappingProxyType({}),
) -> list[PlacedQuantity]:
    """The same quantities with the years that they speak of.

    `sections` are those of report.yaml, `beside` the years of sentences, by key, that tell of
    another side than their section.
    """
    of_section = cache(partial(innermost, sections))
    dated = []
    for each in placed:
        years = beside.get(each.sentence.key) or of_section(each.sentence.section_key)
        found = None
        if years is not None and not each.is_baseline:
            found = _dated(text, each.quantity, each.sentence, years)
        dated.append(each._replace(period=found.period, year_basis=found.basis) if found else each)
    return dated


def _dated(
    text: ReportText, quantity: Quantity, sentence: Sentence, years: SectionFacts
) -> Dated | None:
    usual = (years.period_start, years.period_end)
    is_past = years.claims == "achievements"
    return period_of(quantity, text.text, sentence.char_start, usual, is_past)


def _containing(
    text: str, quantity: Quantity, sentence: Sentence, before: Sequence[PlacedQuantity]
) -> str | None:
    """The nearest quantity before 其中 that can contain one: of its unit, and not smaller.

    Only what adds up has parts: a growth rate is no part of another.
    """
    at = part_at(text, sentence.char_start, quantity.char_start)
    if at is None or quantity.value is None or quantity.measure_type not in _ADDABLE:
        return None
    for other in reversed(before):
        whole = other.quantity
        if (
            other.sentence is sentence
            and whole.char_end <= at
            and whole.unit == quantity.unit
            and whole.measure_type in _ADDABLE
            and whole.value is not None
            and whole.value >= quantity.value
        ):
            return other.id
    return None
