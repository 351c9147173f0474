"""Reads a report's folder: its facts, its text as received and its coding, checked for form."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from build.inputs.csv_file import duplicate_findings, read_rows
from build.inputs.text_file import decode, read_bytes
from build.inputs.yaml_file import read_yaml
from build.report.coding_files import (
    ClaimCoding,
    CorrectionCoding,
    MentionCoding,
    PassClaim,
    PassMention,
    PassSentence,
    ProjectCoding,
    SectionCoding,
    SentenceCoding,
    UnclaimedCoding,
    WithdrawnCoding,
)
from build.report.facts import ReportFacts
from build.report.findings import Findings
from build.report.folder import CodingPass, ReportFolder
from build.report.located import Located, LocatedFacts
from build.report.source import SourceText
from build.rules.files import ID_WITHDRAWN, REPORT_ID_MISMATCH, SOURCE_EMPTY
from validate.finding import Finding, InvalidInput, Location

RowT = TypeVar("RowT", bound=BaseModel)


def report_folders(sources: Path) -> list[Path]:
    """The folders of reports, by name: those that hold facts or a text."""
    files = [path for name in ("report.yaml", "report.txt") for path in sources.glob(f"*/{name}")]
    return sorted({path.parent for path in files})


def read_facts(folder: Path) -> LocatedFacts[ReportFacts]:
    """Read report.yaml.

    Raises:
        InvalidInput: those of `read_yaml`, and `report-id-mismatch` where the id is not the
            folder's name.
    """
    described = read_yaml(folder / "report.yaml", ReportFacts)
    name, expected = described.facts.report_id, folder.absolute().name
    if name != expected:
        raise InvalidInput([described.at("report_id").breaks(REPORT_ID_MISMATCH, name, expected)])
    return described


def read_source(folder: Path) -> SourceText:
    """Read report.txt, and corrections.csv where there is one.

    Raises:
        InvalidInput: those of `read_bytes`, `decode` and `read_rows`, and `source-empty` (no
            visible character).
    """
    findings = Findings()
    path, corrections = folder / "report.txt", folder / "corrections.csv"
    decided: list[Located[CorrectionCoding]] = []
    if corrections.exists() or corrections.is_symlink():
        decided, faults = read_rows(corrections, CorrectionCoding)
        findings += faults
    with findings.caught():
        content = read_bytes(path)
        text = decode(path, content)
        if not text.strip("\ufeff\u200b\0").strip():
            raise InvalidInput([Location(str(path)).breaks(SOURCE_EMPTY, f"{len(content)} bytes")])
    findings.stop()
    return SourceText(str(path), content, text, decided)


def read_folder(path: Path) -> ReportFolder:
    """Read everything that people wrote about a report.

    Raises:
        InvalidInput: with every finding of every file.
    """
    findings = Findings()
    with findings.caught():
        described = read_facts(path)
    with findings.caught():
        source = read_source(path)

    def read(
        name: str, model: type[RowT], key: str = "", columns: Mapping[str, str] | None = None
    ) -> list[Located[RowT]]:
        rows, faults = read_rows(path / name, model, columns)
        findings.extend(faults)
        findings.extend(duplicate_findings(rows, key) if key else ())
        return rows

    def read_pass(name: str) -> CodingPass:
        return CodingPass(
            achievements=read(f"{name}/achievements.csv", PassClaim),
            targets=read(f"{name}/targets.csv", PassClaim),
            project_mentions=read(f"{name}/project_mentions.csv", PassMention),
            sentences=read(f"{name}/sentences.csv", PassSentence, "sentence_id"),
        )

    sections = read("sections.csv", SectionCoding, "section_id")
    sentences = read("sentences.csv", SentenceCoding, "sentence_id")
    achievements = read("achievements.csv", ClaimCoding, "claim_id", {"achievement_id": "claim_id"})
    targets = read("targets.csv", ClaimCoding, "claim_id", {"target_id": "claim_id"})
    projects = read("projects.csv", ProjectCoding, "project_id")
    mentions = read("project_mentions.csv", MentionCoding, "project_mention_id")
    unclaimed = read("unclaimed.csv", UnclaimedCoding)
    withdrawn = read("withdrawn.csv", WithdrawnCoding, "withdrawn_id")
    has_passes = (path / "passes" / "second").is_dir()
    passes = (read_pass("passes/first"), read_pass("passes/second")) if has_passes else None
    gone = {located.row.withdrawn_id for located in withdrawn}
    for rows, key in (
        ((*achievements, *targets), "claim_id"),
        (projects, "project_id"),
        (mentions, "project_mention_id"),
    ):
        findings += _withdrawn(rows, key, gone)
    findings.stop()
    return ReportFolder(
        path=path,
        described=described,
        source=source,
        sections=sections,
        sentences=sentences,
        achievements=achievements,
        targets=targets,
        projects=projects,
        mentions=mentions,
        unclaimed=unclaimed,
        passes=passes,
    )


def _withdrawn(
    rows: Iterable[Located[BaseModel]], key: str, gone: Collection[str]
) -> Iterator[Finding]:
    for located in rows:
        if (used := getattr(located.row, key)) in gone:
            yield located.at(key).breaks(ID_WITHDRAWN, used)
