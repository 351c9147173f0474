"""Which years a measure speaks of, from the words around it and its section's years."""

import re

from build.report.numerals import read_count
from build.report.quantity import Quantity
from build.report.text import Period
from build.schema.codes import MeasureType, Role

# States, as against what happens over a period: dated by the last year of the period.
STATES = (MeasureType.LEVEL, MeasureType.RANK)

# Names of periods, with the year they begin.
_NAMED_STARTS = {"党的十八大以来": 2012, "党的十九大以来": 2017, "党的二十大以来": 2022}
_SINCE = re.compile("|".join(_NAMED_STARTS))
_YEARS_PAST = re.compile(r"([一二三四五六七八九十两]+|\d+)年来")
_CONSECUTIVE_YEARS = re.compile(r"(?:连续|历经)([一二三四五六七八九十两]+|\d+)年")
_YEAR = re.compile(r"(?<![比较从自\d])((?:19|20)\d{2})年")
_SINCE_YEAR = re.compile(r"((?:19|20)\d{2})年以来")
_CLAUSE_BREAKS = "，；：。！？"


def period_of(
    quantity: Quantity, text: str, sentence_start: int, default: Period, is_past: bool
) -> Period | None:
    """The first and last year a measure speaks of, both included; None for other roles.

    `default` is the period of the section. Words of the measure's own clause come first: a
    baseline year, a year written before the number, 连续N年; then words that open the sentence
    (党的十八大以来, 三年来); then the section's period. States (levels and ranks) without such
    words are dated by the last year of a past period; of a period to come both years stay, as the
    goal is due by its end.
    """
    if quantity.role is not Role.MEASURE:
        return None
    sentence_head = text[sentence_start : quantity.char_start]
    clause_at = max(sentence_head.rfind(mark) for mark in _CLAUSE_BREAKS) + 1
    clause = sentence_head[clause_at:]
    end = default[1]
    if quantity.baseline_year is not None:
        return (quantity.baseline_year, end)
    if since_year := _SINCE_YEAR.search(sentence_head):
        return (int(since_year[1]), end)
    if years := _YEAR.findall(clause):
        return (int(years[-1]), int(years[-1]))
    if consecutive := _CONSECUTIVE_YEARS.search(clause):
        return (end - read_count(consecutive[1]) + 1, end)
    start = default[0]
    if since := _SINCE.search(sentence_head):
        start = _NAMED_STARTS[since[0]]
    elif past := _YEARS_PAST.search(sentence_head):
        start = end - read_count(past[1]) + 1
    if is_past and quantity.measure_type in STATES:
        return (end, end)
    return (start, end)


def is_baseline(quantity: Quantity, follower: Quantity | None) -> bool:
    """Whether a measure is only the earlier value that the quantity after it compares with."""
    return (
        follower is not None
        and follower.baseline_value is not None
        and follower.baseline_value == quantity.value
    )
