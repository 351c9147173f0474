"""docs/codebook.md: every table, column and closed list, in both languages, with counts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from build.inputs.codebook import code_lists, list_name
from build.schema import TABLES, Field, Row


def codebook_page(tables: Mapping[str, Sequence[Row]], with_drafts: bool) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(tables, with_drafts)) + "\n"


def _lines(tables: Mapping[str, Sequence[Row]], with_drafts: bool) -> Iterator[str]:
    yield "# Codebook 编码手册"
    yield ""
    yield "Generated from the models in `build/schema/` by `make data`; never edited by hand. How the rows were coded: [methodology.md](methodology.md)."
    yield ""
    yield "由 `build/schema/` 中的模型生成，不手工修改。编码方法见 [methodology.md](methodology.md)。"
    yield ""
    yield "## Tables 数据表"
    yield ""
    yield "| table | 表 | rows 行数 | columns 列数 | |"
    yield "| --- | --- | ---: | ---: | --- |"
    for model in TABLES:
        info = model.table
        yield f"| [`{info.name}`](#{info.name}) | {info.title_zh} | {len(tables[info.name]):,} | {len(model.columns())} | {_cell(info.description)} |"
    for model in TABLES:
        yield ""
        yield from _table(model, tables[model.table.name], with_drafts)
    yield ""
    yield "## Closed lists 封闭列表"
    counts = _code_counts(tables)
    for name, codes in code_lists().items():
        yield ""
        yield f"### {name} list"
        yield ""
        yield "| code | 中文 | English | 定义 | definition | rows 行数 |"
        yield "| --- | --- | --- | --- | --- | ---: |"
        for code in codes:
            yield f"| `{code}` | {code.label_zh} | {code.label_en} | {_cell(code.definition_zh)} | {_cell(code.definition_en)} | {counts[name, str(code)]:,} |"


def _table(model: type[Row], rows: Sequence[Row], with_drafts: bool) -> Iterator[str]:
    info = model.table
    yield f"### {info.name}"
    yield ""
    yield f"**{info.title}**: {info.description}"
    yield ""
    yield f"**{info.title_zh}**：{info.description_zh}"
    yield ""
    yield f"{len(rows):,} rows; key `{info.key}`."
    yield ""
    yield "| column | type | title 标题 | description | 说明 | example | empty 空 |"
    yield "| --- | --- | --- | --- | --- | --- | ---: |"
    for field in model.columns():
        empty = sum(getattr(row, field.name) is None for row in rows)
        yield (
            f"| `{field.name}` | {_type(field)} | {field.column.title} {field.column.title_zh}"
            f" | {_cell(field.description(with_drafts))} | {_cell(field.description_zh(with_drafts))}"
            f" | `{_cell(field.column.example)}` | {empty:,} |"
        )


def _type(field: Field) -> str:
    if field.codes is not None:
        name = list_name(field.codes)
        return f"code [{name}](#{name}-list)"
    if field.column.references:
        return (
            f"{field.table_schema_type} → [{field.column.references}](#{field.column.references})"
        )
    return field.table_schema_type


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _code_counts(tables: Mapping[str, Sequence[Row]]) -> Counter[tuple[str, str]]:
    """Rows per code over all tables but the derived `claims`, which would count twice."""
    counts: Counter[tuple[str, str]] = Counter()
    for model in TABLES:
        for field in model.columns():
            if field.codes is None or (model.table.name == "claims" and field.name != "claim_type"):
                continue
            name = list_name(field.codes)
            counts.update(
                (name, str(value))
                for row in tables[model.table.name]
                if (value := getattr(row, field.name)) is not None
            )
    return counts
