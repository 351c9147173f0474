"""Cuts a sentence at its commas, semicolons and colons, outside quotation marks and brackets."""

from collections.abc import Iterator
from typing import NamedTuple

from build.reading.outline.labels import read_label
from build.report.characters import CLOSER_OF

Extent = tuple[int, int]
"""Start and end of some characters, the end exclusive."""

# Marks that no quote opens or closes with.
EDGE = " \u3000，；：。！？、,;:!?—"


class Piece(NamedTuple):
    """`text[start:end]`, with the mark behind it; empty at the end of the sentence."""

    start: int
    end: int
    mark: str


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentence without its label and final marks, cut at ，；：.

    >>> words = "一是修路：新建“一环、两横”，扩建（含改建，下同）三纵。"
    >>> [words[piece.start : piece.end] for piece in pieces(words, 0, len(words))]
    ['修路', '新建“一环、两横”', '扩建（含改建，下同）三纵']
    """
    label = read_label(text, start)
    at = start + len(label.text) if label else start
    while end > at and text[end - 1] in EDGE:
        end -= 1
    for place in open_marks(text, at, end, "，；："):
        if place > at:
            yield Piece(at, place, text[place])
        at = place + 1
    if at < end:
        yield Piece(at, end, "")


def open_marks(text: str, start: int, end: int, marks: str) -> list[int]:
    """Where the marks stand outside closed pairs of quotation marks and brackets.

    A mark without its partner closes nothing, and a mark between digits parts nothing (`3，200`).
    Linear: every character is looked at once.
    """
    found: list[int] = []
    opened: list[tuple[str, int]] = []  # closer, how many marks were found before
    awaited: dict[str, int] = {}
    for place in range(start, end):
        char = text[place]
        if char in marks:
            if not _is_in_number(text, place, end):
                found.append(place)
        elif closer := CLOSER_OF.get(char):
            opened.append((closer, len(found)))
            awaited[closer] = awaited.get(closer, 0) + 1
        elif awaited.get(char):
            closer = ""
            while closer != char:
                closer, before = opened.pop()
                awaited[closer] -= 1
            del found[before:]
    return found


def _is_in_number(text: str, place: int, end: int) -> bool:
    return 0 < place < end - 1 and text[place - 1].isdecimal() and text[place + 1].isdecimal()
