"""Datasette serves two databases: what datapackage-to-datasette makes of the package, and our SQLite file."""

import asyncio
import html
import json
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import datasette
from datasette.app import Datasette
from reporting import copy, csv_resources, report, seen

TARGETS_BY_AREA = (
    "SELECT label_zh, count(*), count(value) FROM targets JOIN policy_areas USING (policy_area_id)"
    " GROUP BY label_zh"
)


def loadable(package: Path) -> Path:
    """A descriptor that frictionless can publish to SQLite: without the texts.

    It makes a table of every resource, and SQLite refuses a table without columns.
    """
    descriptor = json.loads((package / "datapackage.json").read_text("utf-8"))
    descriptor["resources"] = list(csv_resources(package).values())
    path = package / "loadable.json"
    path.write_text(json.dumps(descriptor), "utf-8")
    return path


def tables(path: Path, resources: dict[str, dict]) -> dict[str, dict]:
    """Every table of the database; its references are checked first."""
    read = {}
    with closing(sqlite3.connect(path)) as connection:
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        assert not orphans, f"{path.name}: rows that refer to nothing: {orphans[:3]}"
        for name, resource in resources.items():
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            booleans = [field["type"] == "boolean" for field in resource["schema"]["fields"]]
            read[name] = seen(
                [column[0] for column in cursor.description],
                [
                    [
                        bool(value) if is_boolean and value is not None else value
                        for value, is_boolean in zip(row, booleans, strict=True)
                    ]
                    for row in cursor
                ],
                typed=False,
            )
    return read


# Words of two characters are most words of Chinese; each with English of the same rows.
SEARCHED = {
    "claims": ("住房", "地铁", "副中心", "5G", "国际科技创新中心", "housing", "住房 housing"),
    "sentences": ("住房", "地铁", "副中心"),
    "projects_flat": ("地铁", "副中心", "metro"),
    "terms": ("住房", "housing"),
}


async def searched(app: Datasette, database: str) -> None:
    """The search box of Datasette finds the rows that hold every word, and no others in Chinese."""
    for table, words in SEARCHED.items():
        page = (await app.client.get(f"/{database}/{table}")).text
        assert 'type="search"' in page, f"{table} has no search box"
        for word in words:
            parameters = {"_search": word, "_size": "max", "_shape": "objects"}
            answer = await app.client.get(f"/{database}/{table}.json", params=parameters)
            answer.raise_for_status()
            found = [json.dumps(row, ensure_ascii=False) for row in answer.json()["rows"]]
            assert found, f"{table}: {word} is not found"
            chinese = [one for one in word.split() if not one.isascii()]
            assert all(one in row for one in chinese for row in found), f"{table}: {word}"


async def served(paths: list[Path], metadata: dict) -> list[dict]:
    """The answer of Datasette's own interface to one question, for each database."""
    app = Datasette([str(path) for path in paths], metadata=metadata)
    await app.invoke_startup()
    answers = []
    for path in paths:
        parameters = {"sql": TARGETS_BY_AREA, "_shape": "arrays"}
        answer = await app.client.get(f"/{path.stem}.json", params=parameters)
        answer.raise_for_status()
        answers.append({area: [n, values] for area, n, values in answer.json()["rows"]})
        page = await app.client.get(f"/{path.stem}/targets")
        assert page.status_code == 200, f"{path.stem}/targets: {page.status_code}"
    page = (await app.client.get(f"/{paths[-1].stem}/targets")).text
    await searched(app, paths[-1].stem)
    shown = metadata["databases"][paths[-1].stem]["tables"]["targets"]["title"]
    assert shown in page, "the page has no title"
    assert 'href="/shipped/policy_areas/cap_10">Transportation' in page, "keys have no labels"
    assert metadata["source"] in html.unescape(page), (
        "the page does not say where the rows are from"
    )
    page = (await app.client.get(f"/{paths[-1].stem}/reports")).text
    assert "code_points" in page, "a number has no unit"
    return answers


package = copy() / "package"
resources = csv_resources(package)
(shipped,) = (copy() / "dist").glob("*.sqlite")
metadata = json.loads(shipped.with_suffix(".datasette.json").read_text("utf-8"))
# The file is served under another name here.
metadata["databases"] = {"shipped": metadata["databases"][shipped.stem]}
with tempfile.TemporaryDirectory() as folder:
    ours = Path(folder) / "shipped.db"
    ours.write_bytes(shipped.read_bytes())
    made = Path(folder) / "made"
    # The name goes without its suffix, or Datasette does not find the metadata of the database.
    subprocess.run(
        [
            Path(sys.executable).parent / "datapackage-to-datasette",
            made,
            loadable(package),
            Path(folder) / "metadata.json",
        ],
        check=True,
        stdout=sys.stderr,
    )
    (database,) = [path for path in Path(folder).glob("made*") if path.is_file()]
    database = database.rename(Path(folder) / "made.db")
    forms = {
        "datapackage-to-datasette": tables(database, resources),
        "sqlite": tables(ours, resources),
    }
    first, second = asyncio.run(served([database, ours], metadata))
    assert first == second, "the two databases answer differently"
report(datasette.__version__, forms=forms, targets_by_area=first)
