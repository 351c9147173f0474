"""Faults in the English summaries of claims."""

from collections.abc import Callable

from tests.broken.breaking import breaks
from tests.broken.copies import Cells, Copy
from validate.content.rules import summaries as rules
from validate.content.rules.dimensions import TERM_UNTRANSLATED

TARGETS = "data/targets.csv"


def _say(copy: Copy, change: Callable[[str], str], chosen: Callable[[Cells], object]) -> int:
    """Change the summary of a target and of its flat row alike."""
    row = copy.first("targets", chosen)
    flat = copy.first("claims", lambda other: other["claim_id"] == row["target_id"])
    row["summary_en"] = flat["summary_en"] = change(row["summary_en"])
    copy.write("targets", "claims")
    return copy.line("targets", row)


@breaks(TERM_UNTRANSLATED, TARGETS, "summary_en")
def term_said_otherwise(copy: Copy) -> int:
    """A summary says a term in other words than the table of terms."""
    return _say(
        copy,
        lambda text: text.replace("high-quality", "excellent"),
        lambda row: "高质量发展" in row["quote_zh"] and "high-quality" in row["summary_en"],
    )


@breaks(rules.SUMMARY_NUMBER_MISSING, TARGETS, "summary_en")
def summary_number_changed(copy: Copy) -> int:
    """The summary of a claim has another number than the report."""
    return _say(
        copy, lambda text: text.replace("2,000", "3,000"), lambda row: row["value"] == "2000.0"
    )


@breaks(rules.SUMMARY_NUMBER_UNSUPPORTED, TARGETS, "summary_en")
def summary_number_invented(copy: Copy) -> int:
    """The summary of a claim has a number of its own."""
    return _say(copy, lambda text: text + " in 77 places", lambda row: not row["value"])


@breaks(rules.SUMMARY_NUMBER_UNSUPPORTED, TARGETS, "summary_en")
def summary_number_word_changed(copy: Copy) -> int:
    """The summary of a claim counts four where the report counts three."""
    return _say(
        copy, lambda text: text.replace("three", "four"), lambda row: "three" in row["summary_en"]
    )


@breaks(rules.SUMMARY_BOUND_MISMATCH, TARGETS, "summary_en")
def summary_bound_lost(copy: Copy) -> int:
    """The summary of a claim leaves out `at least`."""
    return _say(
        copy,
        lambda text: text.replace("at least ", ""),
        lambda row: "at least" in row["summary_en"],
    )


@breaks(rules.SUMMARY_BOUND_MISMATCH, TARGETS, "summary_en")
def summary_bound_invented(copy: Copy) -> int:
    """The summary of a claim says `more than` where the report gives the number as it is."""
    return _say(
        copy,
        lambda text: text.replace("260,000", "more than 260,000"),
        lambda row: "260,000" in row["summary_en"],
    )


@breaks(rules.SUMMARY_UNIT_MISMATCH, TARGETS, "summary_en")
def summary_unit_changed(copy: Copy) -> int:
    """The summary of a claim says miles where the report says kilometers."""
    return _say(
        copy, lambda text: text.replace(" km ", " miles "), lambda row: row["unit_id"] == "km"
    )


@breaks(rules.SUMMARY_UNIT_MISMATCH, TARGETS, "summary_en")
def summary_unit_invented(copy: Copy) -> int:
    """The summary of a claim says percent where the report counts."""
    return _say(
        copy,
        lambda text: text.replace("1,000", "1,000%"),
        lambda row: row["unit_id"] == "count" and row["value"] == "1000.0",
    )


@breaks(rules.SUMMARY_DIRECTION, TARGETS, "summary_en")
def summary_turned(copy: Copy) -> int:
    """The summary of a claim says that what rises falls."""
    return _say(
        copy,
        lambda text: text.replace("Add", "Cut"),
        lambda row: row["summary_en"].startswith("Add ") and row["direction"] == "up",
    )


@breaks(rules.SUMMARY_NEGATION, TARGETS, "summary_en")
def summary_denied(copy: Copy) -> int:
    """The summary of a claim says that the claim is not to be."""
    return _say(
        copy, lambda text: f"Do not {text[0].lower()}{text[1:]}", lambda row: not row["value"]
    )


@breaks(rules.SUMMARY_NUMBER_UNSUPPORTED, TARGETS, "summary_en")
def summary_year_of_later(copy: Copy) -> int:
    """The summary of a claim dates it a year later than the report does."""
    return _say(copy, lambda text: text + " in 2024", lambda row: not row["value"])


@breaks(rules.SUMMARY_NUMBER_UNSUPPORTED, TARGETS, "summary_en")
def summary_in_dozens(copy: Copy) -> int:
    """The summary of a claim counts in a word that is none of the report's."""
    return _say(copy, lambda text: text + " in dozens of places", lambda row: not row["value"])


@breaks(rules.SUMMARY_BOUND_MISMATCH, TARGETS, "summary_en")
def summary_bound_of_a_sign(copy: Copy) -> int:
    """The summary of a claim bounds its number by a sign."""
    return _say(
        copy,
        lambda text: text.replace("260,000", "~260,000"),
        lambda row: "260,000" in row["summary_en"],
    )
