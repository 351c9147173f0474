"""Proposes the indicator of a measured claim: a headline word that governs the number, or a label that its words hold."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from build.headline.items import read_items
from build.headline.words import Vocabulary
from build.report.text import Place, PlacedQuantity, ReportText
from build.schema import IndicatorRow
from build.schema.codes import MeasureType

_UNTELLING = re.compile(r"的|数$|率$|[“”（）()、]")
_LEAST_RUNS = 3
_LEAST_HELD = 0.8  # share of the pairs of characters of a label


@dataclass(frozen=True, slots=True)
class ProposedIndicator:
    """An indicator, and whether a headline word named it; else its label did."""

    indicator_id: str
    is_headline: bool


class IndicatorReader:
    """Proposes indicators of a codebook that the unit and type of a number allow."""

    def __init__(self, indicators: Iterable[IndicatorRow], words: Vocabulary) -> None:
        self._words = words
        self._by_measure: dict[object, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        self._types: dict[str, tuple[str, MeasureType]] = {}
        for row in indicators:
            key = row.unit_id, row.measure_type
            self._types[row.indicator_id] = key
            pairs = _pairs(row.label_zh)
            if not row.is_headline and len(pairs) >= _LEAST_RUNS:
                self._by_measure[key].append((row.indicator_id, pairs))

    def propose(
        self, text: ReportText, plain_text: str, place: Place, measure: PlacedQuantity
    ) -> ProposedIndicator | None:
        """The indicator of a claim's measure; None where nothing names one.

        `plain_text` is the text in half width, as `build.headline.words.plain` makes it.
        """
        key = measure.quantity.unit, measure.quantity.measure_type
        sentence = place.sentence
        measures = text.measures_of(sentence)
        told = [each for each in measures if not each.is_baseline]
        for item in read_items(plain_text, sentence.char_start, told, self._words):
            is_own = item.measure is not None and item.measure.char_start == measure.char_start
            if is_own and not item.is_average and self._types[item.indicator_id] == key:
                return ProposedIndicator(item.indicator_id, True)
        held = _pairs(text.words(place))
        labels = self._by_measure.get(key, ())
        share, _, best = max(
            ((len(pairs & held) / len(pairs), len(pairs), each) for each, pairs in labels),
            default=(0.0, 0, ""),
        )
        return ProposedIndicator(best, False) if share >= _LEAST_HELD else None


def _pairs(words: str) -> frozenset[str]:
    told = _UNTELLING.sub("", words)
    return frozenset(told[at : at + 2] for at in range(len(told) - 1))
