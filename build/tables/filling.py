"""Fills the columns that a row shares by name with what it is made from."""

from typing import Any

from build.schema import Row


def shared(model: type[Row], source: object) -> dict[str, Any]:
    """The values of a source that a table has a column of the same name for.

    So a new column of claims is added in two places: the schema, and the coding row that fills it.
    """
    return {name: getattr(source, name) for name in model.model_fields if hasattr(source, name)}
