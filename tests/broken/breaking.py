"""How a case is declared: a function that breaks a copy of the real package, and what must be found."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.broken.copies import Copy
from validate.finding import Rule

Test = TypeVar("Test", bound=Callable[..., Any])
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
# Rules that no copy in memory can break: a plain test breaks them.
PROVED: set[Rule] = set()


def breaks(rule: Rule, file: str, field: str | None = None) -> Callable[[Mutation], Mutation]:
    """Declare a mutation as a case: its docstring states what is broken."""

    def declare(mutate: Mutation) -> Mutation:
        name = mutate.__name__.replace("_", "-")
        CASES.append(Case(name, (mutate.__doc__ or "").strip(), mutate, rule, file, field))
        return mutate

    return declare


def proves(*rules: Rule) -> Callable[[Test], Test]:
    """Declare that a plain test breaks these rules and finds them."""

    def declare(test: Test) -> Test:
        PROVED.update(rules)
        return test

    return declare
