"""The headline figures of a report: one for each indicator and kind, and what has no target."""

from collections.abc import Sequence
from dataclasses import dataclass

from build.headline.items import Item
from build.headline.passages import Passage, find_passages
from build.headline.words import Vocabulary
from build.report.facts import ReportFacts
from build.report.text import Period, ReportText
from build.report.wording import ForceRead, read_force
from build.schema.codes import HeadlineKind

_OCTOBER = 10


@dataclass(frozen=True, slots=True)
class HeadlineFigure:
    """A figure of a headline indicator; without an item the report sets no target for it."""

    indicator_id: str
    kind: HeadlineKind
    period: Period
    item: Item | None
    force: ForceRead | None


def plan_year(facts: ReportFacts) -> int:
    """The year that a report plans: the next one where it was given in October or later."""
    given = facts.delivered_on
    return given.year + (given.month >= _OCTOBER)


def headline_figures(
    text: ReportText, year: int, words: Vocabulary, indicators: Sequence[str]
) -> list[HeadlineFigure]:
    """The figures of a report that plans `year`, targets first, in the order of `indicators`.

    Of several figures the first passage decides, in it those with a number, then the word that
    is most usual, then the first: 增长5.5%，力争6% is 5.5.
    """
    passages = find_passages(text, year, words)
    figures: list[HeadlineFigure] = []
    for kind in HeadlineKind:
        told = _told(passages, kind)
        for indicator_id in indicators:
            if indicator_id in told:
                passage, item = told[indicator_id]
                force = None if kind is HeadlineKind.RESULT else _force(text, item)
                figures.append(HeadlineFigure(indicator_id, kind, passage.period, item, force))
            elif kind is HeadlineKind.TARGET:
                figures.append(HeadlineFigure(indicator_id, kind, (year, year), None, None))
    return figures


def _told(
    passages: Sequence[Passage], kind: HeadlineKind
) -> dict[str, tuple[Passage, Item]]:
    told: dict[str, tuple[Passage, Item]] = {}
    for passage in passages:
        if passage.kind is kind:
            ordered = sorted(passage.items, key=lambda item: (item.measure is None, item.rank))
            for item in ordered:
                told.setdefault(item.indicator_id, (passage, item))
    return told


def _force(text: ReportText, item: Item) -> ForceRead:
    sentence = text.sentence_at(item.char_start)
    end = item.measure.char_start if item.measure else item.char_end
    return read_force(text.text, sentence.char_start, item.char_start, end)
