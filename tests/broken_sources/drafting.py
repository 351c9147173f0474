"""Folders that cannot be drafted."""

from collections.abc import Callable, Sequence

from openpyxl import load_workbook

from build.drafting import rules
from build.drafting.draft import draft_folder
from build.drafting.draft_proposals import Proposer
from build.drafting.worksheet import write_worksheet
from build.drafting.worksheet_back import take_worksheet
from build.drafting.worksheet_layout import WORKSHEET
from build.inputs.codebook import read_codebook
from build.reading.quantities import QuantityReader
from build.rules.files import (
    CONTROL_CHARACTER,
    DUPLICATE_ID,
    FILE_MISSING,
    UNKNOWN_CODE,
    WORD_TWICE,
)
from tests.broken_sources.breaking import Sources, breaks
from tests.invented import FACTS, FILES, SECTIONS
from validate.finding import Finding, InvalidInput


def _findings(sources: Sources, step: Callable[[], object]) -> Sequence[Finding]:
    """The findings of a step; nothing is written where there are some."""
    kept = _contents(sources)
    try:
        step()
    except InvalidInput as error:
        assert _contents(sources) == kept
        return error.findings
    return ()


def _contents(sources: Sources) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sources.report.iterdir() if path.is_file()}


def draft(sources: Sources) -> Sequence[Finding]:
    """The findings of drafting the report anew."""
    reader = QuantityReader(read_codebook(sources.path / "codebook").units)
    return _findings(sources, lambda: draft_folder(sources.report, reader.read))


def uncoded(sources: Sources) -> None:
    """Take the coding away: what is left is a report as it comes."""
    for name in FILES:
        if name not in ("report.txt", "report.yaml"):
            sources.file(name).unlink()
    sources.write("report.yaml", FACTS)


@breaks(rules.DRAFT_EXISTS, "sections.csv", run=draft)
def coding_file_that_is_there(sources: Sources) -> None:
    uncoded(sources)
    sources.write("sections.csv", "kept")


@breaks(rules.DRAFT_EMPTY, "report.yaml", run=draft)
def sections_without_a_claim(sources: Sources) -> None:
    uncoded(sources)
    sources.write("report.yaml", FACTS + SECTIONS.replace('"1"', '"8"').replace('"2"', '"9"'))


@breaks(rules.SECTIONS_UNPLACED, "report.yaml", run=draft)
def facts_on_one_line(sources: Sources) -> None:
    uncoded(sources)
    pairs = [line.split(": ", 1) for line in FACTS.splitlines()]
    facts = ", ".join(f"{name}: {value}" for name, value in pairs)
    sources.write("report.yaml", f"{{{facts}}}\n")


@breaks(rules.PLAN_YEAR_UNKNOWN, "report.yaml", run=draft)
def text_without_a_year(sources: Sources) -> None:
    uncoded(sources)
    sources.file("report.yaml").unlink()
    sources.write("report.txt", "一、工作回顾\n完工小区100个。\n二、重点任务\n新建小区5个。\n")
    sources.report = sources.report.rename(sources.path / "xx-test")


WORDS = "../codebook/subtopic_words.csv"


def propose(sources: Sources) -> Sequence[Finding]:
    """The findings of getting ready to propose."""
    codebook = read_codebook(sources.path / "codebook")
    read = QuantityReader(codebook.units).read
    return _findings(sources, lambda: Proposer(sources.path, codebook, read))


@breaks(WORD_TWICE, WORDS, 3, "words_zh", run=propose)
def word_of_two_subtopics(sources: Sources) -> None:
    sources.write(WORDS, "policy_subtopic_id,words_zh\ncap_1001,地铁\ncap_1005,铁路 地铁\n")


@breaks(UNKNOWN_CODE, WORDS, 2, "policy_subtopic_id", run=propose)
def words_of_no_subtopic(sources: Sources) -> None:
    sources.write(WORDS, "policy_subtopic_id,words_zh\ncap_0,地铁\n")


def take(sources: Sources) -> Sequence[Finding]:
    """The findings of taking a worksheet."""
    codebook = read_codebook(sources.path / "codebook")
    return _findings(sources, lambda: take_worksheet(sources.report, codebook))


def worksheet(sources: Sources, edit: Callable[[dict[str, list[list[object]]]], None]) -> None:
    """Write a worksheet and edit it: its sheets as lists of cells."""
    codebook = read_codebook(sources.path / "codebook")
    write_worksheet(sources.report, codebook, QuantityReader(codebook.units).read)
    book = load_workbook(sources.file(WORKSHEET))
    sheets = {
        each.title: [[cell.value for cell in row] for row in each.iter_rows()] for each in book
    }
    edit(sheets)
    for name, rows in sheets.items():
        book[name].delete_rows(1, book[name].max_row)
        for row in rows:
            book[name].append(row)
    book.save(sources.file(WORKSHEET))


def put(sources: Sources, sheet: str, line: int, column: str, value: object) -> None:
    """Write a worksheet in which a cell has been given a value."""

    def edit(sheets: dict[str, list[list[object]]]) -> None:
        rows = sheets[sheet]
        rows[line - 1][rows[0].index(column)] = value

    worksheet(sources, edit)


@breaks(FILE_MISSING, WORKSHEET, run=take)
def worksheet_that_is_not_there(sources: Sources) -> None:
    sources.file(WORKSHEET).unlink(missing_ok=True)


@breaks(rules.WORKSHEET_UNREADABLE, WORKSHEET, run=take)
def worksheet_that_is_no_workbook(sources: Sources) -> None:
    sources.write(WORKSHEET, "claim_id\tsummary_en\n")


@breaks(rules.WORKSHEET_STALE, WORKSHEET, run=take)
def worksheet_older_than_the_coding(sources: Sources) -> None:
    worksheet(sources, lambda sheets: None)
    sources.file("targets.csv").write_bytes(sources.file("targets.csv").read_bytes() + b"\n")


@breaks(rules.WORKSHEET_COLUMN, WORKSHEET, 1, "claims.summary_en", run=take)
def column_with_another_name(sources: Sources) -> None:
    put(sources, "claims", 1, "summary_en", "English")


@breaks(rules.WORKSHEET_COLUMN, WORKSHEET, 1, "sections.section_id", run=take)
def column_twice(sources: Sources) -> None:
    put(sources, "sections", 1, "title", "section_id")


@breaks(rules.WORKSHEET_ROW, WORKSHEET, None, "claims.claim_id", run=take)
def row_that_no_file_has(sources: Sources) -> None:
    def edit(sheets: dict[str, list[list[object]]]) -> None:
        row = list(sheets["claims"][1])
        row[0] = "xx-none.a999"
        sheets["claims"].append(row)

    worksheet(sources, edit)


@breaks(DUPLICATE_ID, WORKSHEET, 3, "claims.claim_id", run=take)
def row_twice(sources: Sources) -> None:
    def edit(sheets: dict[str, list[list[object]]]) -> None:
        sheets["claims"].insert(2, list(sheets["claims"][1]))

    worksheet(sources, edit)


@breaks(UNKNOWN_CODE, WORKSHEET, 2, "claims.policy_subtopic_id", run=take)
def subtopic_that_is_none(sources: Sources) -> None:
    put(sources, "claims", 2, "policy_subtopic_id", "cap_0 交通")


@breaks(UNKNOWN_CODE, WORKSHEET, 2, "claims.verifiability", run=take)
def verifiability_that_is_none(sources: Sources) -> None:
    put(sources, "claims", 2, "verifiability", "certain")


@breaks(UNKNOWN_CODE, WORKSHEET, 2, "claims.place_around", run=take)
def place_that_is_none(sources: Sources) -> None:
    put(sources, "claims", 2, "place_around", "atlantis sentence")


@breaks(UNKNOWN_CODE, WORKSHEET, 2, "claims.place_around", run=take)
def place_without_a_basis(sources: Sources) -> None:
    put(sources, "claims", 2, "place_around", "beijing because")


@breaks(CONTROL_CHARACTER, WORKSHEET, 2, "claims.summary_en", run=take)
def line_end_in_a_cell(sources: Sources) -> None:
    put(sources, "claims", 2, "summary_en", "Opened\nit")
