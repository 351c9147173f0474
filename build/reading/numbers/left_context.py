"""What the words before a number say of it: done or reached, rising or falling, per year or not.

The nearest word of the table decides, looking left as far as the clause goes.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from build.reading.numbers.comparators import adverb_before
from build.reading.numbers.verb_words import (
    BY,
    COMPOUNDS,
    CUES,
    DISTANT_COMPARATORS,
    DOES,
    DOWN,
    GAP,
    LEVEL_NOUNS,
    LIFTS,
    NAMES,
    NONE,
    STATES,
    TO,
    TOUCHING_DOWN,
    TOUCHING_UP,
    UP,
    Effect,
)
from build.report.characters import any_of
from build.schema.codes import Comparator, Direction

# Characters before a number, and before a noun, in which its verb is looked for. Clauses are
# shorter on the whole; more finds verbs of something else.
_REACH, _VERB_REACH = 40, 14
_NEAR = 16  # more than any pattern that ends at the number is long


class Left(NamedTuple):
    """The reading of the words before a number."""

    effect: Effect | None
    direction: Direction
    comparator: Comparator | None
    is_annual_average: bool
    is_clause_start: bool
    is_level_noun: bool


def _backwards(words: Iterable[str], stops: Iterable[str]) -> re.Pattern[str]:
    """What finds the words, the longest first, and the stops in words that are turned around."""
    return re.compile(any_of([*(word[::-1] for word in words), *stops]))


_SINGLE = frozenset(word for word in CUES if len(word) == 1)
_LONG = CUES.keys() - _SINGLE
_CLAUSE_STOPS = frozenset("，。；：！？\n")
_SEGMENT_STOPS = _CLAUSE_STOPS | frozenset("、0123456789０１２３４５６７８９")
_CUE_WORDS = _backwards({*_LONG, *NAMES}, _CLAUSE_STOPS)
_NOUN_WORDS = _backwards((noun for noun in LEVEL_NOUNS if len(noun) > 1), _CLAUSE_STOPS)
# `拆除违法建设2.4亿平方米`: 建设 is what is pulled down, the verb stands before it.
_CHANGE_WORDS = _backwards(
    {w for w in _LONG if CUES[w][1] is not NONE and CUES[w][0] is not TO} | {*COMPOUNDS},
    _SEGMENT_STOPS,
)
_COMPOUNDS, _NAMES = frozenset(COMPOUNDS), frozenset(NAMES)

_ANNUAL = re.compile("年均(?!浓度|气温|降[雨水])|平均每年|每年平均|年平均(?!浓度|气温|降[雨水])")
# 高 or 低 at the number says a gap only where something is compared: 比城镇居民高1个百分点.
_COMPARED = re.compile("[比较][^。；！？\\n]*$")
_GAP_ENDS = frozenset("高低多少快慢")
_LESS = frozenset("低少慢")
# Sets of ends: what a pattern may end on, and \n, before which `$` fits too; most clauses end on
# other characters.
# Pace touches its number, else it is of the verb behind it: 加快3个百分点, not 加快建设3条路.
_PACE = re.compile(f"({any_of((*TOUCHING_UP, *TOUCHING_DOWN))})(?:了|约|近|超|超过)?$")
_PACE_ENDS = frozenset({*"了约近超过\n", *(word[-1] for word in (*TOUCHING_UP, *TOUCHING_DOWN))})
_FASTER = frozenset(TOUCHING_UP)
# 同比+5.2%: a change whose verb is its sign.
_ON_YEAR, _ON_YEAR_ENDS = re.compile("[同环]比[：:]?$"), frozenset("比：:\n")
_GROWS = frozenset("幅增涨升")
# 减 增 升 降 alone are verbs only at the number or where a phrase begins: 同比增5%, 再减8平方公里.
_SHORT = {"减": DOWN, "降": DOWN, "增": UP, "升": UP, "涨": UP}
_SHORT_VERBS = frozenset(_SHORT)
_SHORT_VERB = re.compile(
    f"(?:^|[，、；。]|再|累计|又|各|共|平均|并|且|也)([{''.join(_SHORT)}])[^，。；、]{{0,12}}$"
)
# What opens a change counts as it stood before: `由1954年的33%上升到34%`.
_FROM = re.compile("(?:^|[^自理原事缘])[从由](?:[^，。；、]{0,8}(?:年|期|底|末|初|月)的?)?$")
_FROM_ENDS = frozenset("从由年期底末初月的\n")
# Opening a clause they state nothing: 为1.17万个卫生院配备设备, 有15部草案公开征求意见.
_OPENING = re.compile("(?:^|[，。；、\\n])(?:已|又|先后|累计|还|另)?[为有]$")
_OPENING_ENDS = frozenset("为有\n")
# What is reached after a noun of change, or after a verb of growth itself, is the change: 涨幅回落后
# 保持在3%, 价格上涨控制在3%, but 增长的贡献率达到50%.
_GROWTH_NOUN = re.compile(
    "(?<!自然)(?:(?:增速|增幅|涨幅|升幅|增长率|增长速度|(?:增长|上涨|上升|下降)幅度|降幅|跌幅)[^，。；！？\\n]*"
    "|(?:增长|上涨|上升)(?:的?预期目标|分别|均|都|要|力争|将)*"
    "(?:为|是|在|达到?|(?:保持|控制|稳定|维持)在|保持))$"
)
# A rate or a share touches its value: `贡献率超70%`; also `占全年的48.4%`.
_RATE = re.compile("(?:(?<!增长)率|占比|比重|比例|份额|的)(?:分别|均|已|也|为)?$")
_SHARE = re.compile("占[^，。；、]{1,14}$")
_AGGREGATE = re.compile(
    "(?:总规模|总量|总额|总值|总数|总里程|总花费|总投资|总面积|总长度?|总金额|规模|余额)(?:达|约)?$"
)
_REACHED = (TO, STATES)
_ACTS = (BY, DOES, LIFTS)
# What may stand before a number that opens its clause.
_EMPTY_START = "其中的约近有年月日和及另、 　0123456789０１２３４５６７８９"


def _nearest(turned: str, end: int, floor: int, pattern: re.Pattern[str]) -> tuple[str, int]:
    """The word or the stop of a pattern that ends nearest before `end`, and where.

    `turned` is the text backwards, so that the engine walks left; an empty word and `floor` where
    there is none.
    """
    size = len(turned)
    found = pattern.search(turned, size - end)
    if found is None or found.start() >= size - floor:
        return "", floor
    return found[0][::-1], size - found.start()


def look_left(text: str, start: int) -> Left:
    """The reading of the words before the number that starts at `start` with its prefix.

    Only what a gap is compared with, and what stands before 其中, is looked for beyond the clause.
    """
    before = text[max(start - _REACH, 0) : start]
    size, turned, last = len(before), before[::-1], before[-1:]
    found = _CUE_WORDS.search(turned)
    word, end = ("", 0) if found is None else (found[0][::-1], size - found.start())
    while word in _NAMES:
        word, end = _nearest(turned, end - len(word), 0, _CUE_WORDS)
    # A single character is a verb only where it touches the number: 达7万, not 发达地区7个.
    if end < size and last in _SINGLE:
        word, end = last, size
    effect, direction = CUES.get(word, (None, NONE))
    if word in _COMPOUNDS or (effect is DOES and direction is NONE):
        start = end - len(word)
        floor = max(start - _VERB_REACH, 0)
        verb, _ = _nearest(turned, start, floor, _CHANGE_WORDS)
        effect, direction = CUES.get(verb, (effect, direction))
    elif word == "，" and before.startswith("其中", end):
        # `…5300亿元，其中2022年超2000亿元`: what was done is said in the clause before.
        earlier, _ = _nearest(turned, end - 1, 0, _CUE_WORDS)
        effect = CUES.get(earlier, (None, NONE))[0]
    if last == "的" and effect is DOES and direction is NONE:
        effect = _of_attribute(turned, end - len(word))
    effect, direction = _corrected(before, end, effect, direction)
    if effect is DOES and "、" in before[end:] and _ends(_AGGREGATE, before):
        # `设立基金24只、总规模934亿元`: the verb is of the member before.
        effect, direction = STATES, NONE
    return Left(
        effect,
        direction,
        DISTANT_COMPARATORS.get(word) or _quota(before) or adverb_before(before),
        "均" in before and _is_annual(before),
        effect is None and not before[end:].strip(_EMPTY_START),
        effect is None and _has_level_noun(before, turned, end),
    )


def _of_attribute(turned: str, start: int) -> Effect:
    """The effect on a number behind an attribute whose verb begins at `start`.

    `自主研发的两支疫苗` are there, and nobody says what is done to them; in `办理代表提出的92项建议`
    the verb before the attribute says it.
    """
    word, _ = _nearest(turned, start, 0, _CUE_WORDS)
    return CUES.get(word, (STATES, NONE))[0]


def _quota(before: str) -> Comparator | None:
    """超额完成 bounds the quota of its clause, whoever set it: 超额完成国家下达的110万人任务."""
    at = before.rfind("超额完成")
    return Comparator.OVER if at >= 0 and _CLAUSE_STOPS.isdisjoint(before[at:]) else None


def _corrected(
    before: str, end: int, effect: Effect | None, direction: Direction
) -> tuple[Effect | None, Direction]:
    """The effect after the words that touch the number, or a noun of growth, had their say.

    `end` is where the word that gave the effect ends.
    """
    size, last = len(before), before[-1:]
    if last in _FROM_ENDS and _ends(_FROM, before):
        return STATES, NONE
    if end < size and not _SHORT_VERBS.isdisjoint(before[end:]):
        short = _SHORT_VERB.search(before, end)
        if short or last in _SHORT:
            return BY, _SHORT[short[1] if short else last]
    touches = end == size and effect is not None
    if last in _PACE_ENDS and (pace := _PACE.search(before, max(size - _NEAR, 0))) is not None:
        return BY, UP if pace.group(1) in _FASTER else DOWN
    if not touches and last in _GAP_ENDS and _COMPARED.search(before):
        return GAP, DOWN if last in _LESS else NONE
    if not touches and last in _ON_YEAR_ENDS and _ends(_ON_YEAR, before):
        return BY, UP
    if effect in _REACHED:
        if touches and last in _OPENING_ENDS and _ends(_OPENING, before):
            return None, NONE
        growth = None if _GROWS.isdisjoint(before) else _GROWTH_NOUN.search(before)
        if growth is not None and direction is NONE:
            return BY, DOWN if growth[0][0] in "降跌下" else UP
    elif effect in _ACTS and (
        (not touches and "占" in before and _ends(_SHARE, before))
        or (effect is BY and _ends(_RATE, before))
    ):
        return STATES, NONE
    elif effect is None and last in ("到", "至"):
        return TO, NONE
    return effect, direction


def _ends(pattern: re.Pattern[str], before: str) -> bool:
    """Whether `before` ends on the pattern."""
    return pattern.search(before, max(len(before) - _NEAR, 0)) is not None


def _is_annual(before: str) -> bool:
    segment = max(map(before.rfind, "、，；。：\n")) + 1
    return _ANNUAL.search(before, segment) is not None


def _has_level_noun(before: str, turned: str, floor: int) -> bool:
    word, _ = _nearest(turned, len(turned), floor, _NOUN_WORDS)
    return word in _NOUNS or "率" in before[floor:]


_NOUNS = frozenset(LEVEL_NOUNS)
