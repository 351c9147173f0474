"""What is unlikely: it warns and does not block."""

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from validate.content.rules import plausibility as rules

TARGETS = "data/targets.csv"
ACHIEVEMENTS = "data/achievements.csv"


def _has_value(row: Cells) -> bool:
    return row["value"] != ""


@breaks(rules.PERCENT_OVER_100, ACHIEVEMENTS, "value")
def share_of_more_than_all(copy: Copy) -> int:
    """A share is 140 percent."""
    return copy.set(
        "achievements",
        "value",
        "140.0",
        lambda row: (row["unit_id"], row["measure_type"]) == ("percent", "level"),
    )


@breaks(rules.RANGE_TURNED, TARGETS, "value_high")
def range_turned(copy: Copy) -> int:
    """The upper end of a range is below the lower one."""
    return copy.set("targets", "value_high", "0.1", _has_value)


@breaks(rules.VALUE_FAR_OFF, TARGETS, "value")
def value_far_off(copy: Copy) -> int:
    """A promised value is ten thousand times the achieved one of its indicator."""
    pair = copy.table("indicator_pairs")[0]
    value = pair["achieved_value"].replace(".", "0000.")
    return copy.set("targets", "value", value, lambda row: row["target_id"] == pair["target_id"])


@breaks(rules.PERIOD_AFTER_REPORT, ACHIEVEMENTS, "period_end")
def achievement_to_come(copy: Copy) -> int:
    """An achievement reaches beyond the year of the report."""
    return copy.set("achievements", "period_end", "2030")


@breaks(rules.PERIOD_BEFORE_REPORT, TARGETS, "period_start")
def target_of_the_past(copy: Copy) -> int:
    """A target begins before the year of the report."""
    return copy.set("targets", "period_start", "2001")


@breaks(rules.QUOTE_SHORT, TARGETS, "quote_zh")
def quote_of_one_character(copy: Copy) -> int:
    """A quote is one character."""
    return copy.set("targets", "quote_zh", "办")


@breaks(rules.QUOTE_LONG, TARGETS, "quote_zh")
def quote_of_many_sentences(copy: Copy) -> int:
    """A quote is longer than any claim."""
    return copy.set("targets", "quote_zh", "办" * 300)


@breaks(rules.FLOW_OF_A_STATE, ACHIEVEMENTS, "measure_type")
def income_a_flow(copy: Copy) -> int:
    """A yearly income is called a flow."""
    return copy.set(
        "achievements",
        "measure_type",
        "flow",
        lambda row: "人均" in row["quote_zh"] and row["value"],
    )


@breaks(rules.INDICATOR_NOT_NAMED, ACHIEVEMENTS, "indicator_id")
def indicator_elsewhere(copy: Copy) -> int:
    """A claim has an indicator of which its sentence says no word."""
    claim = copy.first("achievements", lambda row: row["indicator_id"])
    sentence = copy.first("sentences", lambda row: row["sentence_id"] == claim["sentence_id"])
    words = set(sentence["text_zh"])
    other = copy.first("indicators", lambda row: not words & set(row["label_zh"]))
    return copy.set("achievements", "indicator_id", other["indicator_id"], lambda row: row is claim)
