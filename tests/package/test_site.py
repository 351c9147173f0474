"""The site of the real package."""

import csv
import hashlib
import html
import json
import posixpath
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from release.site.addresses import page_file, reader_folder, row_folder, table_folder
from release.site.making import make_site
from release.site.published import published
from tests.paths import ROOT
from tests.sites import HREF, harmless

pytestmark = pytest.mark.slow

REPORT = "cn-bj-2023"
ID = re.compile(r' id="([^"]*)"')
_PARTS = (
    "datapackage.json",
    "data",
    "schemas",
    "docs",
    "README.md",
    "README.zh.md",
    "CHANGELOG.md",
)


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    with published(ROOT) as package:
        return make_site(package)


@pytest.fixture(scope="module")
def pages(site: dict[str, bytes]) -> dict[str, str]:
    return {path: content.decode() for path, content in site.items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def ids(pages: dict[str, str]) -> dict[str, set[str]]:
    return {path: {html.unescape(id_) for id_ in ID.findall(page)} for path, page in pages.items()}


def _read(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(table: str) -> list[dict[str, str]]:
    return _read(f"data/{table}.csv")


def test_the_same_package_gives_the_same_bytes(site: dict[str, bytes], tmp_path: Path) -> None:
    archive = tmp_path / "package.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for part in ("sources/cn-bj-2023/withdrawn.csv", "CITATION.cff", "croissant.json", "LICENSE",
                     "LICENSE-DATA.md", *_PARTS):  # fmt: skip
            for path in [ROOT / part, *(ROOT / part).rglob("*")]:
                if path.is_file():
                    file.write(path, path.relative_to(ROOT))
    with published(archive) as package:
        again = make_site(package)
    assert again.keys() == site.keys()
    assert [path for path in site if again[path] != site[path]] == []


def test_pages_are_small(site: dict[str, bytes]) -> None:
    large = {
        path: len(content)
        for path, content in site.items()
        if path.endswith(".html") and len(content) > 400_000
    }
    assert not large
    assert max(len(site["index.html"]), len(site["zh.html"])) < 150_000


def test_every_address_leads_somewhere(
    site: dict[str, bytes], pages: dict[str, str], ids: dict[str, set[str]]
) -> None:
    lost = set()
    for path, page in pages.items():
        for href in set(HREF.findall(page)):
            parts = urlsplit(html.unescape(href))
            if parts.scheme in ("http", "https"):
                continue
            target = posixpath.normpath(
                posixpath.join(posixpath.dirname(path), unquote(parts.path))
            )
            target = path if not parts.path else target
            if target not in site or (
                parts.fragment and unquote(parts.fragment) not in ids[target]
            ):
                lost.add((path, href))
    assert not lost, sorted(lost)[:20]


def test_every_page_has_a_twin_in_the_other_language(pages: dict[str, str]) -> None:
    twin = re.compile(r'<a class="twin" href="([^"]*)" lang="([^"]*)"')
    for path, page in pages.items():
        found = twin.search(page)
        assert found, path
        other = pages[posixpath.join(posixpath.dirname(path), found[1])]
        assert f'<html lang="{found[2]}">' in other, path
        back = twin.search(other)
        assert back, path
        assert back[1] == posixpath.basename(path), path


def test_ids_stand_once_on_a_page(pages: dict[str, str]) -> None:
    twice = {
        path: found
        for path, page in pages.items()
        if len(found := ID.findall(page)) != len(set(found))
    }
    assert not {
        path: [one for one in set(found) if found.count(one) > 1] for path, found in twice.items()
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_row_has_its_place(
    site: dict[str, bytes], ids: dict[str, set[str]], language: str
) -> None:
    descriptor = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        if resource.get("type") != "table":
            continue
        name = resource["name"]
        key = json.loads((ROOT / resource["schema"]).read_text("utf-8"))["primaryKey"][0]
        of_table = {
            id_
            for path, own in ids.items()
            if path.startswith(table_folder(name))
            and path.endswith("zh.html") is (language == "zh")
            for id_ in own
        }
        wanted = {row[key] for row in _rows(name)}
        assert wanted <= of_table, name
        for id_ in wanted:
            if (folder := row_folder(name, id_)) is not None:
                assert folder + page_file(language) in site
                assert json.loads(site[folder + "row.json"])["id"] == id_
    for id_ in [row["withdrawn_id"] for row in _read(f"sources/{REPORT}/withdrawn.csv")]:
        folders = [path for path in site if f"/{id_}/{page_file(language)}" in path]
        assert len(folders) == 1, id_


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_marks_joined_give_the_report(pages: dict[str, str], language: str) -> None:
    files = sorted(
        (
            path
            for path in pages
            if path.startswith(reader_folder(REPORT))
            and path.endswith("zh.html") is (language == "zh")
        ),
        key=lambda path: ("index" not in path and "/zh" not in path, path),
    )
    joined = ""
    for path in files:
        for found in re.findall(
            r'<(p|h\d) class="zh" lang="zh-Hans" data-text>(.*?)</\1>', pages[path]
        ):
            joined += html.unescape(re.sub(r"<[^>]*>", "", found[1])) + "\n"
    assert joined == (ROOT / f"data/text/{REPORT}.txt").read_text("utf-8")


def test_every_claim_number_and_mention_is_marked(ids: dict[str, set[str]]) -> None:
    read = {
        id_ for path, own in ids.items() if path.startswith(reader_folder(REPORT)) for id_ in own
    }
    for table, key in (("claims", "claim_id"), ("quantities", "quantity_id"), ("sentences", "sentence_id"),
                       ("project_mentions", "project_mention_id"), ("sections", "section_id")):  # fmt: skip
        assert {row[key] for row in _rows(table)} <= read, table


def test_filters_count_what_the_table_holds(site: dict[str, bytes]) -> None:
    script = site[reader_folder(REPORT) + "facets.js"].decode()
    facets = json.loads(script.removeprefix("globalThis.gwrFacets=").rstrip(";\n"))
    kinds = next(facet for facet in facets if facet["name"] == "kind")
    counted = {option[0]: option[-1] for option in kinds["options"]}
    rows = [row["claim_type"] for row in _rows("claims")]
    assert counted == {kind: rows.count(kind) for kind in set(rows)}


def test_headline_targets_say_what_became_of_them(pages: dict[str, str]) -> None:
    row = next(
        row
        for row in _rows("claims")
        if row["indicator_id"] == "grp_growth" and row["claim_type"] == "target"
    )
    for path, language in (("index.html", "en"), ("zh.html", "zh")):
        for column in ("indicator", "value_label", "outcome_label", "verdict"):
            assert html.escape(row[f"{column}_{language}"]) in pages[path]
        assert f'href="{row_folder("claims", row["claim_id"])}{page_file(language)}"' in pages[path]


def test_downloads_have_the_checksums_that_are_told(
    site: dict[str, bytes], pages: dict[str, str]
) -> None:
    lines = site["downloads/SHA256SUMS"].decode().splitlines()
    assert len(lines) == 3
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256(site[f"downloads/{name}"]).hexdigest() == digest
        assert digest in pages["index.html"]


def test_plots_tell_in_words_what_they_show(pages: dict[str, str], site: dict[str, bytes]) -> None:
    plots = [path for path in site if path.endswith(".svg") and path.startswith("questions/")]
    assert plots
    for path in plots:
        assert site[path.replace(".svg", ".csv")].count(b"\n") > 1
        page = pages[posixpath.dirname(path) + "/zh.html"]
        alternative = re.search(r'<img src="[^"]*" alt="([^"]*)"', page)
        assert alternative
        assert len(alternative[1]) > 40


@pytest.mark.parametrize("language", ["en", "zh"])
def test_dataset_and_rows_are_cited_as_in_the_readme(pages: dict[str, str], language: str) -> None:
    readme = (ROOT / ("README.zh.md" if language == "zh" else "README.md")).read_text("utf-8")
    dataset, row, _ = re.findall("^> (.+)$", readme, re.MULTILINE)
    file = page_file(language)
    assert dataset in html.unescape(pages[file])
    page = html.unescape(pages[f"{row_folder('claims', 'cn-bj-2023.t039')}{file}"])
    assert row in page
    _, entry, _ = re.findall("^```bibtex\n(.+?)\n```", readme, re.MULTILINE | re.DOTALL)
    assert f'<pre class="bibtex" tabindex="0">{entry}</pre>' in page


def test_search_knows_every_row_that_has_a_page(site: dict[str, bytes]) -> None:
    script = site["search/index.js"].decode()
    entries = json.loads(script.removeprefix("globalThis.gwrIndex=").rstrip(";\n"))
    known = {(kind, id_) for kind, id_, *_ in entries}
    assert {("claims", row["claim_id"]) for row in _rows("claims")} <= known
    assert {("terms", row["term_id"]) for row in _rows("terms")} <= known


def test_the_real_site_holds_nothing_that_acts(pages: dict[str, str]) -> None:
    harmless(pages)
