"""The sentences of a report with the headline indicators they measure, and what their words say of time."""

import re
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that set targets or tell results, with what they measure."""

    kind: HeadlineKind
    period: Period
    items: list[Item]
    char_start: int
    char_end: int


class ReadSentence(NamedTuple):
    """A sentence with its items. `head` is what stands before the first of them, `lead` that up to
    its number, with the short line before that announces a list; without items the sentence alone.
    """

    sentence: Sentence
    items: list[Item]
    words: str
    head: str
    lead: str

    @property
    def years(self) -> set[int]:
        """The years that the lead names."""
        return years_of(self.lead)

    @property
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


def read_sentences(text: ReportText, words: Vocabulary) -> list[ReadSentence]:
    """Every sentence of a report, in order."""
    told = plain(text.text)
    return [_read(text, told, place, words) for place in range(len(text.sentences))]


def _read(text: ReportText, told: str, place: int, words: Vocabulary) -> ReadSentence:
    sentence = text.sentences[place]
    start, end = sentence.char_start, sentence.char_end
    measures = [
        one
        for one in text.measures_within(start, end)
        if one.quantity.unit not in (None, "rank") and not one.is_baseline
    ]
    own = told[start:end]
    items = read_items(told, start, measures, words) if measures and words.has_name(own) else []
    if not items:
        return ReadSentence(sentence, items, own, own, own)
    first = items[0].char_start
    number = items[0].measure.char_start if items[0].measure else first
    lead = told[start:number]
    if place:
        before = text.sentences[place - 1]
        line = told[before.char_start : before.char_end].rstrip()
        if len(line) <= _SHORT or line.endswith(":"):
            lead = f"{line[-_SHORT:]}\n{lead}"
    return ReadSentence(sentence, items, own, told[start:first], lead)


def years_of(words: str) -> set[int]:
    """The years that some words name."""
    written = (year.rstrip("年").translate(_DIGITS) for year in _CHINESE_YEAR.findall(words))
    return {int(year) for year in (*_YEAR.findall(words), *written)}
