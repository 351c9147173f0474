"""Faults in derived tables, projects and dimensions."""

from tests.broken.copies import Copy

INDICATORS = "data/indicators.csv"
CLAIMS = "data/claims.csv"


def flat_row_lost(copy: Copy) -> None:
    """The flat table lacks its last claim."""
    copy.table("claims").pop()
    copy.write("claims")


def flat_label_other(copy: Copy) -> int:
    """The flat table has another label than the dimension."""
    return copy.set("claims", "policy_area_en", "Government", lambda row: row["policy_area_en"])


def flat_day_other(copy: Copy) -> int:
    """The flat table dates a claim by another day than the end of its period."""
    return copy.set("claims", "period_end_on", "2024-12-31")


def pair_lost(copy: Copy) -> int:
    """A past and a promised value of one indicator are not paired."""
    del copy.table("indicator_pairs")[0]
    copy.write("indicator_pairs")
    return 2


def code_relabelled(copy: Copy) -> int:
    """The table of codes says another label than the schemas."""
    copy.set("codes", "label_en", "upward", lambda row: row["code_id"] == "direction.up")
    return copy.line("codes", copy.first("codes", lambda row: row["code_list"] == "direction"))


def project_unmentioned(copy: Copy) -> int:
    """A project is mentioned nowhere."""
    mentions = copy.table("project_mentions")
    project_id = copy.first("projects")["project_id"]
    mentions[:] = [row for row in mentions if row["project_id"] != project_id]
    copy.write("project_mentions")
    return 2


def promise_in_the_past(copy: Copy) -> int:
    """A mention in the review of the past has a promised state."""
    return copy.set("project_mentions", "promised_status", "completed")


def own_name_with_page(copy: Copy) -> int:
    """A translation of our own names a page it was seen on."""
    return copy.set("projects", "name_source_url", "https://example.org/x", lambda row: row["name_evidence"] == "own")  # fmt: skip


def official_name_without_page(copy: Copy) -> int:
    """An official name has lost the page it was seen on."""
    return copy.set("projects", "name_source_url", "", lambda row: row["name_evidence"] == "official")  # fmt: skip


def si_factor_wrong(copy: Copy) -> int:
    """A factor to the SI unit is ten times too large."""
    return copy.set("units", "si_factor", "10000", lambda row: row["unit_id"] == "km")


def unit_word_of_two(copy: Copy) -> int:
    """A word names two units."""
    row = copy.first("units", lambda row: row["unit_id"] == "household")
    row["words_zh"] += " 套"
    copy.write("units")
    return copy.line("units", copy.first("units", lambda other: other["unit_id"] == "home"))


def source_unlisted(copy: Copy) -> int:
    """A report names a source that the descriptor does not list."""
    return copy.set("reports", "source_url", "https://example.org/report")


def definition_copied(copy: Copy) -> int:
    """Two policy areas have one definition."""
    rows = copy.table("policy_areas")
    rows[5]["definition_en"] = rows[2]["definition_en"]
    copy.write("policy_areas")
    return 7


def indicator_without_claim(copy: Copy) -> int:
    """An indicator measures nothing."""
    row = dict(copy.table("indicators")[0])
    row |= {"indicator_id": "nothing", "label_zh": "无", "label_en": "Nothing", "definition_zh": "无。", "definition_en": "Nothing."}  # fmt: skip
    copy.table("indicators").append(row)
    copy.write("indicators")
    return copy.line("indicators", row)


FAULTS = (
    (flat_row_lost, "derived-rows", CLAIMS, "claim_id"),
    (flat_label_other, "derived-cell", CLAIMS, "policy_area_en"),
    (flat_day_other, "derived-cell", CLAIMS, "period_end_on"),
    (pair_lost, "derived-rows", "data/indicator_pairs.csv", "indicator_pair_id"),
    (code_relabelled, "code-list-mismatch", "data/codes.csv", "code_list"),
    (project_unmentioned, "project-not-mentioned", "data/projects.csv", "project_id"),
    (promise_in_the_past, "promise-mismatch", "data/project_mentions.csv", "promised_status"),
    (official_name_without_page, "name-source-missing", "data/projects.csv", "name_source_url"),
    (own_name_with_page, "name-source-unexpected", "data/projects.csv", "name_source_url"),
    (si_factor_wrong, "si-factor-mismatch", "data/units.csv", "si_factor"),
    (unit_word_of_two, "unit-word-ambiguous", "data/units.csv", "words_zh"),
    (source_unlisted, "source-unlisted", "data/reports.csv", "source_url"),
    (definition_copied, "text-duplicate", "data/policy_areas.csv", "definition_en"),
    (indicator_without_claim, "indicator-unused", INDICATORS, "indicator_id"),
)
