"""Facts that are empty until known: filled, every file follows; empty, none speaks of them."""

import json
import re
from pathlib import Path
from typing import Any

import frictionless
import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from build.pipeline import build_package
from release.site.making import make_site
from release.site.published import published
from tests.invented import write_sources
from tests.package.test_metadata_files import ZENODO, citation_validator
from tests.paths import ROOT
from validate.form import companions
from validate.form.loading import load
from validate.opening import open_package

HOME = "https://reports.example.org/"
CODE = "https://forge.example.org/somebody/reports"
ISSUES = "https://forge.example.org/somebody/reports/issues"
DOI = "10.1234/reports.5"
ORCID = "0000-0002-1694-233X"  # whose check character is no digit
PEOPLE = f"""contributors:
  - title: Example Institute
    roles: [creator, publisher]
  - title: 张三
    given_name: San
    family_name: Zhang
    orcid: {ORCID}
    organization: Example University
    roles: [creator]
  - title: A reader
    roles: [other]
"""
FACTS = {"homepage": HOME, "repository": CODE, "issues": ISSUES, "doi": DOI}
READMES = ("README.md", "README.zh.md")

Files = dict[str, bytes]


def _build(folder: Path, facts: dict[str, str], people: str) -> Files:
    """The files of a package of the invented report with these facts, written to the folder."""
    sources = write_sources(folder)
    path = sources / "package.yaml"
    text = path.read_text("utf-8")
    for name, value in facts.items():
        text = re.sub(f"^{name}:.*$", f"{name}: {value}", text, flags=re.MULTILINE)
    path.write_text(text[: text.index("contributors:")] + people, "utf-8")
    for name in READMES:
        text = (ROOT / name).read_text("utf-8")
        # The rows that the page shows are not those of the invented report.
        kept = re.sub("<!-- (rows|count).*?<!-- /(rows|count) -->", "", text, flags=re.DOTALL)
        (folder / name).write_text(kept, "utf-8")
    files = build_package(sources, folder / "CHANGELOG.md").files
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return files


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    _build(folder, FACTS, PEOPLE)
    return folder


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    nobody = "contributors:\n  - title: Example Institute\n    roles: [creator]\n"
    _build(folder, dict.fromkeys(FACTS, ""), nobody)
    return folder


def _json(folder: Path, name: str) -> dict[str, Any]:
    return json.loads((folder / name).read_bytes())  # type: ignore[no-any-return]


@pytest.fixture(params=["filled", "empty"])
def either(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


def test_either_way_every_file_is_valid_and_agrees_with_the_package(either: Path) -> None:
    assert companions.check(load(open_package(str(either)))).findings == []
    descriptor = frictionless.Package.from_descriptor(str(either / "datapackage.json"))
    assert descriptor.validate().valid
    citation = yaml.safe_load((either / "CITATION.cff").read_bytes())
    assert [error.message for error in citation_validator().iter_errors(citation)] == []
    zenodo = Draft202012Validator(ZENODO, format_checker=FormatChecker())
    assert [error.message for error in zenodo.iter_errors(_json(either, ".zenodo.json"))] == []


@pytest.mark.parametrize("name", ["datapackage.json", "data/parquet/datapackage.json"])
def test_descriptors_have_them(filled: Path, name: str) -> None:
    told = _json(filled, name)
    assert (told["homepage"], told["repository"], told["issues"]) == (HOME, CODE, ISSUES)
    body, person, _ = told["contributors"]
    assert body.keys() == {"title", "roles"}
    assert (person["givenName"], person["familyName"]) == ("San", "Zhang")
    assert (person["path"], person["organization"]) == (
        f"https://orcid.org/{ORCID}",
        "Example University",
    )
    assert _json(filled, "datapackage.json")["id"] == f"https://doi.org/{DOI}"


def test_citation_file_has_them(filled: Path) -> None:
    told = yaml.safe_load((filled / "CITATION.cff").read_bytes())
    assert (told["url"], told["repository-code"], told["doi"]) == (HOME, CODE, DOI)
    assert told["authors"] == [
        {"name": "Example Institute"},
        {
            "family-names": "Zhang",
            "given-names": "San",
            "affiliation": "Example University",
            "orcid": f"https://orcid.org/{ORCID}",
        },
    ]


def test_zenodo_file_has_them(filled: Path) -> None:
    told = _json(filled, ".zenodo.json")
    related = {one["relation"]: one["identifier"] for one in told["related_identifiers"]}
    assert (related["isDocumentedBy"], related["isSupplementTo"]) == (HOME, CODE)
    assert related["isVersionOf"] == DOI
    assert "doi" not in told  # which would be that of this version
    assert told["creators"][1] == {
        "name": "Zhang, San",
        "affiliation": "Example University",
        "orcid": ORCID,
    }


def test_croissant_has_them(filled: Path) -> None:
    told = _json(filled, "croissant.json")
    assert (told["url"], told["sameAs"]) == (HOME, f"https://doi.org/{DOI}")
    assert (told["subjectOf"]["codeRepository"], told["discussionUrl"]) == (CODE, ISSUES)
    assert [one["@type"] for one in told["creator"]] == ["Organization", "Person"]
    assert told["creator"][1]["url"] == f"https://orcid.org/{ORCID}"


@pytest.mark.parametrize("name", READMES)
def test_readmes_have_them(filled: Path, name: str) -> None:
    told = (filled / name).read_text("utf-8")
    assert all(f"<{address}>" in told for address in (HOME, CODE, ISSUES, f"https://doi.org/{DOI}"))
    assert f"doi = {{{DOI}}}" in told
    assert "author = {{Example Institute} and Zhang, San}" in told
    assert ("Zhang, San" if name == "README.md" else "张三") in told.partition("```bibtex")[0]


@pytest.mark.parametrize("name", READMES)
def test_readmes_of_what_is_not_published_say_how_it_is_made(empty: Path, name: str) -> None:
    told = (empty / name).read_text("utf-8")
    _, _, where = told.partition("<!-- where -->")
    assert "`make release`" in where.partition("<!-- /where -->")[0]


@pytest.mark.slow
def test_site_has_them(filled: Path, empty: Path) -> None:
    known, unknown = [], []
    for folder, pages in ((filled, known), (empty, unknown)):
        with published(folder) as package:
            made = make_site(package)
        pages += [made["index.html"].decode(), made["zh.html"].decode()]
    for page in known:
        assert all(f'href="{address}"' in page for address in (HOME, CODE, ISSUES))
        assert f"https://doi.org/{DOI}" in page
        assert ORCID in page
        assert "张三" in page
    for page in unknown:
        assert "example.org" not in page.replace("https://example.org/report", "")
        assert "doi.org" not in page
        assert "orcid.org" not in page


def test_of_what_is_not_known_no_file_speaks(empty: Path) -> None:
    names = ("datapackage.json", "data/parquet/datapackage.json", "croissant.json", ".zenodo.json")
    for name in (*names, "CITATION.cff", *READMES):
        told = (empty / name).read_text("utf-8")
        assert "doi.org" not in told, name
        assert "orcid" not in told, name
        assert "None" not in told, name
    for name in names[:2]:
        assert not _json(empty, name).keys() & FACTS.keys()
    assert not _json(empty, "croissant.json").keys() & {"url", "sameAs", "subjectOf"}
    told = yaml.safe_load((empty / "CITATION.cff").read_bytes())
    assert not told.keys() & {"url", "doi", "repository-code"}
