"""Faults in the facts of reports, in titles of sections, and in the names and areas of projects."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import dimensions as rules

REPORTS = "data/reports.csv"
PROJECTS = "data/projects.csv"


@breaks(rules.SOURCE_UNLISTED, REPORTS, "source_url")
def source_unlisted(copy: Copy) -> int:
    """A report names a source that the descriptor does not list."""
    return copy.set("reports", "source_url", "https://example.org/report")


@breaks(rules.FACT_NOT_IN_TEXT, REPORTS, "delivered_on")
def day_other(copy: Copy) -> int:
    """A report is dated by another day than its text."""
    return copy.set("reports", "delivered_on", "2023-01-16")


@breaks(rules.PLAN_YEAR_UNTOLD, REPORTS, "plan_year")
def plan_year_other(copy: Copy) -> int:
    """A report of January plans for a year that no heading of it names."""
    return copy.set("reports", "plan_year", "2026")


@breaks(rules.FACT_NOT_IN_TEXT, REPORTS, "speaker_zh")
def speaker_other(copy: Copy) -> int:
    """A report has another speaker than its text."""
    return copy.set("reports", "speaker_zh", "张三")


@breaks(rules.FACT_NOT_IN_TEXT, REPORTS, "session_zh")
def session_other(copy: Copy) -> int:
    """A report was given to another session than its text says."""
    return copy.set("reports", "session_zh", "北京市第十六届人民代表大会第二次会议")


@breaks(rules.FACT_UNTOLD, REPORTS, "speaker_zh")
def speaker_untold(copy: Copy) -> int:
    """The text does not say who gave the report."""
    copy.write_text(copy.text().replace("北京市代市长 殷勇", "北京市政府某某某某"))
    return 2


@breaks(rules.NUMBERS_APART, REPORTS, "session_en")
def session_of_another_number(copy: Copy) -> int:
    """The session of a report has another number in English."""
    session = "Second Session of the Sixteenth Beijing Municipal People's Congress"
    return copy.set("reports", "session_en", session)


@breaks(rules.NUMBERS_APART, "data/sections.csv", "title_en")
def title_number_other(copy: Copy) -> int:
    """The English title of a section names another year than the Chinese."""
    return copy.set(
        "sections", "title_en", "Work in 2021", lambda row: row["title_en"] == "Work in 2022"
    )


@breaks(rules.NAME_SOURCE_UNEXPECTED, PROJECTS, "name_source_url")
def own_name_with_page(copy: Copy) -> int:
    """A translation of our own names a page it was seen on."""
    return copy.set(
        "projects",
        "name_source_url",
        "https://example.org/x",
        lambda row: row["name_evidence"] == "own",
    )


@breaks(rules.NAME_SOURCE_MISSING, PROJECTS, "name_source_url")
def official_name_without_page(copy: Copy) -> int:
    """An official name has lost the page it was seen on."""
    return copy.set(
        "projects", "name_source_url", "", lambda row: row["name_evidence"] == "official"
    )


@breaks(rules.ADDRESS_FORM, PROJECTS, "name_source_url")
def page_no_address(copy: Copy) -> int:
    """The page of an official name is no web address."""
    return copy.set(
        "projects", "name_source_url", "www.beijing.gov.cn", lambda row: row["name_source_url"]
    )


@breaks(rules.NUMBERS_APART, PROJECTS, "name_en")
def line_number_other(copy: Copy) -> int:
    """The English name of a line has another number."""
    return copy.set(
        "projects", "name_en", "Metro Line 13", lambda row: row["name_en"] == "Metro Line 12"
    )


@breaks(rules.POLICY_AREA_MISMATCH, PROJECTS, "policy_area_id")
def area_of_another_subtopic(copy: Copy) -> int:
    """A project has another area than its subtopic lies in."""
    return copy.set("projects", "policy_area_id", "cap_03")
