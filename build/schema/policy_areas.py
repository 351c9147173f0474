"""The table of policy areas."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.labels import definition_columns, label_columns

_POLICY_AREA = label_columns("policy area", "政策领域", "住房与社区发展", "Housing")
_POLICY_AREA_DEFINITION = definition_columns(
    "policy area", "政策领域", "城市规划、更新、住房。", "Urban planning, renewal, housing."
)


class PolicyAreaRow(Row):
    """A major topic of the Comparative Agendas Project."""

    table: ClassVar = TableInfo(
        name="policy_areas",
        title="Policy areas",
        title_zh="政策领域",
        description="Major topics of the Comparative Agendas Project's master codebook, with Chinese labels of our own.",
        description_zh="比较议程项目（CAP）总编码本的主题，中文标签为本数据集自拟。",
        key="policy_area_id",
        unique_keys=(("topic_number",),),
    )

    policy_area_id: Annotated[
        str,
        Column(
            "Policy area",
            "政策领域",
            "Id of the policy area.",
            "政策领域标识。",
            "cap_14",
            is_unique=True,
            pattern="^cap_[0-9]{2}$",
        ),
    ]
    topic_number: Annotated[
        int,
        Column(
            "Topic number",
            "主题编号",
            "Number of the major topic in the master codebook.",
            "总编码本中的主题编号。",
            "14",
            minimum=1,
            maximum=99,
        ),
    ]
    label_zh: Annotated[str, _POLICY_AREA[0]]
    label_en: Annotated[str, _POLICY_AREA[1]]
    definition_zh: Annotated[str, _POLICY_AREA_DEFINITION[0]]
    definition_en: Annotated[str, _POLICY_AREA_DEFINITION[1]]
