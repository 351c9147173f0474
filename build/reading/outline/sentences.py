"""Sentences of a paragraph: cut at 。！？, never inside quotation marks or brackets."""

import re
from itertools import count
from typing import NamedTuple

from build.reading.outline.pairs import outside
from build.report.characters import CLOSER_OF, PAIRED

_STOPS = re.compile("[。！？]+")
_STOP = re.compile("[。！？]")
_CLOSERS = frozenset(CLOSER_OF.values())


class Cuts(NamedTuple):
    """`ends`: where sentences end, the last being the paragraph's end. `unbalanced`: where a
    quotation mark or bracket has no partner."""

    ends: list[int]
    unbalanced: list[int]


def cut(text: str, start: int, end: int) -> Cuts:
    """The sentences of the paragraph `text[start:end]`, which holds no line end.

    Closing marks right after a full stop belong to the sentence they end. Linear.
    """
    if not _STOP.search(text, start, end - 1) and not PAIRED.search(text, start, end):
        return Cuts([end], [])
    words, alone = outside(text[start:end])
    ends = [start + match.end() for match in _STOPS.finditer(words)]
    alone = [start + at for at in alone]
    if alone:
        closers = {at for at in alone if text[at] in _CLOSERS}
        ends = [next(at for at in count(end) if at not in closers) for end in ends]
    if ends and not text[ends[-1] : end].strip():
        ends.pop()
    return Cuts([*ends, end], alone)
