"""Faults in claims, the functions of sentences, and summaries."""

from itertools import pairwise

from tests.broken.copies import Copy

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
SENTENCES = "data/sentences.csv"
ACHIEVEMENTS = "data/achievements.csv"


def other_quantity(copy: Copy) -> int:
    """A claim points at the quantity of another sentence."""
    rows = [row for row in copy.table("targets") if row["quantity_id"]]
    rows[0]["quantity_id"] = rows[-1]["quantity_id"]
    copy.write("targets")
    return copy.line("targets", rows[0])


def quantity_shared(copy: Copy) -> int:
    """Two claims of one quote rest on one number."""
    rows = [row for row in copy.table("achievements") if row["quantity_id"]]
    first, second = next(
        (one, other) for one, other in pairwise(rows) if one["quote_zh"] == other["quote_zh"]
    )
    second["quantity_id"] = first["quantity_id"]
    copy.write("achievements")
    return copy.line("achievements", second)


def copied_value_changed(copy: Copy) -> int:
    """A claim has another value than its quantity."""
    return copy.set("targets", "value", "17", lambda row: row["value"])


def quantity_of_a_date(copy: Copy) -> int:
    """A claim rests on a date."""
    row = copy.first("achievements", lambda row: row["baseline_year"])
    date = copy.first("quantities", lambda other: other["sentence_id"] == row["sentence_id"])
    row["quantity_id"] = date["quantity_id"]
    copy.write("achievements")
    return copy.line("achievements", row)


def claim_deleted(copy: Copy) -> int:
    """A measure has lost its claim, and nobody says why."""
    row = copy.first("targets", lambda row: row["quantity_id"])
    quantity = copy.first("quantities", lambda other: other["quantity_id"] == row["quantity_id"])
    copy.table("targets").remove(row)
    copy.write("targets")
    return copy.line("quantities", quantity)


def reason_too_much(copy: Copy) -> int:
    """A measure with a claim says why it has none."""
    claimed = {row["quantity_id"] for row in copy.table("targets")}
    return copy.set(
        "quantities",
        "no_claim_reason_en",
        "No claim of its own",
        lambda row: row["quantity_id"] in claimed,
    )


def verifiability_of_other_table(copy: Copy) -> int:
    """A promise is coded as only achievements are."""
    return copy.set("targets", "verifiability", "milestone", lambda row: row["verifiability"] == "directional")  # fmt: skip


def quantified_without_number(copy: Copy) -> int:
    """A claim without a number is called quantified."""
    return copy.set("targets", "verifiability", "quantified", lambda row: row["verifiability"] == "directional")  # fmt: skip


def indicator_lost(copy: Copy) -> int:
    """A quantified claim does not say what is measured."""
    return copy.set("targets", "indicator_id", "", lambda row: row["indicator_id"])


def indicator_other(copy: Copy) -> int:
    """A claim in percent has an indicator in square metres."""
    other = copy.first("indicators", lambda row: row["unit_id"] == "m2")["indicator_id"]
    return copy.set("targets", "indicator_id", other, lambda row: row["unit_id"] == "percent")


def id_of_other_report(copy: Copy) -> int:
    """The id of a claim begins with another report's."""
    return copy.set("targets", "target_id", "cn-sh-2023.t001")


def function_other(copy: Copy) -> int:
    """A sentence with promises is called background."""
    promised = {row["sentence_id"] for row in copy.table("targets")}
    return copy.set("sentences", "function", "context", lambda row: row["sentence_id"] in promised)  # fmt: skip


def sentence_unclaimed(copy: Copy) -> int:
    """A sentence that promises has neither a row nor a reason."""
    return copy.set("sentences", "function", "commitment", lambda row: row["function"] in ("context", "difficulty") and not row["no_claim_reason_en"])  # fmt: skip


def heading_other(copy: Copy) -> int:
    """The title of a section is called background."""
    return copy.set("sentences", "function", "context", lambda row: row["function"] == "heading" and ".front" not in row["section_id"])  # fmt: skip


def summary_lost(copy: Copy) -> int:
    """A finished claim has no summary."""
    return copy.set("targets", "summary_en", "", lambda row: row["is_draft"] == "false")


def summary_number_changed(copy: Copy) -> int:
    """The summary of a claim has another number than the report, in both tables."""
    row = copy.first("targets", lambda row: row["value"] == "2000")
    row["summary_en"] = row["summary_en"].replace("2,000", "3,000")
    flat = copy.first("claims", lambda other: other["claim_id"] == row["target_id"])
    flat["summary_en"] = row["summary_en"]
    copy.write("targets", "claims")
    return copy.line("targets", row)


def summary_number_invented(copy: Copy) -> int:
    """The summary of a claim has a number of its own, in both tables."""
    row = copy.first("targets", lambda row: not row["value"])
    row["summary_en"] += " in 77 places"
    copy.first("claims", lambda other: other["claim_id"] == row["target_id"])["summary_en"] = row["summary_en"]  # fmt: skip
    copy.write("targets", "claims")
    return copy.line("targets", row)


def summary_bound_lost(copy: Copy) -> int:
    """The summary of a claim leaves out `at least`, in both tables."""
    row = copy.first("targets", lambda row: "at least" in row["summary_en"])
    row["summary_en"] = row["summary_en"].replace("at least ", "")
    copy.first("claims", lambda other: other["claim_id"] == row["target_id"])["summary_en"] = row["summary_en"]  # fmt: skip
    copy.write("targets", "claims")
    return copy.line("targets", row)


FAULTS = (
    (other_quantity, "quantity-outside-quote", TARGETS, "quantity_id"),
    (quantity_shared, "quantity-claimed-twice", ACHIEVEMENTS, "quantity_id"),
    (copied_value_changed, "claim-quantity-mismatch", TARGETS, "value"),
    (quantity_of_a_date, "quantity-not-a-measure", ACHIEVEMENTS, "quantity_id"),
    (claim_deleted, "measure-unclaimed", QUANTITIES, "no_claim_reason_en"),
    (reason_too_much, "reason-not-needed", QUANTITIES, "no_claim_reason_en"),
    (verifiability_of_other_table, "verifiability-mismatch", TARGETS, "verifiability"),
    (quantified_without_number, "verifiability-mismatch", TARGETS, "verifiability"),
    (indicator_lost, "indicator-missing", TARGETS, "indicator_id"),
    (indicator_other, "indicator-mismatch", TARGETS, "unit_id"),
    (id_of_other_report, "id-report-mismatch", TARGETS, "target_id"),
    (function_other, "function-mismatch", SENTENCES, "function"),
    (sentence_unclaimed, "sentence-unclaimed", SENTENCES, "no_claim_reason_en"),
    (heading_other, "heading-mismatch", SENTENCES, "function"),
    (summary_lost, "summary-missing", TARGETS, "summary_en"),
    (summary_number_changed, "summary-number-missing", TARGETS, "summary_en"),
    (summary_number_invented, "summary-number-unsupported", TARGETS, "summary_en"),
    (summary_bound_lost, "summary-bound-missing", TARGETS, "summary_en"),
)
