"""The headline figures of a report: one for each indicator and kind, and what has no target."""

from collections.abc import Sequence

from build.headline.items import Item
from build.headline.passages import find_passages
from build.headline.sentences import Passage
from build.headline.words import vocabulary
from build.report.codebook import Codebook
from build.report.headline import HeadlineFigure, Stated
from build.report.text import ReportText
from build.report.wording import clause_before, read_force
from build.schema.codes import HeadlineKind


class HeadlineReader:
    """Reads headline figures with the words of a codebook; `indicators` are those it knows."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self.indicators = [row.indicator_id for row in codebook.indicator_words]

    def read(
        self, text: ReportText, year: int, place_id: str | None = None
    ) -> list[HeadlineFigure]:
        """The figures of a report that plans `year`, targets first, in the order of the words.

        `place_id` is the place of the report, where it is known: its names may stand before an
        indicator's (海口市生产总值).
        """
        book = self._codebook
        places = [row.words_zh.split() for row in book.places if row.place_id == place_id]
        words = vocabulary(book.indicator_words, book.indicators, book.headline_words, *places)
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
