"""The rules of plausibility: what a person should look at."""

from .kinds import unlikely

PERCENT_OVER_100 = unlikely(
    "percent-over-100",
    "Shares are at most 100 percent.",
    "look at the words again: is the number read and coded as meant?",
)
RANGE_TURNED = unlikely(
    "range-turned",
    "The upper end of a range is not below the lower one.",
    "look at the words again: is the number read and coded as meant?",
)
VALUE_FAR_OFF = unlikely(
    "value-far-off",
    "Values of one indicator are less than a thousand times apart.",
    "look at the words again: is the number read and coded as meant?",
)
PERIOD_AFTER_REPORT = unlikely(
    "period-after-report",
    "Achievements do not reach beyond the year of the report.",
    "look at the words again: which years do they speak of?",
)
PERIOD_BEFORE_REPORT = unlikely(
    "period-before-report",
    "Targets do not begin before the year of the report.",
    "look at the words again: which years do they speak of?",
)
QUOTE_LONG = unlikely(
    "quote-long", "A quote has at most 200 characters.", "quote the claim, and only it"
)
QUOTE_SHORT = unlikely("quote-short", "A quote has at least 3 characters.", "quote the whole claim")
FLOW_OF_A_STATE = unlikely(
    "flow-of-a-state", "Shares, stocks and yearly incomes are levels.", "is it a level?"
)
INDICATOR_NOT_NAMED = unlikely(
    "indicator-not-named",
    "The label of an indicator shares a character with the sentence.",
    "is this what the words measure?",
)
