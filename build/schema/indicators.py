"""The table of indicators: what quantified claims measure."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes import MeasureType
from build.schema.labels import definition_columns, label_columns

_INDICATOR = label_columns("indicator", "指标", "污水处理率", "Sewage treatment rate")
_INDICATOR_DEFINITION = definition_columns(
    "indicator", "指标", "经处理的污水占污水总量的比例。", "Share of sewage that is treated."
)


class IndicatorRow(Row):
    """What is measured."""

    table: ClassVar = TableInfo(
        name="indicators",
        title="Indicators",
        title_zh="指标",
        description="What the quantified rows measure: the same id wherever the same thing is measured, past or promised.",
        description_zh="量化行所计量的事物：同一事物无论过去或承诺均用同一标识。",
        key="indicator_id",
        unique_keys=(("label_zh",), ("label_en",)),
    )

    indicator_id: Annotated[
        str,
        Column(
            "Indicator",
            "指标",
            "Id of the indicator.",
            "指标标识。",
            "sewage_treatment_rate",
            is_unique=True,
            pattern="^[a-z][a-z0-9_]*$",
        ),
    ]
    label_zh: Annotated[str, _INDICATOR[0]]
    label_en: Annotated[str, _INDICATOR[1]]
    definition_zh: Annotated[str, _INDICATOR_DEFINITION[0]]
    definition_en: Annotated[str, _INDICATOR_DEFINITION[1]]
    unit_id: Annotated[
        str,
        Column(
            "Unit",
            "单位",
            "The unit it is measured in.",
            "计量单位。",
            "percent",
            references="units",
        ),
    ]
    measure_type: Annotated[
        MeasureType,
        Column(
            "Measure type", "计量类型", "What kind of magnitude it is.", "计量的种类。", "level"
        ),
    ]
    sdg_target: Annotated[
        str | None,
        Column(
            "SDG target",
            "可持续发展具体目标",
            "Target of the UN Sustainable Development Goals that it bears on.",
            "相关的联合国可持续发展目标之具体目标。",
            "SDG 6.3",
            empty="none clearly applies.",
            empty_zh="无明确对应。",
        ),
    ]
    sdg_reason_en: Annotated[
        str | None,
        Column(
            "Why this SDG target",
            "对应理由",
            "Why the SDG target applies (English).",
            "对应该具体目标的理由（英文）。",
            "The target asks for less untreated wastewater",
            empty="no SDG target is given.",
            empty_zh="未给出具体目标。",
        ),
    ]
