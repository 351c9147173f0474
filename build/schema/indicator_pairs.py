"""The table of past and promised values of one indicator."""

from decimal import Decimal
from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes import Comparator
from build.schema.common import (
    ReportId,
)
from build.schema.labels import label_column


class IndicatorPairRow(Row):
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
    achieved_period_start: Annotated[
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
    achieved_period_end: Annotated[
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
    promised_period_start: Annotated[
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
    promised_period_end: Annotated[
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
