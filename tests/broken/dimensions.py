"""Faults in units, indicators, policy areas and subtopics."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import dimensions as rules

UNITS = "data/units.csv"
INDICATORS = "data/indicators.csv"
AREAS = "data/policy_areas.csv"
SUBTOPICS = "data/policy_subtopics.csv"


@breaks(rules.SI_FACTOR_MISMATCH, UNITS, "si_factor")
def si_factor_wrong(copy: Copy) -> int:
    """A factor to the SI unit is ten times too large."""
    return copy.set("units", "si_factor", "10000.0", lambda row: row["unit_id"] == "km")


@breaks(rules.UNIT_WORD_AMBIGUOUS, UNITS, "words_zh")
def unit_word_of_two(copy: Copy) -> int:
    """A word names two units."""
    row = copy.first("units", lambda row: row["unit_id"] == "household")
    row["words_zh"] += " 套"
    copy.write("units")
    return copy.line("units", copy.first("units", lambda other: other["unit_id"] == "home"))


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


@breaks(rules.SDG_UNKNOWN, INDICATORS, "sdg_target")
def sdg_target_unknown(copy: Copy) -> int:
    """An indicator names a target that the goals do not have."""
    return copy.set("indicators", "sdg_target", "SDG 13.9", lambda row: row["sdg_target"])


@breaks(rules.REASON_MISSING, INDICATORS, "sdg_reason_en")
def sdg_reason_lost(copy: Copy) -> int:
    """An indicator does not say why it serves a target."""
    return copy.set("indicators", "sdg_reason_en", "", lambda row: row["sdg_target"])


@breaks(rules.DEFINITION_UNENDED, INDICATORS, "definition_en")
def definition_cut(copy: Copy) -> int:
    """A definition ends in the middle."""
    row = copy.first("indicators")
    row["definition_en"] = row["definition_en"][:-1]
    copy.write("indicators")
    return 2


@breaks(rules.TEXT_DUPLICATE, AREAS, "definition_en")
def definition_copied(copy: Copy) -> int:
    """Two policy areas have one definition."""
    rows = copy.table("policy_areas")
    rows[5]["definition_en"] = rows[2]["definition_en"]
    copy.write("policy_areas")
    return 7


@breaks(rules.LABEL_ODD, AREAS, "label_en")
def area_of_another_topic(copy: Copy) -> int:
    """A policy area has a name that its topic has not."""
    return copy.set("policy_areas", "label_en", "Insurance", lambda row: row["topic_number"] == "3")


@breaks(rules.ID_CODE_MISMATCH, AREAS, "policy_area_id")
def area_number_other(copy: Copy) -> int:
    """A policy area has another number than its id says."""
    return copy.set("policy_areas", "topic_number", "99")


@breaks(rules.POLICY_AREA_MISMATCH, SUBTOPICS, "policy_area_id")
def subtopic_of_another_area(copy: Copy) -> int:
    """A subtopic lies in another area than its number says."""
    return copy.set("policy_subtopics", "policy_area_id", "cap_03")


@breaks(rules.LABEL_ODD, SUBTOPICS, "label_en")
def subtopic_of_another_name(copy: Copy) -> int:
    """A subtopic has a name that the master codebook gives to another."""
    return copy.set(
        "policy_subtopics", "label_en", "Prices", lambda row: row["subtopic_number"] == "101"
    )


@breaks(rules.ID_CODE_MISMATCH, SUBTOPICS, "is_own")
def subtopic_not_own(copy: Copy) -> int:
    """A subtopic of the master codebook is called a value of this dataset's own."""
    return copy.set(
        "policy_subtopics", "is_own", "true", lambda row: row["departure_en"] and row["is_own"]
    )


@breaks(rules.DEPARTURE_MISSING, SUBTOPICS, "departure_en")
def own_subtopic_unexplained(copy: Copy) -> int:
    """A value of this dataset's own does not say why it is there."""
    row = copy.first("policy_subtopics", lambda row: row["is_own"] == "true")
    row["departure_zh"] = ""
    return copy.set("policy_subtopics", "departure_en", "", lambda other: other is row)
