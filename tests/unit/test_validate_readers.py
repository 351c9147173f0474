"""Reading what nobody vouches for: CSV, JSON, paths, patterns, units."""

import pyarrow as pa
import pytest

from validate.content.ucum import read_ucum
from validate.finding import Finding, Location, Outcome, Rule, Severity
from validate.form.csv_text import read_csv
from validate.form.json_text import read_json
from validate.form.patterns import matches
from validate.limits import FINDINGS
from validate.opening.paths import unsafe_reason


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
    assert [(finding.code, finding.location.row) for finding in findings] == [(code, row)]


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        b'{"a": NaN}',
        b'{"a": 1, "a": 2}',
        b'{"a":' * 50_000,
        b'{"a": ' + b"9" * 9999 + b"}",
        b'{"a": "\\ud800"}',
    ],
    ids=["open", "list", "nan", "twice", "deep", "long-number", "surrogate"],
)
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
    here = Location("a\x1b[31m", 1, "b\nc")
    finding = here.breaks(Rule("x", "", "do it"), "\ud800")
    assert str(finding) == "a\\x1b[31m:1:b\\nc x: found \\ud800; do it"
    assert finding.as_json()["found"] == "\\ud800"


@pytest.mark.parametrize("severity", Severity)
def test_findings_beyond_a_limit_are_counted(severity: Severity) -> None:
    """A fault behind a thousand warnings still blocks."""
    some = Location("x").breaks(Rule("x", "", "", severity))
    other = Location("x").breaks(
        Rule("y", "", "", next(one for one in Severity if one != severity))
    )
    outcome = Outcome.of(0, [*[some] * (FINDINGS + 7), other])
    assert len(outcome.findings) == FINDINGS + 2
    assert (outcome.findings[-1].code, outcome.findings[-1].found) == (
        f"{severity}s-left-out",
        "7 more",
    )
