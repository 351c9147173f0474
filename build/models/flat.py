"""Derived tables: the flat `claims` for one-file users, and the pairs of past and promised values."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from build.models.base import Column, Row, TableInfo
from build.models.claims import IndicatorId, QuantityId, VerifiabilityOfClaim
from build.models.codes import Comparator
from build.models.codes_coding import ClaimType
from build.models.common import (
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
    label_column,
)

NO_PLACE = "no place below the whole municipality is named."
NO_PLACE_ZH = "未点名全市以下的地点。"
NO_ITEM = "the claim stands outside the numbered items."
NO_ITEM_ZH = "该主张不在编号条目之内。"


def _pair(
    title: str,
    title_zh: str,
    example_zh: str,
    example_en: str,
    empty: str = "",
    empty_zh: str = "",
    only_drafts_empty: bool = False,
) -> tuple[Column, Column]:
    """The Chinese and the English label column of one thing."""
    what, what_zh = f"Label of the {title.lower()}", f"{title_zh}的标签"
    texts = {"Chinese": example_zh, "English": example_en}
    zh, en = (
        label_column(
            title, title_zh, what, what_zh, language, example, empty, empty_zh, only_drafts_empty
        )
        for language, example in texts.items()
    )
    return zh, en


_CLAIM_TYPE = _pair("Claim type", "主张类型", "目标", "target")
_REPORT = _pair(
    "Report title", "报告标题", "2023年政府工作报告", "Report on the Work of the Government 2023"
)
_PART = _pair(
    "Part title",
    "部分标题",
    "过去五年工作回顾",
    "Review of the past five years",
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    True,
)
_ITEM = _pair(
    "Item title",
    "条目标题",
    "扎实推进全国文化中心建设",
    "Advance the national cultural center",
    NO_ITEM,
    NO_ITEM_ZH,
)
_SECTION = _pair(
    "Section title",
    "章节标题",
    "强化交通综合治理",
    "Strengthen comprehensive traffic management",
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    True,
)
_VERIFIABILITY = _pair("Verifiability", "可核查性", "量化", "quantified")
_INDICATOR = _pair(
    "Indicator", "指标", "污水处理率", "Sewage treatment rate", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH
)
_UNIT = _pair("Unit", "单位", "平方米", "square meter", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_COMPARATOR = _pair("Comparator", "比较词", "不少于", "at least", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_MEASURE_TYPE = _pair("Measure type", "计量类型", "流量", "flow", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_DIRECTION = _pair("Direction", "方向", "上升", "up", NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_POLICY_AREA = _pair(
    "Policy area", "政策领域", "住房与社区发展", "Housing", ONLY_DRAFTS, ONLY_DRAFTS_ZH, True
)
_PLACE = _pair("Place", "地点", "怀柔区", "Huairou District", NO_PLACE, NO_PLACE_ZH)


class Claim(Row):
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
    year_start: Annotated[
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
    year_end: Annotated[
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


class IndicatorPair(Row):
    """A past and a promised value of the same indicator."""

    table: ClassVar = TableInfo(
        name="indicator_pairs",
        title="Past and promised values",
        title_zh="已报与承诺的对照",
        description="Every achievement with every target of the same indicator in one report. Derived; mind comparators and the length of the periods.",
        description_zh="同一报告中同一指标的成绩与目标两两对照。由其他表派生；请注意比较词和期间长短。",
        key="indicator_pair_id",
        unique_keys=(("achievement_id", "target_id"),),
    )

    indicator_pair_id: Annotated[
        str,
        Column(
            "Pair",
            "对照",
            "Ids of the achievement and the target, joined.",
            "成绩与目标标识的组合。",
            "cn-bj-2023.a017+t017",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    indicator_id: Annotated[
        str,
        Column(
            "Indicator",
            "指标",
            "What is measured in both.",
            "两者所计量的指标。",
            "housing_title_backlog_resolved",
            references="indicators",
        ),
    ]
    indicator_zh: Annotated[
        str,
        label_column(
            "Indicator",
            "指标",
            "Label of the indicator",
            "指标的标签",
            "Chinese",
            "城镇新增就业人数",
        ),
    ]
    indicator_en: Annotated[
        str,
        label_column(
            "Indicator",
            "指标",
            "Label of the indicator",
            "指标的标签",
            "English",
            "Urban jobs added",
        ),
    ]
    unit_id: Annotated[
        str,
        Column(
            "Unit",
            "单位",
            "The unit of both values.",
            "两个数值的单位。",
            "home",
            references="units",
        ),
    ]
    achievement_id: Annotated[
        str,
        Column(
            "Achievement",
            "成绩",
            "The past value's row.",
            "已报数值所在行。",
            "cn-bj-2023.a017",
            references="achievements",
        ),
    ]
    achieved_value: Annotated[
        Decimal,
        Column(
            "Value achieved",
            "已报数值",
            "The value that the report claims.",
            "报告所称已达到的数值。",
            "342000",
        ),
    ]
    achieved_comparator: Annotated[
        Comparator,
        Column(
            "Comparator (achieved)",
            "比较词（已报）",
            "How the words bound the achieved value.",
            "原文如何限定已报数值。",
            "eq",
        ),
    ]
    period_start: Annotated[
        int,
        Column(
            "Period start",
            "期间起始年",
            "First year of the achieved value.",
            "已报数值期间的首年。",
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
            "Last year of the achieved value.",
            "已报数值期间的末年。",
            "2022",
            minimum=1900,
            maximum=2100,
        ),
    ]
    target_id: Annotated[
        str,
        Column(
            "Target",
            "目标",
            "The promised value's row.",
            "承诺数值所在行。",
            "cn-bj-2023.t017",
            references="targets",
        ),
    ]
    promised_value: Annotated[
        Decimal,
        Column(
            "Value promised",
            "承诺数值",
            "The value that the report promises.",
            "报告所承诺的数值。",
            "61000",
        ),
    ]
    promised_comparator: Annotated[
        Comparator,
        Column(
            "Comparator (promised)",
            "比较词（承诺）",
            "How the words bound the promised value.",
            "原文如何限定承诺数值。",
            "eq",
        ),
    ]
    horizon_start: Annotated[
        int,
        Column(
            "Horizon start",
            "目标起始年",
            "First year of the promised value.",
            "承诺数值目标期的首年。",
            "2023",
            minimum=1900,
            maximum=2100,
        ),
    ]
    horizon_end: Annotated[
        int,
        Column(
            "Horizon end",
            "目标结束年",
            "Last year of the promised value.",
            "承诺数值目标期的末年。",
            "2023",
            minimum=1900,
            maximum=2100,
        ),
    ]
