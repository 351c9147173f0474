"""Agreement of two independent codings of a report, measured from the codings as they were made."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from build.coding.anchors import find_quote
from build.findings import Finding
from build.inputs.csv_file import read_rows
from build.report.coding_files import (
    PassClaim,
    PassMention,
    PassSentence,
)
from build.report.located import Located
from build.report.text import ReportText
from build.schema import CodingAgreementRow
from build.schema.codes import AgreementMeasure

# Two rows are the same claim when their quotes share at least half of the characters they span.
OVERLAP = 0.5

# File and table, and the variables compared on the rows that both passes cut alike.
_ANCHORED: dict[str, tuple[type[PassClaim] | type[PassMention], tuple[str, ...]]] = {
    "achievements": (PassClaim, ("verifiability", "quantity_zh", "policy_area_id", "place_id")),
    "targets": (PassClaim, ("verifiability", "quantity_zh", "policy_area_id", "place_id")),
    "project_mentions": (
        PassMention,
        ("project_type", "policy_area_id", "place_id", "status", "promised_status"),
    ),
}
# Open values, for which chance agreement means nothing: the share of equal values is given.
_OPEN = {"quantity_zh"}


@dataclass(frozen=True, slots=True)
class Span:
    """Where a coded row stands; `label` breaks ties between rows with the same words."""

    start: int
    end: int
    label: str


def match_spans(first: Sequence[Span], second: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of indexes, one to one, best overlap first; overlap is shared over spanned characters.

    >>> match_spans([Span(0, 4, ""), Span(4, 8, "")], [Span(1, 4, ""), Span(5, 20, "")])
    [(0, 0)]
    """
    candidates = []
    by_start = sorted(range(len(second)), key=lambda j: second[j].start)
    for i, one in enumerate(first):
        for j in by_start:
            other = second[j]
            if other.start >= one.end:
                break
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared <= 0:
                continue
            overlap = shared / (max(one.end, other.end) - min(one.start, other.start))
            if overlap >= OVERLAP:
                candidates.append((-overlap, one.label != other.label, i, j))
    pairs: list[tuple[int, int]] = []
    taken_first: set[int] = set()
    taken_second: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in taken_first and j not in taken_second:
            taken_first.add(i)
            taken_second.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def f1(pairs: int, first: int, second: int) -> float:
    """Harmonic mean of the shares of both codings that are paired."""
    return 2 * pairs / (first + second) if first + second else 1.0


def cohen_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Agreement corrected for the agreement expected by chance; 1 where chance is certain.

    >>> cohen_kappa(["a", "a", "b", "b"], ["a", "b", "b", "b"])
    0.5
    """
    total = len(first)
    observed = sum(a == b for a, b in zip(first, second, strict=True)) / total
    counts_first, counts_second = Counter(first), Counter(second)
    expected = sum(counts_first[code] * counts_second[code] for code in counts_first) / total**2
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0


def agreement_rows(
    folder: Path, text: ReportText
) -> tuple[list[CodingAgreementRow], list[Finding]]:
    """Agreement of the codings in passes/first and passes/second; none where there is no second.

    Returns the findings of the readers and anchors for rows of either pass.
    """
    passes = (folder / "passes" / "first", folder / "passes" / "second")
    if not passes[1].is_dir():
        return [], []
    rows: list[CodingAgreementRow] = []
    findings: list[Finding] = []
    for table, (model, variables) in _ANCHORED.items():
        codings = []
        for path in passes:
            coded, faults = read_rows(path / f"{table}.csv", model)
            findings += faults
            spans, faults = _spans(text, coded)
            findings += faults
            codings.append((coded, spans))
        if findings:
            continue
        (first, first_spans), (second, second_spans) = codings
        pairs = match_spans(first_spans, second_spans)
        score = f1(len(pairs), len(first), len(second))
        rows.append(
            _row(
                text.report_id,
                table,
                "segmentation",
                AgreementMeasure.F1,
                len(first) + len(second),
                score,
            )
        )
        for variable in variables:
            rows.append(
                _compared(
                    text.report_id,
                    table,
                    variable,
                    [getattr(first[i].row, variable) for i, _ in pairs],
                    [getattr(second[j].row, variable) for _, j in pairs],
                )
            )
    sentences = [read_rows(path / "sentences.csv", PassSentence) for path in passes]
    findings += [finding for _, faults in sentences for finding in faults]
    if not findings:
        functions = [{r.row.sentence_id: r.row.function for r in coded} for coded, _ in sentences]
        shared = sorted(functions[0].keys() & functions[1].keys())
        rows.append(
            _compared(
                text.report_id,
                "sentences",
                "function",
                [functions[0][key] for key in shared],
                [functions[1][key] for key in shared],
            )
        )
    return rows, findings


def _spans(
    text: ReportText, coded: Sequence[Located[PassClaim | PassMention]]
) -> tuple[list[Span], list[Finding]]:
    spans, findings = [], []
    for located in coded:
        place = find_quote(text, located)
        if isinstance(place, Finding):
            findings.append(place)
        else:
            spans.append(Span(place.char_start, place.char_end, located.row.label))
    return spans, findings


def _compared(
    report_id: str, table: str, variable: str, first: Sequence[Hashable], second: Sequence[Hashable]
) -> CodingAgreementRow:
    if variable in _OPEN:
        share = sum(a == b for a, b in zip(first, second, strict=True)) / len(first)
        return _row(report_id, table, variable, AgreementMeasure.SHARE, len(first), share)
    return _row(
        report_id, table, variable, AgreementMeasure.KAPPA, len(first), cohen_kappa(first, second)
    )


def _row(
    report_id: str, table: str, variable: str, measure: AgreementMeasure, units: int, value: float
) -> CodingAgreementRow:
    return CodingAgreementRow(
        coding_agreement_id=f"{report_id}.{table}.{variable}",
        report_id=report_id,
        table_name=table,
        variable=variable,
        measure=measure,
        units_compared=units,
        agreement=Decimal(f"{value:.4f}"),
    )
