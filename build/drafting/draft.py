"""Drafts the coding of a new report: all coding files of its folder, for a person to edit.

The draft says what the rules can tell from words alone, and what a proposer proposes of the rest;
every row is marked as draft, English is left empty, and the build leaves the report out until the
rows are edited.
"""

import csv
import io
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from build.drafting.draft_anchors import OPENING, Anchors, Cells
from build.drafting.draft_claims import draft_claims
from build.drafting.draft_headline import HEADLINE, headline_file
from build.drafting.draft_projects import ProjectDrafter
from build.drafting.draft_proposals import NEW_PLACES, PROPOSALS, Proposer, ReportProposer
from build.drafting.proposed_facts import place_told, proposed_facts
from build.drafting.proposed_sections import YEARS, proposed_sections
from build.drafting.proposed_yaml import with_sections_written
from build.drafting.rules import (
    DRAFT_EMPTY,
    DRAFT_EXISTS,
    PLAN_YEAR_UNKNOWN,
    SECTIONS_UNPLACED,
)
from build.drafting.told_facts import told_facts
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.inputs.divisions import read_divisions
from build.inputs.report_folder import read_facts, read_source
from build.inputs.text_file import read_text as read_file
from build.reading.report_text import QuantityReading, read_text
from build.report import coding_files as coding
from build.report.facts import DraftFacts, PlannedFacts, ReportFacts, TextFacts
from build.report.findings import Findings
from build.report.located import LocatedFacts
from build.report.text import ReportText, Section
from build.rules.files import VALUE_INVALID
from build.writing.all_or_none import recover
from build.writing.encode import cell
from build.writing.publish import write_new
from validate.finding import InvalidInput, Location

FACTS, CORRECTIONS = "report.yaml", "corrections.csv"
_CODEBOOK = "codebook"
_ACHIEVEMENTS, _TARGETS = "achievements.csv", "targets.csv"
_CLAIM_PLACES, _PROJECT_PLACES = "claim_places.csv", "project_places.csv"
_MODELS: dict[str, type[BaseModel]] = {
    "sections.csv": coding.SectionCoding,
    "sentences.csv": coding.SentenceCoding,
    _ACHIEVEMENTS: coding.ClaimCoding,
    _TARGETS: coding.ClaimCoding,
    "projects.csv": coding.ProjectCoding,
    "project_mentions.csv": coding.MentionCoding,
    "unclaimed.csv": coding.UnclaimedCoding,
    _CLAIM_PLACES: coding.PlaceCoding,
    _PROJECT_PLACES: coding.PlaceCoding,
    "pair_notes.csv": coding.PairNoteCoding,
    "variants.csv": coding.VariantCoding,
    "outcomes.csv": coding.OutcomeCoding,
    "decided_quantities.csv": coding.QuantityDecision,
    "readings.csv": coding.ReadingCoding,
    "withdrawn.csv": coding.WithdrawnCoding,
}
_KEYS = ("project_mention_id", "claim_id", "project_id")  # what people look for first
# What a file calls the field that its model shares with another file.
_HEADERS = {
    _ACHIEVEMENTS: {"claim_id": "achievement_id"},
    _TARGETS: {"claim_id": "target_id"},
    _CLAIM_PLACES: {"owner_id": "claim_id"},
    _PROJECT_PLACES: {"owner_id": "project_id"},
}


class Draft:
    """The drafted coding files by name, as they will be written, and how many rows each has."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        # Written at once and not kept as rows: of a long text there are millions.
        self._files = {name: io.BytesIO() for name in _MODELS}
        self._fields = {name: _fields(name) for name in _MODELS}
        for name, fields in self._fields.items():
            headers = _HEADERS.get(name, {})
            self._write(name, [headers.get(field, field) for field in fields])

    def add(self, name: str, row: Cells) -> None:
        """Add a row to a file."""
        self.counts[name] += 1
        self._write(name, [cell(row.get(field)) for field in self._fields[name]])

    @property
    def files(self) -> Mapping[str, bytes]:
        """The content of each file."""
        return {name: file.getvalue() for name, file in self._files.items()}

    def _write(self, name: str, cells: list[str]) -> None:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(cells)
        self._files[name].write(line.getvalue().encode())


def draft_folder(
    folder: Path,
    read: QuantityReading,
    codebook: Path | None = None,
    headline: HeadlineReader | None = None,
    proposer: Proposer | None = None,
) -> dict[str, int]:
    """Draft the report of a folder: write its coding files, all or none.

    report.txt is enough: where there is no report.yaml, what the text tells is written there.
    Sections that report.yaml lacks are proposed and written into it; corrections.csv, a header
    alone, is written where there is none. `read` finds the quantities of a text; `codebook` is
    the folder that knows places, by default the one beside the report's; `headline` reads the
    headline figures, which are written for a person to look at; `proposer` proposes cells that need
    judgement, and proposals.csv says how sure each is. Returns how many rows each file has got,
    and report.yaml how many sections.

    Raises:
        InvalidInput: `draft-exists` for each coding file that is there, `sections-unplaced`,
            `plan-year-unknown`, and every finding of report.yaml, of the text, of the places and
            of writing; then nothing is written.
    """
    recover(folder)
    findings = Findings(
        Location(str(folder / name)).breaks(DRAFT_EXISTS)
        for name in _MODELS
        if (folder / name).exists()
    )
    findings.stop()
    text, facts, place_id, written = _facts(folder, read, codebook or folder.parent / _CODEBOOK)
    own = proposer.of(text, facts.plan_year, place_id) if proposer else None
    draft = draft_report(text, facts, Location(str(folder / FACTS)), own)
    counts, files = {name: draft.counts[name] for name in _MODELS}, {**draft.files}
    if not (folder / CORRECTIONS).exists():
        counts[CORRECTIONS] = 0
        files[CORRECTIONS] = ",".join(coding.CorrectionCoding.model_fields).encode() + b"\n"
    if headline is not None:
        figures = headline.read(text, facts.plan_year, place_id)
        counts[HEADLINE] = len(figures)
        files[HEADLINE] = headline_file(text, figures)
    if own is not None:
        counts[PROPOSALS] = len(own.proposals.rows)
        if own.proposals.new_places:
            counts[NEW_PLACES] = len(own.proposals.new_places)
        files |= own.proposals.files()
    if written is not None:
        counts[FACTS] = len(facts.sections)
        files[FACTS] = written.encode()
    write_new(folder, files, {FACTS, HEADLINE, PROPOSALS, NEW_PLACES})
    return counts


def _facts(
    folder: Path, read: QuantityReading, codebook: Path
) -> tuple[ReportText, PlannedFacts, str, str | None]:
    """The text of a report, its facts and place (empty where nothing tells it), and what is to be
    written as report.yaml; None for nothing.
    """
    path = folder / FACTS
    if os.path.lexists(path):
        described = read_facts(folder)
        text = read_text(read_source(folder), described.facts, read).text
        facts = with_sections(described, text)
        if described.facts.sections:
            return text, facts, facts.place_id, None
        return text, facts, facts.place_id, _with_sections(path, read_file(path), facts)
    findings = Findings()
    with findings.refused(Location(str(path)).at):
        named = TextFacts(report_id=folder.absolute().name)
    findings.stop()
    text = read_text(read_source(folder), named, read).text
    divisions, places = read_divisions(codebook), read_codebook(codebook).places
    told = told_facts(text.text, divisions)
    year = told.plan_year.value if told.plan_year else named.report_id.rpartition("-")[2]
    if not (year.isdecimal() and int(year) in YEARS):
        raise InvalidInput([Location(str(path)).breaks(PLAN_YEAR_UNKNOWN, year)])
    sections = proposed_sections(text.text, text.sections.values(), int(year))
    drafted = DraftFacts(report_id=named.report_id, plan_year=int(year), sections=sections)
    proposed = proposed_facts(drafted, told, places, divisions)
    place_id, _ = place_told(told, places, divisions)
    return text, drafted, place_id, _with_sections(path, proposed, drafted)


def with_sections(described: LocatedFacts[ReportFacts], text: ReportText) -> ReportFacts:
    """The facts of a report, their sections proposed where report.yaml has none.

    Raises:
        InvalidInput: `value-invalid` where the years of the report are none of a report.
    """
    facts = described.facts
    if facts.sections:
        return facts
    if facts.plan_year not in YEARS:
        told = facts.delivered_on, f"a day of the years {YEARS[0]} to {YEARS[-1]}"
        raise InvalidInput([described.at("delivered_on").breaks(VALUE_INVALID, *told)])
    proposed = proposed_sections(text.text, text.sections.values(), facts.plan_year)
    return facts.model_copy(update={"sections": proposed})


def draft_report(
    text: ReportText, facts: PlannedFacts, at: Location, proposer: ReportProposer | None = None
) -> Draft:
    """Draft every coding file of a report from its text. `at` is where its facts stand.

    Raises:
        InvalidInput: `draft-empty` where no sentence could be cut into claims.
    """
    draft, anchors = Draft(), Anchors(text)
    projects = ProjectDrafter(text, anchors)
    for key, section in text.sections.items():
        draft.add("sections.csv", _section(text, key, section))
    for sentence in draft_claims(text, facts, anchors):
        draft.add("sentences.csv", sentence.cells)
        for claim in sentence.claims:
            cells, place = claim.cells, None
            if proposer:
                proposed, place = proposer.claim(str(cells["claim_id"]), claim.place, claim.measure)
                cells = cells | proposed
            draft.add(f"{claim.table}.csv", cells)
            if place:
                draft.add(_CLAIM_PLACES, place)
            for mention in projects.mentions(claim):
                draft.add("project_mentions.csv", mention)
        for row in sentence.unclaimed:
            draft.add("unclaimed.csv", row)
    if not draft.counts[_ACHIEVEMENTS] + draft.counts[_TARGETS]:
        named = ", ".join(f"{each.section}: {each.claims}" for each in facts.sections)
        raise InvalidInput([at.breaks(DRAFT_EMPTY, named)])
    for name, project in projects.projects.items():
        proposed = {}
        if proposer:
            proposed = proposer.project(str(project["project_id"]), projects.places[name])
        draft.add("projects.csv", project | proposed)
    return draft


def _section(text: ReportText, section_id: str, section: Section) -> Cells:
    """A section's row; both titles are for a person to give."""
    opening = text.words(section)[:OPENING].partition("\n")[0]
    return {"section_id": section_id, "opening_zh": opening}


def _with_sections(path: Path, content: str, facts: PlannedFacts) -> str:
    written = with_sections_written(content, facts.sections)
    if written is None:
        raise InvalidInput([Location(str(path)).breaks(SECTIONS_UNPLACED)])
    return written


def _fields(name: str) -> list[str]:
    """The columns of a file, what people look for first before the others."""
    own = [*_MODELS[name].model_fields]
    return sorted(own, key=lambda field: (field not in _KEYS, own.index(field)))
