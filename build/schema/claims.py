"""Tables of claims: achievements, targets, both in one flat table, and what they have in common."""

from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field

from build.schema.codes import (
    ClaimType,
    Comparator,
    Direction,
    MeasureType,
    PledgeForce,
    Verdict,
    Verifiability,
    YearBasis,
)
from build.schema.row import FinalText, Number, Offset, ReportId, Row, TableInfo, Year

_UNIQUE = (("char_start", "char_end", "quantity_id", "report_id"),)


class ClaimRow(Row):
    """A claim that can be checked on its own.

    A column that the coding has under the same name is filled from it.
    """

    report_id: ReportId
    section_id: str
    sentence_id: str
    quote_zh: str
    statement_zh: str
    summary_en: FinalText
    verifiability: Verifiability
    is_checkable: bool
    is_estimate: bool
    indicator_id: str | None
    value: Number | None
    value_high: Number | None
    signed_value: Number | None
    unit_id: str | None
    comparator: Comparator | None
    measure_type: MeasureType | None
    direction: Direction | None
    is_annual_average: bool | None
    baseline_value: Number | None
    baseline_year: Year | None
    period_start: Year
    period_end: Year
    year_basis: YearBasis
    policy_subtopic_id: FinalText
    policy_area_id: FinalText
    place_id: str | None
    quantity_id: str | None
    part_of_quantity_id: str | None
    is_draft: bool
    char_start: Offset
    char_end: Offset


class AchievementRow(ClaimRow):
    """A claim that something was done or reached."""

    table: ClassVar = TableInfo("achievements", "achievement_id", _UNIQUE)

    achievement_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.a[0-9]{3,}$")]


class TargetRow(ClaimRow):
    """A commitment that something will be done or reached."""

    table: ClassVar = TableInfo("targets", "target_id", _UNIQUE)

    target_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.t[0-9]{3,}$")]
    pledge_force: PledgeForce
    force_words_zh: str | None


def _last_day(row: dict[str, Any]) -> date:
    return date(row["period_end"], 12, 31)


class FlatClaimRow(Row):
    """An achievement or a target with all labels joined.

    A column of ClaimRow is filled from it by name; a column that follows from others of the row
    is computed here (`default_factory`).
    """

    table: ClassVar = TableInfo("claims", "claim_id")

    # What a person reads first, the codes and values behind it, then ids and offsets.
    claim_id: str
    issuer_zh: str
    issuer_en: str
    report_year: Year
    quote_zh: str
    statement_zh: str
    summary_en: FinalText
    claim_type_zh: str
    claim_type_en: str
    value_label_zh: str | None
    value_label_en: str | None
    indicator_zh: str | None
    indicator_en: str | None
    policy_area_zh: FinalText
    policy_area_en: FinalText
    policy_subtopic_zh: FinalText
    policy_subtopic_en: FinalText
    place_zh: str | None
    place_en: str | None
    period_start: Year
    period_end: Year
    verifiability_zh: str
    verifiability_en: str
    is_checkable: bool
    pledge_force_zh: str | None
    pledge_force_en: str | None
    verdict_zh: str | None
    verdict_en: str | None
    outcome_label_zh: str | None
    outcome_label_en: str | None
    outcome_as_of: date | None
    part_title_zh: FinalText
    part_title_en: FinalText
    item_title_zh: str | None
    item_title_en: str | None
    section_title_zh: FinalText
    section_title_en: FinalText
    quantity_zh: str | None
    value: Number | None
    value_high: Number | None
    signed_value: Number | None
    # unit_zh is the unit as written, in quantities; this is its label.
    unit_label_zh: str | None
    unit_label_en: str | None
    comparator_zh: str | None
    comparator_en: str | None
    measure_type_zh: str | None
    measure_type_en: str | None
    direction_zh: str | None
    direction_en: str | None
    is_annual_average: bool | None
    is_estimate: bool
    baseline_value: Number | None
    baseline_year: Year | None
    period_end_on: date = Field(default_factory=_last_day)
    force_words_zh: str | None
    outcome_value: Number | None
    claim_type: ClaimType
    verifiability: Verifiability
    pledge_force: PledgeForce | None
    verdict: Verdict | None
    comparator: Comparator | None
    measure_type: MeasureType | None
    direction: Direction | None
    year_basis: YearBasis
    indicator_id: str | None
    unit_id: str | None
    policy_area_id: FinalText
    policy_subtopic_id: FinalText
    place_id: str | None
    report_id: ReportId
    report_place_zh: str
    report_place_en: str
    report_title_zh: str
    report_title_en: str
    delivered_on: date
    section_id: str
    sentence_id: str
    quantity_id: str | None
    part_of_quantity_id: str | None
    outcome_id: str | None
    is_draft: bool
    char_start: Offset
    char_end: Offset


class IndicatorPairRow(Row):
    """A past and a promised value of the same indicator."""

    table: ClassVar = TableInfo(
        "indicator_pairs", "indicator_pair_id", (("achievement_id", "target_id"),)
    )

    indicator_pair_id: str
    report_id: ReportId
    indicator_id: str
    indicator_zh: str
    indicator_en: str
    unit_id: str
    achievement_id: str
    achieved_value: Number
    achieved_comparator: Comparator
    achieved_is_estimate: bool
    achieved_period_start: Year
    achieved_period_end: Year
    target_id: str
    promised_value: Number
    promised_comparator: Comparator
    promised_period_start: Year
    promised_period_end: Year
    difference_zh: str | None
    difference_en: str | None
