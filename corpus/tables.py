"""The tables of a corpus: columns of the package, some of which may be empty here, and a few more."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from build.schema import CodeRow, TableInfo
from build.schema.published import Column, PublishedTable, published_tables
from build.schema.texts import ColumnTexts, TableTexts

NAMES = ("reports", "sections", "sentences", "quantities", "claims", "headline_targets")
FINDINGS = "findings"
# What no rule can read from a text, or not from every text.
_UNTOLD = frozenset(
    [
        "title_zh",
        "title_en",
        "place_id",
        "place_zh",
        "place_en",
        "issuer_zh",
        "issuer_en",
        "speaker_zh",
        "speaker_en",
        "session_zh",
        "session_en",
        "delivered_on",
        "source_url",
        "report_place_zh",
        "report_place_en",
        "report_title_zh",
        "report_title_en",
    ]
)
_EMPTY = ("the text does not tell.", "原文未载明。")


def _column(
    name: str, kind: type, texts: tuple[str, str, str, str], *, is_required: bool
) -> Column:
    empty = ("", "") if is_required else _EMPTY
    return Column(name, kind, ColumnTexts(*texts, *empty), is_required, None, (), {}, "")


_LEVEL = _column(
    "place_level",
    str,
    (
        "Level",
        "层级",
        "Level of the place: country, province, prefecture or county.",
        "地方层级：国家、省、地、县。",
    ),
    is_required=False,
)
_PLAN_YEAR = _column(
    "plan_year",
    int,
    ("Year planned for", "计划年份", "The year that the report plans for.", "报告所安排的年份。"),
    is_required=False,
)
_SOURCE_NAME = _column(
    "source_name",
    str,
    (
        "Name of the source",
        "来源名称",
        "The name given with the text, or the path of its file.",
        "随文本给出的名称或文件路径。",
    ),
    is_required=True,
)
_PLACE_ZH = _column(
    "place_zh",
    str,
    (
        "Place (Chinese)",
        "地点（中文）",
        "The place whose government gave the report.",
        "作报告的政府所在的地方。",
    ),
    is_required=False,
)
_CODE = _column(
    "gbt2260_code",
    str,
    (
        "GB/T 2260",
        "GB/T 2260",
        "Code of the place in GB/T 2260; its first two digits are the province's.",
        "地点的 GB/T 2260 代码，前两位为省级代码。",
    ),
    is_required=False,
)
_OF_FINDINGS = (
    ("finding_id", str, "Finding", "发现", "Report and number.", "报告与序号。", True),
    (
        "report_id",
        str,
        "Report",
        "报告",
        "The report, or the text that was refused.",
        "报告或被拒的文本。",
        True,
    ),
    (
        "source_name",
        str,
        "Name of the source",
        "来源名称",
        "The name given with the text, or the path of its file.",
        "随文本给出的名称或文件路径。",
        True,
    ),
    (
        "rule",
        str,
        "Rule",
        "规则",
        "Code of the rule; see docs/findings.md.",
        "规则代码，见 docs/findings.md。",
        True,
    ),
    (
        "is_refusal",
        bool,
        "Refused",
        "是否被拒",
        "Whether the text has no rows for this reason.",
        "文本是否因此没有任何行。",
        True,
    ),
    ("line", int, "Line", "行", "Line of the report text.", "报告文本的行号。", False),
    ("found", str, "Found", "所见", "What stands there.", "所见内容。", False),
    ("expected", str, "Expected", "应为", "What should stand there.", "应有内容。", False),
    ("reason", str, "Reason", "理由", "What the rule promises.", "规则所保证的内容。", True),
)


def corpus_tables(codes: Iterable[CodeRow]) -> dict[str, PublishedTable]:
    """The tables by name, in order."""
    published = {table.name: table for table in published_tables(codes, with_drafts=True)}
    tables = {name: _of_corpus(published[name]) for name in NAMES}
    texts = TableTexts(
        "Findings",
        "发现",
        "Every doubt and every refused text, with rule and reason.",
        "全部疑点和被拒文本，附规则和理由。",
    )
    columns = tuple(_column(n, k, t, is_required=r) for n, k, *t, r in _OF_FINDINGS)  # type: ignore[arg-type]
    tables[FINDINGS] = PublishedTable(
        TableInfo(FINDINGS, "finding_id"), texts, (*columns, _LEVEL, _PLAN_YEAR)
    )
    return tables


def _of_corpus(table: PublishedTable) -> PublishedTable:
    return replace(table, columns=tuple(_columns(table)))


def _columns(table: PublishedTable) -> Iterator[Column]:
    for column in table.columns:
        is_untold = column.name in _UNTOLD
        texts = column.texts
        if is_untold:
            texts = replace(
                texts, empty=texts.empty or _EMPTY[0], empty_zh=texts.empty_zh or _EMPTY[1]
            )
        kept = column.references and column.references.name in NAMES
        yield replace(
            column,
            texts=texts,
            is_required=column.is_required and not is_untold,
            references=column.references if kept else None,
        )
    if table.name == "reports":
        yield from (_SOURCE_NAME, _PLACE_ZH, _CODE)
    yield _LEVEL
    if not any(column.name == "plan_year" for column in table.columns):
        yield _PLAN_YEAR
