"""Corrections that only a reader can decide, each with the context it expects in the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from build.findings import Finding, InvalidInput
from build.inputs.csv_file import read_rows
from build.reading.repairs.edits import Edit
from build.schema.codes import CorrectionKind


class _Row(BaseModel):
    """corrections.csv. In the quotes and the replacement `\\n` stands for a line feed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quote_before: str | None
    source_quote: str | None
    quote_after: str | None
    replacement: str | None
    kind: CorrectionKind
    reason_en: str
    reason_zh: str


CORRECTION_COLUMNS = tuple(_Row.model_fields)


@dataclass(frozen=True, slots=True)
class DecidedCorrection:
    """`source_quote`, standing between `quote_before` and `quote_after`, becomes `replacement`.

    The three quotes together must occur exactly once in the source text. `file` and `line` say
    where the decision is written down, for findings.
    """

    quote_before: str
    source_quote: str
    quote_after: str
    replacement: str
    kind: CorrectionKind
    reason_zh: str
    reason_en: str
    file: str = "corrections.csv"
    line: int | None = None

    def finding(self, code: str, found: str, advice: str) -> Finding:
        """A finding at this correction."""
        return Finding(code, self.file, self.line, "source_quote", found, None, advice)


def read_decided(path: Path) -> tuple[DecidedCorrection, ...]:
    """Read corrections.csv.

    Raises:
        InvalidInput: with every finding of `build.inputs.csv_file.read_rows`.
    """
    rows, findings = read_rows(path, _Row)
    if findings:
        raise InvalidInput(findings)
    return tuple(
        DecidedCorrection(
            _unescaped(located.row.quote_before),
            _unescaped(located.row.source_quote),
            _unescaped(located.row.quote_after),
            _unescaped(located.row.replacement),
            located.row.kind,
            located.row.reason_zh,
            located.row.reason_en,
            located.file,
            located.line,
        )
        for located in rows
    )


def _unescaped(cell: str | None) -> str:
    return (cell or "").replace("\\n", "\n")


def decided_edits(source: str, decided: Sequence[DecidedCorrection]) -> list[Edit]:
    """The edits of the decided corrections, in the order of the source.

    Raises:
        InvalidInput: `correction-empty` (changes nothing), `correction-context-missing`,
            `correction-context-ambiguous`, `correction-overlap`.
    """
    edits: list[Edit] = []
    findings: list[Finding] = []
    for index, correction in enumerate(decided):
        context = correction.quote_before + correction.source_quote + correction.quote_after
        if not context or correction.source_quote == correction.replacement:
            findings.append(
                correction.finding(
                    "correction-empty", repr(context), "say what stands there and what should"
                )
            )
            continue
        at = source.find(context)
        if at < 0:
            findings.append(
                correction.finding(
                    "correction-context-missing",
                    repr(context),
                    "the source changed: look the place up again, or drop the correction",
                )
            )
            continue
        if source.find(context, at + 1) >= 0:
            findings.append(
                correction.finding(
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
                decided[later.reason].finding(
                    "correction-overlap",
                    repr(source[later.start : later.end]),
                    "two corrections change the same characters: make them one",
                )
            )
    if findings:
        raise InvalidInput(findings)
    return edits
