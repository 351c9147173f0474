"""Quotes: every quote is the text at its offsets, inside its sentence, in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ..finding import Finding, Outcome
from .content import Content, grouped
from .rows.claims import ClaimRow, MentionRow
from .rows.texts import QuantityRow, VariantRow
from .rows.typed import PlacedRow
from .rules import quotes as rules

QuotingRow = ClaimRow | MentionRow | QuantityRow | VariantRow

_MARKS = "，。；：！？、"
_BRACKETS = frozenset("“”《》「」『』（）")


def check(content: Content) -> Outcome:
    """Quotes of claims, mentions, quantities and variants. Those of sentences are the whole text."""
    tables: tuple[Sequence[QuotingRow], ...] = (
        content.achievements,
        content.targets,
        content.project_mentions,
        content.quantities,
        content.variants,
    )
    return Outcome.of(sum(map(len, tables)), _findings(content, tables))


def _findings(content: Content, tables: Iterable[Sequence[QuotingRow]]) -> Iterator[Finding]:
    for rows in tables:
        for row in rows:
            yield from _quote(content, row)
        for own in grouped(rows, lambda row: row.report_id).values():
            yield from _order(own)
    yield from _overlaps(content.claims)
    yield from _overlaps(content.project_mentions)
    for quantities in grouped(content.quantities, lambda row: row.sentence_id).values():
        for number, quantity in enumerate(quantities, start=1):
            own_id = f"{quantity.sentence_id}.q{number}"
            yield from quantity.must_be(rules.QUANTITY_ID, quantity_id=own_id)
    yield from _projects(content)


def _quote(content: Content, row: QuotingRow) -> Iterator[Finding]:
    text, sentence = content.texts[row.report_id], content.sentences.by_id[row.sentence_id]
    start, end = row.span
    field, quote = (
        ("quote_zh", row.quote_zh)
        if isinstance(row, ClaimRow | MentionRow)
        else ("text_zh", row.text_zh)
    )
    if not 0 <= start < end <= len(text):
        expected = f"two offsets from 0 to {len(text)}"
        yield row.at("char_start").breaks(rules.OFFSETS_INVALID, f"{start}-{end}", expected)
    elif text[start:end] != quote:
        yield row.at(field).breaks(rules.QUOTE_MISMATCH, quote, text[start:end])
    elif not row.is_within(sentence):
        expected = f"within {sentence.char_start}-{sentence.char_end}"
        yield row.at("sentence_id").breaks(rules.QUOTE_OUTSIDE_SENTENCE, f"{start}-{end}", expected)
    yield from row.must_be(rules.REPORT_MISMATCH, report_id=sentence.report_id)
    if isinstance(row, ClaimRow | MentionRow):
        yield from row.must_be(rules.SECTION_MISMATCH, section_id=sentence.section_id)
        if row.quote_zh.strip(_MARKS) != row.quote_zh:
            yield row.at("quote_zh").breaks(rules.QUOTE_EDGE, quote, row.quote_zh.strip(_MARKS))


def _order(rows: Sequence[PlacedRow]) -> Iterator[Finding]:
    for before, row in pairwise(rows):
        if row.char_start < before.char_start:
            found = f"{row.char_start} behind {before.char_start}"
            yield row.at("char_start").breaks(rules.READING_ORDER, found, "reading order")


def _overlaps(rows: Iterable[ClaimRow | MentionRow]) -> Iterator[Finding]:
    """Two rows share a quote exactly, or no character; claims that share one each have a measure."""
    for before, row in pairwise(sorted(rows, key=lambda row: (row.report_id, row.span))):
        if row.report_id != before.report_id or row.char_start >= before.char_end:
            continue
        is_shared = row.span == before.span
        for one in (before, row):
            is_shared = is_shared and (isinstance(one, MentionRow) or one.quantity_id is not None)
        if not is_shared:
            expected = f"words that {before.quote_zh} has not, or the same with another measure"
            yield row.at("quote_zh").breaks(rules.QUOTE_OVERLAP, row.quote_zh, expected)


def _projects(content: Content) -> Iterator[Finding]:
    """A project is mentioned, in the order of first mention, and under (part of) its name."""
    for row in content.project_mentions:
        report_id = content.projects.by_id[row.project_id].report_id
        yield from row.must_be(rules.REPORT_MISMATCH, report_id=report_id)
    mentions = grouped(content.project_mentions, lambda row: row.project_id)
    for project in content.projects:
        quotes = [row.quote_zh for row in mentions.get(project.project_id, ())]
        if not quotes:
            yield project.at("project_id").breaks(rules.PROJECT_NOT_MENTIONED, project.project_id)
        elif not any(set(project.name_zh) & set(quote) - _BRACKETS for quote in quotes):
            told = " | ".join(quotes)
            yield project.at("name_zh").breaks(rules.NAME_NOT_MENTIONED, project.name_zh, told)
    mentioned = [row for row in content.projects if row.project_id in mentions]
    for project, expected in zip(mentioned, mentions, strict=True):
        if project.project_id != expected:
            yield from project.must_be(rules.READING_ORDER, project_id=expected)
            return
