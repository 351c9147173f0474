"""The table of sentences: the leaves of the tree."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_coding import SentenceFunction
from build.schema.common import (
    CharEnd,
    CharStart,
    IsDraft,
    ReportId,
    SectionId,
)


class SentenceRow(Row):
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
