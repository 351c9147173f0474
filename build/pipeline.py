"""The stages in order: sources to the files of the package. Reads like a table of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build.coding.agreement import agreement_rows
from build.coding.report_coding import anchor_coding
from build.describing.readme import READMES
from build.inputs.codebook import read_codebook
from build.inputs.release_facts import read_release_facts
from build.inputs.report_folder import read_folder, report_folders
from build.inputs.text_file import read_text as read_text_file
from build.package import package_files
from build.proving import prove
from build.reading.quantities import read_quantities
from build.reading.report_text import QuantityReading, read_text
from build.report.codebook import Codebook
from build.report.findings import Findings
from build.report.folder import ReportFolder
from build.report.release_facts import ReleaseFacts
from build.rules.files import NO_REPORT
from build.tables.package_tables import package_tables
from build.tables.report_tables import ReportTables, report_tables
from validate.finding import Finding, Location


@dataclass(frozen=True)
class Sources:
    """What all reports share: the release, the codebook, and the READMEs that are filled."""

    facts: ReleaseFacts
    codebook: Codebook
    readmes: dict[str, bytes]


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
    """Build the whole package in memory and prove it.

    A report with draft rows is left out unless `with_drafts`. READMEs are read from the folder of
    the sources.

    Raises:
        InvalidInput: with every finding of every report.
        RejectedPackage: what the validator finds in the package made.
    """
    shared = read_sources(sources, changelog)
    reports: list[BuiltReport] = []
    drafts: list[str] = []
    findings = Findings()
    for path in report_folders(sources):
        with findings.caught():
            folder = read_folder(path)
            if folder.is_draft and not with_drafts:
                drafts.append(path.name)
            else:
                reports.append(build_report(folder, shared.codebook, read_quantities))
    if not reports and not findings:
        left_out = ", ".join(f"{name} (draft)" for name in drafts) or None
        findings.append(Location(str(sources)).breaks(NO_REPORT, left_out))
    findings.stop()
    return assemble(shared, reports, drafts, with_drafts)


def read_sources(sources: Path, changelog: Path) -> Sources:
    """Read what all reports share.

    Raises:
        InvalidInput: with every finding of every file.
    """
    findings = Findings()
    readmes: dict[str, bytes] = {}
    with findings.caught():
        facts = read_release_facts(sources / "package.yaml", changelog)
    with findings.caught():
        codebook = read_codebook(sources / "codebook")
    for path in _readmes(sources.parent):
        with findings.caught():
            readmes[path.relative_to(sources.parent).as_posix()] = read_text_file(path).encode()
    findings.stop()
    return Sources(facts, codebook, readmes)


def _readmes(root: Path) -> Iterator[Path]:
    """The pages that people write and the build fills, where they are there."""
    return (root / name for name in READMES if (root / name).exists())


def build_report(folder: ReportFolder, codebook: Codebook, read: QuantityReading) -> BuiltReport:
    """Build one report's rows. `read` finds the quantities of a text.

    Raises:
        InvalidInput: with every finding of the text and the coding.
    """
    read_text_ = read_text(folder.source, folder.facts, read)
    text = read_text_.text
    findings = Findings()
    with findings.caught():
        coding = anchor_coding(text, folder, codebook.lists)
    with findings.caught():
        agreement = agreement_rows(text, folder.passes)
    findings.stop()
    tables = report_tables(folder, text, read_text_.corrections, coding, agreement, codebook)
    return BuiltReport(folder, text.text, tables, read_text_.notices)


def assemble(
    shared: Sources, reports: Sequence[BuiltReport], drafts: list[str], with_drafts: bool
) -> BuiltPackage:
    """Make the files of the package from the rows of its reports, and prove them.

    Raises:
        RejectedPackage: what the validator finds.
    """
    tables = package_tables([report.tables for report in reports], shared.codebook).by_name()
    texts: dict[str, bytes] = {}
    for report in reports:
        path = f"data/text/{report.folder.facts.report_id}"
        texts[f"{path}.txt"] = report.text.encode()
        texts[f"{path}.source.txt"] = report.folder.source.content
    facts = [report.folder.facts for report in reports]
    files = package_files(shared.facts, facts, tables, texts, shared.readmes, with_drafts)
    prove(files)
    counts = {name: len(rows) for name, rows in tables.items()}
    notices = [notice for report in reports for notice in report.notices]
    return BuiltPackage(files, counts, shared.facts.version, drafts, notices)
