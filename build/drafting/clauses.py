"""Cuts a sentence at its commas, semicolons and colons, outside quotation marks and brackets."""

import re
from collections.abc import Iterator
from functools import lru_cache

from build.reading.outline.labels import read_label
from build.reading.outline.pairs import outside

Extent = tuple[int, int]
"""Start and end of some characters, the end exclusive."""

Piece = tuple[int, int, str, str]
"""Start and end of a piece, the mark behind it, empty at the end of the sentence, and its words with
what stands in quotation marks and brackets blanked."""

# Marks that no quote opens or closes with.
EDGE = " \u3000，；：。！？、,;:!?—"
_CUT, _OTHER_CUTS = "，", "；："
# 3，200 is one number. Two patterns, for a search for one character passes over all others at once.
_IN_NUMBER = [re.compile(rf"{mark}(?=\d)(?<=\d.)") for mark in (_CUT, "、")]


def pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    """The sentence `text[start:end]` without its label and final marks, cut at ，；：.

    >>> words = "一是修路：新建“一环、两横”，扩建（含改建，下同）三纵。"
    >>> [words[start:end] for start, end, _, _ in pieces(words, 0, len(words))]
    ['修路', '新建“一环、两横”', '扩建（含改建，下同）三纵']
    """
    label = read_label(text, start)
    at = start + len(label.text) if label else start
    while end > at and text[end - 1] in EDGE:
        end -= 1
    for words in _cut_alike(text)[at:end].split(_CUT):
        stop = at + len(words)
        if words:
            yield at, stop, text[stop] if stop < end else "", words
        at = stop + 1


@lru_cache(1)  # asked for the sentences of one text after another
def _cut_alike(text: str) -> str:
    """The text with one and the same mark where any cuts it, each character where it was."""
    free, _ = outside(text)
    for mark in _OTHER_CUTS:
        free = free.replace(mark, _CUT)
    for pattern in _IN_NUMBER:
        free = pattern.sub("_", free)
    return free
