"""The values of a text that stages share: its sections, sentences and places."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from build.report.quantity import Quantity
from build.schema.codes import SectionLevel


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the tree. Offsets in code points of the report text, the end exclusive.

    `label_zh` is the label as written (一、 （一） 一是 ——), `title_zh` the title without it; both
    empty where there is none. `parent_key` is None for the report alone, whose key is empty.
    """

    key: str
    parent_key: str | None
    level: SectionLevel
    label_zh: str
    title_zh: str
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A leaf of the tree; `section_key` is the section that holds it directly."""

    key: str
    section_key: str
    char_start: int
    char_end: int
    is_heading: bool
    is_paragraph_end: bool


@dataclass(frozen=True)
class ReportText:
    """A report's text with its places, looked up by id or by offset."""

    report_id: str
    text: str
    sections: dict[str, Section]
    sentences: Sequence[Sentence]
    quantities: Sequence[Quantity]
    _starts: list[int] = field(default_factory=list)
    _quantity_starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts.extend(sentence.char_start for sentence in self.sentences)
        self._quantity_starts.extend(quantity.char_start for quantity in self.quantities)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`."""
        return self.sentences[bisect_right(self._starts, offset) - 1]

    def quantities_within(self, start: int, end: int) -> list[int]:
        """Indexes of the quantities that lie wholly in text[start:end]."""
        first = bisect_right(self._quantity_starts, start - 1)
        found = []
        for index in range(first, len(self.quantities)):
            quantity = self.quantities[index]
            if quantity.char_start >= end:
                break
            if quantity.char_end <= end:
                found.append(index)
        return found


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands."""

    char_start: int
    char_end: int
    sentence: Sentence
