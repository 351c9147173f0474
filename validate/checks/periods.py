"""Periods: the years a row speaks of follow from its words, or are those of its section."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from validate.findings import Finding, Outcome
from validate.numerals import plain, read_number
from validate.package import Package, Row, Table

Period = tuple[int, int]

_YEARS = {
    "achievements": ("period_start", "period_end"),
    "targets": ("period_start", "period_end"),
}
_CLAUSE = re.compile("[，。；：！？]")
_NAMED = {"党的十八大以来": 2012, "党的十九大以来": 2017, "党的二十大以来": 2022}
_YEAR = re.compile("(?<![比较从自0-9])((?:19|20)[0-9]{2})年(?!以来)")
_SINCE = re.compile("((?:19|20)[0-9]{2})年以来")
_LASTING = re.compile("(?:连续|历经)([一二三四五六七八九十两]+|[0-9]+)年")
_PAST_YEARS = re.compile("([一二三四五六七八九十两]+|[0-9]+)年来")
_STATES = ("level", "rank")


def check(package: Package) -> Outcome:
    """Years of claims without a number, and of quantities.

    Codes: `period-turned`, `period-unsupported`.
    """
    usual = _usual(package)
    outcome = Outcome()
    for name, columns in _YEARS.items():
        table = package.table(name)
        for row in table.rows:
            outcome.looked_at += 1
            allowed = usual.get(row["section_id"], set())
            if not row["quantity_id"] and allowed:
                outcome.findings += _judge(table, row, columns, allowed)
    quantities = package.table("quantities")
    for row, following in zip_longest(quantities.rows, quantities.rows[1:]):
        outcome.looked_at += 1
        if row["role"] != "measure":
            continue
        is_baseline = (
            following is not None
            and following["sentence_id"] == row["sentence_id"]
            and following["baseline_value"] == row["value"] != ""
        )
        sentence = package.table("sentences").by_key.get(row["sentence_id"])
        if sentence is not None and (not is_baseline or row["period_end"]):
            defaults = usual.get(sentence["section_id"], set())
            if defaults:
                allowed = set[Period]().union(
                    *(_allowed(package, row, sentence, default) for default in defaults)
                )
                outcome.findings += _judge(quantities, row, ("period_start", "period_end"), allowed)
    return outcome


def _judge(
    table: Table, row: Row, columns: tuple[str, str], allowed: set[Period]
) -> Iterator[Finding]:
    first, last = row.integer(columns[0]), row.integer(columns[1])
    told = " or ".join(f"{start}-{end}" for start, end in sorted(allowed))
    if first is not None and last is not None and first > last:
        yield table.finding(
            row, columns[0], "period-turned", f"{first}-{last}", told, "the first year comes first"
        )
    elif (first, last) not in allowed:
        name = columns[0] if all(first != start for start, _ in allowed) else columns[1]
        yield table.finding(
            row,
            name,
            "period-unsupported",
            f"{row[columns[0]] or 'nothing'}-{row[columns[1]] or 'nothing'}",
            told,
            "give the years that the words name, else those of the section",
        )


def _usual(package: Package) -> dict[str, set[Period]]:
    """The years of each section that has some, as `sections` gives them."""
    usual: dict[str, set[Period]] = {}
    for row in package.table("sections").rows:
        start, end = row.integer("period_start"), row.integer("period_end")
        if start is not None and end is not None:
            usual[row["section_id"]] = {(start, end)}
    return usual


def _allowed(package: Package, row: Row, sentence: Row, default: Period) -> set[Period]:
    """What the words allow: the measure's own clause first, then the sentence, then the section."""
    end = default[1]
    if (baseline := row.integer("baseline_year")) is not None:
        return {(baseline, end)}
    place, span = sentence.span(), row.span()
    text = package.texts.get(row["report_id"], "")
    written = text[place[0] : span[0]] if place and span else ""
    # The clause first: half-width commas would be those of numbers.
    clause, head = plain(_CLAUSE.split(written)[-1]), plain(written)
    if since := _SINCE.findall(head):
        return {(int(since[-1]), end)}
    if years := _YEAR.findall(clause):
        return {(int(years[-1]), int(years[-1]))}
    if lasting := _LASTING.search(clause):
        count = read_number(lasting[1])
        return {(end - int(count or 0) + 1, end)}
    report = package.table("reports").by_key.get(row["report_id"])
    year = report["delivered_on"][:4] if report else ""
    if year.isdecimal() and end < int(year) and row["measure_type"] in _STATES:
        return {(end, end)}
    start = default[0]
    if past := _PAST_YEARS.search(head):
        start = end - int(read_number(past[1]) or 0) + 1
    for words, named in _NAMED.items():
        start = named if words in head else start
    return {(start, end)}
