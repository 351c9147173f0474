"""Writes down places of the text as anchors that the build finds again."""

from build.report.text import ReportText, Sentence
from build.schema.codes import Role

Cells = dict[str, str | int | bool | None]
"""A row of a coding file by column."""

_CONTEXT = 8


def section_id(text: ReportText, sentence: Sentence) -> str:
    """The id of the section that holds the sentence directly."""
    return f"{text.report_id}.{sentence.section_key}" if sentence.section_key else text.report_id


def anchor_cells(text: ReportText, sentence: Sentence, start: int, end: int) -> Cells:
    """The anchor of `text[start:end]`; `occurrence` where its section has the words again."""
    key = section_id(text, sentence)
    section = text.sections[key]
    quote = text.text[start:end]
    starts = []
    at = text.text.find(quote, section.char_start, section.char_end)
    while at >= 0:
        starts.append(at)
        at = text.text.find(quote, at + 1, section.char_end)
    return {
        "section_id": key,
        "quote_zh": quote,
        "occurrence": starts.index(start) + 1 if len(starts) > 1 else None,
    }


def quantity_cells(text: ReportText, start: int, end: int, index: int) -> Cells:
    """How a quote says which of its measures is meant."""
    written = text.quantities[index].text_zh
    same = [i for i in measures_within(text, start, end) if text.quantities[i].text_zh == written]
    return {
        "quantity_zh": written,
        "quantity_occurrence": same.index(index) + 1 if len(same) > 1 else None,
    }


def lone_quote(text: ReportText, sentence: Sentence, index: int) -> tuple[int, int]:
    """Some words around a measure in which no other is written like it; itself at the least."""
    quantity = text.quantities[index]
    start = max(sentence.char_start, quantity.char_start - _CONTEXT)
    end = min(sentence.char_end, quantity.char_end + _CONTEXT)
    same = [
        i
        for i in measures_within(text, start, end)
        if text.quantities[i].text_zh == quantity.text_zh
    ]
    return (start, end) if len(same) == 1 else (quantity.char_start, quantity.char_end)


def measures_within(text: ReportText, start: int, end: int) -> list[int]:
    """Indexes of the measures that lie wholly in `text[start:end]`."""
    return [
        index
        for index in text.quantities_within(start, end)
        if text.quantities[index].role is Role.MEASURE
    ]
