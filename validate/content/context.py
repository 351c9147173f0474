"""Measures with the words around them in their sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .content import Content, grouped
from .rows.texts import QuantityRow

CLAUSE_END = re.compile("[，。；：！？]")
_BREAK = re.compile("[。；！？]")
_REACH = 1000  # characters that are looked at before a number: no clause is so long
_NEAR = 60  # characters that are looked at behind it


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure, its sentence before it and some words behind it, and the numbers beside it."""

    row: QuantityRow
    head: str
    tail: str
    earlier: tuple[QuantityRow, ...]
    following: QuantityRow | None

    @property
    def clause(self) -> str:
        """The clause before the number."""
        return CLAUSE_END.split(self.head)[-1]

    @property
    def passage(self) -> str:
        """The sentence before the number, from the last 。 or ； on."""
        return _BREAK.split(self.head)[-1]


def measures(content: Content) -> Iterator[Measure]:
    """All measures, in reading order."""
    for sentence_id, rows in grouped(content.quantities, lambda row: row.sentence_id).items():
        sentence = content.sentences.by_id[sentence_id]
        yield from measures_of(rows, content.texts[sentence.report_id], sentence.char_start)


def measures_of(rows: Sequence[QuantityRow], text: str, start: int) -> Iterator[Measure]:
    """The measures among the quantities of one sentence, which begins at `start` of its text."""
    for at, row in enumerate(rows):
        if row.role == "measure":
            yield Measure(
                row,
                head=text[max(start, row.char_start - _REACH) : row.char_start],
                tail=text[row.char_end : row.char_end + _NEAR],
                earlier=tuple(rows[:at]),
                following=rows[at + 1] if at + 1 < len(rows) else None,
            )
