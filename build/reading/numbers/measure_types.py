"""What kind of magnitude a measure is and whether it rises or falls."""

import re

from build.reading.numbers.left_context import Left
from build.reading.numbers.verb_words import BY, DOES, GAP, LIFTS, STATES, TO
from build.schema.codes import Direction, MeasureType

FLOW, LEVEL = MeasureType.FLOW, MeasureType.LEVEL
PERCENT_CHANGE, DIFFERENCE = MeasureType.PERCENT_CHANGE, MeasureType.DIFFERENCE
RANK = MeasureType.RANK
NONE = Direction.NONE

# Kinds of unit that say how large a change is rather than what there is.
_RELATIVE = frozenset({"ratio", "incidence", "doubling"})
_DIFFERENCES = frozenset({"ratio_difference", "rate_difference"})
# Kinds that describe a thing rather than add up: 3 days, a 500 kV line, a storm of force 8.
_DESCRIBING = frozenset(
    {"time", "working_time", "teaching_time", "voltage", "temperature", "grade"}
)
_CHANGES = (BY, LIFTS)
_STOCK = re.compile("[^，。；、]{0,6}(?:保有量|存量|规模(?!以上|化)|投资强度)")
_GROWTH = re.compile("的?(?:年均|平均)?(?:速度增长|增长|增速|增幅)")
# After a number that opens its clause: `8个产业规模超千亿元`, `3家高新区位列…`.
_STATE_AFTER = re.compile(
    "[^，。；、]{0,10}(?:位列|位居|居全国|均超|规模|占|超过|达到|新?台阶|大关|关口)"
)


def classify(
    kind: str | None, left: Left, text: str, end: int, *, is_bounded: bool
) -> tuple[MeasureType, Direction]:
    """Measure type and direction of a number after the words `left` reads.

    `kind` is the kind of quantity of its unit, `end` where the number ends in `text`;
    `is_bounded` tells that a comparator stands before it.
    """
    effect = left.effect
    if kind == "rank":
        return RANK, NONE
    if kind in _DIFFERENCES or effect is GAP:
        return DIFFERENCE, left.direction if effect in _CHANGES else NONE
    if effect is TO:
        return LEVEL, left.direction
    if kind in _RELATIVE:
        return _classify_relative(kind, left, text, end)
    if effect is BY:
        return FLOW, left.direction
    if kind in _DESCRIBING:
        return LEVEL, NONE
    if effect is LIFTS:
        return FLOW, NONE
    if effect is STATES or _STOCK.match(text, end):
        return LEVEL, NONE
    if effect is DOES:
        return FLOW, left.direction
    return _classify_without_verb(left, text, end, is_bounded=is_bounded), NONE


def _classify_relative(
    kind: str | None, left: Left, text: str, end: int
) -> tuple[MeasureType, Direction]:
    """Percent, multiples and the like: a change where a verb or noun of change is near."""
    if left.effect in _CHANGES or (left.effect is DOES and left.direction is not NONE):
        return PERCENT_CHANGE, left.direction
    if kind == "doubling" or _GROWTH.match(text, end):
        return PERCENT_CHANGE, Direction.UP
    return LEVEL, NONE


def _classify_without_verb(left: Left, text: str, end: int, *, is_bounded: bool) -> MeasureType:
    if left.is_clause_start:
        return LEVEL if _STATE_AFTER.match(text, end) else FLOW
    # `企业突破2000户`: with a subject and no other verb, to be above a number is a state.
    return LEVEL if left.is_level_noun or is_bounded else FLOW
