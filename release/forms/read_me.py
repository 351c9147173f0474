"""The words of the workbook's read-me sheet."""

from collections.abc import Sequence

from release.forms.tables import Json

Line = tuple[str, str, str]
"""What it is about, English, Chinese."""


def read_me(about: Json, sizes: Sequence[tuple[int, Json]]) -> list[Line]:
    """The lines of the sheet, from the descriptor and each table's number of rows and resource."""
    license_ = about["licenses"][0]
    return [
        ("", about["title"], about["title_zh"]),
        ("version 版本", about["version"], ""),
        ("license 许可", license_["title"], license_["path"]),
        ("about 简介", about["description"], about["description_zh"]),
        (
            "left out 未收录",
            "The full texts of the reports: a cell holds at most 32,767 characters, a report more."
            " They are in data/text/ of the package; the table sentences holds every sentence.",
            "报告全文：单元格至多容纳32767个字符，而报告更长。全文见数据包的 data/text/；"
            "表 sentences 收录每一句。",
        ),
        (
            "how to read 读法",
            "Each sheet is a named Excel table. The sheet codebook tells what each column means."
            " Labels of codes are in the table codes, and ready in the table claims.",
            "每张工作表是一个命名的 Excel 表。各列含义见工作表 codebook；"
            "代码的标签见表 codes，表 claims 已带标签。",
        ),
        (
            "beware 注意",
            "Years are whole numbers, not dates; percentages are stored as 5 for 5%. Read value"
            " with comparator: over 100 is not 100. Levels and rates must not be added up.",
            "年份为整数，并非日期；百分数以5表示5%。数值须与比较词一并理解：超过100不等于100。"
            "水平值与比率不可相加。",
        ),
        *(
            (table["name"], f"{count} rows. {table['description']}", table["description_zh"])
            for count, table in sizes
        ),
    ]
