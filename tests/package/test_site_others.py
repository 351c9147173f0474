"""Sites of other packages: one whose cells were written to do harm, one with a corpus; the command."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from release.site.__main__ import app
from release.site.making import make_site
from release.site.published import published
from tests.broken.copies import Copy
from tests.sites import harmless, hostile_package, invented_corpus

pytestmark = pytest.mark.slow


def test_cells_that_mean_harm_make_a_harmless_site(tmp_path: Path) -> None:
    with published(hostile_package(tmp_path)) as package:
        made = make_site(package)
    assert not [path for path in made if ".." in path.split("/") or path.startswith("/")]
    harmless({path: content.decode() for path, content in made.items() if path.endswith(".html")})
    for path, content in made.items():
        if path.endswith((".js", ".json")) and not path.startswith(("static/", "downloads/")):
            assert b"<script" not in content, path


def test_the_command_writes_a_site_and_says_what_it_cannot_read(tmp_path: Path) -> None:
    Copy().save(tmp_path / "package")
    told = CliRunner().invoke(
        app,
        [
            str(tmp_path / "package"),
            "--output",
            str(tmp_path / "out"),
            "--address",
            "https://example.org/a",
        ],
    )
    assert told.exit_code == 0, told.output
    page = (tmp_path / "out/index.html").read_text("utf-8")
    assert '<link rel="alternate" hreflang="zh-Hans" href="https://example.org/a/zh.html">' in page
    told = CliRunner().invoke(app, [str(tmp_path / "none"), "--output", str(tmp_path / "out")])
    assert told.exit_code == 1
    assert "no site was made" in told.output
    assert (tmp_path / "out/index.html").is_file()


def test_a_corpus_gets_pages_by_indicator_and_place(tmp_path: Path) -> None:
    corpus = invented_corpus(tmp_path / "corpus")
    Copy().save(tmp_path / "package")
    with published(tmp_path / "package") as package:
        made = make_site(package, corpus=corpus)
    page = made["corpus/indicators/grp_growth/index.html"].decode()
    assert re.findall(r'<th scope="col" class="n">(\d+)', page) == ["2021", "2022"]
    assert page.count(">about 6%<") == 3
    assert "2021: 6 / 6 / 6" in page
    place = made["corpus/places/b/zh.html"].decode()
    assert "约 9%" in place
    assert "增速" in place
    harmless(
        {path: content.decode() for path, content in made.items() if path.startswith("corpus/")}
    )
    with (
        published(tmp_path / "package") as package,
        pytest.raises(FileNotFoundError, match="corpus"),
    ):
        make_site(package, corpus=tmp_path / "none")
