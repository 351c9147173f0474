"""Rows of outcomes: the number of a source beside that of its target, and the verdict on both."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from build.report.anchored import ReadOutcome
from build.report.coding_files import OutcomeCoding
from build.report.quantity import NO_QUANTITY, Quantity
from build.schema import IndicatorRow, OutcomeRow, SourceRow, TargetRow, UnitRow
from build.schema.codes import (
    Aggregation,
    OutcomeState,
    Polarity,
    Relation,
    SaidBy,
    Verdict,
    VerdictRule,
)
from build.tables.making import RowMaker
from build.tables.value_labels import value_labels
from build.tables.verdicts import Reported, band, compared, of_event, promised, reported

_RATIO_PLACES = Decimal("0.0001")
_SELF = (SaidBy.GOVERNMENT, SaidBy.DEPARTMENT)


class _Verdicts(NamedTuple):
    """The verdict by the rule that holds, and by the other one that can be defended, if any."""

    verdict_rule: VerdictRule
    verdict: Verdict
    other_verdict_rule: VerdictRule | None = None
    other_verdict: Verdict | None = None


def outcome_rows(
    report_id: str,
    outcomes: Sequence[ReadOutcome],
    targets: Sequence[TargetRow],
    indicators: Mapping[str, IndicatorRow],
    sources: Mapping[str, SourceRow],
    units: Mapping[str, UnitRow],
    make: RowMaker,
) -> Iterator[OutcomeRow]:
    """Rows of outcomes, in the order of their file."""
    by_id = {target.target_id: target for target in targets}
    primary = {one.coding.row.target_id: one for one in outcomes if one.coding.row.is_primary}
    for one in outcomes:
        row, quantity = one.coding.row, one.quantity
        target, source = by_id[row.target_id], sources.get(row.source_id or "")
        indicator = indicators.get(target.indicator_id or "")
        label_zh, label_en = value_labels(quantity, units) if quantity else (None, None)
        is_done = row.state is OutcomeState.DONE
        yield from make(
            OutcomeRow,
            one.coding.at,
            quantity or NO_QUANTITY,
            row,
            report_id=report_id,
            unit_id=quantity.unit if quantity else None,
            value_label_zh=label_zh,
            value_label_en=label_en,
            **_beside(target, row, quantity),
            **_verdicts(target, indicator, row, quantity)._asdict(),
            is_late=is_done and row.relation is Relation.SAME and _is_after_due(row, target),
            is_like_primary=_agrees(one, primary[row.target_id], target),
            is_self_declared=row.said_by and row.said_by in _SELF,
            as_of=(source.published_on or source.seen_on) if source else row.looked_up_on,
        )


def _verdicts(
    target: TargetRow, indicator: IndicatorRow | None, row: OutcomeCoding, quantity: Quantity | None
) -> _Verdicts:
    """The first rule that applies, in the order of the methodology."""
    nothing = Verdict.NOT_COMPARABLE
    if row.source_id is None or row.relation is None:
        return _Verdicts(VerdictRule.NOT_STATED, Verdict.NOT_STATED)
    if not target.is_checkable:
        return _Verdicts(VerdictRule.UNCHECKABLE, nothing)
    if row.relation is Relation.RELATED:
        return _Verdicts(VerdictRule.NEAREST_FACT, nothing)
    promise, number = _number(target), _number(quantity)
    if promise is None and row.state is not None:
        if row.period_end is None:
            return _Verdicts(VerdictRule.UNLIKE, nothing)
        return _Verdicts(*of_event(row.state, row.relation, _is_after_due(row, target)))
    if promise is None or number is None:
        return _Verdicts(VerdictRule.NO_ANSWER, nothing)
    adds_up = indicator is not None and indicator.aggregation is Aggregation.SUM
    if not _is_alike(target, row, quantity) or (row.relation is not Relation.SAME and not adds_up):
        return _Verdicts(VerdictRule.UNLIKE, nothing)
    report = reported(number, row.relation)
    rule, reach = promised(promise, indicator.polarity if indicator else Polarity.NONE)
    found = compared(rule, reach, report)
    if rule in (VerdictRule.ABOUT_FLOOR, VerdictRule.ABOUT_CEILING):
        return _Verdicts(*found, *compared(*band(promise), report))
    return _Verdicts(*found)


def _number(row: TargetRow | Quantity | None) -> Reported | None:
    """The number of a row with its sign and bound; None where it has none."""
    if row is None or row.value is None or row.comparator is None:
        return None
    value = row.value if row.signed_value is None else row.signed_value
    return Reported(value, row.value_high, row.comparator)


def _is_alike(target: TargetRow, row: OutcomeCoding, quantity: Quantity | None) -> bool:
    """Whether both numbers have one unit and are of the same years."""
    period = (row.period_start, row.period_end)
    is_of_years = period == (target.period_start, target.period_end)
    return quantity is not None and quantity.unit == target.unit_id and is_of_years


def _is_after_due(row: OutcomeCoding, target: TargetRow) -> bool:
    return row.period_end is not None and row.period_end > target.period_end


def _beside(
    target: TargetRow, row: OutcomeCoding, quantity: Quantity | None
) -> Mapping[str, Decimal | None]:
    """Difference and ratio to the target, where both numbers count the same."""
    number, promise = _number(quantity), _number(target)
    is_same = row.relation is Relation.SAME and _is_alike(target, row, quantity)
    if number is None or promise is None or not is_same:
        return {"difference": None, "ratio": None}
    value, goal = number.value, promise.value
    ratio = (value / goal).quantize(_RATIO_PLACES) if goal else None
    return {"difference": value - goal, "ratio": ratio}


def _agrees(one: ReadOutcome, primary: ReadOutcome, target: TargetRow) -> bool | None:
    """Whether a further source says the same; None where the two cannot be compared."""
    row, other = one.coding.row, primary.coding.row
    if one is primary or not (row.relation == other.relation == Relation.SAME):
        return None
    if target.value is None:
        return None if row.state is None or other.state is None else row.state == other.state
    mine, first = _number(one.quantity), _number(primary.quantity)
    return None if mine is None or first is None else mine == first
