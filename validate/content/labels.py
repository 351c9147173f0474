"""Labels and definitions: each tells its row apart, and both languages name the same numbers."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Outcome
from . import rules
from .content import Content
from .english import read_figures
from .numerals import plain, read_number
from .rows import LabelledRow, TypedRow, told

_ALL = ("label_zh", "label_en", "definition_zh", "definition_en")
_ARABIC = re.compile(r"(?<![A-Za-z0-9.-])[0-9]+(?:\.[0-9]+)?[百千万亿]*(?![A-Za-z])")


def check(content: Content) -> Outcome:
    """Dimensions, projects, sections and reports."""
    outcome = Outcome()
    # Columns whose texts tell the rows of a table apart. 分 is a unit of money and of scores, and
    # a definition of units may name their kind alone.
    distinct: tuple[tuple[Sequence[TypedRow], tuple[str, ...]], ...] = (
        (content.indicators, _ALL),
        (content.policy_areas, _ALL),
        (content.places, _ALL),
        (content.units, ("label_en",)),
        (content.codes, ("definition_zh", "definition_en")),
        (content.projects, ("name_zh", "name_en")),
        (content.sections, ("title_zh", "title_en")),
    )
    for rows, names in distinct:
        outcome.looked_at += len(rows)
        for name in names:
            outcome.findings += _distinct(rows, name)
    labelled: tuple[Sequence[LabelledRow], ...] = (
        content.indicators, content.policy_areas, content.places, content.units, content.codes,
    )  # fmt: skip
    for one in labelled:
        for row in one:
            outcome.findings += _ended(row)
            outcome.findings += _numbers(row, "definition_en", row.definition_zh, row.definition_en)
    for section in content.sections:
        outcome.findings += _numbers(section, "title_en", section.title_zh, section.title_en)
    for report in content.reports:
        outcome.findings += _numbers(report, "title_en", report.title_zh, report.title_en)
        outcome.findings += _numbers(report, "session_en", report.session_zh, report.session_en)
    for project in content.projects:
        digits, said = (
            set(re.findall("[0-9]+", name or "")) for name in (project.name_zh, project.name_en)
        )
        # 12号线 may have a name without its number, but none with another.
        if digits and said - digits:
            expected = f"the numbers of {project.name_zh}"
            place = project.at("name_en")
            outcome.findings.append(place.breaks(rules.NUMBERS_APART, project.name_en, expected))
    return outcome


def _distinct(rows: Sequence[TypedRow], name: str) -> Iterator[Finding]:
    seen: dict[tuple[str, str], int | None] = {}
    for row in rows:
        text = getattr(row, name)
        key = (getattr(row, "report_id", ""), (text or "").casefold())
        if text and key in seen:
            expected = f"other words than in line {seen[key]}"
            yield row.at(name).breaks(rules.TEXT_DUPLICATE, text, expected)
        seen.setdefault(key, row.location.row)


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


def _numbers(row: TypedRow, name: str, zh: str | None, en: str | None) -> Iterator[Finding]:
    """What the Chinese writes in digits the English says, too."""
    if zh and en:
        values = {read_number(one) for one in _ARABIC.findall(plain(zh))} - {None}
        lost = values - {figure.value for figure in read_figures(en)}
        if lost:
            expected = f"the number {', '.join(sorted(map(told, lost)))} of the Chinese"
            yield row.at(name).breaks(rules.NUMBERS_APART, en, expected)
