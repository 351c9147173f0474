"""Drafts the coding of a new report: all coding files of its folder, for a person to edit.

The draft says what the rules can tell from words alone, and what a proposer proposes of the rest;
every row is marked as draft, English is left empty, and the build leaves the report out until the
rows are edited.
"""

import os
from pathlib import Path

from build.drafting.draft_anchors import OPENING, Anchors, Cells
from build.drafting.draft_claims import draft_claims
from build.drafting.draft_files import ACHIEVEMENTS, CLAIM_PLACES, MODELS, TARGETS, Draft
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
from build.report.coding_files import CorrectionCoding
from build.report.facts import DraftFacts, PlannedFacts, ReportFacts, TextFacts
from build.report.findings import Findings
from build.report.located import LocatedFacts
from build.report.text import ReportText, Section
from build.rules.files import VALUE_INVALID
from build.writing.all_or_none import recover
from build.writing.publish import write_new
from validate.finding import InvalidInput, Location

FACTS, CORRECTIONS = "report.yaml", "corrections.csv"
_CODEBOOK = "codebook"


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
        for name in MODELS
        if (folder / name).exists()
    )
    findings.stop()
    text, facts, place_id, written = _facts(folder, read, codebook or folder.parent / _CODEBOOK)
    own = proposer.of(text, facts.plan_year, place_id) if proposer else None
    draft = draft_report(text, facts, Location(str(folder / FACTS)), own)
    counts, files = {name: draft.counts[name] for name in MODELS}, {**draft.files}
    if not (folder / CORRECTIONS).exists():
        counts[CORRECTIONS] = 0
        files[CORRECTIONS] = ",".join(CorrectionCoding.model_fields).encode() + b"\n"
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
    # A copy would keep what is known of its sections.
    return ReportFacts(**{**dict(facts), "sections": proposed})


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
                draft.add(CLAIM_PLACES, place)
            for mention in projects.mentions(claim):
                draft.add("project_mentions.csv", mention)
        for row in sentence.unclaimed:
            draft.add("unclaimed.csv", row)
    if not draft.counts[ACHIEVEMENTS] + draft.counts[TARGETS]:
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
