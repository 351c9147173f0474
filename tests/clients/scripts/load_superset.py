"""Apache Superset: the export of the release is imported into a fresh one, over the DuckDB file.

Every dataset gives the rows of its table, every chart what the published CSV files count, and the dashboard
is drawn in Chromium: a picture is left beside the environment for whoever wants to look.
"""

import csv
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import sqlalchemy
from reporting import copy, csv_resources, report, seen
from superset_server import Api, fresh

ALL = "?q=(page_size:100)"
PACKAGE, DIST = copy() / "package", copy() / "dist"


def published(name: str) -> list[dict[str, str]]:
    with (PACKAGE / f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def both(row: dict[str, str], name: str) -> str | None:
    """A label in both languages, as the charts have it; once where it is the same."""
    labels = dict.fromkeys((row[f"{name}_zh"], row[f"{name}_en"]))
    return " ".join(labels) or None


def ask(api: Api, dataset: int, query: dict) -> list[dict]:
    """The answer to a query, as the page of a chart asks it."""
    source = {"id": dataset, "type": "table"}
    (answer,) = api.post("chart/data", {"datasource": source, "queries": [query]})["result"]
    return answer["data"]


def load(api: Api, dataset: int, fields: list[dict]) -> dict:
    """What a dataset shows; Superset finds its columns in the database as the export has them."""
    before = _columns(api, dataset)
    api.put(f"dataset/{dataset}/refresh", {})
    after = _columns(api, dataset)
    assert before == after, f"columns of dataset {dataset}: {before ^ after}"
    names = [field["name"] for field in fields]
    dates = {field["name"] for field in fields if field["type"] == "date"}
    assert dates == {name for name, _, is_temporal in after if is_temporal}, "time axes differ"
    rows = ask(api, dataset, {"columns": names, "row_limit": 50000})
    values = [
        [
            # Dates come as milliseconds.
            datetime.fromtimestamp(row[column] / 1000, UTC)
            if column in dates and row[column]
            else row[column]
            for column in names
        ]
        for row in rows
    ]
    return seen(names, values, typed=False)


def _columns(api: Api, dataset: int) -> set[tuple[str, str, bool]]:
    columns = api.get(f"dataset/{dataset}")["result"]["columns"]
    return {(one["column_name"], one["type"], bool(one["is_dttm"])) for one in columns}


def expected_charts() -> dict[str, list[tuple]]:
    """The rows of each chart by the beginning of its title, counted anew from the CSV files."""
    claims, projects = published("claims"), published("projects_flat")
    promises = [row for row in claims if row["claim_type"] == "target"]
    area = [both(row, "policy_area") for row in promises]
    checkable = Counter(
        both(row, "policy_area") for row in promises if row["is_checkable"] == "true"
    )
    return {
        "Promises by": counted(
            (both(r, "policy_area"), both(r, "verifiability")) for r in promises
        ),
        "How many": [
            (name, n, checkable[name], round(checkable[name] / n, 9))
            for name, n in Counter(area).items()
        ],
        "Headline": headlines(promises),
        "Named": counted((both(r, "project_type"), both(r, "status")) for r in projects),
        "Bounds": counted(
            (both(r, "comparator"), both(r, "claim_type")) for r in claims if r["value"]
        ),
    }


def counted(groups: object) -> list[tuple]:
    return [(*group, n) for group, n in Counter(groups).items()]


def headlines(promises: list[dict[str, str]]) -> list[tuple]:
    """Each headline target with what `claims` has of the promise that stands in the same place."""
    rows = []
    for row in published("headline_targets"):
        if row["kind"] == "target" and row["is_stated"] == "true":
            (claim,) = (
                each
                for each in promises
                if each["sentence_id"] == row["sentence_id"]
                and int(each["char_start"]) < int(row["char_end"])
                and int(row["char_start"]) < int(each["char_end"])
            )
            told = [both(claim, name) for name in ("outcome_label", "verdict")]
            rows.append(
                (both(row, "indicator"), row["quote_zh"], both(claim, "value_label"), *told)
            )
    return rows


def shown(rows: list[dict]) -> list[tuple]:
    return [
        tuple(round(cell, 9) if isinstance(cell, float) else cell for cell in row.values())
        for row in rows
    ]


def check_charts(api: Api) -> list[str]:
    """The titles of the charts; each shows what was published."""
    charts = api.get(f"chart/{ALL}")["result"]
    expected = expected_charts()
    for chart in charts:
        (rows,) = [
            rows for title, rows in expected.items() if chart["slice_name"].startswith(title)
        ]
        (answer,) = api.get(f"chart/{chart['id']}/data/")["result"]
        found = answer["data"]
        if "quote_zh" in found[0]:
            kept = (
                "indicator_both",
                "quote_zh",
                "value_label_both",
                "outcome_label_both",
                "verdict_both",
            )
            found = [{name: row[name] for name in kept} for row in found]
        assert sorted(shown(found), key=repr) == sorted(rows, key=repr), (
            f"{chart['slice_name']}: other numbers"
        )
    assert len(charts) == len(expected)
    return [chart["slice_name"] for chart in charts]


def browse(address: str, *options: str) -> str:
    with tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]
        command += ["--hide-scrollbars", "--window-size=1500,2500"]
        # The page's own clock: it ends when the charts have been drawn, or not at all.
        command += [f"--user-data-dir={profile}", "--virtual-time-budget=60000", *options, address]
        run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180)
        return run.stdout


def check_types(file: Path) -> None:
    """SQLAlchemy, by which tools read SQLite, finds a type for every column, those of views too.

    Tables of SQLite's own, statistics and the indexes of the search, have none.
    """
    found = sqlalchemy.inspect(sqlalchemy.create_engine(f"sqlite:///{file}"))
    untyped = [
        f"{table}.{column['name']}"
        for table in (*found.get_table_names(), *found.get_view_names())
        for column in found.get_columns(table)
        if isinstance(column["type"], sqlalchemy.types.NullType)
        and not (table.startswith("sqlite_") or "_search" in table)
    ]
    assert not untyped, f"columns without a type: {untyped[:5]}"


resources = csv_resources(PACKAGE)
(sqlite,) = DIST.glob("*.sqlite")
(duckdb,) = DIST.glob("*.duckdb")
(export,) = DIST.rglob("*-superset.zip")
check_types(sqlite)
with fresh() as address:
    api = Api(address)
    api.upload("dashboard/import/", export)
    (database,) = api.get(f"database/{ALL}")["result"]
    api.put(f"database/{database['id']}", {"sqlalchemy_uri": f"duckdb:///{duckdb}"})
    datasets = {each["table_name"]: each["id"] for each in api.get(f"dataset/{ALL}")["result"]}
    tables = {
        name: load(api, datasets[name], resource["schema"]["fields"])
        for name, resource in resources.items()
    }
    titles = check_charts(api)
    counts = [
        {"expressionType": "SQL", "sqlExpression": "count(*)", "label": "targets"},
        {"expressionType": "SQL", "sqlExpression": "count(value)", "label": "values"},
    ]
    only_targets = [{"col": "claim_type", "op": "==", "val": "target"}]
    query = {"columns": ["policy_area_zh"], "metrics": counts, "filters": only_targets}
    answer = {
        row["policy_area_zh"]: [row["targets"], row["values"]]
        for row in ask(api, datasets["claims"], query)
    }
    (board,) = api.get(f"dashboard/{ALL}")["result"]
    picture = f"--screenshot={Path(sys.prefix) / 'dashboard.png'}"
    page = browse(f"{address}{board['url']}", "--dump-dom", picture)
    # Of the bars only the titles are text; the tables are.
    missing = [
        text
        for text in (*titles, *(quote for _, quote, *_ in headlines(published("claims"))))
        if text not in page
    ]
    assert not missing, f"the dashboard does not show {missing[:3]}"
report(version("apache-superset"), forms={"superset": tables}, targets_by_area=answer)
