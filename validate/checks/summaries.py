"""Summaries: the English clause says the number of its row, and no number of its own."""

import re
from collections.abc import Iterator
from decimal import Decimal

from validate.english import read_figures
from validate.findings import Finding, Outcome
from validate.numerals import plain, read_chinese, read_number
from validate.package import Package, Row, Table

_CHINESE = re.compile("[零〇一二两三四五六七八九十百千万亿]+")
_ARABIC = re.compile(r"[0-9]+(?:\.[0-9]+)?[十百千万亿]*")
_ALWAYS = {Decimal(0), Decimal(1)}  # `zero`, `one`: more often words than counts
# Words of a bound, by comparator; an English clause that says one of them claims it.
_BOUNDS = {
    "over": r"\bmore than\b|\bover\b|\babove\b|\bexceed",
    "about": r"\babout\b|\baround\b|\bapproximately\b",
    "nearly": r"\bnearly\b|\balmost\b",
    "at_least": r"\bat least\b|\bor more\b|\bno less than\b|\bno fewer than\b",
    "at_most": r"\bat most\b|\bor below\b|\bno more than\b|\bwithin\b|\bup to\b|\btop\b",
    "under": r"\bless than\b|\bunder\b|\bfewer than\b|\bbelow\b",
}
_FALLS = re.compile(
    r"\b(?:reduc|cut|decreas|lower|fell|fall|declin|abolish|demolish|sav)", re.IGNORECASE
)
_RISES = re.compile(
    r"\b(?:increas|rais|rose|rise|add|grow|grew|expand|new|extend|additional|green)", re.IGNORECASE
)


def check(package: Package) -> Outcome:
    """Summaries of achievements and targets.

    Codes: `summary-number-missing`, `summary-number-unsupported`, `summary-bound-missing`,
    `summary-direction`.
    """
    outcome = Outcome()
    names = _names(package)
    for table, row in package.rows("achievements", "targets"):
        if row["summary_en"]:
            outcome.looked_at += 1
            outcome.findings += _summary(package, table, row, names)
    return outcome


def _wrong(table: Table, row: Row, code: str, found: str, expected: str) -> Finding:
    advice = "state the claim whole, with the number of the report and no other"
    return table.finding(row, "summary_en", code, found, expected, advice)


def _summary(
    package: Package, table: Table, row: Row, names: dict[str, list[str]]
) -> Iterator[Finding]:
    summary = row["summary_en"]
    figures = read_figures(summary)
    values = {figure.value for figure in figures}
    stated = [
        number for name in ("value", "value_high") if (number := row.number(name)) is not None
    ]
    for number in stated:
        if not any(_same(number, value) for value in values):
            yield _wrong(table, row, "summary-number-missing", summary, f"the number {number:f}")
    known = _numbers(package, row, names)
    for figure in figures:
        is_known = any(_same(figure.value, value) for value in known)
        if figure.is_digits and not is_known and figure.value not in _ALWAYS:
            yield _wrong(
                table, row, "summary-number-unsupported", figure.text, "a number of the sentence"
            )
    if stated:
        yield from _bound(table, row, summary)


def _same(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= abs(one) * Decimal("0.001")


def _names(package: Package) -> dict[str, list[str]]:
    """English names of the projects that a sentence mentions."""
    names: dict[str, list[str]] = {}
    for row in package.table("project_mentions").rows:
        project = package.table("projects").by_key.get(row["project_id"])
        if project is not None:
            names.setdefault(row["sentence_id"], []).append(project["name_en"])
    return names


def _numbers(package: Package, row: Row, names: dict[str, list[str]]) -> set[Decimal]:
    """Every number that the sentence writes in digits or characters.

    Besides: of its section's title, of its years, and of the English names of its projects.
    """
    sentence = package.table("sentences").by_key.get(row["sentence_id"])
    section = package.table("sections").by_key.get(row["section_id"])
    words = plain(sentence["text_zh"] if sentence else row["quote_zh"])
    words += plain(section["title_zh"]) if section else ""
    found = set()
    for match in _ARABIC.finditer(words):
        found |= {read_number(match[0]), read_number(match[0].rstrip("十百千万亿"))}
    for match in _CHINESE.finditer(words):
        found.add(read_chinese(match[0]))
        found |= {read_chinese(char) for char in match[0]}
    for quarters in re.findall("([一二三])刻", words):
        found.add(Decimal(15) * (read_chinese(quarters) or 1))
    for name in names.get(row["sentence_id"], ()):
        found |= {figure.value for figure in read_figures(name)}
    for name in ("period_start", "period_end", "period_start", "period_end"):
        found.add(row.number(name))
    return {value for value in found if value is not None}


def _bound(table: Table, row: Row, summary: str) -> Iterator[Finding]:
    """A bound of the number is said, and a direction not turned round."""
    words = _BOUNDS.get(row["comparator"])
    if words and not re.search(words, summary, re.IGNORECASE):
        yield _wrong(table, row, "summary-bound-missing", summary, f"words for {row['comparator']}")
    falls, rises = bool(_FALLS.search(summary)), bool(_RISES.search(summary))
    direction = row["direction"]
    if (direction == "up" and falls and not rises) or (direction == "down" and rises and not falls):
        yield _wrong(table, row, "summary-direction", summary, f"a direction: {direction}")
