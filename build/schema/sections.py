"""The table of sections: the tree of a report."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_text import SectionLevel
from build.schema.common import (
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    CharEnd,
    CharStart,
    ReportId,
)


class SectionRow(Row):
    """A node of the tree report, part, item or block, paragraph."""

    table: ClassVar = TableInfo(
        name="sections",
        title="Sections",
        title_zh="章节",
        description="The tree of the report: parts, items, untitled blocks between them, paragraphs.",
        description_zh="报告的结构树：部分、条目、其间无标题的段落块、段落。",
        key="section_id",
    )

    section_id: Annotated[
        str,
        Column(
            "Section",
            "章节",
            "Id of the section by its place in the tree.",
            "按所处位置编定的章节标识。",
            "cn-bj-2023.2.08.3",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    parent_section_id: Annotated[
        str | None,
        Column(
            "Parent section",
            "上级章节",
            "The section this one is part of.",
            "所属的上级章节。",
            "cn-bj-2023.2.08",
            empty="the report itself, the root of the tree.",
            empty_zh="报告本身，即结构树的根。",
            references="sections",
        ),
    ]
    position: Annotated[
        int,
        Column(
            "Position",
            "次序",
            "Place in reading order within the report, from 1.",
            "在报告中的阅读次序，从 1 起。",
            "42",
            minimum=1,
        ),
    ]
    level: Annotated[
        SectionLevel,
        Column("Level", "层级", "Which level of the tree it is.", "所处层级。", "paragraph"),
    ]
    label_zh: Annotated[
        str | None,
        Column(
            "Label",
            "编号",
            "The number as the report writes it.",
            "报告所写的编号。",
            "（八）",
            empty="the report gives no number.",
            empty_zh="报告未编号。",
        ),
    ]
    title_zh: Annotated[
        str | None,
        Column(
            "Title (Chinese)",
            "标题（中文）",
            "The title in the report, or a descriptive one where it has none.",
            "报告中的标题；无标题者为描述性标题。",
            "强化交通综合治理",
            empty=ONLY_DRAFTS,
            empty_zh=ONLY_DRAFTS_ZH,
            only_drafts_empty=True,
        ),
    ]
    title_en: Annotated[
        str | None,
        Column(
            "Title (English)",
            "标题（英文）",
            "The title in English. Our own translation.",
            "英文标题，本数据集自译。",
            "Strengthen comprehensive traffic management",
            empty=ONLY_DRAFTS,
            empty_zh=ONLY_DRAFTS_ZH,
            only_drafts_empty=True,
        ),
    ]
    is_title_assigned: Annotated[
        bool,
        Column(
            "Title assigned",
            "标题为编者所拟",
            "True where the report has no title here and this dataset gives one.",
            "报告此处无标题、由本数据集拟定时为 true。",
            "false",
        ),
    ]
    period_start: Annotated[
        int | None,
        Column(
            "Period start",
            "期间起始年",
            "First year that claims of the section speak of where their words name none.",
            "该章节的主张未点明年份时所述期间的首年。",
            "2018",
            empty="the section lies outside the parts with claims.",
            empty_zh="该章节不在载有主张的部分之内。",
            minimum=1900,
            maximum=2100,
        ),
    ]
    period_end: Annotated[
        int | None,
        Column(
            "Period end",
            "期间结束年",
            "Last year that claims of the section speak of where their words name none.",
            "该章节的主张未点明年份时所述期间的末年。",
            "2022",
            empty="the section lies outside the parts with claims.",
            empty_zh="该章节不在载有主张的部分之内。",
            minimum=1900,
            maximum=2100,
        ),
    ]
    char_start: CharStart
    char_end: CharEnd
