"""What is proved of a package whose form is proved: texts, quotes, numbers, claims and labels.

Each check is a function from the content to what it looked at and found.
"""

from collections.abc import Callable, Iterator

from ..finding import InvalidInput, Outcome
from ..form.package import Package
from . import (
    agreement,
    claims,
    clauses,
    coverage,
    decided,
    derived,
    digits,
    dimensions,
    headline,
    labels,
    languages,
    measures,
    outcomes,
    periods,
    places,
    plausibility,
    quotes,
    reports,
    statements,
    structure,
    summaries,
    terms,
    texts,
    value_labels,
    variants,
    wording,
)
from .content import DERIVED, Content, read_content, row_classes

TABLES = (*row_classes(), *DERIVED)

# The name of a check, the check, and what its count counts.
Check = tuple[str, Callable[[Content], Outcome], str]

CHECKS: tuple[Check, ...] = (
    ("languages", languages.check, "cells and labels"),
    ("texts", texts.check, "corrections"),
    ("structure", structure.check, "sections and sentences"),
    ("quotes", quotes.check, "quotes"),
    ("variants", variants.check, "variants"),
    ("digits", digits.check, "runs of digits"),
    ("measures", measures.check, "quantities"),
    ("decided", decided.check, "decided numbers"),
    ("value labels", value_labels.check, "quantities"),
    ("wording", wording.check, "quantities and claims"),
    ("periods", periods.check, "rows"),
    ("claims", claims.check, "claims"),
    ("coverage", coverage.check, "sentences and mentions"),
    ("clauses", clauses.check, "sentences"),
    ("headline targets", headline.check, "headline targets"),
    ("derived", derived.check, "rows"),
    ("reports", reports.check, "reports"),
    ("dimensions", dimensions.check, "rows"),
    ("labels", labels.check, "rows"),
    ("places", places.check, "places of claims and projects"),
    ("statements", statements.check, "claims"),
    ("agreement", agreement.check, "rows"),
    ("outcomes", outcomes.check, "outcomes and sources"),
    ("summaries", summaries.check, "summaries"),
    ("terms", terms.check, "summaries, names and titles"),
)
PLAUSIBILITY: Check = ("plausibility", plausibility.check, "rows")


def run(package: Package, with_plausibility: bool) -> Iterator[tuple[str, str, Outcome]]:
    """Name, unit and outcome of each check; where columns or texts are missing, of that alone."""
    try:
        content = read_content(package)
    except InvalidInput as error:
        yield "columns", "tables", Outcome(len(TABLES), list(error.findings))
        return
    yield "columns", "tables", Outcome(len(TABLES))
    for name, check, unit in (*CHECKS, PLAUSIBILITY) if with_plausibility else CHECKS:
        yield name, unit, check(content)
