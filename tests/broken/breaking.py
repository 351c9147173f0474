"""How a case is declared: a function that breaks a copy of the real package, and what must be found."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.broken.copies import Copy
from validate.finding import Rule

Mutation = Callable[[Copy], int | None]


@dataclass(frozen=True)
class Case:
    """A stated mutation. It returns the line of the row it broke, if it broke one."""

    name: str
    statement: str
    mutate: Mutation
    rule: Rule
    file: str
    field: str | None


CASES: list[Case] = []


def breaks(rule: Rule, file: str, field: str | None = None) -> Callable[[Mutation], Mutation]:
    """Declare a mutation as a case: its docstring states what is broken."""

    def declare(mutate: Mutation) -> Mutation:
        name = mutate.__name__.replace("_", "-")
        CASES.append(Case(name, (mutate.__doc__ or "").strip(), mutate, rule, file, field))
        return mutate

    return declare
