"""Measures with the words around them in their sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .content import Content, grouped
from .rows import QuantityRow, SentenceRow

CLAUSE_END = re.compile("[，。；：！？]")
_BREAK = re.compile("[。；！？]")
_REACH = 1000  # characters that are looked at before a number: no clause is so long
_NEAR = 60  # characters that are looked at behind it


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure, the sentence before it and some words behind it, and the numbers beside it."""

    row: QuantityRow
    sentence: SentenceRow
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
        text = content.texts[sentence.report_id]
        for at, row in enumerate(rows):
            if row.role == "measure":
                start = max(sentence.char_start, row.char_start - _REACH)
                yield Measure(
                    row,
                    sentence,
                    head=text[start : row.char_start],
                    tail=text[row.char_end : row.char_end + _NEAR],
                    earlier=tuple(rows[:at]),
                    following=rows[at + 1] if at + 1 < len(rows) else None,
                )
