"""The headline figures of a report: one for each indicator and kind, and what has no target."""

from collections.abc import Sequence
from functools import lru_cache

from build.headline.items import Item
from build.headline.passages import find_passages
from build.headline.sentences import Passage
from build.headline.words import vocabulary
from build.report.codebook import Codebook
from build.report.headline import HeadlineFigure, Stated
from build.report.text import ReportText
from build.report.wording import clause_before, read_force
from build.schema.codes import HeadlineKind

_PLACES = 64


class HeadlineReader:
    """Reads headline figures with the words of a codebook; `indicators` are those it knows."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self.indicators = [row.indicator_id for row in codebook.indicator_words]
        words = vocabulary(codebook.indicator_words, codebook.indicators, codebook.headline_words)
        # Once for a place: reports of one place come one after another.
        self._words = lru_cache(_PLACES)(words.of_place)

    def read(
        self, text: ReportText, year: int, place_id: str | None = None
    ) -> list[HeadlineFigure]:
        """The figures of a report that plans `year`, targets first, in the order of the words.

        `place_id` is the place of the report, where it is known: its names may stand before an
        indicator's (海口市生产总值).
        """
        places = self._codebook.places
        names = [row.words_zh.split() for row in places if row.place_id == place_id]
        return self.figures(text, year, *map(tuple, names))

    def figures(
        self, text: ReportText, year: int, own_names: tuple[str, ...] = ()
    ) -> list[HeadlineFigure]:
        """The same of a report of a place with these names."""
        words = self._words(own_names)
        return _figures(text, find_passages(text, year, words), year, self.indicators)


def _figures(
    text: ReportText, passages: Sequence[Passage], year: int, indicators: Sequence[str]
) -> list[HeadlineFigure]:
    """Of each kind and indicator one figure; of targets also that there is none."""
    figures: list[HeadlineFigure] = []
    for kind in HeadlineKind:
        told = chosen(passages, kind)
        for indicator_id in indicators:
            if indicator_id in told:
                passage, item = told[indicator_id]
                stated = _stated(text, item, kind)
                figures.append(HeadlineFigure(indicator_id, kind, passage.period, stated))
            elif kind is HeadlineKind.TARGET:
                figures.append(HeadlineFigure(indicator_id, kind, (year, year), None))
    return figures


def chosen(passages: Sequence[Passage], kind: HeadlineKind) -> dict[str, tuple[Passage, Item]]:
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
    start, end = item.char_start, item.char_end
    if item.measure is not None:
        # 生产总值力争达到90亿元，增长9%: the clause of the number decides.
        end = item.measure.char_start
        start = max(start, end - len(clause_before(text.text, sentence.char_start, end)))
    force = None
    if kind is not HeadlineKind.RESULT:
        force = read_force(text.text, sentence.char_start, start, end)
    return Stated(item.char_start, item.char_end, sentence, item.measure, item.comparator, force)
