"""Measures that carry no claim: each has a reason, and no other has one."""

from collections.abc import Iterable

from build.coding.anchors import find_quantity, find_quote
from build.report.anchored import AnchoredClaim, Reason
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.rules.coding import MEASURE_CLAIMED, MEASURE_UNCLAIMED

BASELINE = Reason("后一数所比较的先前数值", "Earlier value that the next number is compared with")


def unclaimed_reasons(
    text: ReportText, folder: ReportFolder, claims: Iterable[AnchoredClaim]
) -> dict[str, Reason]:
    """Why each measure without a claim has none, by its id.

    Raises:
        InvalidInput: those of the anchors, `measure-claimed`, `measure-unclaimed`.
    """
    claimed = {claim.quantity.id for claim in claims if claim.quantity}
    reasons: dict[str, Reason] = {}
    findings = Findings()
    for located in folder.unclaimed:
        with findings.caught():
            place = find_quote(text, located)
            placed = find_quantity(text, located, place, located.row.quantity_zh, None)
            if placed.id in claimed or placed.id in reasons:
                findings.append(located.at("quantity_zh").breaks(MEASURE_CLAIMED, placed.id))
            reasons[placed.id] = Reason(located.row.reason_zh, located.row.reason_en)
    findings.stop()
    for placed in text.measures_within(0, len(text.text)):
        if placed.id in claimed or placed.id in reasons:
            continue
        if placed.is_baseline:
            reasons[placed.id] = BASELINE
        else:
            quantity = placed.quantity
            around = text.text[max(0, quantity.char_start - 12) : quantity.char_end + 8]
            told = f"{quantity.text_zh} in {text.sentence_id(placed.sentence)}: {around}"
            at = folder.at("unclaimed.csv", "quantity_zh")
            findings.append(at.breaks(MEASURE_UNCLAIMED, told))
    findings.stop()
    return reasons
