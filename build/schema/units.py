"""The table of units."""

from decimal import Decimal
from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.labels import definition_columns, label_columns

_UNIT = label_columns("unit", "单位", "平方米", "square meter")
_UNIT_DEFINITION = definition_columns("unit", "单位", "面积的国际单位。", "The SI unit of area.")


class UnitRow(Row):
    """A unit of measure."""

    table: ClassVar = TableInfo(
        name="units",
        title="Units",
        title_zh="单位",
        description="The units of the values, with their codes in UCUM and ISO 4217 and the factor to the SI unit.",
        description_zh="数值的单位，附 UCUM、ISO 4217 代码及换算为国际单位的系数。",
        key="unit_id",
    )

    unit_id: Annotated[
        str,
        Column(
            "Unit",
            "单位",
            "Id of the unit.",
            "单位标识。",
            "m2",
            is_unique=True,
            pattern="^[a-z][a-z0-9_]*$",
        ),
    ]
    label_zh: Annotated[str, _UNIT[0]]
    label_en: Annotated[str, _UNIT[1]]
    definition_zh: Annotated[str, _UNIT_DEFINITION[0]]
    definition_en: Annotated[str, _UNIT_DEFINITION[1]]
    words_zh: Annotated[
        str | None,
        Column(
            "Written forms",
            "书写形式",
            "The forms in which reports write it, separated by a blank.",
            "报告中的书写形式，以空格分隔。",
            "平方米 平米 m²",
            empty="it is never written by a word of its own.",
            empty_zh="没有专门的书写形式。",
        ),
    ]
    quantity_kind: Annotated[
        str,
        Column(
            "Kind of quantity",
            "量的种类",
            "What is measured by it (area, length, currency …).",
            "所计量的种类（面积、长度、货币等）。",
            "area",
            pattern="^[a-z][a-z_]*$",
        ),
    ]
    ucum_code: Annotated[
        str | None,
        Column(
            "UCUM code",
            "UCUM 代码",
            "Code in the Unified Code for Units of Measure.",
            "统一度量单位代码。",
            "m2",
            empty="UCUM has none.",
            empty_zh="UCUM 中无对应代码。",
        ),
    ]
    iso_4217_code: Annotated[
        str | None,
        Column(
            "ISO 4217 code",
            "ISO 4217 代码",
            "Currency code.",
            "货币代码。",
            "CNY",
            empty="it is no currency.",
            empty_zh="不是货币。",
        ),
    ]
    si_unit: Annotated[
        str | None,
        Column(
            "SI unit",
            "国际单位",
            "The coherent SI unit it converts to; 1 for pure numbers.",
            "可换算成的国际单位；纯数为 1。",
            "m2",
            empty="it does not convert to an SI unit.",
            empty_zh="不能换算为国际单位。",
        ),
    ]
    si_factor: Annotated[
        Decimal | None,
        Column(
            "Factor to SI",
            "换算系数",
            "Multiply the value by it to get the SI unit.",
            "数值乘以该系数得国际单位的数值。",
            "666.666666666667",
            empty="it does not convert to an SI unit.",
            empty_zh="不能换算为国际单位。",
        ),
    ]
