"""Corrections that only a reader can decide, each with the context it expects in the source."""

from collections.abc import Sequence
from itertools import pairwise

from build.findings import Finding, InvalidInput
from build.reading.repairs.edits import Edit
from build.report.coding_files import CorrectionCoding
from build.report.located import Located


def _finding(correction: Located[CorrectionCoding], code: str, found: str, advice: str) -> Finding:
    return Finding(code, correction.file, correction.line, "source_quote", found, None, advice)


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
        if not context or correction.source_quote == correction.replacement:
            findings.append(
                _finding(
                    located,
                    "correction-empty",
                    repr(context),
                    "say what stands there and what should",
                )
            )
            continue
        at = source.find(context)
        if at < 0:
            findings.append(
                _finding(
                    located,
                    "correction-context-missing",
                    repr(context),
                    "the source changed: look the place up again, or drop the correction",
                )
            )
            continue
        if source.find(context, at + 1) >= 0:
            findings.append(
                _finding(
                    located,
                    "correction-context-ambiguous",
                    repr(context),
                    "it stands there more than once: quote more of what is before or after",
                )
            )
            continue
        start = at + len(correction.quote_before)
        end = start + len(correction.source_quote)
        edits.append(Edit(start, end, correction.replacement, correction.kind, index))
    edits.sort()
    for earlier, later in pairwise(edits):
        if later.start < earlier.end or later[:2] == earlier[:2]:
            findings.append(
                _finding(
                    decided[later.reason],
                    "correction-overlap",
                    repr(source[later.start : later.end]),
                    "two corrections change the same characters: make them one",
                )
            )
    if findings:
        raise InvalidInput(findings)
    return edits
