"""The targets of a plan: what a report aims at over several years that begin with its own."""

import re
from collections.abc import Iterator

from build.headline.items import Item
from build.headline.sentences import Passage, ReadSentence, ReadSentences
from build.report.text import Period
from build.schema.codes import HeadlineKind, MeasureType

_UNTIL = re.compile(r"[到至]((?:19|20)\d{2})年")
_NEXT_FIVE = re.compile("(?:今后|未来)的?[五5]年")
_PLAN = re.compile('[“"](十[一二三四五]五|十五|[七八九]五)(?=[”"])')
# What may be one of them, by its first letter: one look at a report finds the few sentences.
_MAY_NAME = re.compile(r'[到至今未“"](?:\d{4}年|[后来]的?[五5]年|[一二三四五七八九十]{1,2}五[”"])')
_FIRST_YEARS = dict(
    zip(
        ["七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五"],
        range(1986, 2031, 5),
        strict=True,
    )
)
_AIMS = re.compile("目标|任务|指标|要求|力争|努力|达到|实现")
_PAST = re.compile("过去|以来|五年来|实现了|完成了|取得了|回顾|圆满|收官")
_THIS_YEAR = re.compile("今年|明年")
_LATER_YEARS = 7  # a plan that ends later is a vision


def plan_passages(read: ReadSentences, main: Passage | None, year: int) -> Iterator[Passage]:
    """The sentences that set targets of a plan, each with its years.

    A sentence or heading that names the plan and aims at something opens it; it holds until the
    passage of the year's targets or the words of a year to come close it.
    """
    period: Period | None = None
    naming = read.holding(_MAY_NAME)
    for place, sentence in enumerate(read.sentences):
        if period is None and place not in naming:
            continue
        one = read[place]
        start, end = sentence.char_start, sentence.char_end
        if main is not None and main.char_start <= start:
            period = None
        if period and (_THIS_YEAR.search(one.head) or _PAST.search(one.head)):
            period = None
        own = _period(one, year) if place in naming else None
        if own is not None and (_AIMS.search(one.words) or sentence.is_heading):
            period = own
        if period is None:
            continue
        for item in one.items:
            yield Passage(HeadlineKind.PLAN_TARGET, _due(item, period), [item], start, end)


def _period(one: ReadSentence, year: int) -> Period | None:
    """The years of the plan that a sentence names, where it begins with `year` or lies ahead."""
    period = _named_period(one.head, year)
    return None if period and _PAST.search(one.head) else period


def _named_period(words: str, year: int) -> Period | None:
    until = [int(each) for each in _UNTIL.findall(words) if year < int(each) < year + _LATER_YEARS]
    if until:
        return (max(year, until[0] - 4), until[0])
    for name in _PLAN.findall(words):
        if _FIRST_YEARS[name] == year:
            return (year, year + 4)
    return (year, year + 4) if _NEXT_FIVE.search(words) else None


def _due(item: Item, period: Period) -> Period:
    """A level is reached by the end of the plan; a rate, and a bound to hold, is of all its years."""
    measure = item.measure.quantity if item.measure else None
    is_level = measure is not None and measure.measure_type is MeasureType.LEVEL
    return (period[1], period[1]) if is_level and not item.is_average else period
