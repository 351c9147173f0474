"""The flat table of claims, for people who load one file."""

from datetime import date
from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.claims import IndicatorId, QuantityId, VerifiabilityOfClaim
from build.schema.codes_coding import ClaimType
from build.schema.common import (
    NOT_QUANTIFIED,
    NOT_QUANTIFIED_ZH,
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
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
from build.schema.labels import label_pair

NO_PLACE = "no place below the whole municipality is named."
NO_PLACE_ZH = "未点名全市以下的地点。"
NO_ITEM = "the claim stands outside the numbered items."
NO_ITEM_ZH = "该主张不在编号条目之内。"


_CLAIM_TYPE = label_pair("Claim type", "主张类型", "目标", "target")
_REPORT = label_pair(
    "Report title", "报告标题", "2023年政府工作报告", "Report on the Work of the Government 2023"
)
_PART = label_pair(
    "Part title",
    "部分标题",
    "过去五年工作回顾",
    "Review of the past five years",
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    True,
)
_ITEM = label_pair(
    "Item title",
    "条目标题",
    "扎实推进全国文化中心建设",
    "Advance the national cultural center",
    NO_ITEM,
    NO_ITEM_ZH,
)
_SECTION = label_pair(
    "Section title",
    "章节标题",
    "强化交通综合治理",
    "Strengthen comprehensive traffic management",
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    True,
)
_VERIFIABILITY = label_pair("Verifiability", "可核查性", "量化", "quantified")
_INDICATOR = label_pair(
    "Indicator", "指标", "污水处理率", "Sewage treatment rate", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH
)
_UNIT = label_pair("Unit", "单位", "平方米", "square meter", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_COMPARATOR = label_pair(
    "Comparator", "比较词", "不少于", "at least", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH
)
_MEASURE_TYPE = label_pair(
    "Measure type", "计量类型", "流量", "flow", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH
)
_DIRECTION = label_pair("Direction", "方向", "上升", "up", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_POLICY_AREA = label_pair(
    "Policy area", "政策领域", "住房与社区发展", "Housing", ONLY_DRAFTS, ONLY_DRAFTS_ZH, True
)
_PLACE = label_pair("Place", "地点", "怀柔区", "Huairou District", NO_PLACE, NO_PLACE_ZH)


class FlatClaimRow(Row):
    """An achievement or a target with all labels joined."""

    table: ClassVar = TableInfo(
        name="claims",
        title="Claims (flat)",
        title_zh="主张（宽表）",
        description="Every achievement and target in one flat table, all labels joined in both languages. Derived; for those who load one file.",
        description_zh="全部成绩与目标的宽表，已连接中英文标签。由其他表派生，供只载入一个文件者使用。",
        key="claim_id",
    )

    claim_id: Annotated[
        str,
        Column(
            "Claim",
            "主张",
            "Id of the achievement or target.",
            "成绩或目标的标识。",
            "cn-bj-2023.t017",
            is_unique=True,
        ),
    ]
    claim_type: Annotated[
        ClaimType,
        Column("Claim type", "主张类型", "Achievement or target.", "成绩或目标。", "target"),
    ]
    claim_type_zh: Annotated[str, _CLAIM_TYPE[0]]
    claim_type_en: Annotated[str, _CLAIM_TYPE[1]]
    report_id: ReportId
    report_title_zh: Annotated[str, _REPORT[0]]
    report_title_en: Annotated[str, _REPORT[1]]
    delivered_on: Annotated[
        date,
        Column(
            "Delivered on",
            "报告日期",
            "The day the report was delivered.",
            "作报告的日期。",
            "2023-01-15",
        ),
    ]
    part_title_zh: Annotated[str | None, _PART[0]]
    part_title_en: Annotated[str | None, _PART[1]]
    item_title_zh: Annotated[str | None, _ITEM[0]]
    item_title_en: Annotated[str | None, _ITEM[1]]
    section_id: SectionId
    section_title_zh: Annotated[str | None, _SECTION[0]]
    section_title_en: Annotated[str | None, _SECTION[1]]
    sentence_id: SentenceId
    quote_zh: QuoteZh
    summary_en: SummaryEn
    verifiability: VerifiabilityOfClaim
    verifiability_zh: Annotated[str, _VERIFIABILITY[0]]
    verifiability_en: Annotated[str, _VERIFIABILITY[1]]
    indicator_id: IndicatorId
    indicator_zh: Annotated[str | None, _INDICATOR[0]]
    indicator_en: Annotated[str | None, _INDICATOR[1]]
    quantity_id: QuantityId
    quantity_zh: Annotated[
        str | None,
        Column(
            "Number as written",
            "所写的数",
            "The number as the report writes it, with comparator and unit.",
            "报告所写的数，含比较词和单位。",
            "2000万平方米以上",
            empty=NOT_QUANTIFIED,
            empty_zh=NOT_QUANTIFIED_ZH,
        ),
    ]
    value: ClaimValue
    value_high: ValueHigh
    unit_id: ClaimUnitId
    # unit_zh is the unit as written, in quantities; this is its label.
    unit_label_zh: Annotated[str | None, _UNIT[0]]
    unit_label_en: Annotated[str | None, _UNIT[1]]
    comparator: ClaimComparator
    comparator_zh: Annotated[str | None, _COMPARATOR[0]]
    comparator_en: Annotated[str | None, _COMPARATOR[1]]
    measure_type: ClaimMeasureType
    measure_type_zh: Annotated[str | None, _MEASURE_TYPE[0]]
    measure_type_en: Annotated[str | None, _MEASURE_TYPE[1]]
    direction: ClaimDirection
    direction_zh: Annotated[str | None, _DIRECTION[0]]
    direction_en: Annotated[str | None, _DIRECTION[1]]
    is_annual_average: ClaimIsAnnualAverage
    baseline_value: BaselineValue
    baseline_year: BaselineYear
    period_start: Annotated[
        int,
        Column(
            "First year",
            "起始年",
            "First year of the period (achievements) or horizon (targets).",
            "期间（成绩）或目标期（目标）的首年。",
            "2018",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end: Annotated[
        int,
        Column(
            "Last year",
            "结束年",
            "Last year of the period or horizon.",
            "期间或目标期的末年。",
            "2022",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end_on: Annotated[
        date,
        Column(
            "Period end",
            "期末日期",
            "Last day of the period or horizon, for time axes.",
            "期间或目标期的最后一日，供时间轴使用。",
            "2022-12-31",
        ),
    ]
    policy_area_id: PolicyAreaId
    policy_area_zh: Annotated[str | None, _POLICY_AREA[0]]
    policy_area_en: Annotated[str | None, _POLICY_AREA[1]]
    place_id: PlaceId
    place_zh: Annotated[str | None, _PLACE[0]]
    place_en: Annotated[str | None, _PLACE[1]]
    is_draft: IsDraft
    char_start: CharStart
    char_end: CharEnd
