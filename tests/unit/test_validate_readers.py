"""Reading what nobody vouches for: CSV, JSON, paths, patterns, units."""

import re
from pathlib import Path

import pyarrow as pa
import pytest

from validate.csv_text import read_csv
from validate.findings import Finding
from validate.json_text import read_json
from validate.paths import unsafe_reason
from validate.patterns import matches
from validate.content.ucum import read_ucum


def _codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def test_csv_keeps_quoted_commas_quotes_and_line_ends() -> None:
    lines, findings = read_csv("x.csv", b'a,b\n"1,""2""\n3",\n4,5\n')
    assert lines == [(1, ["a", "b"]), (2, ['1,"2"\n3', ""]), (4, ["4", "5"])]
    assert findings == []


@pytest.mark.parametrize(
    ("content", "code", "row"),
    [
        (b"\xef\xbb\xbfa\n1\n", "byte-order-mark", 1),
        (b"a\n1\r\n", "crlf", 2),
        (b"a\n1\n\n", "blank-line", 3),
        (b"a\n1", "line-end-missing", 2),
        (b"a\nb\xff\n", "not-utf8", 2),
        (b'a\n"1\n', "csv-malformed", 2),
        (b'a\n"1"2\n', "csv-malformed", 2),
        (b'a\n1"2\n', "csv-malformed", 2),
        (b"", "file-empty", None),
    ],
)
def test_csv_faults(content: bytes, code: str, row: int | None) -> None:
    _, findings = read_csv("x.csv", content)
    assert [(finding.code, finding.row) for finding in findings] == [(code, row)]


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]", b'{"a": NaN}', b'{"a": 1, "a": 2}', b'{"a":' * 50_000, b'{"a": ' + b"9" * 9999 + b"}"],
)  # fmt: skip
def test_json_faults(content: bytes) -> None:
    value, findings = read_json("x.json", content)
    assert value == {}
    assert _codes(findings) == ["json-invalid"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/a",
        "../a",
        "a/../b",
        "a//b",
        "./a",
        "a\\b",
        "C:/a",
        "file:///a",
        "https://a/b",
        "a\x00b",
    ],
)
def test_unsafe_paths(path: str) -> None:
    assert unsafe_reason(path)


def test_safe_path() -> None:
    assert unsafe_reason("data/text/cn-bj-2023.source.txt") is None


def test_patterns_take_no_time_whatever_they_are() -> None:
    assert matches("^(a+)+$", ["a" * 10_000 + "b", "a"]) == [False, True]


def test_patterns_that_are_none() -> None:
    with pytest.raises(pa.ArrowException):
        matches("(", [""])


@pytest.mark.parametrize("code", ["", "Cel", "m//s", "(m", "m)", "x", "m.", "/"])
def test_ucum_codes_that_are_none(code: str) -> None:
    assert read_ucum(code) is None


def test_ucum_goes_from_left_to_right() -> None:
    joined, bracketed = read_ucum("g/kW.h"), read_ucum("g/(kW.h)")
    assert joined is not None
    assert bracketed is not None
    assert joined.powers != bracketed.powers


def test_findings_show_nothing_that_a_terminal_obeys() -> None:
    finding = Finding("x", "a\x1b[31m", 1, "b\nc", "\ud800", None, "do it")
    assert str(finding) == "a\\x1b[31m:1:b\\nc x: found \\ud800; do it"
    assert finding.as_json()["found"] == "\\ud800"


def test_the_validator_shares_no_code_with_the_build() -> None:
    sources = sorted((Path(__file__).parents[2] / "validate").rglob("*.py"))
    assert sources
    imported = re.compile(r"^\s*(?:from|import) build\b", re.MULTILINE)
    assert [path.name for path in sources if imported.search(path.read_text("utf-8"))] == []
