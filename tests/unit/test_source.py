"""Source text to report text: reading bytes, decided corrections, and the first report whole."""

from pathlib import Path

import pytest

from build.inputs.report_folder import read_source
from build.reading.source import repair
from build.report.coding_files import CorrectionCoding
from build.report.located import Located
from build.schema.codes import CorrectionKind
from tests.undoing import undo
from validate.finding import InvalidInput

REPORT = Path("sources/cn-bj-2023")


# Reading


def test_source_keeps_every_code_point(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes("\ufeff一、路\r\n\u200b𠮷".encode())
    source = read_source(tmp_path)
    assert source.text == "\ufeff一、路\r\n\u200b𠮷"
    assert source.content == path.read_bytes()


@pytest.mark.parametrize(
    ("data", "code", "named"),
    [
        (b"", "source-empty", "0 bytes"),
        (b"\xef\xbb\xbf \n", "source-empty", "5 bytes"),
        ("一、今年的工作".encode("gb18030"), "file-not-utf8", "GB 18030"),
        ("今年的工作".encode("utf-16"), "file-not-utf8", "UTF-16"),
        ("一、今年的工作".encode("big5"), "file-not-utf8", "Big5"),
        (b"%PDF-1.7\xff\xfe", "file-not-utf8", "PDF"),
        (b"\x00\xff\x00\xff", "file-not-utf8", "binary"),
        ("中".encode() + b"\xff", "file-not-utf8", "no known encoding"),
    ],
)
def test_unreadable_bytes_are_named(tmp_path: Path, data: bytes, code: str, named: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(data)
    with pytest.raises(InvalidInput) as raised:
        read_source(tmp_path)
    (finding,) = raised.value.findings
    assert finding.code == code
    assert finding.location.file == str(path)
    assert named in str(finding)


# Decided corrections


def decided(before: str, quote: str, after: str, replacement: str) -> Located[CorrectionCoding]:
    row = CorrectionCoding(
        quote_before=before,
        source_quote=quote,
        quote_after=after,
        replacement=replacement,
        kind=CorrectionKind.CHARACTER,
        reason_zh="误",
        reason_en="wrong",
    )
    return Located(row, "c.csv", 7)


def test_decided_correction_keeps_its_reason() -> None:
    source = "建設好。\n"
    decision = decided("建", "設", "好", "设")
    repaired = repair(source, [decision])
    assert repaired.text == "建设好。\n"
    (correction,) = repaired.corrections
    assert correction.decided == decision.row
    assert undo(repaired.text, repaired.corrections) == source


def test_decided_correction_wins_over_a_rule_on_the_same_place() -> None:
    repaired = repair("好。\r\n\r\n坏。\n", [decided("好。\r\n", "\r\n", "坏", "")])
    assert repaired.text == "好。\n坏。\n"
    assert undo(repaired.text, repaired.corrections) == "好。\r\n\r\n坏。\n"


@pytest.mark.parametrize(
    ("correction", "code"),
    [
        (decided("建", "舍", "", "设"), "correction-context-missing"),
        (decided("", "好", "", "坏"), "correction-context-ambiguous"),
        (decided("建", "設", "", "設"), "correction-empty"),
        (decided("", "", "", "設"), "correction-empty"),
    ],
)
def test_decided_correction_that_does_not_fit(
    correction: Located[CorrectionCoding], code: str
) -> None:
    with pytest.raises(InvalidInput) as raised:
        repair("建設好好。\n", [correction])
    (finding,) = raised.value.findings
    assert (finding.code, str(finding.location)) == (code, "c.csv:7:source_quote")


def test_decided_corrections_may_not_overlap() -> None:
    with pytest.raises(InvalidInput) as raised:
        repair("建設好。\n", [decided("", "建設", "", "建设"), decided("建", "設", "", "设")])
    assert [finding.code for finding in raised.value.findings] == ["correction-overlap"]


def test_corrections_file_faults_are_findings(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("一、路\n", encoding="utf-8")
    path = tmp_path / "corrections.csv"
    header = "quote_before,source_quote,quote_after,replacement,kind,reason_en,reason_zh\n"
    path.write_text(header + "a,b,c,d,typo,r,r\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as raised:
        read_source(tmp_path)
    assert [finding.code for finding in raised.value.findings] == ["unknown-code"]


# The first report


def test_report_of_2023() -> None:
    read = read_source(REPORT)
    source, repaired = read.text, repair(read.text, read.decided)
    lines = repaired.text.splitlines()
    assert len(lines) == 96
    assert lines[1] == "——2023年1月15日在北京市第十六届人民代表大会第一次会议上"
    assert lines[2] == "北京市代市长 殷勇"
    assert "（八）用绣花功夫治理城市，不断提升首都城市治理现代化水平" in lines
    assert "实现全市基本无违法建设区创建目标。促进100家以上" in repaired.text
    assert "設" not in repaired.text
    assert undo(repaired.text, repaired.corrections) == source
    counts = dict.fromkeys(CorrectionKind, 0)
    for correction in repaired.corrections:
        counts[correction.kind] += 1
    assert counts[CorrectionKind.PAGE_BREAK] == 20
    assert counts[CorrectionKind.CHARACTER] == 1
    assert repair(repaired.text).corrections == ()
