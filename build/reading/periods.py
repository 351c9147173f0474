"""Which years a measure speaks of, from the words around it and its section's years."""

import re

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
# Characters first and what stands before them second: a search skips all that begins no words.
# Numerals are bounded: in a line of digits each of them would be looked at again for every other.
_CHINESE = "一二三四五六七八九十两"
_COUNT = f"([{_CHINESE}0-9](?:(?<=[{_CHINESE}])[{_CHINESE}]{{0,2}}|(?<=[0-9])(?<![0-9].)[0-9]?))"
_YEARS_PAST = re.compile(f"{_COUNT}年(?:来|累计|间|共)")
_CONSECUTIVE_YEARS = re.compile(f"[连历](?:(?<=连)续|(?<=历)经){_COUNT}年")
_YEAR = re.compile(r"(?<![比较从自\d])((?:19|20)\d{2})年")
_SINCE_YEAR = re.compile(r"年以来(?<=((?:19|20)\d{2})年以来)(?<!\d.{7})")
_THIS_YEAR = re.compile("(?<![比较从自与同])[今去明]年")
_YEARS = "年"  # what all of these need; most sentences have none
# Thresholds that are crossed one after the other, or once: an event of some year of the period,
# though the threshold itself is a level. 突破2000户 may be a state.
_CROSSING = re.compile("[先跨迈站登](?:(?<=先)后|(?<!先)上|(?<=跨)[越过])")
# Names of their own, for members of an enumeration are slow to look up for every quantity.
_MEASURE, _NAMED, _SECTION = Role.MEASURE, YearBasis.NAMED, YearBasis.SECTION


Dated = tuple[Period, YearBasis]
"""The years a measure speaks of, both included, and whether its words name them."""


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
    if quantity.role is not _MEASURE:
        return None
    at, end, basis = quantity.char_start, default[1], _SECTION
    if quantity.baseline_year is not None:
        return (quantity.baseline_year, end), _NAMED
    head = text[max(sentence_start, at - REACH) : at]
    has_years = _YEARS in head
    if has_years:
        if since_year := _SINCE_YEAR.search(head):
            return (int(since_year[1]), end), _NAMED
        clause = clause_before(text, sentence_start, at)
        if years := _YEAR.findall(clause):
            return (int(years[-1]), int(years[-1])), _NAMED
        if consecutive := _count_of_years(_CONSECUTIVE_YEARS, clause):
            return (end - consecutive + 1, end), _NAMED
        basis = _NAMED if _THIS_YEAR.search(head) else _SECTION
    if is_past and quantity.measure_type in STATES:
        is_crossing = _CROSSING.search(head + quantity.text_zh) and _CROSSING.search(
            clause_before(text, sentence_start, at) + quantity.text_zh
        )
        if not is_crossing:
            return (end, end), basis
    if since := _SINCE.search(head):
        return (_NAMED_STARTS[since[0]], end), _NAMED
    if has_years and (past := _count_of_years(_YEARS_PAST, head)):
        return (end - past + 1, end), _NAMED
    return default, basis


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
