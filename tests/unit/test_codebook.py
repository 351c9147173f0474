"""codes.csv: the words of every closed list, complete and in order."""

import re
import shutil
from pathlib import Path

import pytest

from build.inputs.codebook import read_codebook
from build.rules.files import UNKNOWN_CODE, VALUE_MISSING
from build.schema.published import code_lists
from build.schema.rules import CODES_APART, DUPLICATE_UNIQUE_KEY
from tests.unit.test_models import CJK, CODES, ROOT
from validate.finding import InvalidInput

SOURCE = ROOT / "sources" / "codebook"
_LINES = (SOURCE / "codes.csv").read_text("utf-8").splitlines()
DATE = 1 + next(at for at, line in enumerate(_LINES) if line.startswith("role,date,"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOURCE, tmp_path / "codebook"))


def _told(folder: Path) -> list[tuple[str, int | None]]:
    with pytest.raises(InvalidInput) as raised:
        read_codebook(folder)
    return [(finding.code, finding.location.row) for finding in raised.value.findings]


def _change(folder: Path, name: str, pattern: str, replacement: str) -> None:
    path = folder / name
    text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    path.write_text(text, "utf-8")


def test_words_of_the_codes_are_in_both_languages() -> None:
    for row in CODES:
        assert CJK.search(row.label_zh)
        assert CJK.search(row.definition_zh)
        assert not CJK.search(row.label_en)
        assert row.definition_en.endswith(".")


def test_codes_are_counted_within_their_list() -> None:
    lists = {name: [row for row in CODES if row.code_list == name] for name in code_lists()}
    for rows in lists.values():
        assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    assert lists["role"][0].code_id == "role.measure"


@pytest.mark.parametrize(
    ("pattern", "replacement", "rows"),
    [
        ("^role,date,.*\n", "", [None]),
        ("^role,date,", "role,day,", [None, DATE]),
        ("^(role,date,.*\n)(role,duration.*\n)", r"\2\1", [DATE]),
        ("^(role,date,.*\n)", r"\1\1", [DATE + 1]),
        (r"\Z", "role,other,其他,other,其他。,Another.\n", [len(_LINES) + 1]),
    ],
    ids=["removed", "renamed", "moved", "twice", "added"],
)
def test_codes_are_those_of_the_program(
    folder: Path, pattern: str, replacement: str, rows: list[int | None]
) -> None:
    _change(folder, "codes.csv", pattern, replacement)
    assert sorted(_told(folder), key=str) == sorted(
        ((CODES_APART.code, row) for row in rows), key=str
    )


def test_text_that_is_missing_is_found_at_its_line(folder: Path) -> None:
    _change(folder, "codes.csv", "^role,date,日期,", "role,date,,")
    assert _told(folder) == [(VALUE_MISSING.code, DATE)]


def test_keys_of_the_dimensions_are_found_at_their_lines(folder: Path) -> None:
    _change(folder, "places.csv", ",东城区,", ",西城区,")
    _change(folder, "indicators.csv", ",percent,percent_change,", ",parsec,percent_change,")
    assert _told(folder) == [(UNKNOWN_CODE.code, 2), (DUPLICATE_UNIQUE_KEY.code, 40)]
