"""The values of a text that stages share: its sections, sentences, quantities and places."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from build.report.quantity import Quantity
from build.schema.codes import Role, SectionLevel, YearBasis

Period = tuple[int, int]
"""The first and the last year, both included."""


class Section(NamedTuple):
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


class Sentence(NamedTuple):
    """A leaf of the tree; `section_key` is the section that holds it directly."""

    key: str
    section_key: str
    char_start: int
    char_end: int
    is_heading: bool
    is_paragraph_end: bool


class Place(NamedTuple):
    """Where a quote stands."""

    char_start: int
    char_end: int
    sentence: Sentence


class PlacedQuantity(NamedTuple):
    """A quantity with its id, its sentence and the years it speaks of.

    `period` and `year_basis` are None for what is no measure, for a baseline (only the earlier
    value that the next quantity is compared with), and outside the sections that report.yaml
    gives years for. `is_estimate` is None for what is no measure; `part_of` is the id of the
    quantity that contains this one.
    """

    id: str
    quantity: Quantity
    sentence: Sentence
    period: Period | None
    year_basis: YearBasis | None
    is_baseline: bool
    is_estimate: bool | None = None
    part_of: str | None = None

    @property
    def char_start(self) -> int:
        """Where it begins in the report text."""
        return self.quantity.char_start


@dataclass(frozen=True)
class ReportText:
    """A report's text with its places, looked up by id or by offset. `sections` is by id."""

    report_id: str
    text: str
    sections: Mapping[str, Section]
    sentences: Sequence[Sentence]
    quantities: Sequence[PlacedQuantity]

    def section_id(self, key: str) -> str:
        """The id of a section."""
        return id_of(self.report_id, key)

    def sentence_id(self, sentence: Sentence) -> str:
        """The id of a sentence."""
        return id_of(self.report_id, sentence.key)

    def words(self, place: Section | Sentence | Place) -> str:
        """The words of a place."""
        return self.text[place.char_start : place.char_end]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at `offset`."""
        return self.sentences[bisect_right(self._starts, offset) - 1]

    def measures_within(self, start: int, end: int) -> list[PlacedQuantity]:
        """The measures that lie wholly in text[start:end], in order."""
        measures, starts = self._measures
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        return [each for each in measures[first:last] if each.quantity.char_end <= end]

    def measures_of(self, sentence: Sentence) -> Sequence[PlacedQuantity]:
        """The measures that lie wholly in a sentence, in order."""
        return self._measures_of.get(sentence.key, ())

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.char_start for sentence in self.sentences]

    @cached_property
    def _measures(self) -> tuple[list[PlacedQuantity], list[int]]:
        """The measures, and where they begin."""
        measures = [each for each in self.quantities if each.quantity.role is Role.MEASURE]
        return measures, [each.char_start for each in measures]

    @cached_property
    def _measures_of(self) -> dict[str, list[PlacedQuantity]]:
        """The measures of sentences, by their keys."""
        found: dict[str, list[PlacedQuantity]] = {}
        for each in self._measures[0]:
            if each.quantity.char_end <= each.sentence.char_end:
                found.setdefault(each.sentence.key, []).append(each)
        return found

    def occurrences(self, words: str, section: Section) -> list[int]:
        """Where the words begin in a section, in order, overlapping ones too."""
        found = []
        at = self.text.find(words, section.char_start, section.char_end)
        while at >= 0:
            found.append(at)
            at = self.text.find(words, at + 1, section.char_end)
        return found


def id_of(report_id: str, key: str) -> str:
    """The id of the section or sentence that has a key; the report's own for the empty key.

    >>> id_of("cn-bj-2023", "2.08"), id_of("cn-bj-2023", "")
    ('cn-bj-2023.2.08', 'cn-bj-2023')
    """
    return f"{report_id}.{key}" if key else report_id
