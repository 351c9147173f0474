"""The headline figures of a report: one for each indicator and kind, and what has no target."""

from collections.abc import Sequence

from build.headline.items import Item
from build.headline.passages import find_passages
from build.headline.sentences import Passage
from build.headline.words import vocabulary
from build.report.codebook import Codebook
from build.report.facts import ReportFacts
from build.report.headline import HeadlineFigure, Stated, plan_year
from build.report.text import ReportText
from build.report.wording import read_force
from build.schema.codes import HeadlineKind


class HeadlineReader:
    """Reads headline figures with the words of a codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._indicators = [row.indicator_id for row in codebook.indicator_words]

    def read(self, text: ReportText, facts: ReportFacts) -> list[HeadlineFigure]:
        """The figures of a report, targets first, in the order of the words of indicators."""
        book = self._codebook
        places = [row.words_zh.split() for row in book.places if row.place_id == facts.place_id]
        words = vocabulary(
            book.indicator_words, book.indicators, book.headline_words, *places
        )
        year = plan_year(facts)
        return _figures(text, find_passages(text, year, words), year, self._indicators)


def _figures(
    text: ReportText, passages: Sequence[Passage], year: int, indicators: Sequence[str]
) -> list[HeadlineFigure]:
    """Of each kind and indicator one figure; of targets also that there is none."""
    figures: list[HeadlineFigure] = []
    for kind in HeadlineKind:
        told = _told(passages, kind)
        for indicator_id in indicators:
            if indicator_id in told:
                passage, item = told[indicator_id]
                stated = _stated(text, item, kind)
                figures.append(HeadlineFigure(indicator_id, kind, passage.period, stated))
            elif kind is HeadlineKind.TARGET:
                figures.append(HeadlineFigure(indicator_id, kind, (year, year), None))
    return figures


def _told(passages: Sequence[Passage], kind: HeadlineKind) -> dict[str, tuple[Passage, Item]]:
    """The figure of each indicator. Of several the first passage decides, in it those with a
    number, then the word that is most usual, then the first: 增长5.5%，力争6% is 5.5.
    """
    told: dict[str, tuple[Passage, Item]] = {}
    for passage in passages:
        if passage.kind is kind:
            ordered = sorted(passage.items, key=lambda item: (item.measure is None, item.rank))
            for item in ordered:
                told.setdefault(item.indicator_id, (passage, item))
    return told


def _stated(text: ReportText, item: Item, kind: HeadlineKind) -> Stated:
    sentence = text.sentence_at(item.char_start)
    end = item.measure.char_start if item.measure else item.char_end
    force = None
    if kind is not HeadlineKind.RESULT:
        force = read_force(text.text, sentence.char_start, item.char_start, end)
    return Stated(item.char_start, item.char_end, sentence, item.measure, item.comparator, force)
