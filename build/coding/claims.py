"""Claims find their places: a sentence, a section with years, and the measure that carries them."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from build.coding.anchors import find_quantity, find_quote
from build.report.anchored import AnchoredClaim, CodeLists
from build.report.coding_files import ClaimCoding
from build.report.facts import Claims, ReportFacts, SectionFacts, on_side
from build.report.findings import Findings
from build.report.located import Located
from build.report.text import Place, PlacedQuantity, ReportText
from build.rules import coding as rules
from build.rules.files import UNKNOWN_CODE
from build.schema.codes import Verifiability
from validate.finding import Finding, InvalidInput

_VERIFIABILITY = {
    "achievements": {Verifiability.QUANTIFIED, Verifiability.MILESTONE, Verifiability.NARRATIVE},
    "targets": {Verifiability.QUANTIFIED, Verifiability.DELIVERABLE, Verifiability.DIRECTIONAL},
}


def anchor_claims(
    text: ReportText,
    facts: ReportFacts,
    claims: Iterable[Located[ClaimCoding]],
    table: Claims,
    lists: CodeLists,
) -> list[AnchoredClaim]:
    """Find every claim of a table in the text, in reading order.

    Raises:
        InvalidInput: with all findings: those of the anchors and the rules named in this module.
    """
    anchored: list[AnchoredClaim] = []
    findings = Findings()
    for coding in claims:
        findings += _row_findings(coding, table, lists)
        with findings.caught():
            place = find_quote(text, coding)
            section = _section(coding, place, facts, table)
            quantity = _quantity(text, coding, place, lists)
            years = (section.period_start, section.period_end)
            period = quantity.period if quantity and quantity.period else years
            anchored.append(AnchoredClaim(coding, place, quantity, period))
    anchored.sort(key=_reading_order)
    findings += _repeated(anchored)
    findings.stop()
    return anchored


def _reading_order(claim: AnchoredClaim) -> tuple[int, int, int]:
    number_at = claim.quantity.char_start if claim.quantity else 0
    return claim.place.char_start, number_at, claim.coding.line


def _row_findings(coding: Located[ClaimCoding], table: str, lists: CodeLists) -> Iterator[Finding]:
    """What is wrong with a row whatever the text says."""
    row = coding.row
    yield from unknown_codes(
        coding, indicator_id=lists.indicators, policy_subtopic_id=lists.policy_areas
    )
    if row.verifiability not in _VERIFIABILITY[table]:
        told = row.verifiability, ", ".join(sorted(_VERIFIABILITY[table]))
        yield coding.at("verifiability").breaks(rules.VERIFIABILITY_OF_OTHER_TABLE, *told)
    is_quantified = row.verifiability is Verifiability.QUANTIFIED
    if not is_quantified and row.quantity_zh is not None:
        yield coding.at("quantity_zh").breaks(rules.QUANTITY_UNEXPECTED, row.quantity_zh)
    if not row.is_draft:
        for field in ("summary_en", "policy_subtopic_id"):
            if getattr(row, field) is None:
                yield coding.at(field).breaks(rules.FINAL_ROW_INCOMPLETE)
        if is_quantified != (row.indicator_id is not None):
            at = coding.at("indicator_id")
            yield at.breaks(rules.INDICATOR_MISMATCH, row.indicator_id)


def unknown_codes(coding: Located[BaseModel], **lists: Iterable[str]) -> Iterator[Finding]:
    """`unknown-code` for each of the named fields whose value is not in its list."""
    for field, known in lists.items():
        code = getattr(coding.row, field)
        if code is not None and code not in known:
            yield coding.at(field).breaks(UNKNOWN_CODE, code)


def _section(
    coding: Located[ClaimCoding], place: Place, facts: ReportFacts, table: Claims
) -> SectionFacts:
    """What report.yaml says of the section of a claim, for a claim of its table."""
    key = place.sentence.section_key
    section = facts.section_facts(key)
    at = coding.at("section_id")
    if section is None:
        raise InvalidInput([at.breaks(rules.CLAIM_OUTSIDE_SECTIONS, coding.row.section_id)])
    return on_side(section, table, facts.plan_year)


def _quantity(
    text: ReportText, coding: Located[ClaimCoding], place: Place, lists: CodeLists
) -> PlacedQuantity | None:
    """The measure that carries a quantified claim, of the unit and type of its indicator."""
    row = coding.row
    if row.verifiability is not Verifiability.QUANTIFIED:
        return None
    placed = find_quantity(text, coding, place, row.quantity_zh, row.quantity_occurrence)
    findings = Findings()
    if row.indicator_id in lists.indicators:
        quantity, at = placed.quantity, coding.at("indicator_id")
        unit, measure_type = lists.indicators[row.indicator_id]
        if quantity.unit != unit:
            told = f"{quantity.text_zh} in {quantity.unit}", f"{row.indicator_id} in {unit}"
            findings.append(at.breaks(rules.UNIT_MISMATCH, *told))
        if quantity.measure_type != measure_type:
            told = (
                f"{quantity.text_zh} as {quantity.measure_type}",
                f"{row.indicator_id} as {measure_type}",
            )
            findings.append(at.breaks(rules.MEASURE_TYPE_MISMATCH, *told))
    findings.stop()
    return placed


def _repeated(claims: Iterable[AnchoredClaim]) -> Iterator[Finding]:
    seen: dict[tuple[int, int, str], AnchoredClaim] = {}
    for claim in claims:
        number = claim.quantity.id if claim.quantity else ""
        key = (claim.place.char_start, claim.place.char_end, number)
        if key in seen:
            told = (
                claim.coding.row.quote_zh,
                f"another claim than that of line {seen[key].coding.line}",
            )
            yield claim.coding.at("quote_zh").breaks(rules.DUPLICATE_CLAIM, *told)
        seen[key] = claim
