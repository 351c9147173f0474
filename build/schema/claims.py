"""Core tables of claims: what was done (achievements), what is promised (targets)."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_coding import Verifiability
from build.schema.common import (
    NOT_QUANTIFIED,
    NOT_QUANTIFIED_ZH,
    BaselineValue,
    BaselineYear,
    CharEnd,
    CharStart,
    ClaimComparator,
    ClaimDirection,
    ClaimIsAnnualAverage,
    ClaimMeasureType,
    ClaimUnitId,
    ClaimValue,
    IsDraft,
    PlaceId,
    PolicyAreaId,
    QuoteZh,
    ReportId,
    SectionId,
    SentenceId,
    SummaryEn,
    ValueHigh,
)

VerifiabilityOfClaim = Annotated[
    Verifiability,
    Column(
        "Verifiability",
        "可核查性",
        "How the claim can be checked.",
        "该主张可如何核查。",
        "quantified",
    ),
]
IndicatorId = Annotated[
    str | None,
    Column(
        "Indicator",
        "指标",
        "What is measured; the same id wherever the same thing is measured.",
        "所计量的事物；同一事物处处同一标识。",
        "old_compounds_renovation_completed",
        empty=NOT_QUANTIFIED,
        empty_zh=NOT_QUANTIFIED_ZH,
        references="indicators",
    ),
]
QuantityId = Annotated[
    str | None,
    Column(
        "Quantity",
        "数量",
        "The measure that carries the claim; the value is read from it.",
        "承载该主张的计量数；数值由其读出。",
        "cn-bj-2023.2.08.2.s03.q3",
        empty=NOT_QUANTIFIED,
        empty_zh=NOT_QUANTIFIED_ZH,
        references="quantities",
    ),
]


class AchievementRow(Row):
    """A claim that something was done or reached."""

    table: ClassVar = TableInfo(
        name="achievements",
        title="Achievements",
        title_zh="成绩",
        description=(
            "What the report says was done or reached: one row per claim that can be checked on its own."
            " The government's own claims, not verified facts."
        ),
        description_zh="报告称已做到或达到的事：每个可单独核查的主张一行。为政府自身的陈述，并非经核实的事实。",
        key="achievement_id",
        unique_keys=(("char_start", "char_end", "quantity_id", "report_id"),),
    )

    achievement_id: Annotated[
        str,
        Column(
            "Achievement",
            "成绩",
            "Id of the row. It never moves and is never reused.",
            "行标识，永不变更，永不重用。",
            "cn-bj-2023.a017",
            is_unique=True,
            pattern=r"^[a-z0-9-]+\.a[0-9]{3,}$",
        ),
    ]
    report_id: ReportId
    section_id: SectionId
    sentence_id: SentenceId
    quote_zh: QuoteZh
    summary_en: SummaryEn
    verifiability: VerifiabilityOfClaim
    indicator_id: IndicatorId
    value: ClaimValue
    value_high: ValueHigh
    unit_id: ClaimUnitId
    comparator: ClaimComparator
    measure_type: ClaimMeasureType
    direction: ClaimDirection
    is_annual_average: ClaimIsAnnualAverage
    baseline_value: BaselineValue
    baseline_year: BaselineYear
    period_start: Annotated[
        int,
        Column(
            "Period start",
            "期间起始年",
            "First year the claim speaks of.",
            "该主张所述期间的首年。",
            "2018",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end: Annotated[
        int,
        Column(
            "Period end",
            "期间结束年",
            "Last year the claim speaks of; a level is dated by it.",
            "该主张所述期间的末年；水平值以此为准。",
            "2022",
            minimum=1900,
            maximum=2100,
        ),
    ]
    policy_area_id: PolicyAreaId
    place_id: PlaceId
    quantity_id: QuantityId
    is_draft: IsDraft
    char_start: CharStart
    char_end: CharEnd


class TargetRow(Row):
    """A commitment that something will be done or reached."""

    table: ClassVar = TableInfo(
        name="targets",
        title="Targets",
        title_zh="目标",
        description=(
            "What the report says will be done or reached: one row per commitment that can be checked on"
            " its own."
        ),
        description_zh="报告称将做到或达到的事：每个可单独核查的承诺一行。",
        key="target_id",
        unique_keys=(("char_start", "char_end", "quantity_id", "report_id"),),
    )

    target_id: Annotated[
        str,
        Column(
            "Target",
            "目标",
            "Id of the row. It never moves and is never reused.",
            "行标识，永不变更，永不重用。",
            "cn-bj-2023.t017",
            is_unique=True,
            pattern=r"^[a-z0-9-]+\.t[0-9]{3,}$",
        ),
    ]
    report_id: ReportId
    section_id: SectionId
    sentence_id: SentenceId
    quote_zh: QuoteZh
    summary_en: SummaryEn
    verifiability: VerifiabilityOfClaim
    indicator_id: IndicatorId
    value: ClaimValue
    value_high: ValueHigh
    unit_id: ClaimUnitId
    comparator: ClaimComparator
    measure_type: ClaimMeasureType
    direction: ClaimDirection
    is_annual_average: ClaimIsAnnualAverage
    baseline_value: BaselineValue
    baseline_year: BaselineYear
    period_start: Annotated[
        int,
        Column(
            "Horizon start",
            "目标起始年",
            "First year of the horizon.",
            "目标期的首年。",
            "2023",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end: Annotated[
        int,
        Column(
            "Horizon end",
            "目标结束年",
            "Year by whose end the commitment is due.",
            "承诺应于该年年底前实现。",
            "2023",
            minimum=1900,
            maximum=2100,
        ),
    ]
    policy_area_id: PolicyAreaId
    place_id: PlaceId
    quantity_id: QuantityId
    is_draft: IsDraft
    char_start: CharStart
    char_end: CharEnd
