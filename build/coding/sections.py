"""Sections: what report.yaml says of them fits the text, and every one has its titles."""

from collections.abc import Iterator

from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.rules import coding as rules
from validate.finding import Finding

_SHOWN = 12


def year_findings(text: ReportText, folder: ReportFolder) -> Iterator[Finding]:
    """The `sections` of report.yaml: there, in reading order, with years in order."""
    described = folder.described
    if not folder.facts.sections:
        yield described.at("sections").breaks(rules.SECTIONS_MISSING)
    order = {section_id: place for place, section_id in enumerate(text.sections)}
    last = 0  # the report as a whole
    for number, section in enumerate(folder.facts.sections):
        at = described.at(f"sections.{number}.section")
        place = order.get(text.section_id(section.section))
        if place is None:
            yield at.breaks(rules.SECTION_UNKNOWN, section.section)
        elif place <= last:
            yield at.breaks(rules.SECTION_ORDER, section.section)
        last = max(last, place or 0)
        if section.period_start > section.period_end:
            at = described.at(f"sections.{number}.period_end")
            yield at.breaks(
                rules.PERIOD_TURNED, section.period_end, f"{section.period_start} or later"
            )


def title_findings(text: ReportText, folder: ReportFolder) -> Iterator[Finding]:
    """sections.csv: a row for each section, a title where the report has none. Drafts may lack."""
    coded = {located.row.section_id: located for located in folder.sections}
    for section_id, located in coded.items():
        if section_id not in text.sections:
            yield located.at("section_id").breaks(rules.SECTION_UNKNOWN, section_id)
    for section_id, section in text.sections.items():
        words = text.words(section)
        row = coded.get(section_id)
        if row is None:
            if not folder.is_draft:
                told = section_id, f"a row opening with {words[:_SHOWN]}"
                yield folder.at("sections.csv", "section_id").breaks(rules.TITLE_MISSING, *told)
            continue
        opening, own_title = row.row.opening_zh, row.row.title_zh
        if not words.startswith(opening):
            yield row.at("opening_zh").breaks(
                rules.OPENING_MISMATCH, opening, words[: len(opening)]
            )
        if row.row.title_en is None and not folder.is_draft:
            yield row.at("title_en").breaks(rules.TITLE_MISSING)
        if section.title_zh and own_title:
            yield row.at("title_zh").breaks(rules.TITLE_NOT_NEEDED, own_title, section.title_zh)
        if not section.title_zh and not own_title and not folder.is_draft:
            yield row.at("title_zh").breaks(rules.TITLE_MISSING)
