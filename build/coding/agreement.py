"""Agreement of two independent codings of a report, measured from the codings as they were made."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from build.coding.anchors import find_quote
from build.report.coding_files import PassClaim, PassMention
from build.report.findings import Findings
from build.report.folder import CodingPass
from build.report.located import Located
from build.report.text import ReportText
from build.schema import CodingAgreementRow
from build.schema.codes import AgreementMeasure

# Two rows are the same claim when their quotes share at least half of the characters they span.
OVERLAP = 0.5

# The variables compared on the rows that both passes cut alike.
_OF_CLAIMS = ("verifiability", "quantity_zh", "policy_area_id", "place_id")
_OF_MENTIONS = ("project_type", "policy_area_id", "place_id", "status", "promised_status")
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
    """Harmonic mean of the shares of both codings that are paired; 1 where both are empty."""
    return 2 * pairs / (first + second) if first + second else 1.0


def cohen_kappa(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """Agreement corrected for the agreement expected by chance; 1 where chance is certain.

    The codings are not empty.

    >>> cohen_kappa(["a", "a", "b", "b"], ["a", "b", "b", "b"])
    0.5
    """
    total = len(first)
    observed = equal_share(first, second)
    counts_first, counts_second = Counter(first), Counter(second)
    expected = sum(counts_first[code] * counts_second[code] for code in counts_first) / total**2
    return (observed - expected) / (1 - expected) if expected < 1 else 1.0


def equal_share(first: Sequence[Hashable], second: Sequence[Hashable]) -> float:
    """The share of places at which both have the same. The codings are not empty."""
    return sum(a == b for a, b in zip(first, second, strict=True)) / len(first)


def agreement_rows(
    text: ReportText, passes: tuple[CodingPass, CodingPass] | None
) -> list[CodingAgreementRow]:
    """Agreement of two codings; none where there are not two.

    What no row of both has is left out: there is nothing to compare.

    Raises:
        InvalidInput: what the anchors find for rows of either pass.
    """
    if passes is None:
        return []
    first, second = passes
    findings = Findings()
    rows: list[CodingAgreementRow] = []
    for table, one, other, variables in (
        ("achievements", first.achievements, second.achievements, _OF_CLAIMS),
        ("targets", first.targets, second.targets, _OF_CLAIMS),
        ("project_mentions", first.project_mentions, second.project_mentions, _OF_MENTIONS),
    ):
        with findings.caught():
            rows += _anchored_rows(text, table, one, other, variables)
    findings.stop()
    functions = [{r.row.sentence_id: r.row.function for r in each.sentences} for each in passes]
    shared = sorted(functions[0].keys() & functions[1].keys())
    values = [[each[key] for key in shared] for each in functions]
    return rows + _compared(text.report_id, "sentences", "function", *values)


def _anchored_rows(
    text: ReportText,
    table: str,
    first: Sequence[Located[PassClaim | PassMention]],
    second: Sequence[Located[PassClaim | PassMention]],
    variables: Sequence[str],
) -> list[CodingAgreementRow]:
    """How alike two codings cut a table, then what they say of the rows that both cut alike."""
    units = len(first) + len(second)
    if not units:
        return []
    pairs = match_spans(_spans(text, first), _spans(text, second))
    score = f1(len(pairs), len(first), len(second))
    rows = [_row(text.report_id, table, "segmentation", AgreementMeasure.F1, units, score)]
    for variable in variables:
        values = (
            [getattr(first[i].row, variable) for i, _ in pairs],
            [getattr(second[j].row, variable) for _, j in pairs],
        )
        rows += _compared(text.report_id, table, variable, *values)
    return rows


def _spans(text: ReportText, coded: Sequence[Located[PassClaim | PassMention]]) -> list[Span]:
    spans = []
    findings = Findings()
    for located in coded:
        with findings.caught():
            place = find_quote(text, located)
            spans.append(Span(place.char_start, place.char_end, located.row.label))
    findings.stop()
    return spans


def _compared(
    report_id: str, table: str, variable: str, first: Sequence[Hashable], second: Sequence[Hashable]
) -> list[CodingAgreementRow]:
    if not first:
        return []
    is_open = variable in _OPEN
    measure = AgreementMeasure.SHARE if is_open else AgreementMeasure.KAPPA
    value = (equal_share if is_open else cohen_kappa)(first, second)
    return [_row(report_id, table, variable, measure, len(first), value)]


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
