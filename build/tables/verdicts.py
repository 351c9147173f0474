"""Verdicts: what became of a promise, by the published list of rules and nothing else.

A promise is a set of values: *at least 4.5* is everything from 4.5 on. What a source reports is
one too: *about 8* is 7.2 to 8.8. Where the report lies within the promise it is reached, where both
have nothing in common it is not, and between the two the bound leaves it open.

The rules and their order: docs/methodology.md, section 11.
"""

from dataclasses import dataclass
from decimal import Decimal

from build.schema.codes import (
    Comparator,
    OutcomeState,
    Polarity,
    Relation,
    Verdict,
    VerdictRule,
)

ABOUT = Decimal("0.1")  # how far around a number 左右 and 约 reach, as a share of it


@dataclass(frozen=True, slots=True)
class Reported:
    """A number as bounded by its words."""

    value: Decimal
    value_high: Decimal | None
    comparator: Comparator


@dataclass(frozen=True, slots=True)
class Reach:
    """Values from `low` to `high`; None is no end. An open end is not among them."""

    low: Decimal | None = None
    high: Decimal | None = None
    is_low_open: bool = False
    is_high_open: bool = False

    def is_within(self, other: "Reach") -> bool:
        """Whether all of these values are among those of the other."""
        return not (self._starts_before(other) or self._ends_after(other))

    def meets(self, other: "Reach") -> bool:
        """Whether some value is among both."""
        return not (_ends_before(self, other) or _ends_before(other, self))

    def _starts_before(self, other: "Reach") -> bool:
        if other.low is None or self.low is None:
            return other.low is not None
        is_at_open_end = self.low == other.low and other.is_low_open and not self.is_low_open
        return self.low < other.low or is_at_open_end

    def _ends_after(self, other: "Reach") -> bool:
        if other.high is None or self.high is None:
            return other.high is not None
        is_at_open_end = self.high == other.high and other.is_high_open and not self.is_high_open
        return self.high > other.high or is_at_open_end


def _ends_before(first: Reach, second: Reach) -> bool:
    if first.high is None or second.low is None:
        return False
    is_open = first.is_high_open or second.is_low_open
    return first.high < second.low or (first.high == second.low and is_open)


def reported(number: Reported, relation: Relation) -> Reach:
    """What a source says the value is; of a part at least that much, of more at most."""
    value, high = number.value, number.value_high
    margin = abs(value) * ABOUT
    reach = {
        Comparator.EQ: Reach(value, value if high is None else high),
        Comparator.ABOUT: Reach(value - margin, value + margin),
        Comparator.NEARLY: Reach(value - margin, value, is_high_open=True),
        Comparator.OVER: Reach(value, is_low_open=True),
        Comparator.AT_LEAST: Reach(value),
        Comparator.AT_MOST: Reach(high=value),
        Comparator.UNDER: Reach(high=value, is_high_open=True),
    }[number.comparator]
    if relation is Relation.NARROWER:
        return Reach(low=reach.low, is_low_open=reach.is_low_open)
    if relation is Relation.WIDER:
        return Reach(high=reach.high, is_high_open=reach.is_high_open)
    return reach


def promised(number: Reported, polarity: Polarity) -> tuple[VerdictRule, Reach]:
    """The rule of a promise and the values that keep it."""
    value, high = number.value, number.value_high
    is_more_better, has_way = polarity is Polarity.UP, polarity is not Polarity.NONE
    margin = abs(value) * ABOUT
    if number.comparator in (Comparator.ABOUT, Comparator.NEARLY):
        if not has_way:
            return band(number)
        if is_more_better:
            return VerdictRule.ABOUT_FLOOR, Reach(value - margin)
        return VerdictRule.ABOUT_CEILING, Reach(high=value + margin)
    if number.comparator in (Comparator.OVER, Comparator.AT_LEAST):
        return VerdictRule.AT_LEAST, Reach(value, is_low_open=number.comparator is Comparator.OVER)
    if number.comparator in (Comparator.UNDER, Comparator.AT_MOST):
        is_open = number.comparator is Comparator.UNDER
        return VerdictRule.AT_MOST, Reach(high=value, is_high_open=is_open)
    top = value if high is None else high
    rule = VerdictRule.EQUAL if high is None else VerdictRule.RANGE
    if not has_way:
        return rule, Reach(value, top)
    # A bare number is the least or the most that is promised; passing a range at its better end too.
    if is_more_better:
        return (VerdictRule.AT_LEAST if high is None else rule), Reach(value)
    return (VerdictRule.AT_MOST if high is None else rule), Reach(high=top)


def band(number: Reported) -> tuple[VerdictRule, Reach]:
    """The other reading of 左右: as near as that, on either side."""
    margin = abs(number.value) * ABOUT
    return VerdictRule.ABOUT_BAND, Reach(number.value - margin, number.value + margin)


def compared(rule: VerdictRule, promise: Reach, report: Reach) -> tuple[VerdictRule, Verdict]:
    """The verdict on a number, and the rule: `open_bound` where it decides nothing."""
    if report.is_within(promise):
        return rule, Verdict.REACHED
    if not report.meets(promise):
        return rule, Verdict.NOT_REACHED
    return VerdictRule.OPEN_BOUND, Verdict.NOT_COMPARABLE


def of_event(
    state: OutcomeState, relation: Relation, is_after_due: bool
) -> tuple[VerdictRule, Verdict]:
    """The verdict on something that was to be done. `is_after_due`: told of a later year."""
    rule, is_done = VerdictRule.EVENT, state is OutcomeState.DONE
    if state is OutcomeState.NOT_DONE and relation is not Relation.WIDER:
        return rule, Verdict.NOT_REACHED
    if relation is Relation.SAME:
        if is_after_due:
            return VerdictRule.EVENT_LATE, Verdict.NOT_REACHED
        return rule, Verdict.REACHED if is_done else Verdict.PARTLY_REACHED
    if relation is Relation.NARROWER and not is_after_due:
        is_some = is_done or state is OutcomeState.PARTLY_DONE
        return rule, Verdict.PARTLY_REACHED if is_some else Verdict.NOT_COMPARABLE
    if relation is Relation.WIDER and not is_after_due and is_done:
        return rule, Verdict.REACHED
    return rule, Verdict.NOT_COMPARABLE
