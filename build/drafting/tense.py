"""How far the own words of a sentence say that it was done, will be done, or is a problem."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from build.drafting import tense_words as cues
from build.report.sieve import Sieve

_NARROW = dict(zip("０１２３４５６７８９．％,;:", "0123456789.%，；：", strict=True))
_ENDS = "。！ \n"
_MARKS, _BLANKS = "，；：。！？", "、 \u3000"
_BETWEEN = f"\n{_BLANKS}"
_BEHIND_LINE_END = re.compile(f"\n[{_BLANKS}]+")
_BLANK_BEFORE = re.compile(f"\n(?<=[{_BLANKS}]\n)")
_BEFORE_LINE_END = re.compile(f"[{_BLANKS}]+\n")
_YEAR = re.compile(
    r"(?:19|20)\d{2}(?<![\d.]\d{4})(?=年)|[一二][九〇○零][一二三四五六七八九〇○零]{2}(?=年)"
)
_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_YEAR_WEIGHT = 3.0
_GOVERNS = 3.0  # what words of intention weigh that govern a whole sentence
# A sentence of so many characters says no more than its beginning.
_REACH = 600

Extent = tuple[int, int]


def _of_lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern to find in many lines at once what it finds in each alone."""
    return re.compile(pattern.pattern.replace("[^", r"[^\n"), re.MULTILINE)


_TABLES = (cues.PAST, cues.STATE, cues.FUTURE, cues.ORDERS, cues.BACKGROUND, cues.PROBLEM)
_CUES = [
    (cue.pattern if table is cues.BACKGROUND else _of_lines(cue.pattern), cue, place)
    for place, table in enumerate(_TABLES)
    for cue in table
]
_ANSWERED = _of_lines(cues.ANSWERED)
_SIEVE = Sieve(
    [cues.ANSWERED, cues.LEAD, _YEAR, *(cue.pattern for table in _TABLES for cue in table)],
    _MARKS + _BLANKS,
)


class Leaning(NamedTuple):
    """What the words weigh for each reading; 4 decides alone.

    `state` is of words that say what is, or in a list of goals what shall be; `orders` of verbs
    that open clauses, in tasks or in lists of things done.
    """

    past: float
    state: float
    future: float
    orders: float
    background: float
    problem: float

    @property
    def done(self) -> float:
        """All that is for the past."""
        return self.past + self.state


class Leanings:
    """What sentences of a report lean to that plans for `plan_year`.

    >>> leanings = Leanings("要抓紧修建学校。已经修建了学校。", 1993)
    >>> [(each.past, each.future) for each in leanings.of([(0, 8), (8, 16)])]
    [(0.0, 5.5), (5.0, 0.0)]
    """

    def __init__(self, text: str, plan_year: int) -> None:
        for wide, narrow in _NARROW.items():
            text = text.replace(wide, narrow)
        # The same with each clause on a line of its own, at its place.
        lines = text
        for mark in _MARKS:
            lines = lines.replace(mark, "\n")
        lines = _BEHIND_LINE_END.sub(_line_feeds, lines)
        if _BLANK_BEFORE.search(lines):  # hardly ever, and sooner found from behind
            lines = _BEFORE_LINE_END.sub(_line_feeds, lines)
        self._text, self._lines, self._plan_year = text, lines, plan_year
        self._known: dict[Extent, Leaning] = {}

    def of(self, extents: Iterable[Extent]) -> list[Leaning]:
        """What the sentences with these extents lean to; each is weighed once."""
        asked, known = [*self._cores(extents)], self._known
        new = [each for each in asked if each not in known] if known else asked
        if new:
            known.update(zip(new, self._weighed(new), strict=True))
        return [known[each] for each in asked]

    def _cores(self, extents: Iterable[Extent]) -> Iterator[Extent]:
        """Of each sentence what is looked at."""
        text = self._text
        for start, end in extents:
            first, last = start, min(end, start + _REACH)
            while first < last and text[last - 1] in _ENDS:
                last -= 1
            while first < last and text[first] in _ENDS:
                first += 1
            yield first, last

    def _weighed(self, extents: Iterable[Extent]) -> Iterator[Leaning]:
        words = [self._text[start:end] for start, end in extents]
        # A line feed before each clause.
        lines = [f"\n{self._lines[start:end].strip(_BETWEEN)}" for start, end in extents]
        answered, lead, year, *held = _SIEVE.may_hold(words)
        # A fault that its own clause answers is none; background is weighed by the sentence whole.
        unanswered = lines.copy()
        for at in answered:
            unanswered[at] = _ANSWERED.sub("", lines[at])
        weights = _weights(held, (lines, lines, lines, lines, words, unanswered))
        past, state, future, orders, background, problem = weights
        for at in year:
            latest = _latest_year(words[at])
            if latest:
                (past if latest < self._plan_year else future)[at] += _YEAR_WEIGHT
        state = [
            0.0 if ahead >= _GOVERNS else own for own, ahead in zip(state, future, strict=True)
        ]
        for at in lead:
            if cues.LEAD.search(lines[at]):
                past[at], state[at], future[at] = 0.0, 0.0, future[at] + cues.LEAD_WEIGHT
        for at, weight in enumerate(problem):
            if weight and cues.REMEDY.search(lines[at]):
                problem[at] = max(weight - 2, 0.0)
        return map(
            Leaning._make, zip(past, state, future, orders, background, problem, strict=True)
        )


def _line_feeds(found: re.Match[str]) -> str:
    return "\n" * len(found[0])


def _weights(held: Iterable[Iterable[int]], read: Sequence[Sequence[str]]) -> list[list[float]]:
    """What sentences weigh by each table, whose cues are looked for in what is `read` for it.

    `held` are the sentences, by their places, where each cue may be found.
    """
    weights = [[0.0] * len(each) for each in read]
    for (pattern, (_, weight, most), table), places in zip(_CUES, held, strict=True):
        find, said, weighed = pattern.findall, read[table], weights[table]
        for at in places:
            found = find(said[at])
            if found:
                all_found = len(found) * weight
                weighed[at] += all_found if all_found < most else most
    return weights


def _latest_year(words: str) -> int:
    """Of the years that words name the latest, which alone counts; 0 for none."""
    return max((int(each.translate(_DIGITS)) for each in _YEAR.findall(words)), default=0)


# Sections ask of a report's sentences, and then the sentences of themselves.
leanings = lru_cache(1)(Leanings)
