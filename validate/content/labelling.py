"""Labels of a row of a flat table."""

from collections.abc import Mapping

from .rows.typed import Cell, LabelledRow

Made = dict[str, Cell]
"""A row as it should be, by column."""


def labels(labelled: Mapping[str, LabelledRow | None]) -> Made:
    """Both labels of each row, under the name it is given."""
    return {
        f"{name}_{language}": getattr(row, f"label_{language}") if row else None
        for name, row in labelled.items()
        for language in ("zh", "en")
    }
