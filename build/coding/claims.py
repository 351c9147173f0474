"""Anchors the coding in the text: every coded row finds its place, its sentence, its quantity."""

from collections.abc import Iterable

from build.coding.anchors import find_quantity, find_quote
from build.findings import Finding
from build.report.anchored import AnchoredClaim, AnchoredMention, CodeLists
from build.report.coding_files import ClaimCoding
from build.report.folder import ReportFolder
from build.report.located import Located
from build.report.text import ReportText
from build.schema.codes import SentenceFunction, Verifiability

# Which functions a sentence with claims of a table has, and what such sentences must have.
FUNCTION_OF_TABLE = {
    "achievements": SentenceFunction.ACHIEVEMENT,
    "targets": SentenceFunction.COMMITMENT,
}
VERIFIABILITY_OF_TABLE = {
    "achievements": {Verifiability.QUANTIFIED, Verifiability.MILESTONE, Verifiability.NARRATIVE},
    "targets": {Verifiability.QUANTIFIED, Verifiability.DELIVERABLE, Verifiability.DIRECTIONAL},
}


def anchor_claims(
    text: ReportText, claims: Iterable[Located[ClaimCoding]], table: str, lists: CodeLists
) -> tuple[list[AnchoredClaim], list[Finding]]:
    """Find every claim of a table in the text, in reading order, with all findings.

    Codes besides those of the anchors: `unknown-code`, `verifiability-of-other-table`,
    `quantity-unexpected`, `duplicate-claim`, `unit-mismatch`, `measure-type-mismatch`.
    """
    anchored: list[AnchoredClaim] = []
    findings: list[Finding] = []
    for coding in claims:
        findings += _code_findings(coding, table, lists)
        place = find_quote(text, coding)
        if isinstance(place, Finding):
            findings.append(place)
            continue
        row = coding.row
        quantity: int | None = None
        if row.verifiability is Verifiability.QUANTIFIED:
            found = find_quantity(text, coding, place, row.quantity_zh, row.quantity_occurrence)
            if isinstance(found, Finding):
                findings.append(found)
                continue
            quantity = found
            findings += _indicator_findings(coding, text, quantity, lists)
        elif row.quantity_zh is not None:
            findings.append(
                coding.finding(
                    "quantity-unexpected",
                    "quantity_zh",
                    row.quantity_zh,
                    None,
                    "only quantified rows have a quantity",
                )
            )
        anchored.append(AnchoredClaim(coding, place, quantity))
    anchored.sort(
        key=lambda claim: (claim.place.char_start, claim.quantity or 0, claim.coding.line)
    )
    return anchored, findings + _duplicate_claims(anchored)


def _code_findings(coding: Located[ClaimCoding], table: str, lists: CodeLists) -> list[Finding]:
    row = coding.row
    findings = [
        coding.finding(
            "unknown-code",
            field,
            code,
            None,
            f"add it to sources/codebook/{known_in}.csv or use one of it",
        )
        for field, code, known, known_in in (
            ("indicator_id", row.indicator_id, lists.indicators, "indicators"),
            ("policy_area_id", row.policy_area_id, lists.policy_areas, "policy_areas"),
            ("place_id", row.place_id, lists.places, "places"),
        )
        if code is not None and code not in known
    ]
    if row.verifiability not in VERIFIABILITY_OF_TABLE[table]:
        allowed = ", ".join(sorted(VERIFIABILITY_OF_TABLE[table]))
        findings.append(
            coding.finding(
                "verifiability-of-other-table",
                "verifiability",
                row.verifiability,
                allowed,
                f"use a code of {table}",
            )
        )
    return findings


def _indicator_findings(
    coding: Located[ClaimCoding], text: ReportText, index: int, lists: CodeLists
) -> list[Finding]:
    if coding.row.indicator_id not in lists.indicators:
        return []
    unit, measure_type = lists.indicators[coding.row.indicator_id]
    quantity = text.quantities[index]
    findings = []
    if quantity.unit != unit:
        findings.append(
            coding.finding(
                "unit-mismatch",
                "indicator_id",
                f"{quantity.text_zh} in {quantity.unit}",
                f"{coding.row.indicator_id} in {unit}",
                "correct the indicator's unit or choose another indicator",
            )
        )
    if quantity.measure_type != measure_type:
        findings.append(
            coding.finding(
                "measure-type-mismatch",
                "indicator_id",
                f"{quantity.text_zh} as {quantity.measure_type}",
                f"{coding.row.indicator_id} as {measure_type}",
                "correct the indicator's measure type or choose another indicator",
            )
        )
    return findings


def _duplicate_claims(claims: list[AnchoredClaim]) -> list[Finding]:
    seen: dict[tuple[int, int, int | None], AnchoredClaim] = {}
    findings = []
    for claim in claims:
        key = (claim.place.char_start, claim.place.char_end, claim.quantity)
        if key in seen:
            findings.append(
                claim.coding.finding(
                    "duplicate-claim",
                    "quote_zh",
                    claim.coding.row.quote_zh,
                    None,
                    f"line {seen[key].coding.line} claims the same; point to another quantity or remove one",
                )
            )
        seen[key] = claim
    return findings


def anchor_mentions(
    text: ReportText, folder: ReportFolder, lists: CodeLists
) -> tuple[list[AnchoredMention], list[Finding]]:
    """Find every mention in the text, in reading order; `unknown-code`, `project-unmentioned`."""
    known = {located.row.project_id for located in folder.projects}
    mentioned = {located.row.project_id for located in folder.mentions}
    anchored: list[AnchoredMention] = []
    findings: list[Finding] = []
    for coding in folder.mentions:
        if coding.row.project_id not in known:
            findings.append(
                coding.finding(
                    "unknown-code",
                    "project_id",
                    coding.row.project_id,
                    None,
                    "add the project to projects.csv",
                )
            )
        place = find_quote(text, coding)
        if isinstance(place, Finding):
            findings.append(place)
        else:
            anchored.append(AnchoredMention(coding, place))
    for project in folder.projects:
        row = project.row
        if row.project_id not in mentioned:
            findings.append(
                project.finding(
                    "project-unmentioned",
                    "project_id",
                    row.project_id,
                    None,
                    "give it a row in project_mentions.csv",
                )
            )
        findings.extend(
            project.finding(
                "unknown-code", field, code, None, f"use one of sources/codebook/{name}.csv"
            )
            for field, code, codes, name in (
                ("policy_area_id", row.policy_area_id, lists.policy_areas, "policy_areas"),
                ("place_id", row.place_id, lists.places, "places"),
            )
            if code is not None and code not in codes
        )
    anchored.sort(
        key=lambda mention: (mention.place.char_start, mention.coding.row.project_mention_id)
    )
    return anchored, findings
