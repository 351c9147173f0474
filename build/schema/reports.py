"""The table of reports."""

from datetime import date
from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo

_SHA256 = r"^[0-9a-f]{64}$"


class ReportRow(Row):
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
