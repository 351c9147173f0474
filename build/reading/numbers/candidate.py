"""A number as its own characters show it, and what it stands in."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from build.reading.numbers.grammar import Grammar
from build.report.quantity import Quantity
from build.report.numerals import read_numeral
from build.schema.codes import Comparator, MeasureType, Role

MORE = frozenset("多余餘")  # a little more than the number: 多万, 万余
FAR = 60  # characters within which two numbers can belong together


class Candidate(NamedTuple):
    """What a reader makes of `text[start:end]`, the words around it not yet asked.

    The fields after `role` are of measures. `unit` is an id, `unit_zh` the unit as written;
    `suffix` is what follows it (以上 级), `is_more` tells of 多 or 余 inside the number.
    `measure_type` and `comparator` are given only where the form of the number decides them
    (大 of 五大: a standing set).
    """

    start: int
    end: int
    role: Role = Role.MEASURE
    value: Decimal | None = None
    unit: str = ""
    unit_zh: str = ""
    value_high: Decimal | None = None
    suffix: str | None = None
    is_more: bool = False
    measure_type: MeasureType | None = None
    comparator: Comparator | None = None


class Digits(NamedTuple):
    """A number in digits as written: `30多万平方米以上` is 30, 多万, 平方米, 以上."""

    start: int
    end: int
    number: str
    scale: str
    word: str
    suffix: str | None
    value_high: Decimal | None = None

    def candidate(self, unit: str) -> Candidate:
        """The measure that they are in a unit."""
        return Candidate(
            self.start,
            self.end,
            value=read_numeral(self.number + self.scale),
            unit=unit,
            unit_zh=self.word,
            value_high=self.value_high,
            suffix=self.suffix,
            is_more=self.scale != "" and (self.scale[-1] in MORE or self.scale[0] in MORE),
        )


@dataclass(frozen=True, slots=True)
class Context:
    """The text that is read, the grammar it is read by, and the quantities read so far."""

    text: str
    grammar: Grammar
    quantities: list[Quantity]

    def previous(self, start: int) -> Quantity | None:
        """The quantity before `start`, if the two can belong together."""
        if not self.quantities or self.quantities[-1].char_end + FAR <= start:
            return None
        return self.quantities[-1]

    def says(self, pattern: re.Pattern[str], before: int, reach: int) -> bool:
        """Whether the pattern is found in the `reach` characters before a place."""
        return pattern.search(self.text, max(before - reach, 0), before) is not None
