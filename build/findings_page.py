"""docs/findings.md: every rule of the validator and of the build, from their registers."""

from collections.abc import Iterable, Iterator

from build.describing.markdown import markdown_table
from build.register import RULES as BUILD_RULES
from validate.finding import Rule
from validate.rules import RULES as VALIDATOR_RULES

FINDINGS_PAGE = "docs/findings.md"
_HEAD = """# Findings

Generated from the rules as the program declares them; never edited by hand. Each is told as
`file:row:field code: found …; expected …; what to do`. Faults block, warnings ask a person to look.

- `python -m validate explain CODE` and `python -m build explain CODE` print one. A code may stand in
  both lists: ask the program that told the finding.
- A new one: [add-a-check.md](add-a-check.md).
"""


def findings_page() -> bytes:
    """The page as Markdown."""
    return ("\n".join(_lines()) + "\n").encode()


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## Of the validator"
    yield ""
    yield "What is true of a package in which nothing is found."
    yield ""
    yield from _table(VALIDATOR_RULES.values())
    yield ""
    yield "## Of the build"
    yield ""
    yield "What is true of sources from which a package is built."
    yield ""
    yield from _table(BUILD_RULES.values())


def _table(rules: Iterable[Rule]) -> list[str]:
    rows = [(f"`{one.code}`", one.promise, one.advice, one.severity.value) for one in rules]
    return markdown_table(("code", "what is promised", "what to do", "severity"), rows)
