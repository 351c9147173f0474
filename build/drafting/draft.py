"""Drafts the coding of a new report: all coding files of its folder, for a person to edit.

The draft says what the rules can tell from words alone; every row is marked as draft, English and
policy areas are left empty, and the build leaves the report out until the rows are edited.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel

from build.drafting.draft_anchors import Cells
from build.drafting.draft_claims import OPENING, draft_claims, sentence_cells
from build.drafting.draft_projects import draft_projects
from build.drafting.proposed_sections import with_sections
from build.findings import Finding, InvalidInput
from build.inputs.report_folder import read_facts, read_source
from build.reading.quantities import read_quantities
from build.reading.report_text import read_text
from build.report.coding_files import (
    ClaimCoding,
    CorrectionCoding,
    MentionCoding,
    ProjectCoding,
    SectionCoding,
    SentenceCoding,
    UnclaimedCoding,
    WithdrawnCoding,
)
from build.report.facts import ReportFacts
from build.report.text import ReportText, Section
from build.writing.encode import cell

CORRECTIONS = "corrections.csv"
# The columns of the files, keys first. None: the model's own order.
_MODELS: dict[str, tuple[type[BaseModel], str | None]] = {
    "sections.csv": (SectionCoding, None),
    "sentences.csv": (SentenceCoding, None),
    "achievements.csv": (ClaimCoding, "achievement_id"),
    "targets.csv": (ClaimCoding, "target_id"),
    "projects.csv": (ProjectCoding, None),
    "project_mentions.csv": (MentionCoding, None),
    "unclaimed.csv": (UnclaimedCoding, None),
    "withdrawn.csv": (WithdrawnCoding, None),
}
_KEYS = ("project_mention_id", "claim_id", "project_id")


Draft = dict[str, list[Cells]]
"""The rows of each coding file by its name."""


def draft_findings(folder: Path) -> list[Finding]:
    """`draft-exists` for each coding file that is there already: people's work is not overwritten."""
    return [
        Finding(
            "draft-exists",
            str(folder / name),
            expected="a folder with report.txt and report.yaml alone",
            advice="edit this file, or move the coding files away to draft anew",
        )
        for name in _MODELS
        if (folder / name).exists()
    ]


def draft_report(text: ReportText, facts: ReportFacts) -> Draft:
    """Draft every coding file of a report from its text.

    Raises:
        InvalidInput: `draft-empty` where no sentence could be cut into claims.
    """
    facts = with_sections(facts, text.text, text.sections.values())
    drafted = draft_claims(text, facts)
    if not drafted.claims:
        raise InvalidInput(
            [
                Finding(
                    "draft-empty",
                    text.report_id,
                    found=", ".join(f"{each.section}: {each.claims}" for each in facts.sections),
                    expected="parts with achievements or targets",
                    advice="name the parts under `sections` in report.yaml",
                )
            ]
        )
    projects, mentions = draft_projects(text, drafted.claims)
    return {
        "sections.csv": [_section(text, key, each) for key, each in text.sections.items()],
        "sentences.csv": sentence_cells(text, drafted.functions),
        "achievements.csv": [each.cells for each in drafted.claims if each.table == "achievements"],
        "targets.csv": [each.cells for each in drafted.claims if each.table == "targets"],
        "projects.csv": projects,
        "project_mentions.csv": mentions,
        "unclaimed.csv": drafted.unclaimed,
        "withdrawn.csv": [],
    }


def draft_folder(folder: Path) -> dict[str, int]:
    """Draft the report of a folder and return the rows of each file written, by name.

    Raises:
        InvalidInput: `draft-exists`, and every finding of report.yaml and the text; then nothing
            is written.
    """
    if findings := draft_findings(folder):
        raise InvalidInput(findings)
    facts = read_facts(folder).facts
    text = read_text(read_source(folder), facts, read_quantities).text
    return write_draft(folder, draft_report(text, facts))


def write_draft(folder: Path, draft: Draft) -> dict[str, int]:
    """Write the files of a draft, all or none, and return the rows of each by name.

    Writes corrections.csv, a header alone, where there is none.

    Raises:
        InvalidInput: `draft-unwritable` with the reason of the system.
    """
    contents = {name: _csv(name, rows) for name, rows in draft.items()}
    if not (folder / CORRECTIONS).exists():
        contents[CORRECTIONS] = ",".join(CorrectionCoding.model_fields) + "\n"
    written: list[Path] = []
    try:
        for name, content in contents.items():
            with (folder / name).open("xb") as stream:  # refuses a file that came in between
                written.append(folder / name)
                stream.write(content.encode())
    except OSError as error:
        for path in written:
            path.unlink()
        raise InvalidInput(
            [
                Finding(
                    "draft-unwritable",
                    str(folder),
                    found=error.strerror or str(error),
                    advice="make the folder writable; nothing was written",
                )
            ]
        ) from error
    return {name: len(draft.get(name, ())) for name in contents}


def _section(text: ReportText, key: str, section: Section) -> Cells:
    """A section's row; both titles are for a person to give."""
    words = text.text[section.char_start : section.char_start + OPENING]
    return {"section_id": key, "opening_zh": words.partition("\n")[0]}


def _csv(name: str, rows: Sequence[Cells]) -> str:
    model, key = _MODELS[name]
    keys = [field for field in _KEYS if field in model.model_fields]
    fields = [*keys, *(field for field in model.model_fields if field not in keys)]
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(key if key and field == "claim_id" else field for field in fields)
    writer.writerows([cell(row.get(field)) for field in fields] for row in rows)
    return stream.getvalue()
