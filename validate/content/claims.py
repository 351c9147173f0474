"""Claims: each quantified row rests on one measure inside its quote, and copies it."""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from .content import Content
from .rows.claims import ClaimRow, MentionRow, ProjectRow
from .rows.texts import QuantityRow
from .rows.typed import MEASURE_FIELDS, told
from .rules import claims as rules
from .rules.quotes import MEASURE_FIELD_UNEXPECTED

_VERIFIABILITY = {
    "achievement": ("quantified", "milestone", "narrative"),
    "target": ("quantified", "deliverable", "directional"),
}
_COPIED = (*MEASURE_FIELDS, "is_estimate", "period_start", "period_end", "year_basis")


def check(content: Content) -> Outcome:
    """Achievements, targets, and the measures without one."""
    return Outcome.of(len(content.claims), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    claimed: dict[str, ClaimRow] = {}
    for row in content.claims:
        yield from _verifiability(row)
        yield from _finished(row)
        if row.quantity_id is None:
            empty = dict.fromkeys(("indicator_id", *MEASURE_FIELDS))
            yield from row.must_be(MEASURE_FIELD_UNEXPECTED, **empty)
            continue
        yield from _measured(content, row, content.quantities.by_id[row.quantity_id])
        first = claimed.setdefault(row.quantity_id, row)
        if first is not row:
            expected = f"another than {first.claim_id} has"
            place = row.at("quantity_id")
            yield place.breaks(rules.QUANTITY_CLAIMED_TWICE, row.quantity_id, expected)
    for quantity in content.quantities:
        if quantity.role == "measure":
            yield from _claimed(quantity, quantity.quantity_id in claimed)
    yield from _ids(content)


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
        for name in ("summary_en", "policy_subtopic_id"):
            if getattr(row, name) is None:
                yield row.at(name).breaks(
                    rules.SUMMARY_MISSING, told(None), "a value: the row is final"
                )
        if row.quantity_id and row.indicator_id is None:
            yield row.at("indicator_id").breaks(
                rules.INDICATOR_MISSING, told(None), "what is measured"
            )


def _measured(content: Content, row: ClaimRow, quantity: QuantityRow) -> Iterator[Finding]:
    if quantity.role != "measure":
        yield row.at("quantity_id").breaks(rules.QUANTITY_NOT_A_MEASURE, quantity.role, "measure")
    if not quantity.is_within(row):
        found = f"{quantity.text_zh} at {quantity.char_start}-{quantity.char_end}"
        expected = f"within {row.char_start}-{row.char_end}"
        yield row.at("quantity_id").breaks(rules.QUANTITY_OUTSIDE_QUOTE, found, expected)
    copied = {name: getattr(quantity, name) for name in _COPIED}
    yield from row.must_be(rules.CLAIM_QUANTITY_MISMATCH, **copied)
    if row.indicator_id:
        indicator = content.indicators.by_id[row.indicator_id]
        yield from row.must_be(
            rules.INDICATOR_MISMATCH,
            unit_id=indicator.unit_id,
            measure_type=indicator.measure_type,
        )


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
