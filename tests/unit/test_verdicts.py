"""Verdicts: the rules of the methodology, read off one table; both implementations agree on it."""

import csv
import io
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from build.pipeline import build_package
from build.report.quantity import Quantity
from build.schema.codes import (
    Aggregation,
    Comparator,
    OutcomeState,
    Polarity,
    Relation,
    Role,
    VerdictRule,
)
from build.tables.outcomes import _verdicts as built_verdicts
from tests.invented import REPORT, write_sources
from tests.paths import ROOT
from validate.content.rows.outcomes import OutcomeRow
from validate.content.verdicts import _verdicts as proved_verdicts

# promise: bound, number (or range), which way is better; report: bound, number, relation;
# then rule and verdict, and those of the other reading.
CASES = """
at_least 4.5      up      | eq 5.2       same     | at_least      reached
at_least 4.5      up      | eq 4.5       same     | at_least      reached
over 4.5          up      | eq 4.5       same     | at_least      not_reached
at_least 4.5      up      | about 4.6    same     | open_bound    not_comparable
at_least 4.5      up      | nearly 4.5   same     | at_least      not_reached
at_least 4.5      up      | over 4       same     | open_bound    not_comparable
at_most 5         ceiling | eq 4.4       same     | at_most       reached
at_most 5         ceiling | eq 5.1       same     | at_most       not_reached
at_most 5         ceiling | under 6      same     | open_bound    not_comparable
under 5           ceiling | eq 5         same     | at_most       not_reached
about 4           up      | eq 8.2       same     | about_floor   reached     | about_band not_reached
about 4           up      | eq 3.7       same     | about_floor   reached     | about_band reached
about 4           up      | eq 3.5       same     | about_floor   not_reached | about_band not_reached
about 3           ceiling | eq 0.4       same     | about_ceiling reached     | about_band not_reached
about 3           ceiling | eq 3.4       same     | about_ceiling not_reached | about_band not_reached
about 3           down    | eq 3.3       same     | about_ceiling reached     | about_band reached
about 3           none    | eq 3.2       same     | about_band    reached
about 3           none    | eq 2         same     | about_band    not_reached
eq 260000         up      | eq 281000    same     | at_least      reached
eq 260000         up      | eq 259999    same     | at_least      not_reached
eq 260000         down    | eq 259999    same     | at_most       reached
eq 5              none    | eq 5         same     | equal         reached
eq 5              none    | eq 6         same     | equal         not_reached
eq 5-5.5          up      | eq 6         same     | range         reached
eq 5-5.5          up      | eq 4.9       same     | range         not_reached
eq 5-5.5          none    | eq 6         same     | range         not_reached
eq 5-5.5          none    | eq 5.2       same     | range         reached
eq 2000           up      | eq 1009      narrower | open_bound    not_comparable
eq 2000           up      | eq 2315      narrower | at_least      reached
eq 15000          up      | nearly 30000 wider    | open_bound    not_comparable
eq 15000          up      | eq 10000     wider    | at_least      not_reached
eq 2000           up      | eq 3000      related  | nearest_fact  not_comparable
"""
EVENTS = """
same     done        2023 | event      reached
same     done        2024 | event_late not_reached
same     partly_done 2023 | event      partly_reached
same     started     2023 | event      partly_reached
same     under_way   2023 | event      partly_reached
same     under_way   2024 | event_late not_reached
same     not_done    2023 | event      not_reached
narrower done        2023 | event      partly_reached
narrower partly_done 2023 | event      partly_reached
narrower under_way   2023 | event      not_comparable
narrower done        2024 | event      not_comparable
narrower not_done    2023 | event      not_reached
wider    done        2023 | event      reached
wider    done        2024 | event      not_comparable
wider    not_done    2023 | event      not_comparable
related  done        2023 | nearest_fact not_comparable
"""


@dataclass(frozen=True)
class Promise:
    """What both implementations read of a target."""

    verifiability: str = "quantified"
    is_checkable: bool = True
    value: Decimal | None = None
    value_high: Decimal | None = None
    signed_value: Decimal | None = None
    comparator: Comparator | None = None
    unit_id: str | None = None
    period_start: int = 2023
    period_end: int = 2023


def _number(words: list[str]) -> tuple[Comparator, Decimal, Decimal | None]:
    low, _, high = words[1].partition("-")
    return Comparator(words[0]), Decimal(low), Decimal(high) if high else None


def _both(
    promise: Promise, polarity: str, relation: str, year: int | None, **told: Any
) -> list[str]:
    """The verdicts on an outcome, once both implementations say the same."""
    value, high, comparator = told.get("value"), told.get("high"), told.get("comparator")
    unit = told.get("unit", "percent")
    state = told.get("state")
    quantity = (
        Quantity(0, 1, "1", Role.MEASURE, value, high, None, unit, "", comparator)
        if value is not None
        else None
    )
    indicator = SimpleNamespace(polarity=Polarity(polarity), aggregation=Aggregation.SUM)
    coding = SimpleNamespace(
        source_id=told.get("source", "page"),
        relation=Relation(relation) if relation else None,
        state=OutcomeState(state) if state else None,
        period_start=year,
        period_end=year,
    )
    built = built_verdicts(
        cast("Any", promise), cast("Any", indicator), cast("Any", coding), quantity
    )
    cells: dict[str, Any] = {field.name: None for field in fields(OutcomeRow)}
    cells |= {
        "source_id": coding.source_id,
        "relation": relation or None,
        "state": state,
        "value": value,
        "value_high": high,
        "comparator": comparator,
        "unit_id": unit,
        "period_start": year,
        "period_end": year,
        "as_of": date(2024, 1, 1),
    }
    proved = proved_verdicts(OutcomeRow(**cells), cast("Any", promise), cast("Any", indicator))
    assert [str(one) for one in built if one is not None] == [*proved]
    return [*proved]


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_number_against_number(case: str) -> None:
    promised, told, *expected = (part.split() for part in case.split("|"))
    comparator, value, high = _number(promised)
    promise = Promise(value=value, value_high=high, comparator=comparator, unit_id="percent")
    bound, number, number_high = _number(told)
    found = _both(
        promise, promised[2], told[2], 2023, value=number, high=number_high, comparator=bound
    )
    assert found == [word for part in expected for word in part]


@pytest.mark.parametrize("case", EVENTS.strip().splitlines())
def test_event(case: str) -> None:
    told, expected = (part.split() for part in case.split("|"))
    relation, state, year = told
    assert _both(Promise("deliverable"), "up", relation, int(year), state=state) == expected


def test_what_cannot_be_compared_says_why() -> None:
    number = Promise(value=Decimal(4), comparator=Comparator.EQ, unit_id="percent")
    same: dict[str, Any] = {"value": Decimal(5), "comparator": Comparator.EQ}
    nothing = "not_comparable"
    assert _both(number, "up", "same", 2022, **same) == ["unlike", nothing]
    assert _both(number, "up", "same", 2023, **same, unit="yuan") == ["unlike", nothing]
    assert _both(number, "up", "same", 2023) == ["no_answer", nothing]
    assert _both(Promise("deliverable"), "up", "same", 2023) == ["no_answer", nothing]
    event = Promise("deliverable")
    assert _both(event, "up", "same", None, state="done") == ["unlike", nothing]
    assert _both(number, "up", "", None, source=None) == ["not_stated", "not_stated"]
    vague = Promise("directional", is_checkable=False)
    assert _both(vague, "up", "same", 2023, state="done") == ["uncheckable", nothing]


def test_two_implementations_agree_on_every_pair_of_bounds() -> None:
    numbers = [Decimal(-2), Decimal(0), Decimal("3.9"), Decimal(4), Decimal("4.4"), Decimal(5)]
    for bound, polarity in product(Comparator, Polarity):
        promise = Promise(value=Decimal(4), comparator=bound, unit_id="percent")
        for told, number, relation in product(Comparator, numbers, Relation):
            assert _both(promise, polarity, relation, 2023, value=number, comparator=told)


def test_every_rule_is_told_in_the_methodology() -> None:
    page = (ROOT / "docs" / "methodology.md").read_text("utf-8")
    told = page[page.index("## 11. Outcomes") :]
    assert [rule for rule in VerdictRule if f"| `{rule}` |" not in told] == []


def test_an_invented_report_is_followed_up(tmp_path: Path) -> None:
    """A later row takes the place of an earlier one, and what nobody found is not stated."""
    sources = write_sources(tmp_path)
    files = build_package(sources, tmp_path / "CHANGELOG.md").files
    rows = list(csv.DictReader(io.StringIO(files["data/outcomes.csv"].decode())))
    assert [(row["verdict_rule"], row["verdict"]) for row in rows] == [
        ("open_bound", "not_comparable"),
        ("at_least", "reached"),
        ("at_least", "not_reached"),
        ("uncheckable", "not_comparable"),
        ("not_stated", "not_stated"),
    ]
    assert [row["difference"] for row in rows] == ["0.0", "10.0", "-30.0", "", ""]
    assert [row["is_like_primary"] for row in rows] == ["false", "", "", "", ""]
    assert [row["as_of"] for row in rows] == ["2031-01-10"] * 4 + ["2031-03-01"]
    claims = list(csv.DictReader(io.StringIO(files["data/claims.csv"].decode())))
    by_id = {row["claim_id"]: row for row in claims}
    assert by_id[f"{REPORT}.t001"]["outcome_value"] == "310.0"
    assert by_id[f"{REPORT}.t001"]["outcome_label_zh"] == "310个"
    assert by_id[f"{REPORT}.t002"]["verdict_en"] == "not reached"
    assert by_id[f"{REPORT}.a001"]["verdict"] == ""
