"""Two reports in one package, the real one and an invented one: no view or question adds them together."""

import csv
import io
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from build.pipeline import build_package
from release.forms.sqlite import write_sqlite
from release.forms.views import read_views
from release.questions.answers import Question, answer, read_questions
from release.questions.page import page
from tests.invented import INDICATOR_WORDS, INDICATORS, REPORT, SOURCES, write_sources
from tests.paths import ROOT
from validate.checking import run_checks
from validate.content.rules.derived import DERIVED_ROWS
from validate.form.loading import load
from validate.opening import open_package

REAL = "cn-bj-2023"
Packages = Mapping[str, Path]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    """The folders of three packages: either report alone, and both."""
    root = tmp_path_factory.mktemp("two")
    sources = write_sources(root)
    _join(sources / "codebook/indicators.csv", INDICATORS)
    folders = {REAL: ROOT}
    for name in (REPORT, "both"):
        if name == "both":
            shutil.copytree(ROOT / "sources" / REAL, sources / REAL)
            _join(sources / "codebook/sources.csv", SOURCES)
            _join(sources / "codebook/indicator_words.csv", INDICATOR_WORDS)
        folders[name] = root / name
        for path, content in build_package(sources, root / "CHANGELOG.md").files.items():
            file = folders[name] / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    return folders


def _join(path: Path, invented: str) -> None:
    """The real rows of a list and the invented ones, in the columns of the real ones."""
    text = (ROOT / "sources/codebook" / path.name).read_text("utf-8")
    real = csv.DictReader(io.StringIO(text))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, real.fieldnames or ())
        writer.writeheader()
        writer.writerows([*real, *csv.DictReader(io.StringIO(invented))])


def test_tables_of_two_reports_are_derived_in_the_order_that_users_derive_them(
    packages: Packages,
) -> None:
    package = load(open_package(str(packages["both"])))
    codes = {each.code for each in run_checks(package, with_plausibility=False).faults}
    assert DERIVED_ROWS.code not in codes


@pytest.mark.parametrize("question", read_questions(ROOT), ids=lambda question: question.name)
def test_question_answers_for_each_report_as_if_it_were_alone(
    packages: Packages, question: Question
) -> None:
    alone = [answer(packages[name], question).reports for name in (REAL, REPORT)]
    assert answer(packages["both"], question).reports == (*alone[0], *alone[1])


def test_page_tells_of_each_report(packages: Packages) -> None:
    first = read_questions(ROOT)[0]
    text = page(packages["both"], [answer(packages["both"], first)])
    assert "*Beijing Municipality 2023 北京市2023年*" in text
    assert "*Beijing Municipality 2030 北京市2030年*" in text
    assert f"plots/{REPORT}/{first.name}.png" in text


def test_views_have_the_rows_of_each_report_as_if_it_were_alone(
    packages: Packages, tmp_path: Path
) -> None:
    rows = {name: _views(root, tmp_path / f"{name}.sqlite") for name, root in packages.items()}
    for view in read_views():
        alone = [*rows[REAL][view.name], *rows[REPORT][view.name]]
        assert alone
        assert sorted(map(repr, rows["both"][view.name])) == sorted(map(repr, alone))
        places = {row[1:4] for row in rows["both"][view.name]}
        assert places == {("北京市", "Beijing Municipality", year) for year in (2023, 2030)}


def _views(root: Path, target: Path) -> dict[str, list[tuple[object, ...]]]:
    write_sqlite(root, target)
    with closing(sqlite3.connect(target)) as connection:
        return {
            view.name: connection.execute(f'SELECT * FROM "{view.name}"').fetchall()
            for view in read_views()
        }
