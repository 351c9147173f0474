"""Every rule of the build, by its code."""

from types import ModuleType

from build.drafting import rules as drafting
from build.reading import rules as reading
from build.rules import coding, files
from build.schema import rules as schema
from build.writing import rules as writing
from validate.finding import Rule, register

# A stage that has rules of its own declares them in a module `rules`.
_MODULES: tuple[ModuleType, ...] = (files, reading, coding, schema, drafting, writing)


def _registered() -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for module in _MODULES:
        for code, rule in register(vars(module)).items():
            if rules.setdefault(code, rule) is not rule:
                raise ValueError(f"two rules have the code {code}")
    return rules


RULES = _registered()
