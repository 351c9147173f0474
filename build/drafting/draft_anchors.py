"""Writes down places of the text as anchors that the build finds again."""

from build.report.text import Place, PlacedQuantity, ReportText

Cells = dict[str, str | int | bool | None]
"""A row of a coding file by column."""

OPENING = 10  # characters that guard a row against a moved place
_CONTEXT = 8  # characters quoted on either side of a measure


def anchor_cells(text: ReportText, place: Place) -> Cells:
    """The anchor of a place; `occurrence` where its section has the words again."""
    section_id = text.section_id(place.sentence.section_key)
    quote = text.words(place)
    starts = text.occurrences(quote, text.sections[section_id])
    return {
        "section_id": section_id,
        "quote_zh": quote,
        "occurrence": starts.index(place.char_start) + 1 if len(starts) > 1 else None,
    }


def quantity_cells(text: ReportText, place: Place, measure: PlacedQuantity) -> Cells:
    """How a quote says which of its measures is meant."""
    same = _written_alike(text, place, measure)
    return {
        "quantity_zh": measure.quantity.text_zh,
        "quantity_occurrence": same.index(measure) + 1 if len(same) > 1 else None,
    }


def lone_place(text: ReportText, measure: PlacedQuantity) -> Place:
    """Some words around a measure in which no other is written like it; itself at the least."""
    sentence, start, end = measure.sentence, measure.char_start, measure.quantity.char_end
    start_around = max(sentence.char_start, start - _CONTEXT)
    around = Place(start_around, min(sentence.char_end, end + _CONTEXT), sentence)
    is_alone = len(_written_alike(text, around, measure)) == 1
    return around if is_alone else Place(start, end, sentence)


def _written_alike(text: ReportText, place: Place, measure: PlacedQuantity) -> list[PlacedQuantity]:
    within = text.measures_within(place.char_start, place.char_end)
    return [each for each in within if each.quantity.text_zh == measure.quantity.text_zh]
