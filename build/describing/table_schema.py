"""schemas/*.json: a table as a Table Schema of Data Package 2."""

from typing import Any

from build.schema.published import Column, PublishedTable

Json = dict[str, Any]


def table_schema(table: PublishedTable) -> Json:
    """The Table Schema of a table."""
    schema: Json = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        **vars(table.texts),
        "fields": [_field(column, column.name == table.info.key) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [table.info.key],
    }
    if table.info.unique_keys:
        schema["uniqueKeys"] = [list(key) for key in table.info.unique_keys]
    foreign_keys = [
        {
            "fields": [column.name],
            "reference": {
                # "" and not left out: old clients want the property, new ones read it as this table.
                "resource": "" if other is table.info else other.name,
                "fields": [other.key],
            },
        }
        for column in table.columns
        if (other := column.references)
    ]
    if foreign_keys:
        schema["foreignKeys"] = foreign_keys
    return schema


def _field(column: Column, is_key: bool) -> Json:
    field: Json = {
        "name": column.name,
        "type": column.type_name,
        **column.labels,
        **({"example": column.example} if column.example else {}),
    }
    if column.type_name == "boolean":
        field |= {"trueValues": ["true"], "falseValues": ["false"]}
    if column.codes:
        field["categories"] = [
            {
                "value": code.code,
                "label": code.label_en,
                "label_zh": code.label_zh,
                "definition": code.definition_en,
                "definition_zh": code.definition_zh,
            }
            for code in column.codes
        ]
    if column.unit:
        field["unit"] = column.unit
    constraints: Json = {}
    if column.is_required:
        constraints["required"] = True
    if is_key:
        constraints["unique"] = True
    constraints |= column.constraints
    if column.codes:
        constraints["enum"] = [code.code for code in column.codes]
    if constraints:
        field["constraints"] = constraints
    return field
