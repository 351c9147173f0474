"""Reports: what `reports` states of each stands in its text, and among the sources."""

import re
from collections.abc import Iterator

from ..finding import Finding, Outcome
from ..form.json_text import objects, text_of
from .content import Content
from .rows.texts import ReportRow
from .rules import dimensions as rules

_OPENING = 300  # characters in which a report tells its day, its session and its speaker
_TOLD = {
    "title_zh": re.compile("政府工作报告"),
    "issuer_zh": re.compile("我代表"),
    "speaker_zh": re.compile("(?:市|省|区|县|州|盟|自治区)长|主席|总理"),
    "session_zh": re.compile("人民代表大会第.{1,3}次会议"),
    "delivered_on": re.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"),
}


# What heads the part of a report that plans, in whatever year: `2026年重点工作`.
_PLANNED = re.compile(
    "([0-9]{4})年[^0-9\n，。]{0,12}(?:任务|安排|部署|目标|工作|要求|计划|预算|建议)"
)
_GOVERNMENT = re.compile("(?:自治区|省|市|州|盟|县|旗|区)(?:人民政府|革命委员会)$")
_LONGEST_HEADING = 60
_FIRST_AUTUMN_MONTH = 10
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


def check(content: Content) -> Outcome:
    """Facts of every report."""
    findings = (
        finding
        for row in content.reports
        for finding in (*_facts(content, row), *_listed(content, row))
    )
    return Outcome.of(len(content.reports), findings)


def _facts(content: Content, row: ReportRow) -> Iterator[Finding]:
    """A fact whose kind the opening tells is a fault where it is another, else a warning."""
    opening = "".join(content.texts[row.report_id][:_OPENING].split())
    day = row.delivered_on
    for name, words in (
        ("title_zh", row.title_zh),
        ("issuer_zh", row.issuer_zh),
        ("speaker_zh", row.speaker_zh),
        ("session_zh", row.session_zh),
        ("delivered_on", f"{day.year}年{day.month}月{day.day}日"),
    ):
        if not _is_told(name, "".join(words.split()), opening):
            rule = rules.FACT_NOT_IN_TEXT if _TOLD[name].search(opening) else rules.FACT_UNTOLD
            yield row.at(name).breaks(rule, words, opening[:80])
    usual = day.year + (day.month >= _FIRST_AUTUMN_MONTH)
    if row.plan_year != usual and str(row.plan_year) not in _headed(content.texts[row.report_id]):
        told = f"{usual}, or a year that a heading plans for"
        yield row.at("plan_year").breaks(rules.PLAN_YEAR_UNTOLD, row.plan_year, told)
    place = content.places.by_id[row.place_id].label_zh
    if place not in row.issuer_zh:
        yield row.at("place_id").breaks(
            rules.FACT_NOT_IN_TEXT, place, f"a place of {row.issuer_zh}"
        )


def _is_told(name: str, words: str, opening: str) -> bool:
    """An issuer may be told without the name of its place: 市人民政府 for 天津市人民政府."""
    if name == "issuer_zh" and (short := _GOVERNMENT.search(words)):
        return f"我代表{short[0]}" in opening or words in opening
    return words in opening


def _headed(text: str) -> set[str]:
    """The years that short lines of a text plan for."""
    lines = (line.translate(_FULL_WIDTH) for line in text.split("\n"))
    return {
        found[1]
        for line in lines
        if len(line) <= _LONGEST_HEADING
        for found in _PLANNED.finditer(line)
    }


def _listed(content: Content, row: ReportRow) -> Iterator[Finding]:
    """The descriptor lists where the report was seen, and names it as the table does."""
    sources = objects(content.package.descriptor, "sources")
    if row.source_url not in [text_of(source, "path") for source in sources]:
        yield row.at("source_url").breaks(rules.SOURCE_UNLISTED, row.source_url)
    title = f"{row.issuer_en}, {row.title_en}:"
    if not any(text_of(source, "title").startswith(title) for source in sources):
        yield row.at("title_en").breaks(rules.SOURCE_UNLISTED, title)
