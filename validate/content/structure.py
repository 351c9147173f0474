"""Structure: the tree of sections, and sentences that give the text back, in reading order."""

import re
from collections.abc import Iterator, Sequence

from ..finding import Finding, Location, Outcome
from .content import Content, grouped
from .rows.texts import SectionRow, SentenceRow
from .rows.typed import told
from .rules import structure as rules

_KEY = re.compile(
    r"(?:front|back|[0-9]{1,3}[a-z]?(\.b[0-9]{2,}|\.[0-9]{2,}[a-z]?(\.[0-9]{1,3})?)?)?\Z"
)
_TITLE_ENDS = ("", "\n", "。", "！", "？")


def check(content: Content) -> Outcome:
    """Sections and sentences of every report."""
    return Outcome.of(len(content.sections) + len(content.sentences), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    sections_of = grouped(content.sections, lambda row: row.report_id)
    sentences_of = grouped(content.sentences, lambda row: row.report_id)
    for report_id, text in content.texts.items():
        sections, sentences = sections_of.get(report_id, []), sentences_of.get(report_id, [])
        yield from _positions(sections)
        yield from _positions(sentences)
        yield from _root(sections, report_id)
        for row in sections:
            yield from _node(row, content)
            yield from _title(row, text)
        yield from _spans(sections, sentences)
        yield from _ids(sections, sentences)
        yield from _covered(sentences, text)


def _positions(rows: Sequence[SectionRow | SentenceRow]) -> Iterator[Finding]:
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            yield from row.must_be(rules.POSITION_ORDER, position=position)
            return  # one lost row shifts all that follow


def _level(key: str) -> str:
    """The level that the shape of a key says; the empty key is the report.

    >>> [_level(key) for key in ("", "back", "1", "1.b02", "2.01", "2.01.3")]
    ['report', 'back', 'part', 'block', 'item', 'paragraph']
    """
    parts = key.split(".")
    if key in ("", "front", "back"):
        return key or "report"
    if parts[-1].startswith("b"):
        return "block"
    return ("part", "item", "paragraph")[len(parts) - 1]


def _root(sections: Sequence[SectionRow], report_id: str) -> Iterator[Finding]:
    roots = [row for row in sections if row.parent_section_id is None]
    if [row.section_id for row in roots] != [report_id]:
        place = roots[-1] if roots else Location("data/sections.csv")
        found = ", ".join(row.section_id for row in roots) or "none"
        yield place.at("parent_section_id").breaks(rules.SECTION_ROOT, found, report_id)


def _node(row: SectionRow, content: Content) -> Iterator[Finding]:
    """Level and parent follow from the id."""
    key = row.section_id.removeprefix(row.report_id).removeprefix(".")
    if not row.section_id.startswith(row.report_id) or not _KEY.match(key):
        yield row.at("section_id").breaks(rules.SECTION_ID, row.section_id)
        return
    parent = row.section_id.rpartition(".")[0] if key else None
    yield from row.must_be(rules.SECTION_LEVEL, level=_level(key))
    yield from row.must_be(rules.SECTION_PARENT, parent_section_id=parent)
    if parent and parent not in content.sections.by_id:
        yield row.at("parent_section_id").breaks(rules.SECTION_PARENT, parent, "a section")


def _title(row: SectionRow, text: str) -> Iterator[Finding]:
    """A title that the report gives stands, behind its label, where the section begins."""
    label, title = row.label_zh or "", row.title_zh or ""
    if row.level == "report":
        if not row.is_title_assigned and title not in text:
            yield row.at("title_zh").breaks(rules.SECTION_TITLE, title, "words of the text")
        return
    opening = text[row.char_start : row.char_start + len(label) + len(title) + 4].lstrip()
    behind = opening.removeprefix(label).lstrip()
    is_there = behind.startswith(title)
    is_whole = is_there and behind[len(title) : len(title) + 1] in _TITLE_ENDS
    is_label_lost = not label and row.level in ("part", "item") and not is_there
    if not opening.startswith(label) or (is_label_lost and not row.is_title_assigned):
        yield row.at("label_zh").breaks(rules.SECTION_LABEL, told(row.label_zh), opening[:8])
    elif row.is_title_assigned and is_whole:
        yield from row.must_be(rules.SECTION_TITLE, is_title_assigned=False)
    elif not row.is_title_assigned and not is_there:
        yield row.at("title_zh").breaks(rules.SECTION_TITLE, title, behind)


def _spans(sections: Sequence[SectionRow], sentences: Sequence[SentenceRow]) -> Iterator[Finding]:
    """A section reaches from its first sentence to its last."""
    reach: dict[str, tuple[int, int]] = {}
    for sentence in sentences:
        node = sentence.section_id
        while node:
            start, end = reach.get(node, sentence.span)
            reach[node] = (min(start, sentence.char_start), max(end, sentence.char_end))
            node = node.rpartition(".")[0]
    for row in sections:
        if row.section_id in reach:
            start, end = reach[row.section_id]
            yield from row.must_be(rules.SECTION_SPAN, char_start=start, char_end=end)
        else:
            yield row.at("section_id").breaks(rules.SECTION_SPAN, "no sentence", "one or more")


def _ids(sections: Sequence[SectionRow], sentences: Sequence[SentenceRow]) -> Iterator[Finding]:
    """The id of a sentence is its place in its section, and sections follow one another."""
    order = {row.section_id: index for index, row in enumerate(sections)}
    counts: dict[str, int] = {}
    at = -1
    for row in sentences:
        count = counts[row.section_id] = counts.get(row.section_id, 0) + 1
        yield from row.must_be(rules.SENTENCE_ID, sentence_id=f"{row.section_id}.s{count:02d}")
        place = order.get(row.section_id, at)
        if place < at:
            yield row.at("section_id").breaks(rules.SENTENCE_ID, row.section_id, "reading order")
        at = place


def _covered(sentences: Sequence[SentenceRow], text: str) -> Iterator[Finding]:
    """Joined, with a line end after each paragraph, the sentences are the text."""
    at = 0
    for row in sentences:
        end = at + len(row.text_zh)
        is_end = text.startswith("\n", end)
        if row.span != (at, end) or not text.startswith(row.text_zh, at):
            found = f"{row.char_start}-{row.char_end} {row.text_zh[:20]}"
            expected = f"{at}- {text[at : at + 20]}"
            yield row.at("text_zh").breaks(rules.TEXT_NOT_COVERED, found, expected)
            return
        if row.is_paragraph_end != is_end:
            yield from row.must_be(rules.TEXT_NOT_COVERED, is_paragraph_end=is_end)
            return
        at = end + is_end
    if at != len(text):
        found, expected = f"sentences up to {at}", f"{len(text)} characters"
        yield Location("data/sentences.csv").breaks(rules.TEXT_NOT_COVERED, found, expected)
