"""Cuts a sentence at its commas, semicolons and colons, outside quotation marks and brackets."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from build.reading.outline.labels import read_label
from build.reading.outline.pairs import marks_outside, with_pairs

Extent = tuple[int, int]
"""Start and end of some characters, the end exclusive."""

# Marks that no quote opens or closes with.
EDGE = " \u3000，；：。！？、,;:!?—"
_CLAUSES, _MEMBERS = with_pairs("[，；：]"), with_pairs("、")


class Piece(NamedTuple):
    """`text[start:end]`, with the mark behind it; empty at the end of the sentence."""

    start: int
    end: int
    mark: str


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentence without its label and final marks, cut at ，；：, but not in `3，200`.

    >>> words = "一是修路：新建“一环、两横”，扩建（含改建，下同）三纵。"
    >>> [words[piece.start : piece.end] for piece in pieces(words, 0, len(words))]
    ['修路', '新建“一环、两横”', '扩建（含改建，下同）三纵']
    """
    label = read_label(text, start)
    at = start + len(label.text) if label else start
    while end > at and text[end - 1] in EDGE:
        end -= 1
    for place in _marks(_CLAUSES, text, at, end):
        if place > at:
            yield Piece(at, place, text[place])
        at = place + 1
    if at < end:
        yield Piece(at, end, "")


def member_marks(text: str, piece: Piece) -> list[int]:
    """Where 、 stands in a piece, outside quotation marks and brackets."""
    if text.find("、", piece.start, piece.end) < 0:
        return []
    return _marks(_MEMBERS, text, piece.start, piece.end)


def _marks(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[int]:
    """The marks outside pairs, but those inside a number."""
    spans = marks_outside(pattern, text, start, end).spans
    return [
        at
        for at, _ in spans
        if not (at + 1 < end and text[at - 1].isdecimal() and text[at + 1].isdecimal())
    ]
