"""Faults of descriptors and schemas."""

import json

from tests.broken.breaking import breaks
from tests.broken.copies import Copy
from validate.form.rules import (
    CONTROL_CHARACTER,
    DESCRIPTOR_PROPERTY,
    DESCRIPTORS_APART,
    JSON_INVALID,
    PATTERN_INVALID,
    ROW_COUNT_MISMATCH,
    SCHEMA_PROPERTY,
    SCHEMAS_APART,
)
from validate.limits import COLUMNS, JSON_DEPTH, JSON_VALUES, KEYS
from validate.opening.rules import TOO_LARGE

ROOT = "datapackage.json"
PARQUET = "data/parquet/datapackage.json"


@breaks(JSON_INVALID, ROOT)
def descriptor_broken(copy: Copy) -> None:
    """The descriptor is no JSON."""
    copy.files[ROOT] = copy.files[ROOT][:-20]


@breaks(JSON_INVALID, "schemas/targets.json")
def name_twice(copy: Copy) -> None:
    """A JSON object has one name twice."""
    copy.files["schemas/targets.json"] = copy.files["schemas/targets.json"].replace(
        b'"title":', b'"title": "x", "title":', 1
    )


@breaks(JSON_INVALID, "schemas/targets.json")
def nested_deep(copy: Copy) -> None:
    """JSON nested so deep that a reader falls over."""
    copy.files["schemas/targets.json"] = b'{"a":' * 100_000


@breaks(DESCRIPTOR_PROPERTY, ROOT, "version")
def version_odd(copy: Copy) -> None:
    """The version is not semantic."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"version": "1.0"})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "created")
def created_odd(copy: Copy) -> None:
    """`created` is no full time."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"created": "yesterday"})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "licenses")
def license_lost(copy: Copy) -> None:
    """No licence is stated."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"licenses": []})


@breaks(DESCRIPTORS_APART, PARQUET, "version")
def descriptors_apart(copy: Copy) -> None:
    """The two descriptors state different versions."""
    copy.write_json(PARQUET, copy.json(PARQUET) | {"version": "9.9.9"})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "targets.profile")
def profile_lost(copy: Copy) -> None:
    """A table has not the profile that R asks for."""
    copy.edit_resource("targets", profile="data-resource")


@breaks(ROW_COUNT_MISMATCH, ROOT, "targets")
def row_count_wrong(copy: Copy) -> None:
    """The descriptor counts other rows."""
    copy.edit_resource("targets", row_count=3)


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "fieldsMatch")
def fields_match(copy: Copy) -> None:
    """A schema has fieldsMatch, which clients read differently."""
    copy.write_schema("targets", copy.schema("targets") | {"fieldsMatch": "subset"})


@breaks(PATTERN_INVALID, "schemas/targets.json", "target_id")
def pattern_broken(copy: Copy) -> None:
    """A pattern is no regular expression."""
    schema = copy.schema("targets")
    schema["fields"][0]["constraints"]["pattern"] = "^(a$"
    copy.write_schema("targets", schema)


@breaks(PATTERN_INVALID, "schemas/targets.json", "target_id")
def pattern_large(copy: Copy) -> None:
    """A short pattern stands for a large one."""
    schema = copy.schema("targets")
    schema["fields"][0]["constraints"]["pattern"] = "^(?:a{0,999}){0,99}$"
    copy.write_schema("targets", schema)


@breaks(TOO_LARGE, "schemas/targets.json", "uniqueKeys")
def keys_by_the_thousand(copy: Copy) -> None:
    """A schema has more keys than anybody checks, each over every row."""
    keys = [["direction", "unit_id"]] * (KEYS + 1)
    copy.write_schema("targets", copy.schema("targets") | {"uniqueKeys": keys})


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "quote_zh")
def list_type(copy: Copy) -> None:
    """A field has a type that clients refuse."""
    schema = copy.schema("targets")
    schema["fields"][4]["type"] = "list"
    copy.write_schema("targets", schema)


@breaks(DESCRIPTOR_PROPERTY, PARQUET, "contributors")
def nobody_made_it(copy: Copy) -> None:
    """No contributor is a creator, so that a citation names nobody."""
    for path in (ROOT, PARQUET):
        people = [{"title": "Somebody", "roles": ["owner"]}]
        copy.write_json(path, copy.json(path) | {"contributors": people})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "homepage")
def page_of_no_address(copy: Copy) -> None:
    """The homepage is no address of the web."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"homepage": 'https://example.org/" onclick="x'})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "keywords")
def keywords_of_nothing(copy: Copy) -> None:
    """A keyword is empty."""
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"keywords": ["reports", ""]})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "licenses")
def licence_without_a_title(copy: Copy) -> None:
    """A licence has no title, and a name that is none of SPDX."""
    licences = [{"name": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
    for path in (ROOT, PARQUET):
        copy.write_json(path, copy.json(path) | {"licenses": licences})


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "$schema")
def schema_of_another_standard(copy: Copy) -> None:
    """A schema names another standard than Table Schema."""
    schema = copy.schema("targets")
    copy.write_schema("targets", schema | {"$schema": "https://json-schema.org/draft-07/schema"})


@breaks(CONTROL_CHARACTER, ROOT)
def title_turned_round(copy: Copy) -> None:
    """A title shows its letters in another order than it has them."""
    copy.write_json(ROOT, copy.json(ROOT) | {"title": "\u202eReports"})


@breaks(SCHEMAS_APART, PARQUET, "targets")
def schemas_apart(copy: Copy) -> None:
    """The Parquet descriptor has another schema."""
    schema = copy.schema("targets")
    copy.write_schema("targets", schema | {"primaryKey": ["quote_zh"]})
    copy.write_json("schemas/targets.json", schema)


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "foreignKeys")
def foreign_key_dropped(copy: Copy) -> None:
    """A schema says no more that a column holds another table's key."""
    schema = copy.schema("targets")
    schema["foreignKeys"] = [
        one for one in schema["foreignKeys"] if one["fields"] != ["sentence_id"]
    ]
    copy.write_schema("targets", schema)


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "direction")
def enum_dropped(copy: Copy) -> None:
    """A closed list is closed no more: its categories have no members left."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "direction")
    field["categories"] = []
    copy.write_schema("targets", schema)


@breaks(JSON_INVALID, "schemas/targets.json")
def surrogate_lone(copy: Copy) -> None:
    """A pattern holds half a character."""
    schema = copy.json("schemas/targets.json")
    schema["fields"][0]["constraints"]["pattern"] = "^\ud800$"
    copy.files["schemas/targets.json"] = json.dumps(schema).encode()


@breaks(TOO_LARGE, ROOT)
def values_many(copy: Copy) -> None:
    """The descriptor holds more values than any descriptor."""
    copy.write_json(ROOT, copy.json(ROOT) | {"x": [0] * JSON_VALUES})


@breaks(TOO_LARGE, ROOT)
def levels_many(copy: Copy) -> None:
    """The descriptor is nested deeper than any descriptor."""
    nested: list[object] = []
    for _ in range(JSON_DEPTH):
        nested = [nested]
    copy.write_json(ROOT, copy.json(ROOT) | {"x": nested})


@breaks(TOO_LARGE, "schemas/targets.json", "fields")
def fields_many(copy: Copy) -> None:
    """A schema has more fields than any table has columns."""
    schema = copy.schema("targets")
    schema["fields"] += [{}] * COLUMNS
    copy.write_json("schemas/targets.json", schema)


@breaks(DESCRIPTOR_PROPERTY, ROOT, "id")
def id_odd(copy: Copy) -> None:
    """The id is neither a UUID nor an address."""
    copy.write_json(ROOT, copy.json(ROOT) | {"id": "x"})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "targets.dialect")
def dialect_other(copy: Copy) -> None:
    """A table says that its cells are parted by semicolons."""
    copy.edit_resource("targets", dialect={"delimiter": ";", "header": False})


@breaks(DESCRIPTOR_PROPERTY, ROOT, "targets.mediatype")
def mediatype_other(copy: Copy) -> None:
    """A table says that it is a picture."""
    copy.edit_resource("targets", mediatype="image/png")


@breaks(DESCRIPTORS_APART, PARQUET, "title")
def titles_apart(copy: Copy) -> None:
    """The package has another title in the Parquet descriptor."""
    copy.write_json(PARQUET, copy.json(PARQUET) | {"title": "Something else"})


@breaks(DESCRIPTORS_APART, PARQUET, "licenses")
def licenses_apart(copy: Copy) -> None:
    """The two descriptors state different licences."""
    free = [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}]
    copy.write_json(PARQUET, copy.json(PARQUET) | {"licenses": free})


@breaks(DESCRIPTORS_APART, "schemas/targets.json", "title")
def resource_title_apart(copy: Copy) -> None:
    """A table has another title in the descriptor than in its schema."""
    copy.edit_resource("targets", title="Something else")


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "summary_en")
def required_odd(copy: Copy) -> None:
    """A constraint is a number where JSON has true and false."""
    schema = copy.schema("targets")
    field = next(one for one in schema["fields"] if one["name"] == "summary_en")
    field["constraints"]["required"] = 1
    copy.write_schema("targets", schema)


@breaks(SCHEMA_PROPERTY, "schemas/targets.json", "uniqueKeys")
def unique_keys_odd(copy: Copy) -> None:
    """A unique key is a text where the standard has lists."""
    copy.write_schema("targets", copy.schema("targets") | {"uniqueKeys": ["quote_zh"]})


@breaks(SCHEMAS_APART, PARQUET, "targets")
def required_apart(copy: Copy) -> None:
    """The Parquet descriptor says 1 where the schema says true, which Python takes for the same."""
    descriptor = copy.json(PARQUET)
    resource = next(one for one in descriptor["resources"] if one["name"] == "targets")
    resource["schema"]["fields"][0]["constraints"]["required"] = 1
    copy.write_json(PARQUET, descriptor)
