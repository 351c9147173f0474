"""Faults in the years that numbers, claims and sections speak of."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from tests.broken.measures import ACHIEVEMENTS, QUANTITIES, TARGETS, everywhere, is_measure
from validate.content.rules import periods as rules

SECTIONS = "data/sections.csv"


@breaks(rules.PERIOD_UNSUPPORTED, QUANTITIES, "period_start")
def period_invented(copy: Copy) -> int:
    """A number of part one speaks of a year that no word names."""
    return copy.set("quantities", "period_start", "1999", is_measure)


@breaks(rules.PERIOD_UNSUPPORTED, TARGETS, "period_end")
def period_changed(copy: Copy) -> int:
    """A promise without a number is due in another year than its section's."""
    return copy.set("targets", "period_end", "2030", lambda row: not row["quantity_id"])


@breaks(rules.PERIOD_TURNED, QUANTITIES, "period_start")
def period_turned(copy: Copy) -> int:
    """A period ends before it begins."""
    return copy.set("quantities", "period_start", "2099", is_measure)


@breaks(rules.PERIOD_UNSUPPORTED, QUANTITIES, "period_end")
def period_of_a_year_widened(copy: Copy) -> int:
    """A number that its clause dates by one year is given the years of its section."""
    return everywhere(
        copy, "period_end", lambda _: "2021", lambda row: row["text_zh"] == "超2000亿元"
    )


@breaks(rules.PERIOD_UNSUPPORTED, QUANTITIES, "period_start")
def period_of_a_state_widened(copy: Copy) -> int:
    """A level of the past is given all years of its section."""
    return everywhere(
        copy,
        "period_start",
        lambda _: "2018",
        lambda row: row["measure_type"] == "level" and row["period_start"] == "2022",
    )


@breaks(rules.SECTION_YEARS_MISSING, SECTIONS, "period_start")
def section_years_lost(copy: Copy) -> int:
    """A section with claims has no years."""
    row = copy.first("sections", lambda row: row["section_id"] == "cn-bj-2023.1.01")
    row["period_start"] = row["period_end"] = ""
    copy.write("sections")
    return copy.line("sections", row)


@breaks(rules.SECTION_YEARS_UNSUPPORTED, SECTIONS, "period_start")
def section_years_invented(copy: Copy) -> int:
    """A section begins in a year that no word of it names."""
    return copy.set(
        "sections", "period_start", "2016", lambda row: row["section_id"] == "cn-bj-2023.1.01"
    )


@breaks(rules.SECTION_YEARS_UNSUPPORTED, SECTIONS, "period_start")
def section_years_of_another_section(copy: Copy) -> int:
    """今后五年的奋斗目标 is dated by this year alone, as if the entry of report.yaml were lost."""
    return copy.set(
        "sections", "period_end", "2023", lambda row: row["section_id"] == "cn-bj-2023.2.b03"
    )


@breaks(rules.TABLE_MISMATCH, ACHIEVEMENTS, "section_id")
def achievements_of_this_year(copy: Copy) -> int:
    """The review of the past is dated by the year of the report, in every table."""
    for row in copy.table("sections"):
        if row["section_id"].startswith("cn-bj-2023.1."):
            row["period_start"] = row["period_end"] = "2023"
    for name in ("achievements", "claims", "quantities"):
        for row in copy.table(name):
            if row.get("section_id", row["sentence_id"]).startswith("cn-bj-2023.1."):
                row["period_start"] = row["period_end"] = "2023"
    copy.write("sections", "achievements", "claims", "quantities")
    return 2
