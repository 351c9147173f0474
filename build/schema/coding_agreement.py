"""The table of agreement between two codings."""

from decimal import Decimal
from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.codes_coding import AgreementMeasure
from build.schema.common import (
    ReportId,
)


class CodingAgreementRow(Row):
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
