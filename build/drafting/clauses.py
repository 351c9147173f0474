"""Cuts a sentence at its commas, semicolons and colons, outside quotation marks and brackets."""

import re
from collections.abc import Sequence

from build.reading.outline.labels import read_label
from build.reading.outline.pairs import outside

Extent = tuple[int, int]
"""Start and end of some characters, the end exclusive."""

Piece = tuple[int, int, str, Sequence[int]]
"""Start and end of a piece, the mark behind it, empty at the end of the sentence, and where 、
stands in it, outside quotation marks and brackets."""

# Marks that no quote opens or closes with.
EDGE = " \u3000，；：。！？、,;:!?—"
# None inside a number: 3，200.
_CUT = re.compile(r"([，；：、])(?:(?<!\d.)|(?!\d))")


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The sentence `text[start:end]` without its label and final marks, cut at ，；：.

    >>> words = "一是修路：新建“一环、两横”，扩建（含改建，下同）三纵。"
    >>> [words[start:end] for start, end, _, _ in pieces(words, 0, len(words))]
    ['修路', '新建“一环、两横”', '扩建（含改建，下同）三纵']
    """
    label = read_label(text, start)
    at = start + len(label.text) if label else start
    while end > at and text[end - 1] in EDGE:
        end -= 1
    found: list[Piece] = []
    members: list[int] = []
    place = at
    parts = iter(_CUT.split(outside(text[at:end])[0]))
    for words in parts:  # and marks in turn
        place += len(words)
        mark = next(parts, "")
        if mark == "、":
            members.append(place)
        else:
            if place > at:
                found.append((at, place, mark, members))
            at = place + 1
            members = []
        place += 1
    return found
