"""Which of many patterns some words may hold: one look at the words instead of a search for each.

Of some dozens of patterns nearly all are ruled out by what a sentence lacks. The sentences of a
report are looked at together, as a column of characters.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, product
from typing import Any, Literal

import pyarrow as pa
import pyarrow.compute as pc

from build.report.needs import NOTHING, needed

_CODES = 0x110000  # of characters


class Sieve:
    """Patterns that are searched for in the same words, or in what stands there between `marks`.

    >>> sieve = Sieve(map(re.compile, ["力争|力求", "^应[当该]", "成绩$", "(?<!不)要(?!求)"]), "，")
    >>> sieve.may_hold(["要力争，有好成绩", "成绩大了", "成绩大，应当说"])
    [[0], [2], [0], [0]]
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]], marks: str = "") -> None:
        needs = [*map(needed, patterns)]
        self._always = [each == NOTHING for each in needs]
        # Characters have numbers: the edges the first, all that no pattern needs the last.
        edges = f"\n{marks}"
        known = dict.fromkeys(edges + "".join(sorted(map("".join, needs))))
        numbers = {character: [number] for number, character in enumerate(known)}
        by_code = array("i", [len(known)]) * _CODES
        for number, character in enumerate(known):
            by_code[ord(character)] = number
        self._numbers = _column(by_code, pa.int32())
        # A row for each pair of characters, and another for each before an edge.
        self._kinds, numbers["\n"] = len(known) + 1, [*range(len(edges))]
        behind = [self._kinds**2] * len(edges) + [0] * (self._kinds - len(edges))
        self._half = _column(array("i", behind), pa.int32())
        held: dict[int, list[int]] = {}
        for place, own in enumerate(needs):
            for row in {row for need in own - NOTHING for row in self._rows(need, numbers)}:
                held.setdefault(row, []).append(place)
        self._width = _column(array("i", [self._kinds]), pa.int32())[0]
        rows = array("H", bytes(4 * self._kinds**2))
        sets: dict[tuple[int, ...], int] = {(): 0}
        for row, places in held.items():
            rows[row] = sets.setdefault(tuple(places), len(sets))
        self._rows_of, self._sets = _column(rows, pa.uint16()), [*sets]

    def _rows(self, need: str, numbers: dict[str, list[int]]) -> Iterator[int]:
        """The rows of the pairs that a need allows."""
        seconds = numbers[need[1]] if need[1:] else range(self._kinds)
        for first, second in product(numbers[need[0]], seconds):
            row = first * self._kinds + second
            yield row + self._kinds**2
            if len(need) < 3:
                yield row

    def may_hold(self, words: Sequence[str]) -> list[list[int]]:
        """Of each pattern the words, by their places, in which it may be found.

        What is left out holds none.
        """
        held: list[list[int]] = [[*range(len(words))] if each else [] for each in self._always]
        ends = accumulate(len(each) + 1 for each in words)
        word, end = -1, 0
        for at, row in zip(*self._look("\n".join(["", *words, "", ""])), strict=True):
            while at >= end:
                word, end = word + 1, next(ends)
            for place in self._sets[row]:
                of_pattern = held[place]
                if not of_pattern or of_pattern[-1] != word:
                    of_pattern.append(word)
        return held

    def _look(self, text: str) -> tuple[list[int], list[int]]:
        """The places in a text of what is needed, and the patterns that need it, as rows of sets."""
        codes = _column(text.encode("utf-32-le"), pa.uint32())
        numbers = _take(self._numbers, codes)
        first, second, behind = (numbers.slice(at, len(text) - 2) for at in range(3))
        of_pair = pc.add(pc.multiply(first, self._width), second)
        rows = _take(self._rows_of, pc.add(of_pair, _take(self._half, behind)))
        places = pc.indices_nonzero(rows)
        return _numbers(places, "Q"), _numbers(_take(rows, places), "H")


def _column(values: Any, kind: Any) -> Any:
    """A column by its bytes: to look at Python's numbers pyarrow would load pandas."""
    data = pa.py_buffer(values)
    return pa.Array.from_buffers(kind, data.size * 8 // kind.bit_width, [None, data])


def _take(column: Any, places: Any) -> Any:
    """What stands at some places, all of which are known to be there."""
    return pc.take(column, places, boundscheck=False)


def _numbers(column: Any, kind: Literal["H", "Q"]) -> list[int]:
    """The numbers of a new column by its bytes, of 16 or of 64 bits."""
    return memoryview(column.buffers()[1]).cast(kind)[: len(column)].tolist()
