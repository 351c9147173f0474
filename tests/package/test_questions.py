"""The questions are answered by the published data, and their page and plots are up to date."""

import os
import re
import shutil
import subprocess
import sys
import warnings
from dataclasses import replace
from pathlib import Path

import duckdb
import matplotlib
import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager
from PIL import Image, ImageChops

from release.questions.__main__ import write
from release.questions.answers import QUESTIONS, Question, answer, read_questions
from release.questions.page import PAGE, PLOT_FOLDER, page, plot_file, source_line
from release.questions.plots import PLOTS, draw, draw_svg
from release.sizes import READMES, sizes, with_sizes
from tests.paths import ROOT

ALL = read_questions(ROOT)
PLOT_FILES = sorted(path.relative_to(ROOT) for path in (ROOT / PLOT_FOLDER).rglob("*.png"))
PACE = next(question for question in ALL if question.name.startswith("06-"))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of what the questions read, to be changed by a test."""
    shutil.copytree(ROOT / "data/parquet", tmp_path / "data/parquet")
    return tmp_path


def rewrite(package: Path, table: str, query: str) -> None:
    """Replace the rows of `table` by the result of `query`, in which they are called `old`."""
    file = package / f"data/parquet/{table}.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE old AS FROM '{file}'")
        connection.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")


def test_page_is_what_the_published_data_give() -> None:
    built = page(ROOT, [answer(ROOT, question) for question in ALL])
    assert (ROOT / PAGE).read_text("utf-8") == built, "run `make docs`"


def test_questions_are_numbered_in_order() -> None:
    assert [question.name[:3] for question in ALL] == [f"{n:02}-" for n in range(1, 12)]


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.name)
def test_query_file_runs_as_it_stands(question: Question, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with duckdb.connect() as connection:
        found = connection.execute((QUESTIONS / f"{question.name}.sql").read_text("utf-8"))
        assert found.fetchall()


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.name)
def test_readings_take_every_number_from_the_rows(question: Question) -> None:
    for reading in (question.reading_en, question.reading_zh):
        assert not re.search(r"\d", re.sub(r"\{[^{}]+\}", "", reading))
        assert "{" in reading


def test_reading_follows_the_rows(package: Path) -> None:
    rewrite(
        package,
        "claims",
        "FROM old WHERE claim_type = 'target' AND verifiability = 'directional' LIMIT 3",
    )
    (found,) = answer(package, ALL[0]).reports
    assert found.reading_en.startswith("0 of 3 promises carry a number and 0 more")
    assert "3项承诺中，0项附有数字" in found.reading_zh


@pytest.mark.parametrize(
    ("past", "promised", "expected"),
    [
        ("eq", "eq", ("exact", "below")),
        ("eq", "about", ("about", "below")),
        ("over", "eq", ("at most", "below")),
        ("eq", "under", ("at most", "below")),
        ("over", "at_most", ("at most", "below")),
        ("at_most", "eq", ("at least", "open")),
        ("eq", "at_least", ("at least", "open")),
        ("under", "over", ("at least", "open")),
        ("over", "at_least", ("open", "open")),
        ("over", "about", ("open", "open")),
    ],
)
def test_pace_never_reads_a_bounded_number_as_exact(
    package: Path, past: str, promised: str, expected: tuple[str, str]
) -> None:
    # 500 in five years, then 40 in one: 40% of the yearly mean, were both exact.
    rewrite(
        package,
        "indicator_pairs",
        f"""SELECT * REPLACE (500 AS achieved_value, '{past}' AS achieved_comparator,
              2018 AS achieved_period_start, 2022 AS achieved_period_end, 40 AS promised_value,
              '{promised}' AS promised_comparator, 2023 AS promised_period_start, 2023 AS promised_period_end)
            FROM old SEMI JOIN (FROM '{package}/data/parquet/indicators.parquet'
                                WHERE measure_type = 'flow') USING (indicator_id) LIMIT 1""",
    )
    (found,) = answer(package, PACE).reports
    (row,) = found.rows
    assert row["promised_of_past_percent"] == 40
    assert (row["pace_is"], row["promise_is"]) == expected


def test_levels_and_rates_are_not_put_on_a_year(package: Path) -> None:
    rewrite(package, "indicators", "SELECT * REPLACE ('level' AS measure_type) FROM old")
    (found,) = answer(package, PACE).reports
    assert {row["past_per_year"] for row in found.rows} == {None}


def test_query_that_does_not_name_its_reports_is_refused() -> None:
    question = replace(PACE, sql="SELECT 1 AS numbers")
    with pytest.raises(ValueError, match=r"06-.*sql: its first columns are not report_id"):
        answer(ROOT, question)


@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_plots_are_those_of_the_questions(suffix: str) -> None:
    assert PLOTS.keys() <= {question.name for question in ALL}
    drawn = {path.relative_to(ROOT) for path in (ROOT / PLOT_FOLDER).rglob(f"*{suffix}")}
    answers = [answer(ROOT, question) for question in ALL if question.name in PLOTS]
    plots = (plot_file(found.question, told) for found in answers for told in found.reports)
    assert drawn == {plot.with_suffix(suffix) for plot in plots}


@pytest.fixture(scope="module")
def redrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page and the plots, written anew in a copy of what they are made from."""
    root = tmp_path_factory.mktemp("redrawn")
    for name in ("data/parquet", QUESTIONS):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "datapackage.json", root)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of glyphs that the font lacks
        write(root)
    return root


@pytest.mark.slow
@pytest.mark.parametrize("file", PLOT_FILES, ids=lambda path: path.stem)
def test_plot_is_what_the_published_data_give(redrawn: Path, file: Path) -> None:
    with Image.open(ROOT / file) as published, Image.open(redrawn / file) as drawn:
        assert published.size == drawn.size
        different = ImageChops.difference(published.convert("RGB"), drawn.convert("RGB")).getbbox()
    assert different is None, "run `make docs` with the locked libraries"
    told, again = ((root / file).with_suffix(".svg").read_bytes() for root in (ROOT, redrawn))
    assert told == again, "run `make docs` with the locked libraries"


@pytest.mark.slow
def test_plot_is_the_same_bytes_whatever_fonts_and_settings_a_machine_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (told,) = answer(ROOT, PACE).reports
    drawn = draw(PACE, told, source_line(ROOT))
    # As on a desktop for Chinese, whose own file of the font stands first.
    other = font_manager.findfont("DejaVu Sans")
    name = font_manager.FontEntry(other, name="Noto Sans CJK SC", weight=400, size="scalable")
    monkeypatch.setattr(
        font_manager.fontManager, "ttflist", [name, *font_manager.fontManager.ttflist]
    )
    with matplotlib.rc_context({"font.size": 20, "savefig.dpi": 50, "axes.facecolor": "red"}):
        assert draw(PACE, told, source_line(ROOT)) == drawn


@pytest.mark.slow
def test_plot_is_the_same_bytes_where_fonts_of_the_same_names_are_installed(tmp_path: Path) -> None:
    """A folder of fonts that call themselves as ours and as matplotlib's own."""
    fonts = tmp_path / ".fonts"
    fonts.mkdir()
    for number, family in enumerate(("Noto Sans CJK SC", "DejaVu Sans", "sans-serif")):
        font = TTFont(font_manager.findfont("DejaVu Serif"))
        for record in font["name"].names:
            if record.nameID in (1, 4, 16):
                record.string = family
        font.save(fonts / f"{number}.ttf")
    code = (
        "import sys; from matplotlib.font_manager import findfont, fontManager;"
        "from tests.package.test_questions import PACE, ROOT, answer, draw, draw_svg, source_line;"
        "assert any('.fonts' in one.fname for one in fontManager.ttflist);"
        "told, line = answer(ROOT, PACE).reports[0], source_line(ROOT);"
        "sys.stdout.buffer.write(draw(PACE, told, line) + draw_svg(PACE, told, line))"
    )
    settings = {"HOME": str(tmp_path), "MPLCONFIGDIR": str(tmp_path / "settings")}
    drawn = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=os.environ | settings,
        capture_output=True, check=False,
    )  # fmt: skip
    assert drawn.returncode == 0, drawn.stderr.decode()
    (told,) = answer(ROOT, PACE).reports
    line = source_line(ROOT)
    assert drawn.stdout == draw(PACE, told, line) + draw_svg(PACE, told, line)


@pytest.mark.slow
def test_sizes_in_the_readmes_are_those_of_what_a_release_makes() -> None:
    made = sizes(ROOT)
    for name in READMES:
        text = (ROOT / name).read_text("utf-8")
        assert text.count("<!-- size:") == len(made)
        assert with_sizes(text, made) == text, "run `make docs`"
        assert with_sizes(text, {form: 2 * size for form, size in made.items()}) != text
