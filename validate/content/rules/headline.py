"""The rules of headline targets: they follow from the reports."""

from ...finding import Rule
from .kinds import made

HEADLINE_ID = made(
    "headline-id", "The id of a headline target is its report, its kind and its indicator."
)
HEADLINE_YEARS = made(
    "headline-years",
    "A target is for the year that the report plans, a result for the year before, a plan's target for several years from then on.",
)
HEADLINE_LABEL = made(
    "headline-label", "The labels of a headline target are those of its ids and codes."
)
HEADLINE_UNSTATED = made(
    "headline-unstated", "What is not stated is a target, without words, number and force."
)
HEADLINE_UNQUOTED = made("headline-unquoted", "What is stated has its quote and its sentence.")
HEADLINE_VALUE = made(
    "headline-value",
    "A headline target has value, unit, bound and direction of its quantity, or the bound behind its list; and none of them without a quantity.",
)
HEADLINE_UNIT = Rule(
    "headline-unit",
    "A headline target is measured in a unit of its indicator.",
    "give the unit to the indicator in indicator_words.csv, or correct the words there",
)
HEADLINE_WORDS = Rule(
    "headline-words",
    "A word of the indicator stands in the quote of a headline target, before its number.",
    "correct the words in indicator_words.csv and build the table again",
)
HEADLINE_MISSING = made(
    "headline-missing",
    "Every report has for every headline indicator its target, or that there is none.",
)
HEADLINE_CODED_OTHERWISE = Rule(
    "headline-coded-otherwise",
    "A headline target says what the finished claims of its report, indicator and years say.",
    "look at the words: correct the claim, or the words in indicator_words.csv",
)
