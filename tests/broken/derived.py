"""Faults in derived tables, projects and dimensions."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import derived as rules
from validate.content.rules.claims import PROMISE_MISMATCH
from validate.content.rules.quotes import PROJECT_NOT_MENTIONED

INDICATORS = "data/indicators.csv"
CLAIMS = "data/claims.csv"


@breaks(rules.DERIVED_ROWS, CLAIMS, "claim_id")
def flat_row_lost(copy: Copy) -> None:
    """The flat table lacks its last claim."""
    copy.table("claims").pop()
    copy.write("claims")


@breaks(rules.DERIVED_CELL, CLAIMS, "policy_area_en")
def flat_label_other(copy: Copy) -> int:
    """The flat table has another label than the dimension."""
    return copy.set("claims", "policy_area_en", "Government", lambda row: row["policy_area_en"])


@breaks(rules.DERIVED_CELL, CLAIMS, "period_end_on")
def flat_day_other(copy: Copy) -> int:
    """The flat table dates a claim by another day than the end of its period."""
    return copy.set("claims", "period_end_on", "2024-12-31")


@breaks(rules.DERIVED_ROWS, "data/indicator_pairs.csv", "indicator_pair_id")
def pair_lost(copy: Copy) -> int:
    """A past and a promised value of one indicator are not paired."""
    del copy.table("indicator_pairs")[0]
    copy.write("indicator_pairs")
    return 2


@breaks(rules.CODE_LIST_MISMATCH, "data/codes.csv", "code_list")
def code_relabelled(copy: Copy) -> int:
    """The table of codes says another label than the schemas."""
    copy.set("codes", "label_en", "upward", lambda row: row["code_id"] == "direction.up")
    return copy.line("codes", copy.first("codes", lambda row: row["code_list"] == "direction"))


@breaks(PROJECT_NOT_MENTIONED, "data/projects.csv", "project_id")
def project_unmentioned(copy: Copy) -> int:
    """A project is mentioned nowhere."""
    mentions = copy.table("project_mentions")
    project_id = copy.first("projects")["project_id"]
    mentions[:] = [row for row in mentions if row["project_id"] != project_id]
    joins = copy.table("claim_projects")
    joins[:] = [row for row in joins if row["project_id"] != project_id]
    del copy.table("projects_flat")[0]
    copy.write("project_mentions", "claim_projects", "projects_flat")
    return 2


@breaks(PROMISE_MISMATCH, "data/project_mentions.csv", "promised_status")
def promise_in_the_past(copy: Copy) -> int:
    """A mention in the review of the past has a promised state."""
    return copy.set("project_mentions", "promised_status", "completed")


@breaks(rules.CODE_LIST_MISMATCH, "schemas/quantities.json", "direction")
def list_opened(copy: Copy) -> None:
    """A column is open in one table and closed in others."""
    schema = copy.schema("quantities")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    field["constraints"].pop("enum")
    field.pop("categories")
    copy.write_schema("quantities", schema)
