"""Finds the places that the coding names: a section, exact words, and the quantity in them."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from build.findings import Finding
from build.report.coding_files import Anchor
from build.report.located import Located
from build.report.text import Place, ReportText, Section

CANDIDATES_SHOWN = 3


def find_quote(text: ReportText, anchor: Located[Anchor]) -> Place | Finding:
    """The place of a quote, or why it has none.

    Codes: `section-unknown`, `quote-not-found` (with the nearest wordings of the section),
    `quote-ambiguous`, `occurrence-out-of-range`, `quote-crosses-sentences`.
    """
    row = anchor.row
    section = text.sections.get(row.section_id)
    if section is None:
        return anchor.finding(
            "section-unknown",
            "section_id",
            row.section_id,
            _nearest(row.section_id, text.sections),
            "name a section of the report",
        )
    starts = _occurrences(text.text, row.quote_zh, section.char_start, section.char_end)
    if not starts:
        body = text.text[section.char_start : section.char_end]
        return anchor.finding(
            "quote-not-found",
            "quote_zh",
            row.quote_zh,
            _nearest_wordings(row.quote_zh, body),
            "copy the words from the report text of this section",
        )
    if row.occurrence is None and len(starts) > 1:
        around = " | ".join(text.text[max(0, s - 8) : s + len(row.quote_zh) + 8] for s in starts)
        return anchor.finding(
            "quote-ambiguous",
            "occurrence",
            f"{len(starts)} places: {around}",
            "1 place",
            "say which in `occurrence`, or quote more words",
        )
    if row.occurrence is not None and row.occurrence > len(starts):
        return anchor.finding(
            "occurrence-out-of-range",
            "occurrence",
            str(row.occurrence),
            f"1 to {len(starts)}",
            "count the places from 1",
        )
    start = starts[(row.occurrence or 1) - 1]
    end = start + len(row.quote_zh)
    sentence = text.sentence_at(start)
    if end > sentence.char_end:
        return anchor.finding(
            "quote-crosses-sentences",
            "quote_zh",
            row.quote_zh,
            text.text[sentence.char_start : sentence.char_end],
            "quote within one sentence",
        )
    return Place(start, end, sentence)


def find_quantity(
    text: ReportText,
    anchor: Located[Anchor],
    place: Place,
    written: str | None,
    occurrence: int | None,
) -> int | Finding:
    """Index of the measure of a quote that is written so, or why there is none.

    Codes: `quantity-missing`, `quantity-not-found`, `quantity-ambiguous`.
    """
    within = [
        index
        for index in text.quantities_within(place.char_start, place.char_end)
        if text.quantities[index].role == "measure"
    ]
    shown = ", ".join(text.quantities[index].text_zh for index in within) or "no measure"
    if written is None:
        return anchor.finding(
            "quantity-missing", "quantity_zh", None, shown, "say which number carries the claim"
        )
    matching = [index for index in within if text.quantities[index].text_zh == written]
    if not matching:
        return anchor.finding(
            "quantity-not-found",
            "quantity_zh",
            written,
            shown,
            "write the expression as it is read",
        )
    if occurrence is None and len(matching) > 1:
        return anchor.finding(
            "quantity-ambiguous",
            "quantity_occurrence",
            f"{len(matching)} times {written}",
            "1 place",
            "say which in `quantity_occurrence`, or quote fewer words",
        )
    if occurrence is not None and occurrence > len(matching):
        return anchor.finding(
            "occurrence-out-of-range",
            "quantity_occurrence",
            str(occurrence),
            f"1 to {len(matching)}",
            "count the places from 1",
        )
    return matching[(occurrence or 1) - 1]


def _occurrences(text: str, words: str, start: int, end: int) -> list[int]:
    found = []
    at = text.find(words, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1, end)
    return found


def _nearest(word: str, known: Sequence[str] | dict[str, Section]) -> str:
    ranked = sorted(known, key=lambda other: -SequenceMatcher(None, word, other).ratio())
    return "nearest: " + ", ".join(ranked[:CANDIDATES_SHOWN])


def _nearest_wordings(quote: str, body: str) -> str:
    """Windows of the section's text that look most like the quote."""
    size = len(quote)
    step = max(1, size // 4)
    windows = [body[at : at + size] for at in range(0, max(1, len(body) - size + 1), step)]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote)
    scored = []
    for window in windows:
        matcher.set_seq1(window)
        scored.append((matcher.quick_ratio(), window))
    scored.sort(key=lambda item: -item[0])
    return "nearest: " + " | ".join(
        window.replace("\n", "⏎") for _, window in scored[:CANDIDATES_SHOWN]
    )
