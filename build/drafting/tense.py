"""How far the own words of a sentence say that it was done, will be done, or is a problem."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from build.drafting import tense_words as cues
from build.drafting.tense_words import Cue

_NARROW = str.maketrans("０１２３４５６７８９．％,;:", "0123456789.%，；：")
_CLAUSE = re.compile("[，；：。！？\n]+")
# 一是严肃纪律, ——发展教育: the verb opens the clause behind its mark.
_MARK = re.compile("——|[一二三四五六七八九十]{1,3}[是要]")
_YEAR = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(?=年)|([一二][九〇○零][一二三四五六七八九〇○零]{2})(?=年)"
)
_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_YEAR_WEIGHT = 3.0
_GOVERNS = 3.0  # what words of intention weigh that govern a whole sentence
# A sentence of so many characters says no more than its beginning.
_REACH = 600

_REPORT = 4096  # sentences


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

    @property
    def ahead(self) -> float:
        """All that is for the future."""
        return self.future + self.orders


def lean(words: str, plan_year: int) -> Leaning:
    """What the words of a sentence of a report that plans for `plan_year` lean to.

    >>> lean("要抓紧修建学校", 1993).future > lean("已经修建了学校", 1993).future
    True
    >>> lean("已经修建了学校", 1993).past > lean("要抓紧修建学校", 1993).past
    True
    """
    return _lean(words[:_REACH].translate(_NARROW).strip("。！ \n"), plan_year)


# Sections ask of their sentences, and sentences of themselves.
@lru_cache(_REPORT)
def _lean(words: str, plan_year: int) -> Leaning:
    clauses = [clause for part in _CLAUSE.split(words) if (clause := part.strip("、 \u3000"))]
    past, future = _weigh(clauses, cues.PAST), _weigh(clauses, cues.FUTURE)
    opened = sum(map(_opens_with_verb, clauses))
    orders = min(opened * cues.OPENING_WEIGHT, cues.OPENING_MOST)
    for year in _years(words):
        if year < plan_year:
            past += _YEAR_WEIGHT
        else:
            future += _YEAR_WEIGHT
    state = _weigh(clauses, cues.STATE) if future < _GOVERNS else 0.0
    if any(map(cues.LEAD.search, clauses[:-1])):
        past, state, future = 0.0, 0.0, future + cues.LEAD_WEIGHT
    problem = _weigh([each for each in clauses if not cues.ANSWERED.match(each)], cues.PROBLEM)
    if any(map(cues.REMEDY.search, clauses)):
        problem -= 2
    background = _weigh([words], cues.BACKGROUND)
    return Leaning(past, state, future, orders, background, max(problem, 0.0))


def _opens_with_verb(clause: str) -> bool:
    mark = _MARK.match(clause)
    return cues.OPENING_VERB.match(clause, mark.end() if mark else 0) is not None


def _weigh(clauses: Sequence[str], table: Iterable[Cue]) -> float:
    whole = "\n".join(clauses)
    weight = 0.0
    for cue in table:
        # Most words are in no clause: one look at all of them together is enough to tell.
        if _lines(cue.pattern).search(whole):
            count = sum(len(cue.pattern.findall(clause)) for clause in clauses)
            weight += min(count * cue.weight, cue.most)
    return weight


@cache
def _lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, pattern.flags | re.MULTILINE)


def _years(words: str) -> Iterator[int]:
    """The latest of the years that words name, once."""
    named = [int((found[1] or found[2]).translate(_DIGITS)) for found in _YEAR.finditer(words)]
    if named:
        yield max(named)
