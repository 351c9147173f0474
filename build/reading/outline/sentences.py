"""Sentences of a paragraph: cut at 。！？, never inside quotation marks or brackets."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import count
from typing import NamedTuple

from build.reading.outline.pairs import outside
from build.report.characters import CLOSER_OF, places

_STOPS = "。！？"
_CLOSERS = frozenset(CLOSER_OF.values())


class Cuts(NamedTuple):
    """`ends`: where sentences end, the last being the paragraph's end. `unbalanced`: where a
    quotation mark or bracket has no partner."""

    ends: list[int]
    unbalanced: Sequence[int]


def cut(text: str, start: int, end: int) -> Cuts:
    """The sentences of the paragraph `text[start:end]`, a line of the text.

    Closing marks right after a full stop belong to the sentence they end. Linear.
    """
    free, unbalanced = outside(text)
    ends = [at + 1 for at in places(free, _STOPS, start, end)]
    if len(ends) > 1:  # of marks in a row the last
        ends = [at for at in ends if at == end or free[at] not in _STOPS]
    alone = unbalanced and _between(unbalanced, start, end)
    if alone:
        closers = {at for at in alone if text[at] in _CLOSERS}
        ends = [next(at for at in count(last) if at not in closers) for last in ends]
    if ends and not text[ends[-1] : end].strip():
        ends.pop()
    return Cuts([*ends, end], alone)


def _between(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of the places that lie in a line. They are in order of lines, not within one."""
    first = bisect_left(places, start)
    return places[first : bisect_left(places, end, first)]
