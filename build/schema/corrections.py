"""The table of corrections: source text to report text."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_text import CorrectionKind
from build.schema.common import (
    CharEnd,
    CharStart,
    ReportId,
)


class CorrectionRow(Row):
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
