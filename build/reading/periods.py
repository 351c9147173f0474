"""Which years a measure speaks of, from the words around it and its section's years."""

import re
from typing import NamedTuple

from build.report.numerals import read_count
from build.report.quantity import Quantity
from build.report.text import Period
from build.report.wording import REACH, clause_before
from build.schema.codes import MeasureType, Role, YearBasis

# States, as against what happens over a period: dated by the last year of the period.
STATES = (MeasureType.LEVEL, MeasureType.RANK)

# Names of periods, with the year they begin.
_NAMED_STARTS = {"党的十八大以来": 2012, "党的十九大以来": 2017, "党的二十大以来": 2022}
_SINCE = re.compile("|".join(_NAMED_STARTS))
# Numerals are bounded: in a line of digits each of them would be looked at again for every other.
_COUNT = "([一二三四五六七八九十两]{1,3}|(?<![0-9])[0-9]{1,2})"
_YEARS_PAST = re.compile(f"{_COUNT}年(?:来|累计|间|共)")
_CONSECUTIVE_YEARS = re.compile(f"(?:连续|历经){_COUNT}年")
_YEAR = re.compile(r"(?<![比较从自\d])((?:19|20)\d{2})年")
_SINCE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})年以来")
_THIS_YEAR = re.compile("(?<![比较从自与同])[今去明]年")
# Thresholds that are crossed one after the other, or once: an event of some year of the period,
# though the threshold itself is a level. 突破2000户 may be a state.
_CROSSING = re.compile("先后|[跨迈站登]上|跨越|跨过")


class Dated(NamedTuple):
    """The years a measure speaks of, both included, and whether its words name them."""

    period: Period
    basis: YearBasis


def period_of(
    quantity: Quantity, text: str, sentence_start: int, default: Period, is_past: bool
) -> Dated | None:
    """The first and last year a measure speaks of; None for other roles.

    `default` is the period of the section. Words of the measure's own clause come first: a
    baseline year, a year written before the number, 连续N年; then words that open the sentence
    (党的十八大以来, 三年来); then the section's period. States (levels and ranks) without such
    words are dated by the last year of a past period, but where a threshold was crossed in it; of
    a period to come both years stay, as the goal is due by its end.
    """
    if quantity.role is not Role.MEASURE:
        return None
    at = quantity.char_start
    head = text[max(sentence_start, at - REACH) : at]
    clause = clause_before(text, sentence_start, at)
    end = default[1]
    if quantity.baseline_year is not None:
        return Dated((quantity.baseline_year, end), YearBasis.NAMED)
    if since_year := _SINCE_YEAR.search(head):
        return Dated((int(since_year[1]), end), YearBasis.NAMED)
    if years := _YEAR.findall(clause):
        return Dated((int(years[-1]), int(years[-1])), YearBasis.NAMED)
    if consecutive := _count_of_years(_CONSECUTIVE_YEARS, clause):
        return Dated((end - consecutive + 1, end), YearBasis.NAMED)
    basis = YearBasis.NAMED if _THIS_YEAR.search(head) else YearBasis.SECTION
    is_state = quantity.measure_type in STATES
    if is_past and is_state and not _CROSSING.search(clause + quantity.text_zh):
        return Dated((end, end), basis)
    if since := _SINCE.search(head):
        return Dated((_NAMED_STARTS[since[0]], end), YearBasis.NAMED)
    if past := _count_of_years(_YEARS_PAST, head):
        return Dated((end - past + 1, end), YearBasis.NAMED)
    return Dated(default, basis)


def _count_of_years(pattern: re.Pattern[str], words: str) -> int:
    """How many years some words name; 0 where they name none, or no certain number (两三年来)."""
    found = pattern.search(words)
    return read_count(found[1]) if found else 0


def is_baseline(quantity: Quantity, follower: Quantity | None) -> bool:
    """Whether a measure is only the earlier value that the quantity after it compares with."""
    return (
        follower is not None
        and follower.baseline_value is not None
        and follower.baseline_value == quantity.value
    )
