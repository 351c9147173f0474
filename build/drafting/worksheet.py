"""Writes a worksheet: the rows of a report's coding files, each beside its sentence, in an Excel workbook."""

import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from build.coding.anchors import find_quote
from build.drafting.draft_proposals import PROPOSALS
from build.drafting.topics import titles
from build.drafting.worksheet_files import CLAIM_PLACES, CodingFile, Row, state_of
from build.drafting.worksheet_layout import (
    ABOUT,
    CODES,
    MADE_OF,
    PLACES,
    SHEETS,
    WORKSHEET,
    Column,
    Sheet,
)
from build.inputs.csv_file import read_rows
from build.inputs.report_folder import read_source
from build.reading.report_text import QuantityReading, read_text
from build.report.codebook import Codebook
from build.report.coding_files import ClaimCoding, MentionCoding
from build.report.facts import TextFacts
from build.report.findings import Findings
from build.report.located import Located
from build.report.text import ReportText, Sentence
from build.schema.codes import (
    NameEvidence,
    ProjectType,
    SentenceFunction,
    Verifiability,
)
from build.writing.publish import write_new
from validate.finding import Location

_READ_ME = (
    "A worksheet of one report: every row of its coding files beside the sentence it was read from.",
    "White columns are for reading; yellow headings are for you. Red cells have to be filled in before a row is finished.",
    "Numbers between 0 and 1 say how sure a proposal is: of those that say 0.8, about 8 in 10 were right elsewhere.",
    "place_around: a place that the sentence or the title tells of a claim whose quote names none: `huairou sentence`; several parted by `;`.",
    "Set is_draft to false in each row you have finished. Sort and filter as you like; neither add rows nor rename columns:",
    "quotes, new rows and removed rows are edited in the CSV files; make the worksheet anew afterwards.",
    "Save, close, and take your edits back: python -m build take FOLDER",
)
_PROPOSED = "_confidence"
_LIGHT = {"head": "#FFF2CC", "due": "#F8CBAD", "low": "#FCE4D6", "high": "#E2EFDA"}
_LOW, _HIGH = 0.7, 0.9


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
    _write_about(book, state_of(folder))
    for sheet in SHEETS:
        lines = []
        for name, key in sheet.files.items():
            for row in files[name].rows:
                shown = {**row, sheet.key: row[key], **beside.of(sheet, row[key])}
                shown[PLACES] = places.get(row[key], "")
                lines.append((shown, proposals.get(row[key], {})))
        _write_sheet(book, sheet, lines, lists)
        counts[sheet.name] = len(lines)
    _write_codes(book, lists)
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
                self._sentences.setdefault(row_id, self._sentence(located))

    def _sentence(self, located: Located[ClaimCoding] | Located[MentionCoding]) -> Sentence:
        return find_quote(self._text, located).sentence


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


def _write_about(book: Workbook, state: str) -> None:
    sheet = book.add_worksheet(ABOUT)
    sheet.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
    for at, line in enumerate(_READ_ME):
        sheet.write_string(at, 0, line)
    sheet.write_string(len(_READ_ME) + 1, 0, f"{MADE_OF} {state}")


def _write_codes(book: Workbook, lists: Mapping[str, Sequence[str]]) -> None:
    sheet = book.add_worksheet(CODES)
    for column, (name, codes) in enumerate(lists.items()):
        sheet.set_column(column, column, 36)
        sheet.write_column(0, column, [name, *codes])


def _write_sheet(
    book: Workbook,
    sheet: Sheet,
    lines: Sequence[tuple[Row, Mapping[str, Row]]],
    lists: Mapping[str, Sequence[str]],
) -> None:
    target = book.add_worksheet(sheet.name)
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    looks = {
        name: book.add_format({"bg_color": color, "valign": "top", "text_wrap": True})
        for name, color in _LIGHT.items()
    }
    bold = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    edited = book.add_format(
        {"bold": True, "bottom": 1, "valign": "top", "bg_color": _LIGHT["head"]}
    )
    labels = {
        code.split(" ")[0]: code
        for name in ("policy_subtopic_id", "indicator_id")
        for code in lists[name]
    }
    last = max(len(lines), 1)
    at = 0
    for column in sheet.columns:
        target.set_column(at, at, column.width, wrapped)
        target.write_string(0, at, column.name, edited if column.is_edited else bold)
        for line, (row, proposed) in enumerate(lines, start=1):
            value = _shown(column, row, proposed)
            if value:
                target.write_string(line, at, labels.get(value, value) if column.choices else value)
        if column.choices:
            codes = lists[column.choices]
            name = xl_col_to_name([*lists].index(column.choices))
            source = f"={CODES}!${name}$2:${name}${len(codes) + 1}"
            target.data_validation(1, at, last, at, {"validate": "list", "source": source})
        if column.is_due:
            target.conditional_format(1, at, last, at, {"type": "blanks", "format": looks["due"]})
        at += 1
        if column.has_confidence:
            _write_confidence(target, at, column, lines, bold, looks)
            at += 1
    target.freeze_panes(1, 1)
    target.autofilter(0, 0, last, at - 1)


def _write_confidence(
    target: Worksheet,
    at: int,
    column: Column,
    lines: Sequence[tuple[Row, Mapping[str, Row]]],
    bold: Format,
    looks: Mapping[str, Format],
) -> None:
    """The column behind one that has proposals: how sure each is."""
    target.set_column(at, at, 7)
    target.write_string(0, at, column.name + _PROPOSED, bold)
    name = {"policy_area": "policy_area_id", PLACES: "place_id"}.get(column.name, column.name)
    for line, (row, proposed) in enumerate(lines, start=1):
        told = proposed.get(name)
        if told and _shown(column, row, proposed):
            target.write_number(line, at, float(told["confidence"]))
    last = max(len(lines), 1)
    for rule, bound, look in (("<", _LOW, "low"), (">=", _HIGH, "high")):
        # Blank counts as below every number.
        blank = {"type": "blanks", "stop_if_true": True}
        target.conditional_format(1, at, last, at, blank)
        options = {"type": "cell", "criteria": rule, "value": bound, "format": looks[look]}
        target.conditional_format(1, at, last, at, options)


def _shown(column: Column, row: Row, proposed: Mapping[str, Row]) -> str:
    if column.name == "policy_area":
        return proposed.get("policy_area_id", {}).get("label_zh", "")
    if column.name == "places_named":
        return "" if row[PLACES] else proposed.get("place_id", {}).get("label_zh", "")
    return row.get(column.name, "")
