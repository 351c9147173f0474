"""The tables of projects and their mentions."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_projects import NameEvidence, ProjectStatus, ProjectType
from build.schema.common import (
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    CharEnd,
    CharStart,
    IsDraft,
    PlaceId,
    PolicyAreaId,
    ReportId,
    SectionId,
    SentenceId,
)


class ProjectRow(Row):
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


class ProjectMentionRow(Row):
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
