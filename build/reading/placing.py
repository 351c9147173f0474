"""Quantities get their places: an id, a sentence, and the years they speak of."""

from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from build.reading.periods import is_baseline, period_of
from build.report.facts import SectionFacts, innermost
from build.report.quantity import Quantity
from build.report.text import PlacedQuantity, ReportText, Sentence


def place_quantities(
    text: ReportText, quantities: Sequence[Quantity], sections: Sequence[SectionFacts]
) -> list[PlacedQuantity]:
    """The quantities of a text, numbered within their sentences.

    `sections` are those of report.yaml; `text` has everything but its quantities.
    """
    counts: Counter[str] = Counter()
    placed = []
    for quantity, follower in zip_longest(quantities, quantities[1:]):
        sentence = text.sentence_at(quantity.char_start)
        counts[sentence.key] += 1
        name = f"{text.sentence_id(sentence)}.q{counts[sentence.key]}"
        is_earlier = is_baseline(quantity, follower)
        years = innermost(sections, sentence.section_key)
        period = None
        if years is not None and not is_earlier:
            period = _period(text, quantity, sentence, years)
        placed.append(PlacedQuantity(name, quantity, sentence, period, is_earlier))
    return placed


def _period(
    text: ReportText, quantity: Quantity, sentence: Sentence, years: SectionFacts
) -> tuple[int, int] | None:
    usual = (years.period_start, years.period_end)
    is_past = years.claims == "achievements"
    return period_of(quantity, text.text, sentence.char_start, usual, is_past)
