"""What holds the client tests together: their locks, their snippets, and the comparison itself."""

import json
import re

import pytest

from tests.clients.expected import Expected
from tests.clients.registry import CLIENTS, Client, Kind
from tests.clients.snippets import PAGE, snippets
from tests.paths import ROOT

FOLDER = ROOT / "tests/clients"
NAMES = {client.name for client in CLIENTS}
# No other language can be run where the tests run.
NOT_RUN = {"r", "julia", "stata"}

TRUTH = Expected(
    tables={
        "things": {
            "columns": ["thing_id", "year"],
            "rows": 2,
            "digest": "d1",
            "kinds": {"thing_id": "string", "year": "integer"},
        }
    },
    targets_by_area={"水": [2, 1]},
)
GOOD = {
    "columns": ["thing_id", "year"],
    "rows": 2,
    "digest": "d1",
    "kinds": {"thing_id": ["string"], "year": ["integer"]},
}


def _faults(report: dict[str, object], *, integers_are_numbers: bool = False) -> list[str]:
    return TRUTH.faults(report, integers_are_numbers=integers_are_numbers)


def test_a_report_that_agrees_has_no_faults() -> None:
    assert _faults({"forms": {"csv": {"things": GOOD}}, "targets_by_area": {"水": [2, 1]}}) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"rows": 1},
        {"digest": "d2"},
        {"columns": ["year", "thing_id"]},
        {"kinds": {"thing_id": ["string"], "year": ["number"]}},
        {"kinds": {"thing_id": ["integer", "string"], "year": ["integer"]}},
    ],
)
def test_a_table_that_differs_is_noticed(changed: dict[str, object]) -> None:
    assert len(_faults({"forms": {"csv": {"things": GOOD | changed}}})) == 1


@pytest.mark.parametrize(
    "report",
    [
        {"forms": {"csv": {}}},
        {"targets_by_area": {"水": [2, 2]}},
        {"validated": {"csv": {"errors": ["missing"]}}},
        {"validated": {"csv": {"errors": [], "rows": {"things": 3}}}},
        {"views": [3, 0]},
    ],
)
def test_what_is_missing_or_refused_is_noticed(report: dict[str, object]) -> None:
    assert len(_faults(report)) == 1


def test_whole_numbers_may_be_numbers_where_a_client_knows_no_other() -> None:
    seen = GOOD | {"kinds": {"thing_id": ["string"], "year": ["number"]}}
    assert _faults({"forms": {"js": {"things": seen}}}, integers_are_numbers=True) == []


@pytest.mark.parametrize("client", CLIENTS, ids=lambda client: client.name)
def test_every_client_is_locked_and_must_notice_a_fault(client: Client) -> None:
    assert client.faults
    assert (FOLDER / "scripts" / client.script).is_file()
    if client.kind is Kind.PYTHON:
        assert (FOLDER / f"locks/{client.environment}.lock").is_file()
    if client.kind is Kind.NODE:
        lock = json.loads(
            (FOLDER / f"npm/{client.environment}/package-lock.json").read_text("utf-8")
        )
        packages = [each for path, each in lock["packages"].items() if path]
        assert packages
        assert all("integrity" in each and "resolved" not in each for each in packages)


def test_every_snippet_that_can_be_run_is_run() -> None:
    page = PAGE.read_text("utf-8")
    languages = [name for name in re.findall(r"^```(\w+)$", page, re.M) if name not in NOT_RUN]
    found = snippets(page)
    assert len([one for one in found if one.language not in NOT_RUN]) == len(languages)
    assert {client for snippet in found for client in snippet.clients} <= NAMES


def test_a_snippet_knows_its_line() -> None:
    page = "Text.\n\n<!-- run: pandas polars -->\n```python\nprint(1)\n```\n"
    (snippet,) = snippets(page)
    assert (snippet.line, snippet.clients) == (5, ("pandas", "polars"))
    assert (snippet.language, snippet.code) == ("python", "print(1)\n")
