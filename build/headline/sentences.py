"""The sentences of a report with the headline indicators they measure, and what their words say of time."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from build.headline.items import Item, read_items
from build.headline.words import Vocabulary, plain
from build.report.text import Period, ReportText, Sentence
from build.schema.codes import HeadlineKind

_SHORT = 60  # characters of a line that announces what the next one lists
_YEAR = re.compile(r"(?<![\d.])((?:19|20)\d{2})(?:年|[-—~至到]\d{2,4}年)?(?![\d.])")
_CHINESE_YEAR = re.compile(
    "(?:一九[〇○零一二三四五六七八九]{2}|二[〇○零][〇○零一二][〇○零一二三四五六七八九])年"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_UNTIL = re.compile(r"(?:到|至)((?:19|20)\d{2})年")


class Passage(NamedTuple):
    """Words that set targets or tell results, with what they measure."""

    kind: HeadlineKind
    period: Period
    items: list[Item]
    char_start: int
    char_end: int


@dataclass(frozen=True)
class ReadSentence:
    """A sentence with its items. `head` is what stands before the first of them, `lead` that up to
    its number, with the short line before that announces a list; without items the sentence alone.
    """

    sentence: Sentence
    items: Sequence[Item]
    words: str
    head: str
    lead: str

    @cached_property
    def years(self) -> set[int]:
        """The years that the lead names."""
        return years_of(self.lead)

    @cached_property
    def own(self) -> list[Item]:
        """The items that are no averages of several years."""
        return [item for item in self.items if not item.is_average]

    def says(self, words: Vocabulary, role: str) -> bool:
        """Whether a word of a role stands in the lead."""
        return words.roles[role].search(self.lead) is not None

    def is_plan(self, plan_year: int, words: Vocabulary) -> bool:
        """Whether the head puts what follows into several years."""
        later = {int(year) for year in _UNTIL.findall(self.head)}
        is_later = any(year > plan_year for year in later)
        return is_later or words.roles["plan"].search(self.head) is not None


@dataclass(frozen=True)
class ReadSentences:
    """The sentences of a report, by their place: `measuring` are the few that have items.

    `told` is the whole text, plain.
    """

    told: str
    sentences: Sequence[Sentence]
    measuring: Mapping[int, ReadSentence]

    def __getitem__(self, place: int) -> ReadSentence:
        return self.measuring.get(place) or self._without_items(self.sentences[place])

    def holding(self, pattern: re.Pattern[str]) -> set[int]:
        """The places of the sentences in which something begins that a pattern finds."""
        starts = [sentence.char_start for sentence in self.sentences]
        return {bisect_right(starts, found.start()) - 1 for found in pattern.finditer(self.told)}

    def _without_items(self, sentence: Sentence) -> ReadSentence:
        words = self.told[sentence.char_start : sentence.char_end]
        return ReadSentence(sentence, (), words, words, words)


def read_sentences(text: ReportText, words: Vocabulary) -> ReadSentences:
    """The sentences of a report, read where they measure something."""
    told = plain(text.text)
    measuring: dict[int, ReadSentence] = {}
    for place, sentence in enumerate(text.sentences):
        measures, start = text.measures_of(sentence), sentence.char_start
        if measures and words.has_name(told, start, measures[-1].char_start):
            own = [one for one in measures if one.quantity.unit != "rank" and not one.is_baseline]
            if items := read_items(told, start, own, words):
                measuring[place] = _read(text.sentences, told, place, items)
    return ReadSentences(told, text.sentences, measuring)


def _read(
    sentences: Sequence[Sentence], told: str, place: int, items: Sequence[Item]
) -> ReadSentence:
    sentence, first = sentences[place], items[0]
    start, end = sentence.char_start, sentence.char_end
    number = first.measure.char_start if first.measure else first.char_start
    lead = told[start:number]
    if place:
        before = sentences[place - 1]
        line = told[before.char_start : before.char_end].rstrip()
        if len(line) <= _SHORT or line.endswith(":"):
            lead = f"{line[-_SHORT:]}\n{lead}"
    return ReadSentence(sentence, items, told[start:end], told[start : first.char_start], lead)


def years_of(words: str) -> set[int]:
    """The years that some words name."""
    written = (year.rstrip("年").translate(_DIGITS) for year in _CHINESE_YEAR.findall(words))
    return {int(year) for year in (*_YEAR.findall(words), *written)}
