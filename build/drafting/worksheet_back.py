"""Takes the edits of a worksheet back into the coding files of its report."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook

from build.drafting import rules
from build.drafting.worksheet_files import (
    CLAIM_PLACES,
    TAKEN,
    CodingFile,
    Row,
    is_current,
    state_of,
)
from build.drafting.worksheet_layout import ABOUT, MADE_OF, PLACES, SHEETS, WORKSHEET, Column, Sheet
from build.inputs.text_file import control_in
from build.report.codebook import Codebook
from build.report.coding_files import PlaceCoding
from build.report.findings import Findings
from build.rules.files import CONTROL_CHARACTER, DUPLICATE_ID, FILE_MISSING, UNKNOWN_CODE
from build.writing.publish import write_new
from validate.finding import InvalidInput, Location


def take_worksheet(folder: Path, codebook: Codebook) -> dict[str, int]:
    """Write the edits of worksheet.xlsx into the coding files of its folder, all or none.

    Returns how many rows of each file changed. Only columns with yellow headings are read; a row
    that is not in the worksheet stays as it is.

    Raises:
        InvalidInput: the rules of `build.drafting.rules` on worksheets; `unknown-code`,
            `duplicate-id`, `control-character` and what a model refuses, each with sheet, row and
            column; then nothing was written.
    """
    path = folder / WORKSHEET
    book = _opened(path)
    findings = Findings()
    made_of = _made_of(book)
    if not is_current(folder, made_of):
        raise InvalidInput([Location(str(path)).breaks(rules.WORKSHEET_STALE)])
    codes = {
        "policy_subtopic_id": {row.policy_subtopic_id for row in codebook.policy_subtopics},
        "indicator_id": {row.indicator_id for row in codebook.indicators},
        "place_id": {row.place_id for row in codebook.places},
    }
    files: dict[str, bytes] = {}
    changed: dict[str, int] = {}
    for sheet in SHEETS:
        reader = _SheetReader(path, sheet, codes, findings)
        with findings.caught():
            edits, around = reader.read(book)
            for name, key in sheet.files.items():
                file = CodingFile(folder / name)
                rows = reader.merged(file, key, edits)
                changed[name] = sum(new != old for new, old in zip(rows, file.rows, strict=True))
                files[name] = file.written(rows)
            if sheet.key == "claim_id":
                file = CodingFile(folder / CLAIM_PLACES)
                kept = [row for row in file.rows if row["claim_id"] not in around]
                rows = [*kept, *(row for told in around.values() for row in told)]
                rows.sort(key=lambda row: row["claim_id"])
                before = {tuple(row.items()) for row in file.rows}
                changed[CLAIM_PLACES] = len({tuple(row.items()) for row in rows} ^ before)
                files[CLAIM_PLACES] = file.written(rows)
            findings += (
                reader.at(None, sheet.key).breaks(rules.WORKSHEET_ROW, row_id) for row_id in edits
            )
    findings.stop()
    wanted = {name: files[name] for name in files if changed[name]}
    if wanted:
        wanted[TAKEN] = f"{made_of} {state_of(folder, wanted)}\n".encode()
        write_new(folder, wanted, set(wanted))
    return changed


def _opened(path: Path) -> Workbook:
    if not path.exists():
        raise InvalidInput([Location(str(path)).breaks(FILE_MISSING)])
    try:
        return load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise InvalidInput(
            [Location(str(path)).breaks(rules.WORKSHEET_UNREADABLE, error)]
        ) from error


def _made_of(book: Workbook) -> str | None:
    """The state of the files that the worksheet was made of, as it tells."""
    if ABOUT not in book.sheetnames:
        return None
    cells = (row[0] for row in book[ABOUT].iter_rows(values_only=True) if row)
    told = (str(cell) for cell in cells if str(cell).startswith(MADE_OF))
    return next(told, "").removeprefix(MADE_OF).strip() or None


class _SheetReader:
    """Reads one sheet; what is wrong goes to `findings`."""

    def __init__(
        self,
        path: Path,
        sheet: Sheet,
        codes: Mapping[str, set[str]],
        findings: Findings,
    ) -> None:
        self._path, self._sheet = path, sheet
        self._codes, self._findings = codes, findings
        self._lines: dict[str, int] = {}

    def at(self, row: int | None, column: str) -> Location:
        """A cell of the sheet."""
        return Location(str(self._path), row, f"{self._sheet.name}.{column}")

    def merged(self, file: CodingFile, key: str, edits: dict[str, Row]) -> list[Row]:
        """The rows of a file with their edits, which are taken out of `edits`."""
        rows = []
        for row in file.rows:
            edit = edits.pop(row[key], None)
            rows.append(row | edit if edit else row)
            if edit:
                self._refused(row[key], rows[-1], key)
        return rows

    def _refused(self, row_id: str, row: Row, key: str) -> None:
        """What the model of the file refuses of an edited row."""
        fields = {name: value or None for name, value in row.items() if name != key}
        fields[self._sheet.key] = row_id
        number = self._lines[row_id]
        with self._findings.refused(lambda field: self.at(number, field or self._sheet.key)):
            self._sheet.model.model_validate(fields)

    def read(self, book: Workbook) -> tuple[dict[str, Row], dict[str, list[Row]]]:
        """The edited cells of each row by its id, and the rows of places of each claim.

        Raises:
            InvalidInput: `worksheet-column` for a column or the sheet that is missing.
        """
        sheet = self._sheet
        wanted = [sheet.key, *(column.name for column in sheet.edited)]
        lines = (
            book[sheet.name].iter_rows(values_only=True)
            if sheet.name in book.sheetnames
            else iter(())
        )
        header = [str(cell or "").strip() for cell in next(lines, ())]
        lacking = [name for name in wanted if header.count(name) != 1]
        if lacking:
            raise InvalidInput(
                self.at(1, name).breaks(
                    rules.WORKSHEET_COLUMN, ", ".join(filter(None, header)) or None
                )
                for name in lacking
            )
        places = {name: header.index(name) for name in wanted}
        edits: dict[str, Row] = {}
        around: dict[str, list[Row]] = {}
        for number, cells in enumerate(lines, start=2):
            row = {name: _text(cells[at]) if at < len(cells) else "" for name, at in places.items()}
            if not any(row.values()):
                continue
            row_id = row[sheet.key]
            if row_id in edits:
                self._findings.append(self.at(number, sheet.key).breaks(DUPLICATE_ID, row_id))
                continue
            edits[row_id] = {
                column.name: self._checked(number, column, row[column.name])
                for column in sheet.edited
                if column.name != PLACES
            }
            if PLACES in row:
                around[row_id] = [*self._around(number, row_id, row[PLACES])]
            self._lines[row_id] = number
        return edits, around

    def _checked(self, number: int, column: Column, value: str) -> str:
        """A cell as the coding file has it: the code without its label."""
        at = self.at(number, column.name)
        if control := control_in(value):
            self._findings.append(at.breaks(CONTROL_CHARACTER, control))
        if not column.choices:
            return value
        code = value.split(" ", maxsplit=1)[0]
        if column.choices == "is_draft":
            return code.lower()
        if code and code not in self._codes.get(column.choices, {code}):
            self._findings.append(at.breaks(UNKNOWN_CODE, value))
        return code

    def _around(self, number: int, row_id: str, value: str) -> Iterator[Row]:
        at = self.at(number, PLACES)
        for told in filter(None, (each.strip() for each in value.split(";"))):
            place_id, _, basis = told.partition(" ")
            if place_id not in self._codes["place_id"]:
                self._findings.append(at.breaks(UNKNOWN_CODE, place_id))
                continue
            with self._findings.refused(lambda _: at):
                row = {"place_id": place_id, "place_basis": basis.strip()}
                PlaceCoding.model_validate({"owner_id": row_id, **row})
                yield {"claim_id": row_id, **row}


def _text(cell: object) -> str:
    """What a cell says; Excel makes a truth of `true`."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else str(cell).strip()
