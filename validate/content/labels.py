"""Labels and definitions: each tells its row apart, and both languages name the same numbers."""

import re
from collections.abc import Iterator, Mapping, Sequence

from ..finding import Finding, Outcome
from .content import Content
from .english import read_figures
from .numerals import plain, read_chinese, read_number
from .rows.claims import ProjectRow
from .rows.dimensions import PolicySubtopicRow
from .rows.typed import LabelledRow, TypedRow, told
from .rules import dimensions as rules

# Columns whose texts tell the rows of a table apart. 分 is a unit of money and of scores, and a
# definition of units may name their kind alone.
_DISTINCT = {
    "indicators": ("label_zh", "label_en", "definition_zh", "definition_en"),
    "policy_areas": ("label_zh", "label_en", "definition_zh", "definition_en"),
    "policy_subtopics": ("label_zh", "label_en", "definition_zh", "definition_en"),
    "places": ("label_zh", "label_en", "definition_zh", "definition_en"),
    "units": ("label_en",),
    "codes": ("definition_zh", "definition_en"),
    "projects": ("name_zh", "name_en"),
    "sections": ("title_zh", "title_en"),
}
# Texts whose English says the numbers that the Chinese has in digits.
_NUMBERED = {
    **dict.fromkeys(("indicators", "policy_areas", "places", "units", "codes"), ("definition",)),
    "sections": ("title",),
    "reports": ("title", "session"),
    "policy_subtopics": ("definition", "departure"),
    "variants": ("reason",),
}
_ORDINAL = re.compile("第(十?[一二三四五六七八九]|二?十)(?=[次届期])")
_ARABIC = re.compile(r"(?<![A-Za-z0-9.-])[0-9]++(?:\.[0-9]++)?[百千万亿]*(?![A-Za-z])")


def check(content: Content) -> Outcome:
    """Dimensions, projects, sections and reports."""
    tables = {name: getattr(content, name) for name in {**_DISTINCT, **_NUMBERED}}
    return Outcome.of(sum(map(len, tables.values())), _findings(tables))


def _findings(tables: Mapping[str, Sequence[TypedRow]]) -> Iterator[Finding]:
    for table, names in _DISTINCT.items():
        for name in names:
            yield from _distinct(tables[table], name)
    for table, stems in _NUMBERED.items():
        for row in tables[table]:
            for stem in stems:
                yield from _numbers(row, f"{stem}_zh", f"{stem}_en")
            if isinstance(row, LabelledRow):
                yield from _ended(row)
    for row in tables["projects"]:
        if isinstance(row, ProjectRow):
            yield from _name(row)


def _distinct(rows: Sequence[TypedRow], name: str) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int | None] = {}
    for row in rows:
        text = getattr(row, name)
        key = (_family(row), (text or "").casefold())
        if text and key in seen:
            expected = f"other words than in line {seen[key]}"
            yield row.at(name).breaks(rules.TEXT_DUPLICATE, text, expected)
        seen.setdefault(key, row.location.row)


def _family(row: TypedRow) -> str:
    """Within what no two rows share a text: a report; a policy area, which has one General."""
    if isinstance(row, PolicySubtopicRow):
        return row.policy_area_id
    return getattr(row, "report_id", "")


def _ended(row: LabelledRow) -> Iterator[Finding]:
    """A definition is a sentence: one that lacks its stop may lack more."""
    for name, text, ends in (
        ("definition_zh", row.definition_zh, ("。",)),
        ("definition_en", row.definition_en, (".", ".)")),
    ):
        if not text.endswith(ends):
            yield row.at(name).breaks(
                rules.DEFINITION_UNENDED, text[-20:], f"a sentence with {ends[0]}"
            )


def _numbers(row: TypedRow, zh: str, en: str) -> Iterator[Finding]:
    """What the Chinese writes in digits the English says, too."""
    chinese, english = getattr(row, zh), getattr(row, en)
    if chinese and english:
        words = plain(chinese)
        values = {read_number(one) for one in _ARABIC.findall(words)} - {None}
        values |= {read_chinese(one) for one in _ORDINAL.findall(words)}
        lost = values - {figure.value for figure in read_figures(english)}
        if lost:
            expected = f"the number {', '.join(sorted(map(told, lost)))} of {zh}"
            yield row.at(en).breaks(rules.NUMBERS_APART, english, expected)


def _name(row: ProjectRow) -> Iterator[Finding]:
    """12号线 may have a name without its number, but none with another."""
    digits, said = (set(re.findall("[0-9]+", name or "")) for name in (row.name_zh, row.name_en))
    if digits and said - digits:
        expected = f"the numbers of {row.name_zh}"
        yield row.at("name_en").breaks(rules.NUMBERS_APART, row.name_en, expected)
