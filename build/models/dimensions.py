"""Dimension tables: indicators, units, policy areas, places and the codes of the closed lists."""

from decimal import Decimal
from typing import Annotated, ClassVar

from build.models.base import Column, Row, TableInfo
from build.models.codes import MeasureType
from build.models.codes_coding import PlaceType
from build.models.common import label_column


def _labels(thing: str, thing_zh: str, example_zh: str, example_en: str) -> tuple[Column, Column]:
    return (
        label_column(
            "Label", "标签", f"The name of the {thing}", f"{thing_zh}的名称", "Chinese", example_zh
        ),
        label_column(
            "Label", "标签", f"The name of the {thing}", f"{thing_zh}的名称", "English", example_en
        ),
    )


def _definitions(
    thing: str, thing_zh: str, example_zh: str, example_en: str
) -> tuple[Column, Column]:
    return (
        label_column(
            "Definition",
            "定义",
            f"What the {thing} means",
            f"{thing_zh}的含义",
            "Chinese",
            example_zh,
        ),
        label_column(
            "Definition",
            "定义",
            f"What the {thing} means",
            f"{thing_zh}的含义",
            "English",
            example_en,
        ),
    )


_INDICATOR = _labels("indicator", "指标", "污水处理率", "Sewage treatment rate")
_INDICATOR_DEFINITION = _definitions(
    "indicator", "指标", "经处理的污水占污水总量的比例。", "Share of sewage that is treated."
)
_UNIT = _labels("unit", "单位", "平方米", "square meter")
_UNIT_DEFINITION = _definitions("unit", "单位", "面积的国际单位。", "The SI unit of area.")
_POLICY_AREA = _labels("policy area", "政策领域", "住房与社区发展", "Housing")
_POLICY_AREA_DEFINITION = _definitions(
    "policy area", "政策领域", "城市规划、更新、住房。", "Urban planning, renewal, housing."
)
_PLACE = _labels("place", "地点", "怀柔区", "Huairou District")
_PLACE_DEFINITION = _definitions("place", "地点", "北京市辖区。", "A district of Beijing.")
_CODE = _labels("code", "代码", "量化", "quantified")
_CODE_DEFINITION = _definitions(
    "code", "代码", "由一个计量数承载。", "A measure carries the claim."
)


class Indicator(Row):
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


class Unit(Row):
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


class PolicyArea(Row):
    """A major topic of the Comparative Agendas Project."""

    table: ClassVar = TableInfo(
        name="policy_areas",
        title="Policy areas",
        title_zh="政策领域",
        description="Major topics of the Comparative Agendas Project's master codebook, with Chinese labels of our own.",
        description_zh="比较议程项目（CAP）总编码本的主题，中文标签为本数据集自拟。",
        key="policy_area_id",
        unique_keys=(("topic_number",),),
    )

    policy_area_id: Annotated[
        str,
        Column(
            "Policy area",
            "政策领域",
            "Id of the policy area.",
            "政策领域标识。",
            "cap_14",
            is_unique=True,
            pattern="^cap_[0-9]{2}$",
        ),
    ]
    topic_number: Annotated[
        int,
        Column(
            "Topic number",
            "主题编号",
            "Number of the major topic in the master codebook.",
            "总编码本中的主题编号。",
            "14",
            minimum=1,
            maximum=99,
        ),
    ]
    label_zh: Annotated[str, _POLICY_AREA[0]]
    label_en: Annotated[str, _POLICY_AREA[1]]
    definition_zh: Annotated[str, _POLICY_AREA_DEFINITION[0]]
    definition_en: Annotated[str, _POLICY_AREA_DEFINITION[1]]


class Place(Row):
    """A place that claims and projects name."""

    table: ClassVar = TableInfo(
        name="places",
        title="Places",
        title_zh="地点",
        description="Districts (codes of GB/T 2260), functional areas and regions that the report names.",
        description_zh="报告点名的行政区（GB/T 2260 代码）、功能区和地区。",
        key="place_id",
        unique_keys=(("label_zh",), ("label_en",)),
    )

    place_id: Annotated[
        str,
        Column(
            "Place",
            "地点",
            "Id of the place.",
            "地点标识。",
            "huairou",
            is_unique=True,
            pattern="^[a-z][a-z0-9_]*$",
        ),
    ]
    place_type: Annotated[
        PlaceType,
        Column("Place type", "地点类型", "What kind of place it is.", "地点的种类。", "district"),
    ]
    gbt2260_code: Annotated[
        str | None,
        Column(
            "GB/T 2260 code",
            "GB/T 2260 代码",
            "Code of the administrative division.",
            "行政区划代码。",
            "110116",
            empty="it is no administrative division of the standard.",
            empty_zh="不是该标准中的行政区划。",
        ),
    ]
    parent_place_id: Annotated[
        str | None,
        Column(
            "Part of",
            "上级地点",
            "The place it is part of.",
            "所属的地点。",
            "beijing",
            empty="it is part of no other place listed.",
            empty_zh="不属于表中其他地点。",
            references="places",
        ),
    ]
    label_zh: Annotated[str, _PLACE[0]]
    label_en: Annotated[str, _PLACE[1]]
    definition_zh: Annotated[str, _PLACE_DEFINITION[0]]
    definition_en: Annotated[str, _PLACE_DEFINITION[1]]


class CodeEntry(Row):
    """A member of a closed list."""

    table: ClassVar = TableInfo(
        name="codes",
        title="Codes",
        title_zh="代码",
        description="The members of every closed list, with labels and definitions in both languages.",
        description_zh="各封闭列表的成员及其中英文标签和定义。",
        key="code_id",
        unique_keys=(("code_list", "code"),),
    )

    code_id: Annotated[
        str,
        Column(
            "Code id",
            "代码标识",
            "List and code.",
            "列表与代码。",
            "verifiability.quantified",
            is_unique=True,
        ),
    ]
    code_list: Annotated[
        str,
        Column(
            "List",
            "列表",
            "The closed list: the name of the column that takes its values.",
            "封闭列表：取值于此的列名。",
            "verifiability",
        ),
    ]
    code: Annotated[
        str,
        Column(
            "Code", "代码", "The value as it stands in the tables.", "表中所用的值。", "quantified"
        ),
    ]
    position: Annotated[
        int,
        Column(
            "Position",
            "次序",
            "Place in the list, from 1.",
            "在列表中的次序，从 1 起。",
            "1",
            minimum=1,
        ),
    ]
    label_zh: Annotated[str, _CODE[0]]
    label_en: Annotated[str, _CODE[1]]
    definition_zh: Annotated[str, _CODE_DEFINITION[0]]
    definition_en: Annotated[str, _CODE_DEFINITION[1]]
