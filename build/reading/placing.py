"""Quantities get their places: an id, a sentence, the years they speak of, what contains them."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import zip_longest
from types import MappingProxyType

from build.reading.periods import is_baseline, period_of
from build.report.facts import SectionFacts, by_section, innermost
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence
from build.report.wording import ESTIMATE_SIGN, clause_before, is_estimated, part_at
from build.schema.codes import MeasureType, Role

_LOOKED_AT = 20  # quantities before one: no sentence lists more parts of a sum
_MEASURE = Role.MEASURE  # members of an enumeration are slow to look up for every quantity
_ADDABLE = (MeasureType.FLOW, MeasureType.LEVEL)


def place_quantities(text: ReportText, quantities: Sequence[Quantity]) -> list[PlacedQuantity]:
    """The quantities of a text, numbered within their sentences, without years.

    `text` has everything but its quantities.
    """
    placed: list[PlacedQuantity] = []
    sentence: Sentence | None = None
    has_estimates = False
    sentence_id, number = "", 0
    for quantity, follower in zip_longest(quantities, quantities[1:]):
        at = quantity.char_start
        if sentence is None or at >= sentence.char_end:
            sentence, number = text.sentence_at(at), 0
            words, sentence_id = text.words(sentence), text.sentence_id(sentence)
            has_estimates = ESTIMATE_SIGN.search(words) is not None
        number += 1
        is_earlier = is_baseline(quantity, follower)
        is_estimate = part_of = None
        if quantity.role is _MEASURE:
            is_estimate = has_estimates and is_estimated(
                clause_before(text.text, sentence.char_start, at)
            )
            part_of = _containing(text.text, quantity, sentence, placed)
        name = f"{sentence_id}.q{number}"
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
    if not (sections or beside):
        return [*placed]
    of_section = cache(partial(innermost, by_section(sections)))
    dated: list[PlacedQuantity] = []
    sentence, years = None, None
    for each in placed:
        if each.sentence is not sentence:
            sentence = each.sentence
            years = beside.get(sentence.key) or of_section(sentence.section_key)
            if years is not None:
                usual = years.period_start, years.period_end
                is_past = years.claims == "achievements"
        name, quantity, _, _, _, is_earlier, is_estimate, part_of = each
        found = None
        if years is not None and not is_earlier:
            found = period_of(quantity, text.text, sentence.char_start, usual, is_past)
        if found is not None:
            # Not `_replace`, which takes five times the time: there are thousands.
            placed_in_time = PlacedQuantity(
                name, quantity, sentence, *found, is_earlier, is_estimate, part_of
            )
            dated.append(placed_in_time)
        else:
            dated.append(each)
    return dated


def _containing(
    text: str, quantity: Quantity, sentence: Sentence, before: Sequence[PlacedQuantity]
) -> str | None:
    """The nearest quantity before 其中 that can contain one: of its unit, and not smaller.

    Only what adds up has parts: a growth rate is no part of another.
    """
    if quantity.value is None or quantity.measure_type not in _ADDABLE:
        return None
    at = part_at(text, sentence.char_start, quantity.char_start)
    if at is None:
        return None
    for other in reversed(before[-_LOOKED_AT:]):
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
