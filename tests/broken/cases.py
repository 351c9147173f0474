"""What can be wrong with a package: one stated mutation each, and the finding it must give."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.broken import (  # noqa: F401  # their cases collect themselves
    breaking,
    cells,
    claims,
    columns,
    derived,
    descriptors,
    dimensions,
    files,
    languages,
    measures,
    plausibility,
    quotes,
    summaries,
    tables,
    texts,
    twins,
)
from tests.broken.copies import Copy

Mutation = Callable[[Copy], int | None]


@dataclass(frozen=True)
class Case:
    """A mutation returns the line of the row it broke, if it broke one."""

    name: str
    statement: str
    mutate: Mutation
    code: str
    file: str
    field: str | None


def _cases(table: Iterable[tuple[Mutation, str, str, str | None]]) -> list[Case]:
    """Name and statement of a case are the name and the docstring of its mutation."""
    return [
        Case(
            mutate.__name__.replace("_", "-"),
            (mutate.__doc__ or "").strip(),
            mutate,
            code,
            file,
            field,
        )
        for mutate, code, file, field in table
    ]


MODULES = (files, descriptors, twins, tables, cells)
CASES = [
    *(case for module in MODULES for case in _cases(module.FAULTS)),
    *(
        Case(case.name, case.statement, case.mutate, case.rule.code, case.file, case.field)
        for case in breaking.CASES
    ),
]
