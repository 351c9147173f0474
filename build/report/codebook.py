"""The dimension tables and closed lists, as read from sources/codebook."""

from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from build.report.anchored import CodeLists
from build.report.places import PlaceBook
from build.report.terms import TermBook
from build.schema import (
    CodeRow,
    IndicatorRow,
    IndicatorWordsRow,
    PlaceFacts,
    PolicyAreaRow,
    PolicySubtopicRow,
    SourceRow,
    TermRow,
    UnitRow,
)


class HeadlineWords(BaseModel):
    """A row of headline_words.csv: words that do one thing in passages of headline targets."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_min_length=1)

    word_role: str
    words_zh: str


@dataclass(frozen=True)
class Codebook:
    """The dimension tables, in the order people keep them."""

    indicators: list[IndicatorRow]
    indicator_words: list[IndicatorWordsRow]
    headline_words: list[HeadlineWords]
    units: list[UnitRow]
    policy_areas: list[PolicyAreaRow]
    policy_subtopics: list[PolicySubtopicRow]
    terms: list[TermRow]
    places: list[PlaceFacts]
    sources: list[SourceRow]
    codes: list[CodeRow]

    @cached_property
    def lists(self) -> CodeLists:
        """The ids that the coding may use."""
        return CodeLists(
            indicators={
                row.indicator_id: (row.unit_id, row.measure_type) for row in self.indicators
            },
            policy_areas={
                row.policy_subtopic_id: row.policy_area_id for row in self.policy_subtopics
            },
            terms=TermBook(self.terms),
            places=PlaceBook(self.places),
        )
