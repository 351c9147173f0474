"""Writes the sections that are proposed into report.yaml, the rest of the file as it is."""

import re
from collections.abc import Sequence

import yaml

from build.report.facts import SectionFacts

_NONE = re.compile(r"^sections:[ \t]*\[\s*\][ \t]*\n?", re.MULTILINE)
_COMMENT = """
# Proposed by `python -m build draft` from the headings: check what each section holds and which
# years it speaks of where its words do not say. The longest matching section wins.
sections:
"""


def with_sections_written(content: str, proposed: Sequence[SectionFacts]) -> str | None:
    """The text of report.yaml with sections at its end; None where it takes no more lines there.

    >>> facts = SectionFacts(section="1", claims="targets", period_start=2026, period_end=2026)
    >>> print(with_sections_written("place_id: beijing\\nsections: []\\n", [facts]).splitlines()[-1])
      - {section: "1", claims: targets, period_start: 2026, period_end: 2026}
    >>> with_sections_written("{place_id: beijing}\\n", [facts])
    """
    kept = _NONE.sub("", content)
    lines = (
        f'  - {{section: "{each.section}", claims: {each.claims},'
        f" period_start: {each.period_start}, period_end: {each.period_end}}}\n"
        for each in proposed
    )
    written = "".join([kept, "" if kept.endswith("\n") else "\n", _COMMENT, *lines])
    try:
        facts = yaml.safe_load(written)
    except yaml.YAMLError:
        return None
    is_whole = [SectionFacts(**each) for each in facts["sections"]] == [*proposed]
    return written if is_whole else None
