"""The stages in order: sources to the files of the package. Reads like a table of contents."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from build.coding.agreement import agreement_rows
from build.coding.claims import FUNCTION_OF_TABLE, anchor_claims, anchor_mentions
from build.coding.periods import Period, is_baseline, period_of
from build.describing.readme_counts import READMES
from build.findings import Finding, InvalidInput
from build.inputs.codebook import read_codebook
from build.inputs.release_facts import ReleaseFacts, read_release_facts
from build.inputs.report_folder import read_folder
from build.package import package_files
from build.reading.quantities import QuantityReader
from build.reading.report_text import read_text
from build.report.codebook import Codebook
from build.report.facts import ReportFacts
from build.report.folder import ReportFolder
from build.report.text import ReportText
from build.schema import Row
from build.tables.coded_rows import achievement_rows, project_rows, section_period, target_rows
from build.tables.flat_claims import claim_rows, indicator_pair_rows
from build.tables.quantity_rows import quantity_ids, quantity_rows, unclaimed_reasons
from build.tables.text_rows import correction_rows, report_row, section_rows, sentence_rows

Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class BuiltReport:
    """One report's rows by table, its facts and its two texts."""

    facts: ReportFacts
    tables: Tables
    source_bytes: bytes
    text: str
    notices: list[Finding]


@dataclass(frozen=True)
class BuiltPackage:
    """The files of the package, what is in them, the drafts left out, and notices for a reader."""

    files: dict[str, bytes]
    counts: dict[str, int]
    version: str
    drafts_left_out: list[str]
    notices: list[Finding]


def build_package(sources: Path, changelog: Path, with_drafts: bool = False) -> BuiltPackage:
    """Build the whole package in memory.

    A report with draft rows is left out unless `with_drafts`. READMEs are read from the folder of
    the changelog.

    Raises:
        InvalidInput: with every finding of every report.
    """
    facts = read_release_facts(sources / "package.yaml", changelog)
    codebook = read_codebook(sources / "codebook")
    reader = QuantityReader(codebook.units)
    reports: list[BuiltReport] = []
    drafts: list[str] = []
    findings: list[Finding] = []
    for path in sorted(path.parent for path in sources.glob("*/report.yaml")):
        try:
            folder = read_folder(path)
            if folder.is_draft and not with_drafts:
                drafts.append(folder.facts.report_id)
            else:
                reports.append(build_report(folder, codebook, reader, with_drafts))
        except InvalidInput as error:
            findings += error.findings
    if not reports and not findings:
        findings.append(
            Finding(
                "no-report",
                str(sources),
                found=", ".join(f"{report_id} (draft)" for report_id in drafts) or None,
                advice="add a folder with report.txt and report.yaml; --drafts includes drafts",
            )
        )
    if findings:
        raise InvalidInput(findings)
    # READMEs are people's; the build only fills the counts between their markers.
    readmes = {
        name: (sources.parent / name).read_bytes()
        for name in READMES
        if (sources.parent / name).is_file()
    }
    return _assemble(facts, reports, codebook, drafts, readmes, with_drafts)


def build_report(
    folder: ReportFolder, codebook: Codebook, reader: QuantityReader, with_drafts: bool = False
) -> BuiltReport:
    """Build one report's rows.

    Raises:
        InvalidInput: with every finding of the text and the coding.
    """
    read = read_text(folder.path, folder.facts.report_id, reader)
    text = read.text
    facts = folder.facts
    findings: list[Finding] = []
    if facts.place_id not in codebook.lists.places:
        findings.append(
            Finding(
                "unknown-code",
                str(folder.path / "report.yaml"),
                field="place_id",
                found=facts.place_id,
                advice="add the place to sources/codebook/places.csv",
            )
        )

    achieved, faults = anchor_claims(text, folder.achievements, "achievements", codebook.lists)
    findings += faults
    promised, faults = anchor_claims(text, folder.targets, "targets", codebook.lists)
    findings += faults
    mentions, faults = anchor_mentions(text, folder, codebook.lists)
    findings += faults

    claimed_quantities = {
        claim.quantity for claim in [*achieved, *promised] if claim.quantity is not None
    }
    baselines = {
        i
        for i, quantity in enumerate(text.quantities)
        if is_baseline(quantity, text.quantities[i + 1 : i + 2])
    }
    reasons, faults = unclaimed_reasons(
        text, folder, claimed_quantities, baselines - claimed_quantities
    )
    findings += faults

    claimed_sentences = {
        FUNCTION_OF_TABLE[table]: {
            f"{facts.report_id}.{claim.place.sentence.key}" for claim in claims
        }
        for table, claims in (("achievements", achieved), ("targets", promised))
    }
    sections, faults = section_rows(text, folder, facts, with_drafts)
    findings += faults
    sentences, faults = sentence_rows(text, folder, claimed_sentences)
    findings += faults
    agreement, faults = agreement_rows(folder.path, text)
    findings += faults
    if findings:
        raise InvalidInput(findings)

    ids = quantity_ids(text)
    periods = [
        None if i in baselines else _period(text, facts, i) for i in range(len(text.quantities))
    ]
    projects, project_mentions = project_rows(text, folder, mentions)
    tables: Tables = {
        "reports": [report_row(facts, hashlib.sha256(read.source_bytes).hexdigest(), text.text)],
        "sections": [*sections],
        "sentences": [*sentences],
        "corrections": [*correction_rows(facts.report_id, read.corrections)],
        "quantities": [*quantity_rows(text, ids, periods, reasons)],
        "achievements": [*achievement_rows(text, facts, achieved, ids, periods)],
        "targets": [*target_rows(text, facts, promised, ids, periods)],
        "projects": [*projects],
        "project_mentions": [*project_mentions],
        "coding_agreement": [*agreement],
    }
    return BuiltReport(facts, tables, read.source_bytes, text.text, read.notices)


def _period(text: ReportText, facts: ReportFacts, index: int) -> Period | None:
    quantity = text.quantities[index]
    sentence = text.sentence_at(quantity.char_start)
    section = facts.section_facts(sentence.section_key)
    is_past = section is None or section.claims == "achievements"
    return period_of(
        quantity,
        text.text,
        sentence.char_start,
        section_period(facts, sentence.section_key),
        is_past,
    )


def _assemble(
    facts: ReleaseFacts,
    reports: list[BuiltReport],
    codebook: Codebook,
    drafts: list[str],
    readmes: dict[str, bytes],
    with_drafts: bool,
) -> BuiltPackage:
    tables: Tables = {name: [] for name in reports[0].tables}
    for report in reports:
        for name, rows in report.tables.items():
            tables[name] += rows
    tables |= {
        "indicators": [*codebook.indicators],
        "units": [*codebook.units],
        "policy_areas": [*codebook.policy_areas],
        "places": [*codebook.places],
        "codes": [*codebook.codes],
    }
    tables["claims"] = [*claim_rows(tables, codebook)]
    tables["indicator_pairs"] = [*indicator_pair_rows(tables, codebook)]
    texts = {
        path: content
        for report in reports
        for path, content in (
            (f"data/text/{report.facts.report_id}.txt", report.text.encode()),
            (f"data/text/{report.facts.report_id}.source.txt", report.source_bytes),
        )
    }
    files = package_files(
        facts, [report.facts for report in reports], tables, texts, readmes, with_drafts
    )
    counts = {name: len(rows) for name, rows in tables.items()}
    notices = [notice for report in reports for notice in report.notices]
    return BuiltPackage(files, counts, facts.version, drafts, notices)
