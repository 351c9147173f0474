"""Faults of descriptors and schemas."""

from tests.broken.copies import Copy

ROOT = "datapackage.json"
PARQUET = "data/parquet/datapackage.json"


def descriptor_broken(copy: Copy) -> None:
    """The descriptor is no JSON."""
    copy.files[ROOT] = copy.files[ROOT][:-20]


def name_twice(copy: Copy) -> None:
    """A JSON object has one name twice."""
    copy.files["schemas/targets.json"] = copy.files["schemas/targets.json"].replace(
        b'"title":', b'"title": "x", "title":', 1
    )


def nested_deep(copy: Copy) -> None:
    """JSON nested so deep that a reader falls over."""
    copy.files["schemas/targets.json"] = b'{"a":' * 100_000


def version_odd(copy: Copy) -> None:
    """The version is not semantic."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"version": "1.0"})


def created_odd(copy: Copy) -> None:
    """`created` is no full time."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"created": "yesterday"})


def license_lost(copy: Copy) -> None:
    """No licence is stated."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"licenses": []})


def descriptors_apart(copy: Copy) -> None:
    """The two descriptors state different versions."""
    copy.write_json(PARQUET, copy.json(PARQUET) | {"version": "9.9.9"})


def profile_lost(copy: Copy) -> None:
    """A table has not the profile that R asks for."""
    copy.edit_resource("targets", profile="data-resource")


def row_count_wrong(copy: Copy) -> None:
    """The descriptor counts other rows."""
    copy.edit_resource("targets", row_count=3)


def fields_match(copy: Copy) -> None:
    """A schema has fieldsMatch, which clients read differently."""
    copy.write_schema("targets", copy.schema("targets") | {"fieldsMatch": "subset"})


def pattern_broken(copy: Copy) -> None:
    """A pattern is no regular expression."""
    schema = copy.schema("targets")
    schema["fields"][0]["constraints"]["pattern"] = "^(a$"
    copy.write_schema("targets", schema)


def list_type(copy: Copy) -> None:
    """A field has a type that clients refuse."""
    schema = copy.schema("targets")
    schema["fields"][4]["type"] = "list"
    copy.write_schema("targets", schema)


def schemas_apart(copy: Copy) -> None:
    """The Parquet descriptor has another schema."""
    schema = copy.schema("targets")
    copy.write_schema("targets", schema | {"primaryKey": ["quote_zh"]})
    copy.write_json("schemas/targets.json", schema)


def foreign_key_dropped(copy: Copy) -> None:
    """A schema says no more that a column holds another table's key."""
    schema = copy.schema("targets")
    schema["foreignKeys"] = [
        one for one in schema["foreignKeys"] if one["fields"] != ["sentence_id"]
    ]
    copy.write_schema("targets", schema)


def enum_dropped(copy: Copy) -> None:
    """A closed list is closed no more: its categories have no members left."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    field["categories"] = []
    copy.write_schema("targets", schema)


FAULTS = (
    (descriptor_broken, "json-invalid", ROOT, None),
    (name_twice, "json-invalid", "schemas/targets.json", None),
    (nested_deep, "json-invalid", "schemas/targets.json", None),
    (version_odd, "descriptor-property", ROOT, "version"),
    (created_odd, "descriptor-property", ROOT, "created"),
    (license_lost, "descriptor-property", ROOT, "licenses"),
    (descriptors_apart, "descriptors-apart", PARQUET, "version"),
    (profile_lost, "descriptor-property", ROOT, "targets.profile"),
    (row_count_wrong, "row-count-mismatch", ROOT, "targets"),
    (fields_match, "schema-property", "schemas/targets.json", "fieldsMatch"),
    (pattern_broken, "pattern-invalid", "schemas/targets.json", "target_id"),
    (list_type, "schema-property", "schemas/targets.json", "quote_zh"),
    (schemas_apart, "schemas-apart", PARQUET, "targets"),
    (foreign_key_dropped, "schema-property", "schemas/targets.json", "foreignKeys"),
    (enum_dropped, "schema-property", "schemas/targets.json", "direction"),
)
