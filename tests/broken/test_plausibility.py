"""What is unlikely warns, is listed apart and does not block."""

from collections.abc import Callable

import pytest

from tests.broken.copies import Cells, Copy
from validate.checking import run_checks
from validate.checks import plausibility
from validate.findings import Severity
from validate.loading import load


def _warned(
    table: str, chosen: Callable[[Cells], object], **cells: str
) -> list[tuple[str, str | None]]:
    """Codes and fields of the warnings that a changed row gives."""
    copy = Copy()
    row = copy.first(table, chosen)
    row.update(cells)
    copy.write(table, twin=False)
    outcome = plausibility.check(load(copy))
    assert all(one.severity is Severity.WARNING and one.advice for one in outcome)
    line = copy.line(table, row)
    return [(one.code, one.field) for one in outcome if one.row == line]


def _measured(unit: str, kind: str) -> Callable[[Cells], object]:
    return lambda row: row["unit_id"] == unit and row["measure_type"] == kind


@pytest.mark.parametrize(
    ("table", "chosen", "cells", "code", "field"),
    [
        ("achievements", _measured("percent", "level"), {"value": "140"}, "percent-over-100", "value"),
        ("targets", lambda row: row["value"], {"value_high": "0.1"}, "range-turned", "value_high"),
        ("achievements", bool, {"period_end": "2030"}, "period-after-report", "period_end"),
        ("targets", bool, {"period_start": "2001"}, "horizon-before-report", "period_start"),
        ("targets", bool, {"quote_zh": "办"}, "quote-short", "quote_zh"),
        ("targets", bool, {"quote_zh": "办" * 300}, "quote-long", "quote_zh"),
        ("targets", bool, {"place_id": "taiwan"}, "place-not-named", "place_id"),
    ],
)  # fmt: skip
def test_warning(
    table: str, chosen: Callable[[Cells], object], cells: Cells, code: str, field: str
) -> None:
    assert (code, field) in _warned(table, chosen, **cells)


def test_a_value_far_from_the_others_of_its_indicator_warns() -> None:
    pair = Copy().table("indicator_pairs")[0]
    found = _warned(
        "targets",
        lambda row: row["target_id"] == pair["target_id"],
        value=pair["achieved_value"] + "0000",
    )
    assert ("value-far-off", "value") in found


def test_warnings_can_be_left_out_and_never_block() -> None:
    copy = Copy()
    assert [check.name for check, _ in run_checks(load(copy)).outcomes][-1] == "plausibility"
    report = run_checks(load(copy), with_plausibility=False)
    assert "plausibility" not in [check.name for check, _ in report.outcomes]
    assert report.warnings == []
