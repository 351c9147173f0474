"""A worksheet of a draft: what stands beside each row, and the way back into the coding files."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from build.drafting.worksheet import write_worksheet
from build.drafting.worksheet_back import take_worksheet
from build.drafting.worksheet_layout import SHEETS, WORKSHEET
from tests.unit.test_proposals import CODEBOOK, READ, drafted

__all__ = ["drafted"]

Cells = dict[str, object]


@pytest.fixture
def folder(drafted: Path) -> Path:
    """A drafted folder with its worksheet."""
    write_worksheet(drafted, CODEBOOK, READ)
    return drafted


def _lines(folder: Path, sheet: str) -> list[Cells]:
    rows = load_workbook(folder / WORKSHEET)[sheet].iter_rows(values_only=True)
    header = [str(name) for name in next(rows)]
    return [dict(zip(header, row, strict=True)) for row in rows]


def _csv(folder: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / name).read_text(encoding="utf-8"))))


def _edit(folder: Path, sheet: str, row_id: str, edits: Cells) -> None:
    book: Workbook = load_workbook(folder / WORKSHEET)
    rows = list(book[sheet].iter_rows())
    header = [cell.value for cell in rows[0]]
    for row in rows[1:]:
        if row[0].value == row_id:
            for name, value in edits.items():
                row[header.index(name)].value = value
    book.save(folder / WORKSHEET)


def test_each_claim_stands_beside_its_sentence_and_title(folder: Path) -> None:
    lines = {line["quote_zh"]: line for line in _lines(folder, "claims")}
    line = lines["开通公交线路5条"]
    assert line["sentence"] == "建成公交首末站2个，开通公交线路5条。"
    assert line["title"] == "支持廊坊加快发展"
    assert line["policy_subtopic_id"] == "cap_1001 交通运输·公共交通"
    assert 0.5 <= float(str(line["policy_subtopic_id_confidence"])) < 1
    assert line["summary_en"] is None


def test_every_row_of_the_files_is_there_once(folder: Path) -> None:
    for sheet in SHEETS:
        written = [row[key] for name, key in sheet.files.items() for row in _csv(folder, name)]
        assert [line[sheet.key] for line in _lines(folder, sheet.name)] == written


def test_a_worksheet_that_nobody_edited_changes_nothing(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert not any(take_worksheet(folder, CODEBOOK).values())
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_edits_come_back_into_the_coding_files(folder: Path) -> None:
    claim = _csv(folder, "targets.csv")[0]
    edits: Cells = {
        "policy_subtopic_id": "cap_103 宏观经济·失业率",
        "summary_en": "  Create 30,000 urban jobs ",
        "is_draft": False,
        "place_around": "langfang title; tianjin sentence",
    }
    _edit(folder, "claims", claim["target_id"], edits)
    _edit(folder, "sections", "xx-shitang-2031.1", {"title_en": "The past year"})
    changed = take_worksheet(folder, CODEBOOK)
    assert {name: count for name, count in changed.items() if count} == {
        "targets.csv": 1,
        "claim_places.csv": 2,
        "sections.csv": 1,
    }
    assert _csv(folder, "targets.csv")[0] == claim | {
        "policy_subtopic_id": "cap_103",
        "summary_en": "Create 30,000 urban jobs",
        "is_draft": "false",
    }
    assert _csv(folder, "claim_places.csv")[-2:] == [
        {"claim_id": claim["target_id"], "place_id": "langfang", "place_basis": "title"},
        {"claim_id": claim["target_id"], "place_id": "tianjin", "place_basis": "sentence"},
    ]


def test_the_same_worksheet_can_be_edited_and_taken_again(folder: Path) -> None:
    claim_id = _csv(folder, "targets.csv")[0]["target_id"]
    for words in ("Create jobs", "Create more jobs"):
        _edit(folder, "claims", claim_id, {"summary_en": words})
        take_worksheet(folder, CODEBOOK)
        assert _csv(folder, "targets.csv")[0]["summary_en"] == words


def test_a_worksheet_made_anew_shows_what_was_taken(folder: Path) -> None:
    claim_id = _csv(folder, "targets.csv")[0]["target_id"]
    _edit(folder, "claims", claim_id, {"summary_en": "Create jobs"})
    take_worksheet(folder, CODEBOOK)
    write_worksheet(folder, CODEBOOK, READ)
    told = {line["claim_id"]: line["summary_en"] for line in _lines(folder, "claims")}
    assert told[claim_id] == "Create jobs"
