"""The folders for Hugging Face and Kaggle say what the package says, within the limits of each place.

What needs the places' own libraries (datasets, kaggle, nbclient) is in tests/clients.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from release.forms.huggingface import write_huggingface
from release.forms.kaggle import write_kaggle
from tests.paths import ROOT

Json = dict[str, Any]
DESCRIPTOR: Json = json.loads((ROOT / "datapackage.json").read_bytes())
SHELVES = {"huggingface": write_huggingface, "kaggle": write_kaggle}
TABLES = [one for one in DESCRIPTOR["resources"] if one.get("type") == "table"]
# Kaggle's page Dataset Metadata.
KAGGLE_LICENSES = """
CC0-1.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC-BY-NC-SA-4.0 GPL-2.0 ODbL-1.0 DbCL-1.0 copyright-authors other
unknown CC-BY-4.0 CC-BY-NC-4.0 PDDL CC-BY-3.0 CC-BY-3.0-IGO US-Government-Works CC-BY-NC-SA-3.0-IGO
CDLA-Permissive-1.0 CDLA-Sharing-1.0 CC-BY-ND-4.0 CC-BY-NC-ND-4.0 ODC-BY-1.0 LGPL-3.0 AGPL-3.0 FDL-1.3
EU-ODP-Legal-Notice apache-2.0 GPL-3.0
"""
KAGGLE_TYPES = """
string boolean numeric datetime id uuid latitude longitude coordinates country province postalcode
address email url integer decimal city
"""


@pytest.fixture(scope="module")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shelves")
    for name, write in SHELVES.items():
        write(ROOT, folder / name)
    return folder


def test_folders_are_the_same_bytes_each_time(shelves: Path, tmp_path: Path) -> None:
    def contents(folder: Path) -> dict[str, bytes]:
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    for name, write in SHELVES.items():
        write(ROOT, tmp_path / name)
    assert contents(tmp_path) == contents(shelves)


def test_card_tells_the_facts_of_the_package(shelves: Path) -> None:
    _, card, text = (shelves / "huggingface/README.md").read_text("utf-8").split("---\n", 2)
    told = yaml.safe_load(card)
    assert told["pretty_name"] == DESCRIPTOR["title"]
    assert told["license"] == DESCRIPTOR["licenses"][0]["name"].lower()
    assert told["language"] == ["zh", "en"]
    assert told["tags"] == DESCRIPTOR["keywords"]
    assert [one["config_name"] for one in told["configs"] if one.get("default")] == ["claims"]
    filled = [one["name"] for one in TABLES if one["row_count"]]
    assert [one["config_name"] for one in told["configs"]] == filled
    for config in told["configs"]:
        (data,) = config["data_files"]
        assert (shelves / "huggingface" / data["path"]).is_file()
    assert DESCRIPTOR["description"] in text
    assert DESCRIPTOR["description_zh"] in text
    empty = text.partition("Left out")[2].partition("\n")[0]
    assert all(f"`{one['name']}`" in empty for one in TABLES if not one["row_count"])


@pytest.mark.parametrize("name", ["huggingface/README.md", "kaggle/dataset-metadata.json"])
def test_place_tells_uses_biases_and_limits(shelves: Path, name: str) -> None:
    text = (shelves / name).read_text("utf-8")
    if name.endswith(".json"):
        text = json.loads(text)["description"]
    croissant = json.loads((ROOT / "croissant.json").read_bytes())
    for told in ("dataUseCases", "dataBiases", "dataLimitations", "personalSensitiveInformation"):
        assert all(f"- {line}\n" in text for line in croissant[f"rai:{told}"])
    assert croissant["citeAs"] in text


@pytest.mark.parametrize("table", [one["name"] for one in TABLES if one["row_count"]])
def test_parquet_of_the_hub_is_that_of_the_package(shelves: Path, table: str) -> None:
    made = shelves / f"huggingface/data/{table}.parquet"
    ours = pq.read_table(ROOT / f"data/parquet/{table}.parquet")
    assert pq.read_table(made).equals(ours)
    kept = pq.ParquetFile(made)
    assert kept.schema_arrow.metadata[b"pandas"] == ours.schema.metadata[b"pandas"]
    assert kept.metadata.num_row_groups == 1
    chunk = kept.metadata.row_group(0).column(0)
    assert (chunk.has_offset_index, chunk.has_column_index) == (True, True)


def _kaggle(shelves: Path) -> Json:
    return dict(json.loads((shelves / "kaggle/dataset-metadata.json").read_text("utf-8")))


def test_metadata_of_kaggle_is_within_its_documented_limits(shelves: Path) -> None:
    told = _kaggle(shelves)
    owner, _, slug = told["id"].partition("/")
    assert owner == "INSERT_OWNER_HERE"
    assert 6 <= len(told["title"]) <= 50
    assert 20 <= len(told["subtitle"]) <= 80
    assert 6 <= len(slug) <= 50
    assert f"{told['title']} - {told['subtitle']}" == DESCRIPTOR["title"]
    (license_,) = told["licenses"]
    assert license_["name"] in KAGGLE_LICENSES.split()
    assert license_["name"] == DESCRIPTOR["licenses"][0]["name"]
    types = {field["type"] for one in told["resources"] for field in one["schema"]["fields"]}
    assert types <= set(KAGGLE_TYPES.split())


def test_files_of_kaggle_are_those_of_the_package_with_every_column(shelves: Path) -> None:
    told = {one["path"]: one for one in _kaggle(shelves)["resources"]}
    assert list(told) == [f"{table['name']}.csv" for table in TABLES]
    for table in TABLES:
        path = f"{table['name']}.csv"
        assert (shelves / "kaggle" / path).read_bytes() == (ROOT / table["path"]).read_bytes()
        fields = json.loads((ROOT / table["schema"]).read_bytes())["fields"]
        names = [field["name"] for field in told[path]["schema"]["fields"]]
        assert names == [field["name"] for field in fields]


def test_notebook_lies_beside_the_data_and_has_no_outputs(shelves: Path) -> None:
    folder = shelves / "kaggle/notebook"
    kernel = json.loads((folder / "kernel-metadata.json").read_text("utf-8"))
    assert kernel["id"].partition("/")[2] == kernel["title"].lower().replace(" ", "-")
    assert kernel["dataset_sources"] == [_kaggle(shelves)["id"]]
    starter = json.loads((folder / kernel["code_file"]).read_text("utf-8"))
    code = [cell for cell in starter["cells"] if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)
    for cell in code:
        compile("".join(cell["source"]), "cell", "exec")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A package that Kaggle may refuse."""
    for name in ("data", "schemas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "croissant.json", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "refused"),
    [
        (
            {
                "title": "Far too long a title for one single line, as Kaggle shows it - and this is what it is of"
            },
            "title",
        ),
        ({"title": "Without a second part"}, "subtitle"),
        ({"name": "short"}, "slug"),
        ({"licenses": [{"name": "CC-BY-7.0", "title": "CC", "path": "https://e.org"}]}, "licence"),
    ],
    ids=["title", "subtitle", "slug", "licence"],
)
def test_what_kaggle_would_refuse_is_told_before(copy: Path, changed: Json, refused: str) -> None:
    (copy / "datapackage.json").write_text(json.dumps(DESCRIPTOR | changed), "utf-8")
    with pytest.raises(ValueError, match=f"^{refused}"):
        write_kaggle(copy, copy / "kaggle")


def test_address_is_told_once_it_is_known(copy: Path) -> None:
    known = DESCRIPTOR | {"homepage": "https://example.org/reports"}
    (copy / "datapackage.json").write_text(json.dumps(known), "utf-8")
    write_huggingface(copy, copy / "huggingface")
    assert "https://example.org/reports" in (copy / "huggingface/README.md").read_text("utf-8")
