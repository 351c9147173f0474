"""A number as its own characters show it, and what it stands in."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from build.reading.numbers.grammar import Grammar
from build.report.quantity import Quantity
from build.schema.codes import Comparator, MeasureType, Role

FAR = 60  # characters within which two numbers can belong together
MORE = frozenset("多余")  # in a numeral: a little more than it says


class Candidate(NamedTuple):
    """What a reader makes of `text[start:end]`, the words around it not yet asked.

    The fields but for `role` are of measures. `unit` is an id, `unit_zh` the unit as written,
    `suffix` what follows it (以上 级), `numeral` the number alone (`30多万`). `measure_type` and
    `comparator` are given only where the form of the number decides them (大 of 五大: a standing
    set).
    """

    start: int
    end: int
    value: Decimal | None = None
    unit: str = ""
    unit_zh: str = ""
    suffix: str | None = None
    numeral: str = ""
    value_high: Decimal | None = None
    role: Role = Role.MEASURE
    measure_type: MeasureType | None = None
    comparator: Comparator | None = None

    def among_first(self) -> "Candidate":
        """The rank that 前 before it makes of it: 前三名."""
        return self._replace(start=self.start - 1, unit="rank", comparator=Comparator.AT_MOST)

    @property
    def is_more(self) -> bool:
        """Whether the numeral says that there is a little more."""
        return not MORE.isdisjoint(self.numeral)


@dataclass(frozen=True, slots=True)
class Context:
    """The text that is read, the grammar it is read by, and the quantities read so far.

    `text` is the text as `fold` gives it, `written` as it was given.
    """

    text: str
    written: str
    grammar: Grammar
    quantities: list[Quantity]

    def previous(self, start: int) -> Quantity | None:
        """The quantity before `start`, if the two can belong together."""
        last = self.quantities[-1] if self.quantities else None
        return last if last is not None and last.char_end + FAR > start else None

    def says(self, pattern: re.Pattern[str], before: int, reach: int) -> bool:
        """Whether the pattern is found in the `reach` characters before a place."""
        return pattern.search(self.text, max(before - reach, 0), before) is not None
