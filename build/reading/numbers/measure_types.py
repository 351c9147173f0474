"""What kind of magnitude a measure is and whether it rises or falls (codebook, section 3)."""

import re

from build.reading.numbers.left_context import Left
from build.reading.numbers.verb_words import Effect
from build.schema.codes import Direction, MeasureType

FLOW, LEVEL = MeasureType.FLOW, MeasureType.LEVEL
PERCENT_CHANGE, DIFFERENCE = MeasureType.PERCENT_CHANGE, MeasureType.DIFFERENCE
RANK = MeasureType.RANK
NONE = Direction.NONE

# Units that say how large a change is rather than what there is.
_RELATIVE = frozenset({"percent", "per_mille", "multiple", "doubling", "ratio"})
_TIMES = frozenset({"day", "hour", "minute", "second", "millisecond", "year"})
# Units that describe a thing rather than add up: a 500 kV line, a storm of force 8.
_DESCRIBING = frozenset({"kv", "celsius", "magnitude"})
_CHANGES = frozenset({Effect.BY, Effect.LIFTS})
_STOCK = re.compile("[^，。；、]{0,6}(?:保有量|存量|规模|投资强度)")
_GROWTH = re.compile("的?(?:年均|平均)?(?:速度增长|增长|增速|增幅)")
# After a number that opens its clause: `8个产业规模超千亿元`, `3家高新区位列…`.
_STATE_AFTER = re.compile("[^，。；、]{0,10}(?:位列|位居|居全国|均超|规模|占|超过|达到)")


def classify(
    unit: str, left: Left, text: str, end: int, *, is_bounded: bool
) -> tuple[MeasureType, Direction]:
    """Measure type and direction of a number of this unit after the words `left` reads.

    `end` is where the number ends in `text`; `is_bounded` tells that a comparator stands
    before it.
    """
    effect = left.effect
    if unit == "rank":
        return RANK, NONE
    if unit == "percentage_point" or effect is Effect.GAP:
        return DIFFERENCE, left.direction if effect in _CHANGES else NONE
    if effect is Effect.TO:
        return LEVEL, left.direction
    if unit in _RELATIVE:
        return _classify_relative(unit, left, text, end)
    if effect is Effect.BY:
        return FLOW, left.direction
    if unit in _TIMES or unit in _DESCRIBING:
        return LEVEL, NONE
    if effect is Effect.LIFTS:
        return FLOW, NONE
    if effect is Effect.STATES or _STOCK.match(text, end):
        return LEVEL, NONE
    if effect is Effect.DOES:
        return FLOW, left.direction
    return _classify_without_verb(left, text, end, is_bounded=is_bounded), NONE


def _classify_relative(unit: str, left: Left, text: str, end: int) -> tuple[MeasureType, Direction]:
    """Percent, multiples and the like: a change where a verb or noun of change is near."""
    if left.effect in _CHANGES or (left.effect is Effect.DOES and left.direction is not NONE):
        return PERCENT_CHANGE, left.direction
    if unit == "doubling" or _GROWTH.match(text, end):
        return PERCENT_CHANGE, Direction.UP
    return LEVEL, NONE


def _classify_without_verb(left: Left, text: str, end: int, *, is_bounded: bool) -> MeasureType:
    if left.is_clause_start:
        return LEVEL if _STATE_AFTER.match(text, end) else FLOW
    # `企业突破2000户`: with a subject and no other verb, to be above a number is a state.
    return LEVEL if left.is_level_noun or is_bounded else FLOW
