"""The register of all rules of the validator, by code."""

from . import finding
from .content.rules import (
    agreement,
    claims,
    derived,
    dimensions,
    headline,
    measures,
    outcomes,
    periods,
    places,
    plausibility,
    quotes,
    structure,
    summaries,
    texts,
)
from .corpus import rules as corpus
from .diff import rules as diff
from .finding import Rule, register
from .form import rules as form
from .opening import rules as opening

# In the order of docs/findings.md.
_CONTENT = (
    *(texts, structure, quotes, measures, periods, claims, derived, dimensions, agreement),
    *(summaries, plausibility, places, headline, outcomes),
)
_MODULES = (opening, form, *_CONTENT, corpus, diff, finding)

RULES: dict[str, Rule] = register(
    {f"{module.__name__}.{name}": one for module in _MODULES for name, one in vars(module).items()}
)
