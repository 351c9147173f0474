"""Whatever stands in the sources, a build ends with findings or a package, and soon."""

import random
import time
from pathlib import Path

import pytest

from build.inputs import yaml_file
from build.inputs.csv_file import read_rows
from build.inputs.yaml_file import read_yaml
from build.report.coding_files import UnclaimedCoding
from build.report.facts import ReportFacts
from build.report.package_sources import PackageFacts
from tests.broken_sources.breaking import Sources, build
from validate.finding import InvalidInput

_PIECES = [
    b"",
    b"\x00",
    b"\xff",
    b"\n",
    b'"',
    b",",
    b": ",
    b"- ",
    b"&a ",
    b"*a",
    b"!!x ",
    b"|\n",
    b"\t",
    b"9" * 5000,
    b"1e999",
    b'"\\ud800"',
    b"2023-02-30",
    "万亿".encode(),
]
_HEADER = ",".join(UnclaimedCoding.model_fields) + "\n"
_LARGEST = yaml_file.MAX_BYTES // 2 - 10


@pytest.mark.parametrize("seed", range(4))
def test_random_edits_of_any_file_raise_nothing_else(tmp_path: Path, seed: int) -> None:
    sources = Sources(tmp_path)
    sources.add_passes()
    chance = random.Random(seed)  # noqa: S311 -- bytes, not secrets
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    for _ in range(60):
        path = chance.choice(files)
        content = path.read_bytes()
        start = chance.randint(0, len(content))
        end = start + chance.choice([0, 1, 3, 40])
        path.write_bytes(content[:start] + chance.choice(_PIECES) + content[end:])
        for finding in build(sources):
            assert finding.code
        path.write_bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        "a: [" + "a," * _LARGEST + "]",
        "? " * _LARGEST,
        "- " * _LARGEST,
        '"' + "\\n" * _LARGEST,
        "a:" + "\t" * _LARGEST,
        "{" * _LARGEST,
    ],
    ids=["list", "keys", "items", "quote", "tabs", "braces"],
)
@pytest.mark.parametrize("model", [ReportFacts, PackageFacts])
def test_facts_take_bounded_time(
    tmp_path: Path, content: str, model: type[ReportFacts | PackageFacts]
) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(content, "utf-8")
    start = time.process_time()
    with pytest.raises(InvalidInput):
        read_yaml(path, model)
    assert time.process_time() - start < 5


def test_a_file_gives_a_thousand_findings_at_most(tmp_path: Path) -> None:
    path = tmp_path / "unclaimed.csv"
    path.write_text(_HEADER + "\n" * 100_000, "utf-8")
    assert len(read_rows(path, UnclaimedCoding)[1]) == 1000
