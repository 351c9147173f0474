"""English that people wrote says the terms of its Chinese: summaries, names and titles."""

from collections.abc import Iterator

from build.report.folder import ReportFolder
from build.report.terms import TermBook
from build.report.text import ReportText
from build.rules.coding import TERM_UNTRANSLATED
from validate.finding import Finding, Location

Translated = tuple[Location, str | None, str | None]


def term_findings(text: ReportText, folder: ReportFolder, terms: TermBook) -> Iterator[Finding]:
    """`term-untranslated` for each term that the English beside it does not say."""
    for place, chinese, english in _translated(text, folder):
        if chinese and english:
            for term, forms in terms.unsaid(chinese, english):
                yield place.breaks(TERM_UNTRANSLATED, english, f"{forms}, for {term}")


def _translated(text: ReportText, folder: ReportFolder) -> Iterator[Translated]:
    """Where English stands, the Chinese that it translates, and the English."""
    for claim in (*folder.achievements, *folder.targets):
        yield claim.at("summary_en"), claim.row.quote_zh, claim.row.summary_en
    for project in folder.projects:
        yield project.at("name_en"), project.row.name_zh, project.row.name_en
    for coded in folder.sections:
        section = text.sections.get(coded.row.section_id)
        title = (section.title_zh if section else None) or coded.row.title_zh
        yield coded.at("title_en"), title, coded.row.title_en
