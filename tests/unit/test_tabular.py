"""Hand-written CSV files: good rows come through, each fault has its code and line."""

from pathlib import Path

import pytest

from build.inputs.csv_file import duplicate_findings, read_rows
from build.report.coding_files import MentionCoding

HEADER = "project_mention_id,project_id,section_id,quote_zh,occurrence,status,promised_status,is_draft,note_en"
GOOD = "x-y.m001,x-y.p001,x-y.1,地铁1号线,,operating,,false,"


def _write(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "project_mentions.csv"
    path.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return path


def test_good_row_comes_through_typed(tmp_path: Path) -> None:
    rows, findings = read_rows(_write(tmp_path, HEADER, GOOD), MentionCoding)
    assert not findings
    assert rows[0].line == 2
    assert rows[0].row.occurrence is None
    assert rows[0].row.is_draft is False


def test_columns_may_stand_in_any_order_and_be_renamed(tmp_path: Path) -> None:
    header = HEADER.replace("project_mention_id", "mention").split(",")
    cells = GOOD.split(",")
    path = _write(tmp_path, ",".join(reversed(header)), ",".join(reversed(cells)))
    rows, findings = read_rows(path, MentionCoding, {"mention": "project_mention_id"})
    assert not findings
    assert rows[0].row.project_mention_id == "x-y.m001"


@pytest.mark.parametrize(
    ("lines", "code", "row", "field"),
    [
        (["project_id"], "header-unexpected", 1, None),
        ([HEADER, GOOD + ",extra"], "cell-count", 2, None),
        ([HEADER, GOOD.replace("operating", "running")], "unknown-code", 2, "status"),
        ([HEADER, GOOD.replace("x-y.p001", "")], "value-missing", 2, "project_id"),
        (
            [HEADER, GOOD.replace(",,operating", ",zero,operating")],
            "value-invalid",
            2,
            "occurrence",
        ),
        ([HEADER, GOOD.replace(",,operating", ",0,operating")], "value-invalid", 2, "occurrence"),
        ([HEADER, 'x,"y" z'], "csv-invalid", 2, None),
        ([], "header-unexpected", 1, None),
    ],
)
def test_each_fault_has_its_code(
    tmp_path: Path, lines: list[str], code: str, row: int, field: str | None
) -> None:
    _, findings = read_rows(_write(tmp_path, *lines), MentionCoding)
    assert [(f.code, f.location.row, f.location.field) for f in findings] == [(code, row, field)]
    assert findings[0].advice


def test_all_faults_of_a_file_are_found_at_once(tmp_path: Path) -> None:
    bad = GOOD.replace("operating", "running").replace("x-y.p001", "")
    _, findings = read_rows(_write(tmp_path, HEADER, bad, GOOD, bad), MentionCoding)
    assert [(f.code, f.location.row) for f in findings] == [
        ("value-missing", 2),
        ("unknown-code", 2),
        ("value-missing", 4),
        ("unknown-code", 4),
    ]


def test_missing_file_and_wrong_encoding(tmp_path: Path) -> None:
    assert read_rows(tmp_path / "none.csv", MentionCoding)[1][0].code == "file-missing"
    path = _write(tmp_path, HEADER, GOOD, encoding="gb18030")
    assert read_rows(path, MentionCoding)[1][0].code == "file-not-utf8"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("is_draft", "flase", "true or false"),
        ("occurrence", "zero", "a whole number"),
        ("occurrence", "0", "1 or more"),
        ("status", "running", "one of planned"),
    ],
)
def test_what_is_expected_is_told_in_plain_words(
    tmp_path: Path, field: str, value: str, expected: str
) -> None:
    cells = dict(zip(HEADER.split(","), GOOD.split(","), strict=True)) | {field: value}
    _, (finding,) = read_rows(_write(tmp_path, HEADER, ",".join(cells.values())), MentionCoding)
    assert finding.found == value
    assert (finding.expected or "").startswith(expected)


def test_second_use_of_an_id_is_found_and_names_the_first(tmp_path: Path) -> None:
    rows, _ = read_rows(_write(tmp_path, HEADER, GOOD, GOOD), MentionCoding)
    findings = duplicate_findings(rows, "project_mention_id")
    assert [(f.code, f.location.row) for f in findings] == [("duplicate-id", 3)]
    assert "line 2" in (findings[0].expected or "")
