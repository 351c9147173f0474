"""Mentions of projects find their places; every project is mentioned, by codes that are known."""

from build.coding.anchors import find_quote
from build.coding.claims import unknown_codes
from build.report.anchored import AnchoredMention, CodeLists
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.rules.coding import FINAL_ROW_INCOMPLETE, PROJECT_UNMENTIONED


def anchor_mentions(
    text: ReportText, folder: ReportFolder, lists: CodeLists
) -> list[AnchoredMention]:
    """Find every mention in the text, in reading order.

    Raises:
        InvalidInput: with all findings of projects and mentions.
    """
    known = {project.row.project_id for project in folder.projects}
    mentioned = {mention.row.project_id for mention in folder.mentions}
    anchored: list[AnchoredMention] = []
    findings = Findings()
    for mention in folder.mentions:
        findings += unknown_codes(mention, project_id=known)
        with findings.caught():
            anchored.append(AnchoredMention(mention, find_quote(text, mention)))
    for project in folder.projects:
        row = project.row
        findings += unknown_codes(
            project, policy_subtopic_id=lists.policy_areas, part_of_project_id=known
        )
        if row.project_id not in mentioned:
            findings.append(project.at("project_id").breaks(PROJECT_UNMENTIONED, row.project_id))
        for field in ("name_en", "policy_subtopic_id"):
            if not row.is_draft and getattr(row, field) is None:
                findings.append(project.at(field).breaks(FINAL_ROW_INCOMPLETE))
    findings.stop()
    anchored.sort(key=lambda each: (each.place.char_start, each.coding.row.project_mention_id))
    return anchored
