"""Finds the places that the coding names: a section, exact words, and the quantity in them."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import takewhile
from typing import TypeVar

from build.report.coding_files import Anchor
from build.report.located import Located
from build.report.text import Place, PlacedQuantity, ReportText
from build.rules import coding as rules
from validate.finding import InvalidInput, Location, Rule

_SHOWN = 3  # candidates
_WINDOWS = 2000  # of a section that are compared with words that are not in it
_COMPARED = 100  # characters of the words
_AROUND = 8

PlaceT = TypeVar("PlaceT", int, PlacedQuantity)


def find_quote(text: ReportText, anchor: Located[Anchor]) -> Place:
    """The place of a quote.

    Raises:
        InvalidInput: `section-unknown`, `quote-not-found` (with the nearest wordings of the
            section), `quote-ambiguous`, `occurrence-out-of-range`, `quote-crosses-sentences`.
    """
    row = anchor.row
    section = text.sections.get(row.section_id)
    if section is None:
        near = _nearest(row.section_id, text.sections)
        raise InvalidInput(
            [anchor.at("section_id").breaks(rules.SECTION_UNKNOWN, row.section_id, near)]
        )
    starts = text.occurrences(row.quote_zh, section)
    if not starts:
        near = _nearest_wordings(row.quote_zh, text.words(section))
        raise InvalidInput(
            [anchor.at("quote_zh").breaks(rules.QUOTE_NOT_FOUND, row.quote_zh, near)]
        )
    around = (
        text.text[max(0, start - _AROUND) : start + len(row.quote_zh) + _AROUND] for start in starts
    )
    start = _chosen(starts, row.occurrence, anchor.at("occurrence"), rules.QUOTE_AMBIGUOUS, around)
    place = Place(start, start + len(row.quote_zh), text.sentence_at(start))
    if place.char_end > place.sentence.char_end:
        told = row.quote_zh, text.words(place.sentence)
        raise InvalidInput([anchor.at("quote_zh").breaks(rules.QUOTE_CROSSES_SENTENCES, *told)])
    return place


def find_quantity(
    text: ReportText,
    anchor: Located[Anchor],
    place: Place,
    written: str | None,
    occurrence: int | None,
) -> PlacedQuantity:
    """The measure of a quote that is written so.

    Raises:
        InvalidInput: `quantity-missing`, `quantity-not-found`, `quantity-ambiguous`,
            `occurrence-out-of-range`.
    """
    within = text.measures_within(place.char_start, place.char_end)
    at = anchor.at("quantity_zh")
    shown = ", ".join(placed.quantity.text_zh for placed in within) or "no measure"
    if written is None:
        raise InvalidInput([at.breaks(rules.QUANTITY_MISSING, None, shown)])
    matching = [placed for placed in within if placed.quantity.text_zh == written]
    if not matching:
        raise InvalidInput([at.breaks(rules.QUANTITY_NOT_FOUND, written, shown)])
    at = anchor.at("quantity_occurrence")
    return _chosen(matching, occurrence, at, rules.QUANTITY_AMBIGUOUS, [written])


def _chosen(
    found: Sequence[PlaceT],
    occurrence: int | None,
    at: Location,
    ambiguous: Rule,
    shown: Iterable[str],
) -> PlaceT:
    """The one that `occurrence` counts to; the only one where it is None."""
    if occurrence is None and len(found) > 1:
        told = f"{len(found)} places: {' | '.join(shown)}"
        raise InvalidInput([at.breaks(ambiguous, told, "1 place")])
    number = occurrence or 1
    if number > len(found):
        raise InvalidInput([at.breaks(rules.OCCURRENCE_OUT_OF_RANGE, number, f"1 to {len(found)}")])
    return found[number - 1]


def _nearest(section_id: str, known: Iterable[str]) -> str:
    """The ids that begin like one that is not there."""

    def alike(other: str) -> int:
        pairs = zip(section_id, other, strict=False)
        return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    return "nearest: " + ", ".join(nlargest(_SHOWN, known, key=alike))


def _nearest_wordings(quote: str, body: str) -> str:
    """Windows of the section's text that look most like the quote."""
    quote = quote[:_COMPARED]
    size = len(quote)
    step = max(1, size // 4, len(body) // _WINDOWS)
    windows = [body[at : at + size] for at in range(0, max(1, len(body) - size + 1), step)]
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote)

    def likeness(window: str) -> float:
        matcher.set_seq1(window)
        return matcher.quick_ratio()

    ranked = sorted(windows, key=likeness, reverse=True)
    return "nearest: " + " | ".join(window.replace("\n", "⏎") for window in ranked[:_SHOWN])
