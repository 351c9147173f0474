"""Closed lists of the text tables: kinds of repair and levels of the section tree."""

from build.schema.codes import Code


class CorrectionKind(Code):
    """What was wrong with the source text at one place."""

    PAGE_BREAK = (
        "page_break",
        "分页断开",
        "page break",
        "段落或标题在换页处被断开，已接合。",
        "A paragraph or heading cut at the end of a page, joined.",
    )
    LINE_BREAK = (
        "line_break",
        "断行",
        "line break",
        "段落之内的换行，已接合。",
        "A line broken inside a paragraph, joined.",
    )
    BLANK_LINE = (
        "blank_line",
        "空行",
        "blank line",
        "段落之间及首尾的空行，已删除；文末缺换行的，已补上。",
        "Blank lines between paragraphs and at either end removed; "
        "a missing line end after the last paragraph added.",
    )
    BLANK = (
        "blank",
        "排版空格",
        "typesetting blank",
        "缩进，以及汉字与数字、字母、标点之间的空格，已删除。",
        "Indents, and blanks between Chinese characters and digits, letters or punctuation, "
        "removed.",
    )
    WIDTH = (
        "width",
        "半角标点",
        "half-width punctuation",
        "汉字旁的半角标点，已改为全角。",
        "Half-width punctuation beside Chinese characters, made full-width.",
    )
    CHARACTER = (
        "character",
        "错字",
        "wrong character",
        "错误的字符，已改正。",
        "A wrong character, corrected.",
    )
    CONTROL = (
        "control",
        "控制字符",
        "control character",
        "字节顺序标记、零宽字符、回车符等不可见字符，已删除或改为换行。",
        "A byte order mark, zero-width character, carriage return or other invisible character, "
        "removed or made a line end.",
    )


class SectionLevel(Code):
    """The place of a section in the tree of a report."""

    REPORT = ("report", "报告", "report", "整篇报告。", "The whole report.")
    FRONT = (
        "front",
        "文首",
        "front matter",
        "第一部分之前的文字：标题、报告人、称呼、开场白。",
        "Everything before the first part: title, speaker, salutation, opening.",
    )
    PART = ("part", "部分", "part", "报告的最高一级分部。", "A division of the highest level.")
    ITEM = (
        "item",
        "条目",
        "item",
        "部分之下有标题的条目，标题独立成行或与正文相接。",
        "A headed item of a part, its heading on a line of its own or run in with the text.",
    )
    BLOCK = (
        "block",
        "段块",
        "block",
        "直接位于部分之下、无标题的段落。",
        "An untitled paragraph directly under a part.",
    )
    PARAGRAPH = ("paragraph", "段落", "paragraph", "条目的段落。", "A paragraph of an item.")
    BACK = (
        "back",
        "文末",
        "back matter",
        "报告结束之后的文字：附件、名词解释、注释、链接、版权说明。",
        "Everything after the end of the report: annexes, glossary, notes, links, licence.",
    )
