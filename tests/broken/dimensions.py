"""Faults in reports, dimensions, projects, labels and the figures of agreement."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import dimensions as rules
from validate.content.rules.agreement import (
    AGREEMENT_INCONSISTENT,
    AGREEMENT_UNKNOWN,
    READING_INCONSISTENT,
    READING_UNKNOWN,
)

INDICATORS = "data/indicators.csv"
UNITS = "data/units.csv"
PLACES = "data/places.csv"
PROJECTS = "data/projects.csv"
REPORTS = "data/reports.csv"
AGREEMENT = "data/coding_agreement.csv"


@breaks(rules.NAME_SOURCE_UNEXPECTED, "data/projects.csv", "name_source_url")
def own_name_with_page(copy: Copy) -> int:
    """A translation of our own names a page it was seen on."""
    return copy.set(
        "projects",
        "name_source_url",
        "https://example.org/x",
        lambda row: row["name_evidence"] == "own",
    )


@breaks(rules.NAME_SOURCE_MISSING, "data/projects.csv", "name_source_url")
def official_name_without_page(copy: Copy) -> int:
    """An official name has lost the page it was seen on."""
    return copy.set(
        "projects", "name_source_url", "", lambda row: row["name_evidence"] == "official"
    )


@breaks(rules.SI_FACTOR_MISMATCH, "data/units.csv", "si_factor")
def si_factor_wrong(copy: Copy) -> int:
    """A factor to the SI unit is ten times too large."""
    return copy.set("units", "si_factor", "10000.0", lambda row: row["unit_id"] == "km")


@breaks(rules.UNIT_WORD_AMBIGUOUS, "data/units.csv", "words_zh")
def unit_word_of_two(copy: Copy) -> int:
    """A word names two units."""
    row = copy.first("units", lambda row: row["unit_id"] == "household")
    row["words_zh"] += " 套"
    copy.write("units")
    return copy.line("units", copy.first("units", lambda other: other["unit_id"] == "home"))


@breaks(rules.SOURCE_UNLISTED, "data/reports.csv", "source_url")
def source_unlisted(copy: Copy) -> int:
    """A report names a source that the descriptor does not list."""
    return copy.set("reports", "source_url", "https://example.org/report")


@breaks(rules.TEXT_DUPLICATE, "data/policy_areas.csv", "definition_en")
def definition_copied(copy: Copy) -> int:
    """Two policy areas have one definition."""
    rows = copy.table("policy_areas")
    rows[5]["definition_en"] = rows[2]["definition_en"]
    copy.write("policy_areas")
    return 7


@breaks(rules.NOT_ADDITIVE, INDICATORS, "aggregation")
def levels_added_up(copy: Copy) -> int:
    """The values of a level are said to be added up."""
    return copy.set("indicators", "aggregation", "sum", lambda row: row["measure_type"] == "level")


@breaks(rules.DEFINITION_OF_ONE_PLACE, INDICATORS, "definition_en")
def definition_of_beijing(copy: Copy) -> int:
    """An indicator is defined for Beijing alone."""
    row = copy.first("indicators")
    definition = f"In Beijing: {row['definition_en']}"
    return copy.set("indicators", "definition_en", definition)


@breaks(rules.ADDRESS_FORM, INDICATORS, "definition_source_url")
def definition_without_page(copy: Copy) -> int:
    """The page of a definition is no web address."""
    return copy.set(
        "indicators",
        "definition_source_url",
        "stats.gov.cn",
        lambda row: row["definition_source_url"],
    )


@breaks(rules.INDICATOR_UNUSED, INDICATORS, "indicator_id")
def indicator_without_claim(copy: Copy) -> int:
    """An indicator measures nothing."""
    row = dict(copy.table("indicators")[0])
    row |= {
        "indicator_id": "nothing",
        "label_zh": "无",
        "label_en": "Nothing",
        "definition_zh": "无。",
        "definition_en": "Nothing.",
    }
    copy.table("indicators").append(row)
    copy.write("indicators")
    return copy.line("indicators", row)


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


@breaks(rules.UNIT_KIND_MISMATCH, UNITS, "si_unit")
def si_unit_other(copy: Copy) -> int:
    """A unit of length has the SI unit of mass."""
    return copy.set("units", "si_unit", "kg", lambda row: row["unit_id"] == "km")


@breaks(rules.UNIT_KIND_MISMATCH, UNITS, "iso_4217_code")
def currency_other(copy: Copy) -> int:
    """The US dollar has the code of the euro."""
    return copy.set("units", "iso_4217_code", "EUR", lambda row: row["unit_id"] == "usd")


@breaks(rules.UNIT_KIND_MISMATCH, UNITS, "iso_4217_code")
def part_of_currency_coded(copy: Copy) -> int:
    """A tenth of a yuan has the code of the yuan."""
    return copy.set("units", "iso_4217_code", "CNY", lambda row: row["unit_id"] == "jiao")


@breaks(rules.SI_FACTOR_UNPROVEN, UNITS, "ucum_code")
def ucum_code_lost(copy: Copy) -> int:
    """A unit with a factor has lost the code it comes from."""
    return copy.set("units", "ucum_code", "", lambda row: row["unit_id"] == "km")


@breaks(rules.LABEL_ODD, UNITS, "label_zh")
def unit_label_odd(copy: Copy) -> int:
    """A unit is labelled by a word that it is never written with."""
    return copy.set("units", "label_zh", "桌椅", lambda row: row["unit_id"] == "km")


@breaks(rules.LABEL_ODD, UNITS, "label_en")
def unit_of_another_name(copy: Copy) -> int:
    """A unit is called in English by another name than its code has."""
    return copy.set("units", "label_en", "cubic mile", lambda row: row["unit_id"] == "m3")


@breaks(rules.LABEL_ODD, "data/policy_areas.csv", "label_en")
def area_of_another_topic(copy: Copy) -> int:
    """A policy area has a name that its topic has not."""
    return copy.set("policy_areas", "label_en", "Insurance", lambda row: row["topic_number"] == "3")


@breaks(rules.LABEL_ODD, PLACES, "label_en")
def municipality_of_another_name(copy: Copy) -> int:
    """A municipality is named in English by another than its id."""
    return copy.set("places", "label_en", "Tianjin", lambda row: row["place_id"] == "beijing")


@breaks(rules.NUMBERS_APART, "data/reports.csv", "session_en")
def session_of_another_number(copy: Copy) -> int:
    """The session of a report has another number in English."""
    session = "Second Session of the Sixteenth Beijing Municipal People's Congress"
    return copy.set("reports", "session_en", session)


@breaks(rules.PLACE_CODE_MISMATCH, PLACES, "gbt2260_code")
def place_code_other(copy: Copy) -> int:
    """A district has the code of another province."""
    return copy.set("places", "gbt2260_code", "310105", lambda row: row["place_id"] == "chaoyang")


@breaks(rules.PLACE_CODE_MISMATCH, PLACES, "gbt2260_code")
def place_code_twice(copy: Copy) -> int:
    """Two districts have one code."""
    return copy.set("places", "gbt2260_code", "110101", lambda row: row["place_id"] == "xicheng")


@breaks(rules.LABEL_ODD, PLACES, "label_en")
def district_label_odd(copy: Copy) -> int:
    """A district is named in English by another than its id."""
    return copy.set(
        "places", "label_en", "Sunny District", lambda row: row["place_id"] == "chaoyang"
    )


@breaks(rules.ID_CODE_MISMATCH, "data/policy_areas.csv", "policy_area_id")
def area_number_other(copy: Copy) -> int:
    """A policy area has another number than its id says."""
    return copy.set("policy_areas", "topic_number", "99")


@breaks(rules.POLICY_AREA_MISMATCH, "data/policy_subtopics.csv", "policy_area_id")
def subtopic_of_another_area(copy: Copy) -> int:
    """A subtopic lies in another area than its number says."""
    return copy.set("policy_subtopics", "policy_area_id", "cap_03")


@breaks(rules.POLICY_AREA_MISMATCH, PROJECTS, "policy_area_id")
def area_of_another_subtopic(copy: Copy) -> int:
    """A project has another area than its subtopic lies in."""
    return copy.set("projects", "policy_area_id", "cap_03")


@breaks(rules.LABEL_ODD, "data/policy_subtopics.csv", "label_en")
def subtopic_of_another_name(copy: Copy) -> int:
    """A subtopic has a name that the master codebook gives to another."""
    return copy.set(
        "policy_subtopics", "label_en", "Prices", lambda row: row["subtopic_number"] == "101"
    )


@breaks(rules.ID_CODE_MISMATCH, "data/policy_subtopics.csv", "is_own")
def subtopic_not_own(copy: Copy) -> int:
    """A subtopic of the master codebook is called a value of this dataset's own."""
    return copy.set(
        "policy_subtopics", "is_own", "true", lambda row: row["departure_en"] and row["is_own"]
    )


@breaks(rules.DEPARTURE_MISSING, "data/policy_subtopics.csv", "departure_en")
def own_subtopic_unexplained(copy: Copy) -> int:
    """A value of this dataset's own does not say why it is there."""
    row = copy.first("policy_subtopics", lambda row: row["is_own"] == "true")
    row["departure_zh"] = ""
    return copy.set("policy_subtopics", "departure_en", "", lambda other: other is row)


@breaks(rules.SDG_UNKNOWN, INDICATORS, "sdg_target")
def sdg_target_unknown(copy: Copy) -> int:
    """An indicator names a target that the goals do not have."""
    return copy.set("indicators", "sdg_target", "SDG 13.9", lambda row: row["sdg_target"])


@breaks(rules.REASON_MISSING, INDICATORS, "sdg_reason_en")
def sdg_reason_lost(copy: Copy) -> int:
    """An indicator does not say why it serves a target."""
    return copy.set("indicators", "sdg_reason_en", "", lambda row: row["sdg_target"])


@breaks(rules.ADDRESS_FORM, PROJECTS, "name_source_url")
def page_no_address(copy: Copy) -> int:
    """The page of an official name is no web address."""
    return copy.set(
        "projects", "name_source_url", "www.beijing.gov.cn", lambda row: row["name_source_url"]
    )


@breaks(rules.NUMBERS_APART, "data/sections.csv", "title_en")
def title_number_other(copy: Copy) -> int:
    """The English title of a section names another year than the Chinese."""
    return copy.set(
        "sections", "title_en", "Work in 2021", lambda row: row["title_en"] == "Work in 2022"
    )


@breaks(rules.NUMBERS_APART, PROJECTS, "name_en")
def line_number_other(copy: Copy) -> int:
    """The English name of a line has another number."""
    return copy.set(
        "projects", "name_en", "Metro Line 13", lambda row: row["name_en"] == "Metro Line 12"
    )


@breaks(rules.DEFINITION_UNENDED, INDICATORS, "definition_en")
def definition_cut(copy: Copy) -> int:
    """A definition ends in the middle."""
    row = copy.first("indicators")
    row["definition_en"] = row["definition_en"][:-1]
    copy.write("indicators")
    return 2


@breaks(rules.ID_CODE_MISMATCH, AGREEMENT, "coding_agreement_id")
def agreement_id_other(copy: Copy) -> int:
    """A figure of agreement has the id of another variable."""
    return copy.set(
        "coding_agreement", "variable", "direction", lambda row: row["variable"] == "place_id"
    )


@breaks(AGREEMENT_UNKNOWN, AGREEMENT, "table_name")
def agreement_of_no_table(copy: Copy) -> int:
    """Agreement is given for a table that is not there."""
    return copy.set("coding_agreement", "table_name", "promises")


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "agreement")
def agreement_impossible(copy: Copy) -> int:
    """A share is one that its count does not allow."""
    return copy.set(
        "coding_agreement", "agreement", "0.9931", lambda row: row["measure"] == "share"
    )


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "units_compared")
def agreement_on_fewer(copy: Copy) -> int:
    """One variable is compared on fewer rows than the others of its table."""
    return copy.set(
        "coding_agreement", "units_compared", "506", lambda row: row["variable"] == "place_id"
    )


@breaks(AGREEMENT_INCONSISTENT, AGREEMENT, "measure")
def agreement_measured_otherwise(copy: Copy) -> int:
    """The agreement of a segmentation is called kappa."""
    return copy.set(
        "coding_agreement", "measure", "cohen_kappa", lambda row: row["variable"] == "segmentation"
    )


@breaks(rules.TERM_UNUSED, "data/terms.csv", "term_zh")
def term_of_no_report(copy: Copy) -> int:
    """A term stands in no report."""
    return copy.set("terms", "term_zh", "退耕还林")


@breaks(rules.TERM_UNUSED, "data/terms.csv", "forms_en")
def form_of_no_row(copy: Copy) -> int:
    """A term has a form that no row with it uses."""
    row = copy.first("terms", lambda row: row["forms_en"])
    return copy.set(
        "terms", "forms_en", f"{row['forms_en']}; some other words", lambda one: one is row
    )


@breaks(READING_UNKNOWN, "data/readings.csv", "variable")
def reading_of_no_column(copy: Copy) -> int:
    """A fresh reading is of a column that the table has not."""
    return copy.set("readings", "variable", "color", lambda row: row["variable"] != "row")


@breaks(READING_INCONSISTENT, "data/readings.csv", "rows_read")
def reading_of_more_rows(copy: Copy) -> int:
    """More rows were read than there are."""
    return copy.set("readings", "rows_read", "9999", lambda row: row["variable"] == "row")


@breaks(READING_INCONSISTENT, "data/readings.csv", "rows_wrong")
def reading_of_more_faults(copy: Copy) -> int:
    """A column has more wrong rows than the whole."""
    return copy.set("readings", "rows_wrong", "99", lambda row: row["variable"] != "row")
