"""How far the own words of a sentence say that it was done, will be done, or is a problem."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from build.drafting import tense_words as cues
from build.report.sieve import Sieve

_WIDE = "０１２３４５６７８９．％,;:"
_NARROW = str.maketrans(_WIDE, "0123456789.%，；：")
_HAS_WIDE = re.compile(f"[{_WIDE}]")
_CLAUSE = re.compile("[，；：。！？\n]+")
_YEAR = re.compile(
    r"(?<![\d.])((?:19|20)\d{2})(?=年)|([一二][九〇○零][一二三四五六七八九〇○零]{2})(?=年)"
)
_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_YEAR_WEIGHT = 3.0
_GOVERNS = 3.0  # what words of intention weigh that govern a whole sentence
# A sentence of so many characters says no more than its beginning.
_REACH = 600

_REPORT = 4096  # sentences

_TABLES = (cues.PAST, cues.FUTURE, cues.STATE, cues.PROBLEM, cues.BACKGROUND)
_SIEVE = Sieve(cue.pattern for table in _TABLES for cue in table)


def _of_lines(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern to find in many lines at once what it finds in each alone."""
    return re.compile(pattern.pattern.replace("[^", r"[^\n"), re.MULTILINE)


_CUES = [
    (cue.pattern if table is cues.BACKGROUND else _of_lines(cue.pattern), cue, place)
    for place, table in enumerate(_TABLES)
    for cue in table
]


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
    return _lean(words[:_REACH].strip("。！ \n"), plan_year)


# Sections ask of their sentences, and sentences of themselves.
@lru_cache(_REPORT)
def _lean(words: str, plan_year: int) -> Leaning:
    if _HAS_WIDE.search(words):
        words = words.translate(_NARROW)
    clauses = [clause for part in _CLAUSE.split(words) if (clause := part.strip("、 \u3000"))]
    lines = "\n".join(clauses)
    past, future, state, problem, background = _weigh(words, clauses, lines)
    orders = min(len(cues.ORDER.findall(lines)) * cues.ORDER_WEIGHT, cues.ORDER_MOST)
    for year in _years(words):
        if year < plan_year:
            past += _YEAR_WEIGHT
        else:
            future += _YEAR_WEIGHT
    if future >= _GOVERNS:
        state = 0.0
    if cues.LEAD.search(lines):
        past, state, future = 0.0, 0.0, future + cues.LEAD_WEIGHT
    if problem and cues.REMEDY.search(lines):
        problem -= 2
    return Leaning(past, state, future, orders, background, max(problem, 0.0))


def _weigh(words: str, clauses: Sequence[str], lines: str) -> list[float]:
    """What words weigh by each table; `lines` are their clauses."""
    # A fault that its own clause answers is none; background is weighed by the sentence whole.
    unanswered = cues.ANSWERED.sub("", lines)
    read = (lines, lines, lines, unanswered, words)
    weights = [0.0] * len(_TABLES)
    for which in _SIEVE.may_hold(words, clauses):
        pattern, cue, table = _CUES[which]
        found = pattern.findall(read[table])
        if found:
            weights[table] += min(len(found) * cue.weight, cue.most)
    return weights


def _years(words: str) -> Iterator[int]:
    """The latest of the years that words name, once."""
    if "年" not in words:
        return
    named = [int((found[1] or found[2]).translate(_DIGITS)) for found in _YEAR.finditer(words)]
    if named:
        yield max(named)
