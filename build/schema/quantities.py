"""The table of quantities: every number a report writes."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes import Role
from build.schema.common import (
    NOT_A_MEASURE,
    NOT_A_MEASURE_ZH,
    BaselineValue,
    BaselineYear,
    CharEnd,
    CharStart,
    QuantityComparator,
    QuantityDirection,
    QuantityIsAnnualAverage,
    QuantityMeasureType,
    QuantityUnitId,
    QuantityValue,
    ReportId,
    SentenceId,
    ValueHigh,
)


class QuantityRow(Row):
    """A number the report writes."""

    table: ClassVar = TableInfo(
        name="quantities",
        title="Quantities",
        title_zh="数量",
        description=(
            "Every number that the report writes in Arabic digits, and every Chinese numeral that counts"
            " or measures something real. Each run of digits is in exactly one row."
        ),
        description_zh="报告中以阿拉伯数字书写的每个数，以及计数或度量实际事物的每个汉字数。每一段数字恰属一行。",
        key="quantity_id",
        unique_keys=(("report_id", "char_start"),),
    )

    quantity_id: Annotated[
        str,
        Column(
            "Quantity",
            "数量",
            "Id of the quantity by its place in the sentence.",
            "按其在句中的位置编定的标识。",
            "cn-bj-2023.2.08.2.s03.q3",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    sentence_id: SentenceId
    text_zh: Annotated[
        str,
        Column(
            "Text",
            "原文",
            "The expression with comparator, number, scale and unit, exactly text[char_start:char_end].",
            "含比较词、数、数位和单位的表达，与 text[char_start:char_end] 完全一致。",
            "2000万平方米以上",
        ),
    ]
    role: Annotated[
        Role, Column("Role", "角色", "What the number is for.", "该数的用途。", "measure")
    ]
    value: QuantityValue
    value_high: ValueHigh
    unit_id: QuantityUnitId
    unit_zh: Annotated[
        str | None,
        Column(
            "Unit as written",
            "所写单位",
            "The unit or classifier as the report writes it.",
            "报告所写的单位或量词。",
            "部",
            empty="none is written, or the quantity is no measure.",
            empty_zh="未写单位，或该数不是计量数。",
        ),
    ]
    comparator: QuantityComparator
    measure_type: QuantityMeasureType
    direction: QuantityDirection
    is_annual_average: QuantityIsAnnualAverage
    baseline_value: BaselineValue
    baseline_year: BaselineYear
    period_start: Annotated[
        int | None,
        Column(
            "Period start",
            "期间起始年",
            "First year the measure speaks of.",
            "该计量所述期间的首年。",
            "2018",
            empty=NOT_A_MEASURE[:-1] + ", or a baseline without a date.",
            empty_zh=NOT_A_MEASURE_ZH[:-1] + "，或为未注明时间的基期数。",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end: Annotated[
        int | None,
        Column(
            "Period end",
            "期间结束年",
            "Last year the measure speaks of.",
            "该计量所述期间的末年。",
            "2022",
            empty=NOT_A_MEASURE[:-1] + ", or a baseline without a date.",
            empty_zh=NOT_A_MEASURE_ZH[:-1] + "，或为未注明时间的基期数。",
            minimum=1900,
            maximum=2100,
        ),
    ]
    no_claim_reason_en: Annotated[
        str | None,
        Column(
            "Why no claim",
            "无主张的原因",
            "Why a measure carries no achievement or target (English).",
            "计量数不承载成绩或目标的原因（英文）。",
            "Describes a standing thing",
            empty="it carries a claim, or is no measure.",
            empty_zh="已承载主张，或不是计量数。",
        ),
    ]
    char_start: CharStart
    char_end: CharEnd
