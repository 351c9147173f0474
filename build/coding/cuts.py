"""How alike two readers cut a text into rows, and which number they let carry a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from build.coding.agreeing import agreement_row, compared, f1
from build.coding.anchors import find_quote
from build.report.findings import Findings
from build.report.folder import CutPass
from build.report.located import Located
from build.report.pass_files import PassClaim, PassMention
from build.report.text import ReportText
from build.schema import CodingAgreementRow
from build.schema.codes import AgreementMeasure, CodingTask

# Two rows are the same claim when their quotes share at least half of the characters they span.
OVERLAP = 0.5


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


def cut_rows(text: ReportText, cuts: tuple[CutPass, CutPass] | None) -> list[CodingAgreementRow]:
    """Agreement of two cuts of a text; none where there are not two.

    Raises:
        InvalidInput: what the anchors find for rows of either.
    """
    if cuts is None:
        return []
    first, second = cuts
    findings = Findings()
    rows: list[CodingAgreementRow] = []
    for table in ("achievements", "targets", "project_mentions"):
        with findings.caught():
            rows += _rows(text, table, getattr(first, table), getattr(second, table))
    findings.stop()
    return rows


def _rows(
    text: ReportText,
    table: str,
    first: Sequence[Located[PassClaim | PassMention]],
    second: Sequence[Located[PassClaim | PassMention]],
) -> list[CodingAgreementRow]:
    units = len(first) + len(second)
    if not units:
        return []
    pairs = match_spans(_spans(text, first), _spans(text, second))
    score = f1(len(pairs), len(first), len(second))
    own = text.report_id, CodingTask.CUT, table
    rows = [agreement_row(*own, "segmentation", AgreementMeasure.F1, units, score)]
    if table != "project_mentions":
        values = (
            [first[i].row.label or None for i, _ in pairs],
            [second[j].row.label or None for _, j in pairs],
        )
        rows += compared(*own, "quantity_zh", *values)
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
