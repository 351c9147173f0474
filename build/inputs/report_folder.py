"""A report's folder: its facts and its coding, read and checked for form."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from build.findings import Finding, InvalidInput
from build.inputs.csv_file import duplicate_findings, read_rows
from build.report.coding_files import (
    ClaimCoding,
    MentionCoding,
    ProjectCoding,
    SectionCoding,
    SentenceCoding,
    UnclaimedCoding,
    WithdrawnCoding,
)
from build.report.facts import ReportFacts
from build.report.folder import ReportFolder
from build.report.located import Located

RowT = TypeVar("RowT", bound=BaseModel)


def read_facts(path: Path) -> ReportFacts:
    """Read report.yaml.

    Raises:
        InvalidInput: `file-missing`, `yaml-invalid`, `fact-invalid` with the field,
            `report-id-mismatch` where the id is not the folder's name.
    """
    name = str(path)
    if not path.is_file():
        raise InvalidInput(
            [Finding("file-missing", name, advice="describe the report in report.yaml")]
        )
    try:
        facts = ReportFacts.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInput(
            [
                Finding(
                    "yaml-invalid",
                    name,
                    found=" ".join(str(error).split()),
                    advice="write it as YAML in UTF-8",
                )
            ]
        ) from error
    except ValidationError as error:
        raise InvalidInput(
            Finding(
                "fact-invalid",
                name,
                field=".".join(map(str, detail["loc"])) or None,
                found=None if isinstance(detail["input"], dict) else str(detail["input"]),
                expected=detail["msg"],
                advice="give the fact in the form of sources/cn-bj-2023/report.yaml",
            )
            for detail in error.errors()
        ) from error
    if facts.report_id != path.parent.name:
        raise InvalidInput(
            [
                Finding(
                    "report-id-mismatch",
                    name,
                    field="report_id",
                    found=facts.report_id,
                    expected=path.parent.name,
                    advice="the folder is named by the report's id",
                )
            ]
        )
    return facts


def read_folder(path: Path) -> ReportFolder:
    """Read all coding files of a report.

    Raises:
        InvalidInput: with every finding of every file.
    """
    facts = read_facts(path / "report.yaml")
    findings: list[Finding] = []

    def read(
        name: str, model: type[RowT], key: str | None, columns: dict[str, str] | None = None
    ) -> list[Located[RowT]]:
        rows, faults = read_rows(path / name, model, columns)
        findings.extend(faults)
        if key is not None:
            findings.extend(duplicate_findings(rows, key))
        return rows

    folder = ReportFolder(
        path=path,
        facts=facts,
        sections=read("sections.csv", SectionCoding, "section_id"),
        sentences=read("sentences.csv", SentenceCoding, "sentence_id"),
        achievements=read(
            "achievements.csv", ClaimCoding, "claim_id", {"achievement_id": "claim_id"}
        ),
        targets=read("targets.csv", ClaimCoding, "claim_id", {"target_id": "claim_id"}),
        projects=read("projects.csv", ProjectCoding, "project_id"),
        mentions=read("project_mentions.csv", MentionCoding, "project_mention_id"),
        unclaimed=read("unclaimed.csv", UnclaimedCoding, None),
        withdrawn=read("withdrawn.csv", WithdrawnCoding, "withdrawn_id"),
    )
    findings += _withdrawn_findings(folder)
    if findings:
        raise InvalidInput(findings)
    return folder


def _withdrawn_findings(folder: ReportFolder) -> list[Finding]:
    withdrawn = {located.row.withdrawn_id: located for located in folder.withdrawn}
    keyed = [
        (located, field, getattr(located.row, field))
        for rows, field in (
            (folder.achievements, "claim_id"),
            (folder.targets, "claim_id"),
            (folder.projects, "project_id"),
            (folder.mentions, "project_mention_id"),
        )
        for located in rows
    ]
    return [
        located.finding(
            "id-withdrawn",
            field,
            key,
            None,
            "a withdrawn id is never used again; give the next number",
        )
        for located, field, key in keyed
        if key in withdrawn
    ]
