"""The coding of a report finds its places in the text, and leaves nothing of the text out."""

from collections.abc import Sequence

from build.coding.claims import anchor_claims
from build.coding.places import claim_places, project_places
from build.coding.projects import anchor_mentions
from build.coding.sections import title_findings, year_findings
from build.coding.sentences import function_findings, sentence_findings
from build.coding.terms import term_findings
from build.coding.unclaimed import unclaimed_reasons
from build.coding.variants import anchor_variants
from build.report.anchored import AnchoredClaim, AnchoredCoding, AnchoredDecision, CodeLists
from build.report.coding_files import ClaimCoding
from build.report.facts import Claims
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.located import Located
from build.report.text import ReportText
from build.rules.files import UNKNOWN_CODE


def anchor_coding(
    text: ReportText,
    folder: ReportFolder,
    lists: CodeLists,
    decisions: Sequence[AnchoredDecision],
) -> AnchoredCoding:
    """Anchor the coding of a report. `decisions` have been found in its text before.

    What follows from an earlier fault is not looked for: claims wait for the years of their
    sections, and whatever carries no claim for the claims.

    Raises:
        InvalidInput: with all findings.
    """
    findings = Findings()
    if folder.facts.place_id not in lists.places:
        at = folder.described.at("place_id")
        findings.append(at.breaks(UNKNOWN_CODE, folder.facts.place_id))
    findings += title_findings(text, folder)
    findings += sentence_findings(text, folder)
    findings += term_findings(text, folder, lists.terms)
    with findings.caught():
        mentions = anchor_mentions(text, folder, lists)
    with findings.caught():
        variants = anchor_variants(text, folder)
    with findings.caught():
        claims = _anchor_claims(text, folder, lists)
        achievements, targets = claims["achievements"], claims["targets"]
        findings += function_findings(text, folder, claims)
        reasons = unclaimed_reasons(text, folder, [*achievements, *targets])
    findings.stop()
    with findings.caught():
        of_claims = claim_places(text, folder, [*achievements, *targets], lists.places)
    with findings.caught():
        of_projects = project_places(text, folder, mentions, lists.places)
    findings.stop()
    return AnchoredCoding(
        achievements, targets, mentions, variants, decisions, of_claims, of_projects, reasons
    )


def _anchor_claims(
    text: ReportText, folder: ReportFolder, lists: CodeLists
) -> dict[str, list[AnchoredClaim]]:
    findings = Findings(year_findings(text, folder))
    findings.stop()
    claims: dict[str, list[AnchoredClaim]] = {}
    coding: tuple[tuple[Claims, list[Located[ClaimCoding]]], ...] = (
        ("achievements", folder.achievements),
        ("targets", folder.targets),
    )
    for table, coded in coding:
        with findings.caught():
            claims[table] = anchor_claims(text, folder.facts, coded, table, lists)
    findings.stop()
    return claims
