"""An example for each column, taken from the rows: a user who filters by it finds one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from build.schema.published import PublishedTable


def with_examples(table: PublishedTable, rows: Sequence[Mapping[str, str]]) -> PublishedTable:
    """The table, its columns with an example each; `rows` are the cells as they are published.

    The examples of a table belong together: they are one row, the first of those with the most
    cells filled. What that row leaves empty comes from the first row that has it; a column that no
    row fills has none.
    """
    fullest = sorted(rows, key=lambda row: -sum(map(bool, row.values())))
    return replace(
        table,
        columns=tuple(
            replace(
                column,
                example=next((row[column.name] for row in fullest if row[column.name]), ""),
            )
            for column in table.columns
        ),
    )
