"""Every rule of the build has sources that break it, and one fault is one finding."""

import os.path
from pathlib import Path

import pytest

from build.register import RULES
from build.writing import rules as writing
from tests.broken_sources import coding, drafting, files, outcomes, reading, tables  # noqa: F401 (they declare the cases)
from tests.broken_sources.breaking import CASES, Case, Sources, build
from validate.finding import register


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_broken_sources_give_their_finding_and_no_other(case: Case, tmp_path: Path) -> None:
    sources = Sources(tmp_path)
    case.mutate(sources)
    (finding,) = case.run(sources)
    place = finding.location
    expected = os.path.normpath(sources.file(case.file))
    # A page is named by its path in the package, which is that from the folder of the sources.
    found = os.path.normpath(sources.path.parent / place.file)
    assert (finding.code, found) == (case.rule.code, expected)
    assert (place.row, place.field) == (case.line, case.field)
    assert finding.advice


def test_every_rule_has_sources_that_break_it() -> None:
    # What hinders the writing of files is no fault of sources: tests/unit/test_publish_refused.py.
    of_sources = RULES.keys() - register(vars(writing)).keys()
    assert {case.rule.code for case in CASES} == of_sources


def test_the_invented_sources_are_sound(tmp_path: Path) -> None:
    assert not build(Sources(tmp_path))
