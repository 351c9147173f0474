"""Numbers that a person decided where readers differ: they replace what the grammar read there."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from build.coding.anchors import find_quote
from build.report.anchored import AnchoredDecision
from build.report.coding_files import QuantityDecision
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.quantity import Quantity
from build.report.text import Place, ReportText
from build.rules.coding import DECISION_CUTS_NUMBER
from build.rules.files import UNKNOWN_CODE
from build.schema.codes import Direction, MeasureType, Role

_CHANGES = (MeasureType.PERCENT_CHANGE, MeasureType.DIFFERENCE)
# What is decided, in the columns of the table, and what a quantity calls it.
_DECIDED = {
    name: name for name in ("value", "value_high", "comparator", "measure_type", "direction")
} | {"unit_id": "unit"}


def decide_quantities(
    text: ReportText, folder: ReportFolder, units: Collection[str]
) -> tuple[list[Quantity], list[AnchoredDecision]]:
    """The quantities of a text with those that were decided, and the decisions in reading order.

    A decision takes the place of all that was read within its words.

    Raises:
        InvalidInput: those of the anchors, `decision-cuts-number` (its words begin or end within
            a number, or overlap another decision), `unknown-code` (its unit).
    """
    quantities = [placed.quantity for placed in text.quantities]
    anchored: list[AnchoredDecision] = []
    findings = Findings()
    for located in folder.decided_quantities:
        decision = located.row
        if decision.unit_id not in units:
            findings.append(located.at("unit_id").breaks(UNKNOWN_CODE, decision.unit_id))
        with findings.caught():
            place = find_quote(text, located)
            within = [one for one in quantities if _touches(one, place)]
            if any(not _holds(place, one) or one in _made(anchored) for one in within):
                told = ", ".join(one.text_zh for one in within)
                at = located.at("quote_zh")
                findings.append(at.breaks(DECISION_CUTS_NUMBER, decision.quote_zh, told))
                continue
            made = _decided(decision, place, within)
            quantities = sorted([*(one for one in quantities if one not in within), made])
            anchored.append(AnchoredDecision(located, made, _changed(decision, within, made)))
    findings.stop()
    anchored.sort(key=lambda each: each.quantity.char_start)
    return quantities, anchored


def _touches(quantity: Quantity, place: Place) -> bool:
    return quantity.char_start < place.char_end and place.char_start < quantity.char_end


def _holds(place: Place, quantity: Quantity) -> bool:
    return place.char_start <= quantity.char_start and quantity.char_end <= place.char_end


def _made(anchored: Sequence[AnchoredDecision]) -> list[Quantity]:
    return [each.quantity for each in anchored]


def _decided(decision: QuantityDecision, place: Place, within: Sequence[Quantity]) -> Quantity:
    """What was decided; what no one decides, as it was read where one number was read there."""
    read = within[0] if len(within) == 1 else None
    is_measure = read is not None and read.role is Role.MEASURE
    return Quantity(
        char_start=place.char_start,
        char_end=place.char_end,
        text_zh=decision.quote_zh,
        role=Role.MEASURE,
        value=decision.value,
        value_high=decision.value_high,
        signed_value=_signed(decision),
        unit=decision.unit_id,
        unit_zh=read.unit_zh if read else None,
        comparator=decision.comparator,
        measure_type=decision.measure_type,
        direction=decision.direction,
        is_annual_average=bool(read and read.is_annual_average),
        baseline_value=read.baseline_value if read and is_measure else None,
        baseline_year=read.baseline_year if read and is_measure else None,
    )


def _signed(decision: QuantityDecision) -> Decimal | None:
    value = decision.value
    if value is None or decision.measure_type not in _CHANGES:
        return None
    return -abs(value) if decision.direction is Direction.DOWN else value


def _changed(
    decision: QuantityDecision, within: Sequence[Quantity], made: Quantity
) -> tuple[str, ...]:
    """The columns in which the decision is not what the grammar reads; all where it cut otherwise."""
    if len(within) != 1 or within[0][:4] != made[:4]:
        return tuple(sorted(_DECIDED))
    return tuple(
        sorted(
            column
            for column, name in _DECIDED.items()
            if getattr(within[0], name) != getattr(decision, column)
        )
    )
