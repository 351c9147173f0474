"""Writes down places of the text as anchors that the build finds again."""

from build.report.text import PlacedQuantity, ReportText, Sentence

Cells = dict[str, str | int | bool | None]
"""A row of a coding file by column."""

_CONTEXT = 8


def anchor_cells(text: ReportText, sentence: Sentence, start: int, end: int) -> Cells:
    """The anchor of `text[start:end]`; `occurrence` where its section has the words again."""
    key = text.section_id(sentence.section_key)
    quote = text.text[start:end]
    starts = text.occurrences(quote, text.sections[key])
    return {
        "section_id": key,
        "quote_zh": quote,
        "occurrence": starts.index(start) + 1 if len(starts) > 1 else None,
    }


def quantity_cells(text: ReportText, start: int, end: int, placed: PlacedQuantity) -> Cells:
    """How a quote says which of its measures is meant."""
    same = _written_alike(text, start, end, placed)
    return {
        "quantity_zh": placed.quantity.text_zh,
        "quantity_occurrence": same.index(placed) + 1 if len(same) > 1 else None,
    }


def lone_quote(text: ReportText, placed: PlacedQuantity) -> tuple[int, int]:
    """Some words around a measure in which no other is written like it; itself at the least."""
    quantity, sentence = placed.quantity, placed.sentence
    start = max(sentence.char_start, quantity.char_start - _CONTEXT)
    end = min(sentence.char_end, quantity.char_end + _CONTEXT)
    is_alone = len(_written_alike(text, start, end, placed)) == 1
    return (start, end) if is_alone else (quantity.char_start, quantity.char_end)


def _written_alike(
    text: ReportText, start: int, end: int, placed: PlacedQuantity
) -> list[PlacedQuantity]:
    within = text.measures_within(start, end)
    return [each for each in within if each.quantity.text_zh == placed.quantity.text_zh]
