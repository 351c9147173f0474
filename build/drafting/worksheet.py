"""Writes a worksheet: the rows of a report's coding files, each beside its sentence, in an Excel workbook."""

import io
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from xlsxwriter import Workbook

from build.coding.anchors import find_quote
from build.drafting.draft_proposals import PROPOSALS
from build.drafting.topics import titles
from build.drafting.worksheet_files import CLAIM_PLACES, CodingFile, Row, state_of
from build.drafting.worksheet_layout import PLACES, SHEETS, WORKSHEET, Sheet
from build.drafting.worksheet_sheets import write_about, write_codes, write_sheet
from build.inputs.csv_file import read_rows
from build.inputs.report_folder import read_source
from build.reading.report_text import QuantityReading, read_text
from build.report.codebook import Codebook
from build.report.coding_files import ClaimCoding, MentionCoding
from build.report.facts import TextFacts
from build.report.findings import Findings
from build.report.located import Located
from build.report.text import ReportText
from build.schema.codes import NameEvidence, ProjectType, SentenceFunction, Verifiability
from build.writing.publish import write_new
from validate.finding import Location


def write_worksheet(folder: Path, codebook: Codebook, read: QuantityReading) -> dict[str, int]:
    """Write worksheet.xlsx of a drafted report's folder, in place of an older one.

    Returns how many rows each sheet has. `read` finds the quantities of a text.

    Raises:
        InvalidInput: what stands in the way of reading text or coding files, and of writing.
    """
    findings = Findings()
    with findings.refused(Location(str(folder)).at):
        facts = TextFacts(report_id=folder.absolute().name)
    findings.stop()
    text = read_text(read_source(folder), facts, read).text
    beside = _Beside(folder, text)
    files = {
        name: CodingFile(folder / name)
        for name in (*(each for sheet in SHEETS for each in sheet.files), CLAIM_PLACES)
    }
    places = _places(files[CLAIM_PLACES].rows)
    proposals = _proposals(folder)
    lists = _lists(codebook)
    out = io.BytesIO()
    options = dict.fromkeys(("strings_to_formulas", "strings_to_numbers", "strings_to_urls"), False)
    book = Workbook(out, {"in_memory": True, **options})
    counts = {}
    write_about(book, state_of(folder))
    for sheet in SHEETS:
        lines = []
        for name, key in sheet.files.items():
            for row in files[name].rows:
                shown = {**row, sheet.key: row[key], **beside.of(sheet, row[key])}
                shown[PLACES] = places.get(row[key], "")
                lines.append((shown, proposals.get(row[key], {})))
        write_sheet(book, sheet, lines, lists)
        counts[sheet.name] = len(lines)
    write_codes(book, lists)
    book.close()
    write_new(folder, {WORKSHEET: out.getvalue()}, {WORKSHEET})
    return counts


class _Beside:
    """What stands beside each row: its sentence and the title over it."""

    def __init__(self, folder: Path, text: ReportText) -> None:
        self._text = text
        self._sentences = {text.sentence_id(each): each for each in text.sentences}
        findings = Findings()
        for name, key in (("achievements.csv", "achievement_id"), ("targets.csv", "target_id")):
            rows, faults = read_rows(folder / name, ClaimCoding, {key: "claim_id"})
            findings += faults
            self._add(((each.row.claim_id, each) for each in rows), findings)
        mentions, faults = read_rows(folder / "project_mentions.csv", MentionCoding)
        findings += faults
        self._add(((each.row.project_id, each) for each in mentions), findings)
        findings.stop()

    def of(self, sheet: Sheet, row_id: str) -> Row:
        """The columns for reading of a row."""
        if sheet.name == "sections":
            section = self._text.sections.get(row_id)
            return {"title": section.title_zh if section else ""}
        sentence = self._sentences.get(row_id)
        if sentence is None:
            return {"title": "", "sentence": ""}
        told = next(filter(None, titles(self._text, sentence.section_key)), "")
        return {"title": told, "sentence": self._text.words(sentence)}

    def _add(
        self,
        rows: Iterator[tuple[str, Located[ClaimCoding] | Located[MentionCoding]]],
        findings: Findings,
    ) -> None:
        for row_id, located in rows:
            with findings.caught():
                self._sentences.setdefault(row_id, find_quote(self._text, located).sentence)


def _places(rows: Sequence[Row]) -> dict[str, str]:
    told: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        told[row["claim_id"]].append(f"{row['place_id']} {row['place_basis']}")
    return {key: "; ".join(each) for key, each in told.items()}


def _proposals(folder: Path) -> dict[str, dict[str, Row]]:
    """What was proposed, by row and column; nothing where the draft has no such file."""
    told: dict[str, dict[str, Row]] = defaultdict(dict)
    if (folder / PROPOSALS).exists():
        for row in CodingFile(folder / PROPOSALS).rows:
            first = told[row["row_id"]].setdefault(row["column"], row)
            if first is not row:  # several places
                first["label_zh"] += f" {row['label_zh']}"
    return told


def _lists(codebook: Codebook) -> dict[str, list[str]]:
    """What may be chosen: codes with their labels behind, so that a person need know none."""
    areas = {row.policy_area_id: row.label_zh for row in codebook.policy_areas}
    return {
        "policy_subtopic_id": [
            f"{row.policy_subtopic_id} {areas[row.policy_area_id]}·{row.label_zh}"
            for row in codebook.policy_subtopics
        ],
        "indicator_id": [f"{row.indicator_id} {row.label_zh}" for row in codebook.indicators],
        "place_id": [f"{row.place_id} {row.label_zh}" for row in codebook.places],
        "verifiability": [*map(str, Verifiability)],
        "function": [*map(str, SentenceFunction)],
        "name_evidence": [*map(str, NameEvidence)],
        "project_type": [*map(str, ProjectType)],
        "is_draft": ["true", "false"],
    }
