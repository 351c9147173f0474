"""Evidence tables: quantities, projects and their mentions, agreement of the coding."""

from decimal import Decimal
from typing import Annotated, ClassVar

from build.models.base import Column, Row, TableInfo
from build.models.codes import Role
from build.models.codes_coding import AgreementMeasure, NameEvidence, ProjectStatus, ProjectType
from build.models.common import (
    NOT_A_MEASURE,
    NOT_A_MEASURE_ZH,
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    BaselineValue,
    BaselineYear,
    CharEnd,
    CharStart,
    IsDraft,
    PlaceId,
    PolicyAreaId,
    QuantityComparator,
    QuantityDirection,
    QuantityIsAnnualAverage,
    QuantityMeasureType,
    QuantityUnitId,
    QuantityValue,
    ReportId,
    SectionId,
    SentenceId,
    ValueHigh,
)


class Quantity(Row):
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


class Project(Row):
    """A named, discrete undertaking."""

    table: ClassVar = TableInfo(
        name="projects",
        title="Projects",
        title_zh="项目",
        description="Every named undertaking that can be pointed at: one row per real-world thing.",
        description_zh="报告点名的、可以指认的每一项事业：现实中的一物一行。",
        key="project_id",
        unique_keys=(("report_id", "name_zh"),),
    )

    project_id: Annotated[
        str,
        Column(
            "Project",
            "项目",
            "Id of the row. It never moves and is never reused.",
            "行标识，永不变更，永不重用。",
            "cn-bj-2023.p017",
            is_unique=True,
            pattern=r"^[a-z0-9-]+\.p[0-9]{3,}$",
        ),
    ]
    report_id: ReportId
    name_zh: Annotated[
        str,
        Column(
            "Name (Chinese)",
            "名称（中文）",
            "The fullest name the report gives.",
            "报告所用的最完整名称。",
            "地铁12号线",
        ),
    ]
    name_en: Annotated[
        str | None,
        Column(
            "Name (English)",
            "名称（英文）",
            "The English name; see name_evidence.",
            "英文名称，出处见 name_evidence。",
            "Metro Line 12",
            empty=ONLY_DRAFTS,
            empty_zh=ONLY_DRAFTS_ZH,
            only_drafts_empty=True,
        ),
    ]
    name_evidence: Annotated[
        NameEvidence,
        Column(
            "Evidence of the English name",
            "英文名称出处",
            "Whether the English name is official or ours.",
            "英文名称为官方或自译。",
            "official",
        ),
    ]
    name_source_url: Annotated[
        str | None,
        Column(
            "Source of the English name",
            "英文名称来源",
            "The page on which the official English name was seen.",
            "见到官方英文名称的网页。",
            "https://english.beijing.gov.cn/government/reports/202301/t20230129_2908152.html",
            empty="the name is our own translation, or its page was not recorded.",
            empty_zh="名称为自译，或未记录网页。",
        ),
    ]
    project_type: Annotated[
        ProjectType,
        Column("Project type", "项目类型", "What kind of thing it is.", "项目的种类。", "rail"),
    ]
    policy_area_id: PolicyAreaId
    place_id: PlaceId
    is_draft: IsDraft


class ProjectMention(Row):
    """A place where the report names a project."""

    table: ClassVar = TableInfo(
        name="project_mentions",
        title="Project mentions",
        title_zh="项目提及",
        description="Every place that names a project, with its state when the report was given and the state promised.",
        description_zh="每一处对项目的提及，及其报告时的状态和所承诺的状态。",
        key="project_mention_id",
        unique_keys=(("project_id", "char_start"),),
    )

    project_mention_id: Annotated[
        str,
        Column(
            "Project mention",
            "项目提及",
            "Id of the row. It never moves and is never reused.",
            "行标识，永不变更，永不重用。",
            "cn-bj-2023.m017",
            is_unique=True,
            pattern=r"^[a-z0-9-]+\.m[0-9]{3,}$",
        ),
    ]
    report_id: ReportId
    project_id: Annotated[
        str,
        Column(
            "Project",
            "项目",
            "The project named.",
            "所提及的项目。",
            "cn-bj-2023.p017",
            references="projects",
        ),
    ]
    section_id: SectionId
    sentence_id: SentenceId
    quote_zh: Annotated[
        str,
        Column(
            "Quote",
            "原文引文",
            "The words that name it, exactly text[char_start:char_end]; members of a list may share one quote.",
            "指称该项目的原文，与 text[char_start:char_end] 完全一致；并列成员可共用一处引文。",
            "地铁12号线",
        ),
    ]
    status: Annotated[
        ProjectStatus,
        Column(
            "Status",
            "状态",
            "The state when the report was given.",
            "作报告时的状态。",
            "under_construction",
        ),
    ]
    promised_status: Annotated[
        ProjectStatus | None,
        Column(
            "Promised status",
            "承诺状态",
            "What it is promised to be at the end of the horizon.",
            "承诺在目标期末达到的状态。",
            "operating",
            empty="nothing is promised here.",
            empty_zh="此处未作承诺。",
        ),
    ]
    is_draft: IsDraft
    char_start: CharStart
    char_end: CharEnd


class CodingAgreement(Row):
    """How far two independent codings agreed."""

    table: ClassVar = TableInfo(
        name="coding_agreement",
        title="Agreement of the coding",
        title_zh="编码一致性",
        description="Agreement of two independent codings of the whole report before differences were settled.",
        description_zh="对整份报告两次独立编码在裁定分歧之前的一致程度。",
        key="coding_agreement_id",
    )

    coding_agreement_id: Annotated[
        str,
        Column(
            "Agreement",
            "一致性",
            "Id of the row: report, table, variable.",
            "行标识：报告、表、变量。",
            "cn-bj-2023.targets.verifiability",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    table_name: Annotated[
        str, Column("Table", "表", "The table the coding is of.", "编码所属的表。", "targets")
    ]
    variable: Annotated[
        str,
        Column(
            "Variable",
            "变量",
            "What was coded; segmentation is the cutting of rows.",
            "所编码的变量；segmentation 指切分成行。",
            "verifiability",
        ),
    ]
    measure: Annotated[
        AgreementMeasure,
        Column(
            "Measure", "度量", "How agreement is measured.", "一致性的度量方法。", "cohen_kappa"
        ),
    ]
    units_compared: Annotated[
        int,
        Column(
            "Units compared",
            "比较单元数",
            "Rows or pairs of rows compared.",
            "参与比较的行或行对数。",
            "540",
            minimum=1,
        ),
    ]
    value: Annotated[
        Decimal,
        Column(
            "Agreement",
            "一致程度",
            "The agreement as measured, from -1 to 1.",
            "实测的一致程度，取值 -1 至 1。",
            "0.87",
            minimum=-1,
            maximum=1,
        ),
    ]
