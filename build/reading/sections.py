"""Report text to sections and sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from build.reading import rules
from build.reading.outline.paragraphs import Line, is_title_matter, read_lines, title_line
from build.reading.outline.tree import Node, read_nodes
from build.report.text import Section, Sentence
from build.schema.codes import SectionLevel
from validate.finding import Finding, Location

_FRONT = SectionLevel.FRONT  # members of an enumeration are slow to look up for every paragraph
_EXCERPT = 20  # characters of the text that a finding shows


@dataclass(frozen=True, slots=True)
class Structure:
    """Sections and sentences in reading order, a section before those it holds, and the lines.

    `lines` are the paragraphs of the text, empty ones left out.
    """

    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    lines: Sequence[Line]


def read_structure(text: str) -> Structure:
    """The sections and sentences of a report text: one paragraph a line, no blank lines.

    Keys: empty for the report, `front`, `back`, `2` a part, `2.b01` an untitled paragraph of the
    part, `2.08` an item, `2.08.3` a paragraph of the item, `2.08.3.s04` a sentence. The sentences,
    with a line feed where `is_paragraph_end`, give the text back. A text without parts is all
    front matter. Linear in the length of the text.
    """
    lines = read_lines(text)
    nodes = list(read_nodes(text, lines))
    front = lines[: nodes[0].last + 1] if nodes and nodes[0].level is SectionLevel.FRONT else []
    line = title_line(text, front)
    title = text[line.start : line.end].strip() if line else ""
    end = lines[-1].end if lines else 0
    start = lines[0].start if lines else 0
    sections = [Section("", None, SectionLevel.REPORT, "", title, start, end)]
    for node in nodes:
        start, end = lines[node.first].start, lines[node.last].end
        sections.append(
            Section(node.key, node.parent_key, node.level, node.label, node.title, start, end)
        )
    sentences = [sentence for node in nodes for sentence in _sentences(text, lines, node)]
    return Structure(tuple(sections), tuple(sentences), lines)


def _sentences(text: str, lines: Sequence[Line], node: Node) -> list[Sentence]:
    sentences: list[Sentence] = []
    key, keys = node.key, f"{node.key}.s"
    number = 0
    for index in node.own:
        line = lines[index]
        start, line_end = line.start, line.end
        is_heading = node.is_heading or (node.level is _FRONT and is_title_matter(text, line))
        for end in line.ends:
            number += 1
            own = keys + str(number).zfill(2)
            is_title = number == 1 and node.title != ""
            sentences.append(
                Sentence(own, key, start, end, is_heading or is_title, end == line_end)
            )
            start = end
    return sentences


def structure_findings(structure: Structure, text: str, file: str) -> Iterator[Finding]:
    """What makes a text doubtful as a report, at the lines of the report text.

    Rules: `structure-no-parts`, which alone is a fault, `structure-number-gap`,
    `structure-number-repeated`, `unbalanced-quotes`.
    """
    if not any(section.level is SectionLevel.PART for section in structure.sections):
        found = f"{len(text)} characters without a part heading"
        expected = "headings such as 一、 or （一）, or short lines without a final mark"
        yield Location(file).breaks(rules.STRUCTURE_NO_PARTS, found, expected)
    yield from _number_findings(structure, text, file)
    yield from _quote_findings(structure.lines, text, file)


def _number_findings(structure: Structure, text: str, file: str) -> Iterator[Finding]:
    last: dict[str | None, tuple[int, bool]] = {}  # of each parent: number, and whether again
    line, at = 1, 0
    for section in structure.sections:
        if section.level not in (SectionLevel.PART, SectionLevel.ITEM):
            continue
        line, at = line + text.count("\n", at, section.char_start), section.char_start
        own = section.key.rpartition(".")[2]
        digits = own.rstrip(ascii_lowercase)
        number, is_again = int(digits), own != digits
        before, was_again = last.get(section.parent_key, (0, False))
        last[section.parent_key] = number, is_again
        words = text[at : at + _EXCERPT]
        if is_again:
            # A list that begins anew repeats all its numbers: one cause.
            if not (was_again and number == before + 1):
                yield Location(file, line).breaks(rules.STRUCTURE_NUMBER_REPEATED, words)
        elif number != before + 1:
            told = words, f"number {before + 1}"
            yield Location(file, line).breaks(rules.STRUCTURE_NUMBER_GAP, *told)


def _quote_findings(lines: Sequence[Line], text: str, file: str) -> Iterator[Finding]:
    number, counted = 1, 0
    for line in lines:
        for at in line.unbalanced[:1]:
            number, counted = number + text.count("\n", counted, at), at
            around = text[max(line.start, at - _EXCERPT // 2) : at + _EXCERPT // 2]
            expected = f"a partner of {text[at]} in the paragraph"
            yield Location(file, number).breaks(rules.UNBALANCED_QUOTES, around, expected)
