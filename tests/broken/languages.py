"""Faults of language, and columns that the checks of content need."""

from tests.broken.copies import Copy

TARGETS = "data/targets.csv"
SCHEMA = "schemas/targets.json"


def label_lost(copy: Copy) -> int:
    """A label is missing in English."""
    return copy.set("claims", "place_en", "", lambda row: row["place_en"])


def chinese_in_english(copy: Copy) -> int:
    """A summary in English holds Chinese."""
    return copy.set("targets", "summary_en", "Study the 精神 of the congress")


def full_width_in_english(copy: Copy) -> int:
    """A summary in English has a full-width comma."""
    return copy.set("targets", "summary_en", "Study，and carry out")


def english_in_chinese(copy: Copy) -> int:
    """A label in Chinese is in English."""
    return copy.set("indicators", "label_zh", "Growth")


def schema_title_lost(copy: Copy) -> None:
    """A field has no title in Chinese."""
    schema = copy.schema("targets")
    schema["fields"][4]["title_zh"] = ""
    copy.write_schema("targets", schema)


def description_english(copy: Copy) -> None:
    """A description in Chinese is in English."""
    copy.write_schema("targets", copy.schema("targets") | {"description_zh": "Targets"})


def category_label_lost(copy: Copy) -> None:
    """A code has no label in Chinese."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    del field["categories"][0]["label_zh"]
    copy.write_schema("targets", schema)


def resource_title_lost(copy: Copy) -> None:
    """A resource has no title in Chinese."""
    copy.write_schema("targets", copy.schema("targets") | {"title_zh": ""})


def column_dropped(copy: Copy) -> None:
    """A column is dropped from the schema, the record and the Parquet form alike."""
    schema = copy.schema("targets")
    schema["fields"] = [one for one in schema["fields"] if one["name"] != "char_start"]
    schema.pop("uniqueKeys", None)
    copy.table("targets")
    copy.header("targets").remove("char_start")
    copy.write_schema("targets", schema)
    copy.write("targets", twin=False)


FAULTS = (
    (label_lost, "label-missing", "data/claims.csv", "place_en"),
    (chinese_in_english, "chinese-in-english", TARGETS, "summary_en"),
    (full_width_in_english, "chinese-in-english", TARGETS, "summary_en"),
    (english_in_chinese, "chinese-missing", "data/indicators.csv", "label_zh"),
    (schema_title_lost, "label-missing", SCHEMA, "quote_zh.title_zh"),
    (description_english, "chinese-missing", SCHEMA, "description_zh"),
    (category_label_lost, "label-missing", SCHEMA, "direction.up.label_zh"),
    (resource_title_lost, "label-missing", "datapackage.json", "targets.title_zh"),
    (column_dropped, "column-missing", SCHEMA, "char_start"),
)
