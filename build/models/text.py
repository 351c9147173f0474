"""Tables of the text itself: reports, sections, sentences, corrections."""

from datetime import date
from typing import Annotated, ClassVar

from build.models.base import Column, Row, TableInfo
from build.models.codes_coding import SentenceFunction
from build.models.codes_text import CorrectionKind, SectionLevel
from build.models.common import (
    ONLY_DRAFTS,
    ONLY_DRAFTS_ZH,
    CharEnd,
    CharStart,
    IsDraft,
    ReportId,
    SectionId,
)

_SHA256 = r"^[0-9a-f]{64}$"


class Report(Row):
    """One government work report."""

    table: ClassVar = TableInfo(
        name="reports",
        title="Reports",
        title_zh="报告",
        description="The government work reports the rows were read from, with the hashes of their texts.",
        description_zh="各行所出自的政府工作报告及其文本的散列值。",
        key="report_id",
    )

    report_id: Annotated[
        str,
        Column(
            "Report",
            "报告",
            "Id of the report: country, place, year.",
            "报告标识：国家、地方、年份。",
            "cn-bj-2023",
            pattern=r"^[a-z]{2}(-[a-z0-9]+)+$",
            is_unique=True,
        ),
    ]
    title_zh: Annotated[
        str,
        Column(
            "Title (Chinese)",
            "标题（中文）",
            "Title of the report, in Chinese.",
            "报告标题，中文。",
            "2023年政府工作报告",
        ),
    ]
    title_en: Annotated[
        str,
        Column(
            "Title (English)",
            "标题（英文）",
            "Title of the report, in English.",
            "报告标题，英文。",
            "Report on the Work of the Government 2023",
        ),
    ]
    place_id: Annotated[
        str,
        Column(
            "Place",
            "地点",
            "The place whose government gave the report.",
            "作报告的政府所在地方。",
            "beijing",
            references="places",
        ),
    ]
    issuer_zh: Annotated[
        str,
        Column(
            "Issuer (Chinese)",
            "发布机关（中文）",
            "The government that gave the report, in Chinese.",
            "作报告的政府，中文。",
            "北京市人民政府",
        ),
    ]
    issuer_en: Annotated[
        str,
        Column(
            "Issuer (English)",
            "发布机关（英文）",
            "The government that gave the report, in English.",
            "作报告的政府，英文。",
            "People's Government of Beijing Municipality",
        ),
    ]
    speaker_zh: Annotated[
        str,
        Column(
            "Speaker (Chinese)",
            "报告人（中文）",
            "Who delivered the report, in Chinese.",
            "报告人，中文。",
            "殷勇",
        ),
    ]
    speaker_en: Annotated[
        str,
        Column(
            "Speaker (English)",
            "报告人（英文）",
            "Who delivered the report, in English.",
            "报告人，英文。",
            "Yin Yong",
        ),
    ]
    session_zh: Annotated[
        str,
        Column(
            "Session (Chinese)",
            "会议（中文）",
            "The session it was delivered to, in Chinese.",
            "听取报告的会议，中文。",
            "北京市第十六届人民代表大会第一次会议",
        ),
    ]
    session_en: Annotated[
        str,
        Column(
            "Session (English)",
            "会议（英文）",
            "The session it was delivered to, in English.",
            "听取报告的会议，英文。",
            "First Session of the Sixteenth Beijing Municipal People's Congress",
        ),
    ]
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
    source_url: Annotated[
        str,
        Column(
            "Publication seen",
            "所见出处",
            "An official address where the report, or its official translation, was seen.",
            "所见到的报告或其官方译文的官方地址。",
            "https://english.beijing.gov.cn/government/reports/202301/t20230129_2908152.html",
        ),
    ]
    source_sha256: Annotated[
        str,
        Column(
            "SHA-256 of the source text",
            "原始文本散列值",
            "SHA-256 of the source text as received (UTF-8 bytes).",
            "收到的原始文本（UTF-8 字节）的 SHA-256。",
            "c206c62f…",
            pattern=_SHA256,
        ),
    ]
    text_sha256: Annotated[
        str,
        Column(
            "SHA-256 of the report text",
            "报告文本散列值",
            "SHA-256 of the report text that offsets point into (UTF-8 bytes).",
            "各偏移量所指的报告文本（UTF-8 字节）的 SHA-256。",
            "0f3a…",
            pattern=_SHA256,
        ),
    ]
    text_characters: Annotated[
        int,
        Column(
            "Length of the report text",
            "报告文本长度",
            "Unicode code points of the report text.",
            "报告文本的 Unicode 码位数。",
            "15000",
            minimum=1,
            unit="code points",
        ),
    ]


class Section(Row):
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


class Sentence(Row):
    """A sentence or heading; the leaves of the tree."""

    table: ClassVar = TableInfo(
        name="sentences",
        title="Sentences",
        title_zh="句子",
        description=(
            "Every heading and sentence in reading order. Joined, with a line end after each"
            " is_paragraph_end, they are the report text, character for character."
        ),
        description_zh="按阅读次序排列的全部标题和句子。依次相连，并在 is_paragraph_end 处换行，即逐字还原报告文本。",
        key="sentence_id",
    )

    sentence_id: Annotated[
        str,
        Column(
            "Sentence",
            "句子",
            "Id of the sentence by its place in the tree.",
            "按所处位置编定的句子标识。",
            "cn-bj-2023.2.08.3.s04",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    section_id: SectionId
    position: Annotated[
        int,
        Column(
            "Position",
            "次序",
            "Place in reading order within the report, from 1.",
            "在报告中的阅读次序，从 1 起。",
            "180",
            minimum=1,
        ),
    ]
    text_zh: Annotated[
        str,
        Column(
            "Text",
            "文本",
            "The words, exactly text[char_start:char_end].",
            "原文，与 text[char_start:char_end] 完全一致。",
            "深化集体林场改革。",
        ),
    ]
    function: Annotated[
        SentenceFunction,
        Column(
            "Function",
            "功能",
            "What the sentence does in the report.",
            "该句在报告中的功能。",
            "commitment",
        ),
    ]
    is_paragraph_end: Annotated[
        bool,
        Column(
            "Ends a paragraph",
            "段末",
            "True where a line end follows in the report text.",
            "报告文本中其后换行时为 true。",
            "true",
        ),
    ]
    no_claim_reason_en: Annotated[
        str | None,
        Column(
            "Why no claim",
            "无主张的原因",
            "Why the sentence has no row in achievements or targets where one would be expected (English).",
            "本应有成绩或目标行而没有的原因（英文）。",
            "Transition without a claim of its own",
            empty="it has rows, or none is expected.",
            empty_zh="已有相应行，或本不应有。",
        ),
    ]
    is_draft: IsDraft
    char_start: CharStart
    char_end: CharEnd


class Correction(Row):
    """One repair of the source text."""

    table: ClassVar = TableInfo(
        name="corrections",
        title="Corrections",
        title_zh="校正",
        description=(
            "Every repair between the source text as received and the report text: applied they give the"
            " report text, undone they give the source text. ⏎ stands for a line end, ␣ for a blank,"
            " ⍽ for a full-width blank, ␉ for a tab, \\uXXXX for an invisible character."
        ),
        description_zh=(
            "收到的原始文本与报告文本之间的每一处修订：依次施行得报告文本，撤销则还原原始文本。"
            "⏎ 表示换行，␣ 表示空格，⍽ 表示全角空格，␉ 表示制表符，\\uXXXX 表示不可见字符。"
        ),
        key="correction_id",
    )

    correction_id: Annotated[
        str,
        Column(
            "Correction",
            "校正",
            "Id of the repair by its place in the source text, which never changes.",
            "按其在原始文本中的位置编定；原始文本永不改动。",
            "cn-bj-2023.c00006",
            is_unique=True,
        ),
    ]
    report_id: ReportId
    kind: Annotated[
        CorrectionKind,
        Column("Kind", "类别", "What kind of repair it is.", "校正的类别。", "page_break"),
    ]
    before: Annotated[
        str | None,
        Column(
            "Before",
            "校正前",
            "The characters in the source text, blanks and line ends made visible.",
            "原始文本中的字符，空白和换行以可见符号表示。",
            "⏎⏎",
            empty="nothing stood there.",
            empty_zh="原处无字符。",
        ),
    ]
    after: Annotated[
        str | None,
        Column(
            "After",
            "校正后",
            "The characters in the report text, blanks and line ends made visible.",
            "报告文本中的字符，空白和换行以可见符号表示。",
            "⏎",
            empty="nothing stands there now.",
            empty_zh="现无字符。",
        ),
    ]
    reason_zh: Annotated[
        str,
        Column(
            "Reason (Chinese)",
            "原因（中文）",
            "Why it was repaired, in Chinese.",
            "校正的原因，中文。",
            "段落之间的空行",
        ),
    ]
    reason_en: Annotated[
        str,
        Column(
            "Reason (English)",
            "原因（英文）",
            "Why it was repaired, in English.",
            "校正的原因，英文。",
            "Blank line between paragraphs",
        ),
    ]
    source_start: Annotated[
        int,
        Column(
            "Start in the source text",
            "原始文本起始位置",
            "Offset of the first character in the source text, in code points from 0.",
            "首字符在原始文本中的偏移量，按码位从 0 计。",
            "6",
            minimum=0,
        ),
    ]
    source_end: Annotated[
        int,
        Column(
            "End in the source text",
            "原始文本结束位置",
            "Offset just behind the last character in the source text.",
            "末字符之后在原始文本中的偏移量。",
            "8",
            minimum=0,
        ),
    ]
    char_start: CharStart
    char_end: CharEnd
