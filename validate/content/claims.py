"""Claims: each quantified row rests on one measure inside its quote, and copies it."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from . import rules
from .content import Content
from .rows import MEASURE_FIELDS, ClaimRow, MentionRow, ProjectRow, QuantityRow, told

_VERIFIABILITY = {
    "achievement": ("quantified", "milestone", "narrative"),
    "target": ("quantified", "deliverable", "directional"),
}
_COPIED = (*MEASURE_FIELDS, "period_start", "period_end")


def check(content: Content) -> Outcome:
    """Achievements, targets, and the measures without one."""
    outcome = Outcome(len(content.claims))
    claimed: dict[str, ClaimRow] = {}
    for row in content.claims:
        outcome.findings += _verifiability(row)
        outcome.findings += _finished(row)
        outcome.findings += _measured(content, row) if row.quantity_id else _unmeasured(row)
        first = claimed.setdefault(row.quantity_id, row) if row.quantity_id else row
        if first is not row:
            expected = f"another than {first.claim_id} has"
            place = row.at("quantity_id")
            outcome.findings.append(
                place.breaks(rules.QUANTITY_CLAIMED_TWICE, row.quantity_id, expected)
            )
    for quantity in content.quantities:
        if quantity.role == "measure":
            outcome.findings += _claimed(quantity, quantity.quantity_id in claimed)
    outcome.findings += _ids(content)
    return outcome


def _verifiability(row: ClaimRow) -> Iterator[Finding]:
    known = _VERIFIABILITY[row.claim_type]
    if row.verifiability not in known:
        expected = ", ".join(known)
    elif (row.verifiability == "quantified") != (row.quantity_id is not None):
        expected = f"quantified exactly where there is a measure: {told(row.quantity_id)}"
    else:
        return
    yield row.at("verifiability").breaks(rules.VERIFIABILITY_MISMATCH, row.verifiability, expected)


def _finished(row: ClaimRow) -> Iterator[Finding]:
    """What is final has its texts and codes."""
    if not row.is_draft:
        for name in ("summary_en", "policy_area_id"):
            if getattr(row, name) is None:
                yield row.at(name).breaks(
                    rules.SUMMARY_MISSING, told(None), "a value: the row is final"
                )
        if row.quantity_id and row.indicator_id is None:
            yield row.at("indicator_id").breaks(
                rules.INDICATOR_MISSING, told(None), "what is measured"
            )


def _unmeasured(row: ClaimRow) -> Iterator[Finding]:
    for name in ("indicator_id", *MEASURE_FIELDS):
        value = getattr(row, name)
        if value is not None:
            yield row.at(name).breaks(
                rules.MEASURE_FIELD_UNEXPECTED, told(value), "nothing: no measure"
            )


def _measured(content: Content, row: ClaimRow) -> Iterator[Finding]:
    quantity = content.quantities.by_id[row.quantity_id or ""]
    if quantity.role != "measure":
        yield row.at("quantity_id").breaks(rules.QUANTITY_NOT_A_MEASURE, quantity.role, "measure")
    if not quantity.is_within(row):
        found = f"{quantity.text_zh} at {quantity.char_start}-{quantity.char_end}"
        expected = f"within {row.char_start}-{row.char_end}"
        yield row.at("quantity_id").breaks(rules.QUANTITY_OUTSIDE_QUOTE, found, expected)
    for name in _COPIED:
        value, expected = getattr(row, name), getattr(quantity, name)
        if value != expected:
            told_as = f"{told(expected)} as {row.quantity_id} has"
            yield row.at(name).breaks(rules.CLAIM_QUANTITY_MISMATCH, told(value), told_as)
    if row.indicator_id:
        indicator = content.indicators.by_id[row.indicator_id]
        for name in ("unit_id", "measure_type"):
            value, expected = getattr(row, name), getattr(indicator, name)
            if value != expected:
                told_as = f"{expected} as {row.indicator_id} has"
                yield row.at(name).breaks(rules.INDICATOR_MISMATCH, told(value), told_as)


def _claimed(quantity: QuantityRow, is_claimed: bool) -> Iterator[Finding]:
    place, reason = quantity.at("no_claim_reason_en"), quantity.no_claim_reason_en
    if not is_claimed and reason is None:
        yield place.breaks(
            rules.MEASURE_UNCLAIMED, quantity.text_zh, "a claim, or the reason for none"
        )
    elif is_claimed and reason is not None:
        yield place.breaks(rules.REASON_NOT_NEEDED, reason, "nothing: it has a claim")


def _ids(content: Content) -> Iterator[Finding]:
    """Assigned ids begin with the id of their report."""
    keyed: tuple[tuple[ClaimRow | ProjectRow | MentionRow, str, str], ...] = (
        *((row, f"{row.claim_type}_id", row.claim_id) for row in content.claims),
        *((row, "project_id", row.project_id) for row in content.projects),
        *((row, "project_mention_id", row.project_mention_id) for row in content.project_mentions),
    )
    for row, name, key in keyed:
        if key.rpartition(".")[0] != row.report_id:
            yield row.at(name).breaks(rules.ID_REPORT_MISMATCH, key, f"{row.report_id}.…")
