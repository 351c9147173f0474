"""Words that govern what stands behind them in their clause: estimates, parts of a sum, force.

A clause ends at ，；：。！？ and not at 、, so that a word governs a whole list.
"""

import re
from typing import NamedTuple

from build.report.needs import sign
from build.schema.codes import PledgeForce

REACH = 1000  # characters before a number or a quote that are looked at: no sentence needs more

_CLAUSE_ENDS = "，；：。！？\n"
# Characters first and what stands before them second: a search skips all that open no word.
_ESTIMATE = re.compile("预(?<![超过出].)[计估]")
# 其中 opens a clause, or stands alone before one: `，其中2022年超2000亿元`, `其中，农村30个`.
_PART = re.compile("其中(?:(?<=^..)|(?<=[，；：。（\n]..))[，：]?[^，；：。！？\n]*$")
# 艰苦努力 and 努力方向 are nouns; 预期 is a word of its own in 超预期 and 预期寿命.
_FORCE = re.compile(
    "确保|务必|力保|力争|争取|争创|力求"
    "|努(?<![苦同懈断].)力(?![，；：。！？、\n的下和与成方程]|$)"
    "|预(?<![超于合].)期(?=增长|达到|实现|保持|控制|完成)"
)
_FORCE_OF = {
    "确保": PledgeForce.ENSURE,
    "务必": PledgeForce.ENSURE,
    "力保": PledgeForce.ENSURE,
    "预期": PledgeForce.EXPECTED,
}
_EXPECTED = re.compile("预期目标[^，；：。]*[：:]")
# No estimate stands without the one, no word of force without the other.
ESTIMATE_SIGN, FORCE_SIGN = sign(_ESTIMATE), sign(_FORCE, _EXPECTED)


class ForceRead(NamedTuple):
    """How far the words commit, and the words that say so; no words where nothing does."""

    force: PledgeForce
    words: str | None


NO_FORCE = ForceRead(PledgeForce.NONE, None)


def clause_before(text: str, sentence_start: int, at: int) -> str:
    """What stands before a place in its clause.

    >>> clause_before("修路，确保桥建成、路通车", 0, 9)
    '确保桥建成、'
    """
    clause = text[max(sentence_start, at - REACH) : at]
    for mark in _CLAUSE_ENDS:
        clause = clause.rpartition(mark)[2]
    return clause


def is_estimated(words: str) -> bool:
    """Whether some words say that what they speak of was not known yet, when they were said."""
    return _ESTIMATE.search(words) is not None


def part_at(text: str, sentence_start: int, at: int) -> int | None:
    """Where the 其中 stands that governs a number at `at`; None for none.

    >>> part_at("减税53元，其中2022年超20元", 0, 13)
    6
    """
    start = max(sentence_start, at - REACH)
    found = _PART.search(text[start:at])
    return None if found is None else start + found.start()


def read_force(text: str, sentence_start: int, start: int, end: int) -> ForceRead:
    """How far the words of a promise commit.

    `text[start:end]` is the quote up to the number that carries it, or the whole quote where none
    does. The word nearest before `end` decides: in the clause of the number, else in any clause
    of the quote; then a lead-in of the sentence (预期目标是：).

    >>> read_force("确保桥建成、路通车", 0, 6, 9)
    ForceRead(force=<PledgeForce.ENSURE: 'ensure'>, words='确保')
    >>> read_force("历经艰苦努力建成", 0, 0, 8)
    ForceRead(force=<PledgeForce.NONE: 'none'>, words=None)
    """
    # 努力 at the end of what is looked at would be a noun: what follows belongs to the clause.
    found = _FORCE.findall(clause_before(text, sentence_start, start) + text[start : end + 1])
    if found:
        return ForceRead(_FORCE_OF.get(found[-1], PledgeForce.STRIVE), found[-1])
    if _EXPECTED.search(text, max(sentence_start, start - REACH), start):
        return ForceRead(PledgeForce.EXPECTED, "预期目标")
    return NO_FORCE
