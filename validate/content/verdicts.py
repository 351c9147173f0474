"""Verdicts made again: by the rules of docs/methodology.md, section 11, from outcome and target."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ..finding import Finding
from .content import Content
from .rows.claims import TargetRow
from .rows.dimensions import IndicatorRow
from .rows.outcomes import OutcomeRow
from .rows.typed import Cell
from .rules import outcomes as rules

# An end of a span: a value, and whether the span ends just below it, at it or just above it.
End = tuple[Decimal, int]
_LOWEST, _HIGHEST = (Decimal("-Infinity"), 0), (Decimal("Infinity"), 0)
_TENTH = Decimal("0.1")
# What became of a promise without a number, by how the source relates to it and what it tells.
_OF_EVENTS = {
    **{("same", state): "partly_reached" for state in ("partly_done", "started", "under_way")},
    ("same", "done"): "reached",
    ("narrower", "done"): "partly_reached",
    ("narrower", "partly_done"): "partly_reached",
    ("wider", "done"): "reached",
}


@dataclass(frozen=True, slots=True)
class _Span:
    """Values from one end to the other."""

    low: End = _LOWEST
    high: End = _HIGHEST

    def holds(self, other: "_Span") -> bool:
        return self.low <= other.low and other.high <= self.high

    def misses(self, other: "_Span") -> bool:
        return other.high < self.low or self.high < other.low


def verdict_findings(content: Content) -> Iterator[Finding]:
    """What follows from an outcome, its target and the primary outcome of the target."""
    primary = {row.target_id: row for row in content.outcomes if row.is_primary}
    for row in content.outcomes:
        target = content.targets.by_id[row.target_id]
        indicator = content.indicators.by_id.get(target.indicator_id or "")
        rule, verdict, *other = _verdicts(row, target, indicator)
        other_rule, other_verdict = other or (None, None)
        yield from row.must_be(
            rules.VERDICT_MISMATCH,
            verdict_rule=rule,
            verdict=verdict,
            other_verdict_rule=other_rule,
            other_verdict=other_verdict,
        )
        difference, ratio = _beside(row, target)
        is_self = None if row.said_by is None else row.said_by in ("government", "department")
        yield from row.must_be(
            rules.OUTCOME_COMPARED,
            difference=difference,
            ratio=ratio,
            is_late=row.relation == "same" and row.state == "done" and _is_late(row, target),
            is_self_declared=is_self,
            is_like_primary=_agrees(row, primary.get(row.target_id), target),
        )


def _verdicts(
    row: OutcomeRow, target: TargetRow, indicator: IndicatorRow | None
) -> tuple[str, ...]:
    """Rule and verdict; where another reading of the promise can be defended, those of it too."""
    if row.source_id is None:
        return "not_stated", "not_stated"
    if target.verifiability == "directional":
        return "uncheckable", "not_comparable"
    if row.relation == "related":
        return "nearest_fact", "not_comparable"
    if (row.state if target.value is None else row.value) is None:
        return "no_answer", "not_comparable"
    if target.value is None:
        return _of_event(row, target)
    adds_up = indicator is not None and indicator.aggregation == "sum"
    if not _is_alike(row, target) or (row.relation != "same" and not adds_up):
        return "unlike", "not_comparable"
    rule, promise, other = _promise(target, indicator.polarity if indicator else "none")
    report = _report(row)
    found = _compared(rule, promise, report)
    return (*found, *_compared("about_band", other, report)) if other else found


def _of_event(row: OutcomeRow, target: TargetRow) -> tuple[str, str]:
    if row.period_end is None:
        return "unlike", "not_comparable"
    is_late = _is_late(row, target)
    if row.state == "not_done" and row.relation != "wider":
        return "event", "not_reached"
    if is_late and row.relation == "same":
        return "event_late", "not_reached"
    found = _OF_EVENTS.get((row.relation or "", row.state or ""), "not_comparable")
    return "event", "not_comparable" if is_late else found


def _promise(target: TargetRow, polarity: str) -> tuple[str, _Span, _Span | None]:
    """The rule, the values that keep the promise, and those that keep its other reading."""
    value = _signed(target)
    margin, top = abs(value) * _TENTH, value if target.value_high is None else target.value_high
    match target.comparator:
        case "at_least" | "over":
            return "at_least", _Span(low=(value, int(target.comparator == "over"))), None
        case "at_most" | "under":
            return "at_most", _Span(high=(value, -int(target.comparator == "under"))), None
        case "about" | "nearly":
            band = _Span((value - margin, 0), (value + margin, 0))
            if polarity == "up":
                return "about_floor", _Span(low=band.low), band
            if polarity in ("down", "ceiling"):
                return "about_ceiling", _Span(high=band.high), band
            return "about_band", band, None
    is_range = target.value_high is not None
    if polarity == "up":
        return "range" if is_range else "at_least", _Span(low=(value, 0)), None
    if polarity in ("down", "ceiling"):
        return "range" if is_range else "at_most", _Span(high=(top, 0)), None
    return "range" if is_range else "equal", _Span((value, 0), (top, 0)), None


def _report(row: OutcomeRow) -> _Span:
    """What the source says: of a part, the whole is that or more, of more it is that or less."""
    value = _signed(row)
    margin, top = abs(value) * _TENTH, value if row.value_high is None else row.value_high
    low, high = {
        "about": ((value - margin, 0), (value + margin, 0)),
        "nearly": ((value - margin, 0), (value, -1)),
        "over": ((value, 1), _HIGHEST),
        "at_least": ((value, 0), _HIGHEST),
        "at_most": (_LOWEST, (value, 0)),
        "under": (_LOWEST, (value, -1)),
    }.get(row.comparator or "", ((value, 0), (top, 0)))
    return _Span(
        _LOWEST if row.relation == "wider" else low,
        _HIGHEST if row.relation == "narrower" else high,
    )


def _compared(rule: str, promise: _Span, report: _Span) -> tuple[str, str]:
    if promise.holds(report):
        return rule, "reached"
    return (rule, "not_reached") if promise.misses(report) else ("open_bound", "not_comparable")


def _signed(row: OutcomeRow | TargetRow) -> Decimal:
    value = row.value if row.signed_value is None else row.signed_value
    return Decimal(0) if value is None else value


def _is_alike(row: OutcomeRow, target: TargetRow) -> bool:
    years = (target.period_start, target.period_end)
    return row.unit_id == target.unit_id and (row.period_start, row.period_end) == years


def _is_late(row: OutcomeRow, target: TargetRow) -> bool:
    return row.period_end is not None and row.period_end > target.period_end


def _beside(row: OutcomeRow, target: TargetRow) -> tuple[Cell, Cell]:
    """Difference and ratio of numbers that count the same."""
    if row.value is None or target.value is None or row.relation != "same":
        return None, None
    value, goal = _signed(row), _signed(target)
    if not _is_alike(row, target):
        return None, None
    return value - goal, round(value / goal, 4) if goal else None


def _agrees(row: OutcomeRow, primary: OutcomeRow | None, target: TargetRow) -> bool | None:
    """Whether two sources that tell of the same thing say the same."""
    if primary is None or row is primary or {row.relation, primary.relation} != {"same"}:
        return None
    if target.value is None:
        told = {row.state, primary.state}
        return None if None in told else len(told) == 1
    if row.value is None or primary.value is None:
        return None
    mine, other = ((_signed(one), one.value_high, one.comparator) for one in (row, primary))
    return mine == other
