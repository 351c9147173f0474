"""Writes down places of the text as anchors that the build finds again."""

from collections import Counter
from collections.abc import Sequence

from build.report.text import Place, PlacedQuantity, ReportText

Cells = dict[str, str | int | bool | None]
"""A row of a coding file by column."""

OPENING = 10  # characters that guard a row against a moved place
_CONTEXT = 8  # characters quoted on either side of a measure


class Anchors:
    """The anchors of places in a text, asked for in reading order.

    Words that come again in a section are looked for once.
    """

    def __init__(self, text: ReportText) -> None:
        self._text = text
        self._section_id = ""
        self._numbers: dict[str, dict[int, int]] = {}

    def cells(self, place: Place) -> Cells:
        """The anchor of a place; `occurrence` where its section has the words again."""
        section_id = self._text.section_id(place.sentence.section_key)
        quote = self._text.words(place)
        if section_id != self._section_id:
            self._section_id, self._numbers = section_id, {}
        numbers = self._numbers.get(quote)
        if numbers is None:
            starts = self._text.occurrences(quote, self._text.sections[section_id])
            numbers = {start: number for number, start in enumerate(starts, start=1)}
            self._numbers[quote] = numbers
        return {
            "section_id": section_id,
            "quote_zh": quote,
            "occurrence": numbers[place.char_start] if len(numbers) > 1 else None,
        }


def quantity_cells(measures: Sequence[PlacedQuantity]) -> list[Cells]:
    """How a quote says which of its measures is meant, for each of them."""
    written = [measure.quantity.text_zh for measure in measures]
    total, seen = Counter(written), Counter[str]()
    cells: list[Cells] = []
    for words in written:
        seen[words] += 1
        number = seen[words] if total[words] > 1 else None
        cells.append({"quantity_zh": words, "quantity_occurrence": number})
    return cells


def lone_place(text: ReportText, measure: PlacedQuantity) -> Place:
    """Some words around a measure in which no other is written like it; itself at the least."""
    sentence, start, end = measure.sentence, measure.char_start, measure.quantity.char_end
    around = Place(
        max(sentence.char_start, start - _CONTEXT), min(sentence.char_end, end + _CONTEXT), sentence
    )
    within = text.measures_within(around.char_start, around.char_end)
    same = [each for each in within if each.quantity.text_zh == measure.quantity.text_zh]
    return around if len(same) == 1 else Place(start, end, sentence)
