"""Columns that hold labels and definitions, always as a pair: Chinese and English."""

from build.schema.base import Column


def label_column(
    title: str,
    title_zh: str,
    what: str,
    what_zh: str,
    language: str,
    example: str,
    empty: str = "",
    empty_zh: str = "",
    only_drafts_empty: bool = False,
) -> Column:
    """A label of something, in one language ("Chinese" or "English")."""
    language_zh = {"Chinese": "中文", "English": "英文"}[language]
    return Column(
        title=f"{title} ({language})",
        title_zh=f"{title_zh}（{language_zh}）",
        description=f"{what}, in {language}.",
        description_zh=f"{what_zh}，{language_zh}。",
        example=example,
        empty=empty,
        empty_zh=empty_zh,
        only_drafts_empty=only_drafts_empty,
    )


def label_columns(
    thing: str, thing_zh: str, example_zh: str, example_en: str
) -> tuple[Column, Column]:
    """The Chinese and the English label of a row of a dimension."""
    return (
        label_column(
            "Label", "标签", f"The name of the {thing}", f"{thing_zh}的名称", "Chinese", example_zh
        ),
        label_column(
            "Label", "标签", f"The name of the {thing}", f"{thing_zh}的名称", "English", example_en
        ),
    )


def definition_columns(
    thing: str, thing_zh: str, example_zh: str, example_en: str
) -> tuple[Column, Column]:
    """The Chinese and the English definition of a row of a dimension."""
    return (
        label_column(
            "Definition",
            "定义",
            f"What the {thing} means",
            f"{thing_zh}的含义",
            "Chinese",
            example_zh,
        ),
        label_column(
            "Definition",
            "定义",
            f"What the {thing} means",
            f"{thing_zh}的含义",
            "English",
            example_en,
        ),
    )


def label_pair(
    title: str,
    title_zh: str,
    example_zh: str,
    example_en: str,
    empty: str = "",
    empty_zh: str = "",
    only_drafts_empty: bool = False,
) -> tuple[Column, Column]:
    """The Chinese and the English label column of one thing."""
    what, what_zh = f"Label of the {title.lower()}", f"{title_zh}的标签"
    texts = {"Chinese": example_zh, "English": example_en}
    zh, en = (
        label_column(
            title, title_zh, what, what_zh, language, example, empty, empty_zh, only_drafts_empty
        )
        for language, example in texts.items()
    )
    return zh, en
