"""Rows hold their constraints when they are made, and tables their keys before they are written."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from build.rules.files import DUPLICATE_ID, UNKNOWN_CODE, VALUE_MISSING
from build.schema import PlaceRow, TargetRow, UnitRow
from build.schema.codes import PlaceType, PledgeForce, Verifiability, YearBasis
from build.schema.keys import PlacedRows, empty_findings, key_findings
from build.schema.published import published_tables
from build.schema.rules import DUPLICATE_UNIQUE_KEY
from tests.unit.test_models import CODES
from validate.finding import Finding, Location

TARGET: dict[str, Any] = {
    **dict.fromkeys(TargetRow.model_fields),  # empty, but for those that follow
    "target_id": "cn-xx-2021.t001",
    "report_id": "cn-xx-2021",
    "section_id": "cn-xx-2021.2",
    "sentence_id": "cn-xx-2021.2.s01",
    "quote_zh": "修桥一座",
    "statement_zh": "修桥一座",
    "summary_en": "Build a bridge",
    "verifiability": Verifiability.DELIVERABLE,
    "is_checkable": True,
    "is_estimate": False,
    "year_basis": YearBasis.SECTION,
    "pledge_force": PledgeForce.NONE,
    "period_start": 2021,
    "period_end": 2021,
    "policy_subtopic_id": "cap_1001",
    "policy_area_id": "cap_10",
    "is_draft": False,
    "char_start": 0,
    "char_end": 4,
}


def test_row_of_good_values_is_made() -> None:
    assert TargetRow.model_validate(TARGET).period_end == 2021


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"target_id": "foo"}, "string_pattern_mismatch"),
        ({"target_id": "cn-xx-2021.a001"}, "string_pattern_mismatch"),
        ({"target_id": "cn-xx-2021.t001\n"}, "string_pattern_mismatch"),
        ({"report_id": "../../etc/x"}, "string_pattern_mismatch"),
        ({"quote_zh": ""}, "string_too_short"),
        ({"quote_zh": None}, "string_type"),
        ({"verifiability": "certain"}, "enum"),
        ({"value": Decimal("1e999")}, "less_than_equal"),
        ({"value": Decimal("NaN")}, "finite_number"),
        ({"baseline_year": -3}, "greater_than_equal"),
        ({"period_start": 1500}, "greater_than_equal"),
        ({"period_start": 2022}, "start-after-end"),
        ({"char_start": -1}, "greater_than_equal"),
        ({"char_start": 5}, "start-after-end"),
        ({"no_column": "x"}, "extra_forbidden"),
    ],
    ids=str,
)
def test_row_of_a_bad_value_is_refused(changes: dict[str, Any], kind: str) -> None:
    with pytest.raises(ValidationError) as raised:
        TargetRow.model_validate(TARGET | changes)
    assert [error["type"] for error in raised.value.errors()] == [kind]


@pytest.mark.parametrize("factor", ["1e19", "-1e19", "Infinity"])
def test_bounds_hold_where_a_cell_may_be_empty(factor: str) -> None:
    words = dict.fromkeys(("label_zh", "label_en", "definition_zh", "definition_en"), "x")
    empty = dict.fromkeys(("words_zh", "ucum_code", "iso_4217_code", "si_unit"))
    row = {"unit_id": "x", "quantity_kind": "x", "si_factor": factor} | words | empty
    with pytest.raises(ValidationError):
        UnitRow.model_validate(row)
    assert UnitRow.model_validate(row | {"si_factor": None}).si_factor is None


def _place(key: str, label: str, parent: str | None = None) -> PlaceRow:
    return PlaceRow(
        place_id=key,
        place_type=PlaceType.REGION,
        gbt2260_code=None,
        parent_place_id=parent,
        label_zh=label,
        label_en=label,
        words_zh=label,
        is_named=True,
        definition_zh="。",
        definition_en=".",
    )


def _told(findings: list[Finding]) -> list[tuple[str, int | None, str | None]]:
    return [(finding.code, finding.location.row, finding.location.field) for finding in findings]


def _placed(*rows: PlaceRow | TargetRow) -> PlacedRows:
    return [(Location("x.csv", line), row) for line, row in enumerate(rows, start=2)]


def test_keys_tell_rows_apart_and_refer_to_rows() -> None:
    rows = _placed(
        _place("a", "A"),
        _place("b", "B", "a"),
        _place("a", "C"),
        _place("d", "A"),
        _place("e", "E", "z"),
    )
    assert _told([*key_findings({"places": rows})]) == [
        (DUPLICATE_ID.code, 4, "place_id"),
        (DUPLICATE_UNIQUE_KEY.code, 5, "label_zh"),
        (DUPLICATE_UNIQUE_KEY.code, 5, "label_en"),
        (UNKNOWN_CODE.code, 6, "parent_place_id"),
    ]


def test_two_claims_without_a_quantity_do_not_share_a_quote() -> None:
    rows = [TargetRow.model_validate(TARGET | {"target_id": f"cn-xx-2021.t00{n}"}) for n in (1, 2)]
    assert _told([*key_findings({"targets": _placed(*rows)})]) == [
        (DUPLICATE_UNIQUE_KEY.code, 3, "char_start")
    ]


def test_only_drafts_lack_a_summary() -> None:
    row = TargetRow.model_validate(TARGET | {"summary_en": None, "is_draft": True})
    for with_drafts, told in ((True, []), (False, [(VALUE_MISSING.code, 2, "summary_en")])):
        (targets,) = (
            table for table in published_tables(CODES, with_drafts) if table.name == "targets"
        )
        assert _told([*empty_findings(targets, _placed(row))]) == told
