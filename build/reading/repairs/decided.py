"""Corrections that only a reader can decide, each with the context it expects in the source."""

from collections.abc import Sequence
from itertools import pairwise

from build.reading import rules
from build.reading.repairs.edits import Edit
from build.report.coding_files import CorrectionCoding
from build.report.located import Located
from validate.finding import Finding, InvalidInput


def decided_edits(source: str, decided: Sequence[Located[CorrectionCoding]]) -> list[Edit]:
    """The edits of the decided corrections, in the order of the source.

    Raises:
        InvalidInput: `correction-empty` (changes nothing), `correction-context-missing`,
            `correction-context-ambiguous`, `correction-overlap`.
    """
    edits: list[Edit] = []
    findings: list[Finding] = []
    for index, located in enumerate(decided):
        correction = located.row
        context = correction.quote_before + correction.source_quote + correction.quote_after
        at = source.find(context)
        rule = None
        if not context or correction.source_quote == correction.replacement:
            rule = rules.CORRECTION_EMPTY
        elif at < 0:
            rule = rules.CORRECTION_CONTEXT_MISSING
        elif source.find(context, at + 1) >= 0:
            rule = rules.CORRECTION_CONTEXT_AMBIGUOUS
        if rule is not None:
            findings.append(located.at("source_quote").breaks(rule, repr(context)))
            continue
        start = at + len(correction.quote_before)
        end = start + len(correction.source_quote)
        edits.append(Edit(start, end, correction.replacement, correction.kind, index))
    edits.sort()
    for earlier, later in pairwise(edits):
        if later.start < earlier.end or later[:2] == earlier[:2]:
            place = decided[later.reason].at("source_quote")
            words = repr(source[later.start : later.end])
            findings.append(place.breaks(rules.CORRECTION_OVERLAP, words))
    if findings:
        raise InvalidInput(findings)
    return edits
