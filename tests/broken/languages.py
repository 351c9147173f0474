"""Faults in the two languages of labels, titles and descriptions, and in terms."""

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import dimensions as rules

TARGETS = "data/targets.csv"


@breaks(rules.LABEL_MISSING, "data/claims.csv", "place_en")
def label_lost(copy: Copy) -> int:
    """A label is missing in English."""
    return copy.set("claims", "place_en", "", lambda row: row["place_en"])


@breaks(rules.LABEL_MISSING, "schemas/targets.json", "direction.up.label_zh")
def category_label_lost(copy: Copy) -> None:
    """A code has no label in Chinese."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    del field["categories"][0]["label_zh"]
    copy.write_schema("targets", schema)


@breaks(rules.CHINESE_IN_ENGLISH, TARGETS, "summary_en")
def chinese_in_english(copy: Copy) -> int:
    """A summary in English holds Chinese."""
    return copy.set("targets", "summary_en", "Study the 精神 of the congress")


@breaks(rules.CHINESE_IN_ENGLISH, TARGETS, "summary_en")
def full_width_in_english(copy: Copy) -> int:
    """A summary in English has a full-width comma."""
    return copy.set("targets", "summary_en", "Study，and carry out")


@breaks(rules.CHINESE_MISSING, "data/indicators.csv", "label_zh")
def english_in_chinese(copy: Copy) -> int:
    """A label in Chinese is in English."""
    return copy.set("indicators", "label_zh", "Growth")


@breaks(rules.ENGLISH_MISSING, TARGETS, "summary_en")
def summary_of_digits(copy: Copy) -> int:
    """A summary in English is a number alone."""
    return copy.set("targets", "summary_en", "2,000")


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
