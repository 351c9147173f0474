"""Columns that mean the same in every table that has them."""

from decimal import Decimal
from typing import Annotated

from build.schema.base import Column
from build.schema.codes import Comparator, Direction, MeasureType

ReportId = Annotated[
    str,
    Column(
        title="Report",
        title_zh="报告",
        description="The report the row was read from.",
        description_zh="本行所出自的报告。",
        example="cn-bj-2023",
        references="reports",
        pattern=r"^[a-z]{2}(-[a-z0-9]+)+$",
    ),
]
SectionId = Annotated[
    str,
    Column(
        title="Section",
        title_zh="章节",
        description="The section that directly holds the sentence.",
        description_zh="直接包含该句的章节。",
        example="cn-bj-2023.2.08.3",
        references="sections",
    ),
]
SentenceId = Annotated[
    str,
    Column(
        title="Sentence",
        title_zh="句子",
        description="The sentence the quote stands in.",
        description_zh="引文所在的句子。",
        example="cn-bj-2023.2.08.3.s04",
        references="sentences",
    ),
]
QuoteZh = Annotated[
    str,
    Column(
        title="Quote",
        title_zh="原文引文",
        description="The words of the report, exactly text[char_start:char_end]. It may be elliptical.",
        description_zh="报告原文，与 text[char_start:char_end] 完全一致；可能省略主语或谓语。",
        example="完工100个",
    ),
]
ONLY_DRAFTS = "only in draft rows, which nobody has finished yet."
ONLY_DRAFTS_ZH = "仅见于尚未完成的草稿行。"

SummaryEn = Annotated[
    str | None,
    Column(
        title="Summary in English",
        title_zh="英文概述",
        description="The claim as one plain English clause, whole, without praise. Our own translation.",
        description_zh="以一个平实的英文小句完整陈述该主张，不含褒扬。本数据集自译。",
        example="Complete the comprehensive renovation of 100 old residential compounds",
        empty=ONLY_DRAFTS,
        empty_zh=ONLY_DRAFTS_ZH,
        only_drafts_empty=True,
    ),
]
CharStart = Annotated[
    int,
    Column(
        title="Start",
        title_zh="起始位置",
        description="Offset of the first character in the report text, in Unicode code points from 0.",
        description_zh="首字符在报告文本中的偏移量，按 Unicode 码位从 0 计。",
        example="1024",
        minimum=0,
    ),
]
CharEnd = Annotated[
    int,
    Column(
        title="End",
        title_zh="结束位置",
        description="Offset just behind the last character, in Unicode code points.",
        description_zh="末字符之后的偏移量，按 Unicode 码位计。",
        example="1030",
        minimum=0,
    ),
]
PolicyAreaId = Annotated[
    str | None,
    Column(
        title="Policy area",
        title_zh="政策领域",
        description="Major topic of the Comparative Agendas Project; the object decides, not the section.",
        description_zh="比较议程项目（CAP）主题；由对象而非所在章节决定。",
        example="cap_14",
        empty=ONLY_DRAFTS,
        empty_zh=ONLY_DRAFTS_ZH,
        references="policy_areas",
        only_drafts_empty=True,
    ),
]
PlaceId = Annotated[
    str | None,
    Column(
        title="Place",
        title_zh="地点",
        description="The district or region that the words name.",
        description_zh="原文点名的区或地区。",
        example="city_sub_centre",
        empty="no place below the whole municipality is named.",
        empty_zh="未点名全市以下的地点。",
        references="places",
    ),
]
IsDraft = Annotated[
    bool,
    Column(
        title="Draft",
        title_zh="草稿",
        description="True for a row proposed by the draft reader that nobody has edited yet.",
        description_zh="由起草程序提出、尚未经人修订的行为 true。",
        example="false",
    ),
]

NOT_QUANTIFIED = "no measure carries the claim (not quantified)."
NOT_QUANTIFIED_ZH = "该主张没有计量数承载（非量化）。"
NOT_A_MEASURE = "the quantity is no measure."
NOT_A_MEASURE_ZH = "该数不是计量数。"


def value_column(empty: str, empty_zh: str) -> Column:
    """The number itself."""
    return Column(
        title="Value",
        title_zh="数值",
        description=(
            "The number read from the text, scale multiplied out (2.4亿 is 240000000), percentages as"
            " written (15% is 15). Of a range, the lower end. Read it with the comparator and the unit."
        ),
        description_zh=(
            "从原文读出的数，数位已展开（2.4亿即240000000），百分数按所写（15%即15）；"
            "区间取下限。须与比较词和单位同读。"
        ),
        example="240000000",
        empty=empty,
        empty_zh=empty_zh,
    )


def value_high_column() -> Column:
    """The upper end of a range."""
    return Column(
        title="Upper value",
        title_zh="上限数值",
        description="The upper end of a range.",
        description_zh="区间的上限。",
        example="5.5",
        empty="the number is no range.",
        empty_zh="该数不是区间。",
    )


def unit_column(empty: str, empty_zh: str) -> Column:
    """The unit of the value."""
    return Column(
        title="Unit",
        title_zh="单位",
        description="The unit of the value.",
        description_zh="数值的单位。",
        example="m2",
        empty=empty,
        empty_zh=empty_zh,
        references="units",
    )


def code_column(
    code_title: str,
    title_zh: str,
    definition: str,
    definition_zh: str,
    example: str,
    empty: str = "",
    empty_zh: str = "",
) -> Column:
    """A column with a closed list."""
    return Column(
        title=code_title,
        title_zh=title_zh,
        description=definition,
        description_zh=definition_zh,
        example=example,
        empty=empty,
        empty_zh=empty_zh,
    )


def measure_columns(empty: str, empty_zh: str) -> dict[str, Column]:
    """The columns of a measure; `empty` says when a row has none."""
    return {
        "value": value_column(empty, empty_zh),
        "unit_id": unit_column(empty, empty_zh),
        "comparator": code_column(
            "Comparator",
            "比较词",
            "How the words bound the number (at least, about, over …). Do not average it away.",
            "原文如何限定该数（以上、左右、超过等）。汇总时不可忽略。",
            "at_least",
            empty,
            empty_zh,
        ),
        "measure_type": code_column(
            "Measure type",
            "计量类型",
            "What kind of magnitude it is: only flows of one indicator may be added up.",
            "计量的种类：只有同一指标的流量可以相加。",
            "flow",
            empty,
            empty_zh,
        ),
        "direction": code_column(
            "Direction",
            "方向",
            "Whether the words on the number itself say that it rises or falls.",
            "与该数直接相连的用语是否表明升降。",
            "up",
            empty,
            empty_zh,
        ),
        "is_annual_average": Column(
            title="Annual average",
            title_zh="年均",
            description="True where the number is a yearly average (年均).",
            description_zh="为年均值时为 true。",
            example="true",
            empty=empty,
            empty_zh=empty_zh,
        ),
        "baseline_value": Column(
            title="Baseline value",
            title_zh="基期数值",
            description="The earlier value that the text compares with (从92.4%提高到97%: 92.4).",
            description_zh="原文用以比较的先前数值（从92.4%提高到97%：92.4）。",
            example="92.4",
            empty="the text gives no earlier value.",
            empty_zh="原文未给出先前数值。",
        ),
        "baseline_year": Column(
            title="Baseline year",
            title_zh="基期年份",
            description="The year that the text compares with (比2017年下降48.3%: 2017).",
            description_zh="原文用以比较的年份（比2017年下降48.3%：2017）。",
            example="2017",
            empty="the text names no year to compare with.",
            empty_zh="原文未给出比较年份。",
            minimum=1900,
            maximum=2100,
        ),
    }


_OF_A_CLAIM = measure_columns(NOT_QUANTIFIED, NOT_QUANTIFIED_ZH)
_OF_A_QUANTITY = measure_columns(NOT_A_MEASURE, NOT_A_MEASURE_ZH)

ClaimValue = Annotated[Decimal | None, _OF_A_CLAIM["value"]]
ClaimUnitId = Annotated[str | None, _OF_A_CLAIM["unit_id"]]
ClaimComparator = Annotated[Comparator | None, _OF_A_CLAIM["comparator"]]
ClaimMeasureType = Annotated[MeasureType | None, _OF_A_CLAIM["measure_type"]]
ClaimDirection = Annotated[Direction | None, _OF_A_CLAIM["direction"]]
ClaimIsAnnualAverage = Annotated[bool | None, _OF_A_CLAIM["is_annual_average"]]
QuantityValue = Annotated[Decimal | None, _OF_A_QUANTITY["value"]]
QuantityUnitId = Annotated[str | None, _OF_A_QUANTITY["unit_id"]]
QuantityComparator = Annotated[Comparator | None, _OF_A_QUANTITY["comparator"]]
QuantityMeasureType = Annotated[MeasureType | None, _OF_A_QUANTITY["measure_type"]]
QuantityDirection = Annotated[Direction | None, _OF_A_QUANTITY["direction"]]
QuantityIsAnnualAverage = Annotated[bool | None, _OF_A_QUANTITY["is_annual_average"]]
ValueHigh = Annotated[Decimal | None, value_high_column()]
BaselineValue = Annotated[Decimal | None, _OF_A_CLAIM["baseline_value"]]
BaselineYear = Annotated[int | None, _OF_A_CLAIM["baseline_year"]]
