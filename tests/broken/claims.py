"""Faults in claims, the functions of sentences, and summaries."""

from tests.broken.breaking import breaks
from tests.broken.columns import allow_empty
from tests.broken.copies import Copy
from validate.content.rules import claims as rules
from validate.content.rules.quotes import MEASURE_FIELD_UNEXPECTED

TARGETS = "data/targets.csv"
QUANTITIES = "data/quantities.csv"
SENTENCES = "data/sentences.csv"
ACHIEVEMENTS = "data/achievements.csv"


@breaks(rules.QUANTITY_OUTSIDE_QUOTE, TARGETS, "quantity_id")
def other_quantity(copy: Copy) -> int:
    """A claim points at the quantity of another sentence."""
    rows = [row for row in copy.table("targets") if row["quantity_id"]]
    rows[0]["quantity_id"] = rows[-1]["quantity_id"]
    copy.write("targets")
    return copy.line("targets", rows[0])


@breaks(rules.CLAIM_QUANTITY_MISMATCH, TARGETS, "value")
def copied_value_changed(copy: Copy) -> int:
    """A claim has another value than its quantity."""
    return copy.set("targets", "value", "17.0", lambda row: row["value"])


@breaks(rules.QUANTITY_NOT_A_MEASURE, ACHIEVEMENTS, "quantity_id")
def quantity_of_a_date(copy: Copy) -> int:
    """A claim rests on a date."""
    row = copy.first("achievements", lambda row: row["baseline_year"])
    date = copy.first("quantities", lambda other: other["sentence_id"] == row["sentence_id"])
    row["quantity_id"] = date["quantity_id"]
    copy.write("achievements")
    return copy.line("achievements", row)


@breaks(rules.MEASURE_UNCLAIMED, QUANTITIES, "no_claim_reason_en")
def claim_deleted(copy: Copy) -> int:
    """A measure has lost its claim, and nobody says why."""
    row = copy.first("targets", lambda row: row["quantity_id"])
    quantity = copy.first("quantities", lambda other: other["quantity_id"] == row["quantity_id"])
    copy.table("targets").remove(row)
    for told in [one for one in copy.table("outcomes") if one["target_id"] == row["target_id"]]:
        copy.table("outcomes").remove(told)
    copy.first("claims", lambda one: one["claim_id"] == row["target_id"])["outcome_id"] = ""
    copy.write("targets", "outcomes", "claims")
    return copy.line("quantities", quantity)


@breaks(rules.REASON_NOT_NEEDED, QUANTITIES, "no_claim_reason_en")
def reason_too_much(copy: Copy) -> int:
    """A measure with a claim says why it has none."""
    claimed = {row["quantity_id"] for row in copy.table("targets")}
    return copy.set(
        "quantities",
        "no_claim_reason_en",
        "No claim of its own",
        lambda row: row["quantity_id"] in claimed,
    )


@breaks(rules.VERIFIABILITY_MISMATCH, TARGETS, "verifiability")
def verifiability_of_other_table(copy: Copy) -> int:
    """A promise is coded as only achievements are."""
    return copy.set(
        "targets", "verifiability", "milestone", lambda row: row["verifiability"] == "directional"
    )


@breaks(rules.VERIFIABILITY_MISMATCH, TARGETS, "verifiability")
def quantified_without_number(copy: Copy) -> int:
    """A claim without a number is called quantified."""
    return copy.set(
        "targets", "verifiability", "quantified", lambda row: row["verifiability"] == "directional"
    )


@breaks(rules.INDICATOR_MISSING, TARGETS, "indicator_id")
def indicator_lost(copy: Copy) -> int:
    """A quantified claim does not say what is measured."""
    return copy.set("targets", "indicator_id", "", lambda row: row["indicator_id"])


@breaks(rules.INDICATOR_MISMATCH, TARGETS, "unit_id")
def indicator_other(copy: Copy) -> int:
    """A claim in percent has an indicator in square metres."""
    other = copy.first("indicators", lambda row: row["unit_id"] == "m2")["indicator_id"]
    return copy.set("targets", "indicator_id", other, lambda row: row["unit_id"] == "percent")


@breaks(rules.ID_REPORT_MISMATCH, TARGETS, "target_id")
def id_of_other_report(copy: Copy) -> int:
    """The id of a claim begins with another report's."""
    return copy.set("targets", "target_id", "cn-sh-2023.t001")


@breaks(rules.FUNCTION_MISMATCH, SENTENCES, "function")
def function_other(copy: Copy) -> int:
    """A sentence with promises is called background."""
    promised = {row["sentence_id"] for row in copy.table("targets")}
    return copy.set("sentences", "function", "context", lambda row: row["sentence_id"] in promised)


@breaks(rules.SENTENCE_UNCLAIMED, SENTENCES, "no_claim_reason_en")
def sentence_unclaimed(copy: Copy) -> int:
    """A sentence that promises has neither a row nor a reason."""
    return copy.set(
        "sentences",
        "function",
        "commitment",
        lambda row: row["function"] in ("context", "difficulty") and not row["no_claim_reason_en"],
    )


@breaks(rules.HEADING_MISMATCH, SENTENCES, "function")
def heading_other(copy: Copy) -> int:
    """The title of a section is called background."""
    return copy.set(
        "sentences",
        "function",
        "context",
        lambda row: row["function"] == "heading" and ".front" not in row["section_id"],
    )


@breaks(rules.QUANTITY_CLAIMED_TWICE, ACHIEVEMENTS, "quantity_id")
def quantity_shared(copy: Copy) -> int:
    """Two claims rest on one number."""
    first, second = [row for row in copy.table("achievements") if row["quantity_id"]][:2]
    second["quantity_id"] = first["quantity_id"]
    copy.write("achievements")
    return copy.line("achievements", second)


@breaks(MEASURE_FIELD_UNEXPECTED, TARGETS, "direction")
def direction_without_measure(copy: Copy) -> int:
    """A claim without a number has a direction."""
    return copy.set("targets", "direction", "up", lambda row: not row["quantity_id"])


def _allow_drafts(copy: Copy) -> None:
    """Say that rows may be unfinished."""
    for name in ("achievements", "targets", "claims"):
        allow_empty(copy, name, "summary_en")


@breaks(rules.SUMMARY_MISSING, TARGETS, "summary_en")
def summary_lost(copy: Copy) -> int:
    """A finished claim of a package with drafts has no summary."""
    _allow_drafts(copy)
    return copy.set("targets", "summary_en", "", lambda row: row["is_draft"] == "false")


@breaks(rules.DRAFT_PUBLISHED, TARGETS, "is_draft")
def draft_published(copy: Copy) -> int:
    """A row of a finished package is a draft."""
    return copy.set("targets", "is_draft", "true")


@breaks(rules.DRAFT_ROW, TARGETS, "is_draft")
def draft_left(copy: Copy) -> int:
    """A row of a package with drafts is one."""
    _allow_drafts(copy)
    return copy.set("targets", "is_draft", "true")


@breaks(rules.CLAUSE_UNCOVERED, SENTENCES, "text_zh")
def target_deleted(copy: Copy) -> int:
    """A promise without a number is deleted, one of several of its sentence."""
    rows = copy.table("targets")
    row = rows.pop(2)
    copy.table("claims").remove(
        copy.first("claims", lambda one: one["claim_id"] == row["target_id"])
    )
    copy.write("targets", "claims")
    return _line_of_sentence(copy, row["sentence_id"])


@breaks(rules.CLAUSE_UNCOVERED, SENTENCES, "text_zh")
def sentence_called_context(copy: Copy) -> int:
    """The promises of a sentence are deleted, and the sentence is called background."""
    sentence_id = copy.first("targets", lambda row: row["section_id"] == "cn-bj-2023.2.12.4")[
        "sentence_id"
    ]
    for name in ("targets", "claims"):
        copy.table(name)[:] = [row for row in copy.table(name) if row["sentence_id"] != sentence_id]
    copy.first("sentences", lambda row: row["sentence_id"] == sentence_id)["function"] = "context"
    copy.write("targets", "claims", "sentences")
    return _line_of_sentence(copy, sentence_id)


def _line_of_sentence(copy: Copy, sentence_id: str) -> int:
    return copy.line(
        "sentences", copy.first("sentences", lambda row: row["sentence_id"] == sentence_id)
    )


@breaks(rules.STATUS_MISMATCH, "data/project_mentions.csv", "status")
def project_in_two_states(copy: Copy) -> int:
    """A project is finished in its last mention, and under construction in its first."""
    rows = copy.table("project_mentions")
    first = next(
        row for row in rows if [one["project_id"] for one in rows].count(row["project_id"]) > 1
    )
    last = [row for row in rows if row["project_id"] == first["project_id"]][-1]
    last["status"] = "planned"
    copy.write("project_mentions")
    return copy.line("project_mentions", last)


@breaks(rules.PROMISE_MISMATCH, "data/project_mentions.csv", "promised_status")
def promise_of_what_is(copy: Copy) -> int:
    """What is under construction is promised to be begun."""
    return copy.set(
        "project_mentions",
        "promised_status",
        "started",
        lambda row: row["promised_status"] and row["status"] == "under_construction",
    )
