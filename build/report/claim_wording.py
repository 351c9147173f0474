"""What the words around a claim say of it: how far they commit, and whether it was known yet."""

import re

from build.report.text import Place, PlacedQuantity, ReportText
from build.report.wording import ForceRead, clause_before, is_estimated, read_force


def first_signs(sign: re.Pattern[str], text: ReportText) -> dict[str, int]:
    """Where the first sign of each sentence that has one begins, by the sentence's key.

    Around claims that end before it no words need be read.
    """
    places = [found.start() for found in sign.finditer(text.text)]
    return {text.sentence_at(place).key: place for place in reversed(places)}


def claim_force(text: ReportText, place: Place, measure: PlacedQuantity | None) -> ForceRead:
    """How far the words of a target commit: those of the number's clause, if it has a number."""
    start = place.sentence.char_start
    if measure is None:
        return read_force(text.text, start, place.char_start, place.char_end)
    return read_force(text.text, start, measure.char_start, measure.char_start)


def is_claim_estimated(text: ReportText, place: Place, measure: PlacedQuantity | None) -> bool:
    """Whether a claim was not known yet: by its number, else by its own words and its clause."""
    if measure is not None:
        return bool(measure.is_estimate)
    clause = clause_before(text.text, place.sentence.char_start, place.char_start)
    return is_estimated(clause + text.words(place))
