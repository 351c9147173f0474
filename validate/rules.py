"""The register of all rules of the validator, by code."""

from . import finding
from .content import outcome_rules as outcomes
from .content import rules as content
from .corpus import rules as corpus
from .diff import rules as diff
from .finding import Rule, register
from .form import rules as form
from .opening import rules as opening

_MODULES = (opening, form, content, outcomes, corpus, diff, finding)

RULES: dict[str, Rule] = register(
    {f"{module.__name__}.{name}": one for module in _MODULES for name, one in vars(module).items()}
)
