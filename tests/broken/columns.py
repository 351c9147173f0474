"""Faults in what the checks of content need: columns, what schemas promise of them, texts."""

import pyarrow as pa

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.content.rules import texts as rules

TARGETS = "schemas/targets.json"


def allow_empty(copy: Copy, table: str, column: str) -> None:
    """Say in schema and Parquet form that a column may be empty."""
    schema = copy.schema(table)
    next(one for one in schema["fields"] if one["name"] == column)["constraints"].pop("required")
    copy.write_schema(table, schema)
    parquet = copy.parquet(table)
    fields = [one.with_nullable(one.nullable or one.name == column) for one in parquet.schema]
    copy.save_parquet(table, parquet.cast(pa.schema(fields, parquet.schema.metadata)))
    copy.seal()


def _drop(copy: Copy, table: str, column: str) -> None:
    """Drop a column from schema, record and Parquet form alike."""
    schema = copy.schema(table)
    schema["fields"] = [one for one in schema["fields"] if one["name"] != column]
    schema.pop("uniqueKeys", None)
    schema["foreignKeys"] = [one for one in schema["foreignKeys"] if one["fields"] != [column]]
    copy.header(table).remove(column)
    copy.write_schema(table, schema)
    copy.write(table, twin=False)


@breaks(rules.COLUMN_MISSING, TARGETS, "char_start")
def column_dropped(copy: Copy) -> None:
    """A column is dropped from the schema, the record and the Parquet form alike."""
    _drop(copy, "targets", "char_start")


@breaks(rules.COLUMN_MISSING, "data/claims.csv", "place_en")
def derived_column_dropped(copy: Copy) -> None:
    """A column of the flat table is dropped everywhere."""
    _drop(copy, "claims", "place_en")


@breaks(rules.COLUMN_UNFIT, TARGETS, "period_end")
def column_loosened(copy: Copy) -> None:
    """A schema allows a year to be empty."""
    allow_empty(copy, "targets", "period_end")


@breaks(rules.COLUMN_UNFIT, "schemas/policy_areas.json", "primaryKey")
def key_other(copy: Copy) -> None:
    """The primary key of policy areas is their number."""
    schema = copy.schema("policy_areas")
    copy.write_schema("policy_areas", schema | {"primaryKey": ["topic_number"]})


@breaks(rules.TEXT_MISSING, "data/reports.csv", "report_id")
def text_elsewhere(copy: Copy) -> int:
    """The report text stands under another name than its report's."""
    path = "data/text/cn-bj-2023.txt"
    copy.files["data/text/report.txt"] = copy.files.pop(path)
    copy.edit_resource("text-cn-bj-2023", path="data/text/report.txt")
    copy.seal()
    return 2
