"""The table of codes: the members of every closed list."""

from typing import Annotated, ClassVar

from build.schema.base import Column, Row, TableInfo
from build.schema.labels import definition_columns, label_columns

_CODE = label_columns("code", "代码", "量化", "quantified")
_CODE_DEFINITION = definition_columns(
    "code", "代码", "由一个计量数承载。", "A measure carries the claim."
)


class CodeRow(Row):
    """A member of a closed list."""

    table: ClassVar = TableInfo(
        name="codes",
        title="Codes",
        title_zh="代码",
        description="The members of every closed list, with labels and definitions in both languages.",
        description_zh="各封闭列表的成员及其中英文标签和定义。",
        key="code_id",
        unique_keys=(("code_list", "code"),),
    )

    code_id: Annotated[
        str,
        Column(
            "Code id",
            "代码标识",
            "List and code.",
            "列表与代码。",
            "verifiability.quantified",
            is_unique=True,
        ),
    ]
    code_list: Annotated[
        str,
        Column(
            "List",
            "列表",
            "The closed list: the name of the column that takes its values.",
            "封闭列表：取值于此的列名。",
            "verifiability",
        ),
    ]
    code: Annotated[
        str,
        Column(
            "Code", "代码", "The value as it stands in the tables.", "表中所用的值。", "quantified"
        ),
    ]
    position: Annotated[
        int,
        Column(
            "Position",
            "次序",
            "Place in the list, from 1.",
            "在列表中的次序，从 1 起。",
            "1",
            minimum=1,
        ),
    ]
    label_zh: Annotated[str, _CODE[0]]
    label_en: Annotated[str, _CODE[1]]
    definition_zh: Annotated[str, _CODE_DEFINITION[0]]
    definition_en: Annotated[str, _CODE_DEFINITION[1]]
