"""Proposes the policy subtopic of a claim: words that name one, the coded claims most like it."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build.drafting.confidence import Confidence
from build.drafting.likeness import Likeness
from build.report.characters import any_of
from build.report.text import Place, ReportText
from build.report.topic_words import TopicWord

# What a word of a full six characters adds to the score of its subtopic, by where it stands, what
# the coded claim most like the quote adds at most, and how much more usual subtopics are favoured.
# Rounded from a conditional logit on cn-bj-2023; what a score is worth is measured anew each time.
_QUOTE, _SENTENCE, _TITLE, _TITLES_ABOVE = 8.0, 3.5, 2.0, 0.6
_LIKENESS, _USUAL = 8.0, 0.75
_FULL = 6  # characters
_NEAR = 40  # characters of the sentence on either side
_MOST_AROUND = 9  # characters of words of one subtopic that count around a quote
_UNSEEN = 0.5  # how often a subtopic counts as coded that never was


@dataclass(frozen=True, slots=True)
class ToldClaim:
    """What a claim is judged by: its quote, the sentence around it, the titles over it, the nearest first."""

    quote: str
    before: str
    after: str
    titles: Sequence[str]


@dataclass(frozen=True, slots=True)
class CodedClaim:
    """A claim with the subtopic that people gave it. Claims of one group stand under one title."""

    told: ToldClaim
    policy_subtopic_id: str
    group: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A proposed code and how sure it is, from 0 to 1."""

    code: str
    confidence: float


def told_claim(text: ReportText, place: Place) -> ToldClaim:
    """What is told of the claim at a place."""
    sentence = place.sentence
    return ToldClaim(
        text.words(place),
        text.text[sentence.char_start : place.char_start][-_NEAR:],
        text.text[place.char_end : sentence.char_end][:_NEAR],
        titles(text, sentence.section_key),
    )


def titles(text: ReportText, section_key: str) -> list[str]:
    """The titles over a section and its own, the nearest first."""
    parts = section_key.split(".")
    keys = [text.section_id(".".join(parts[:end])) for end in range(len(parts), 0, -1)]
    return [text.sections[key].title_zh for key in keys if key in text.sections]


class TopicReader:
    """Proposes subtopics and areas, from words with their subtopic and from coded claims.

    `areas` has the area of each subtopic. How sure a proposal is was measured on the coded claims,
    each proposed for as if nothing under its title were coded.
    """

    def __init__(
        self, words: Mapping[str, TopicWord], areas: Mapping[str, str], coded: Sequence[CodedClaim]
    ) -> None:
        self._meanings = words
        self._words = re.compile(any_of(words))
        self._areas = areas
        self._coded = coded
        self._like = Likeness([each.told.quote for each in coded])
        usual = Counter(each.policy_subtopic_id for each in coded)
        every = len(coded) + _UNSEEN * len(areas)
        self._usual = {code: _USUAL * math.log((usual[code] + _UNSEEN) / every) for code in areas}
        self._sure_of_subtopic, self._sure_of_area = self._measured()

    def propose(self, told: ToldClaim) -> tuple[Topic, Topic]:
        """The likeliest area and the likeliest subtopic."""
        area, subtopic = self._best(self._shares(told))
        return (
            Topic(area[0], self._sure_of_area.of(area[1])),
            Topic(subtopic[0], self._sure_of_subtopic.of(subtopic[1])),
        )

    def _measured(self) -> tuple[Confidence, Confidence]:
        subtopics, areas = [], []
        for each in self._coded:
            area, subtopic = self._best(self._shares(each.told, each.group))
            subtopics.append((subtopic[1], subtopic[0] == each.policy_subtopic_id))
            areas.append((area[1], area[0] == self._areas[each.policy_subtopic_id]))
        return Confidence(subtopics), Confidence(areas)

    def _best(self, shares: Mapping[str, float]) -> tuple[tuple[str, float], tuple[str, float]]:
        areas: dict[str, float] = defaultdict(float)
        for code, share in shares.items():
            areas[self._areas[code]] += share
        area = max(areas, key=areas.__getitem__)
        subtopic = max(shares, key=shares.__getitem__)
        return (area, areas[area]), (subtopic, shares[subtopic])

    def _shares(self, told: ToldClaim, without: str | None = None) -> dict[str, float]:
        """The share of each subtopic in what speaks for any; coded claims of a group left out."""
        scores = dict(self._usual)
        for code, length in self._named(told.quote).items():
            scores[code] += _QUOTE * length / _FULL
        around = self._named(told.before) + self._named(told.after)
        for code, length in around.items():
            scores[code] += _SENTENCE * min(length, _MOST_AROUND) / _FULL
        for number, title in enumerate(told.titles):
            weight = _TITLES_ABOVE if number else _TITLE
            for code, length in self._named(title).items():
                scores[code] += weight * min(length, _MOST_AROUND) / _FULL
        nearest: dict[str, float] = {}
        for number, likeness in self._like.find(told.quote).items():
            coded = self._coded[number]
            if coded.group != without:
                code = coded.policy_subtopic_id
                nearest[code] = max(nearest.get(code, 0.0), likeness)
        for code, likeness in nearest.items():
            scores[code] += _LIKENESS * likeness
        highest = max(scores.values())
        weights = {code: math.exp(score - highest) for code, score in scores.items()}
        every = sum(weights.values())
        return {code: weight / every for code, weight in weights.items()}

    def _named(self, words: str) -> Counter[str]:
        """How many characters of some words name each subtopic; the longest words go first."""
        found = [
            (each.group(), self._meanings[each.group()]) for each in self._words.finditer(words)
        ]
        strong = [each for each in found if not each[1].is_weak]
        named: Counter[str] = Counter()
        for word, meaning in strong or found:
            named[meaning.policy_subtopic_id] += min(len(word), _FULL)
        return named
