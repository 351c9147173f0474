"""Rows of quantities, and the reasons of those measures that carry no claim."""

from collections.abc import Collection, Mapping, Sequence

from build.coding.anchors import find_quantity, find_quote
from build.coding.periods import Period
from build.findings import Finding
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import QuantityRow
from build.schema.codes import Role


def quantity_ids(text: ReportText) -> list[str]:
    """Ids of the quantities by their place in their sentence."""
    counts: dict[str, int] = {}
    ids = []
    for quantity in text.quantities:
        key = text.sentence_at(quantity.char_start).key
        counts[key] = counts.get(key, 0) + 1
        ids.append(f"{text.report_id}.{key}.q{counts[key]}")
    return ids


def quantity_rows(
    text: ReportText,
    ids: Sequence[str],
    periods: Sequence[Period | None],
    reasons: Mapping[int, str],
) -> list[QuantityRow]:
    """Rows of quantities. `reasons` says of measures without a claim why, by index."""
    rows = []
    for index, quantity in enumerate(text.quantities):
        start, end = periods[index] or (None, None)
        sentence = text.sentence_at(quantity.char_start)
        rows.append(
            QuantityRow(
                quantity_id=ids[index],
                report_id=text.report_id,
                sentence_id=f"{text.report_id}.{sentence.key}",
                text_zh=quantity.text_zh,
                role=quantity.role,
                value=quantity.value,
                value_high=quantity.value_high,
                unit_id=quantity.unit,
                unit_zh=quantity.unit_zh or None,
                comparator=quantity.comparator,
                measure_type=quantity.measure_type,
                direction=quantity.direction,
                is_annual_average=quantity.is_annual_average,
                baseline_value=quantity.baseline_value,
                baseline_year=quantity.baseline_year,
                period_start=start,
                period_end=end,
                no_claim_reason_en=reasons.get(index),
                char_start=quantity.char_start,
                char_end=quantity.char_end,
            )
        )
    return rows


BASELINE_REASON = "Earlier value that the next number is compared with"


def unclaimed_reasons(
    text: ReportText, folder: ReportFolder, claimed: Collection[int], baselines: Collection[int]
) -> tuple[dict[int, str], list[Finding]]:
    """Why each measure without a claim has none, and `measure-unclaimed` where nobody said.

    Codes besides those of the anchors: `measure-claimed` (a reason for a measure with a claim).
    """
    reasons = dict.fromkeys(baselines, BASELINE_REASON)
    findings: list[Finding] = []
    for located in folder.unclaimed:
        place = find_quote(text, located)
        if isinstance(place, Finding):
            findings.append(place)
            continue
        index = find_quantity(text, located, place, located.row.quantity_zh, None)
        if isinstance(index, Finding):
            findings.append(index)
        elif index in claimed:
            findings.append(
                located.finding(
                    "measure-claimed",
                    "quantity_zh",
                    located.row.quantity_zh,
                    None,
                    "it carries a claim: remove this row",
                )
            )
        else:
            reasons[index] = located.row.reason_en
    for index, quantity in enumerate(text.quantities):
        if quantity.role is Role.MEASURE and index not in claimed and index not in reasons:
            sentence = text.sentence_at(quantity.char_start)
            findings.append(
                Finding(
                    "measure-unclaimed",
                    str(folder.path / "unclaimed.csv"),
                    field="quantity_zh",
                    found=f"{quantity.text_zh} in {text.report_id}.{sentence.key}: {text.text[max(0, quantity.char_start - 12) : quantity.char_end + 8]}",
                    advice="code the claim it carries, or say here why it carries none",
                )
            )
    return reasons, findings
