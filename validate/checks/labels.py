"""Labels and definitions: each tells its row apart, and both languages name the same numbers."""

import re
from collections.abc import Iterator

from validate.english import read_figures
from validate.findings import Finding, Outcome
from validate.numerals import plain, read_number
from validate.package import Package, Table

_LABELS = ("label_zh", "label_en", "definition_zh", "definition_en")
# Columns whose texts tell the rows of a table apart. 分 is a unit of money and of scores, and a
# definition of units may name their kind alone.
_DISTINCT = {
    "indicators": _LABELS,
    "policy_areas": _LABELS,
    "places": _LABELS,
    "units": ("label_en",),
    "codes": ("definition_zh", "definition_en"),
    "projects": ("name_zh", "name_en"),
    "sections": ("title_zh", "title_en"),
}
# Names are left out: 12号线 may have a name without its number.
_ENDS = {"definition_zh": ("。",), "definition_en": (".", ".)")}
_PAIRS = ("definition", "title", "session")
_ARABIC = re.compile(r"(?<![A-Za-z0-9.-])[0-9]+(?:\.[0-9]+)?[百千万亿]*(?![A-Za-z])")


def check(package: Package) -> Outcome:
    """Dimensions, projects and sections.

    Codes: `text-duplicate`, `numbers-apart`, `definition-unended`.
    """
    outcome = Outcome()
    for name in _DISTINCT:
        table = package.table(name)
        outcome.looked_at += len(table.rows)
        outcome.findings += _distinct(table)
        outcome.findings += _numbers(table)
        outcome.findings += _ends(table)
    outcome.findings += _numbers(package.table("reports"))
    outcome.findings += _names(package.table("projects"))
    return outcome


def _distinct(table: Table) -> Iterator[Finding]:
    for name in _DISTINCT[table.name]:
        seen: dict[tuple[str, str], int] = {}
        for row in table.rows:
            text = (row["report_id"], row[name].casefold())
            if text[1] and text in seen:
                yield table.finding(
                    row, name, "text-duplicate", row[name], f"other words than in line {seen[text]}",
                    "two rows of one meaning are one row; give each its own words",
                )  # fmt: skip
            seen.setdefault(text, row.line)


def _ends(table: Table) -> Iterator[Finding]:
    """A definition is a sentence: one that lacks its stop may lack more."""
    for name, ends in _ENDS.items():
        for row in table.rows if name in table.header else ():
            if not row[name].endswith(ends):
                yield table.finding(
                    row, name, "definition-unended", row[name][-20:], f"a sentence with {ends[0]}",
                    "is the definition whole? end it with a full stop",
                )  # fmt: skip


def _names(table: Table) -> Iterator[Finding]:
    """Where a name has digits in Chinese, the English has no others."""
    for row in table.rows:
        digits, said = (set(re.findall("[0-9]+", row[name])) for name in ("name_zh", "name_en"))
        if digits and said - digits:
            yield table.finding(
                row, "name_en", "numbers-apart", row["name_en"], f"the numbers of {row['name_zh']}",
                "name the same numbers in both languages",
            )  # fmt: skip


def _numbers(table: Table) -> Iterator[Finding]:
    """What the Chinese writes in digits the English says, too."""
    for stem in _PAIRS:
        zh, en = f"{stem}_zh", f"{stem}_en"
        if zh not in table.header or en not in table.header:
            continue
        for row in table.rows:
            digits = _ARABIC.findall(plain(row[zh]))
            values = {value for one in digits if (value := read_number(one)) is not None}
            said = {figure.value for figure in read_figures(row[en])}
            if values - said and row[en]:
                told = ", ".join(sorted(f"{value:f}" for value in values - said))
                yield table.finding(
                    row, en, "numbers-apart", row[en], f"the number {told} of {zh}",
                    "name the same numbers in both languages",
                )  # fmt: skip
