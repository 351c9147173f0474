"""Reads a report's folder: its facts, its text as received and its coding, checked for form."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from build.inputs.csv_file import duplicate_findings, read_rows
from build.inputs.text_file import decode, read_bytes
from build.inputs.yaml_file import read_yaml
from build.report import coding_files as coding
from build.report import pass_files as passes
from build.report.facts import ReportFacts
from build.report.findings import Findings
from build.report.folder import CutPass, JudgedPass, ReportFolder
from build.report.located import Located, LocatedFacts
from build.report.source import SourceText
from build.rules import files as rules
from validate.finding import InvalidInput, Location

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
        raise InvalidInput(
            [described.at("report_id").breaks(rules.REPORT_ID_MISMATCH, name, expected)]
        )
    return described


def read_source(folder: Path) -> SourceText:
    """Read report.txt, and corrections.csv where there is one.

    Raises:
        InvalidInput: those of `read_bytes`, `decode` and `read_rows`, and `source-empty` (no
            visible character).
    """
    findings = Findings()
    path, corrections = folder / "report.txt", folder / "corrections.csv"
    decided: list[Located[coding.CorrectionCoding]] = []
    if corrections.exists() or corrections.is_symlink():
        decided, faults = read_rows(corrections, coding.CorrectionCoding)
        findings += faults
    with findings.caught():
        content = read_bytes(path)
        text = decode(path, content)
        if not text.strip("\ufeff\u200b\0").strip():
            raise InvalidInput(
                [Location(str(path)).breaks(rules.SOURCE_EMPTY, f"{len(content)} bytes")]
            )
    findings.stop()
    return SourceText(str(path), content, text, decided)


def read_folder(path: Path) -> ReportFolder:
    """Read everything that people wrote about a report.

    Raises:
        InvalidInput: with every finding of every file.
    """
    reader = _CodingReader(path)
    with reader.findings.caught():
        described = read_facts(path)
    with reader.findings.caught():
        source = read_source(path)
    achievement, target = {"achievement_id": "claim_id"}, {"target_id": "claim_id"}
    sections = reader.rows("sections.csv", coding.SectionCoding, "section_id")
    sentences = reader.rows("sentences.csv", coding.SentenceCoding, "sentence_id")
    achievements = reader.assigned("achievements.csv", coding.ClaimCoding, "claim_id", achievement)
    targets = reader.assigned("targets.csv", coding.ClaimCoding, "claim_id", target)
    projects = reader.assigned("projects.csv", coding.ProjectCoding, "project_id")
    mentions = reader.assigned("project_mentions.csv", coding.MentionCoding, "project_mention_id")
    unclaimed = reader.rows("unclaimed.csv", coding.UnclaimedCoding)
    claim_places, project_places = (
        reader.rows(f"{name}_places.csv", coding.PlaceCoding, columns={f"{name}_id": "owner_id"})
        for name in ("claim", "project")
    )
    pair_notes = reader.rows("pair_notes.csv", coding.PairNoteCoding)
    outcomes = reader.assigned("outcomes.csv", coding.OutcomeCoding, "outcome_id")
    readings = reader.rows("readings.csv", coding.ReadingCoding)
    variants = reader.assigned("variants.csv", coding.VariantCoding, "variant_id")
    decided_quantities = reader.rows("decided_quantities.csv", coding.QuantityDecision)
    has_cuts = (path / "passes" / "second").is_dir()
    has_judgements = (path / "passes" / "fourth").is_dir()
    cuts = (reader.cut("first"), reader.cut("second")) if has_cuts else None
    judgements = (reader.judged("third"), reader.judged("fourth")) if has_judgements else None
    is_compared = has_cuts or has_judgements
    settled = reader.rows("passes/settled.csv", passes.SettledCoding) if is_compared else []
    reader.findings.stop()
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
        claim_places=claim_places,
        project_places=project_places,
        pair_notes=pair_notes,
        outcomes=outcomes,
        variants=variants,
        decided_quantities=decided_quantities,
        readings=readings,
        withdrawn=reader.withdrawn,
        cuts=cuts,
        judgements=judgements,
        settled=settled,
    )


class _CodingReader:
    """Reads the coding files of a folder and collects what is wrong with them."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.findings = Findings()
        withdrawn = self.rows("withdrawn.csv", coding.WithdrawnCoding, "withdrawn_id")
        self.withdrawn = frozenset(located.row.withdrawn_id for located in withdrawn)

    def rows(
        self, name: str, model: type[RowT], key: str = "", columns: Mapping[str, str] | None = None
    ) -> list[Located[RowT]]:
        """The rows of a file. No two have the same `key`, if it has one."""
        rows, faults = read_rows(self.path / name, model, columns)
        self.findings += faults
        self.findings += duplicate_findings(rows, key) if key else []
        return rows

    def assigned(
        self, name: str, model: type[RowT], key: str, columns: Mapping[str, str] | None = None
    ) -> list[Located[RowT]]:
        """The rows of a file whose ids people give out: never one that was withdrawn."""
        rows = self.rows(name, model, key, columns)
        self.findings += (
            located.at(key).breaks(rules.ID_WITHDRAWN, used)
            for located in rows
            if (used := getattr(located.row, key)) in self.withdrawn
        )
        return rows

    def cut(self, name: str) -> CutPass:
        """One of two cuts that were made apart."""
        folder = f"passes/{name}"
        return CutPass(
            achievements=self.rows(f"{folder}/achievements.csv", passes.PassClaim),
            targets=self.rows(f"{folder}/targets.csv", passes.PassClaim),
            project_mentions=self.rows(f"{folder}/project_mentions.csv", passes.PassMention),
        )

    def judged(self, name: str) -> JudgedPass:
        """One of two judgements that were made apart."""
        folder = f"passes/{name}"
        return JudgedPass(
            claims=self.rows(f"{folder}/claims.csv", passes.JudgedClaim, "claim_id"),
            projects=self.rows(f"{folder}/projects.csv", passes.JudgedProject, "project_id"),
            mentions=self.rows(
                f"{folder}/mentions.csv", passes.JudgedMention, "project_mention_id"
            ),
            sentences=self.rows(f"{folder}/sentences.csv", passes.JudgedSentence, "sentence_id"),
            outcomes=self.rows(f"{folder}/outcomes.csv", passes.JudgedOutcome, "outcome_id"),
        )
