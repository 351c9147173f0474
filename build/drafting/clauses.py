"""Cuts a sentence at its commas, semicolons and colons, outside quotation marks and brackets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build.reading.outline.labels import read_label
from build.reading.outline.pairs import marks_outside, with_pairs

Extent = tuple[int, int]
"""Start and end of some characters, the end exclusive."""

# Marks that no quote opens or closes with.
EDGE = " \u3000，；：。！？、,;:!?—"
_MARKS = with_pairs("，；：、")


class Piece(NamedTuple):
    """`text[start:end]`, with the mark behind it; empty at the end of the sentence.

    `members` is where 、 stands in it, outside quotation marks and brackets.
    """

    start: int
    end: int
    mark: str
    members: Sequence[int]


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
    members: list[int] = []
    for place, after in marks_outside(_MARKS, text, at, end).spans:
        if after < end and text[place - 1].isdecimal() and text[after].isdecimal():
            continue  # inside a number
        if text[place] == "、":
            members.append(place)
            continue
        if place > at:
            yield Piece(at, place, text[place], members)
        at, members = after, []
    if at < end:
        yield Piece(at, end, "", members)
