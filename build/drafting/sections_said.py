"""How far the sentences of a section say by their own words that they tell of what was done."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from build.drafting.tense import Leaning, leanings
from build.report.text import Section

_STOP = "。"
_SAID = 2.0  # what one sentence may weigh: the matter of a section is what most of them say


def said(text: str, section: Section, plan_year: int, orders: float = 1.0) -> float:
    """How far a section tells of what was done, in sentences; below 0 of what will be.

    `orders` is how much verbs that open clauses count: in lists of things done they mislead.
    """
    return _sum(
        past + state - future - orders * opening
        for past, state, future, opening, _, _ in _leanings(text, section, plan_year)
    )


def said_flatly(text: str, section: Section, plan_year: int) -> float:
    """The same of the average sentence, by words that leave no doubt."""
    sentences = _leanings(text, section, plan_year)
    return _sum(each.past - each.future for each in sentences) / max(len(sentences), 1)


def _sum(weights: Iterable[float]) -> float:
    return sum(-_SAID if each < -_SAID else _SAID if each > _SAID else each for each in weights)


def _leanings(text: str, section: Section, plan_year: int) -> Sequence[Leaning]:
    """What the sentences lean to that begin in a section."""
    starts, all_of_text = _sentences(text, plan_year)
    first = bisect_left(starts, section.char_start)
    return all_of_text[first : bisect_left(starts, section.char_end, first)]


@lru_cache(1)  # one report after another
def _sentences(text: str, plan_year: int) -> tuple[list[int], list[Leaning]]:
    """Where the sentences of a text begin, and what they lean to."""
    alike = text.replace("！", _STOP).replace("\n", _STOP)
    extents, at = [], 0
    for words in alike.split(_STOP):
        if words:
            extents.append((at, at + len(words)))
        at += len(words) + 1
    return [start for start, _ in extents], leanings(text, plan_year).of(extents)
