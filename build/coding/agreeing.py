"""How far two codings agree: F1, Cohen's kappa, and the share of equal values."""

from collections import Counter
from collections.abc import Hashable, Sequence
from decimal import Decimal

from build.schema import CodingAgreementRow
from build.schema.codes import AgreementMeasure, CodingTask

# Open values, for which chance agreement means nothing: the share of equal values is given.
_OPEN = frozenset({"quantity_zh", "indicator_id", "statement_zh", "part_of_project_id"})


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


def compared(
    report_id: str,
    task: CodingTask,
    table: str,
    variable: str,
    first: Sequence[Hashable],
    second: Sequence[Hashable],
) -> list[CodingAgreementRow]:
    """The row of one variable; none where there is nothing to compare.

    Of an open value only places count where one of both wrote something: that both leave a cell
    empty is no agreement on a value.
    """
    pairs = [*zip(first, second, strict=True)]
    is_open = variable in _OPEN
    if is_open:
        pairs = [(a, b) for a, b in pairs if a is not None or b is not None]
    if not pairs:
        return []
    measure = AgreementMeasure.SHARE if is_open else AgreementMeasure.KAPPA
    value = (equal_share if is_open else cohen_kappa)(*zip(*pairs, strict=True))
    return [agreement_row(report_id, task, table, variable, measure, len(pairs), value)]


def agreement_row(
    report_id: str,
    task: CodingTask,
    table: str,
    variable: str,
    measure: AgreementMeasure,
    units: int,
    value: float,
) -> CodingAgreementRow:
    """A row with its id; whether rules were settled afterwards is told elsewhere."""
    return CodingAgreementRow(
        coding_agreement_id=f"{report_id}.{task}.{table}.{variable}",
        report_id=report_id,
        coding_task=task,
        table_name=table,
        variable=variable,
        measure=measure,
        units_compared=units,
        agreement=Decimal(f"{value:.4f}"),
        settled_zh=None,
        settled_en=None,
    )
