"""The stages in order: sources to the files of the package. Reads like a table of contents."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build.coding.agreement import agreement_rows
from build.coding.decided_quantities import decide_quantities
from build.coding.outcomes import read_outcomes
from build.coding.report_coding import anchor_coding
from build.describing.readme import READMES
from build.headline.targets import HeadlineReader
from build.inputs.package_sources import read_package_sources
from build.inputs.report_folder import read_folder, report_folders
from build.package import package_files
from build.reading.quantities import QuantityReader
from build.reading.report_text import (
    QuantityReading,
    doubtful,
    read_text,
    with_quantities,
)
from build.report.codebook import Codebook
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.package_sources import PackageSources
from build.rules.files import NO_REPORT
from build.tables.package_tables import package_tables
from build.tables.report_tables import ReportTables, report_tables
from validate.finding import Finding, Location


@dataclass(frozen=True)
class BuiltReport:
    """One report: what people wrote, its text, its rows, and notices for a reader."""

    folder: ReportFolder
    text: str
    tables: ReportTables
    notices: Sequence[Finding]


@dataclass(frozen=True)
class BuiltPackage:
    """The files of the package, what is in them, the drafts left out, and notices for a reader."""

    files: dict[str, bytes]
    counts: dict[str, int]
    version: str
    drafts_left_out: list[str]
    notices: list[Finding]


def build_package(sources: Path, changelog: Path, with_drafts: bool = False) -> BuiltPackage:
    """Build the whole package in memory. Reports with draft rows are left out, or `with_drafts`.

    Raises:
        InvalidInput: with every finding of every report.
    """
    shared = read_package_sources(sources, changelog, READMES)
    reader = QuantityReader(shared.codebook.units)
    reports: list[BuiltReport] = []
    drafts: list[str] = []
    findings = Findings()
    for path in report_folders(sources):
        with findings.caught():
            folder = read_folder(path)
            if folder.is_draft and not with_drafts:
                drafts.append(path.name)
            else:
                reports.append(build_report(folder, shared.codebook, reader.read))
    if not reports and not findings:
        left_out = ", ".join(f"{name} (draft)" for name in drafts) or None
        findings.append(Location(str(sources)).breaks(NO_REPORT, left_out))
    findings.stop()
    return assemble(shared, reports, drafts, with_drafts)


def build_report(folder: ReportFolder, codebook: Codebook, read: QuantityReading) -> BuiltReport:
    """Build one report's rows. `read` finds the quantities of a text.

    Raises:
        InvalidInput: with every finding of the text and the coding.
    """
    reading = read_text(folder.source, folder.facts, read, folder.years_beside)
    units = [unit.unit_id for unit in codebook.units]
    quantities, decisions = decide_quantities(reading.text, folder, units)
    text = with_quantities(reading.text, quantities, folder.facts.sections, folder.years_beside)
    findings = Findings()
    with findings.caught():
        coding = anchor_coding(text, folder, codebook.lists, decisions)
    with findings.caught():
        outcomes = read_outcomes(folder, read, [row.source_id for row in codebook.sources])
    with findings.caught():
        agreement = agreement_rows(text, folder, codebook.lists)
    findings.stop()
    headline = HeadlineReader(codebook).read(text, folder.facts.plan_year, folder.facts.place_id)
    tables = report_tables(
        folder, text, reading.repaired.corrections, coding, outcomes, agreement, headline, codebook
    )
    notices = [*reading.doubts, *doubtful(text, folder.source.file)]
    return BuiltReport(folder, text.text, tables, notices)


def assemble(
    shared: PackageSources, reports: Sequence[BuiltReport], drafts: list[str], with_drafts: bool
) -> BuiltPackage:
    """Make the files of the package from the rows of its reports.

    Raises:
        InvalidInput: what cannot be described.
    """
    notes = [note for report in reports for note in report.folder.pair_notes]
    rows = [report.tables for report in reports]
    tables = package_tables(rows, shared.codebook, notes).by_name()
    texts: dict[str, bytes] = {}
    for report in reports:
        path = f"data/text/{report.folder.facts.report_id}"
        texts[f"{path}.txt"] = report.text.encode()
        texts[f"{path}.source.txt"] = report.folder.source.content
    facts = [report.folder.facts for report in reports]
    files = package_files(shared.facts, facts, tables, texts, shared.pages, with_drafts)
    counts = {name: len(rows) for name, rows in tables.items()}
    notices = [notice for report in reports for notice in report.notices]
    return BuiltPackage(files, counts, shared.facts.version, drafts, notices)
